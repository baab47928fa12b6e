/**
 * Where a held mail can be, and every move between. A move that is not in this table is refused, here and nowhere else.
 *
 * - `held`              waits for its time
 * - `awaiting-approval` waits for somebody else's decision
 * - `sending`           the intent to send is written down; whether Gmail did it is found out from Gmail
 * - `sent`              left through Matta
 * - `cancelled`         called back by its sender; the draft is an ordinary draft, and the sender may undo this
 * - `changed`           the draft is no longer what was checked, so it was not sent
 * - `late`              its time passed too long ago to send it without asking
 * - `failed`            it was refused (`cause` says by whom and why), and asking again would not help
 * - `gone`              the draft left the mailbox without Matta: sent by Gmail's own button, or deleted (`cause`)
 */
export type State = 'held' | 'awaiting-approval' | 'sending' | 'sent' | 'cancelled' | 'changed' | 'late' | 'failed' | 'gone';

const ENDS_UNSENT = ['cancelled', 'changed', 'late', 'failed', 'gone'] as const;

const MOVES: Readonly<Record<State, readonly State[]>> = {
  held: ['held', 'awaiting-approval', 'sending', ...ENDS_UNSENT],
  'awaiting-approval': ['awaiting-approval', 'held', ...ENDS_UNSENT],
  // Back to `held` only when Gmail says that it was not sent.
  sending: ['held', 'sent', 'failed', 'gone'],
  sent: [],
  cancelled: ['held'],
  changed: ['cancelled'],
  late: ['held', 'cancelled'],
  failed: ['held', 'cancelled'],
  gone: [],
};

/** Every state there is. */
export const STATES = Object.keys(MOVES) as readonly State[];

/** The states in which an entry may be written for the first time. */
export type FirstState = 'held' | 'awaiting-approval';

/** States in which something may still happen by itself. */
export function isWaiting(state: State): boolean {
  return state === 'held' || state === 'awaiting-approval' || state === 'sending';
}

/** States in which a mail did not leave and won't by itself. */
export function endedUnsent(state: State): boolean {
  return ENDS_UNSENT.some((one) => one === state);
}

/** States that want a decision by the sender. */
export function wantsPerson(state: State): boolean {
  return state === 'changed' || state === 'late' || state === 'failed';
}

/** Whether the table has that move. */
export function mayMove(from: State, to: State): boolean {
  return MOVES[from].includes(to);
}
