import type { Cache } from '../ports/cache';

/** A cache that has these keys read at once, in one call, for whoever asks for some of them one after the other. */
export function readAhead(cache: Cache, keys: readonly string[]): Cache {
  const read = cache.get(keys);
  const ahead = new Set(keys);
  return {
    get: (wanted) => (wanted.every((key) => ahead.has(key)) ? Object.fromEntries(wanted.flatMap((key) => (read[key] === undefined ? [] : [[key, read[key]]]))) : cache.get(wanted)),
    put: (entries, seconds) => { cache.put(entries, seconds); },
  };
}
