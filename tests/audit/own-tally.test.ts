import fc from 'fast-check';
import { figuresOf } from '../../src/audit/figures';
import { LARGEST_TALLY, tally, type TallyStores } from '../../src/audit/own-tally';
import { addWeek, COUNTS, Reckoning, ruleIn, weekIn, type Line, type WeekCounts, type Weeks } from '../../src/audit/reckoning';
import { addToShared, sharedWeeks } from '../../src/audit/shared-weeks';
import { addText, mailOfText, tallyText } from '../../src/audit/tally-text';
import type { Lock } from '../../src/ports/lock';
import type { Properties } from '../../src/ports/properties';
import { readStored } from '../../src/ports/stored';
import { RULES } from '../../src/rules';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-23T09:00:00+09:00');
const tokyo = (): number => 540;
const RULE_IDS = RULES.map(({ id }) => id);

/** Ends an execution where it is. */
class Died extends Error {}

/** An office's stores in memory, over which an execution can die before or after any of its writes. */
class Stores {
  readonly own = new Map<string, Map<string, string>>();
  readonly shared = new Map<string, string>();
  busy = false;
  /** Writes that are still done; the one after dies. */
  private left = Number.POSITIVE_INFINITY;
  private effect = false;

  dieAt(write: number, effect: boolean): void {
    this.left = write;
    this.effect = effect;
  }

  of(user: string): TallyStores {
    const store = this.own.get(user) ?? new Map<string, string>();
    this.own.set(user, store);
    const lock = (free: () => boolean): Lock => ({ within: (_, work) => (free() ? { value: work() } : null) });
    return { properties: this.properties(store), lock: lock(() => true), shared: { properties: this.properties(this.shared), lock: lock(() => !this.busy) } };
  }

  private properties(store: Map<string, string>): Properties {
    return {
      get: (key) => store.get(key) ?? null,
      all: () => Object.fromEntries(store),
      delete: () => { throw new Error('nothing is deleted'); },
      set: (key, value) => {
        if (this.left === 0 && !this.effect) throw new Died();
        store.set(key, value);
        if (this.left === 0) throw new Died();
        this.left -= 1;
      },
    };
  }
}

/** One execution: its lines, a pause before it, and what goes wrong. */
const execution = fc.record({
  user: fc.constantFrom('a', 'b', 'c'),
  pause: fc.constantFrom(0, HOUR, 5 * HOUR, DAY, 4 * DAY),
  draft: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
  rules: fc.subarray(RULE_IDS.slice(0, 3)),
  then: fc.constantFrom('nothing', 'answered', 'held', 'cancelled', 'sent', 'incident'),
  patient: fc.boolean(),
  busy: fc.boolean(),
  dies: fc.option(fc.record({ write: fc.nat(2), effect: fc.boolean() }), { freq: 4, nil: null }),
});
type Execution = typeof execution extends fc.Arbitrary<infer T> ? T : never;

function linesOf({ user, draft, rules, then }: Execution, at: number): Line[] {
  const line = (event: string, more: Partial<Line> = {}): Line => ({ event, at, draft: `${user}-${draft}`, rules: [], step: '', result: '', ...more });
  return [
    line('checked'), ...(rules.length > 0 ? [line('warned', { rules })] : []),
    ...(then === 'nothing' ? [] : then === 'answered' ? [line('answered', { rules })] : then === 'incident' ? [line('incident', { step: 'record', result: 'opened' })] : [line(then)]),
  ];
}

/** All that is counted anywhere: shared, in users' own records, and the mails still open there. */
function counted(stores: Stores, now: number): Weeks {
  const weeks = sharedWeeks(Object.fromEntries(stores.shared), now);
  for (const store of stores.own.values()) {
    const own = readStored(tallyText, store.get('figures'));
    const reckoning = new Reckoning(tokyo, new Map(), new Map(own?.mails.map(mailOfText)));
    for (const draft of [...reckoning.open.keys()]) reckoning.settle(draft);
    for (const [monday, week] of reckoning.weeks) addWeek(weekIn(weeks, monday), week);
    for (const week of own?.weeks ?? []) addText(weeks, week);
  }
  return weeks;
}

/** Plays executions; gives what is counted and what there was to count. */
function play(executions: readonly Execution[], faults: boolean) {
  const stores = new Stores();
  const lines: Line[] = [];
  let now = START;
  for (const one of executions) {
    now += one.pause;
    stores.busy = faults && one.busy;
    stores.dieAt(faults && one.dies !== null ? one.dies.write : Number.POSITIVE_INFINITY, one.dies?.effect ?? false);
    const own = linesOf(one, now);
    lines.push(...own);
    try {
      tally(stores.of(one.user), own, now, tokyo, one.patient);
    } catch (error) {
      if (!(error instanceof Died)) throw error;
    }
  }
  return { stores, lines, now, weeks: counted(stores, now) };
}

/** A mail that is checked again days later counts as another one, so what there was to count is counted with the same patience. */
function truth(lines: readonly Line[]): Weeks {
  const weeks: Weeks = new Map();
  const byUser = new Map<string, Line[]>();
  for (const line of lines) byUser.set(line.draft.slice(0, 1), [...byUser.get(line.draft.slice(0, 1)) ?? [], line]);
  for (const own of byUser.values()) {
    const reckoning = new Reckoning(tokyo, weeks);
    for (const line of own) {
      reckoning.note(line);
      for (const [draft, { last }] of [...reckoning.open]) if (last < line.at - 3 * DAY) reckoning.settle(draft);
    }
    for (const draft of [...reckoning.open.keys()]) reckoning.settle(draft);
  }
  return weeks;
}

const flat = (weeks: Weeks): Record<string, number> => Object.fromEntries([...weeks].flatMap(([monday, week]) => [
  ...COUNTS.map((count) => [`${monday} ${count}`, week[count]] as const),
  ...[...week.rules].flatMap(([rule, { warned, answered, fixed }]) => [[`${monday} ${rule} warned`, warned], [`${monday} ${rule} answered`, answered], [`${monday} ${rule} fixed`, fixed]] as const),
]).filter(([, count]) => count !== 0));

describe('What users count for everybody', () => {
  it('is what there was, no more and no less, whoever is busy, as long as no execution dies', () => {
    fc.assert(fc.property(fc.array(execution, { maxLength: 40 }), (executions) => {
      const alive = executions.map((one) => ({ ...one, dies: null }));
      const { weeks, lines } = play(alive, true);
      expect(flat(weeks)).toEqual(flat(truth(lines)));
    }), { numRuns: 300 });
  });

  it('never has anything twice, wherever an execution dies: no more of any event than there were in its week, no more mails, warnings and answers than lines that say so', () => {
    fc.assert(fc.property(fc.array(execution, { maxLength: 40 }), (executions) => {
      const { weeks, lines } = play(executions, true);
      const most = flat(truth(lines));
      for (const [what, count] of Object.entries(flat(weeks))) if (/ (held|cancelled|sent|incidents)$/.test(what)) expect([what, count <= (most[what] ?? 0)]).toEqual([what, true]);
      // Which checks belong to one mail, and in which week that counts, can change when one of them is lost with its execution; their sum can't.
      const sum = (of: (week: WeekCounts) => number): number => [...weeks.values()].reduce((all, week) => all + of(week), 0);
      const said = (event: string, rule?: string): number => lines.filter((line) => line.event === event && (rule === undefined || line.rules.includes(rule))).length;
      expect(sum(({ checked }) => checked)).toBeLessThanOrEqual(said('checked'));
      for (const rule of RULE_IDS.slice(0, 3)) {
        expect(sum(({ rules }) => rules.get(rule)?.warned ?? 0)).toBeLessThanOrEqual(said('warned', rule));
        expect(sum(({ rules }) => rules.get(rule)?.answered ?? 0)).toBeLessThanOrEqual(said('answered', rule));
      }
    }), { numRuns: 1_000 });
  });

  it('loses with an execution that dies while handing in at most what that one user had counted', () => {
    fc.assert(fc.property(fc.array(execution, { minLength: 1, maxLength: 30 }), fc.nat(2), fc.boolean(), (executions, write, effect) => {
      const alive = executions.map((one) => ({ ...one, dies: null }));
      const before = play(alive, false);
      const last: Execution = { user: 'a', pause: 5 * DAY, draft: 'r1', rules: [], then: 'nothing', patient: false, busy: false, dies: { write, effect } };
      const after = play([...alive, last], true);
      const others = (lines: readonly Line[]): Record<string, number> => flat(truth(lines.filter(({ draft }) => !draft.startsWith('a'))));
      for (const [what, count] of Object.entries(others(before.lines))) expect([what, (flat(after.weeks)[what] ?? 0) >= count]).toEqual([what, true]);
    }), { numRuns: 200 });
  });
});

describe('The records', () => {
  it('of a user fits its property, whatever a user does in a quarter without ever finding the others free', () => {
    const stores = new Stores();
    stores.busy = true;
    let longest = 0;
    for (let mail = 0; mail < 600; mail++) {
      const at = START + mail * 5 * HOUR;
      const line = (event: string): Line => ({ event, at, draft: `r-1000000000000${100_000 + mail}`, rules: RULE_IDS.slice(mail % 30, mail % 30 + 9), step: '', result: '' });
      tally(stores.of('a'), [line('checked'), line('warned'), line('answered')], at, tokyo, false);
      longest = Math.max(longest, stores.own.get('a')?.get('figures')?.length ?? 0);
    }
    expect(longest).toBeLessThanOrEqual(LARGEST_TALLY);
    expect(longest).toBeGreaterThan(LARGEST_TALLY / 2);
  });

  it('of a user with too many mails open counts those untouched for longest early, and loses none', () => {
    const stores = new Stores();
    const line = (mail: number): Line => ({ event: 'checked', at: START + mail, draft: `r-1000000000000${100_000 + mail}`, rules: [], step: '', result: '' });
    tally(stores.of('a'), Array.from({ length: 400 }, (_, mail) => line(mail)), START + 400, tokyo, false);
    const stored = readStored(tallyText, stores.own.get('a')?.get('figures') ?? null);
    const open = stored?.mails.map(mailOfText).map(([, { first }]) => first - START) ?? [];
    expect(open.length).toBeGreaterThan(50);
    expect(open).toEqual(Array.from({ length: open.length }, (_, at) => 400 - open.length + at));
    const weeks: Weeks = new Map();
    for (const week of stored?.weeks ?? []) addText(weeks, week);
    expect(weeks.get('2026-11-23')?.checked).toBe(400 - open.length);
  });

  it('of a week fits its property with every rule and numbers of seven digits, and there are thirteen of them at most', () => {
    const stores = new Stores();
    const { properties } = stores.of('a').shared;
    for (let week = 0; week < 60; week++) {
      const counts = weekIn(new Map(), '');
      for (const count of COUNTS) counts[count] = 9_999_999;
      for (const rule of RULE_IDS) Object.assign(ruleIn(counts, rule), { warned: 9_999_999, answered: 9_999_999, fixed: 9_999_999 });
      addToShared(properties, new Date(Date.parse('2026-11-23') + week * 7 * DAY).toISOString().slice(0, 10), counts);
    }
    expect(stores.shared.size).toBe(13);
    for (const text of stores.shared.values()) expect(text.length).toBeLessThan(3_500);
  });

  it('of a week takes nothing from a user who comes a quarter late', () => {
    const stores = new Stores();
    const { properties } = stores.of('a').shared;
    const counts = weekIn(new Map(), '');
    counts.sent = 1;
    addToShared(properties, '2027-02-22', counts);
    addToShared(properties, '2026-11-23', counts);
    expect([...sharedWeeks(Object.fromEntries(stores.shared), Date.parse('2027-02-24')).keys()]).toEqual(['2027-02-22']);
  });

  it('of a user that can’t be read is begun anew', () => {
    for (const broken of ['', '{', '{"v":2}', '{"v":1,"handInAt":0,"busy":0,"weeks":[["x",[1],{}]],"mails":[]}', '[1]']) {
      const stores = new Stores();
      stores.of('a').properties.set('figures', broken);
      tally(stores.of('a'), [{ event: 'sent', at: START, draft: '', rules: [], step: '', result: '' }], START, tokyo, false);
      expect(flat(counted(stores, START))).toEqual({ '2026-11-23 sent': 1 });
    }
  });
});

describe('A log', () => {
  it('counts a mail by its draft, and what has none (a mis-sent mail looked at again) not as a check', () => {
    const line = { event: 'checked', at: START, draft: '', rules: [], step: '', result: '' };
    expect(figuresOf([line], tokyo).weeks).toEqual([]);
    expect(figuresOf([{ ...line, draft: 'r1' }], tokyo).weeks).toHaveLength(1);
  });
});
