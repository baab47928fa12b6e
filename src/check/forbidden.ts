import type { Draft } from '../draft/draft';
import { emptyHistory } from '../facts/history';
import { prepareFacts } from '../facts/prepare-facts';
import type { Policy } from '../policy/policy';
import type { Zone } from '../ports/zone';
import { RULES } from '../rules';
import type { Finding } from '../rules/rule';
import { COULD_NOT_RUN, runRule } from './check';
import { TABLE_RULES } from './table-rules';

export interface Forbidden {
  /** What the tables stop in this mail. */
  readonly stops: readonly Finding[];
  /** Some of these rules could not run, so that nothing found means nothing. */
  readonly unsure: boolean;
}

/** What the policy's tables forbid in a mail, whatever is known besides. Pure. */
export function forbiddenIn(draft: Draft, policy: Policy, now: number, zone: Zone): Forbidden {
  const facts = prepareFacts({ draft, policy, contacts: [], history: emptyHistory(), thread: null, now, zone });
  const found = RULES.filter(({ id }) => TABLE_RULES.has(id)).flatMap((rule) => runRule(rule, facts) ?? []);
  return { stops: found.filter(({ severity }) => severity === 'stop'), unsure: found.some(({ message }) => message === COULD_NOT_RUN) };
}
