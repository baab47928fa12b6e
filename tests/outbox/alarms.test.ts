import type { Alarm } from '../../src/ports/timer';
import { setAlarms } from '../../src/outbox/alarms';

const NOW = 1_000_000;
const NEXT = NOW + 60_000;
type Call = 'list' | 'once' | 'hourly' | 'cancel';

/** A user's triggers and properties, what was done with them in order, and calls that fail. */
class User {
  readonly done: string[] = [];
  readonly problems: unknown[] = [];
  readonly stored = new Map<string, string>();
  now = NOW;
  most = 20;
  failing: readonly Call[] = [];
  private last = 0;

  constructor(public alarms: Alarm[] = [], set?: { readonly id: string; readonly at: number } | string) {
    if (set !== undefined) this.stored.set('outbox.alarm', typeof set === 'string' ? set : JSON.stringify(set));
  }

  setFor(next: number | null): { tick: boolean; sweep: boolean } {
    const fails = (call: Call): void => { if (this.failing.includes(call)) throw new Error(`no ${call}`); };
    const add = (handler: string, what: string): string => {
      if (this.alarms.length >= this.most) throw new Error('too many');
      this.last += 1;
      const id = `new${this.last}`;
      this.done.push(`set ${id} ${what}`);
      this.alarms = [...this.alarms, { id, handler, disabled: false }];
      return id;
    };
    return setAlarms({
      clock: { now: () => this.now },
      log: { event: () => undefined, problem: (name, fields) => { this.problems.push([name, fields]); } },
      properties: {
        get: (key) => this.stored.get(key) ?? null,
        set: (key, value) => { this.stored.set(key, value); this.done.push(`${key}=${value}`); },
        delete: (key) => { this.stored.delete(key); this.done.push(`delete ${key}`); },
        all: () => Object.fromEntries(this.stored),
      },
      timer: {
        list: () => { fails('list'); return this.alarms; },
        once: (handler, at) => { fails('once'); return add(handler, `at ${at - NOW}`); },
        hourly: (handler) => { fails('hourly'); return add(handler, 'hourly'); },
        everyMinute: () => { throw new Error('never asked for here'); },
        cancel: (id) => {
          fails('cancel');
          this.done.push(`cancel ${id}`);
          this.alarms = this.alarms.filter((one) => one.id !== id);
        },
      },
    }, next);
  }
}

const tick = (id: string, disabled = false): Alarm => ({ id, handler: 'onTick', disabled });
const sweep = (id: string, disabled = false): Alarm => ({ id, handler: 'onSweep', disabled });
const minute: Alarm = { id: 'minute', handler: 'onMinute', disabled: false };
const BOTH = { tick: true, sweep: true };
const NEITHER = { tick: false, sweep: false };
const REMEMBERED = (id: string, at = NEXT): string => `outbox.alarm=${JSON.stringify({ id, at })}`;

describe('The alarms for the next held mail', () => {
  it.each<[string, User, readonly string[]]>([
    ['are set where there are none, and the one-shot one is remembered with its time', new User(), ['set new1 hourly', 'set new2 at 60000', REMEMBERED('new2')]],
    ['are left as they are where both stand', new User([tick('t'), sweep('s'), minute], { id: 't', at: NEXT }), []],
    ['are set before those for another time go', new User([tick('t'), sweep('s')], { id: 't', at: NEXT + 1 }), ['set new1 at 60000', 'cancel t', REMEMBERED('new1')]],
    ['are set anew where the one that stood for that time is not listed', new User([tick('other'), sweep('s')], { id: 't', at: NEXT }), ['set new1 at 60000', 'cancel other', REMEMBERED('new1')]],
    ['are set anew where they were disabled', new User([tick('t', true), sweep('s', true)], { id: 't', at: NEXT }), ['set new1 hourly', 'cancel s', 'set new2 at 60000', 'cancel t', REMEMBERED('new2')]],
    ['are one of each where they were doubled', new User([tick('a'), tick('t'), sweep('s'), sweep('b')], { id: 't', at: NEXT }), ['cancel b', 'cancel a']],
    ['keep an hourly one that works beside one that does not', new User([sweep('b', true), sweep('s'), tick('t')], { id: 't', at: NEXT }), ['cancel b']],
    ['are set anew where what was remembered is no JSON', new User([tick('t'), sweep('s')], 'soon'), ['set new1 at 60000', 'cancel t', REMEMBERED('new1')]],
    ['are set anew where what was remembered has no id', new User([tick('t'), sweep('s')], JSON.stringify({ at: NEXT })), ['set new1 at 60000', 'cancel t', REMEMBERED('new1')]],
    ['are set anew where what was remembered has no time', new User([tick('t'), sweep('s')], JSON.stringify({ id: 't', at: String(NEXT) })), ['set new1 at 60000', 'cancel t', REMEMBERED('new1')]],
  ])('%s', (_, user, done) => {
    expect(user.setFor(NEXT)).toEqual(BOTH);
    expect(user.done).toEqual(done);
    expect(user.problems).toEqual([]);
  });

  it('all go when nothing waits, others stay, and what was remembered is forgotten once', () => {
    const user = new User([tick('t'), sweep('s'), minute], { id: 't', at: NEXT });
    expect(user.setFor(null)).toEqual(NEITHER);
    expect(user.done).toEqual(['cancel t', 'cancel s', 'delete outbox.alarm']);
    expect(user.alarms).toEqual([minute]);
    expect(user.setFor(null)).toEqual(NEITHER);
    expect(user.done).toHaveLength(3);
  });

  it('ring now for a mail whose time has passed, and again if that one should be lost', () => {
    for (const late of [0, 1]) {
      const user = new User([tick('t'), sweep('s')], { id: 't', at: NOW - late });
      expect(user.setFor(NOW - late)).toEqual(BOTH);
      expect(user.done).toEqual(['set new1 at 0', 'cancel t', REMEMBERED('new1', NOW - late)]);
    }
  });

  it('give way to one another where the platform allows no more', () => {
    const user = new User([tick('t'), sweep('s')], { id: 't', at: NEXT + 1 });
    user.most = 2;
    expect(user.setFor(NEXT)).toEqual(BOTH);
    expect(user.done).toEqual(['cancel t', 'set new1 at 60000', REMEMBERED('new1')]);
    expect(user.problems).toEqual([['alarm', { what: 'set', message: 'too many' }]]);
  });

  it('are said to be what could be set, and nothing is remembered of what could not', () => {
    const sweepOnly = new User();
    sweepOnly.failing = ['once'];
    expect(sweepOnly.setFor(NEXT)).toEqual({ tick: false, sweep: true });
    expect(sweepOnly.done).toEqual(['set new1 hourly']);
    expect(sweepOnly.problems).toEqual([['alarm', { what: 'set', message: 'no once' }]]);
    const tickOnly = new User();
    tickOnly.failing = ['hourly'];
    expect(tickOnly.setFor(NEXT)).toEqual({ tick: true, sweep: false });
    const none = new User([tick('t', true)]);
    none.failing = ['once', 'hourly', 'cancel'];
    expect(none.setFor(NEXT)).toEqual(NEITHER);
    expect(none.problems.map((one) => JSON.stringify(one))).toEqual(expect.arrayContaining([JSON.stringify(['alarm', { what: 'cancel', message: 'no cancel' }])]));
    expect(none.stored.size).toBe(0);
  });
});

describe('The alarms of a user whose triggers can’t be listed', () => {
  const blind = (set?: { readonly id: string; readonly at: number }): User => {
    const user = new User([], set);
    user.failing = ['list'];
    return user;
  };

  it.each<[string, User, { tick: boolean; sweep: boolean }, readonly string[]]>([
    ['are one for a time that none was set for', blind(), { tick: true, sweep: false }, ['set new1 at 60000', REMEMBERED('new1')]],
    ['are one for another time than the one remembered', blind({ id: 't', at: NEXT + 1 }), { tick: true, sweep: false }, ['set new1 at 60000', REMEMBERED('new1')]],
    ['are no second one for the same time', blind({ id: 't', at: NEXT }), { tick: true, sweep: false }, []],
  ])('%s', (_, user, answer, done) => {
    expect(user.setFor(NEXT)).toEqual(answer);
    expect(user.done).toEqual(done);
    expect(user.problems[0]).toEqual(['alarm', { what: 'list', message: 'no list' }]);
  });

  it('are another where the time of the one remembered has come', () => {
    for (const past of [0, 1]) {
      const user = blind({ id: 't', at: NOW - past });
      expect(user.setFor(NOW - past)).toEqual({ tick: true, sweep: false });
      expect(user.done).toEqual(['set new1 at 0', REMEMBERED('new1', NOW - past)]);
    }
  });

  it('are none where none can be set, and nothing is then remembered', () => {
    const user = blind();
    user.failing = ['list', 'once'];
    expect(user.setFor(NEXT)).toEqual(NEITHER);
    expect(user.done).toEqual([]);
    expect(user.problems).toEqual([['alarm', { what: 'list', message: 'no list' }], ['alarm', { what: 'set', message: 'no once' }]]);
  });

  it('are left as they are where nothing waits', () => {
    const user = blind({ id: 't', at: NEXT });
    expect(user.setFor(null)).toEqual(NEITHER);
    expect(user.done).toEqual([]);
  });
});
