import type { Attachment } from '../draft/draft';
import { EN_MONTH, mayNameDay, monthOf } from '../facts/numbers/calendar-words';
import { monthsOfFile } from '../facts/attachments/file-months';
import { normalise } from '../facts/words/fold';
import type { Facts } from '../facts/facts';
import { otherPapers } from '../facts/attachments/numbered-papers';
import { otherPeriodPaper, paperPeriods } from '../facts/attachments/paper-periods';
import { voidVersions, voidedBy } from '../facts/attachments/void-versions';
import { NO_OPTIONS, atAttachment, defineRule } from './rule';

/** Months that a text says the matter is of: `10月分`, `11月度`, `the October invoice`. Dates of meetings are none. */
const TEXT_JA = /(?<![\d/])(1[0-2]|0?[1-9])\s?月\s?(?:分|度|号|期|末締|締|ご?請求|利用|実績|の(?:請求|明細|実績|報告|月次|試算表))/g;
const TEXT_EN = new RegExp(`\\b${EN_MONTH}\\b(?: 20\\d\\d)?(?:'s)? (?:(?:board|management|sales|monthly|final|draft) )?(?:invoice|statement|report|figures|timesheets?|accounts|results|newsletter|payslips?|payroll|bill|numbers|pack|minutes|rota|roster|returns?|forecast|summary|schedule|edition|issue)\\b|\\b(?:invoice|statement|report|figures|timesheets?|accounts|results|bill|pack|minutes|rota|payroll)s? (?:for|of) (?:the month of )?${EN_MONTH}\\b`, 'gi');

const DAY = '(1[0-2]|0?[1-9])\\s?(?:\\/|月)\\s?(3[01]|[12]\\d|0?[1-9])(?!\\d)';
const EN_DAY = `(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${EN_MONTH}\\b|${EN_MONTH}\\s+(\\d{1,2})\\b)`;
/**
 * The day of a version that is to be thrown away: `1/14 付のものは破棄をお願いします`, `please discard the one of 14 January`. Not the day
 * on which something is thrown away (`1/20に廃棄する`, `destroy it by 14 January`), after which it is void, or of what replaces it.
 */
const VOIDED_JA = [
  new RegExp(`(?<![\\d/])${DAY}日?(?!日?\\s?(?:に(?!お?送|送付|送信|提出|メール|共有|お?渡)|を過ぎ|以降|以後|から|より|まで|をもって|限り))[^。、\\d\\n]{0,24}?[はを]?、?\\s?[^。、\\d\\n]{0,8}(?:(?:破棄|廃棄)(?!する|した|しまし|いたしまし|済|予定)|使わない|(?:ご?使用|ご?利用)(?:に)?(?:しない|ならない|なさらない)|無効|なかったこと)`, 'g'),
  new RegExp(`(?:旧(?:版|データ|ファイル)|古い(?:もの|版|データ|ファイル)|差し替え前(?:のもの)?)\\s?\\(${DAY}日?[^()]{0,8}\\)`, 'g'),
];
const VOIDED_EN = [
  new RegExp(`\\b(?:discard|disregard|ignore|destroy|delete|do not use|don't use|supersedes|replaces)\\b[^.,;\\d\\n]{0,40}\\b(?:of|dated|from|sent(?: on)?|the|our)\\s+${EN_DAY}`, 'gi'),
  new RegExp(`\\b${EN_DAY}(?:\\s\\w+){0,2}\\s(?:is|are) (?:now )?(?:void|superseded|obsolete|withdrawn|no longer valid|not to be used)\\b`, 'gi'),
];
const FILE_DAY = /(?<!\d)(?:20\d\d[-_.]?)?(1[0-2]|0[1-9])[-_.]?(3[01]|[12]\d|0[1-9])(?!\d)|(?<!\d)(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日/g;
/** Both the old and the new one are sent on purpose. */
const BOTH = /両方|双方|いずれも|\bboth\b/i;

/** Days (`1-14`) whose version a text asks to throw away, with the sentence. */
function voidedDays(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const whole of text.split(/(?<=[。!?\n])|(?<=[a-z)]\.)\s+/, 1_000)) {
    const sentence = whole.slice(0, 300);
    for (const pattern of mayNameDay.ja(sentence) ? VOIDED_JA : []) for (const [, month, day] of sentence.matchAll(pattern)) found.set(`${Number(month)}-${Number(day)}`, sentence.trim());
    for (const pattern of /\d/.test(sentence) && mayNameDay.en(sentence) ? VOIDED_EN : []) {
      for (const [, day, month, firstMonth, lastDay] of sentence.matchAll(pattern)) found.set(`${monthOf(month ?? firstMonth ?? '')}-${Number(day ?? lastDay)}`, sentence.trim());
    }
  }
  return found;
}

function daysOfFile(name: string): string[] {
  return [...normalise(name).matchAll(FILE_DAY)].map(([, month, day, jaMonth, jaDay]) => `${Number(month ?? jaMonth)}-${Number(day ?? jaDay)}`);
}

/** Meetings, issues and terms that are counted: `第11回`, `Vol.3`. */
const COUNTED = /第\s?(\d{1,3})\s?(回|期|号|四半期|報)/g;

/** The text's one number of a kind, where the file's name has another of that kind and the text does not speak of it; null otherwise. */
function countsIn(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const said = new Map<string, Map<string, string>>();
  for (const [whole, number = '', kind = ''] of text.matchAll(COUNTED)) said.set(kind, (said.get(kind) ?? new Map<string, string>()).set(String(Number(number)), whole));
  return said;
}

function otherCount(said: ReturnType<typeof countsIn>, name: string): { said: string; has: string } | null {
  for (const [whole, number = '', kind = ''] of normalise(name).matchAll(COUNTED)) {
    const numbers = said.get(kind);
    const [only] = numbers?.values() ?? [];
    if (numbers?.size === 1 && only !== undefined && !numbers.has(String(Number(number)))) return { said: only, has: whole };
  }
  return null;
}

/** The one before may be attached on purpose. */
const EARLIER = /前回|先回|前号|先週|昨日|参考|過去|既に|先に|前の|\b(?:last time|previous|earlier|last (?:week|month)|yesterday|for reference|for comparison|again|already|supersed\w*|replaces?)\b/i;

/** Another year is spoken of. */
const YEAR_SAID = /昨年|去年|前年|一昨年|過去|20\d\d\s?年|\blast year|\bprevious year|\b20\d\d\b/i;

/** The edition that a text or a file's name says it is: `2027年1月改定`, `2026年度版`. */
const EDITION = /(20\d\d|令和\s?\d{1,2}|R\d{1,2})年\s?(1[0-2]|0?[1-9])月(?:期|分|度|号)|(?:(20\d\d|令和\s?\d{1,2}|R\d{1,2})年)?(1[0-2]|0?[1-9])月(?:\d{1,2}日)?(?:付け?)?(?:改[定訂正]|版|適用|施行|更新)|(20\d\d|令和\s?\d{1,2}|R\d{1,2})年度/g;

function editionsIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(EDITION)].map(([whole, ofYear, ofMonth, year = '', month, fiscal]) => [fiscal === undefined ? `${westernYear(ofYear ?? year)}-${Number(ofMonth ?? month)}` : `FY${westernYear(fiscal)}`, whole]));
}

/** '' where no year is given. */
function westernYear(year: string): string {
  const [, era] = /^(?:令和|R)\s?(\d{1,2})$/.exec(year) ?? [];
  return era === undefined ? year : String(2018 + Number(era));
}

/** The text's one edition, where the file's name has another of the same kind; null where they agree or say nothing. */
function otherEdition(text: ReadonlyMap<string, string>, name: string): { said: string; has: string } | null {
  const [[edition, said] = ['', '']] = text;
  if (text.size !== 1) return null;
  const isFiscal = edition.startsWith('FY');
  const own = [...editionsIn(normalise(name))].filter(([one]) => one.startsWith('FY') === isFiscal);
  const agrees = ([one]: readonly [string, string]): boolean => one === edition || (!isFiscal && (one.startsWith('-') || edition.startsWith('-')) && one.split('-')[1] === edition.split('-')[1]);
  const [first] = own;
  return first === undefined || own.some(agrees) ? null : { said, has: first[1] };
}

/** `202601` in a file's name, for a text that speaks of the last January: the year is another's. Null where it is not. */
function otherYear(months: ReadonlyMap<number, string>, name: string, today: Facts['today']): string | null {
  for (const [whole, year, month] of normalise(name).matchAll(/(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])(?![-_.]?\d)/g)) {
    if (!months.has(Number(month))) return null;
    const away = (Number(year) - today.year) * 12 + Number(month) - today.month;
    // The month nearest to today is meant; half a year either way can't be told apart.
    if (Math.abs(away) > 9) return whole;
  }
  return null;
}

function monthsOfText(text: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [whole, month] of text.matchAll(TEXT_JA)) found.set(Number(month), whole);
  for (const [whole, before, after] of mayNameDay.en(text) ? text.matchAll(TEXT_EN) : []) {
    const month = before ?? after ?? '';
    // `You may report faults`, `we march`: a month begins with a capital.
    if (!/^ma(?:y|rch)$/.test(month)) found.set(monthOf(month), whole);
  }
  return found;
}

const VERSION = /(?:^|[^A-Za-z0-9])(?:v|ver\.?|rev\.?|version |revision |改訂版?|改訂第?|第)\s?(\d{1,2})(?:\.\d+)?(?:版|稿)?(?!\s?[\d年月回次期条章号項])/i;
const OLD = /(?:^|[_\-\s(（【[])(?:old|旧版?|旧バージョン|bak|backup|前回(?:分|版)?|ボツ|没|廃止|破棄|使用不可)(?:$|[_\-\s)）】\].])/i;

/** The sender sets an old version against the new one on purpose. */
const COMPARES = /旧版|旧バージョン|新旧|比較|対照|前(?:の|回の)版|以前の版|差分|\bprevious version\b|\bold version\b|\bcompar|\bredline|\bdiff\b/i;

const DRAFT = /(?:^|[^A-Za-z])(?:draft|wip)(?:$|[^A-Za-z])|下書き|ドラフト|たたき台/i;
const FINAL = /\bfinal(?:ised|ized)?\b|\bfor (?:your )?signature\b|\bsigned\b|\bexecut(?:ed|ion) (?:copy|version)\b|確定版|最終版|正式版|正式な|清書|押印|ご?捺印|署名/i;

function versionIn(text: string): number | null {
  const match = VERSION.exec(text);
  return match === null ? null : Number(match[1]);
}

/** The same file but for its version number, so that the older of two can be told. */
function stemOf({ name }: Attachment): string {
  return normalise(name).toLowerCase().replace(VERSION, '#').replace(/\s/g, '');
}

/** A file of another month, or of an older version, than the mail speaks of. */
export const attachmentOtherPeriod = defineRule({
  id: 'attachment-other-period',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '別の月・古い版の添付',
      messages: {
        month: { says: '本文は「{text}」ですが、添付「{file}」は {month} 月のもののようです。', todo: 'ファイルを開いて、正しい月のものか確かめてください。' },
        version: { says: '本文は「{text}」ですが、添付は「{file}」です。', todo: 'ファイルを開いて、正しい版か確かめてください。' },
        voided: { says: '本文に「{text}」とありますが、添付「{file}」がその使わないほうのようです。', todo: 'ファイルを開いて、新しいほうか確かめてください。' },
        old: { says: '添付「{file}」の名前に「{word}」とあります。', todo: '古い版でないか確かめてください。' },
        both: { says: '添付に、版の違う「{file}」と「{other}」があります。', todo: '古いほうを外してください。' },
      },
    },
    en: {
      title: 'Other month or old version',
      messages: {
        month: { says: 'The text says “{text}”, but “{file}” seems to be of month {month}.', todo: 'Open it and make sure that it is of the right month.' },
        version: { says: 'The text says “{text}”, but the file is “{file}”.', todo: 'Open it and make sure that it is the right version.' },
        voided: { says: 'The text says “{text}”, and “{file}” seems to be that very one.', todo: 'Open it and make sure that it is the new one.' },
        old: { says: 'The name of “{file}” says “{word}”.', todo: 'Make sure that it is not an old version.' },
        both: { says: 'Two versions are attached, “{file}” and “{other}”.', todo: 'Take off the older one.' },
      },
    },
  },
  check({ draft, facts, report }) {
    if (draft.attachments.length === 0) return;
    const weak = facts.externals.length === 0 ? { severity: 'note' as const } : {};
    const text = normalise(`${draft.subject}\n${draft.text.fresh.slice(0, 50_000)}`);
    const months = monthsOfText(text);
    const compares = COMPARES.test(text);
    const earlier = EARLIER.test(text);
    const wanted = compares ? null : versionIn(text);
    const matched = draft.attachments.some(({ name }) => [...monthsOfFile(name)].some((month) => months.has(month)));
    const voided = compares || BOTH.test(text) ? new Map<string, string>() : voidedDays(text);
    const voidedVersions = voidVersions(text);
    const editions = compares ? new Map<string, string>() : editionsIn(text);
    const papers = compares || YEAR_SAID.test(text) ? [] : paperPeriods(text);
    const names = draft.attachments.map(({ name }) => name);
    const counts = countsIn(text);
    const otherPaper = otherPapers(text, names, facts.today);
    const saysYear = YEAR_SAID.test(text);
    const final = DRAFT.test(text) ? null : FINAL.exec(text);
    const byStem = new Map<string, { file: Attachment; version: number }>();
    for (const file of draft.attachments) {
      const own = monthsOfFile(file.name);
      const [month] = own;
      const [said] = months.values();
      if (month !== undefined && said !== undefined && !matched && ![...own].some((one) => months.has(one))) {
        report({ at: atAttachment(file), message: 'month', values: { text: said, file: file.name, month }, evidence: [said, file.name], ...weak });
      }
      const thrownAway = daysOfFile(file.name).map((day) => voided.get(day)).find((sentence) => sentence !== undefined) ?? voidedBy(voidedVersions, file.name);
      if (thrownAway !== null) {
        report({ at: atAttachment(file), message: 'voided', values: { text: thrownAway.slice(0, 60), file: file.name }, evidence: [thrownAway.slice(0, 100), file.name], ...weak });
        continue;
      }
      const edition = otherEdition(editions, file.name);
      if (edition !== null && !text.includes(normalise(file.name))) {
        report({ at: atAttachment(file), message: 'version', values: { text: edition.said, file: file.name }, evidence: [edition.said, file.name], ...weak });
      }
      const counted = compares || earlier ? null : otherCount(counts, file.name) ?? otherPaper(file.name);
      // A running number is no guess: it is wrong among colleagues as well.
      if (counted !== null && !text.includes(normalise(file.name))) {
        report({ at: atAttachment(file), message: 'version', values: { text: counted.said, file: file.name }, evidence: [counted.said, counted.has, file.name] });
      }
      const year = saysYear ? null : otherYear(months, file.name, facts.today);
      if (year !== null) {
        report({ at: atAttachment(file), message: 'version', values: { text: said ?? '', file: file.name }, evidence: [said ?? '', year, file.name].filter((piece) => piece !== ''), ...weak });
      }
      const paper = otherPeriodPaper(papers, file.name, names, facts.today);
      if (paper !== null && year === null && !(month !== undefined && said !== undefined) && !text.includes(normalise(file.name))) {
        report({ at: atAttachment(file), message: 'version', values: { text: paper.said, file: file.name }, evidence: [paper.said, file.name], ...weak });
      }
      const version = versionIn(file.name);
      if (version !== null && wanted !== null && version < wanted && !text.includes(file.name)) {
        report({ at: atAttachment(file), message: 'version', values: { text: VERSION.exec(text)?.[0].trim() ?? '', file: file.name }, evidence: [`${wanted}`, file.name], ...weak });
      }
      const old = OLD.exec(normalise(file.name));
      if (old !== null && !/旧|old|前回|以前|previous/i.test(text)) {
        report({ at: atAttachment(file), message: 'old', values: { file: file.name, word: old[0].replace(/[_\-\s()（）【】[\].]/g, '') }, evidence: [file.name], ...weak });
      }
      if (final !== null && DRAFT.test(normalise(file.name).replace(/_/g, ' '))) {
        report({ at: atAttachment(file), message: 'version', values: { text: final[0], file: file.name }, evidence: [final[0], file.name], ...weak });
      }
      if (version === null || compares) continue;
      const other = byStem.get(stemOf(file));
      if (other !== undefined && other.version !== version) {
        const [older, newer] = other.version < version ? [other.file, file] : [file, other.file];
        report({ at: atAttachment(older), message: 'both', values: { file: older.name, other: newer.name }, evidence: [older.name, newer.name], ...weak });
      } else byStem.set(stemOf(file), { file, version });
    }
  },
});
