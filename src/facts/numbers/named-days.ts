import type { WallTime } from '../../time/zoned';
import { EN_MONTH_NAME, monthOf } from './calendar-words';

/** A day that a text names; the month is null where it gives only the day (`25日`, `the 25th`). */
export interface NamedDay {
  /** As written. */
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
  /** What it may mean: `10/12` is a day in October or in December. */
  readonly readings: readonly { readonly month: number | null; readonly day: number }[];
}

const EN_MONTH = `${EN_MONTH_NAME}\\b\\.?`;
const WEEKDAY_END = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const WEEKDAY = `(?:\\b${WEEKDAY_END},?\\s+)`;

const JA_FULL = /(?<!\d)(1[0-2]|0?[1-9])\s?月\s?(3[01]|[12]\d|0?[1-9])(?!\d)\s?日?(?:\s?\([日月火水木金土][^()]{0,6}\)|[\sの]?[日月火水木金土]曜日?)?/g;
const NUMERIC = /(?<![\d/.])(?:20\d\d[/-])?(1[0-2]|0?[1-9]|[12]\d|3[01])[/](3[01]|[12]\d|0?[1-9])(?![\d/])(?:\s?\([^()]{1,9}\))?/g;
const ISO = /(?<!\d)20\d\d-(1[0-2]|0[1-9])-(3[01]|[12]\d|0[1-9])(?!\d)/g;
const JA_DAY = /(?<![月\d/.])(3[01]|[12]\d|[1-9])\s?日(?![間前後目め分数程ほ]|以(?!外))(?:\s?\([日月火水木金土][^()]{0,6}\))?/g;
const EN_DAY_FIRST = new RegExp(`${WEEKDAY}?(?:the\\s+)?(?<![\\d.:])(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\s+(?:of\\s+)?${EN_MONTH}(?:\\s+20\\d\\d)?(?:,?\\s?\\(${WEEKDAY_END}\\))?`, 'g');
const EN_MONTH_FIRST = new RegExp(`${WEEKDAY}?\\b${EN_MONTH}\\s+(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s?\\(${WEEKDAY_END}\\))?`, 'g');
const EN_ORDINAL = new RegExp(`(?:${WEEKDAY}(?:the\\s+)?|\\b[Tt]he\\s+|\\bon\\s+)(3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)\\b(?!\\s+(?:of\\s+)?${EN_MONTH})(?!\\s+[a-z]+\\s(?:of|in)\\b)`, 'g');

/** Days that a normalised text names, in the order in which they stand there. */
export function namedDays(text: string): NamedDay[] {
  if (!/\d/.test(text)) return [];
  const found: NamedDay[] = [];
  const put = (written: string, index: number, ...readings: { month: number | null; day: number }[]): void => {
    const sound = readings.filter(({ month, day }) => (month === null || (month >= 1 && month <= 12)) && day >= 1 && day <= 31);
    if (sound.length > 0) found.push({ text: written.trim().replace(/\.$/, ''), index, readings: sound });
  };
  for (const { 0: whole, 1: month, 2: day, index } of text.matchAll(JA_FULL)) put(whole, index, { month: Number(month), day: Number(day) });
  for (const { 0: whole, 1: one, 2: other, index } of text.matchAll(NUMERIC)) put(whole, index, { month: Number(one), day: Number(other) }, { month: Number(other), day: Number(one) });
  for (const { 0: whole, 1: month, 2: day, index } of text.matchAll(ISO)) put(whole, index, { month: Number(month), day: Number(day) });
  for (const { 0: whole, 1: day, index } of text.matchAll(JA_DAY)) put(whole, index, { month: null, day: Number(day) });
  for (const { 0: whole, 1: day, 2: month = '', index } of text.matchAll(EN_DAY_FIRST)) put(whole, index, { month: monthOf(month), day: Number(day) });
  for (const { 0: whole, 1: month = '', 2: day, index } of text.matchAll(EN_MONTH_FIRST)) put(whole, index, { month: monthOf(month), day: Number(day) });
  for (const { 0: whole, 1: day, index } of text.matchAll(EN_ORDINAL)) put(whole, index, { month: null, day: Number(day) });
  return found.sort((a, b) => a.index - b.index);
}

/** Whether two may be the same day. */
export function maySame(a: NamedDay, b: NamedDay): boolean {
  return a.readings.some((one) => b.readings.some((other) => one.day === other.day && (one.month === null || other.month === null || one.month === other.month)));
}

const DAY_MS = 86_400_000;
/** A day without a year is one of the months to come up to here; beyond, last year's is as likely meant. */
const FARTHEST = 270;

/** Days from today to its likeliest reading, 0 or more; null where it is over, or no such day. */
export function daysAhead({ readings }: NamedDay, today: Pick<WallTime, 'year' | 'month' | 'day'>): number | null {
  const now = Date.UTC(today.year, today.month - 1, today.day);
  const ahead = readings.flatMap(({ month, day }) => (month === null ? [today.month, (today.month % 12) + 1] : [month]).flatMap((one) => [today.year, today.year + 1].map((year) => ({ one, day, at: Date.UTC(year, one - 1, day) }))))
    .filter(({ one, day, at }) => new Date(at).getUTCMonth() === one - 1 && new Date(at).getUTCDate() === day)
    .map(({ at }) => Math.round((at - now) / DAY_MS))
    .filter((days) => days >= 0 && days <= FARTHEST)
    .sort((a, b) => a - b);
  return ahead[0] ?? null;
}

const dateAhead = (days: number, { year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): Date => new Date(Date.UTC(year, month - 1, day + days));

/** The day that is so many days from today. */
export function dayAhead(days: number, today: Pick<WallTime, 'year' | 'month' | 'day'>): NamedDay {
  const at = dateAhead(days, today);
  return { text: '', index: 0, readings: [{ month: at.getUTCMonth() + 1, day: at.getUTCDate() }] };
}

/** Its weekday; 0 is Sunday. */
export function weekdayAhead(days: number, today: Pick<WallTime, 'year' | 'month' | 'day'>): number {
  return dateAhead(days, today).getUTCDay();
}
