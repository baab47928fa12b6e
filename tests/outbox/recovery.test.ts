import { NO_HOOKS, type Decision, type Hooks } from '../../src/outbox/hooks';
import { Outbox } from '../../src/outbox/outbox';
import { MemoryDriver } from './model/memory-driver';

const MINUTE = 60_000;
const quota = { status: 429, body: JSON.stringify({ error: { message: 'too much', errors: [{ reason: 'rateLimitExceeded' }] } }) };

/** A mail whose sending died before Gmail heard of it, three minutes later, with no trigger left. */
function brokenOff(): MemoryDriver {
  const office = new MemoryDriver(Outbox);
  office.dieBeforeSending = true;
  office.hold(0, 5);
  office.advance(5);
  office.vanishTriggers();
  office.advance(3);
  return office;
}

describe('A mail whose sending was broken off', () => {
  it('is not sent again before Gmail has said what is under Sent', () => {
    const office = brokenOff();
    office.searchDown = true;
    office.sweep();
    expect(office.stored(0)?.state).toBe('sending');
    expect(office.cancel(0)).toBe('refused');
    expect(office.left()).toEqual([]);
    office.searchDown = false;
    office.advance(10);
    expect(office.stored(0)?.state).toBe('sent');
    expect(office.left()).toHaveLength(1);
  });

  it('is not taken back before Gmail has said what is under Sent, though its draft is there', () => {
    const office = brokenOff();
    office.searchDown = true;
    expect(office.cancel(0)).toBe('refused');
    expect(office.stored(0)?.state).toBe('sending');
    office.searchDown = false;
    expect(office.cancel(0)).toBe('done');
    office.advance(200);
    expect(office.left()).toEqual([]);
  });

  it('is found by the next card, though the time of the next try had been lost', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.advance(4);
    office.forget('outbox.next');
    office.vanishTriggers();
    office.advance(1);
    office.dieBeforeSending = true;
    office.sweep();
    office.vanishTriggers();
    office.advance(4);
    office.home();
    expect(office.left()).toHaveLength(1);
  });

  it('is not sent without asking when it is found long after its time', () => {
    const office = brokenOff();
    office.advance(13 * 60);
    office.sweep();
    expect(office.stored(0)).toMatchObject({ state: 'late', told: true });
    expect(office.left()).toEqual([]);
  });

  it('is not taken back while its draft is nowhere: it may have left', () => {
    const office = brokenOff();
    office.removeDraft(0);
    expect(office.cancel(0)).toBe('refused');
    expect(office.stored(0)?.state).toBe('sending');
  });
});

describe('A mail on which executions die', () => {
  const dying = (): { office: MemoryDriver; hooks: { dies: boolean } } => {
    const hooks = { dies: true };
    const prepare: Hooks['prepare'] = ({ raw }) => {
      if (hooks.dies) throw new Error('planned: too large');
      return { kind: 'ready', raw };
    };
    return { hooks, office: new MemoryDriver(Outbox, { ...NO_HOOKS, prepare }) };
  };

  it('is tried again after the same growing pauses, and given up after the twelfth with its sender told', () => {
    const { office } = dying();
    office.hold(0, 5);
    const pauses: number[] = [];
    office.advance(5);
    for (let tries = 0; tries < 20 && office.stored(0)?.state === 'held'; tries += 1) {
      const pause = ((office.stored(0)?.nextTryAt ?? 0) - office.now()) / MINUTE;
      pauses.push(pause);
      office.advance(pause);
    }
    expect(pauses).toEqual([1, 2, 5, 15, 30, 60, 60, 60, 60, 60, 60, 60]);
    expect(office.stored(0)).toMatchObject({ state: 'failed', cause: 'prepare', reason: '', attempts: 12, told: true });
  });

  it('is given up for what Gmail last said, where it said anything', () => {
    const { office, hooks } = dying();
    hooks.dies = false;
    office.sendingFails = quota;
    office.hold(0, 5);
    office.advance(5);
    hooks.dies = true;
    office.advance(11 * 60);
    expect(office.stored(0)).toMatchObject({ state: 'failed', cause: 'quota', reason: 'too much' });
  });
});

describe('A mail that waits', () => {
  it('asks nothing of Sent before it leaves, and leaves as the very draft that was checked', () => {
    const office = new MemoryDriver(Outbox);
    office.searchDown = true;
    office.hold(0, 5);
    office.advance(5);
    expect(office.stored(0)).toMatchObject({ state: 'sent', leavingDigest: '' });
  });

  it('says why it could not be read, and is tried again', () => {
    const office = new MemoryDriver(Outbox);
    office.draftsDown = true;
    office.hold(0, 5);
    office.advance(5);
    expect(office.stored(0)).toMatchObject({ state: 'held', cause: 'unreachable', nextTryAt: office.now() + MINUTE });
  });

  it('is gone with nothing said of how, where Gmail does not say', () => {
    const office = new MemoryDriver(Outbox);
    office.searchDown = true;
    office.hold(0, 5);
    office.removeDraft(0);
    office.advance(5);
    expect(office.stored(0)).toMatchObject({ state: 'gone', cause: '' });
  });

  it('does not leave before the time that an approval names, and does at that time', () => {
    const says: { decision: Decision } = { decision: { kind: 'free' } };
    const office = new MemoryDriver(Outbox, { ...NO_HOOKS, approvals: { decisionOn: () => says.decision, ended: () => undefined } });
    office.hold(0, 5);
    const notBefore = office.now() + 20 * MINUTE;
    says.decision = { kind: 'free', notBefore };
    office.advance(19);
    expect(office.left()).toEqual([]);
    expect(office.stored(0)).toMatchObject({ state: 'held', dueAt: notBefore });
    office.advance(1);
    expect(office.left()).toHaveLength(1);
  });

  it('whose sending was never answered is looked for after the longer of two minutes and its pause', () => {
    const office = new MemoryDriver(Outbox);
    office.sendingFails = { status: 503, body: '' };
    office.hold(0, 5);
    office.advance(5);
    const pauses: number[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
      const pause = ((office.stored(0)?.nextTryAt ?? 0) - office.now()) / MINUTE;
      pauses.push(pause);
      office.advance(pause);
    }
    expect(pauses).toEqual([2, 2, 5, 15]);
  });
});
