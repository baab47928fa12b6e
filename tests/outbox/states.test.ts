import fc from 'fast-check';
import { shortened, moved, parseHeldMail, type HeldMail } from '../../src/outbox/held-mail';
import { mayMove, STATES, type State } from '../../src/outbox/states';

const entry: HeldMail = {
  v: 1, id: 'e1', draftId: 'r1', digest: 'd', state: 'held', heldAt: 1, dueAt: 2, nextTryAt: 2, attempts: 0, movedAt: 1, reason: '', told: false,
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

  it.each([['no JSON', '{'], ['another version', JSON.stringify({ ...entry, v: 2 })], ['an unknown state', JSON.stringify({ ...entry, state: 'lost' })], ['a missing field', JSON.stringify({ ...entry, dueAt: undefined })]])(
    'is not made out of %s', (_, text) => {
      expect(parseHeldMail(text)).toBeNull();
    });
});
