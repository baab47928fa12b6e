import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from '../draft/bytes/utf8';
import { MINUTE } from '../time/zoned';

const SECOND = 1000;
/** "The next working morning" leaves the minute to us: within so many of the hour that policy names. */
const MORNING = 5 * MINUTE;

/**
 * When a mail that `sender` wants to leave in the morning that begins at `at` leaves: within the five minutes that follow, by
 * the second. Without this the choice is one moment for a whole domain (docs/scale.md). It is the same moment whenever it is
 * worked out, for all mail of one sender in that morning, and another on another day.
 */
export function withinMorning(at: number, sender: string): number {
  return later(at, sender, MORNING);
}

/** The same for a time that a sender picked to the minute: within that minute. A time with seconds is kept. */
export function withinMinute(at: number, sender: string): number {
  return at % MINUTE === 0 ? later(at, sender, MINUTE) : at;
}

function later(at: number, sender: string, span: number): number {
  const [high = 0, low = 0] = sha256(encodeUtf8(`${sender} ${at}`));
  return at + (high * 256 + low) % (span / SECOND) * SECOND;
}
