import { encodeBase64 } from '../draft/base64';
import { encodeUtf8 } from '../draft/utf8';

/** A short plain mail from a user to the same user, as MIME in base64url. The subject may hold any text. */
export function noticeToSelf({ address, subject, text }: { address: string; subject: string; text: string }): string {
  const lines = [
    `From: ${address}`,
    `To: ${address}`,
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(encodeBase64(encodeUtf8(text)).match(/.{1,76}/g) ?? []),
    '',
  ];
  return encodeBase64(encodeUtf8(lines.join('\r\n')), { urlSafe: true });
}

/** RFC 2047 words of at most 75 characters; 36 bytes of text give 48 of base64 and stay well below. */
function encodedWords(text: string): string {
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
