import type { WallTime } from '../../time/zoned';
import { normalise } from '../words/fold';
import { EN_MONTH, monthOf, weekdayOfWord, yearOfEra } from './calendar-words';

/** A day as a date may be read; the year is null where the mail names none. */
interface DayReading {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A date written with a weekday. */
export interface DatedWeekday {
  /** As written, normalised: `10月17日(日)`. */
  readonly text: string;
  readonly line: string;
  /** What it may mean, the likeliest first: `10/12` is a day in October or in December, `17日` one of the month spoken of or of the next. */
  readonly readings: readonly DayReading[];
  /** 0 is Sunday. */
  readonly weekday: number;
}

const EN_WEEKDAY = '(sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?\\b\\.?';
const MONTH = `${EN_MONTH}\\.?`;

/**
 * `2026年10月17日(土)`, `令和9年4月1日(木)`, `10/17(土)`, `17日(土)` (month from the date before it in the same line), and what
 * may stand in the parentheses: `(土・祝)`, `(土曜日)`. Widths are folded before.
 */
const JA = /(?:(?:(令和|平成|R|H)\s?(\d{1,2}|元)|(\d{4}))\s?[年/.-]\s?)?(?:(\d{1,2})\s?(月|[/.])\s?)?(\d{1,2})\s?(日)?\s?\(\s?([日月火水木金土])(?:曜日?)?(?:\s?[・,、/]?\s?(?:祝日?|休日?|振休?|祭日?))?\s?\)/g;
/** `2月10日水曜日`, `2月10日 水曜`. */
const JA_BARE = /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日[ の、]?\s?([日月火水木金土])曜/g;
/** `Friday, 4 December 2026`, `Fri 4th Dec`. */
const EN_DAY_FIRST = new RegExp(`\\b${EN_WEEKDAY},?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(\\d{4}))?\\b`, 'gi');
/** `Friday, December 4th, 2026`. */
const EN_MONTH_FIRST = new RegExp(`\\b${EN_WEEKDAY},?\\s+${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4})\\b)?`, 'gi');
/** `4 December 2026 (Friday)`, `December 4 (Fri)`. */
const EN_AFTER_DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}(?:,?\\s+(\\d{4}))?\\s?\\(\\s?${EN_WEEKDAY}\\s?\\)`, 'gi');
const EN_AFTER_MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?\\s?\\(\\s?${EN_WEEKDAY}\\s?\\)`, 'gi');

/** `Thursday 12/3`, `Thu 3/12/2026`: month and day in either order. */
const EN_NUMERIC = new RegExp(`\\b${EN_WEEKDAY},?\\s+(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\d/])`, 'gi');
/** `12/3 (Thu)`, `2026-12-03 (Thursday)`. */
const EN_NUMERIC_AFTER = new RegExp(`(?<![\\d./-])(?:(\\d{4})[-/.])?(\\d{1,2})[-/.](\\d{1,2})(?:/(\\d{4}))?\\s?\\(\\s?${EN_WEEKDAY}\\s?\\)`, 'gi');
/** `Thu-Fri 11/26-27`, `Mon and Tue, December 7 and 8`: the weekday right before the first of the days belongs to the last. */
const PAIR = '\\s?(?:[-–/&+~]|to|and|or|through)\\s?';
const WEEKDAY_BEFORE = new RegExp(`\\b${EN_WEEKDAY}${PAIR}$`, 'i');
const DAY_BEHIND = new RegExp(`^${PAIR}\\d`, 'i');
/** After a fraction: `3/4(水)カップ` is a recipe, not a Wednesday. */
const MEASURE = /^\s*(?:カップ|杯|インチ|リットル|m[lL]|cc|倍|量|割)/;

function yearOf(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** What a weekday of `JA` or `JA_BARE` stands in. */
const JA_WEEKDAY = /\(\s?[日月火水木金土]|[日月火水木金土]曜/;

/** A line longer than this is no sentence of a mail; only its beginning is looked at. */
const LONGEST_LINE = 2_000;

/** Every date with a weekday in a text, in order. Quoted speech and code are not told apart: a wrong date is wrong there too. */
export function datedWeekdays(text: string, today: Pick<WallTime, 'year' | 'month'>): DatedWeekday[] {
  const found: DatedWeekday[] = [];
  let spokenOf: number | null = null;
  for (const raw of text.split('\n')) {
    const line = normalise(raw.slice(0, LONGEST_LINE));
    if (!/\d/.test(line)) continue;
    if (JA_WEEKDAY.test(line)) readJapanese(found, line, today, spokenOf);
    if (/day|\b(?:sun|mon|tue|wed|thu|fri|sat)/i.test(line)) readEnglish(found, line);
    spokenOf = lastMonthIn(line.slice(-60))?.month ?? spokenOf;
  }
  return found;
}

function readJapanese(found: DatedWeekday[], line: string, today: Pick<WallTime, 'year' | 'month'>, spokenOf: number | null): void {
  let last: number | null = null;
  for (const match of line.matchAll(JA)) {
    const [whole, era, eraYear, western, monthText, separator, dayText, dayMark, weekday = ''] = match;
    const before = line.charAt(match.index - 1);
    // `3.5(木)`, a version or a price before a bracket: a dot alone, or a bare number, is no date.
    if (/[\d./-]/.test(before) || (separator === '.' && western === undefined)) continue;
    if (monthText === undefined && dayMark === undefined) continue;
    if (separator === '/' && western === undefined && MEASURE.test(line.slice(match.index + whole.length, match.index + whole.length + 8))) continue;
    const own = era !== undefined ? yearOfEra(era, eraYear) : yearOf(western);
    const years = own === null ? yearsBefore(line, match.index, today.year) : [own];
    const day = Number(dayText);
    if (monthText !== undefined) {
      last = Number(monthText);
      push(found, whole, line, readingsOf(years, [last], day), weekdayOfWord(weekday));
      continue;
    }
    // A bare day is of the month of the date before it in the line or of the next; without one, of the month spoken of above, or one near today.
    const named = lastMonthIn(line.slice(Math.max(0, match.index - 60), match.index));
    const month: number | null = (named?.isOfThing === true ? null : named?.month) ?? last;
    const near = [today.month, next(today.month), previous(today.month), ...(spokenOf === null ? [] : [spokenOf])];
    const months = month !== null ? [month, next(month)] : named === null ? near : [...near, named.month, next(named.month)];
    push(found, whole, line, readingsOf(years, months, day), weekdayOfWord(weekday));
    last = month;
  }
  for (const { 0: whole, 1: western, 2: month, 3: day, 4: weekday = '', index } of line.matchAll(JA_BARE)) {
    const own = yearOf(western);
    push(found, whole, line, readingsOf(own === null ? yearsBefore(line, index, today.year) : [own], [Number(month)], Number(day)), weekdayOfWord(weekday));
  }
}

function readEnglish(found: DatedWeekday[], line: string): void {
  const put = (whole: string, weekday: string, year: string | undefined, month: number, day: string | undefined): void =>
    push(found, whole, line, [{ year: yearOf(year), month, day: Number(day) }], weekdayOfWord(weekday));
  for (const [whole, weekday = '', day, month = '', year] of line.matchAll(EN_DAY_FIRST)) put(whole, weekday, year, monthOf(month), day);
  const isPaired = (whole: string, index: number): boolean => WEEKDAY_BEFORE.test(line.slice(Math.max(0, index - 16), index)) && DAY_BEHIND.test(line.slice(index + whole.length, index + whole.length + 10));
  for (const { 0: whole, 1: weekday = '', 2: month = '', 3: day, 4: year, index } of line.matchAll(EN_MONTH_FIRST)) if (!isPaired(whole, index)) put(whole, weekday, year, monthOf(month), day);
  for (const [whole, day, month = '', year, weekday = ''] of line.matchAll(EN_AFTER_DAY_FIRST)) put(whole, weekday, year, monthOf(month), day);
  for (const [whole, month = '', day, year, weekday = ''] of line.matchAll(EN_AFTER_MONTH_FIRST)) put(whole, weekday, year, monthOf(month), day);
  const either = (whole: string, weekday: string, year: string | undefined, one: string | undefined, other: string | undefined): void =>
    push(found, whole, line, [{ year: yearOf(year), month: Number(one), day: Number(other) }, { year: yearOf(year), month: Number(other), day: Number(one) }], weekdayOfWord(weekday));
  for (const { 0: whole, 1: weekday = '', 2: one, 3: other, 4: year, index } of line.matchAll(EN_NUMERIC)) if (!isPaired(whole, index)) either(whole, weekday, year, one, other);
  for (const [whole, before, one, other, year, weekday = ''] of line.matchAll(EN_NUMERIC_AFTER)) {
    if (before === undefined) either(whole, weekday, year, one, other);
    else put(whole, weekday, before, Number(one), other);
  }
}

const next = (month: number): number => (month % 12) + 1;
const previous = (month: number): number => ((month + 10) % 12) + 1;

function readingsOf(years: readonly (number | null)[], months: readonly number[], day: number): DayReading[] {
  return years.flatMap((year) => months.map((month) => ({ year, month, day })));
}

/** After a year it says of which a thing is, whatever year the day is of that follows: `2025年度を12月5日までに`, `2024年版`. */
const YEAR_OF_THING = '\\s?(?:度|産|版|式|製|卒|号|モデル|問題|生ま)';
const NAMED_YEAR = new RegExp(`(20\\d\\d)\\s?(?:年(?!${YEAR_OF_THING})|\\/)`, 'g');
/** So with a month: `10月分を5日までに`. */
const MONTH_OF_THING = /^(?:分|度|号|期|生ま|入学|入社|卒|決算|実績)/;

/** The last month named before something, and whether it only says of which month a thing is; null where there is none. */
function lastMonthIn(before: string): { month: number; isOfThing: boolean } | null {
  const named = [...before.matchAll(/(\d{1,2})\s?(?:月|\/(?=\s?\d))/g)].pop();
  return named === undefined ? null : { month: Number(named[1]), isOfThing: MONTH_OF_THING.test(before.slice(named.index + named[0].length)) };
}

/** `2027年 … 1月8日`, `昨年12月3日`: the year that a line names before a date; null is the one near today. */
function yearsBefore(line: string, index: number, thisYear: number): (number | null)[] {
  const before = line.slice(Math.max(0, index - 60), index);
  const named = [...before.matchAll(NAMED_YEAR)].pop();
  const since = named === undefined ? before : before.slice(named.index);
  // `昨年は 2025年11月24日でしたが、今年は 11月23日`: the nearer one counts.
  if (/(?:今年|本年|今回)は?[^年]{0,6}$/.test(since)) return [thisYear];
  // A year that is over may be a thing's: `2024年の問題集を12月5日までに`.
  if (named !== undefined) return Number(named[1]) < thisYear ? [Number(named[1]), null] : [Number(named[1])];
  const [, word] = /(一昨年|昨年|去年|前年|今年|本年|来年|翌年)の?\s?$/.exec(before) ?? [];
  return [word === undefined ? null : thisYear + (word === '一昨年' ? -2 : /^[昨去前]/.test(word) ? -1 : /^[来翌]/.test(word) ? 1 : 0)];
}

function push(found: DatedWeekday[], text: string, line: string, all: readonly DayReading[], weekday: number): void {
  const readings = all.filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
  if (readings.length > 0 && weekday >= 0) found.push({ text, line, readings, weekday });
}
