import { charsets } from '../../local/charset';
import type { Draft } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read-draft';
import { Outbox } from '../../src/outbox/outbox';
import { rawWith } from './model/fake-gmail';
import { MemoryDriver } from './model/memory-driver';

const HOUR = 60;
const draftWith = (words: string): Draft => readDraft(Buffer.from(rawWith(0, words)), charsets);
/** What a compose card does that finds the held draft with those words. */
const looked = (office: MemoryDriver, words: string): boolean => office.outbox((outbox) => {
  const entry = outbox.waitingFor('r0');
  return entry !== null && outbox.stoppedByEdit(entry, draftWith(words));
});

describe('A held draft that is opened', () => {
  it('goes on waiting where it is what was checked', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 10);
    expect(looked(office, 'words 0')).toBe(false);
    expect(office.stored(0)?.state).toBe('held');
  });

  it('no longer waits where it was edited, with what changed, and its sender is mailed only after an hour', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 10);
    office.edit(0, 'words 1');
    expect(looked(office, 'words 1')).toBe(true);
    expect(office.stored(0)).toMatchObject({ state: 'changed', changed: ['body'], told: false, movedAt: office.now(), nextTryAt: office.now() + HOUR * 60_000 });
    office.advance(HOUR - 1);
    expect(office.noticeCount()).toBe(0);
    office.advance(2);
    expect(office.noticeCount()).toBe(1);
    expect(office.left()).toEqual([]);
  });

  it('is told of an hour later although Gmail does not give it: only one that is gone needs no word', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 10);
    office.edit(0, 'words 1');
    expect(looked(office, 'words 1')).toBe(true);
    office.draftsDown = true;
    office.advance(HOUR + 1);
    expect(office.noticeCount()).toBe(1);
    expect(office.stored(0)?.told).toBe(true);
  });

  it('is left as it is while it may just be leaving, or where its record went on meanwhile', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 10);
    office.dieBeforeSending = true;
    office.advance(10);
    expect(looked(office, 'words 1')).toBe(false);
    expect(office.stored(0)?.state).toBe('sending');

    const other = new MemoryDriver(Outbox);
    other.hold(0, 10);
    const before = other.stored(0);
    if (!before) throw new Error('nothing is held');
    other.cancel(0);
    expect(other.outbox((outbox) => outbox.stoppedByEdit(before, draftWith('words 1')))).toBe(false);
    expect(other.outbox((outbox) => outbox.stoppedByEdit({ ...before, state: 'cancelled', digest: 'another' }, draftWith('words 1')))).toBe(false);
    expect(other.stored(0)?.state).toBe('cancelled');
  });
});
