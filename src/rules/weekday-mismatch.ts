import { datedWeekdays, type DatedWeekday } from '../facts/numbers/dates';
import { relativeSlips } from '../facts/numbers/relative-days';
import type { WallTime } from '../time/zoned';
import { weekdayOf } from '../time/zoned';
import { NO_OPTIONS, defineRule } from './rule';

const NAMES = { ja: ['日', '月', '火', '水', '木', '金', '土'], en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] } as const;

/** From this many days on, a date without a year may as well be last year's or next year's. */
const FAR = 120;
const DAY_MS = 86_400_000;

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Days that a date may mean, the likeliest first. */
function candidates(date: DatedWeekday, today: WallTime): { year: number; month: number; day: number }[] {
  const now = Date.UTC(today.year, today.month - 1, today.day);
  const away = ({ year, month, day }: { year: number; month: number; day: number }): number => Math.abs(Date.UTC(year, month - 1, day) - now) / DAY_MS;
  const only = date.readings.length === 1;
  const days = date.readings.flatMap(({ year: named, month, day }) => {
    const years = named !== null ? [named] : [today.year, today.year + 1, today.year - 1];
    const all = years.filter((year) => exists(year, month, day)).map((year) => ({ year, month, day })).sort((a, b) => away(a) - away(b));
    const [nearest] = all;
    // A date far off may as well be last year's or next year's; one that may be of several months has chances enough.
    return nearest === undefined || (only && named === null && away(nearest) > FAR) ? all.slice(0, 2) : [nearest];
  });
  return days.sort((a, b) => away(a) - away(b));
}

/** What follows a date that is quoted as wrong: `「12月1日(月)」→「12月1日(火)」`, `12月1日(月)は誤りです`. */
const CORRECTED = /^[」』"”’')）]?\s?(?:→|⇒|⇨|->|=>|ではなく|でなく|は(?:誤り|間違い|曜日違い)|の誤り|を(?:訂正|修正)|と(?:書|記|ご?案内)[^。]{0,20}(?:誤|間違|訂正|失礼)|\b(?:was|is) (?:wrong|a (?:slip|mistake|typo))|\bshould (?:read|be|have been)\b)/i;

function isCorrected({ text, line }: DatedWeekday): boolean {
  const at = line.indexOf(text);
  return at >= 0 && CORRECTED.test(line.slice(at + text.length));
}

/** A date and the weekday written with it disagree. */
export const weekdayMismatch = defineRule({
  id: 'weekday-mismatch',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '日付と曜日の食い違い',
      messages: {
        wrong: { says: '「{text}」とありますが、{year}年{month}月{day}日は{ja}曜日です。', todo: '日付と曜日のどちらが正しいか確かめて直してください。' },
        noSuchDay: { says: '「{text}」とありますが、{month}月に{day}日はありません。', todo: '日付を確かめて直してください。' },
        relative: { title: '「明日」と日付の食い違い', says: '「{text}」とありますが、今日から数えると{month}月{day}日({ja})です。', todo: '日付を確かめて直してください。' },
      },
    },
    en: {
      title: 'Date and weekday disagree',
      messages: {
        wrong: { says: 'It says “{text}”, but {year}-{month}-{day} is a {en}.', todo: 'Find out which is right, the date or the weekday, and correct the other.' },
        noSuchDay: { says: 'It says “{text}”, but month {month} has no day {day}.', todo: 'Correct the date.' },
        relative: { title: '“Tomorrow” and its date disagree', says: 'It says “{text}”, but counted from today that is {month}/{day} ({en}).', todo: 'Check which day is meant, and correct it.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const seen = new Set<string>();
    for (const [at, text] of [['subject', draft.subject], ['body', draft.text.fresh]] as const) {
      for (const date of datedWeekdays(text, facts.today)) {
        const days = candidates(date, facts.today);
        const [likeliest] = days;
        if (days.some((one) => weekdayOf(one) === date.weekday) || seen.has(date.text) || seen.size >= 5 || isCorrected(date)) continue;
        seen.add(date.text);
        const [{ month, day } = { month: 0, day: 0 }] = date.readings;
        if (likeliest === undefined) {
          report({ at, message: 'noSuchDay', values: { text: date.text, month, day }, evidence: [date.text, date.line.trim().slice(0, 100)] });
          continue;
        }
        const weekday = weekdayOf(likeliest);
        report({
          at,
          message: 'wrong',
          values: { text: date.text, ...likeliest, ja: NAMES.ja[weekday] ?? '', en: NAMES.en[weekday] ?? '' },
          evidence: [date.text, date.line.trim().slice(0, 100)],
        });
      }
      for (const { text: said, line, month, day, weekday } of relativeSlips(text, facts.today)) {
        if (seen.has(said) || seen.size >= 5) continue;
        seen.add(said);
        report({ at, message: 'relative', values: { text: said, month, day, ja: NAMES.ja[weekday] ?? '', en: NAMES.en[weekday] ?? '' }, evidence: [said, line.trim().slice(0, 100)] });
      }
    }
  },
});
