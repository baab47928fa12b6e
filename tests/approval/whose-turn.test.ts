import fc from 'fast-check';
import { approved, barredFrom } from '../../src/approval/decide';
import { needOf, needWith, nobodyToAsk, type Need } from '../../src/approval/need';
import type { ApprovalRecord } from '../../src/approval/record';
import { defaultPolicy } from '../../src/policy/default-policy';
import type { ApproversEntry } from '../../src/policy/policy';

const SENDER = 's';
const PEOPLE = ['a', 'b', 'c', 'd', SENDER] as const;
/** Of the proxies: they may stand in at once, or never. */
const AT_ONCE = 0;
const NEVER = 200;

type Row = Pick<ApproversEntry, 'approvers' | 'second' | 'needsSecond' | 'proxies' | 'proxyAfterHours'>;

const some = (least: number, most: number): fc.Arbitrary<string[]> => fc.subarray([...PEOPLE], { minLength: least, maxLength: most });
const row: fc.Arbitrary<Row> = fc.record({
  approvers: some(1, 3), second: some(1, 3), needsSecond: fc.boolean(), proxies: some(0, 2), proxyAfterHours: fc.constantFrom(AT_ONCE, NEVER),
}).map((one) => (one.needsSecond ? one : { ...one, second: [] }));
const rows = fc.array(row, { minLength: 1, maxLength: 4 });
const wish = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null });

function needFor(table: readonly Row[], wished: string | null): Need {
  const always = { when: 'always', rules: [], words: [], recipients: [], senders: [], files: true, urgent: false } as const;
  const report = { verdict: 'clear', findings: [], recipients: [], attachments: [], digest: '', policyVersion: '' } as const;
  const need = needOf({ ...defaultPolicy(), faults: [], approvers: table.map((one) => ({ ...one, ...always })) }, report, { attachments: [], from: null } as never, { address: SENDER, own: new Set([SENDER]), isInternal: () => true });
  if (!need) throw new Error('a row that always applies asked for nothing');
  return wished === null ? need : needWith(need, wished);
}

/** Of one row, in the words of docs/policy.md: one of its approvers, then another one of the second; proxies for either in time, and at once where nobody else is left. */
function isGiven({ approvers, second, needsSecond, proxies, proxyAfterHours }: Row, by: ReadonlySet<string>): boolean {
  const others = (people: readonly string[]): string[] => people.filter((one) => one !== SENDER);
  const withProxies = (people: readonly string[]): string[] => (people.length === 0 || proxyAfterHours === AT_ONCE ? [...people, ...others(proxies)] : [...people]);
  const first = withProxies(others(approvers));
  const alone = others(approvers).length === 0 ? others(proxies) : others(approvers);
  const next = withProxies(others(second).filter((one) => alone.length > 1 || one !== alone[0]));
  if (!needsSecond) return first.some((one) => by.has(one));
  return first.some((one) => by.has(one) && next.some((other) => by.has(other) && other !== one));
}

interface Story {
  readonly table: readonly Row[];
  readonly wished: string | null;
  /** Who is there to decide, in the order in which they look. */
  readonly present: readonly string[];
}
const story: fc.Arbitrary<Story> = fc.record({ table: rows, wished: wish, present: fc.shuffledSubarray([...PEOPLE]) });

function given({ table, wished }: Story, by: ReadonlySet<string>): boolean {
  return table.every((one) => isGiven(one, by)) && (wished === null || by.has(wished));
}

/** Everybody who is there presses again and again, for as long as any press is taken. */
function played({ table, wished, present }: Story): ApprovalRecord {
  const { stages } = needFor(table, wished);
  const proxyAt = ({ proxyAfterHours }: { readonly proxyAfterHours: number }): number => (proxyAfterHours === AT_ONCE ? 0 : Infinity);
  let record: ApprovalRecord = {
    id: 'm', digest: '', seen: '', sender: SENDER, stages: stages.map(({ approvers, proxies, ...more }) => ({ ...more, by: approvers, proxies })),
    since: 0, proxyAt: proxyAt(stages[0] ?? { proxyAfterHours: NEVER }), expiresAt: 1000, state: 'pending', movedAt: 0, decided: [], askedAt: 0,
  };
  for (let taken = true, presses = 0; taken; presses++) {
    expect(presses).toBeLessThan(50);
    taken = false;
    for (const person of present) {
      if (barredFrom(record, person, 1, () => true) !== null) continue;
      record = approved(record, person, 1, true, proxyAt);
      taken = true;
    }
  }
  return record;
}

describe('Of rows that share people in any way', () => {
  it('a mail is approved as soon as, and only when, those who decided are enough for every row, in whatever order they do', () => {
    const seen = { approved: 0, waiting: 0 };
    fc.assert(fc.property(story, (one) => {
      if (nobodyToAsk(needFor(one.table, one.wished))) return;
      const { state, decided } = played(one);
      const by = new Set(decided.map(({ person }) => person));
      expect(by.has(SENDER)).toBe(false);
      // Never before it has all that its rows ask for, and never stuck while whoever is there could give it.
      expect(state).toBe(given(one, new Set(one.present.filter((person) => person !== SENDER))) ? 'approved' : 'pending');
      if (state === 'approved') expect(given(one, by)).toBe(true);
      seen[state === 'approved' ? 'approved' : 'waiting']++;
    }), { numRuns: 5000 });
    expect(Math.min(seen.approved, seen.waiting)).toBeGreaterThan(500);
  });

  it('a mail can’t be held only where not even all of them together could give what its rows ask for', () => {
    const seen = { nobody: 0, enough: 0 };
    fc.assert(fc.property(rows, wish, (table, wished) => {
      const inTime = table.map((one) => ({ ...one, proxyAfterHours: AT_ONCE }));
      const nobody = nobodyToAsk(needFor(table, wished));
      expect(nobody).toBe(!given({ table: inTime, wished, present: [] }, new Set(PEOPLE)));
      seen[nobody ? 'nobody' : 'enough']++;
    }), { numRuns: 3000 });
    expect(Math.min(seen.nobody, seen.enough)).toBeGreaterThan(300);
  });

  it('nobody is asked about a row that the approvers of another one fill anyway', () => {
    const one = (approvers: string, second = '', proxies = ''): Row => ({ approvers: [...approvers], second: [...second], needsSecond: second !== '', proxies: [...proxies], proxyAfterHours: 4 });
    const asked = (...table: readonly Row[]): string =>
      needFor(table, null).stages.map(({ approvers, proxies }) => approvers.join('') + (proxies.length > 0 ? `(${proxies.join('')})` : '')).join(' ');
    expect(asked(one('ab'), one('a'))).toBe('a');
    expect(asked(one('a'), one('ab'))).toBe('a');
    expect(asked(one('ba'), one('ab'))).toBe('ba');
    expect(asked(one('ab'), one('bc'))).toBe('ab bc');
    expect(asked(one('a', 'b'), one('bc'), one('ad'))).toBe('a b');
    expect(asked(one('a', 'b'), one('b', 'a'))).toBe('a b');
    expect(asked(one('ab', 'ab'), one('ab'))).toBe('ab ab');
    // A proxy who is good for one row need not be for the other.
    expect(asked(one('a', '', 'c'), one('ab'))).toBe('a(c) ab');
    expect(asked(one('a'), one('ab', '', 'c'))).toBe('a');
    expect(asked(one('a', '', 'b'), one('ab'))).toBe('a(b)');
  });
});
