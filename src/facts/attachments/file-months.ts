import { EN_MONTH, monthOf } from '../numbers/calendar-words';
import { baseOf } from './file-name';

/** Months in a file's name: `202610`, `2026-10`, `10月分`. A day after the month makes it the date of making, which tells nothing. */
const FILE_DIGITS = /(?<!\d)20\d\d[-_.]?(0[1-9]|1[0-2])(?![-_.]?\d)/g;
const FILE_JA = /(?<!\d)(1[0-2]|0?[1-9])月(?!\d{1,2}日)(?:分|度|号|期)?/g;
const FILE_EN = new RegExp(`(?:^|[^A-Za-z])${EN_MONTH}(?:$|[^A-Za-z])`, 'gi');

/** The months, 1 to 12, that a file's name says it is of. */
export function monthsOfFile(name: string): Set<number> {
  const base = baseOf(name);
  const found = new Set<number>();
  for (const pattern of [FILE_DIGITS, FILE_JA]) for (const [, month] of base.matchAll(pattern)) found.add(Number(month));
  for (const [, month = ''] of base.matchAll(FILE_EN)) found.add(monthOf(month));
  return found;
}
