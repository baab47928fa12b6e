import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetOf } from '../../scripts/csv.js';

/** A row of one of OutlookOkan's CSV files, which have no header. */
export interface OkanRow {
  readonly cells: readonly string[];
  /** `File.csv:line`. */
  readonly source: string;
}

/** The CSV files of a folder by lower-case name without suffix; file names differ in case between versions. */
export class OkanFolder {
  private readonly files = new Map<string, { readonly name: string; readonly path: string }>();
  private readonly read = new Set<string>();

  /** Throws where the folder can't be read. */
  constructor(dir: string) {
    for (const name of readdirSync(dir)) if (/\.csv$/i.test(name)) this.files.set(name.slice(0, -4).toLowerCase(), { name, path: join(dir, name) });
  }

  get isEmpty(): boolean {
    return this.files.size === 0;
  }

  rows(file: string): OkanRow[] {
    const found = this.files.get(file.toLowerCase());
    this.read.add(file.toLowerCase());
    if (found === undefined) return [];
    return sheetOf(readFileSync(found.path, 'utf8')).cells
      .map((cells, index): OkanRow => ({ cells: cells.map((cell) => cell.trim()), source: `${found.name}:${index + 1}` }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  }

  /** Files that nobody asked for. */
  unread(): string[] {
    return [...this.files].filter(([key]) => !this.read.has(key)).map(([, { name }]) => name);
  }
}

/** Booleans as the files have them: `Yes`, `Y`, `No`, `N`, any case. */
export function isYes(cell: string | undefined): boolean {
  return /^(?:yes|y)$/i.test(cell ?? '');
}
