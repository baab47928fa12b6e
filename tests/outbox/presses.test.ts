import { NO_HOOKS, type Decision } from '../../src/outbox/hooks';
import { Outbox } from '../../src/outbox/outbox';
import type { Outcome } from '../../src/outbox/outcome';
import { MemoryDriver } from './model/memory-driver';

const MINUTE = 60_000;
const DAY = 24 * 60;
/** What one press answers, in an execution of its own. */
const press = (office: MemoryDriver, work: (outbox: Outbox) => Outcome): Outcome => office.outbox(work);
const QUOTA = { status: 429, body: JSON.stringify({ error: { message: 'User-rate limit exceeded' } }) };

describe('A request to hold a draft', () => {
  it('is refused, with the entry that waits, where the draft waits already', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    const again = office.entryFor(0, 60);
    expect(press(office, (outbox) => outbox.hold(again))).toEqual({ kind: 'refused', entry: office.stored(0) });
    expect(office.entries()).toHaveLength(1);
    office.advance(90);
    expect(office.left()).toHaveLength(1);
  });

  it('is refused where another execution holds the same mail under the same id, or that one has left', () => {
    const office = new MemoryDriver(Outbox);
    const entry = { ...office.entryFor(0, 5), draftId: 'r1' };
    office.write(`mail.${entry.id}`, JSON.stringify({ ...entry, draftId: 'r0' }));
    expect(press(office, (outbox) => outbox.hold(entry))).toMatchObject({ kind: 'refused', entry: { draftId: 'r0' } });
    office.write(`mail.${entry.id}`, JSON.stringify({ ...entry, draftId: 'r0', state: 'sent' }));
    expect(press(office, (outbox) => outbox.hold(entry))).toMatchObject({ kind: 'refused', entry: { state: 'sent' } });
    office.write(`mail.${entry.id}`, JSON.stringify({ ...entry, draftId: 'r0', state: 'cancelled' }));
    expect(press(office, (outbox) => outbox.hold(entry))).toMatchObject({ kind: 'done', entry });
  });

  it.each([
    ['refused where an earlier mail of that draft left at the very moment of the check', 0, 'refused'],
    ['refused where it left after the check', 1, 'refused'],
    ['done where it left before the check', -1, 'done'],
  ])('is %s', (_, later, kind) => {
    const office = new MemoryDriver(Outbox);
    const entry = office.entryFor(0, 5);
    const sent = { ...office.entryFor(0, 5), state: 'sent', movedAt: entry.heldAt + later };
    office.write(`mail.${sent.id}`, JSON.stringify(sent));
    expect(press(office, (outbox) => outbox.hold(entry)).kind).toBe(kind);
    expect(office.entries().map(({ state }) => state)).toEqual(kind === 'done' ? ['sent', 'held'] : ['sent']);
  });

  it('is not refused for what waits of another draft, nor for what was not sent of this one, which it replaces', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(1, 5);
    office.hold(0, 5);
    office.cancel(0);
    office.hold(0, 5);
    expect(office.entries().map(({ mail, state }) => [mail, state])).toEqual([[1, 'held'], [0, 'held']]);
  });

  it('is not lost where it was held under the same id before and cancelled', () => {
    const office = new MemoryDriver(Outbox);
    const entry = office.entryFor(0, 5);
    office.write(`mail.${entry.id}`, JSON.stringify({ ...entry, state: 'cancelled' }));
    expect(press(office, (outbox) => outbox.hold(entry)).kind).toBe('done');
    expect(office.stored(0)).toEqual(entry);
    office.advance(5);
    expect(office.left()).toHaveLength(1);
  });

  it('is done with the very entry that is then written', () => {
    const office = new MemoryDriver(Outbox);
    const entry = office.entryFor(0, 5);
    expect(press(office, (outbox) => outbox.hold(entry))).toEqual({ kind: 'done', entry });
    expect(office.stored(0)).toEqual(entry);
  });

  it('says that there is no room, no clock, or another execution at work, and then holds nothing and leaves no trigger', () => {
    const full = new MemoryDriver(Outbox);
    full.fillWith(450 * 1024);
    const entry = full.entryFor(0, 5);
    expect(press(full, (outbox) => outbox.hold(entry))).toEqual({ kind: 'full' });
    const clockless = new MemoryDriver(Outbox);
    clockless.mostTriggers = 0;
    const other = clockless.entryFor(0, 5);
    expect(press(clockless, (outbox) => outbox.hold(other))).toEqual({ kind: 'no-clock' });
    expect(clockless.read('outbox.next')).toBeNull();
    const busy = new MemoryDriver(Outbox);
    busy.busy = true;
    const third = busy.entryFor(0, 5);
    expect(press(busy, (outbox) => outbox.hold(third))).toEqual({ kind: 'busy' });
    for (const office of [full, clockless, busy]) {
      expect(office.entries()).toEqual([]);
      expect(office.triggerList()).toEqual([]);
    }
  });
});

describe('What waits for a draft', () => {
  it('is its own entry, while it waits', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(1, 5);
    expect(office.outbox((outbox) => outbox.waitingFor('r0'))).toBeNull();
    office.hold(0, 50);
    expect(office.outbox((outbox) => outbox.waitingFor('r0'))).toEqual(office.stored(0));
    office.cancel(0);
    expect(office.outbox((outbox) => outbox.waitingFor('r0'))).toBeNull();
  });
});

describe('A press on a held mail', () => {
  it('about one that is not known says so, whatever it asks', () => {
    const office = new MemoryDriver(Outbox);
    for (const work of [(outbox: Outbox) => outbox.cancel('none'), (outbox: Outbox) => outbox.undoCancel('none'), (outbox: Outbox) => outbox.postpone('none', 1), (outbox: Outbox) => outbox.sendNow('none')]) {
      expect(press(office, work)).toEqual({ kind: 'unknown' });
    }
  });

  it('waits five seconds for another execution, and then says that it is at work; a trigger waits for thirty', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.busy = true;
    office.waits.length = 0;
    expect(press(office, (outbox) => outbox.cancel('e1'))).toEqual({ kind: 'busy' });
    expect(office.waits).toEqual([5_000]);
    office.advance(5);
    expect(office.waits).toEqual([5_000, 30_000]);
    office.busy = false;
    office.home();
    expect(office.waits).toEqual([5_000, 30_000, 5_000]);
    expect(office.left()).toHaveLength(1);
  });

  it('cancels it once: a second cancel is refused with what it found', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    expect(press(office, (outbox) => outbox.cancel('e1'))).toMatchObject({ kind: 'done', entry: { state: 'cancelled', movedAt: office.now() } });
    expect(press(office, (outbox) => outbox.cancel('e1'))).toEqual({ kind: 'refused', entry: office.stored(0) });
  });

  it('undoes a cancel before the mail’s time, and not at it; of what was not cancelled there is nothing to undo', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    expect(press(office, (outbox) => outbox.undoCancel('e1'))).toEqual({ kind: 'refused', entry: office.stored(0) });
    office.cancel(0);
    office.advance(4);
    expect(press(office, (outbox) => outbox.undoCancel('e1'))).toMatchObject({ kind: 'done', entry: { state: 'held', dueAt: office.now() + MINUTE } });
    office.cancel(0);
    office.advance(1);
    expect(press(office, (outbox) => outbox.undoCancel('e1'))).toEqual({ kind: 'refused', entry: office.stored(0) });
    office.advance(60);
    expect(office.left()).toEqual([]);
  });

  it('puts it off to the time asked for, and not before the organisation’s earliest', () => {
    const office = new MemoryDriver(Outbox);
    office.earliestIn = 10;
    office.hold(0, 20);
    const entry = office.stored(0);
    expect(press(office, (outbox) => outbox.postpone('e1', office.now() + 9 * MINUTE))).toEqual({ kind: 'too-early', entry });
    expect(press(office, (outbox) => outbox.sendNow('e1'))).toEqual({ kind: 'too-early', entry });
    const at = office.now() + 10 * MINUTE;
    expect(press(office, (outbox) => outbox.postpone('e1', at))).toMatchObject({ kind: 'done', entry: { state: 'held', dueAt: at, nextTryAt: at } });
    office.advance(10);
    expect(office.left()).toHaveLength(1);
    expect(press(office, (outbox) => outbox.postpone('e1', at))).toEqual({ kind: 'refused', entry: office.stored(0) });
  });

  it('changes nothing where no clock can be set for its new time', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 20);
    office.vanishTriggers();
    office.mostTriggers = 0;
    const before = office.stored(0);
    expect(press(office, (outbox) => outbox.postpone('e1', office.now() + 30 * MINUTE))).toEqual({ kind: 'no-clock' });
    expect(office.stored(0)).toEqual(before);
  });

  it('holds nothing again whose draft waits under another entry by now', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 20);
    office.cancel(0);
    const waiting = { ...office.entryFor(0, 30), id: 'e9' };
    office.write('mail.e9', JSON.stringify(waiting));
    expect(press(office, (outbox) => outbox.undoCancel('e1'))).toEqual({ kind: 'refused', entry: waiting });
    office.write('mail.e9', JSON.stringify({ ...waiting, draftId: 'r1' }));
    expect(press(office, (outbox) => outbox.undoCancel('e1')).kind).toBe('done');
    office.write('mail.e9', JSON.stringify({ ...waiting, state: 'cancelled' }));
    expect(press(office, (outbox) => outbox.postpone('e1', office.now() + 5 * MINUTE)).kind).toBe('done');
  });

  it('sends it at once where nothing stands against it, and its time is then that moment', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 300);
    expect(press(office, (outbox) => outbox.sendNow('e1'))).toMatchObject({ kind: 'done', entry: { state: 'sent', dueAt: office.now() } });
    expect(press(office, (outbox) => outbox.sendNow('e1'))).toEqual({ kind: 'refused', entry: office.stored(0) });
    expect(office.left()).toHaveLength(1);
  });

  it('sends one that waits for another try in Gmail’s stead at once too', () => {
    const office = new MemoryDriver(Outbox);
    office.sendingFails = QUOTA;
    office.hold(0, 5);
    office.advance(13);
    expect(office.stored(0)).toMatchObject({ state: 'held', attempts: 4 });
    office.sendingFails = null;
    expect(press(office, (outbox) => outbox.sendNow('e1'))).toMatchObject({ kind: 'done', entry: { state: 'sent' } });
  });

  it('does not reach one that awaits an approval, or is being sent', () => {
    const office: MemoryDriver = new MemoryDriver(Outbox, { ...NO_HOOKS, approvals: { decisionOn: () => ({ kind: 'waiting', askAgainAt: office.now() + 600 * MINUTE }), ended: () => undefined } });
    office.hold(0, 5);
    office.advance(5);
    expect(press(office, (outbox) => outbox.sendNow('e1'))).toMatchObject({ kind: 'refused', entry: { state: 'awaiting-approval' } });
    const at = office.now() + 90 * MINUTE;
    expect(press(office, (outbox) => outbox.postpone('e1', at))).toMatchObject({ kind: 'done', entry: { state: 'awaiting-approval', dueAt: at } });
    const sending = new MemoryDriver(Outbox);
    sending.dieBeforeSending = true;
    sending.hold(0, 5);
    sending.advance(5);
    expect(press(sending, (outbox) => outbox.postpone('e1', at))).toMatchObject({ kind: 'refused', entry: { state: 'sending' } });
  });
});

describe('A mail of which its sender hears that it was decided', () => {
  const office = (says: { decision: Decision }): MemoryDriver => {
    const made: MemoryDriver = new MemoryDriver(Outbox, { ...NO_HOOKS, approvals: { decisionOn: () => says.decision, ended: () => undefined } });
    made.hold(0, 5);
    made.hold(1, 5);
    made.advance(5);
    return made;
  };
  const waiting = (): { decision: Decision } => ({ decision: { kind: 'waiting', askAgainAt: Number.MAX_SAFE_INTEGER / 2 } });

  it('goes on at once, and no other does', () => {
    const says = waiting();
    const at = office(says);
    says.decision = { kind: 'free' };
    at.outbox((outbox) => { outbox.goOn((entry) => entry.draftId === 'r0'); });
    expect(at.left().map(({ mail }) => mail)).toEqual([0]);
    expect(at.stored(1)?.state).toBe('awaiting-approval');
  });

  it('is not looked at, and no lock taken, where none was decided or none awaits anything', () => {
    const says = waiting();
    const at = office(says);
    at.waits.length = 0;
    at.outbox((outbox) => { outbox.goOn(() => false); });
    says.decision = { kind: 'free' };
    at.hold(2, 60);
    at.waits.length = 0;
    at.outbox((outbox) => { outbox.goOn((entry) => entry.draftId === 'r2'); });
    expect(at.waits).toEqual([]);
    expect(at.left()).toEqual([]);
  });

  it('is left alone where its sender took it back meanwhile', () => {
    const says = waiting();
    const at = office(says);
    says.decision = { kind: 'free' };
    at.outbox((outbox) => {
      outbox.goOn((entry) => {
        const text = at.read(`mail.${entry.id}`) ?? '';
        at.write(`mail.${entry.id}`, text.replace('"awaiting-approval"', '"cancelled"'));
        return entry.draftId === 'r0';
      });
    });
    expect(at.left()).toEqual([]);
    expect(at.stored(0)?.state).toBe('cancelled');
  });

  it('has its alarms set for what is next', () => {
    const says = waiting();
    const at = office(says);
    const notBefore = at.now() + 7 * MINUTE;
    says.decision = { kind: 'free', notBefore };
    at.outbox((outbox) => { outbox.goOn((entry) => entry.draftId === 'r0'); });
    expect(at.stored(0)).toMatchObject({ state: 'held', dueAt: notBefore });
    expect(at.triggerList().find(({ handler }) => handler === 'onTick')?.next).toBe(notBefore);
  });
});

describe('A run that goes through the outbox', () => {
  it('with nothing due is one property read, and none of the lock', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.waits.length = 0;
    office.home();
    office.outbox((outbox) => { outbox.tick(); });
    expect(office.waits).toEqual([]);
    const empty = new MemoryDriver(Outbox);
    empty.home();
    empty.tick();
    expect(empty.waits).toEqual([]);
  });

  it('begins no new sending when its time is up: after eight seconds at a card, four minutes at a trigger', () => {
    for (const [by, seconds] of [['card', 8], ['trigger', 240]] as const) {
      const office = new MemoryDriver(Outbox);
      for (const mail of [0, 1, 2]) office.hold(mail, 5);
      office.vanishTriggers();
      office.advance(6);
      let sent = 0;
      office.onSending = () => { office.pass([seconds, 1, 0][sent++] ?? 0); };
      if (by === 'card') office.home();
      else office.tick();
      expect(office.left()).toHaveLength(2);
      office.advance(5);
      expect(office.left()).toHaveLength(3);
    }
  });

  it('sends what is due to the millisecond, and nothing before', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.vanishTriggers();
    office.pass(5 * 60 - 0.001);
    office.home();
    expect(office.left()).toEqual([]);
    office.pass(0.001);
    office.home();
    expect(office.left()).toHaveLength(1);
  });

  it('tells nobody before its time of a notice that could not be sent', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.edit(0, 'words 1');
    office.noticesFail = true;
    office.advance(5);
    office.noticesFail = false;
    office.sweep();
    office.advance(58);
    office.sweep();
    expect(office.noticeCount()).toBe(0);
    office.advance(2);
    office.sweep();
    expect(office.noticeCount()).toBe(1);
    office.sweep();
    expect(office.noticeCount()).toBe(1);
  });

  it('forgets what was finished longest ago first, whatever its time was, where room is needed', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 300);
    office.hold(1, 5);
    office.cancel(0);
    office.advance(1);
    office.cancel(1);
    office.fillWith(440 * 1024 - 100);
    expect(office.hold(2, 5)).toBe('done');
    expect(office.entries().map(({ mail }) => mail)).toEqual([1, 2]);
  });

  it('keeps what was finished for a week to the millisecond', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.advance(5);
    office.advance(7 * DAY);
    office.sweep();
    expect(office.entries()).toHaveLength(1);
    office.pass(0.001);
    office.sweep();
    expect(office.entries()).toEqual([]);
  });
});
