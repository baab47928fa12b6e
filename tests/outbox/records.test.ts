import { MOST_STORED } from '../../src/outbox/entries';
import { Outbox } from '../../src/outbox/outbox';
import { MemoryDriver } from './model/memory-driver';

const DAY = 24 * 60;

describe('The records of held mail', () => {
  it('are forgotten a week after the mail was finished, and a month after one that nobody decided about', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.hold(1, 5);
    office.edit(1, 'words 1');
    office.advance(10);
    expect(office.entries().map(({ state }) => state).sort()).toEqual(['changed', 'sent']);
    office.hold(2, 60 * 24 * 6);
    office.advance(6 * DAY);
    expect(office.entries().map(({ state }) => state).sort()).toEqual(['changed', 'sent', 'sent']);
    office.sweep();
    office.advance(2 * DAY);
    office.sweep();
    expect(office.entries().map(({ state }) => state).sort()).toEqual(['changed', 'sent']);
    office.advance(23 * DAY);
    office.sweep();
    expect(office.entries()).toEqual([]);
  });

  it('make room for a new one, the oldest finished first, and refuse it where there is none', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.advance(10);
    office.hold(1, 5);
    office.advance(10);
    office.fillWith(MOST_STORED - 500);
    expect(office.hold(2, 5)).toBe('done');
    expect(office.entries().map(({ mail }) => mail)).toEqual([1, 2]);
    office.fillWith(MOST_STORED + 3_000);
    office.edit(0, 'words 0');
    expect(office.hold(0, 5)).toBe('refused');
    expect(office.cancel(2)).toBe('done');
  });

  it('that can’t be read are counted, left where they are, and keep nothing else back', () => {
    const office = new MemoryDriver(Outbox);
    office.write('mail.x', '{"v":7}');
    office.write('mail.y', 'no JSON');
    office.write('outbox.next', 'soon');
    office.write('outbox.alarm', '{"id":5}');
    office.hold(0, 5);
    expect(office.outbox((outbox) => outbox.stored().unreadable)).toBe(2);
    office.advance(10);
    expect(office.left()).toHaveLength(1);
    expect(office.read('mail.x')).toBe('{"v":7}');
  });

  it('under another’s name are not taken for it', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.write('mail.other', office.read('mail.e1') ?? '');
    expect(office.outbox((outbox) => [outbox.list().length, outbox.stored().unreadable])).toEqual([1, 1]);
  });

  it('are shown in the order of their times', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 60);
    office.hold(1, 10);
    office.hold(2, 60);
    expect(office.outbox((outbox) => outbox.list().map(({ draftId }) => draftId))).toEqual(['r1', 'r0', 'r2']);
  });

  it('with a value made up for the next time are looked at rather than left', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.vanishTriggers();
    office.write('outbox.next', 'soon');
    office.advance(6);
    office.home();
    expect(office.left()).toHaveLength(1);
  });

  it('may not leave before the time that the organisation set, whatever is pressed', () => {
    const office = new MemoryDriver(Outbox);
    office.earliestIn = 30;
    office.hold(0, 40);
    expect(office.sendNow(0)).toBe('refused');
    expect(office.postpone(0, 10)).toBe('refused');
    expect(office.postpone(0, 30)).toBe('done');
    office.advance(29);
    expect(office.left()).toEqual([]);
    expect(office.sendNow(0)).toBe('refused');
    office.advance(2);
    expect(office.left()).toHaveLength(1);
  });

  it('tell their sender what changed, once', () => {
    const told = new MemoryDriver(Outbox);
    told.hold(0, 5);
    told.edit(0, 'words 1');
    told.advance(200);
    expect(told.stored(0)).toMatchObject({ state: 'changed', changed: ['body'], told: true });
    expect(told.noticeCount()).toBe(1);
  });

  it('tell their sender nothing of a changed draft that is sent or deleted by the time they could', () => {
    for (const end of ['sendByHand', 'removeDraft'] as const) {
      const office = new MemoryDriver(Outbox);
      office.hold(0, 5);
      office.edit(0, 'words 1');
      office.noticesFail = true;
      office.advance(5);
      office[end](0);
      office.noticesFail = false;
      office.advance(200);
      expect(office.stored(0)).toMatchObject({ state: 'changed', told: true });
      expect(office.noticeCount()).toBe(0);
    }
  });

  it('tell their sender an hour later when no notice could be sent, and go on trying until one could', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.edit(0, 'words 1');
    office.noticesFail = true;
    office.advance(5);
    expect(office.stored(0)).toMatchObject({ state: 'changed', told: false, nextTryAt: office.now() + 60 * 60_000 });
    office.advance(61);
    expect(office.stored(0)?.told).toBe(false);
    office.noticesFail = false;
    office.advance(60);
    expect(office.stored(0)?.told).toBe(true);
    expect(office.noticeCount()).toBe(1);
  });

  it('ask nothing of Gmail for a sender whose address is not known', () => {
    const office = new MemoryDriver(Outbox);
    office.email = '';
    office.hold(0, 5);
    office.edit(0, 'words 1');
    office.advance(5);
    expect(office.noticeCount()).toBe(0);
    expect(office.stored(0)).toMatchObject({ state: 'changed', told: false });
    for (let days = 0; days <= 30; days += 1) office.advance(DAY);
    expect(office.entries()).toEqual([]);
  });

  it('are told apart when the draft went: sent by hand in the same thread, deleted, or unsure after a sending that was broken off', () => {
    const byHand = new MemoryDriver(Outbox);
    byHand.hold(0, 5);
    byHand.sendByHand(0);
    byHand.advance(6);
    expect(byHand.stored(0)).toMatchObject({ state: 'gone', cause: 'by-hand' });
    const deleted = new MemoryDriver(Outbox);
    deleted.hold(0, 5);
    deleted.removeDraft(0);
    deleted.advance(6);
    expect(deleted.stored(0)).toMatchObject({ state: 'gone', cause: 'deleted' });
    expect(deleted.noticeCount()).toBe(0);
    const unsure = new MemoryDriver(Outbox);
    unsure.hold(0, 5);
    unsure.dieBeforeSending = true;
    unsure.advance(6);
    unsure.removeDraft(0);
    unsure.advance(8);
    expect(unsure.stored(0)?.state).toBe('sending');
    unsure.advance(200);
    expect(unsure.stored(0)).toMatchObject({ state: 'gone', cause: 'unsure', told: true });
    expect(unsure.noticeCount()).toBe(1);
  });

  it('can be taken back after a sending that was broken off, but not while Gmail may still be at work on it', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.dieBeforeSending = true;
    office.advance(5);
    expect(office.cancel(0)).toBe('refused');
    office.advance(1);
    expect(office.cancel(0)).toBe('refused');
    office.advance(1);
    expect(office.cancel(0)).toBe('done');
    office.advance(300);
    expect(office.left()).toEqual([]);
  });
});
