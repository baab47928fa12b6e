import type { HeldMail } from './held-mail';

/** What became of a request about an entry. */
export type Outcome =
  | { readonly kind: 'done'; readonly entry: HeldMail }
  /** Another execution of this user is at work on the outbox; nothing was changed. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'unknown' }
  /** The entry is in a state that does not allow it, e.g. it has just left. */
  | { readonly kind: 'refused'; readonly entry: HeldMail }
  /** The organisation lets it leave only later (`earliestAt`). */
  | { readonly kind: 'too-early'; readonly entry: HeldMail }
  /** There is no room in the store for another held mail. */
  | { readonly kind: 'full' }
  /** Neither time trigger could be installed, so nothing would send it. */
  | { readonly kind: 'no-clock' };
