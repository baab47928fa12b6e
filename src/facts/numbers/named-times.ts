/** A time of day that a text names. */
export interface NamedTime {
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
  /** Minutes on a clock of twelve hours, for 3時 may be 15:00. */
  readonly minutes: number;
}

const CLOCK = /(?<![\d:])(午前|午後)?\s?([01]?\d|2[0-3])(?::([0-5]\d)(?![:\d])|時(?!間)(?:(半)|([0-5]?\d)分)?|(?:[:.]([0-5]\d))?\s?(?:am|pm|o'clock|in the (?:morning|afternoon|evening))\b)/gi;
/** `at 9`, `at 8.30`: no price, and no number of things. */
const AT = /(?<=\bat )([01]?\d|2[0-3])(?:\.([0-5]\d))?(?![\d:,%]|\.\d|\s?(?:am|pm|o'clock|in the (?:morning|afternoon|evening)|per|each|a|an|x|percent)\b|\s?\/|\s(?!works\b|suits\b|does\b)(?:[A-Z][a-z]+|[a-z]{3,}s)\b)/g;
/** `0600 hrs`. */
const FOUR = /\b([01]\d|2[0-3])([0-5]\d)\s?(?:hrs?|hours|lt|local)\b/gi;

/** The times that a normalised text names as such; not in the order of the text. */
export function namedTimes(text: string): NamedTime[] {
  const read = (text: string, index: number, hour: string, minute: string | undefined): NamedTime => ({ text: text.trim(), index, minutes: (Number(hour) % 12) * 60 + Number(minute ?? 0) });
  return [
    ...[...text.matchAll(CLOCK)].map(({ 0: whole, 2: hour = '', 3: colon, 4: half, 5: minute, 6: enMinute, index }) => read(whole, index, hour, half === undefined ? colon ?? minute ?? enMinute : '30')),
    ...[...text.matchAll(AT)].map(({ 0: whole, 1: hour = '', 2: minute, index }) => read(whole, index, hour, minute)),
    ...[...text.matchAll(FOUR)].map(({ 0: whole, 1: hour = '', 2: minute, index }) => read(whole, index, hour, minute)),
  ];
}

/** What may be a time, and would be no mistake to take up: `10.30`, the `9` of `9 or 10 am`. */
const LOOSE = /(?<![\d.,:])([01]?\d|2[0-3])(?:[.:]([0-5]\d)(?!\d)|(?=\s?(?:or|and|to|[,/~・、かと-])\s?\d{1,2}(?:[.:]\d\d|時|\s?[ap]m)))/g;

/** Minutes of all that may be a time. */
export function looseMinutes(text: string): number[] {
  return [...text.matchAll(LOOSE)].map(([, hour, minute]) => (Number(hour) % 12) * 60 + Number(minute ?? 0));
}
