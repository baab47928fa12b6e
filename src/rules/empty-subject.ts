import { NO_OPTIONS, defineRule } from './rule';

/** What mail programs put where a subject was forgotten. */
const NOTHING = /^(?:(?:re|fw|fwd)\s*[:：]\s*)*(?:[(（<【[]?(?:件名なし|件名無し|無題|題名なし|no subject|subject|untitled)[)）>】\]]?)?\s*$/i;

/** The subject is empty, or says no more than that it is. */
export const emptySubject = defineRule({
  id: 'empty-subject',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '件名がない',
      messages: {
        empty: { says: '件名がありません。', todo: '件名を書いてください。' },
        nothing: { says: '件名が「{subject}」のままで、用件が分かりません。', todo: '件名を書いてください。' },
      },
    },
    en: {
      title: 'No subject',
      messages: {
        empty: { says: 'The mail has no subject.', todo: 'Write one.' },
        nothing: { says: 'The subject “{subject}” does not say what the mail is about.', todo: 'Write one.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const subject = draft.subject.normalize('NFKC').trim();
    if (!NOTHING.test(subject.slice(0, 200))) return;
    report({
      at: ['subject', 'draft'],
      message: subject === '' ? 'empty' : 'nothing',
      values: { subject },
      evidence: [subject === '' ? '""' : subject],
      ...(facts.externals.length === 0 ? { severity: 'note' as const } : {}),
    });
  },
});
