import type { Cache } from '../ports/cache';

/** When the minute clock was last at work. In the cache: a property written every minute would eat into the day's operations. */
const KEY = 'outbox.pulse';
/** CacheService keeps nothing for longer, seconds. */
const LONGEST = 21_600;

/** @param at ms since the epoch */
export function beat(cache: Cache, at: number): void {
  cache.put({ [KEY]: String(at) }, LONGEST);
}

/** The last beat, ms since the epoch; null where none is known, which may also mean that it was forgotten. */
export function lastBeat(cache: Cache): number | null {
  const at = Number(cache.get([KEY])[KEY] ?? Number.NaN);
  return Number.isFinite(at) ? at : null;
}
