import { anyOf } from '../../draft/text/any-of';
import type { WallTime } from '../../time/zoned';
import { normalise } from '../words/fold';
import { EN_MONTH, monthOf, weekdayOfWord } from './calendar-words';

/** A day called by how far it is, with a date or weekday beside it that is another day's. */
interface RelativeSlip {
  /** As written, normalised: `明日12月3日`, `tomorrow (Thursday`. */
  readonly text: string;
  readonly line: string;
  /** The day that the word means. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const AHEAD: Readonly<Record<string, number>> = { 明日: 1, あす: 1, あした: 1, 明後日: 2, あさって: 2, 昨日: -1, きのう: -1, tomorrow: 1, 'the day after tomorrow': 2, yesterday: -1 };
const WORD = '(?<!の翌|その)(明後日|明日|昨日|あさって|あした|きのう|(?<![\\u3041-\\u309f])あす)';
const DATE = '(?:20\\d\\d\\s?[年/])?(1[0-2]|0?[1-9])\\s?(?:月|/)\\s?(3[01]|[12]\\d|0?[1-9])(?!\\d)\\s?日?';
/** `明日(12月3日)`, `明日(木)`: what stands in brackets right behind the word is the day meant. */
const JA_IN_BRACKETS = new RegExp(`${WORD}\\s?\\(\\s?(?:${DATE})?\\s?[\\s(、,・]?([日月火水木金土])?(?=[\\s、,・)曜]|\\d)`, 'g');
/** `明日12月3日の引取り`, but not `明日12月10日締切の書類`; of a day that is over the date is most often a paper's: `昨日12月1日付の`. */
const JA_BESIDE = new RegExp(`(?<!の翌|その)(明後日|明日|あさって|あした|(?<![\\u3041-\\u309f])あす)\\s?${DATE}(?!日?\\s?(?:\\([^()]{1,5}\\))?\\s?(?:付|分|締|〆|期限|納期|開催|必着|発売|公開|号|版|まで|[~～-]))`, 'g');
const EN_WORD = '\\b(the day after tomorrow|(?<!day after )tomorrow|yesterday)';
const EN_WEEKDAY = '(?:(sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun|mon|tues?|wed|thur?s?|fri|sat)\\b\\.?)';
const EN_DATE = `(?:the\\s)?(?:(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\s(?:of\\s)?${EN_MONTH}\\b|${EN_MONTH}\\.?\\s(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b)`;
/** `tomorrow, Thursday 3 December`, `tomorrow (December 3)`, `tomorrow (Thu)`: with a weekday alone only in brackets. */
const EN = new RegExp(`${EN_WORD}(?:,\\s|\\s?\\(\\s?|\\s[-–—]\\s)(?:${EN_WEEKDAY},?\\s)?${EN_DATE}(?!\\s(?:invoice|order|report|meeting|issue|edition|deadline|statement|minutes|draft|version|at all)\\b)`, 'gi');
const EN_WEEKDAY_ALONE = new RegExp(`${EN_WORD}\\s?\\(\\s?${EN_WEEKDAY}(?=\\s?[),])`, 'gi');

/** Before it, the day just over is often still called today. */
const MORNING = 5;
/** Farther off, a date beside the word is of something else. */
const MOST_DAYS = 8;
const DAY_MS = 86_400_000;
const LONGEST_LINE = 2_000;
/** What is quoted or told of, put right, or was said at another time. */
const SAID = anyOf(
  /訂正|誤|間違|とありま|と(?:いう|の)(?:ご?(?:連絡|案内|お話))|と(?:申し|お?伝え|ご?案内|ご?連絡|書|記載|伺)/i,
  /\b(?:said|wrote|told|was wrong|mistake|typo|correction|instead of|rather than|should read)\b/i,
);
const QUOTED = /[「『"“][^「『"“」』"”]*$/;

/** Days called tomorrow and the like whose date or weekday isn't that day's, for a sender whose day is `today`. */
export function relativeSlips(text: string, today: WallTime): RelativeSlip[] {
  if (today.hour < MORNING || !/明日|明後日|昨日|あす|あさって|あした|きのう|tomorrow|yesterday/i.test(text)) return [];
  const found: RelativeSlip[] = [];
  for (const raw of text.split('\n')) {
    const line = normalise(raw.slice(0, LONGEST_LINE));
    if (SAID.test(line)) continue;
    const put = (said: string, index: number, word: string, month: number, day: number, weekday: number): void => {
      const meant = new Date(Date.UTC(today.year, today.month - 1, today.day) + (AHEAD[word.toLowerCase()] ?? 0) * DAY_MS);
      if (QUOTED.test(line.slice(0, index)) || (month === 0 && weekday < 0)) return;
      const slip = { text: said.trim(), line, month: meant.getUTCMonth() + 1, day: meant.getUTCDate(), weekday: meant.getUTCDay() };
      if (month === 0) {
        if (weekday !== meant.getUTCDay()) found.push(slip);
        return;
      }
      const away = Math.min(...[-1, 0, 1].map((year) => Math.abs(Date.UTC(meant.getUTCFullYear() + year, month - 1, day) - meant.getTime()) / DAY_MS));
      // A slip is of some days, or the right day of another month.
      if (away > 0 && (away <= MOST_DAYS || (day === slip.day && away < 35))) found.push(slip);
    };
    for (const { 0: said, 1: word = '', 2: month, 3: day, 4: weekday = '', index } of line.matchAll(JA_IN_BRACKETS)) put(`${said})`, index, word, Number(month ?? 0), Number(day ?? 0), weekdayOfWord(weekday));
    for (const { 0: said, 1: word = '', 2: month, 3: day, index } of line.matchAll(JA_BESIDE)) put(said, index, word, Number(month), Number(day), -1);
    for (const { 0: said, 1: word = '', 3: first, 4: month, 5: otherMonth, 6: last, index } of line.matchAll(EN)) put(said, index, word, monthOf(month ?? otherMonth ?? ''), Number(first ?? last), -1);
    for (const { 0: said, 1: word = '', 2: weekday = '', index } of line.matchAll(EN_WEEKDAY_ALONE)) put(`${said})`, index, word, 0, 0, weekdayOfWord(weekday));
  }
  return found;
}
