import fc from 'fast-check';
import { Dictionary } from '../../../src/facts/words/dictionary';

/** Few characters, so that words overlap, begin alike and lie in one another. */
const CHARACTERS = ['ヤ', 'マ', 'ブ', '山', '田', '様', 'a', 'B', 'c', '高', '髙', ' ', '・', '-', '\n'] as const;
const some = (least: number, most: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...CHARACTERS), { minLength: least, maxLength: most }).map((parts) => parts.join(''));

function dictionaryOf(words: readonly string[]): Dictionary<string> {
  const dictionary = new Dictionary<string>();
  for (const word of words) dictionary.add(word, word);
  return dictionary;
}

const bare = (text: string): string => text.toLowerCase().replace(/髙/g, '高').replace(/[ ・-]/g, '');

describe('Words that are looked for in a text', () => {
  it('are found in order, apart from one another, and stand there letter for letter but for case, variants of kanji and what separates them', () => {
    fc.assert(fc.property(fc.array(some(1, 6)), some(0, 40), (words, text) => {
      let end = 0;
      for (const mention of dictionaryOf(words).find(text)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(mention.start, mention.end)).toBe(mention.word);
        for (const word of mention.values) expect(bare(word)).toBe(bare(mention.word));
        ({ end } = mention);
      }
    }), { numRuns: 2_000 });
  });

  it('are found the same among words that the text does not hold', () => {
    fc.assert(fc.property(fc.array(some(2, 6)), fc.array(some(2, 6)), some(0, 40), (words, others, text) => {
      const absent = others.filter((other) => !bare(text).includes(bare(other)));
      expect(dictionaryOf([...absent, ...words]).find(text)).toEqual(dictionaryOf(words).find(text));
    }), { numRuns: 2_000 });
  });

  it('are passed over where their value does not count, for a shorter one that does', () => {
    const dictionary = dictionaryOf(['山田', '山田商事']);
    expect(dictionary.find('山田商事様').map(({ word }) => word)).toEqual(['山田商事']);
    expect(dictionary.find('山田 商事様', (word) => word !== '山田商事').map(({ word }) => word)).toEqual(['山田']);
  });

  it('end where the text ends, though a longer word begins alike', () => {
    expect(dictionaryOf(['山田', '山田商事']).find('山田')).toMatchObject([{ word: '山田', start: 0, end: 2 }]);
  });

  it.each([['ヤ マ ブ', true], ['ヤ--マ--ブ', true], ['ヤ---マブ', false], ['ヤ\nマブ', false]])('are read over two separators at a place: %j', (text, found) => {
    expect(dictionaryOf(['ヤマブ']).find(text).length > 0).toBe(found);
  });
});
