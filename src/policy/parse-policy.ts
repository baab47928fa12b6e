import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodeUtf8 } from '../draft/bytes/utf8';
import { defaultPolicy } from './default-policy';
import { TABLES, type Fault, type TableName } from './fault';
import type { KnownRule } from './known-rules';
import type { Policy } from './policy';
import { readCounterparties } from './read-counterparties';
import { readApprovers } from './read-approvers';
import { readGroups } from './read-groups';
import { readAddresses, readApart, readWords } from './read-lists';
import { readPairs, readRequired } from './read-required';
import { readIncident } from './read-incident';
import { readSeal } from './read-seal';
import { readRules } from './read-rules';
import { readSettings } from './read-settings';
import { COLUMNS, readTable, type Row, type Sheet } from './tables';

/** A sheet by table; a table that is missing leaves the built-in defaults. */
export type Tables = Partial<Readonly<Record<TableName, Sheet>>>;

export interface ParsedPolicy {
  readonly policy: Policy;
  /** Every fault of every table, in table and row order; also in `policy.faults`. */
  readonly faults: readonly Fault[];
}

/** A short digest of the tables' cells: two policies with the same version were read from the same cells. */
function versionOf(tables: Tables): string {
  const named = TABLES.filter((name) => tables[name] !== undefined);
  if (named.length === 0) return 'default';
  const text = JSON.stringify(named.map((name) => [name, tables[name]?.cells]));
  return bytesToHex(sha256(encodeUtf8(text))).slice(0, 12);
}

/** A number that grows over tables, rows and columns in the order in which people read them. */
function place({ table, row, column }: Fault): number {
  return (TABLES.indexOf(table) * 1e6 + row) * 20 + Object.keys(COLUMNS[table]).indexOf(column);
}

/**
 * Reads a policy from its tables. Never throws: what can't be read is a fault (all faults of all tables at once), and
 * what is done instead leans to the careful side. Rules are passed in, so that their names and options can be checked.
 */
export function parsePolicy(tables: Tables, rules: readonly KnownRule[]): ParsedPolicy {
  const faults: Fault[] = [];
  const rowsOf = (table: TableName): Row[] => {
    const sheet = tables[table];
    if (sheet === undefined) return [];
    const read = readTable(table, sheet);
    faults.push(...read.faults);
    return read.rows;
  };
  const counterparties = readCounterparties(rowsOf('counterparties'), faults);
  const policy: Policy = {
    ...defaultPolicy(),
    version: versionOf(tables),
    settings: readSettings(rowsOf('settings'), faults),
    counterparties,
    rules: readRules(rowsOf('rules'), rules, faults),
    words: readWords(rowsOf('words'), faults),
    addresses: readAddresses(rowsOf('addresses'), faults),
    apart: readApart(rowsOf('apart'), counterparties, faults),
    required: readRequired(rowsOf('required'), faults),
    pairs: readPairs(rowsOf('pairs'), faults),
    approvers: readApprovers(rowsOf('approvers'), readGroups(rowsOf('groups'), faults), faults),
    incident: readIncident(rowsOf('incident'), faults),
    seal: readSeal(rowsOf('seal'), counterparties, rules, faults),
    faults,
  };
  faults.sort((one, other) => place(one) - place(other));
  return { policy, faults };
}
