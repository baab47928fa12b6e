import type { Address } from '../draft/addresses/address';
import type { Draft, RecipientField } from '../draft/draft';
import type { Counterparty, Policy } from '../policy/policy';
import type { Zone } from '../ports/zone';
import type { WallTime } from '../time/zoned';
import type { Organisations } from './companies/organisations';
import type { Correspondents } from './correspondence/correspondents';
import type { NearDomains } from './correspondence/near-domain';
import type { QuotedMail } from './correspondence/quoted';
import type { Greeting } from './people/greeting';
import type { People } from './people/people';
import type { PersonName } from './people/person';

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
  /** What it says, or as much of its beginning as was read. */
  readonly text: string;
}

/** "Not for this pair": the sender said that this rule's warning is right to ignore for this address (lower case). */
export interface Muted {
  readonly rule: string;
  readonly address: string;
}

/** Something a check may know besides the mail: the user's contacts, the organisation's directory, how often each recipient was written to, who was written to together, the conversation. */
export type Source = 'contacts' | 'directory' | 'history' | 'groups' | 'thread';

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
  /** Addresses that the sender can send from, lower case; none where it isn't known. */
  readonly ownAddresses?: readonly string[];
  /** What could not be asked, so that finding nothing there means nothing. */
  readonly unavailable?: readonly Source[];
  /** Warnings the sender has switched off for single addresses; none where missing. */
  readonly muted?: readonly Muted[];
}

/** A recipient with everything the rules ask about one. */
export interface RecipientFacts {
  readonly field: RecipientField;
  readonly address: Address;
  /** Lower-case address, what it is compared by. */
  readonly key: string;
  readonly external: boolean;
  /** On the organisation's list of addresses that are not asked about. */
  readonly allowed: boolean;
  /** Registrable domain (public suffix + 1), or the whole domain where there is none. */
  readonly registrableDomain: string;
  readonly counterparty: Counterparty | null;
  readonly contact: Contact | null;
  /** Mails sent to it before; null where history could not be asked. */
  readonly sentBefore: number | null;
  /** Which organisation it belongs to, as `Organisations` names it. */
  readonly org: string;
  /** At a service where anyone can have an address. */
  readonly freemail: boolean;
  /** Outside by its address, but one of the sender's own people by the address book (a colleague's or officer's private address). */
  readonly own: boolean;
  /** Whose it is by the address book, or else by its display name; null where that is no person. */
  readonly person: PersonName | null;
  /** A function's address (info@, 購買部) rather than a person's. */
  readonly role: boolean;
  /** What shows that it reaches many people (`all`, 会員一斉); null where nothing does. */
  readonly listWord: string | null;
  /** Somebody in the conversation that the draft answers. */
  readonly inThread: boolean;
  /** Its person is named in the subject or in what the sender wrote. */
  readonly named: boolean;
}

/** Companies named in a text: keys of `Organisations` to the word as it stands there. */
export type NamedOrganisations = ReadonlyMap<string, string>;

/** Computed once for a draft and shared by all rules. */
export interface Facts extends CheckInput {
  readonly recipients: readonly RecipientFacts[];
  readonly externals: readonly RecipientFacts[];
  /** Their addresses (lower case) and their organisations. */
  readonly recipientKeys: ReadonlySet<string>;
  readonly recipientOrgs: ReadonlySet<string>;
  readonly organisations: Organisations;
  readonly people: People;
  readonly correspondents: Correspondents;
  readonly nearDomains: NearDomains;
  readonly greeting: Greeting;
  /** What the sender wrote without the greeting lines, normalised (`normalise`). */
  readonly prose: string;
  /** Companies named in the greeting, and in subject and text below it. */
  readonly greetedOrganisations: NamedOrganisations;
  readonly namedOrganisations: NamedOrganisations;
  readonly quotedMails: readonly QuotedMail[];
  /** Everybody in the conversation, lower case; empty where there is none. */
  readonly threadAddresses: ReadonlySet<string>;
  /** The sender's day and time. */
  readonly today: WallTime;
}
