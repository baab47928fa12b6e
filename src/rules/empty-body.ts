import { NO_OPTIONS, defineRule } from './rule';

/** White space and characters without a width, which is what deleted or pasted text leaves behind. */
const SOMETHING = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Nothing was written above signature and quotation. */
export const emptyBody = defineRule({
  id: 'empty-body',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '本文がない',
      messages: { empty: { says: '本文に何も書かれていません。', todo: '書きかけでないか確かめ、用件を書いてください。' } },
    },
    en: {
      title: 'No text',
      messages: { empty: { says: 'Nothing is written in the mail.', todo: 'Make sure that it is not half done, and say what it is about.' } },
    },
  },
  check({ draft, facts, report }) {
    if (SOMETHING.test(draft.text.fresh) || draft.inlineImages.length > 0 || draft.alternatives.length > 0 || facts.recipients.length === 0) return;
    // A forwarded mail may speak for itself; so may a file sent to a colleague.
    const forwarded = draft.text.quoted.trim() !== '' && /^(?:fwd?|転送)\s*[:：]/i.test(draft.subject.slice(0, 1_000).normalize('NFKC').trim());
    const weak = facts.externals.length === 0 || forwarded;
    report({
      at: ['body', 'draft'],
      message: 'empty',
      evidence: [draft.text.signature.trim() === '' ? '""' : draft.text.signature.trim().slice(0, 80)],
      ...(weak ? { severity: 'note' as const } : {}),
    });
  },
});
