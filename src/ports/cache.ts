/**
 * A store of short texts of this user's that may forget any of them at any time (CacheService: 100 KB a value in UTF-8,
 * 6 hours at most). Never throws: what it can't keep or give counts as forgotten.
 */
export interface Cache {
  /** Those of the keys that are still known. */
  get(keys: readonly string[]): Readonly<Record<string, string>>;
  put(entries: Readonly<Record<string, string>>, seconds: number): void;
}
