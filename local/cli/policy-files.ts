import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { csvOf, sheetOf } from '../../scripts/csv.js';
import { TABLES, type TableName } from '../../src/policy/fault';
import type { Tables } from '../../src/policy/parse-policy';
import { BadUsage } from './bad-usage';

/** Reads the tables of a policy folder. Throws BadUsage, with `what` before it, where there are none. */
export function readPolicyFolder(dir: string, what: string): { tables: Tables; strangers: string[] } {
  let files: string[];
  try {
    files = readdirSync(dir).filter((file) => file.endsWith('.csv'));
  } catch {
    throw new BadUsage(`${what} ${dir}: expected a folder that can be read, with CSV files such as settings.csv`);
  }
  if (files.length === 0) throw new BadUsage(`${what} ${dir}: expected CSV files such as settings.csv, found none`);
  const isTable = (file: string): boolean => (TABLES as readonly string[]).includes(basename(file, '.csv'));
  return {
    tables: Object.fromEntries(files.filter(isTable).map((file) => [basename(file, '.csv'), sheetOf(readFileSync(join(dir, file), 'utf8'))])),
    strangers: files.filter((file) => !isTable(file)),
  };
}

/** Writes tables as CSV (RFC 4180, UTF-8) into a folder. Throws BadUsage rather than write over a file that is there. */
export function writePolicyFolder(dir: string, tables: Partial<Readonly<Record<TableName, readonly (readonly string[])[]>>>, what: string): string[] {
  mkdirSync(dir, { recursive: true });
  const taken = TABLES.filter((table) => tables[table] !== undefined && readdirSync(dir).includes(`${table}.csv`));
  if (taken.length > 0) throw new BadUsage(`${what} ${dir}: ${taken.map((table) => `${table}.csv`).join(', ')} is there already; expected a folder without it, so that nothing is lost`);
  return TABLES.flatMap((table) => {
    const rows = tables[table];
    if (rows === undefined) return [];
    const path = join(dir, `${table}.csv`);
    writeFileSync(path, csvOf(rows));
    return [path];
  });
}
