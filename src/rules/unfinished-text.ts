import { brokenOff } from '../facts/words/broken-off';
import { openQuotation } from '../facts/words/open-quotations';
import { NO_OPTIONS, defineRule } from './rule';

/** A sentence that breaks off before the closing words, or a quotation that nothing closes: a draft that was left half done. */
export const unfinishedText = defineRule({
  id: 'unfinished-text',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '書きかけの文',
      messages: { broken: { says: '「{text}」の続きが書かれていません。', todo: '続きを書くか、その文を消してください。' } },
    },
    en: {
      title: 'Sentence not finished',
      messages: { broken: { says: 'The text breaks off after “{text}”.', todo: 'Finish the sentence, or remove it.' } },
    },
  },
  check({ draft, facts, report }) {
    if (facts.recipients.length === 0) return;
    const line = brokenOff(facts.prose, draft.from?.name ?? '') ?? openQuotation(draft.text.fresh);
    if (line === null) return;
    const shown = line.length <= 40 ? line : `…${line.slice(-39)}`;
    report({ at: ['body', 'draft'], message: 'broken', values: { text: shown }, evidence: [line.slice(-100)] });
  },
});
