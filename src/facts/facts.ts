import type { Address } from '../draft/address';
import type { Draft, RecipientField } from '../draft/draft';
import type { Counterparty, Policy } from '../policy/policy';
import type { Zone } from '../ports/zone';

/** アドレス帳: a person or office the sender can look up. Any field but the address may be ''. */
export interface Contact {
  readonly address: string;
  readonly name: string;
  readonly kana: string;
  readonly company: string;
  readonly phone: string;
}

/** Recipients that the sender has written to together, how often, and when last (ms; null where unknown). */
export interface SentGroup {
  readonly addresses: readonly string[];
  readonly count: number;
  readonly last: number | null;
}

/** What is known of the sender's sent mail. */
export interface History {
  /** Lower-case address → mails sent to it as far as asked. An address that is missing here was not asked about, or could not be. */
  readonly sent: ReadonlyMap<string, number>;
  readonly groups: readonly SentGroup[];
}

export interface ThreadMessage {
  readonly from: Address | null;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly text: string;
}

/** All that a check is given. */
export interface CheckInput {
  readonly draft: Draft;
  readonly policy: Policy;
  readonly contacts: readonly Contact[];
  readonly history: History;
  /** The conversation that the draft answers, oldest first; null where it starts one or could not be read. */
  readonly thread: readonly ThreadMessage[] | null;
  /** When the sender asks, ms since the epoch. */
  readonly now: number;
  readonly zone: Zone;
}

/** A recipient with everything the rules ask about one. */
export interface RecipientFacts {
  readonly field: RecipientField;
  readonly address: Address;
  /** Lower-case address, what it is compared by. */
  readonly key: string;
  readonly external: boolean;
  /** Registrable domain (public suffix + 1), or the whole domain where there is none. */
  readonly registrableDomain: string;
  readonly counterparty: Counterparty | null;
  readonly contact: Contact | null;
  /** Mails sent to it before; null where history could not be asked. */
  readonly sentBefore: number | null;
}

/** Computed once for a draft and shared by all rules. */
export interface Facts extends CheckInput {
  readonly recipients: readonly RecipientFacts[];
  readonly externals: readonly RecipientFacts[];
}
