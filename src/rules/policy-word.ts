import type { WordEntry } from '../policy/policy';
import { hasSuffix, isMeant, readyText, shownWord, wordIn } from '../facts/words/listed-word';
import { NO_OPTIONS, defineRule, type At } from './rule';

/** A word of the organisation's own list, in a mail that leaves it (or in any, where the list says so). */
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
        inside: { says: '{place}に、注意する語「{word}」があります。', todo: '送ってよい内容か確かめてください。' },
        insideBecause: { says: '{place}に、注意する語「{word}」があります({reason})。', todo: '送ってよい内容か確かめてください。' },
      },
    },
    en: {
      title: 'Listed word',
      messages: {
        found: { says: 'The {placeEn} of this external email has the listed word “{word}”.', todo: 'Make sure that it may be sent outside.' },
        foundBecause: { says: 'The {placeEn} of this external email has the listed word “{word}” ({reason}).', todo: 'Make sure that it may be sent outside.' },
        inside: { says: 'The {placeEn} has the listed word “{word}”.', todo: 'Make sure that it may be sent.' },
        insideBecause: { says: 'The {placeEn} has the listed word “{word}” ({reason}).', todo: 'Make sure that it may be sent.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const meant = facts.policy.words.filter(({ when = 'external' }) => isMeant(when, facts));
    if (meant.length === 0) return;
    const texts: { at: At; where: WordEntry['where']; ja: string; en: string; ready: string }[] = [
      { at: 'subject', where: 'subject', ja: '件名', en: 'subject', ready: readyText(draft.subject) },
      { at: 'body', where: 'body', ja: '本文', en: 'text', ready: readyText(draft.body) },
      ...draft.attachments.map(({ name }) => ({ at: `attachment:${name}` as const, where: 'attachment' as const, ja: `添付「${name}」の名前`, en: `file name “${name}”`, ready: readyText(name) })),
    ];
    for (const entry of meant) {
      for (const { at, where, ja, en, ready } of texts) {
        const found = entry.where === 'suffix' ? (where === 'attachment' && hasSuffix(entry.word, ready) ? ready : null)
          : entry.where === 'any' || entry.where === where ? wordIn(entry.word, ready) : null;
        if (found === null) continue;
        report({
          at,
          message: `${facts.externals.length > 0 ? 'found' : 'inside'}${entry.reason === '' ? '' : 'Because'}`,
          values: { place: ja, placeEn: en, word: shownWord(entry.word), reason: entry.reason },
          evidence: [shownWord(entry.word), found.slice(0, 80)].filter((piece) => piece !== ''),
          severity: entry.severity,
        });
      }
    }
  },
});
