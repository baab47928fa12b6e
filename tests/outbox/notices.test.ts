import type { Lang } from '../../src/messages/lang';
import type { HeldMail } from '../../src/outbox/held-mail';
import { noticeOf } from '../../src/outbox/notices';
import { causeWords, changedWords, stateWords } from '../../src/outbox/words';

const entry = (changes: Partial<HeldMail>): HeldMail => ({
  state: 'failed', cause: '', reason: '', changed: [], lang: 'ja', subject: 'お見積り', recipients: ['tanaka@yamada-shoji.example'], recipientCount: 1, ...changes,
}) as HeldMail;

describe('The mail to its sender about a mail that did not leave', () => {
  it.each<[string, Partial<HeldMail>]>([
    ['changed', { state: 'changed', changed: ['to', 'body'] }],
    ['late', { state: 'late' }],
    ['failed', { state: 'failed', cause: 'quota', reason: 'User-rate limit exceeded' }],
    ['gone', { state: 'gone', cause: 'unsure' }],
  ])('says what happened to one that is %s, in both languages, and names its subject and recipients', (state, changes) => {
    for (const lang of ['ja', 'en'] as const) {
      const { subject, text } = noticeOf(entry({ ...changes, lang }));
      expect(`${subject}\n\n${text}`).toMatchSnapshot(`${state} ${lang}`);
      expect(subject).toContain('お見積り');
      expect(text).toContain('tanaka@yamada-shoji.example');
    }
  });

  it('speaks of a mail in any other state as one that could not be sent', () => {
    expect(noticeOf(entry({ state: 'cancelled' }))).toEqual(noticeOf(entry({})));
  });

  it('names a mail without a subject, and says that there are more recipients than it names', () => {
    const { subject, text } = noticeOf(entry({ subject: '', recipients: ['a@kaede.example', 'b@kaede.example'], recipientCount: 3 }));
    expect(subject).toContain('(件名なし)');
    expect(text).toContain('a@kaede.example, b@kaede.example …');
    expect(noticeOf(entry({})).text).not.toContain('…');
  });

  it('puts a dash where it is not known what changed', () => {
    expect(noticeOf(entry({ state: 'changed', lang: 'en' })).text).toContain('What changed: –');
  });
});

describe('The words for what became of a mail', () => {
  it.each<[string, Partial<HeldMail>, Lang, string]>([
    ['say how its draft went', { state: 'gone', cause: 'by-hand' }, 'en', 'Seems to have been sent with Gmail’s Send'],
    ['say that its draft was deleted', { state: 'gone', cause: 'deleted' }, 'ja', '下書きが削除されたようです'],
    ['say that nobody knows', { state: 'gone', cause: 'unsure' }, 'en', 'Not known whether it was sent'],
    ['say no more than that it went', { state: 'gone' }, 'en', 'The draft is gone'],
    ['of a failed one are not those of its cause', { state: 'failed', cause: 'quota' }, 'en', 'Not sent'],
  ])('%s', (_, changes, lang, words) => {
    expect(stateWords(entry(changes), lang)).toBe(words);
  });

  it('give our sentence first, then what was said, and neither where there is none', () => {
    expect(causeWords(entry({ cause: 'size', reason: 'Message too large' }), 'en')).toEqual(['The email is too large. Attach less, or share the files another way.', 'Message too large']);
    expect(causeWords(entry({ reason: 'domainPolicy' }), 'en')).toEqual(['domainPolicy']);
    expect(causeWords(entry({ cause: 'deleted' }), 'en')).toEqual(['Matta did not send it.']);
    expect(causeWords(entry({}), 'en')).toEqual([]);
  });

  it('join the parts that changed as the language does', () => {
    expect(changedWords(entry({ changed: ['to', 'body'] }), 'ja')).toBe('宛先、本文');
    expect(changedWords(entry({ changed: ['to', 'body'] }), 'en')).toBe('To, text');
  });
});
