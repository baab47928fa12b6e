import { NO_OPTIONS, defineRule } from './rule';

/** What mail programs put where a subject was forgotten, after signs of answering and forwarding in the languages they speak. */
const NOTHING = /^(?:(?:re|fwd?|aw|wg|返信|転送)(?:\[\d{1,2}\])?\s*:\s*)*(?:[(<【[]?(?:件名(?:なし|無し)?|無題|題名なし|タイトルなし|no subject|no title|subject|untitled)[)>】\]]?)?\s*$/i;
/** Characters without a width, which pasted text brings along. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

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
        empty: { says: 'The email has no subject.', todo: 'Write one.' },
        nothing: { says: 'The subject “{subject}” does not say what the email is about.', todo: 'Write one.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const subject = draft.subject.slice(0, 1_000).normalize('NFKC').replace(INVISIBLE, '').trim();
    if (!NOTHING.test(subject)) return;
    report({
      at: ['subject', 'draft'],
      message: subject === '' ? 'empty' : 'nothing',
      values: { subject },
      evidence: [subject === '' ? '""' : subject],
      ...(facts.externals.length === 0 ? { severity: 'note' as const } : {}),
    });
  },
});
