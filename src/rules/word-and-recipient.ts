import type { RecipientFacts } from '../facts/facts';
import { hasWord, readyText, shownWord } from '../facts/words/listed-word';
import { AddressPatterns } from '../policy/pattern';
import type { PairEntry } from '../policy/policy';
import { SEVERITIES } from '../policy/severity';
import { NO_OPTIONS, atRecipient, defineRule, listed, type At } from './rule';

/** A part of the mail in which a word can stand. */
interface Place {
  readonly at: At;
  readonly where: readonly PairEntry['where'][];
  readonly ready: string;
}

const matches = (pairs: readonly PairEntry[], recipients: readonly RecipientFacts[]): ReadonlySet<RecipientFacts> => {
  const patterns = new AddressPatterns(pairs.flatMap(({ recipients: meant }) => meant.map((pattern) => ({ pattern, value: true }))));
  return new Set(recipients.filter(({ key }) => patterns.match(key).length > 0));
};

/** A word of the organisation's list stands in the mail, and the recipients that go with it are missing, or others are there. */
export const wordAndRecipient = defineRule({
  id: 'word-and-recipient',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '語と宛先の食い違い',
      messages: {
        absent: { says: '「{word}」とありますが、宛先に {wanted} がいません。', todo: '宛先が足りているか確かめてください。' },
        absentBecause: { says: '「{word}」とありますが、宛先に {wanted} がいません({reason})。', todo: '宛先が足りているか確かめてください。' },
        other: { says: '「{word}」とありますが、{address} は関係のない宛先かもしれません(一覧では {wanted})。', todo: '宛先と内容を確かめてください。' },
        otherBecause: { says: '「{word}」とありますが、{address} は関係のない宛先かもしれません(一覧では {wanted}: {reason})。', todo: '宛先と内容を確かめてください。' },
      },
    },
    en: {
      title: 'Word and recipient differ',
      messages: {
        absent: { says: 'It says “{word}”, and {wanted} is not among the recipients.', todo: 'Check whether a recipient is missing.' },
        absentBecause: { says: 'It says “{word}”, and {wanted} is not among the recipients ({reason}).', todo: 'Check whether a recipient is missing.' },
        other: { says: 'It says “{word}”, and {address} may have nothing to do with it (the list has {wanted}).', todo: 'Check recipients and content.' },
        otherBecause: { says: 'It says “{word}”, and {address} may have nothing to do with it (the list has {wanted}: {reason}).', todo: 'Check recipients and content.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const { pairs } = facts.policy;
    if (pairs.length === 0 || facts.recipients.length === 0) return;
    const places: Place[] = [
      { at: 'subject', where: ['any', 'subject'], ready: readyText(draft.subject) },
      { at: 'body', where: ['any', 'body'], ready: readyText(draft.body) },
      ...draft.attachments.map(({ name }) => ({ at: `attachment:${name}` as const, where: ['any', 'attachment'] as const, ready: readyText(name) })),
    ];
    const placeOf = (pair: PairEntry): Place | undefined => places.find(({ where, ready }) => where.includes(pair.where) && hasWord(pair.word, ready));
    for (const pair of pairs.filter(({ need }) => need === 'included')) {
      const place = placeOf(pair);
      if (place === undefined || matches([pair], facts.recipients).size > 0) continue;
      report({
        at: place.at, message: pair.reason === '' ? 'absent' : 'absentBecause', values: { word: shownWord(pair.word), wanted: listed(pair.recipients, 3), reason: pair.reason },
        evidence: [pair.word, ...pair.recipients], severity: pair.severity,
      });
    }
    // A file is by itself: what another file or the text names does not excuse its recipients.
    const files = places.filter(({ at }) => at.startsWith('attachment:'));
    const groups = [places.filter((place) => !files.includes(place)), ...files.map((file) => [file])];
    for (const group of groups) {
      const found = pairs.filter((pair) => pair.need === 'only' && group.some(({ where, ready }) => where.includes(pair.where) && hasWord(pair.word, ready)));
      const [first] = found;
      if (first === undefined) continue;
      const meant = matches(found, facts.externals);
      for (const recipient of facts.externals.filter((one) => !meant.has(one))) {
        report({
          at: [atRecipient(recipient), ...group.filter(({ ready }) => hasWord(first.word, ready)).map(({ at }) => at)],
          message: first.reason === '' ? 'other' : 'otherBecause',
          values: { word: listed(found.map(({ word }) => shownWord(word)), 3), wanted: listed(found.flatMap((pair) => pair.recipients), 3), address: recipient.address.address, reason: first.reason },
          evidence: [first.word, recipient.address.address],
          severity: found.map(({ severity }) => severity).reduce((a, b) => (SEVERITIES.indexOf(b) > SEVERITIES.indexOf(a) ? b : a)),
        });
      }
    }
  },
});
