import { normalise } from './fold';

/** A date written with a weekday. */
export interface DatedWeekday {
  /** As written, normalised: `10月17日(日)`. */
  readonly text: string;
  readonly line: string;
  /** null where the mail names no year. */
  readonly year: number | null;
  readonly month: number;
  /** The month was taken from a date before it in the line: the day may also lie in the month after. */
  readonly monthTaken: boolean;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const JA_WEEKDAYS = '日月火水木金土';
const EN_WEEKDAY = '(sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?\\b\\.?';
const EN_MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** First years of the eras, less one: 令和1年 is 2019. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/**
 * `2026年10月17日(土)`, `令和9年4月1日(木)`, `10/17(土)`, `17日(土)` (month from the date before it in the same line), and what
 * may stand in the parentheses: `(土・祝)`, `(土曜日)`. Widths are folded before.
 */
const JA = /(?:(?:(令和|平成|R|H)\s?(\d{1,2}|元)|(\d{4}))\s?[年/.-]\s?)?(?:(\d{1,2})\s?(月|[/.])\s?)?(\d{1,2})\s?(日)?\s?\(\s?([日月火水木金土])(?:曜日?)?(?:\s?[・,、/]?\s?(?:祝日?|休日?|振休?|祭日?))?\s?\)/g;
/** `2月10日水曜日`, `2月10日 水曜`. */
const JA_BARE = /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日[ の、]?\s?([日月火水木金土])曜/g;
/** `Friday, 4 December 2026`, `Fri 4th Dec`. */
const EN_DAY_FIRST = new RegExp(`\\b${EN_WEEKDAY},?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${EN_MONTH}(?:,?\\s+(\\d{4}))?\\b`, 'gi');
/** `Friday, December 4th, 2026`. */
const EN_MONTH_FIRST = new RegExp(`\\b${EN_WEEKDAY},?\\s+${EN_MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4})\\b)?`, 'gi');
/** `4 December 2026 (Friday)`, `December 4 (Fri)`. */
const EN_AFTER_DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${EN_MONTH}(?:,?\\s+(\\d{4}))?\\s?\\(\\s?${EN_WEEKDAY}\\s?\\)`, 'gi');
const EN_AFTER_MONTH_FIRST = new RegExp(`\\b${EN_MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?\\s?\\(\\s?${EN_WEEKDAY}\\s?\\)`, 'gi');

function monthOf(word: string): number {
  return MONTHS.indexOf(word.toLowerCase().slice(0, 3)) + 1;
}

function weekdayOfWord(word: string): number {
  return WEEKDAYS.indexOf(word.toLowerCase().slice(0, 3));
}

function numberOr(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

/** A line longer than this is no sentence of a mail; only its beginning is looked at. */
const LONGEST_LINE = 2_000;

/** Every date with a weekday in a text, in order. Quoted speech and code are not told apart: a wrong date is wrong there too. */
export function datedWeekdays(text: string): DatedWeekday[] {
  const found: DatedWeekday[] = [];
  for (const raw of text.split('\n')) {
    const line = normalise(raw.slice(0, LONGEST_LINE));
    let month: number | null = null;
    for (const match of line.matchAll(JA)) {
      const [whole, era, eraYear, western, monthText, separator, dayText, dayMark, weekday] = match;
      const before = line.charAt(match.index - 1);
      // `3.5(木)`, a version or a price before a bracket: a dot alone, or a bare number, is no date.
      if (/[\d./-]/.test(before) || (separator === '.' && western === undefined)) continue;
      if (monthText === undefined && dayMark === undefined) continue;
      const own = era !== undefined ? (ERAS[era] ?? 0) + (eraYear === '元' ? 1 : Number(eraYear)) : numberOr(western);
      // The month of a bare day is that of the date before it in the line, with or without a weekday of its own.
      const ownMonth: number | null = numberOr(monthText) ?? monthBefore(line, match.index) ?? month;
      if (ownMonth === null) continue;
      month = ownMonth;
      push(found, { text: whole, line, year: own ?? yearBefore(line, match.index), month: ownMonth, monthTaken: monthText === undefined, day: Number(dayText), weekday: JA_WEEKDAYS.indexOf(weekday ?? '') });
    }
    for (const [whole, western, monthText, dayText, weekday] of line.matchAll(JA_BARE)) {
      push(found, { text: whole, line, year: numberOr(western), month: Number(monthText), monthTaken: false, day: Number(dayText), weekday: JA_WEEKDAYS.indexOf(weekday ?? '') });
    }
    for (const [whole, weekday = '', day, month_ = '', western] of line.matchAll(EN_DAY_FIRST)) {
      push(found, { text: whole, line, year: numberOr(western), month: monthOf(month_), monthTaken: false, day: Number(day), weekday: weekdayOfWord(weekday) });
    }
    for (const [whole, weekday = '', month_ = '', day, western] of line.matchAll(EN_MONTH_FIRST)) {
      push(found, { text: whole, line, year: numberOr(western), month: monthOf(month_), monthTaken: false, day: Number(day), weekday: weekdayOfWord(weekday) });
    }
    for (const [whole, day, month_ = '', western, weekday = ''] of line.matchAll(EN_AFTER_DAY_FIRST)) {
      push(found, { text: whole, line, year: numberOr(western), month: monthOf(month_), monthTaken: false, day: Number(day), weekday: weekdayOfWord(weekday) });
    }
    for (const [whole, month_ = '', day, western, weekday = ''] of line.matchAll(EN_AFTER_MONTH_FIRST)) {
      push(found, { text: whole, line, year: numberOr(western), month: monthOf(month_), monthTaken: false, day: Number(day), weekday: weekdayOfWord(weekday) });
    }
  }
  return found;
}

function monthBefore(line: string, index: number): number | null {
  const before = [...line.slice(Math.max(0, index - 60), index).matchAll(/(\d{1,2})\s?[月/](?=\s?\d)/g)].pop();
  return before === undefined ? null : Number(before[1]);
}

function yearBefore(line: string, index: number): number | null {
  const before = [...line.slice(Math.max(0, index - 60), index).matchAll(/(20\d\d)\s?[年/]/g)].pop();
  return before === undefined ? null : Number(before[1]);
}

function push(found: DatedWeekday[], date: DatedWeekday): void {
  if (date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 && date.weekday >= 0) found.push(date);
}
