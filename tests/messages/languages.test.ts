import { en } from '../../src/messages/en';
import { ja, type Key } from '../../src/messages/ja';
import { fill, langOf, langOfText } from '../../src/messages/lang';

const KEYS = Object.keys(ja) as Key[];
const JAPANESE = /[ぁ-んァ-ヶ一-龠々]/;
/** Placeholders taken away: what is left are words of Matta's own. */
const own = (text: string): string => text.replace(/\{\w+\}/g, '');
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('A text on screen', () => {
  it('is there in both languages, without Japanese in the English', () => {
    expect(Object.keys(en).sort()).toEqual([...KEYS].sort());
    expect(KEYS.filter((key) => en[key].trim() === '' || ja[key].trim() === '')).toEqual([]);
    expect(KEYS.filter((key) => JAPANESE.test(own(en[key])))).toEqual([]);
  });

  it('names the same things in both languages', () => {
    // A plural is English’s own.
    const differing = KEYS.filter((key) => placeholders(ja[key]).filter((one) => !placeholders(en[key]).includes(one)).length > 0);
    expect(differing.map((key) => [key, placeholders(ja[key]), placeholders(en[key])])).toEqual([]);
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
