import type { Alarm } from '../../src/ports/timer';
import { minuteClock, runsByTheMinute, switchMinuteClock } from '../../src/outbox/minute-clock';
import { beat, lastBeat } from '../../src/outbox/pulse';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-24T10:15:00+09:00');

/** One user's triggers and cache, with what was done to them in its order. */
function user(alarms: readonly Alarm[] = []) {
  const done: string[] = [];
  const cached = new Map<string, string>();
  const seconds: number[] = [];
  let listed = [...alarms];
  const timer = {
    list: () => listed,
    once: () => { throw new Error('not asked for'); },
    hourly: () => { throw new Error('not asked for'); },
    everyMinute: (handler: string) => {
      done.push(`set ${handler}`);
      listed = [...listed, { id: 'new', handler, disabled: false }];
      return 'new';
    },
    cancel: (id: string) => {
      done.push(`cancel ${id}`);
      listed = listed.filter((one) => one.id !== id);
    },
  };
  const cache = {
    get: (keys: readonly string[]) => Object.fromEntries(keys.flatMap((key) => (cached.has(key) ? [[key, cached.get(key) ?? '']] : []))),
    put: (values: Readonly<Record<string, string>>, lasting: number) => {
      seconds.push(lasting);
      for (const [key, value] of Object.entries(values)) cached.set(key, value);
    },
  };
  return { timer, cache, clock: { now: () => NOW }, done, cached, seconds };
}

const standing = (id: string, disabled = false): Alarm => ({ id, handler: 'onMinute', disabled });
const OTHER: Alarm = { id: 'hourly', handler: 'onSweep', disabled: false };

describe('The minute clock’s trigger', () => {
  it.each<[string, readonly Alarm[], string]>([
    ['off where there is none', [], 'off'],
    ['off where there are only others', [OTHER], 'off'],
    ['on where there is one', [standing('a')], 'on'],
    ['stopped where Apps Script has disabled it', [standing('a', true), OTHER], 'stopped'],
    ['on where one of two still works', [standing('a', true), standing('b')], 'on'],
  ])('is %s', (_, alarms, kind) => {
    expect(minuteClock(user(alarms)).kind).toBe(kind);
  });

  it('is set anew before the old ones go, and no other trigger is touched', () => {
    const one = user([standing('a'), OTHER, standing('b', true)]);
    switchMinuteClock(one, true);
    expect(one.done).toEqual(['set onMinute', 'cancel a', 'cancel b']);
    expect(one.timer.list().map(({ id }) => id)).toEqual(['hourly', 'new']);
  });

  it('goes when it is switched off, and only it', () => {
    const one = user([standing('a'), OTHER]);
    switchMinuteClock(one, false);
    expect(one.done).toEqual(['cancel a']);
  });
});

describe('The minute clock’s beat', () => {
  it('is seen where it was kept, for as long as the cache keeps anything', () => {
    const one = user([standing('a')]);
    beat(one.cache, NOW - 90_000);
    expect(minuteClock(one)).toEqual({ kind: 'on', seen: 90_000 });
    expect(lastBeat(one.cache)).toBe(NOW - 90_000);
    expect(one.seconds).toEqual([6 * 60 * 60]);
  });

  it('is not known where none was kept, or what is kept is no time', () => {
    const one = user([standing('a')]);
    expect(minuteClock(one)).toEqual({ kind: 'on', seen: null });
    expect(lastBeat(one.cache)).toBeNull();
    beat(one.cache, NOW);
    for (const key of one.cached.keys()) one.cached.set(key, 'soon');
    expect(lastBeat(one.cache)).toBeNull();
    expect(runsByTheMinute(one)).toBe(false);
  });

  it('from a clock that was ahead counts as now', () => {
    const one = user([standing('a')]);
    beat(one.cache, NOW + MINUTE);
    expect(minuteClock(one)).toEqual({ kind: 'on', seen: 0 });
  });

  it.each([[0, true], [10 * MINUTE - 1, true], [10 * MINUTE, false]])('%i ms ago is counted on: %s', (ago, counted) => {
    const one = user();
    beat(one.cache, NOW - ago);
    expect(runsByTheMinute(one)).toBe(counted);
  });
});
