import fc from 'fast-check';
import { passwordIn } from '../../../src/facts/secrets/password';

const letters = (from: string, length: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((all) => all.join(''));
/** What a machine makes up: letters of both kinds, a figure and a sign. */
const secret = fc.tuple(letters('abcdefghkmnpqrstuvwxyz', 4), letters('ABCDEFGHKLMNPQRSTUVWXYZ', 2), letters('23456789', 2), letters('!#%+=', 1), letters('abcdefgh', 1)).map((parts) => parts.join(''));

describe('A password in a text', () => {
  // Whatever it is, it is found where a mail gives it, and what is returned has it.
  it.each([
    ['behind a label', (word: string) => `ID:yamada\nパスワード:${word}\nよろしくお願いします。`],
    ['behind a label in English', (word: string) => `Hi,\nPassword: ${word}\nBest`],
    ['behind PW', (word: string) => `PW=${word}`],
    ['in a sentence', (word: string) => `解凍パスワードは「${word}」です。`],
    ['in an English sentence', (word: string) => `The password is ${word}`],
    ['on the line below its label', (word: string) => `パスワード:\n${word}\n`],
    ['on the line below its label, set in', (word: string) => `Password:\n      ${word}\n`],
    ['where it is told to be put in', (word: string) => `2) パスワード ${word} を入力してください`],
    ['below “as follows”', (word: string) => `The password is as follows.\n\n${word}\n`],
    ['below 以下のとおり', (word: string) => `パスワードは以下のとおりです。\n  ${word}\nご確認ください。`],
  ])('is found %s', (_, text) => {
    fc.assert(fc.property(secret, (word) => expect(passwordIn(text(word))).toContain(word)));
  });

  it.each([
    ['how it is to be made', 'パスワードは8文字以上の英数字で設定してください。'],
    ['where it is changed', 'パスワード: https://portal.aozora.example/key9'],
    ['what is to be put in', 'パスワード login-page を入力する欄があります。'],
    ['none', 'Password: none'],
    ['stars', 'パスワード:********'],
    ['that it comes apart', 'Password: separately'],
    ['a heading with a paragraph below', 'Password:\n\nThanks for asking about it.'],
    ['a pass of another kind', 'Compass: Q7northern'],
    ['a word of its own sentence', 'The password is case sensitive.'],
  ])('is not where the text says %s', (_, text) => {
    expect(passwordIn(text)).toBeNull();
  });
});

// Whatever the text, it is read to its end; what is found stands in it, word for word.
it('Any text is read without an error, and what is found stands in it', () => {
  const piece = fc.constantFrom('パスワード', '解凍キー', 'PW', 'PASS', 'password', 'passcode', ':', '=', 'は', 'です', '「', '」', '。', '\n', ' ', '\t', ' is', 'as follows', 'below', '以下の', 'とおり', 'aB3kd9xZ', 'none', '****', 'https://x.example', '\ud800', '\0');
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => {
    const found = passwordIn(text);
    if (found !== null) expect(text).toContain(found);
  }), { numRuns: 500 });
});

// A megabyte of what nearly gives one hides the one that follows, and ends (jest's own limit is the only clock).
it.each(['パスワード', 'password is ', 'PW: ', 'パスワードは以下の', 'パスワード:\n            ', 'pass word'])('A password after very many of “%s” is found', (near) => {
  expect(passwordIn(`${near.repeat(Math.ceil(300_000 / near.length))}\n。\nパスワード:aB3kd9xZ\n`)).toContain('aB3kd9xZ');
});
