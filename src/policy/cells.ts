import { choicesExpected, readChoice, type Choices } from './choices';
import type { Fault, InBoth, TableName } from './fault';
import type { When } from './policy';
import { readSeverity, SEVERITY_EXPECTED } from './read-severity';
import type { Severity } from './severity';

/** What is said of a row that guards something and can't be used. */
export const LOST_ROW: InBoth = {
  ja: 'この行は照合できないため、社外へのメールごとにその旨を表示します',
  en: 'this row cannot be checked, and every external email says so',
};

/** What stands in a `when` column. */
export const WHEN: Choices<When> = {
  always: ['いつも', 'すべて'], external: ['社外宛て', '社外'], attachments: ['添付あり', '添付'], 'external-attachments': ['社外宛てで添付あり', '社外かつ添付'],
};

/** A row being read: cells by column, and a way to note what is wrong with one of them. */
export interface Cells {
  readonly text: (column: string) => string;
  /**
   * Notes that a cell can't be read: what would have been right, and what holds instead. `guards`: without it something goes unchecked, so that
   * senders are told. `value`: the part of the cell that is meant; all of it where left out.
   */
  readonly fault: (column: string, expected: InBoth, instead: InBoth, guards?: boolean, value?: string) => void;
}

/** A row of `table`, cells by English column name (a missing one is ''); faults are added to `faults`. */
export function cellsOf(table: TableName, row: { readonly line: number; readonly cells: Readonly<Record<string, string>> }, faults: Fault[]): Cells {
  const text = (column: string): string => row.cells[column] ?? '';
  return {
    text,
    fault: (column, expected, instead, guards = false, value = text(column)) => { faults.push({ table, row: row.line, column, value, expected, instead, guards }); },
  };
}

/** The `when` cell; what can't be read looks at every mail, which leans to the careful side. */
export function whenOf({ text, fault }: Cells, empty: When): When {
  if (text('when') === '') return empty;
  const when = readChoice(WHEN, text('when'));
  if (when === null) fault('when', choicesExpected(WHEN), { ja: 'どのメールでも確かめます', en: 'every email is looked at' });
  return when ?? 'always';
}

/** The `severity` cell of a row that is there to say something: empty, unknown and `off` warn. */
export function severityOf({ text, fault }: Cells): Severity {
  const typed = text('severity');
  const read = typed === '' ? 'warn' : readSeverity(typed);
  if (read !== null && read !== 'off') return read;
  fault('severity', SEVERITY_EXPECTED, { ja: '「警告」として扱います', en: 'the row warns' });
  return 'warn';
}

/** Longest wait that a row may ask for: a week, in minutes. */
const LONGEST_DELAY = 7 * 24 * 60;

/** The `delayMinutes` cell; undefined where it is empty or can't be read. */
export function delayOf({ text, fault }: Cells): number | undefined {
  const typed = text('delayMinutes');
  if (typed === '') return undefined;
  const minutes = numberOf(typed, 0, LONGEST_DELAY);
  if (minutes !== null) return minutes;
  fault('delayMinutes', { ja: `0 から ${LONGEST_DELAY} までの数を書いてください`, en: `a number from 0 to ${LONGEST_DELAY}` },
    { ja: 'この行では待ち時間を延ばしません', en: 'this row adds no waiting time' });
  return undefined;
}

/** A number within bounds, or null. */
export function numberOf(cell: string, least: number, most: number): number | null {
  const value = Number(cell.normalize('NFKC'));
  return cell.trim() !== '' && Number.isFinite(value) && value >= least && value <= most ? value : null;
}
