import { EN_MONTH, mayNameDay, monthOf } from '../numbers/calendar-words';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';

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

/** Days (`1-14`) whose version a normalised text asks to throw away, with the sentence. */
export function voidDays(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const whole of sentencesOf(text)) {
    const sentence = whole.slice(0, 300);
    for (const pattern of mayNameDay.ja(sentence) ? VOIDED_JA : []) for (const [, month, day] of sentence.matchAll(pattern)) found.set(`${Number(month)}-${Number(day)}`, sentence.trim());
    for (const pattern of /\d/.test(sentence) && mayNameDay.en(sentence) ? VOIDED_EN : []) {
      for (const [, day, month, firstMonth, lastDay] of sentence.matchAll(pattern)) found.set(`${monthOf(month ?? firstMonth ?? '')}-${Number(day ?? lastDay)}`, sentence.trim());
    }
  }
  return found;
}

/** The sentence that throws away what a file's name is dated; null where none does. */
export function voidDayOf(days: ReadonlyMap<string, string>, name: string): string | null {
  if (days.size === 0) return null;
  const own = [...normalise(name).matchAll(FILE_DAY)].map(([, month, day, jaMonth, jaDay]) => `${Number(month ?? jaMonth)}-${Number(day ?? jaDay)}`);
  return own.map((day) => days.get(day)).find((sentence) => sentence !== undefined) ?? null;
}
