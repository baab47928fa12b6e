/** Keeps two executions of one user apart. */
export interface Lock {
  /** Runs `work` while the lock is held; null, with nothing run, when it isn't free within `waitMs`. */
  within<T>(waitMs: number, work: () => T): { readonly value: T } | null;
}
