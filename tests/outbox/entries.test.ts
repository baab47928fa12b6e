import { allEntries, entryOf, hasRoomFor, MOST_STORED, nextTryOf, readNext, storedEntries, writeEntry, writeNext } from '../../src/outbox/entries';
import type { HeldMail } from '../../src/outbox/held-mail';
import type { Properties } from '../../src/ports/properties';

const ENTRY: HeldMail = {
  v: 1, id: 'e1', draftId: 'r1', digest: 'd', state: 'held', heldAt: 1, dueAt: 2, nextTryAt: 2, attempts: 0, movedAt: 1, reason: '', told: false, shared: 'no',
  threadId: '', parts: '', leavingDigest: '', earliestAt: 0, cause: '', changed: [], notes: {}, subject: '件名', recipients: ['a@kaede.example'], recipientCount: 1, attachmentCount: 0, sentMessageId: '', lang: 'ja', zone: 'Asia/Tokyo', policyVersion: 'default',
};

function store(): Properties & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, get: (key) => kept.get(key) ?? null, set: (key, value) => { kept.set(key, value); }, delete: (key) => { kept.delete(key); }, all: () => Object.fromEntries(kept) };
}

describe('The entries in a user’s properties', () => {
  it('come by their time, then by when they were held, then by their id', () => {
    const properties = store();
    const at = (id: string, dueAt: number, heldAt: number): void => { writeEntry(properties, { ...ENTRY, id, dueAt, heldAt }); };
    at('c', 9, 1);
    at('b', 5, 7);
    at('e', 5, 3);
    at('d', 5, 3);
    at('f', 5, 4);
    expect(allEntries(properties).map(({ id }) => id)).toEqual(['d', 'e', 'f', 'b', 'c']);
    expect(entryOf(properties, 'c')).toEqual({ ...ENTRY, id: 'c', dueAt: 9 });
    expect(entryOf(properties, 'x')).toBeNull();
  });

  it('are told from what others keep there, and from what can’t be read', () => {
    const properties = store();
    writeEntry(properties, ENTRY);
    properties.set('user.settings', '{}');
    properties.set('mail.e2', '{}');
    expect(storedEntries(properties)).toEqual({ entries: [ENTRY], unreadable: 1 });
  });

  it('have room until all bytes, keys and others’ included, are 440 KB, and not one more', () => {
    const properties = store();
    const size = Buffer.byteLength(JSON.stringify(ENTRY));
    const key = '鍵';
    properties.set(key, 'あ'.repeat(10));
    const rest = MOST_STORED - size - Buffer.byteLength(key) - 30 - Buffer.byteLength('rest');
    properties.set('rest', 'x'.repeat(rest));
    expect(hasRoomFor(properties, ENTRY)).toBe(true);
    properties.set('rest', 'x'.repeat(rest + 1));
    expect(hasRoomFor(properties, ENTRY)).toBe(false);
  });
});

describe('The time of the next try', () => {
  it('is the earliest of what waits or wants to be told of, and none where nothing does', () => {
    const entry = (state: HeldMail['state'], nextTryAt: number, told = true): HeldMail => ({ ...ENTRY, state, nextTryAt, told });
    expect(nextTryOf([entry('held', 9), entry('awaiting-approval', 7), entry('sending', 8), entry('sent', 1), entry('changed', 2)])).toBe(7);
    expect(nextTryOf([entry('held', 9), entry('changed', 2, false)])).toBe(2);
    expect(nextTryOf([entry('sent', 1, false), entry('cancelled', 1, false)])).toBeNull();
    expect(nextTryOf([])).toBeNull();
  });

  it('is kept as one property, which goes when there is none; what is no time is due', () => {
    const properties = store();
    expect(readNext(properties)).toBeNull();
    writeNext(properties, 1234);
    expect(properties.kept.get('outbox.next')).toBe('1234');
    expect(readNext(properties)).toBe(1234);
    properties.set('outbox.next', 'soon');
    expect(readNext(properties)).toBe(0);
    writeNext(properties, null);
    expect(properties.kept.size).toBe(0);
  });
});
