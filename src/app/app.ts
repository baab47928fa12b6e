import type { SenderApprovals } from '../approval/approvals';
import type { ApproverRequests } from '../approval/approver';
import type { Mailbox } from '../compose/find-draft';
import type { Lang } from '../messages/lang';
import type { SharedLinks } from '../incident/shared-links';
import type { Outbox } from '../outbox/outbox';
import type { PolicyTrouble } from '../policy/in-force';
import type { Tables } from '../policy/parse-policy';
import type { LinkAccess } from '../seal/link-access';
import type { Passphrases } from '../seal/passphrases';
import type { Policy } from '../policy/policy';
import type { Surroundings } from '../ports/surroundings';
import type { Zone } from '../ports/zone';

/** One execution for one user: everything the ways through the product need. */
export interface App {
  readonly outside: Surroundings;
  /** Runs `work`, in which each store is read once, but for what is done under a lock (`read-once.ts`). */
  readonly whileShowing: <T>(work: () => T) => T;
  readonly mailbox: Mailbox;
  readonly outbox: Outbox;
  /** Approvals that this user's mail waits for. */
  readonly approvals: SenderApprovals;
  /** Requests that wait for this user. */
  readonly requests: ApproverRequests;
  /** Shared files that a mail linked to, by the held mail. */
  readonly links: LinkAccess;
  /** The same, by a sent message. */
  readonly sentLinks: SharedLinks;
  readonly passphrases: Passphrases;
  readonly policy: Policy;
  /** When it was published, ms since the epoch; null for the one that was built in. */
  readonly policyAt: number | null;
  /** Rows of the policy that could not be read. */
  readonly policyFaults: number;
  /** What the build put in; in force until something is published. */
  readonly builtIn: Tables;
  /** Why an earlier policy than the administrators want is in force; null where all is well. */
  readonly policyTrouble: PolicyTrouble | null;
  /** Address of the script’s web page (`page.ts`); null where it has none. */
  readonly pageUrl: () => string | null;
  readonly lang: Lang;
  /** Of whoever is before the screen (`Surroundings.zone`). */
  readonly zone: Zone;
}
