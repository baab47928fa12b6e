import { normalise } from '../facts/words/fold';
import { saidTwice } from '../facts/words/said-twice';
import { NO_OPTIONS, defineRule } from './rule';

/** A sentence or a part of the mail that was pasted twice, one right below the other. */
export const repeatedText = defineRule({
  id: 'repeated-text',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '同じ文の繰り返し',
      messages: {
        sentence: { says: '「{text}」が二度続けて書かれています。', todo: '片方を消してください。' },
        block: { says: '「{text}」からの{count}文が、すぐ下にもう一度書かれています。', todo: '貼り付け直しの残りでないか確かめ、片方を消してください。' },
      },
    },
    en: {
      title: 'Text repeated',
      messages: {
        sentence: { says: '“{text}” is written twice in a row.', todo: 'Remove one of them.' },
        block: { says: '{count} sentences or lines from “{text}” on are repeated right below.', todo: 'Check whether they were pasted twice, and remove one copy.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const fresh = draft.text.fresh.trim();
    // Between the lines of a quotation the same answer may be given twice.
    if (facts.recipients.length === 0 || !draft.body.includes(fresh)) return;
    const found = saidTwice(normalise(fresh));
    if (found === null) return;
    const shown = found.text.length <= 40 ? found.text : `${found.text.slice(0, 39)}…`;
    report({
      at: ['body', 'draft'], message: found.length === 1 ? 'sentence' : 'block',
      values: { text: shown, count: found.length },
      evidence: [found.text.slice(0, 100)],
    });
  },
});
