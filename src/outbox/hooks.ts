import type { Draft } from '../draft/draft';
import type { HeldMail } from './held-mail';

/** What others have to say about a mail before it may leave. */
export type Decision =
  /** Needs nobody's approval, or has it. `notBefore` (ms since the epoch): it is held until then, so that it can still be taken back. */
  | { readonly kind: 'free'; readonly notBefore?: number }
  | { readonly kind: 'waiting'; readonly askAgainAt: number }
  /** Not sent; `comment` is shown to the sender. */
  | { readonly kind: 'refused'; readonly cause: 'sent-back' | 'approval-expired' | 'approval-void'; readonly comment: string };

/** Whoever decides about a mail before it may leave. */
export interface Approvals {
  /**
   * Asked under the user's lock whenever the entry could go on: at its time, on a press of *send now*, and while it is
   * awaiting approval. Must answer for this entry's `digest`, and may be asked any number of times.
   */
  decisionOn(entry: HeldMail, now: number): Decision;
  /** The entry won't go on by itself any more (cancelled, changed, late, failed, gone) or has left. May come twice, or not at all after a crash. */
  ended(entry: HeldMail): void;
}

/** The text that leaves in place of the draft's, or why it can't. */
export type Prepared =
  | { readonly kind: 'ready'; /** The whole MIME message, base64url. */ readonly raw: string }
  | { readonly kind: 'refused'; readonly cause?: 'prepare' | 'policy'; /** Shown to the sender. */ readonly reason: string; /** Asking again later can help. */ readonly retry: boolean };

/** One header line to put before the message that leaves. `value`: printable ASCII on one line. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** Where other rooms take part in the sending of a mail. Each may throw: the mail is then tried again later. */
export type Withdrawal = 'done' | 'nothing' | 'failed';

export interface Hooks {
  readonly approvals: Approvals;
  /**
   * Called when the draft has just been compared with what was checked, before the intent to send is written. What it gives
   * is exactly what is handed to Gmail; its digest is recorded in the entry (`leavingDigest`) together with the intent.
   * After a crash it may be called again for the same entry, but only when Gmail says that nothing was sent.
   */
  prepare(leaving: { readonly raw: string; readonly draft: Draft; readonly entry: HeldMail }): Prepared;
  /**
   * Takes back whatever `prepare` shared with the recipients of an entry that ended unsent: `failed` where that could not be done for all of it, and
   * `nothing` where none was found, which may be too early to see it. May come any number of times, and after a crash in `prepare`.
   */
  withdraw(entry: HeldMail): Withdrawal;
  /** Headers beside `Matta-Id`, computed for the text that leaves (`raw`: base64url). */
  headers(entry: HeldMail, now: number, raw: string): readonly Header[];
}

/** Nobody is asked, nothing is changed, nothing is added. */
export const NO_HOOKS: Hooks = {
  approvals: { decisionOn: () => ({ kind: 'free' }), ended: () => undefined },
  prepare: ({ raw }) => ({ kind: 'ready', raw }),
  withdraw: () => 'done',
  headers: () => [],
};
