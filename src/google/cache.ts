import * as v from 'valibot';
import { reasonOf } from '../messages/reason';
import type { Cache } from '../ports/cache';
import type { Log } from '../ports/log';

const found = v.record(v.string(), v.unknown());

/** A cache holds texts alone; whatever else is given counts as forgotten. */
function textsIn(values: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(v.parse(found, values)).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])));
}

/** The cache that is this user's alone. Losing it costs a few calls, so a failure is logged and goes no further. */
export function cacheOf(log: Log): Cache {
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      log.problem('cache', { message: reasonOf(error) });
      return null;
    }
  };
  return {
    get: (keys) => attempt(() => textsIn(CacheService.getUserCache().getAll([...keys]))) ?? {},
    put: (entries, seconds) => { attempt(() => { CacheService.getUserCache().putAll({ ...entries }, seconds); }); },
  };
}
