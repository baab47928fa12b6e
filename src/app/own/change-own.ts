import { reasonOf } from '../../messages/reason';
import { say } from '../../messages/say';
import type { App } from '../app';

/** How long a press waits for another execution of the same user, ms. */
const WAIT = 3_000;

/**
 * Changes what this user has set for themselves, under their lock: of two presses at once, the later to write would undo the other's.
 * Null where it was done; else what to say of it, `failed` with the reason where the store took nothing.
 */
export function changeOwn({ outside, lang }: App, change: () => void, failed: (reason: string) => string): string | null {
  try {
    return outside.lock.within(WAIT, change) === null ? say(lang, 'error.busy') : null;
  } catch (error) {
    return failed(reasonOf(error));
  }
}
