import type { Lang } from '../messages/lang';
import { COLUMNS, tableIn } from './tables';

/** The tables a policy is read from; as files, `NAME.csv`. */
export const TABLES = ['settings', 'counterparties', 'rules', 'words', 'addresses', 'apart', 'required', 'pairs', 'approvers', 'groups', 'incident', 'seal'] as const;
export type TableName = (typeof TABLES)[number];

/** Something said in both languages. */
export type InBoth = Readonly<Record<Lang, string>>;

/** One cell (or row, or table) of the policy that could not be read as it stands. */
export interface Fault {
  readonly table: TableName;
  /** Line in the sheet, the header being 1. */
  readonly row: number;
  /** The column's English name; '' where the row as a whole is at fault. */
  readonly column: string;
  /** What stands there. */
  readonly value: string;
  readonly expected: InBoth;
  /** What is done as long as it stands there. */
  readonly instead: InBoth;
  /** The row was to keep mail from leaving, and can't: a check must say so. */
  readonly guards: boolean;
}

/** One fault in words: table, row, column, value, what was expected, and what happens until it is put right. */
export function describeFault(fault: Fault, lang: Lang): string {
  const { instead } = fault;
  return `${locateFault(fault, lang)}${lang === 'ja' ? `直すまでは、${instead.ja}。` : ` Until it is corrected, ${instead.en}.`}`;
}

/** The same where nothing is done with the tables until they have no fault. */
export function locateFault(fault: Fault, lang: Lang): string {
  const { table, row, column, value } = fault;
  if (lang === 'ja') {
    const where = column === '' ? '' : `「${COLUMNS[table][column]?.[0] ?? column}(${column})」列`;
    return `${tableIn(table, lang)}の表 ${row} 行目${where}: 「${value}」は読み取れません。${fault.expected.ja}。`;
  }
  return `Table ${table}, row ${row}${column === '' ? '' : `, column ${column}`}: "${value}" can't be read. Expected ${fault.expected.en}.`;
}
