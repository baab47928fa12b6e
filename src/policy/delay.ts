import { AddressPatterns } from './pattern';
import type { Policy } from './policy';

/** What the delay of a mail depends on. */
export interface Delayed {
  /** Lower case. */
  readonly recipients: readonly string[];
  readonly external: boolean;
  /** Ids of the rules that found something in it. */
  readonly rules: readonly string[];
}

/** How long a mail must wait at least, in minutes: the longest that any setting, counterparty, address or rule asks for. */
export function minimumDelay(policy: Policy, { recipients, external, rules }: Delayed): number {
  const { settings, addresses, counterparties } = policy;
  if (!external && !settings.delayInternal) return 0;
  const patterns = new AddressPatterns([
    ...addresses.map(({ pattern, delayMinutes = 0 }) => ({ pattern, value: delayMinutes })),
    ...counterparties.flatMap(({ domains, delayMinutes = 0 }) => domains.map((pattern) => ({ pattern, value: delayMinutes }))),
  ].filter(({ value }) => value > 0));
  return Math.max(
    settings.minimumDelayMinutes,
    ...recipients.flatMap((recipient) => patterns.match(recipient)),
    ...rules.map((id) => policy.rules.get(id)?.delayMinutes ?? 0),
  );
}
