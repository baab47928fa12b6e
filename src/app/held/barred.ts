import { forbiddenIn } from '../../check/forbidden';
import { wordsOf } from '../../check/words';
import { say } from '../../messages/say';
import type { Hooks, Prepared } from '../../outbox/hooks';
import type { Policy } from '../../policy/policy';
import type { Surroundings } from '../../ports/surroundings';

/** Findings named to the sender; the draft's next check has them all. */
const NAMED = 2;

/**
 * Whether the policy in force at sending lets a mail leave that was checked under an earlier one: a recipient that it must have now, an
 * address that is blocked now. Null where it does, and where the policy is the one it was held under.
 */
export function barredByPolicy({ clock, zoneOf, log }: Surroundings, policy: Policy, { draft, entry }: Parameters<Hooks['prepare']>[0]): Prepared | null {
  if (policy.version === entry.policyVersion) return null;
  const { stops, unsure } = forbiddenIn(draft, policy, clock.now(), zoneOf(entry.zone));
  if (stops.length === 0) return unsure ? { kind: 'refused', reason: say(entry.lang, 'error.policyUnchecked'), retry: true } : null;
  log.event('barred', { id: entry.id, rules: [...new Set(stops.map(({ rule }) => rule))], policy: policy.version });
  return { kind: 'refused', cause: 'policy', reason: stops.slice(0, NAMED).map((finding) => wordsOf(finding, entry.lang).says).join(' '), retry: false };
}
