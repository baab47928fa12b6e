import { PAGE_WORDS } from '../../local/playground/page/words';
import { LETTERS_EN } from '../../src/incident/letters-en';
import { en } from '../../src/messages/en';
import { RULES } from '../../src/rules/index';

const TEXTS: readonly (readonly [string, string])[] = [
  ...Object.entries(en),
  ...Object.entries(PAGE_WORDS.en),
  ...Object.entries(LETTERS_EN.letters).flatMap(([key, { subject, text }]) => [[key, subject], [key, text]] as const),
  ...Object.entries({ ...LETTERS_EN.statement, ...LETTERS_EN.request }),
  ...RULES.flatMap(({ id, words }) => [
    [id, words.en.title] as const,
    ...Object.values(words.en.messages).flatMap(({ title, says, todo }) => [[id, title ?? ''], [id, says], [id, todo]] as const),
  ]),
];
/** Without its placeholders, whose names are no words of the text. */
const words = (text: string): string => text.replace(/\{[^}]+\}/g, '');

describe('English on screen', () => {
  it.each([
    ['email, countable: no “a mail”, “mails” or “e-mail”', /\b(?:e-)?mails?\b|\be-mail/i],
    ['that email is sent; it doesn’t leave', /\b(?:[Ll]eaves (?!open)|[Ll]eft as|[Ll]eft with|may leave)\b/],
    ['internal and external recipients, not recipients inside and outside', /\b[Rr]ecipients? (?:in|out)side\b/],
    ['what is to be fixed or corrected, and done again', /\bput (?:it |this |that )?right\b|\banew\b|\bmend(?:ed|s)?\b|\btelephone\b/i],
  ])('says %s', (_, archaic) => {
    expect(TEXTS.filter(([, text]) => archaic.test(words(text)))).toEqual([]);
  });
});
