import { NO_HOOKS, type Decision, type Hooks } from '../../src/outbox/hooks';
import { Outbox } from '../../src/outbox/outbox';
import { MemoryDriver } from './model/memory-driver';

const MINUTE = 60_000;
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64url');
const text = (raw: string): string => Buffer.from(raw, 'base64url').toString('latin1');

/** An approver who says what `says` holds, and what was told them of mails that ended. */
function approver(says: { decision: Decision }): { hooks: Hooks; ended: string[] } {
  const ended: string[] = [];
  return { ended, hooks: { ...NO_HOOKS, approvals: { decisionOn: () => says.decision, ended: ({ state }) => { ended.push(state); } } } };
}

describe('A mail that others have a say in', () => {
  it('waits while they have not decided, is asked about again, and leaves when they have', () => {
    const says: { decision: Decision } = { decision: { kind: 'waiting', askAgainAt: 0 } };
    const { hooks, ended } = approver(says);
    const office = new MemoryDriver(Outbox, hooks);
    office.hold(0, 5);
    office.advance(6);
    expect(office.entries()).toMatchObject([{ state: 'awaiting-approval' }]);
    expect(office.left()).toEqual([]);
    says.decision = { kind: 'free' };
    office.advance(70);
    expect(office.entries()).toMatchObject([{ state: 'sent' }]);
    expect(office.left()).toHaveLength(1);
    expect(ended).toEqual(['sent']);
  });

  it('is held for a while after the approval, and can still be cancelled then', () => {
    const says: { decision: Decision } = { decision: { kind: 'waiting', askAgainAt: 0 } };
    const { hooks, ended } = approver(says);
    const office = new MemoryDriver(Outbox, hooks);
    office.hold(0, 5);
    office.advance(6);
    says.decision = { kind: 'free', notBefore: office.now() + 20 * MINUTE };
    office.advance(2);
    expect(office.entries()).toMatchObject([{ state: 'held', dueAt: office.now() + 18 * MINUTE }]);
    expect(office.cancel(0)).toBe('done');
    office.advance(120);
    expect(office.left()).toEqual([]);
    expect(ended).toEqual(['cancelled']);
  });

  it('is not sent when they refuse, and their comment is kept for its sender', () => {
    const { hooks } = approver({ decision: { kind: 'refused', cause: 'sent-back', comment: 'the price is wrong' } });
    const office = new MemoryDriver(Outbox, hooks);
    office.hold(0, 5);
    office.advance(60);
    expect(office.entries()).toMatchObject([{ state: 'failed', cause: 'sent-back', told: true }]);
    expect(office.left()).toEqual([]);
    expect(office.noticeCount()).toBe(1);
  });

  it('is not sent at once by a press while they have not decided', () => {
    const { hooks } = approver({ decision: { kind: 'waiting', askAgainAt: 0 } });
    const office = new MemoryDriver(Outbox, hooks);
    office.hold(0, 5);
    office.sendNow(0);
    expect(office.entries()).toMatchObject([{ state: 'awaiting-approval' }]);
    expect(office.sendNow(0)).toBe('refused');
    expect(office.left()).toEqual([]);
  });

  it('keeps its state when it is postponed, and an approver’s failing service keeps it from leaving, not from being cancelled', () => {
    const { hooks } = approver({ decision: { kind: 'waiting', askAgainAt: 0 } });
    const office = new MemoryDriver(Outbox, { ...hooks, approvals: { ...hooks.approvals, ended: () => { throw new Error('planned'); } } });
    office.hold(0, 5);
    office.advance(6);
    expect(office.postpone(0, 300)).toBe('done');
    expect(office.entries()).toMatchObject([{ state: 'awaiting-approval', dueAt: office.now() + 300 * MINUTE }]);
    expect(office.cancel(0)).toBe('done');
    expect(office.entries()).toMatchObject([{ state: 'cancelled' }]);
  });
});

describe('A mail that is made ready before it leaves', () => {
  const sealed: Hooks['prepare'] = ({ raw }) => ({ kind: 'ready', raw: base64(text(raw).replace('words', 'sealed words')) });

  it('leaves as it was made, with its digest recorded', () => {
    const office = new MemoryDriver(Outbox, { ...NO_HOOKS, prepare: sealed });
    office.hold(0, 5);
    office.advance(6);
    expect(office.left()).toMatchObject([{ words: 'sealed words 0' }]);
    expect(office.stored(0)).toMatchObject({ state: 'sent', leavingDigest: office.digestOf(0, 'sealed words 0') });
  });

  it('has its intent and digest written before it is handed over, and leaves once though the execution dies there', () => {
    const office = new MemoryDriver(Outbox, { ...NO_HOOKS, prepare: sealed });
    let recorded = '';
    office.hold(0, 5);
    office.onSending = () => { recorded = office.stored(0)?.leavingDigest ?? ''; };
    office.dieAfterSending = true;
    office.advance(200);
    expect(recorded).toBe(office.digestOf(0, 'sealed words 0'));
    expect(office.left()).toHaveLength(1);
    expect(office.entries()).toMatchObject([{ state: 'sent' }]);
  });

  it('is not sent when it can’t be made ready, and is tried again only where that can help', () => {
    const tries: number[] = [];
    const refusing = (retry: boolean): Hooks => ({ ...NO_HOOKS, prepare: () => { tries.push(1); return { kind: 'refused', reason: 'no passphrase', retry }; } });
    const never = new MemoryDriver(Outbox, refusing(false));
    never.hold(0, 5);
    never.advance(300);
    expect(tries).toHaveLength(1);
    expect(never.stored(0)).toMatchObject({ state: 'failed', cause: 'prepare', reason: 'no passphrase' });
    const later = new MemoryDriver(Outbox, refusing(true));
    later.hold(0, 5);
    later.advance(30);
    expect(tries.length).toBeGreaterThan(2);
    expect(later.stored(0)).toMatchObject({ state: 'held', cause: 'prepare' });
    later.advance(13 * 60);
    expect(later.stored(0)?.state).toBe('failed');
    expect(later.left()).toEqual([]);
  });

  it('carries the headers it is given, after the mark, and is not sent with one that could break the message', () => {
    const office = new MemoryDriver(Outbox, { ...NO_HOOKS, headers: ({ id }) => [{ name: 'Matta-Proof', value: `v1 ${id}` }] });
    office.hold(0, 5);
    office.advance(6);
    expect(office.sentRaw()[0]).toMatch(/^Matta-Id: e1\r\nMatta-Proof: v1 e1 *\r\nFrom: /);
    for (const header of [{ name: 'Matta-Proof', value: 'a\r\nBcc: spy@else.example' }, { name: 'Bad name', value: 'a' }, { name: 'Matta-Proof', value: '値' }]) {
      const broken = new MemoryDriver(Outbox, { ...NO_HOOKS, headers: () => [header] });
      broken.hold(0, 5);
      broken.advance(6);
      expect(broken.left()).toEqual([]);
    }
  });
});
