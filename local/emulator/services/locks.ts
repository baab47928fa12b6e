/**
 * LockService. Executions run one after another here, so a lock is contended only by a holder that a test sets
 * (`hold`) or by an execution in whose middle another one is run (a fault's `do`).
 */
export class Locks {
  private readonly held = new Map<string, { by: number | 'test'; until: number }>();

  constructor(private readonly now: () => number) {}

  /** Somebody else holds the lock until then. */
  hold(key: string, until: number): void {
    this.held.set(key, { by: 'test', until });
  }

  /** Tries for `ms`; gives how long it took, and whether it was got. An execution that waits for another one waits in vain. */
  take(key: string, execution: number, ms: number): { got: boolean; waited: number } {
    const holder = this.held.get(key);
    const now = this.now();
    if (holder && holder.by !== execution && holder.until > now) {
      const wait = holder.until - now;
      if (wait > ms) return { got: false, waited: ms };
      this.held.set(key, { by: execution, until: Number.POSITIVE_INFINITY });
      return { got: true, waited: wait };
    }
    this.held.set(key, { by: execution, until: Number.POSITIVE_INFINITY });
    return { got: true, waited: 0 };
  }

  has(key: string, execution: number): boolean {
    return this.held.get(key)?.by === execution;
  }

  release(key: string, execution: number): void {
    if (this.has(key, execution)) this.held.delete(key);
  }

  /** All locks of an execution are released when it ends. */
  releaseAll(execution: number): void {
    for (const [key, holder] of this.held) if (holder.by === execution) this.held.delete(key);
  }
}
