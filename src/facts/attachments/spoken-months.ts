import type { WallTime } from '../../time/zoned';
import { EN_MONTH, mayNameDay, monthOf } from '../numbers/calendar-words';
import { normalise } from '../words/fold';

/** Months that a text says the matter is of: `10月分`, `11月度`, `the October invoice`. Dates of meetings are none. */
const TEXT_JA = /(?<![\d/])(1[0-2]|0?[1-9])\s?月\s?(?:(?:支給|請求|利用|使用|納品|出荷|発行|実施|開催|勤務|稼働|検針|計上|対象)?分|度|号|期|末締|締|ご?請求|利用|実績|の(?:請求|明細|実績|報告|月次|試算表))/g;
const TEXT_EN = new RegExp(`\\b${EN_MONTH}\\b(?: 20\\d\\d)?(?:'s)? (?:(?:board|management|sales|monthly|final|draft) )?(?:invoice|statement|report|figures|timesheets?|accounts|results|newsletter|payslips?|payroll|bill|numbers|pack|minutes|rota|roster|returns?|forecast|summary|schedule|edition|issue)\\b|\\b(?:invoice|statement|report|figures|timesheets?|accounts|results|bill|pack|minutes|rota|payroll)s? (?:for|of) (?:the month of )?${EN_MONTH}\\b`, 'gi');

/** Months, 1 to 12, that a normalised text says the matter is of, each with the words that say so. */
export function monthsSpokenOf(text: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [whole, month] of text.matchAll(TEXT_JA)) found.set(Number(month), whole);
  for (const [whole, before, after] of mayNameDay.en(text) ? text.matchAll(TEXT_EN) : []) {
    const month = before ?? after ?? '';
    // `You may report faults`, `we march`: a month begins with a capital.
    if (!/^ma(?:y|rch)$/.test(month)) found.set(monthOf(month), whole);
  }
  return found;
}

/** `202601` in a file's name, for a text that speaks of the last January: the year is another's. Null where it is not. */
export function otherYear(months: ReadonlyMap<number, string>, name: string, today: Pick<WallTime, 'year' | 'month'>): string | null {
  for (const [whole, year, month] of normalise(name).matchAll(/(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])(?![-_.]?\d)/g)) {
    if (!months.has(Number(month))) return null;
    const away = (Number(year) - today.year) * 12 + Number(month) - today.month;
    // The month nearest to today is meant; half a year either way can't be told apart.
    if (Math.abs(away) > 9) return whole;
  }
  return null;
}
