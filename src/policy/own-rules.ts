import * as v from 'valibot';
import type { Properties } from '../ports/properties';
import { readStored } from '../ports/stored';
import type { KnownRule } from './known-rules';
import type { Policy, RuleSetting } from './policy';
import { readAddresses } from './read-lists';
import { readRules } from './read-rules';
import { SEVERITIES, type Severity } from './severity';

const KEY = 'rules.own';
/** Rows one user may add; with their reasons they fit one property (9 KB). */
export const MOST_OWN_RULES = 30;

const row = v.object({ table: v.picklist(['addresses', 'rules']), cells: v.record(v.string(), v.string()) });
/** A row of a policy table, cells by English column name. */
export type OwnRow = Readonly<v.InferOutput<typeof row>>;
const rows = v.array(row);

/** In the order of the tables that `policy template` and the add-on's spreadsheet write. */
export const COLUMNS = { addresses: ['pattern', 'list', 'reason'], rules: ['rule', 'severity', 'option', 'value'] } as const;

/** The row's cells in the order of its columns. */
export function cellsOf({ table, cells }: OwnRow): string[] {
  return COLUMNS[table].map((name) => cells[name] ?? '');
}

/** The row as a line of its table's CSV file, for an administrator to paste. */
export function csvLine(row: OwnRow): string {
  return cellsOf(row).map((cell) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',');
}

/** The rules that this user has put in force for themselves; what can't be read is none. */
export function ownRules(properties: Properties): OwnRow[] {
  return readStored(rows, properties.get(KEY)) ?? [];
}

/** Throws what the store throws where it is full. */
export function writeOwnRules(properties: Properties, own: readonly OwnRow[]): void {
  properties.set(KEY, JSON.stringify(own));
}

/** The rows with one more, the same row once; null where there are `MOST_OWN_RULES` already. */
export function withOwnRow(own: readonly OwnRow[], added: OwnRow): readonly OwnRow[] | null {
  if (own.some((one) => csvLine(one) === csvLine(added))) return own;
  return own.length >= MOST_OWN_RULES ? null : [...own, added];
}

/** The rows without the one of that CSV line; the same where none is. */
export function withoutOwnRow(own: readonly OwnRow[], line: string): readonly OwnRow[] {
  return own.filter((one) => csvLine(one) !== line);
}

/**
 * The policy with a user's own rows on top. They are read as the policy's are, and can only make it stricter: no address is
 * allowed by them, no severity lowered, no threshold raised, and no rule touched that the organisation has locked.
 */
export function withOwnRules(policy: Policy, own: readonly OwnRow[], known: readonly KnownRule[]): Policy {
  if (own.length === 0) return policy;
  const linesOf = (table: OwnRow['table']): { line: number; cells: Record<string, string> }[] =>
    own.filter((one) => one.table === table).map(({ cells }, index) => ({ line: index + 1, cells: { ...Object.fromEntries(COLUMNS[table].map((name) => [name, ''])), ...cells } }));
  const locked = (id: string): boolean => policy.rules.get(id)?.locked === true;
  const addresses = locked('blocked-address') ? [] : readAddresses(linesOf('addresses'), []).filter(({ list }) => list === 'watched' || list === 'blocked');
  const rules = new Map(policy.rules);
  // One by one: two rows about one rule's list of companies add up.
  for (const one of linesOf('rules')) for (const [id, setting] of readRules([one], known, [])) {
    if (!locked(id)) rules.set(id, stricter(rules.get(id), setting, known.find((rule) => rule.id === id)?.severity ?? 'stop'));
  }
  return { ...policy, addresses: [...policy.addresses, ...addresses], rules };
}

function stricter(before: RuleSetting = { severity: null, options: {} }, added: RuleSetting, builtIn: Severity): RuleSetting {
  const rank = (severity: Severity | 'off' | null): number => (severity === null || severity === 'off' ? -1 : SEVERITIES.indexOf(severity));
  const options: Record<string, unknown> = { ...before.options };
  for (const [name, value] of Object.entries(added.options)) {
    const old = options[name];
    if (Array.isArray(value)) options[name] = [...new Set([...(Array.isArray(old) ? old as unknown[] : []), ...value as unknown[]])];
    else if (typeof value === 'number') options[name] = typeof old === 'number' ? Math.min(old, value) : value;
  }
  return { ...before, severity: rank(added.severity) > rank(before.severity ?? builtIn) ? added.severity : before.severity, options };
}
