/**
 * Where a held mail can be, and every move between. A move that is not in this table is refused, here and nowhere else.
 *
 * - `held`      waits for its time
 * - `sending`   the intent to send is written down; whether Gmail did it is found out from Gmail
 * - `sent`      left through Matta
 * - `cancelled` called back by its sender; the draft is an ordinary draft again
 * - `changed`   the draft is no longer what was checked, so it was not sent
 * - `late`      its time passed too long ago to send it without asking
 * - `failed`    Gmail refused it, and asking again would not help
 * - `gone`      the draft left the mailbox without Matta: sent by Gmail's own button, or deleted
 */
export type State = 'held' | 'sending' | 'sent' | 'cancelled' | 'changed' | 'late' | 'failed' | 'gone';

const MOVES: Readonly<Record<State, readonly State[]>> = {
  held: ['held', 'sending', 'cancelled', 'changed', 'late', 'failed', 'gone'],
  sending: ['held', 'sent', 'changed', 'failed', 'gone'],
  sent: [],
  cancelled: [],
  changed: ['cancelled'],
  late: ['held', 'cancelled'],
  failed: ['held', 'cancelled'],
  gone: [],
};

export const STATES = Object.keys(MOVES) as readonly State[];

/** States in which something may still happen by itself. */
export function isWaiting(state: State): boolean {
  return state === 'held' || state === 'sending';
}

/** States that want a decision by the sender. */
export function wantsPerson(state: State): boolean {
  return state === 'changed' || state === 'late' || state === 'failed';
}

export function mayMove(from: State, to: State): boolean {
  return MOVES[from].includes(to);
}
