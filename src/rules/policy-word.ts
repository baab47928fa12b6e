import type { WordEntry } from '../policy/policy';
import { matchesWildcard } from '../policy/pattern';
import { fold, normalise } from '../facts/fold';
import { NO_OPTIONS, defineRule, type At } from './rule';

/** Longest stretch of a text that a word with wildcards may cover. */
const LONGEST_LINE = 1_000;

function foundIn(entry: WordEntry, folded: string): boolean {
  const word = fold(normalise(entry.word));
  if (!/[*?]/.test(word)) return folded.includes(word);
  return folded.split('\n').some((line) => matchesWildcard(`*${word}*`, line.slice(0, LONGEST_LINE)));
}

/** A word of the organisation's own list, in a mail that leaves it. */
export const policyWord = defineRule({
  id: 'policy-word',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '注意する語',
      messages: {
        found: { says: '社外に送る{place}に、注意する語「{word}」があります。', todo: '社外に出してよい内容か確かめてください。' },
        foundBecause: { says: '社外に送る{place}に、注意する語「{word}」があります({reason})。', todo: '社外に出してよい内容か確かめてください。' },
      },
    },
    en: {
      title: 'Listed word',
      messages: {
        found: { says: 'The {placeEn} of this mail to the outside has the listed word “{word}”.', todo: 'Make sure that it may leave.' },
        foundBecause: { says: 'The {placeEn} of this mail to the outside has the listed word “{word}” ({reason}).', todo: 'Make sure that it may leave.' },
      },
    },
  },
  check({ draft, facts, report }) {
    if (facts.policy.words.length === 0 || facts.externals.length === 0) return;
    const texts: { at: At; where: WordEntry['where']; ja: string; en: string; folded: string }[] = [
      { at: 'subject', where: 'subject', ja: '件名', en: 'subject', folded: fold(normalise(draft.subject)) },
      { at: 'body', where: 'body', ja: '本文', en: 'text', folded: fold(normalise(draft.body)) },
      ...draft.attachments.map(({ name }) => ({ at: `attachment:${name}` as const, where: 'attachment' as const, ja: '添付の名前', en: 'file name', folded: fold(normalise(name)) })),
    ];
    for (const entry of facts.policy.words) {
      for (const { at, where, ja, en, folded } of texts) {
        if ((entry.where !== 'any' && entry.where !== where) || !foundIn(entry, folded)) continue;
        report({
          at,
          message: entry.reason === '' ? 'found' : 'foundBecause',
          values: { place: ja, placeEn: en, word: entry.word, reason: entry.reason },
          evidence: [entry.word],
          severity: entry.severity,
        });
      }
    }
  },
});
