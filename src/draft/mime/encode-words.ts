import { encodeBase64 } from '../bytes/base64';
import { encodeUtf8 } from '../bytes/utf8';

/** Text as RFC 2047 words of at most 75 characters, folded; 36 bytes of text give 48 of base64 and stay well below. */
export function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text.replace(/[\r\n]+/g, ' ')) {
    if (encodeUtf8(word + character).length > 36) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((one) => `=?UTF-8?B?${encodeBase64(encodeUtf8(one))}?=`).join('\r\n ');
}
