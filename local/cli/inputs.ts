import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { CheckInput } from '../../src/facts/facts';
import { emptyHistory } from '../../src/facts/history';
import { readDraft } from '../../src/draft/read-draft';
import type { Lang } from '../../src/messages/lang';
import { describeFault } from '../../src/policy/fault';
import { parsePolicy } from '../../src/policy/parse-policy';
import type { Policy } from '../../src/policy/policy';
import { KNOWN_RULES } from '../../src/rules';
import { readCases, type Case } from '../cases';
import { charsets } from '../charset';
import { zoneOf } from '../zone';
import { BadUsage } from './bad-usage';
import { readPolicyFolder } from './policy-files';

/** Larger files are no mail that Gmail would take: 35 MiB is its limit, and this leaves room for other servers'. */
const LARGEST_MAIL = 100 * 1024 * 1024;

/** Something to check, or why it can't be. */
export type Subject = { readonly id: string; readonly input: CheckInput } | { readonly id: string; readonly fault: string };

export function policyFrom(dir: string | undefined, lang: Lang): Policy {
  const { policy, faults } = parsePolicy(dir === undefined ? {} : readPolicyFolder(dir, '--policy').tables, KNOWN_RULES);
  for (const fault of faults) console.error(describeFault(fault, lang));
  return policy;
}

/** The drafts in a file: one in a mail file, one a line in a case file. */
export function subjectsIn(path: string, policy: Policy | null, now: number): Subject[] {
  return path.endsWith('.jsonl') ? casesIn(path, policy).map((one) => ('fault' in one ? one : { id: one.id, input: one.input })) : [mailIn(path, policy, now)];
}

export function casesIn(path: string, policy: Policy | null): (Case | { readonly id: string; readonly fault: string })[] {
  return readCases(read(path).toString('utf8'), policy).map((one) => ('fault' in one ? { id: `${basename(path)}:${one.line}`, fault: one.fault } : one));
}

function mailIn(path: string, policy: Policy | null, now: number): Subject {
  const id = basename(path);
  const bytes = read(path);
  if (bytes.length > LARGEST_MAIL) return { id, fault: `${path} has ${bytes.length} bytes; a mail has at most ${LARGEST_MAIL}` };
  const draft = readDraft(bytes, charsets);
  if (draft.defects.some((defect) => defect.kind === 'not-mail')) {
    return { id, fault: `${path} is no mail: expected header fields (From:, To:, Subject: …) at its beginning, as in a file saved as .eml` };
  }
  return { id, input: { draft, policy: policy ?? parsePolicy({}, KNOWN_RULES).policy, contacts: [], history: emptyHistory(), thread: null, unavailable: ['contacts', 'directory', 'history', 'groups', 'thread'], now, zone: zoneOf('Asia/Tokyo') } };
}

function read(path: string): Buffer {
  try {
    if (statSync(path).isDirectory()) throw new Error('it is a folder');
    return readFileSync(path);
  } catch (error) {
    throw new BadUsage(`${path}: expected a mail file (.eml) or a case file (.jsonl) that can be read; ${error instanceof Error ? error.message : String(error)}`);
  }
}
