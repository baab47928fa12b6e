import { NO_HOOKS, type Decision, type Hooks } from '../../src/outbox/hooks';
import { Outbox } from '../../src/outbox/outbox';
import { MemoryDriver } from './model/memory-driver';

const MINUTE = 60_000;
const answer = (status: number, message = '', reason = ''): { status: number; body: string } => ({ status, body: JSON.stringify({ error: { message, errors: [{ reason }] } }) });

describe('A mail that Gmail does not take', () => {
  it('is tried again after 1, 2, 5, 15, 30 and then every 60 minutes, and given up after the twelfth try with its sender told why', () => {
    const office = new MemoryDriver(Outbox);
    office.sendingFails = answer(429, 'User-rate limit exceeded');
    office.hold(0, 5);
    office.advance(5);
    const pauses: number[] = [];
    for (let tries = 0; tries < 20 && office.stored(0)?.state === 'held'; tries += 1) {
      const next = office.stored(0)?.nextTryAt ?? 0;
      pauses.push((next - office.now()) / MINUTE);
      office.advance((next - office.now()) / MINUTE);
    }
    expect(pauses).toEqual([1, 2, 5, 15, 30, 60, 60, 60, 60, 60, 60]);
    expect(office.stored(0)).toMatchObject({ state: 'failed', cause: 'quota', reason: 'User-rate limit exceeded', attempts: 12, told: true });
    expect(office.left()).toEqual([]);
  });

  it.each([
    ['in words', answer(400, 'Invalid To header', 'invalidArgument'), { cause: 'address', reason: 'Invalid To header' }],
    ['by a reason alone', answer(403, '', 'domainPolicy'), { cause: 'permission', reason: 'domainPolicy' }],
  ])('for good, %s, is given up at once, in its words', (_, refusal, why) => {
    const office = new MemoryDriver(Outbox);
    office.sendingFails = refusal;
    office.hold(0, 5);
    office.advance(5);
    expect(office.stored(0)).toMatchObject({ state: 'failed', attempts: 1, told: true, ...why });
  });

  it.each([[500], [503], [0], [404]])('with %i, which leaves open whether it left, is looked for before it is tried again, and counts as being sent until then', (status) => {
    const office = new MemoryDriver(Outbox);
    office.sendingFails = answer(status, 'no answer');
    office.hold(0, 5);
    office.advance(5);
    expect(office.stored(0)).toMatchObject({ state: 'sending', reason: 'no answer', nextTryAt: office.now() + 2 * MINUTE });
    office.sendingFails = null;
    office.advance(1);
    expect(office.left()).toEqual([]);
    office.advance(1);
    expect(office.left()).toHaveLength(1);
    expect(office.stored(0)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(office.stored(0)?.sentMessageId).not.toBe('');
  });
});

describe('A sending that died', () => {
  // The seventh call sets the alarm for that case; those before it only read, and take the lock.
  it.each([['crash-before', 8], ['crash-after', 7]] as const)('at any call, by a %s, is looked after within four minutes, from the %ith call on, and the mail leaves once', (what, first) => {
    const calls = Array.from({ length: 24 }, (_, index) => index + 1);
    const inTime: number[] = [];
    for (const nth of calls) {
      const office = new MemoryDriver(Outbox);
      office.hold(0, 5);
      office.fault({ nth, what });
      office.advance(5 + 4);
      if (office.stored(0)?.state === 'sent') inTime.push(nth);
      office.advance(60);
      expect(office.left()).toHaveLength(1);
      expect(office.stored(0)).toMatchObject({ state: 'sent' });
    }
    expect(inTime).toEqual(calls.filter((nth) => nth >= first));
  });

  it('after the mail had left is found by its mark, and it does not leave again', () => {
    const office = new MemoryDriver(Outbox);
    office.dieAfterSending = true;
    office.hold(0, 5);
    office.advance(5);
    expect(office.stored(0)).toMatchObject({ state: 'sending', nextTryAt: office.now() + 2 * MINUTE });
    expect(office.cancel(0)).toBe('refused');
    office.advance(3);
    expect(office.stored(0)).toMatchObject({ state: 'sent' });
    expect(office.stored(0)?.sentMessageId).not.toBe('');
    expect(office.left()).toHaveLength(1);
  });

  it('after the mail had left is found by a cancel too, which is then refused', () => {
    const office = new MemoryDriver(Outbox);
    office.dieAfterSending = true;
    office.hold(0, 5);
    office.advance(5);
    office.vanishTriggers();
    office.advance(3);
    expect(office.cancel(0)).toBe('refused');
    expect(office.stored(0)).toMatchObject({ state: 'sent' });
    expect(office.stored(0)?.sentMessageId).not.toBe('');
  });

  it('on a press of “send now” is looked after within minutes too, by its alarm and by the next card', () => {
    for (const by of ['alarm', 'card'] as const) {
      const office = new MemoryDriver(Outbox);
      office.hold(0, 300);
      office.dieBeforeSending = true;
      expect(office.sendNow(0)).toBe('unknown');
      if (by === 'card') office.vanishTriggers();
      office.advance(4);
      if (by === 'card') office.home();
      expect(office.stored(0)).toMatchObject({ state: 'sent', attempts: 2 });
      expect(office.left()).toHaveLength(1);
    }
  });

  it('sets that alarm once for a few mails sent one after another, and again in a run that outlasts it', () => {
    const rescues = (seconds: number): number => {
      const office = new MemoryDriver(Outbox);
      for (const mail of [0, 1, 2]) office.hold(mail, 5);
      const alarms = new Set<string>();
      office.onSending = () => {
        for (const { id, handler } of office.triggerList()) if (handler === 'onTick') alarms.add(id);
        office.pass(seconds);
      };
      office.advance(5);
      expect(office.left()).toHaveLength(3);
      return alarms.size;
    };
    expect(rescues(5)).toBe(1);
    expect(rescues(59)).toBe(2);
    expect(rescues(61)).toBe(3);
  });

  // Found by a simulation: eleven days in `sending`, since each search through Sent was refused or died, and nobody told.
  it.each([['left', 'dieAfterSending'], ['did not leave', 'dieBeforeSending']] as const)('and of which Gmail says nothing at twelve tries is told of, and neither sent again nor held for good (it %s)', (_, dies) => {
    const office = new MemoryDriver(Outbox);
    office[dies] = true;
    office.hold(0, 5);
    office.advance(5);
    office.gmailDown = true;
    office.advance(7 * 60);
    expect(office.stored(0)?.state).toBe('sending');
    office.advance(2 * 60);
    expect(office.stored(0)).toMatchObject({ state: 'gone', cause: 'unsure', told: true, attempts: 13 });
    expect(office.noticeCount()).toBe(1);
    office.gmailDown = false;
    office.advance(300);
    expect(office.left()).toHaveLength(dies === 'dieAfterSending' ? 1 : 0);
  });

  it('and whose draft Gmail does not give at twelve tries is told of too', () => {
    const office = new MemoryDriver(Outbox);
    office.dieBeforeSending = true;
    office.hold(0, 5);
    office.advance(5);
    office.draftsDown = true;
    office.advance(9 * 60);
    expect(office.stored(0)).toMatchObject({ state: 'gone', cause: 'unsure', told: true });
    expect(office.left()).toEqual([]);
  });

  it('is not given up for lost before ten minutes of looking', () => {
    const office = new MemoryDriver(Outbox);
    office.dieBeforeSending = true;
    office.hold(0, 5);
    office.advance(5);
    office.removeDraft(0);
    office.advance(9);
    expect(office.stored(0)?.state).toBe('sending');
    office.advance(61);
    expect(office.stored(0)).toMatchObject({ state: 'gone', cause: 'unsure' });
  });
});

describe('A mail past its time', () => {
  it.each([[12 * 60, 'sent'], [12 * 60 + 1, 'late']])('by %i minutes is then %s', (minutes, state) => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.vanishTriggers();
    office.advance(5 + minutes);
    office.home();
    expect(office.stored(0)).toMatchObject({ state, attempts: state === 'sent' ? 1 : 0 });
  });
});

describe('A mail that awaits an approval', () => {
  const waitingOn = (says: { decision: Decision }): { hooks: Hooks; asked: number[]; office: MemoryDriver } => {
    const asked: number[] = [];
    const hooks: Hooks = { ...NO_HOOKS, approvals: { decisionOn: (_, now) => { asked.push(now); return says.decision; }, ended: () => undefined } };
    return { hooks, asked, office: new MemoryDriver(Outbox, hooks) };
  };

  it('is asked about at the time that its approvals name, not sooner than in a minute, and these looks count as no tries', () => {
    const says: { decision: Decision } = { decision: { kind: 'waiting', askAgainAt: 0 } };
    const { office, asked } = waitingOn(says);
    office.hold(0, 5);
    office.advance(5);
    const since = office.now();
    expect(office.stored(0)).toMatchObject({ state: 'awaiting-approval', movedAt: since, nextTryAt: since + MINUTE });
    says.decision = { kind: 'waiting', askAgainAt: since + 31 * MINUTE };
    office.advance(1);
    expect(office.stored(0)).toMatchObject({ state: 'awaiting-approval', movedAt: since, nextTryAt: since + 31 * MINUTE, attempts: 0 });
    const before = asked.length;
    office.advance(29);
    expect(asked.length).toBe(before);
  });

  it('leaves in the very look that finds it approved, when its time has passed, and is then on time', () => {
    const says: { decision: Decision } = { decision: { kind: 'waiting', askAgainAt: 0 } };
    const { office } = waitingOn(says);
    office.hold(0, 5);
    office.advance(5);
    says.decision = { kind: 'free' };
    office.vanishTriggers();
    office.advance(14 * 60);
    office.sweep();
    expect(office.stored(0)).toMatchObject({ state: 'sent', dueAt: office.now(), attempts: 1 });
    expect(office.left()).toHaveLength(1);
  });
});

