import type { Fault } from './fault';
import type { Severity } from './severity';

/** 取引先: a company and the mail domains that belong to it. */
export interface Counterparty {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Lower case, A-label. */
  readonly domains: readonly string[];
}

/** A row of `addresses.csv`: an address or domain pattern and what is to be done about it. */
export interface AddressEntry {
  /** `local@domain`, `@domain` / `domain` (that domain alone), `*` and `?` as wildcards. Lower case. */
  readonly pattern: string;
  readonly list: 'blocked' | 'watched' | 'allowed';
  /** Why, in the administrator's words, shown to the sender; may be ''. */
  readonly reason: string;
}

/** A row of `words.csv`: a word that must not leave, or only after a thought. */
export interface WordEntry {
  /** Compared with width, case and kanji variants folded; `*` and `?` as wildcards. */
  readonly word: string;
  readonly where: 'any' | 'subject' | 'body' | 'attachment';
  readonly severity: Severity;
  /** What to tell the sender, in the administrator's words; may be ''. */
  readonly reason: string;
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
}

export interface Settings {
  /** Patterns as in `AddressEntry.pattern`. Empty means: the sender's own domain, unless it is a public mail service. */
  readonly internalDomains: readonly string[];
  /** Delay preselected on the card, minutes. */
  readonly holdMinutes: number;
  /** A held mail this much later than its time is not sent but asked about, hours. */
  readonly lateLimitHours: number;
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
  /** Rows that could not be read as they stand. Kept with the policy, so that a check can say what it could not look at. */
  readonly faults: readonly Fault[];
}
