import { findWord } from '../../src/policy/word-pattern';

describe('A word of the policy', () => {
  it.each([
    ['anywhere in a text, and just that much of it', 'secret', 'no secret here', 'secret'],
    ['within Japanese, which has no words apart', '見積', '御見積書を送ります', '見積'],
    ['at the beginning and at the end', 'draft', 'draft', 'draft'],
    ['after a place where it is part of another word', 'cat', 'cats and a cat', 'cat'],
    ['beside a digit, where it ends in a letter', 'plan', 'plan2026', 'plan'],
    ['beside a letter, where it ends in a digit', '12', 'a12b', '12'],
    ['as the beginning of a longer one, where `*` ends it', 'falcon*', 'the falconry', 'falcon'],
    ['as the end of a longer one, where `*` begins it', '*con', 'the falcon', 'con'],
    ['over what `*` stands for', 'project*secret', 'our project x is secret now', 'project x is secret'],
    ['where `*` stands for nothing', 'ab*cd', 'abcd', 'abcd'],
    ['with one character for each `?`', 'fal?on', 'a falton', 'falton'],
    ['with `?` after a place that only begins alike', 'a?c', 'abd abc', 'abc'],
    ['in the line that has the whole of it', 'a*b', 'a only\nwith a and b', 'a and b'],
    ['in any text, where it is `*` alone', '*', 'anything', 'anything'],
    ['in a text that is empty, where it is `*` alone', '*', '', ''],
  ])('is found %s', (_, word, text, found) => {
    expect(findWord(word, text)).toBe(found);
  });

  it.each([
    ['as the beginning of a longer one', 'falcon', 'falconry'],
    ['as the end of a longer one', 'con', 'falcon'],
    ['before a letter with an accent', 'caf', 'café'],
    ['within a longer number', '12', '3124'],
    ['as the beginning of a longer number', '12', '123'],
    ['as the beginning of a longer one, where only its own beginning is open', '*con', 'economy'],
    ['as the end of a longer one, where only its own end is open', 'con*', 'falcon'],
    ['with a line break for `*`', 'abc*xyz', 'abc\nxyz'],
    ['with nothing for `?`', 'fal?con', 'falcon'],
    ['in another order', 'project*secret', 'a secret project'],
    ['in a text that is shorter', 'falcon', 'falco'],
  ])('is not found %s', (_, word, text) => {
    expect(findWord(word, text)).toBeNull();
  });
});
