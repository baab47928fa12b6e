import { SenderApprovals } from '../approval/approvals';
import { ApproverRequests } from '../approval/approver';
import { isNamed } from '../approval/need';
import type { CharsetDecoder } from '../draft/bytes/charset';
import { draftReader } from '../gmail/read-raw';
import { Outbox } from '../outbox/outbox';
import { policyInForce } from '../policy/in-force';
import type { Settings } from '../policy/policy';
import type { Surroundings } from '../ports/surroundings';
import { KNOWN_RULES } from '../rules';
import { randomSource } from '../seal/drbg';
import { LinkAccess } from '../seal/link-access';
import { Links } from '../seal/links';
import { Passphrases } from '../seal/passphrases';
import { boundaryFrom, prepareSealed } from '../seal/prepare';
import { SentLinks } from '../seal/sent-links';
import { finishSplitting } from '../seal/splitting';
import type { App } from './app';
import type { AddOnEvent } from './event';
import { barredByPolicy } from './held/barred';
import { passedHeaders } from './held/passed-headers';
import { readingOnce } from './read-once';

/** Tries before a mail that Gmail keeps refusing for a passing reason is given up: about seven hours (pauses in outbox/send.ts). */
const ATTEMPTS = 12;

/** What only the platform has. */
export interface Platform {
  readonly outside: Surroundings;
  readonly charsets: CharsetDecoder;
  /** Address of the script's web page; null where it has none. */
  readonly pageUrl: () => string | null;
}

/** Puts the rooms together for one execution. Nothing is read before it is asked for. */
export function assemble(event: Pick<AddOnEvent, 'lang'> | null, { outside: platform, charsets, pageUrl }: Platform): App {
  const { outside, whileShowing } = readingOnce(platform);
  const inForce = once(() => policyInForce(outside.shared.properties, POLICY_TABLES, KNOWN_RULES));
  const read = draftReader(charsets);
  const settings = (): Settings => inForce().policy.settings;
  const named = (address: string): boolean => isNamed(inForce().policy, address);
  const approvals = new SenderApprovals(outside, {
    get office() { return settings().workingHours; },
    get remindHours() { return settings().remindHours; },
    get expiryHours() { return settings().approvalHours; },
    named,
  });
  const { shared, newId, zone, zoneOf } = outside;
  const random = randomSource(newId, outside.clock.now);
  const passphrases = new Passphrases({ shared, random, newId, now: outside.clock.now, zone });
  const links = new Links({ fetcher: outside.fetcher, now: outside.clock.now, boundary: () => boundaryFrom(random) });
  const access = new LinkAccess({ fetcher: outside.fetcher, now: outside.clock.now });
  const seal = prepareSealed({ charsets, passphrases, links, random, now: outside.clock.now, zoneOf, log: outside.log, finishSplitting: (draftId) => finishSplitting(outside, read, draftId) });
  return {
    outside,
    whileShowing,
    approvals,
    passphrases,
    requests: new ApproverRequests(outside, read, { proxyAt: (now, hours) => approvals.proxyAt(now, hours), named }),
    mailbox: { fetcher: outside.fetcher, read, charsets },
    outbox: new Outbox(outside, read, { get lateLimitHours() { return settings().lateLimitHours; }, attempts: ATTEMPTS }, {
      approvals,
      prepare: (leaving) => barredByPolicy(outside, inForce().policy, leaving) ?? seal(leaving),
      withdraw: ({ id }) => access.withdraw(id),
      headers: (entry, now, raw) => passedHeaders(outside, entry.id, now, read(raw)),
    }),
    get policy() { return inForce().policy; },
    get policyAt() { return inForce().at; },
    get policyFaults() { return inForce().policy.faults.length; },
    builtIn: POLICY_TABLES,
    links: access,
    sentLinks: new SentLinks(outside.fetcher, access),
    get policyTrouble() { return inForce().trouble; },
    pageUrl,
    lang: event?.lang ?? 'en',
    zone: outside.zone,
  };
}

/** Works something out when it is first asked for: a tick with nothing due reads no policy. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => (done ??= { value: work() }).value;
}
