import type { Lang } from '../messages/lang';
import { AddressPatterns } from './pattern';
import type { Letter } from './letter-names';

/** Whom a mis-send is reported to. */
export type Office = 'superior' | 'security' | 'administrator';

export interface OfficeEntry {
  readonly office: Office;
  /** `local@domain`, lower case. */
  readonly address: string;
  /** Pattern of the senders it holds for; '' for everybody. */
  readonly for: string;
}

/** What the organisation set for the time after a mis-send. */
export interface IncidentPolicy {
  readonly offices: readonly OfficeEntry[];
  /** Reports inside stand before the call to the wrong recipient. */
  readonly reportFirst: boolean;
  /** After so many minutes without anything noted, the person is reminded; 0 for never. */
  readonly remindMinutes: number;
  /** The organisation's name, as its letters in that language have it; '' where it is not set. */
  readonly company: Readonly<Record<Lang, string>>;
  /** Its own texts, by `letter lang`. */
  readonly letters: ReadonlyMap<`${Letter} ${'ja' | 'en'}`, { readonly subject: string; readonly text: string }>;
}

export const DEFAULT_INCIDENT: IncidentPolicy = { offices: [], reportFirst: false, remindMinutes: 30, company: { ja: '', en: '' }, letters: new Map() };

/** Whom this sender reports to: an entry for them before one for everybody; '' where none is set. */
export function officeFor({ offices }: IncidentPolicy, office: Office, sender: string): string {
  const listed = offices.filter((entry) => entry.office === office);
  const own = listed.find((entry) => entry.for !== '' && new AddressPatterns([{ pattern: entry.for, value: entry }]).match(sender).length > 0);
  return (own ?? listed.find((entry) => entry.for === ''))?.address ?? '';
}
