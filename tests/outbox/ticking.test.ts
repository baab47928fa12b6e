import { minuteClock, runsByTheMinute, switchMinuteClock } from '../../src/outbox/minute-clock';
import { beat } from '../../src/outbox/pulse';
import type { Alarm } from '../../src/ports/timer';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;
const alarm = (id: string, handler = 'onMinute', disabled = false): Alarm => ({ id, handler, disabled });

/** A user's triggers and cache, and what was done with them, in order. */
function desk(...installed: Alarm[]) {
  const kept = new Map<string, string>();
  const done: string[] = [];
  let seconds = 0;
  return {
    done, kept, keptFor: () => seconds,
    clock: { now: () => NOW },
    cache: {
      get: (keys: readonly string[]) => Object.fromEntries(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key) ?? '']] : []))),
      put: (entries: Readonly<Record<string, string>>, so: number) => { seconds = so; for (const [key, value] of Object.entries(entries)) kept.set(key, value); },
    },
    timer: {
      list: () => installed,
      everyMinute: (handler: string) => { done.push(`set ${handler}`); return 'new'; },
      cancel: (id: string) => { done.push(`cancel ${id}`); },
      once: () => 'none', hourly: () => 'none',
    },
  };
}

describe('The minute clock', () => {
  it('is off where no trigger is its own, and stopped where all of them are disabled', () => {
    expect(minuteClock(desk(alarm('a', 'onTick')))).toEqual({ kind: 'off' });
    expect(minuteClock(desk(alarm('a', 'onMinute', true), alarm('b', 'onTick')))).toEqual({ kind: 'stopped' });
    expect(minuteClock(desk(alarm('a', 'onMinute', true), alarm('b')))).toEqual({ kind: 'on', seen: null });
  });

  it.each([[3 * MINUTE, 3 * MINUTE], [0, 0], [-MINUTE, 0]])('was last seen at work %i ms ago', (ago, seen) => {
    const at = desk(alarm('a'));
    beat(at.cache, NOW - ago);
    expect(minuteClock(at)).toEqual({ kind: 'on', seen });
    expect(at.keptFor()).toBe(6 * 60 * 60);
  });

  it.each([[0, true], [10 * MINUTE - 1, true], [10 * MINUTE, false]])('seen at work %i ms ago is counted on: %s', (ago, counted) => {
    const at = desk();
    beat(at.cache, NOW - ago);
    expect(runsByTheMinute(at)).toBe(counted);
  });

  it('is not counted on where it was never seen, or the cache holds something else', () => {
    const at = desk();
    expect(runsByTheMinute(at)).toBe(false);
    beat(at.cache, NOW);
    for (const key of at.kept.keys()) at.kept.set(key, 'soon');
    expect(runsByTheMinute(at)).toBe(false);
    expect(minuteClock({ ...at, timer: { ...at.timer, list: () => [alarm('a')] } })).toEqual({ kind: 'on', seen: null });
  });

  it('is set before its old triggers go, and others are left alone', () => {
    const at = desk(alarm('a'), alarm('b', 'onTick'), alarm('c'));
    switchMinuteClock(at, true);
    expect(at.done).toEqual(['set onMinute', 'cancel a', 'cancel c']);
    const off = desk(alarm('a'), alarm('b', 'onTick'));
    switchMinuteClock(off, false);
    expect(off.done).toEqual(['cancel a']);
  });
});
