import { PAGE_WORDS } from '../../local/playground/page/words';
import { ja } from '../../src/messages/ja';
import { RULES } from '../../src/rules/index';

const LETTER = '[ぁ-ゖァ-ヺー一-鿿々]';
/** Names of placeholders that become an address, a domain or a time, or another name of Latin letters and digits. */
const SPACED = new Set([
  'address', 'addresses', 'at', 'by', 'corrected', 'desk', 'domain', 'email', 'from', 'id', 'known', 'label', 'latest', 'left', 'namesakeAddress', 'outsiders', 'partner', 'recipients',
  'right', 'second', 'sender', 'sent', 'signed', 'since', 'time', 'to', 'until', 'used', 'version', 'wanted', 'who', 'work',
]);
/** The same names where they become something else: a day, a count, what somebody is called; and a list’s first, which is an address. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  'link.revokedPartly': ['left'],
  'incident.law.quick': ['by', 'from'], 'incident.law.full': ['by'], 'incident.law.fullUnlawful': ['by'],
  'incident.say.other': ['sender'], 'incident.say.file': ['sender'], 'incident.say.content': ['sender'], 'incident.say.bcc': ['sender'], 'incident.propose.text': ['sender'],
  'mail.others': ['first'],
  'many-external-domains.many': ['addresses'],
};
/** A letter’s salutation has its blank, a title stands apart from the product’s name, a command keeps its own. */
const KEPT = /\{counterparty\} 御中|【Matta [^】]+】|npx matta report/g;

const TEXTS: readonly (readonly [string, string])[] = [
  // In a row of figures a blank stands between what is counted and its figure.
  ...Object.entries(ja).filter(([key]) => !/^figures\.(?:counts|outcome|of|ignored|perHundred)$/.test(key)),
  ...Object.entries(PAGE_WORDS.ja).map(([key, text]) => [`page.${key}`, text] as const),
  ...RULES.flatMap(({ id, words }) => [
    [`${id}.title`, words.ja.title] as const,
    ...Object.entries(words.ja.messages).flatMap(([key, { title, says, todo }]) => [[`${id}.${key}`, title ?? ''], [`${id}.${key}`, says], [`${id}.${key}`, todo]] as const),
  ]),
];

function isSpaced(key: string, name: string): boolean {
  return SPACED.has(name) !== (OTHERWISE[key] ?? []).includes(name);
}

function faultsOf(key: string, written: string): string[] {
  const text = written.replace(KEPT, '');
  const faults: string[] = [];
  for (const match of text.matchAll(/\{(\w+)\}/g)) {
    const [whole, name = ''] = match;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + whole.length);
    const touches = new RegExp(`${LETTER}$`).test(before) || new RegExp(`^${LETTER}`).test(after);
    const apart = new RegExp(`${LETTER} $`).test(before) || new RegExp(`^ ${LETTER}`).test(after);
    if (isSpaced(key, name) ? touches : apart) faults.push(`${key}: ${before.slice(-6)}${whole}${after.slice(0, 6)}`);
  }
  const around = text.replace(/\{\w+\}/g, '\uffff');
  for (const [piece] of around.matchAll(new RegExp(`${LETTER} [A-Za-z0-9]+|[A-Za-z0-9]+ ${LETTER}`, 'g'))) faults.push(`${key}: ${piece}`);
  return faults;
}

describe('A blank in Japanese', () => {
  it('stands around an address, a domain or a time that is put in, and around nothing else', () => {
    expect(TEXTS.flatMap(([key, text]) => faultsOf(key, text))).toEqual([]);
  });

  it.each([
    ['around kanji', 'x', '{one} と分けます'],
    ['missing before what follows an address', 'x', '{address}に送ります'],
    ['missing after what comes before a time', 'x', '次は{time} です'],
    ['between letters and kana', 'x', 'To と Cc'],
    ['before a count', 'x', '宛先 {count} 件'],
  ])('is a fault %s', (_, key, text) => {
    expect(faultsOf(key, text)).toHaveLength(1);
  });
});
