import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodeUtf8 } from '../draft/utf8';
import { defaultPolicy } from './default-policy';
import { TABLES, type Fault, type InBoth, type TableName } from './fault';
import type { KnownRule } from './known-rules';
import { readDomain } from './pattern';
import type { Counterparty, Policy } from './policy';
import { readAddresses, readApart, readWords } from './read-lists';
import { readRules } from './read-rules';
import { readSettings } from './read-settings';
import { listOf, readTable, type Row, type Sheet } from './tables';

/** A sheet by table; a table that is missing leaves the built-in defaults. */
export type Tables = Partial<Readonly<Record<TableName, Sheet>>>;

export interface ParsedPolicy {
  readonly policy: Policy;
  /** Every fault of every table, in table and row order; also in `policy.faults`. */
  readonly faults: readonly Fault[];
}

const BAD_DOMAIN: InBoth = { ja: 'example.co.jp のようなドメインを書いてください', en: 'a domain such as example.co.jp' };

function readCounterparties(rows: readonly Row[], faults: Fault[]): Counterparty[] {
  const found: Counterparty[] = [];
  for (const { line, cells } of rows) {
    const name = cells['name'] ?? '';
    const domains: string[] = [];
    for (const typed of listOf(cells['domains'] ?? '')) {
      const domain = readDomain(typed);
      if (domain !== null) domains.push(domain);
      else {
        faults.push({
          table: 'counterparties', row: line, column: 'domains', value: typed, expected: BAD_DOMAIN,
          instead: { ja: 'この取引先の他のドメインと名前だけを使います', en: "only this counterparty's other domains and names are used" },
          guards: false,
        });
      }
    }
    if (name === '') {
      faults.push({
        table: 'counterparties', row: line, column: 'name', value: '', expected: { ja: '取引先の名前を書いてください', en: "the counterparty's name" },
        instead: { ja: 'この行のドメインは取引先として扱いません', en: "this row's domains belong to no counterparty" }, guards: false,
      });
      continue;
    }
    found.push({ name, aliases: listOf(cells['aliases'] ?? ''), domains });
  }
  return found;
}

/** A short digest of the tables' cells: two policies with the same version were read from the same cells. */
function versionOf(tables: Tables): string {
  const named = TABLES.filter((name) => tables[name] !== undefined);
  if (named.length === 0) return 'default';
  const text = JSON.stringify(named.map((name) => [name, tables[name]?.cells]));
  return bytesToHex(sha256(encodeUtf8(text))).slice(0, 12);
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
  const policy: Policy = {
    ...defaultPolicy(),
    version: versionOf(tables),
    settings: readSettings(rowsOf('settings'), faults),
    counterparties: readCounterparties(rowsOf('counterparties'), faults),
    rules: readRules(rowsOf('rules'), rules, faults),
    words: readWords(rowsOf('words'), faults),
    addresses: readAddresses(rowsOf('addresses'), faults),
    apart: readApart(rowsOf('apart'), faults),
    faults,
  };
  return { policy, faults };
}
