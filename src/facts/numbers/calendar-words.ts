/** Months, weekdays and eras as texts name them. */

/** An English month's name, whole or cut short, as one group of a pattern without regard to case. */
export const EN_MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** The same with its capital, for texts in which `may` and `march` are words. */
export const EN_MONTH_NAME = EN_MONTH.replace(/(?<=^\(|\|)[a-z]/g, (letter) => letter.toUpperCase());

const EN_MONTH_BEGINS = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const JA_DAY_BEGINS = /\d\s?[月/]/;

/**
 * Whether a normalised text may name a day or month at all, in either language. Patterns for days are dear, and most mails, and most lines of
 * the others, name none. `ja` sees a number before `月` or `/`, `en` the beginning of a month's name.
 */
export const mayNameDay = {
  ja: (text: string): boolean => JA_DAY_BEGINS.test(text),
  en: (text: string): boolean => EN_MONTH_BEGINS.test(text),
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12 for a word that `EN_MONTH` matches; 0 for any other. */
export function monthOf(word: string): number {
  return MONTHS.indexOf(word.toLowerCase().slice(0, 3)) + 1;
}

const JA_WEEKDAYS = '日月火水木金土';
const EN_WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** 0 (Sunday) to 6 for `水` or a word that begins like an English weekday; -1 for any other. */
export function weekdayOfWord(word: string): number {
  return /^[a-z]/i.test(word) ? EN_WEEKDAYS.indexOf(word.toLowerCase().slice(0, 3)) : word === '' ? -1 : JA_WEEKDAYS.indexOf(word);
}

/** First years of the eras, less one: 令和1年 is 2019. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/** The year AD of a year of an era; its first may be written `元`. */
export function yearOfEra(era: string, year: string | undefined): number {
  return (ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year));
}
