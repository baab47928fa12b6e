import type { Lock } from '../ports/lock';
import type { Properties } from '../ports/properties';
import type { Surroundings } from '../ports/surroundings';

/** What a store held when it was first asked, while it is told to remember. A write is passed on, and forgets. */
class Remembered implements Properties {
  private texts: ReadonlyMap<string, string> | null = null;
  private remembers = false;

  constructor(private readonly store: Properties) {}

  get(key: string): string | null {
    return this.remembers ? this.whole().get(key) ?? null : this.store.get(key);
  }

  all(): Record<string, string> {
    return this.remembers ? Object.fromEntries(this.whole()) : this.store.all();
  }

  set(key: string, value: string): void {
    this.texts = null;
    this.store.set(key, value);
  }

  delete(key: string): void {
    this.texts = null;
    this.store.delete(key);
  }

  remember(on: boolean): void {
    this.texts = null;
    this.remembers = on;
  }

  private whole(): ReadonlyMap<string, string> {
    return this.texts ??= new Map(Object.entries(this.store.all()));
  }
}

/**
 * The same surroundings, whose stores can be read once for all that is shown: every read costs a round to Google's servers, and a homepage asks for
 * some ten texts for each mail that waits. While a lock is held nothing is remembered, since what is decided there must rest on what stands there then.
 */
export function readingOnce(outside: Surroundings): { readonly outside: Surroundings; /** Runs `work`, in which each store is read once. */ readonly whileShowing: <T>(work: () => T) => T } {
  const own = new Remembered(outside.properties);
  const shared = new Remembered(outside.shared.properties);
  let showing = false;
  const during = <T>(on: boolean, work: () => T): T => {
    const before = showing;
    const turn = (to: boolean): void => {
      showing = to;
      own.remember(to);
      shared.remember(to);
    };
    turn(on);
    try {
      return work();
    } finally {
      turn(before);
    }
  };
  const fresh = (lock: Lock): Lock => ({ within: (waitMs, work) => lock.within(waitMs, () => during(false, work)) });
  return {
    outside: { ...outside, properties: own, lock: fresh(outside.lock), shared: { properties: shared, lock: fresh(outside.shared.lock) } },
    whileShowing: (work) => during(true, work),
  };
}
