import { TABLES, type InBoth, type TableName } from '../../src/policy/fault';
import { COLUMNS } from '../../src/policy/tables';
import { readAddressPattern } from '../../src/policy/pattern';

/** A row of a policy table by English column names. */
export type PolicyRow = Readonly<Record<string, string>>;

/** What became of one entry of the other tool's settings. */
export interface Entry {
  /** File and line, or the path inside a JSON file. */
  readonly source: string;
  /** What stands there, shortened. */
  readonly what: string;
  /** `taken` decides the same; `nearly` decides alike, with the difference named; `left` has no counterpart. */
  readonly outcome: 'taken' | 'nearly' | 'left';
  /** Where it went or why not; '' both where it was simply taken. */
  readonly note: InBoth;
}

/** Gathers the tables of a policy and the report of where they came from. */
export class Imported {
  readonly entries: Entry[] = [];
  private readonly rows = new Map<TableName, PolicyRow[]>();

  add(table: TableName, row: PolicyRow): void {
    const rows = this.rows.get(table) ?? [];
    const text = JSON.stringify(row);
    if (!rows.some((one) => JSON.stringify(one) === text)) rows.push(row);
    this.rows.set(table, rows);
  }

  rowsOf(table: TableName): readonly PolicyRow[] {
    return this.rows.get(table) ?? [];
  }

  taken(source: string, what: string, table: TableName): void {
    this.note('taken', source, what, { ja: `${table} 表へ`, en: `to table ${table}` });
  }

  nearly(source: string, what: string, ja: string, en: string): void {
    this.note('nearly', source, what, { ja, en });
  }

  left(source: string, what: string, ja: string, en: string): void {
    this.note('left', source, what, { ja, en });
  }

  /** The tables that have rows, with their headers, ready to be written as CSV. */
  tables(): Partial<Record<TableName, string[][]>> {
    return Object.fromEntries(TABLES.flatMap((table) => {
      const rows = this.rows.get(table);
      const columns = Object.keys(COLUMNS[table]);
      return rows === undefined ? [] : [[table, [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]]];
    }));
  }

  private note(outcome: Entry['outcome'], source: string, what: string, note: InBoth): void {
    this.entries.push({ source, what: what.length > 80 ? `${what.slice(0, 79)}…` : what, outcome, note });
  }
}

/** Whether a word can stand in a table: there is something to be looked for, or it is `*` for any text. */
export function isReadableWord(word: string): boolean {
  return /^\*+$/.test(word.trim()) || /[^*?\s]/.test(word);
}

/**
 * A word as those programs look for it: anywhere, within longer words and numbers, too. A policy finds Latin words and numbers whole unless a `*`
 * stands at their edge. One that begins with `#` would make its row a comment.
 */
export function foundAnywhere(word: string): string {
  if (/^\*+$/.test(word.trim())) return '*';
  const edge = /[a-z\u00c0-\u024f0-9?]/i;
  return `${edge.test(word.charAt(0)) || word.startsWith('#') ? '*' : ''}${word}${edge.test(word.slice(-1)) ? '*' : ''}`;
}

/** Whether a text can stand as an address pattern in a policy. */
export function isPattern(text: string): boolean {
  return readAddressPattern(text) !== null;
}
