import { needsAskingAnew } from '../../approval/approvals';
import type { HeldOptions } from '../../cards/held/held-card';
import type { HeldMail } from '../../outbox/held-mail';
import { mayMove } from '../../outbox/states';

/** What the sender of a held mail can do about it at that moment. */
export function optionsOf(entry: HeldMail, now: number): HeldOptions {
  const { state } = entry;
  const anew = needsAskingAnew(entry);
  return {
    changeTime: state !== 'sending' && !anew && (mayMove(state, 'held') || state === 'awaiting-approval'),
    sendNow: state === 'held' && entry.earliestAt <= now,
    checkAnew: state === 'changed' || ((state === 'failed' || state === 'cancelled') && anew),
    // A sending that was broken off can be looked after, and taken back where nothing left.
    cancel: mayMove(state, 'cancelled') || (state === 'sending' && entry.nextTryAt <= now),
    undo: state === 'cancelled' && !anew && entry.dueAt > now,
  };
}
