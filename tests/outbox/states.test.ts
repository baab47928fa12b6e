import fc from 'fast-check';
import { shortened, moved, parseHeldMail, type HeldMail } from '../../src/outbox/held-mail';
import { mayMove, STATES, type State } from '../../src/outbox/states';

const entry: HeldMail = {
  v: 1, id: 'e1', draftId: 'r1', digest: 'd', state: 'held', heldAt: 1, dueAt: 2, nextTryAt: 2, attempts: 0, movedAt: 1, reason: '', told: false, shared: 'no',
  threadId: '', parts: '', leavingDigest: '', earliestAt: 0, cause: '', changed: [], notes: {}, subject: 's', recipients: ['a@x.example'], recipientCount: 1, attachmentCount: 0, sentMessageId: '', lang: 'ja', zone: 'Asia/Tokyo', policyVersion: 'default',
};

describe('The states of held mail', () => {
  const final: State[] = ['sent', 'gone'];
  it.each(final)('nothing moves out of "%s"', (state) => {
    expect(STATES.filter((to) => mayMove(state, to))).toEqual([]);
  });

  it('let nothing be sent without the intent written down before', () => {
    expect(STATES.filter((from) => mayMove(from, 'sent'))).toEqual(['sending']);
  });

  it('let only a held mail begin to be sent', () => {
    expect(STATES.filter((from) => mayMove(from, 'sending'))).toEqual(['held']);
  });

  it('let a cancelled mail be held again, and nothing else', () => {
    expect(STATES.filter((to) => mayMove('cancelled', to))).toEqual(['held']);
  });

  it('let nothing that awaits approval begin to be sent before it is held', () => {
    expect(STATES.filter((to) => mayMove('awaiting-approval', to))).not.toContain('sending');
  });

  // Written down a second time on purpose: whoever changes a move changes it here too, and reads what it means.
  it.each<[State, readonly State[]]>([
    ['held', ['held', 'awaiting-approval', 'sending', 'cancelled', 'changed', 'late', 'failed', 'gone']],
    ['awaiting-approval', ['held', 'awaiting-approval', 'cancelled', 'changed', 'late', 'failed', 'gone']],
    ['sending', ['held', 'sent', 'failed', 'gone']],
    ['sent', []],
    ['cancelled', ['held']],
    ['changed', ['cancelled']],
    ['late', ['held', 'cancelled']],
    ['failed', ['held', 'cancelled']],
    ['gone', []],
  ])('let a mail that is "%s" become %j and nothing else', (from, to) => {
    expect(STATES.filter((state) => mayMove(from, state))).toEqual(to);
  });

  it('take what was said of the last one with them, and the time of the move', () => {
    const before: HeldMail = { ...entry, cause: 'quota', reason: 'too much', changed: ['body'], told: true };
    expect(moved(before, 'late', 9)).toEqual({ ...entry, state: 'late', movedAt: 9 });
    expect(moved(before, 'failed', 9, { cause: 'size', attempts: 3 })).toEqual({ ...entry, state: 'failed', cause: 'size', attempts: 3, movedAt: 9 });
  });

  it('refuse a move that the table does not have, with both states named', () => {
    expect(() => moved({ ...entry, state: 'cancelled' }, 'sending', 5)).toThrow('Held mail e1 is "cancelled" and can\'t become "sending".');
  });
});

describe('An entry of the outbox', () => {
  // Whatever subject, reason and addresses a mail has, its entry's JSON stays below the 9 KB that a property may hold.
  it('always fits one property', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), fc.string({ unit: 'binary', maxLength: 2000 }), fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { maxLength: 40 }), (subject, reason, recipients) => {
      const stored = JSON.stringify(shortened({ ...entry, subject, reason, recipients, recipientCount: recipients.length }));
      expect(Buffer.byteLength(stored)).toBeLessThan(9 * 1024);
      expect(parseHeldMail(stored)).not.toBeNull();
    }));
  });

  it.each([
    [120, 'subject'], [200, 'reason'],
  ] as const)('is cut to %i characters where its %s is longer, and not through one of them', (most, field) => {
    const cut = (text: string): string => shortened({ ...entry, [field]: text })[field];
    expect(cut('見'.repeat(most))).toBe('見'.repeat(most));
    expect(cut('見'.repeat(most + 1))).toBe(`${'見'.repeat(most - 1)}…`);
    expect(cut('🍁'.repeat(most))).toBe('🍁'.repeat(most));
    expect(cut('🍁'.repeat(most * 3))).toBe(`${'🍁'.repeat(most - 1)}…`);
  });

  it('keeps its first ten recipients, and of a long address the beginning', () => {
    const many = Array.from({ length: 12 }, (_, index) => `a${index}@kaede.example`);
    expect(shortened({ ...entry, recipients: many }).recipients).toEqual(many.slice(0, 10));
    expect(shortened({ ...entry, recipients: ['a'.repeat(121)] }).recipients).toEqual([`${'a'.repeat(119)}…`]);
  });

  it('written before a field was there has that field empty, and one in English is read too', () => {
    const later = ['threadId', 'parts', 'leavingDigest', 'earliestAt', 'cause', 'changed', 'notes'];
    const old = Object.fromEntries(Object.entries(entry).filter(([name]) => !later.includes(name)));
    expect(parseHeldMail(JSON.stringify(old))).toEqual(entry);
    expect(parseHeldMail(JSON.stringify({ ...entry, lang: 'en' }))?.lang).toBe('en');
  });

  it.each([['no JSON', '{'], ['another version', JSON.stringify({ ...entry, v: 2 })], ['an unknown state', JSON.stringify({ ...entry, state: 'lost' })], ['a missing field', JSON.stringify({ ...entry, dueAt: undefined })]])(
    'is not made out of %s', (_, text) => {
      expect(parseHeldMail(text)).toBeNull();
    });
});
