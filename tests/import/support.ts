import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importOutlookLists, importThunderbird } from '../../local/import/flexconfirmmail';
import type { Imported } from '../../local/import/imported';
import { importOutlookOkan } from '../../local/import/outlookokan';
import { OkanFolder } from '../../local/import/outlookokan-files';
import { sheetOf, csvOf } from '../../scripts/csv.js';
import { readCase } from '../../local/cases';
import { check } from '../../src/check/check';
import type { Report } from '../../src/check/report';
import { minimumDelay } from '../../src/policy/delay';
import { parsePolicy } from '../../src/policy/parse-policy';
import type { Policy } from '../../src/policy/policy';
import { KNOWN_RULES } from '../../src/rules';

const made: string[] = [];
afterAll(() => { for (const dir of made.splice(0)) rmSync(dir, { recursive: true }); });

/** A folder with these files. */
export function folder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'matta-import-'));
  made.push(dir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

/** What was imported, by way of its CSV text, as a policy without faults. */
export function policyOf(imported: Imported): Policy {
  const tables = Object.fromEntries(Object.entries(imported.tables()).map(([table, rows]) => [table, sheetOf(csvOf(rows))]));
  const { policy, faults } = parsePolicy(tables, KNOWN_RULES);
  expect(faults).toEqual([]);
  return policy;
}

export function okan(files: Readonly<Record<string, string>>, own = ['noraneko.example']): Policy {
  return policyOf(importOutlookOkan(new OkanFolder(folder(files)), own));
}

export function thunderbird(settings: Readonly<Record<string, unknown>>): Policy {
  return policyOf(importThunderbird({ internalDomains: ['noraneko.example'], ...settings }));
}

export function outlookLists(files: Readonly<Record<string, string>>): Policy {
  return policyOf(importOutlookLists(new Map(Object.entries({ 'TrustedDomains.txt': 'noraneko.example\n', ...files }))));
}

export interface Mail {
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject?: string;
  readonly text?: string;
  readonly files?: readonly string[];
}

export interface Decided {
  readonly report: Report;
  /** Findings of the rules that act on policy, as `rule severity place`. */
  readonly found: readonly string[];
  readonly external: readonly string[];
  readonly delay: number;
}

/** Rules whose findings come from policy tables alone. */
const OF_POLICY = new Set(['blocked-address', 'policy-word', 'word-and-recipient', 'required-recipient', 'no-attachments-for', 'many-external-domains']);

export function decide(policy: Policy, { to = ['taro@sample.example'], cc = [], bcc = [], subject = 'ご連絡', text = 'お世話になっております。', files = [] }: Mail): Decided {
  const { input } = readCase({
    id: 'x', lang: 'ja', now: '2026-11-24T10:15:00+09:00',
    draft: { from: 'neko@noraneko.example', to, cc, bcc, subject, text, attachments: files.map((name) => ({ name, size: 1000 })) },
  }, policy);
  const report = check(input);
  const external = report.recipients.filter((one) => one.external).map(({ key }) => key);
  return {
    report, external,
    found: report.findings.filter(({ rule }) => OF_POLICY.has(rule)).map(({ rule, severity, at }) => `${rule} ${severity} ${at[0] ?? ''}`).sort(),
    delay: minimumDelay(policy, { recipients: report.recipients.map(({ key }) => key), external: external.length > 0, rules: report.findings.map(({ rule }) => rule) }),
  };
}
