import * as v from 'valibot';
import type { Properties } from '../ports/properties';
import { readStored } from '../ports/stored';
import type { KnownRule } from './known-rules';
import { parsePolicy, type Tables } from './parse-policy';
import type { Policy } from './policy';
import { readPublished } from './published';

/** A newer policy was refused for its faults, or the one published last can't be read any more. */
export type PolicyTrouble = 'refused' | 'damaged';

export interface InForce {
  readonly policy: Policy;
  /** When it was published, ms since the epoch; null for one that was built in. */
  readonly at: number | null;
  readonly tables: Tables;
  readonly trouble: PolicyTrouble | null;
}

const REFUSED = 'policy.refused';
const refused = v.object({ at: v.number(), faults: v.number() });

/** The policy that judges now: the one published last, or else the one that was built in. */
export function policyInForce(shared: Properties, builtIn: Tables, rules: readonly KnownRule[]): InForce {
  const all = shared.all();
  const { published, damaged } = readPublished(all);
  const tables = published?.tables ?? builtIn;
  return {
    policy: parsePolicy(tables, rules).policy,
    at: published?.at ?? null,
    tables,
    trouble: damaged ? 'damaged' : readStored(refused, all[REFUSED]) === null ? null : 'refused',
  };
}

/** Remembers, for everybody to see, that a policy was refused; null forgets it. */
export function noteRefused(shared: Properties, note: { readonly at: number; readonly faults: number } | null): void {
  if (note === null) shared.delete(REFUSED);
  else shared.set(REFUSED, JSON.stringify(note));
}
