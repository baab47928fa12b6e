import { normalise } from '../words/fold';
import { monthsOfFile } from './file-months';

/** Earlier papers are sent along on purpose. */
const ALONG = /(?:前月|先月|前回|過去|昨月)(?:分|の|まで|から)|推移|比較|[2-9二三四五]か?[月ヶヵケ]+分|両月|直近|\b(?:last|previous) month's|\b(?:comparison|trend|both months|for reference|year to date)\b/i;

/** Results are of the month before, and so are minutes of a meeting. */
const OF_MONTH_BEFORE = /議事録|実績|勤怠|報告|売上|日報|集計|試算|残高|月次|推移|\b(?:minutes|agenda|figures|accounts|results?|timesheets?|sales|reports?|statements?)\b/i;
const OF_MEETING = /例会|会議|ミーティング|役員会|理事会|\d{1,2}月号|ニュースレター|\b(?:meeting|board|newsletter|issue|edition)\b/i;

/** A file's name without its months and the signs between its words. */
function frameOf(name: string): string {
  return normalise(name).toLowerCase().replace(/\.[a-z0-9]{1,5}$/, '').replace(/20\d\d[-_.]?(?:0[1-9]|1[0-2])|(?:1[0-2]|0?[1-9])月(?:分|度|号|期)?/g, '').replace(/[\s_.()-]+/g, '');
}

/**
 * Whether one of several files is of another month than the only one that the text speaks of, where its sisters are of that month and none of them is
 * the same paper (`202611_明細`, `202610_一覧表`): a file left from the month before.
 *
 * @param months what the text says that the matter is of, 1 to 12
 */
export function isLeftFromOtherMonth(name: string, names: readonly string[], months: ReadonlyMap<number, string>, text: string): boolean {
  const [month, ...more] = [...months.keys()];
  const [own, ...others] = [...monthsOfFile(name)];
  if (month === undefined || more.length > 0 || own === undefined || others.length > 0 || own === month || ALONG.test(text)) return false;
  if (OF_MONTH_BEFORE.test(normalise(names.join(' ')).replace(/_/g, ' ')) || OF_MEETING.test(text)) return false;
  if (new RegExp(`(?<!\\d)0?${String(own)}\\s?月`).test(text) || monthsOfFile(text).has(own)) return false;
  const sisters = names.filter((other) => other !== name);
  return sisters.length > 0 && sisters.every((other) => monthsOfFile(other).size === 1 && monthsOfFile(other).has(month) && frameOf(other) !== frameOf(name));
}
