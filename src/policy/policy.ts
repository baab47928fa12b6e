import type { OfficeHours } from '../time/working-hours';
import type { Fault } from './fault';
import type { IncidentPolicy } from './incident-policy';
import type { Severity } from './severity';

/** 取引先: a company and the mail domains that belong to it. */
export interface Counterparty {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Lower case, A-label. */
  readonly domains: readonly string[];
  /** Mail to them waits at least so long; missing: no longer than other mail. */
  readonly delayMinutes?: number;
}

/** Which mail a row is about: any, only mail to the outside, only mail with attachments, only both. */
export type When = 'always' | 'external' | 'attachments' | 'external-attachments';

/** A row of `addresses.csv`: an address or domain pattern and what is to be done about it. */
export interface AddressEntry {
  /** `local@domain`, `@domain` / `domain` (that domain alone), `*` and `?` as wildcards. Lower case. */
  readonly pattern: string;
  readonly list: AddressList;
  /** Why, in the administrator's words, shown to the sender; may be ''. */
  readonly reason: string;
  /** Only such mail to it; missing: any. `external` asks about this recipient. */
  readonly when?: When;
  /** Mail to it waits at least so long. */
  readonly delayMinutes?: number;
}

/**
 * What is done about an address: it stops, warns, is noted, is not asked about, stops or warns where a file is attached, or
 * nothing but the delay.
 */
export type AddressList = 'blocked' | 'watched' | 'noted' | 'allowed' | 'no-attachments' | 'watch-attachments' | 'delayed';

/** A row of `words.csv`: a word that must not leave, or only after a thought. */
export interface WordEntry {
  /** Compared with width, case and kanji variants folded; `*` and `?` as wildcards. */
  readonly word: string;
  readonly where: 'any' | 'subject' | 'body' | 'attachment' | 'suffix';
  readonly severity: Severity;
  /** What to tell the sender, in the administrator's words; may be ''. */
  readonly reason: string;
  /** Missing: mail to the outside. */
  readonly when?: When;
}

/** A row of `required.csv`: who must be in Cc or Bcc of which mail. */
export interface RequiredEntry {
  /** Mail to a recipient of this pattern; '' for any. */
  readonly recipient: string;
  /** Mail with this word in subject or text (as `WordEntry.word`); '' for any. */
  readonly word: string;
  readonly when: When;
  readonly field: 'cc' | 'bcc';
  /** `local@domain`, lower case; '' for the sender's own. */
  readonly address: string;
  readonly reason: string;
}

/** A row of `pairs.csv`: a word, and the recipients that go with it. */
export interface PairEntry {
  readonly word: string;
  readonly where: 'any' | 'subject' | 'body' | 'attachment';
  /** Address patterns, of which any will do. */
  readonly recipients: readonly string[];
  /** `included`: one of the recipients must be it; `only`: no outsider but those of the words that are there. */
  readonly need: 'included' | 'only';
  readonly severity: Severity;
  readonly reason: string;
}

/** A row of `approvers.csv`: whose approval which mail needs. All conditions of a row must hold; an empty one always does. */
export interface ApproversEntry {
  /** Any one of them approves; lower-case addresses. With none left, mail that the row is about can't be sent. */
  readonly approvers: readonly string[];
  /** Who has to approve after that. */
  readonly second: readonly string[];
  /** The row asks for a second approval, whether or not anybody can give it. */
  readonly needsSecond: boolean;
  /** Who may stand in for either, after so many working hours. */
  readonly proxies: readonly string[];
  readonly proxyAfterHours: number;
  readonly when: When;
  /** Ids of rules, one of which found something. */
  readonly rules: readonly string[];
  /** Words, one of which is in subject, text or a file's name. */
  readonly words: readonly string[];
  /** Counterparties' names or address patterns, one of which is a recipient. */
  readonly recipients: readonly string[];
  /** Address patterns of senders. */
  readonly senders: readonly string[];
  /** The files themselves go to the approvers, not only their names. */
  readonly files: boolean;
  /** The sender may let it leave without waiting, with a reason. */
  readonly urgent: boolean;
}

/** How files leave: as one encrypted ZIP, the text in it too, as a link to Drive, or (of a row that makes an exception) as they are. */
export type SealHow = 'zip' | 'zip-text' | 'link' | 'plain';

/** A row of `seal.csv`: which mail to the outside leaves sealed. All that a row names must fit; the first row that fits decides. */
export interface SealEntry {
  readonly how: SealHow;
  /** A counterparty's name, or an address pattern; '' for any recipient outside. */
  readonly recipient: string;
  /** In subject, text or a file's name (as `WordEntry.word`); '' for any. */
  readonly word: string;
  /** Endings of file names, one of which must fit; none for any. */
  readonly suffixes: readonly string[];
  /** Id of a rule that must have found something; '' for any. */
  readonly rule: string;
}

/** A row of `apart.csv`: two sides that must not be on one mail. Each a counterparty's name or an address pattern. */
export interface ApartEntry {
  readonly one: string;
  readonly other: string;
  readonly reason: string;
}

export interface RuleSetting {
  readonly severity: Severity | 'off' | null;
  readonly options: Readonly<Record<string, unknown>>;
  /** Mail in which the rule found something waits at least so long. */
  readonly delayMinutes?: number;
  /** Users can't make it stricter for themselves, nor mute it for an address. */
  readonly locked?: boolean;
}

export interface Settings {
  /** Patterns as in `AddressEntry.pattern`. Empty means: the sender's own domain, unless it is a public mail service. */
  readonly internalDomains: readonly string[];
  /** Delay preselected on the card, minutes. */
  readonly holdMinutes: number;
  /** A held mail this much later than its time is not sent but asked about, hours. */
  readonly lateLimitHours: number;
  /** No mail leaves sooner than so many minutes after it was held. */
  readonly minimumDelayMinutes: number;
  /** Nothing is held for longer, days. */
  readonly maximumDelayDays: number;
  /** Whether mail without a recipient outside waits for the minimum too. */
  readonly delayInternal: boolean;
  /** Working hours between two reminders of an approver, and until a request for approval runs out. */
  readonly remindHours: number;
  readonly approvalHours: number;
  /** When work begins and ends. */
  readonly workingHours: OfficeHours;
  /** Who may make passphrases and say that they were handed over, lower case; none means everybody. */
  readonly passphraseKeepers: readonly string[];
  /** Days for which a link to Drive opens. */
  readonly linkDays: number;
  /** Whether files behind a link may be downloaded, printed and copied. */
  readonly linkDownload: boolean;
  /** Whether a mail to counterparties with different passphrases is held as one mail each; otherwise it is refused. */
  readonly oneMailEach: boolean;
  /** Patterns of file names, such as `{date}_{counterparty}_{title}`; the first is the one that is proposed. None: any name will do. */
  readonly fileNames: readonly string[];
  /** Who may change the policy from the add-on, lower case. Those named in the script property `administrators` always may. */
  readonly administrators: readonly string[];
}

/** What the organisation set, read from its tables; sound by construction. */
export interface Policy {
  /** Short digest of the tables this came from; `default` where there are none. */
  readonly version: string;
  readonly settings: Settings;
  readonly counterparties: readonly Counterparty[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly addresses: readonly AddressEntry[];
  readonly words: readonly WordEntry[];
  readonly apart: readonly ApartEntry[];
  readonly required: readonly RequiredEntry[];
  readonly pairs: readonly PairEntry[];
  readonly approvers: readonly ApproversEntry[];
  readonly incident: IncidentPolicy;
  readonly seal: readonly SealEntry[];
  /** Rows that could not be read as they stand. Kept with the policy, so that a check can say what it could not look at. */
  readonly faults: readonly Fault[];
}
