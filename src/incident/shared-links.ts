/** What came of taking access back. Both lists hold lower-case addresses that could open the files when it was asked. */
export interface Revoked {
  /** Can't open them any more. */
  readonly taken: readonly string[];
  /** Still can; `trouble` says why. */
  readonly left: readonly string[];
  /** Why it could not be done, or not for all (Google's words, or `SLOW`); null where nobody who was meant can open the files now. */
  readonly trouble: string | null;
}

/** A card's 30 s were nearly over; asked again, it goes on with whoever is left. */
export const SLOW = 'slow';

/** Who can open the files that a sent message shared by link: nobody, where it shared none; `unknown` where Google did not say. */
export type LinkReaders = readonly string[] | 'unknown';

/** Files that a mail shared by link, so that access to them can still be taken back after it left. */
export interface SharedLinks {
  readersOf(messageId: string): LinkReaders;
  /** Takes access away from these addresses (all, where `*` is among them), one after the other. */
  revoke(messageId: string, addresses: readonly string[]): Revoked;
}

/** Addresses that can open the files and are meant: the wrong recipients, or all readers where nobody was named or all were wrong. */
export function meantReaders(readers: readonly string[], wrong: readonly string[]): string[] {
  return wrong.length === 0 || wrong.includes('*') ? [...readers] : readers.filter((address) => wrong.includes(address));
}
