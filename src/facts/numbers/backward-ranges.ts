import { anyOf } from '../../draft/text/any-of';
import { sentencesOf } from '../words/sentences';
import { unwrapped } from '../words/unwrapped';
import { EN_MONTH_NAME, mayNameDay, monthOf, yearOfEra } from './calendar-words';

/** What is said to end before it begins. */
interface Backward {
  /** As written: `2027年4月1日~2026年3月31日`. */
  readonly text: string;
  readonly start: string;
  readonly end: string;
  readonly sentence: string;
}

const MOST_SENTENCES = 1_000;
const LONGEST = 400;

/** A day is moved, an order is turned round, or two are compared: no range. */
const MOVED = anyOf(
  /変更|前倒|延期|延長|早め|繰り?[上下]|変わ|訂正|修正|誤|間違|正しく|戻|さかのぼ|遡|ずら|移[動しす]|振替|新しい順|降順|対比|比較|前年|昨対|増減/i,
  /推移|比べ/i,
  /\b(?:mov\w+|compar\w+|versus|vs|against|relative|backfill\w*|growth|chang\w+|(?:bring|brought) (?:it )?forward|postpon\w+|reschedul\w+|shift\w*|instead|correct\w*|wrong|mistake|typo|rather than|not|back\w*|swap\w*|push\w*|pull\w*|revers\w+|newest|descending|amend\w*|revis\w+|between)\b/i,
  /→|⇒|->/i,
);

const JA_DATE = '(?:(?:(令和|平成|R|H)\\s?(\\d{1,2}|元)|(20\\d\\d))\\s?[年/.-]\\s?)?(\\d{1,2})\\s?(?:月(?:\\s?(\\d{1,2})\\s?日)?|[/.-](\\d{1,2})(?![\\d/]))(?:\\s?\\([^)\\n]{1,6}\\))?';
const JA = new RegExp(`(?<![\\d/.,:-])(${JA_DATE})(\\s?(?:~|〜|-|から|より)\\s?|\\s(?:to|through|until|till)\\s)(${JA_DATE})(?![\\d:]|\\.\\d|円)`, 'g');
/** Without these nothing is taken for a day of `JA`: `3-1` is none. */
const MAY_BE_DAY = /[月/]|20\d\d|(?:令和|平成|R|H)\s?(?:\d|元)/;
/** What says that `12/20~12/10` are days rather than shares or sizes. */
const DAYS = /\([月火水木金土日]|曜|期|日[程時]|開催|受付|休[業暇み館]|予定|申込|締切/;
const EN_YEAR = '(?:,?\\s+(20\\d\\d)\\b)?';
const EN_DATE = `(?:(?:(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]{0,6},?\\s)?(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${EN_MONTH_NAME}\\b\\.?|${EN_MONTH_NAME}\\b\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?)${EN_YEAR})`;
const EN = new RegExp(`(?<![\\w/])(${EN_DATE})(?:\\s?[-~]\\s?|\\s(?:through|thru|to|until|till)\\s)(${EN_DATE})`, 'g');
/** `01/04/2027 - 31/03/2026`: day or month first, the same in both. */
const NUMERIC = /(?<![\d/.-])((\d{1,2})[/.](\d{1,2})[/.](20\d\d))(?:\s?[-~]\s?|\s(?:through|to|until|till)\s)((\d{1,2})[/.](\d{1,2})[/.](20\d\d))(?![\d/])/g;

interface Day {
  readonly year: number | null;
  readonly month: number;
  /** Null where only a month is named. */
  readonly day: number | null;
}

const numberOr = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function japanese([era, eraYear, western, month, day, slashed]: readonly (string | undefined)[]): Day {
  return { year: era === undefined ? numberOr(western) : yearOfEra(era, eraYear), month: Number(month), day: numberOr(day ?? slashed) };
}

function english([dayFirst, month, otherMonth, day, year]: readonly (string | undefined)[]): Day {
  return { year: numberOr(year), month: monthOf(month ?? otherMonth ?? ''), day: numberOr(dayFirst ?? day) };
}

const exists = ({ month, day }: Day): boolean => month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31));

/** Only where the years are written, or both days are of one month: what runs over the turn of the year ends in an earlier month. */
function isBackward(start: Day, end: Day): boolean {
  if (!exists(start) || !exists(end)) return false;
  if (start.year !== null && end.year !== null && start.year !== end.year) return end.year < start.year;
  const isOneYear = start.year !== null && end.year !== null;
  if (start.month !== end.month) return isOneYear && end.month < start.month;
  return start.day !== null && end.day !== null && end.day < start.day && (start.year === end.year || end.year !== null);
}

/** Ranges of days or months whose end comes before their start. */
function backwardDays(sentence: string): Omit<Backward, 'sentence'>[] {
  const found: Omit<Backward, 'sentence'>[] = [];
  for (const match of MAY_BE_DAY.test(sentence) ? sentence.matchAll(JA) : []) {
    const [text, start = '', , , , , , , sign = '', end = ''] = match;
    const isSpan = !/[かよ]/.test(sign) || /^\s?(?:まで|の(?:期間|間))/.test(sentence.slice(match.index + text.length));
    const [first, last] = [japanese(match.slice(2, 8)), japanese(match.slice(10, 16))];
    // A bare `3-1`, or `12.20-12.10`: no dates for certain.
    const isDate = /月/.test(start) || first.year !== null || (/\//.test(start) && /\//.test(end) && /[~〜]|から/.test(sign) && DAYS.test(sentence));
    if (isSpan && isDate && isBackward(first, last)) found.push({ text, start, end });
  }
  for (const match of mayNameDay.en(sentence) ? sentence.matchAll(EN) : []) {
    const [text, start = '', , , , , , end = ''] = match;
    if (isBackward(english(match.slice(2, 7)), english(match.slice(8, 13)))) found.push({ text, start, end });
  }
  for (const [text, start = '', a, b, startYear, end = '', c, d, endYear] of sentence.matchAll(NUMERIC)) {
    const read = (year: string | undefined, month: string | undefined, day: string | undefined): Day => ({ year: Number(year), month: Number(month), day: Number(day) });
    const ways = [[read(startYear, a, b), read(endYear, c, d)], [read(startYear, b, a), read(endYear, d, c)]].filter((way): way is [Day, Day] => way.every(exists));
    if (ways.length > 0 && ways.every(([first, last]) => isBackward(first, last))) found.push({ text, start, end });
  }
  return found;
}

const CLOCK = '(午前|午後|AM|PM)?\\s?([01]?\\d|2[0-4])(?::([0-5]\\d)|時(?!間)(?:(半)|([0-5]?\\d)分)?|(?:\\.([0-5]\\d))?(?=\\s?[ap]\\.?m))(?:\\s?([ap])\\.?m\\b\\.?)?';
const TIMES = new RegExp(`(?<![\\d:.,/-]|[A-Za-z])(${CLOCK})(?:\\s?[-~〜]\\s?|\\s(?:to|until|till)\\s|\\s?から\\s?)(${CLOCK})(?![\\d:%])`, 'gi');
const MAY_BE_TIME = /\d(?::\d|時|\s?[ap]\.?m)/i;
/** Over midnight, in another zone, by other hands, or no time of day at all. */
const NO_SPAN = anyOf(
  /翌|夜勤|夜間|深夜|当直|宿直|宿泊|泊|24時間|終夜|オールナイト|営業|開館|開店|チェックイン|チェックアウト|時差|現地|日本時間|[発着]|便|点差|スコア/i,
  /試合/i,
  /\b(?:overnight|next (?:day|morning)|following (?:day|morning)|night|opening|open|check-?(?:in|out)|[A-Z]?[DS]T\b|UTC|GMT|JST|CET|SGT|local|dep\w*|arr\w*|flight|sail\w*|ship\w*|ferry|cruise|time ?zone|score|won|lost|beat|\+1)\b/i,
);

interface Clock {
  readonly minutes: number;
  /** The half of the day is written, or the hour has no other. */
  readonly isSure: boolean;
}

function clock([ja, hour, colon, half, jaMinute, dot, en]: readonly (string | undefined)[]): Clock {
  const mark = ja ?? en;
  const minutes = Number(hour) * 60 + (half === undefined ? Number(colon ?? jaMinute ?? dot ?? 0) : 30);
  if (mark === undefined) return { minutes, isSure: Number(hour) > 12 || (hour?.startsWith('0') ?? false) };
  const isAfternoon = /後|p/i.test(mark);
  return { minutes: Number(hour) > 12 ? minutes : (minutes % 720) + (isAfternoon ? 720 : 0), isSure: true };
}

/** By how much a time may come too early and be a slip, in minutes: what is further back is of the next day. */
const SLIP = 180;

function backwardTimes(sentence: string): Omit<Backward, 'sentence'>[] {
  if (!MAY_BE_TIME.test(sentence) || NO_SPAN.test(sentence)) return [];
  return [...sentence.matchAll(TIMES)].flatMap((match) => {
    const [text, start = '', , , , , , , , end = ''] = match;
    const isSpan = !text.includes('から') || /^\s?まで/.test(sentence.slice(match.index + text.length));
    const [first, last] = [clock(match.slice(2, 9)), clock(match.slice(10, 17))];
    // `John 14:23 to 14:20`, `15:14`: hardly times that anybody agrees on.
    const isRound = first.minutes % 5 === 0 && last.minutes % 5 === 0;
    const back = first.minutes - last.minutes;
    // `11:00-10:00` may be till ten at night, and `3-2 pm` begins in the morning, where the hours are written as in English.
    const isSure = (first.isSure && last.isSure) || (first.minutes >= 780 && last.minutes >= 600) || (/[\u3041-\u9fff]/.test(sentence) && last.minutes >= 540 && back <= 120);
    // `Tokyo 15:00-14:00 Shanghai`.
    const isBetweenPlaces = /\b(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))[A-Z][a-z]{2,20} $/.test(sentence.slice(0, match.index)) && /^ [A-Z][a-z]/.test(sentence.slice(match.index + text.length));
    return isSpan && isSure && isRound && !isBetweenPlaces && back > 0 && back <= SLIP ? [{ text: text.trim(), start: start.trim(), end: end.trim() }] : [];
  });
}

/** The first range of days, months or times in a normalised text that ends before it begins. */
export function backwardRange(text: string): Backward | null {
  for (const whole of sentencesOf(unwrapped(text), MOST_SENTENCES)) {
    const sentence = whole.slice(0, LONGEST);
    if (![MAY_BE_DAY, MAY_BE_TIME].some((pattern) => pattern.test(sentence)) && !mayNameDay.en(sentence)) continue;
    if (!/\d/.test(sentence) || MOVED.test(sentence)) continue;
    const [found] = [...backwardDays(sentence), ...backwardTimes(sentence)];
    if (found !== undefined) return { ...found, sentence: sentence.trim() };
  }
  return null;
}
