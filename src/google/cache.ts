import { reasonOf } from '../messages/reason';
import type { Cache } from '../ports/cache';

/** The cache that is this user's alone. Losing it costs a few calls, so a failure is logged and goes no further. */
export const cache: Cache = {
  get(keys) {
    return attempt(() => CacheService.getUserCache().getAll([...keys]) as Record<string, string>) ?? {};
  },
  put(entries, seconds) {
    attempt(() => { CacheService.getUserCache().putAll({ ...entries }, seconds); });
  },
};

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    console.warn({ event: 'cache-failed', reason: reasonOf(error) });
    return null;
  }
}
