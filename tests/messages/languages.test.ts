import { en } from '../../src/messages/en';
import { ja, type Key } from '../../src/messages/ja';
import { LANGS, fill, langOf, langOfText } from '../../src/messages/lang';
import { say } from '../../src/messages/say';

const TABLES = { ja, en };
const KEYS = Object.keys(ja) as Key[];
const JAPANESE = /[ぁ-んァ-ヶ一-龠々]/;
/** Placeholders taken away: what is left are words of Matta's own. */
const own = (text: string): string => text.replace(/\{[^}]+\}/g, '');
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('A text on screen', () => {
  it('is there in both languages, without Japanese in the English', () => {
    expect(Object.keys(en).sort()).toEqual([...KEYS].sort());
    expect(KEYS.filter((key) => en[key].trim() === '' || ja[key].trim() === '')).toEqual([]);
    expect(KEYS.filter((key) => JAPANESE.test(own(en[key])))).toEqual([]);
  });

  it('names the same things in both languages', () => {
    const differing = KEYS.filter((key) => placeholders(ja[key]).filter((one) => !placeholders(en[key]).includes(one)).length > 0);
    expect(differing.map((key) => [key, placeholders(ja[key]), placeholders(en[key])])).toEqual([]);
  });

  it.each([
    ['missing.tooFar', { days: 1 }, 'Choose a time within 1 day.'], ['missing.tooFar', { days: 30 }, 'Choose a time within 30 days.'],
    ['delay.minutes', { count: 1 }, 'In 1 minute'], ['delay.minutes', { count: 10 }, 'In 10 minutes'],
    ['request.leaves', { minutes: 1, time: '10:30' }, '1 minute after approval (10:30 at the earliest)'],
    ['link.held', { days: '1' }, 'Will be sent with a link to Drive (1 day)'], ['link.held', { days: 0 }, 'Will be sent with a link to Drive (0 days)'],
  ] as const)('counts one thing in the singular: %s of %j', (key, values, said) => {
    expect(say('en', key, values)).toBe(said);
  });

  it.each(LANGS)('has no hole for a value that only one form of a plural has: %s', (lang) => {
    const counted = KEYS.flatMap((key) => [...TABLES[lang][key].matchAll(/\{(\w+)\|/g)].map(([, name = '']) => ({ key, name })));
    expect(counted.filter(({ key, name }) => !TABLES[lang][key].includes(`{${name}}`))).toEqual([]);
  });

  it('never reaches anybody with a hole in it', () => {
    expect(fill('{a} of {b}: {a}', { a: 1, b: 'two' })).toBe('1 of two: 1');
    expect(() => fill('{a} of {b}', { a: 1 })).toThrow('needs {b}; given: a');
    expect(() => fill('{a}')).toThrow('given: nothing');
  });

  it.each([
    ['ja', 'ja'], ['ja-JP', 'ja'], ['JA', 'ja'], ['en', 'en'], ['en-GB', 'en'], ['jav', 'en'], ['zh-Hant', 'en'], ['', 'en'], [undefined, 'en'],
  ])('is in the language of the reader’s Gmail: %s → %s', (locale, lang) => {
    expect(langOf(locale)).toBe(lang);
  });

  it.each([['ひらがな', 'ja'], ['カタカナ', 'ja'], ['Re: 見積', 'ja'], ['Quote', 'en'], ['2026/11/24', null], ['', null]])('of somebody’s own is told by its letters: %j', (text, lang) => {
    expect(langOfText(text)).toBe(lang);
  });
});
