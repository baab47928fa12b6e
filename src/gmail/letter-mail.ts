import { encodeBase64 } from '../draft/bytes/base64';
import { encodeUtf8 } from '../draft/bytes/utf8';
import { encodedWords } from '../draft/mime/encode-words';

/** A letter to be saved as a draft. Addresses are bare (`local@domain`); there may be none yet. */
export interface LetterMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The same for reading as a page. */
  readonly html?: string;
}

const BOUNDARY = 'matta-alternative';

/** As MIME in base64url. Subject and texts may hold anything; an address that could end a header field is left out. */
export function letterMail({ from, to, bcc = [], subject, text, html }: LetterMail): string {
  const list = (name: string, addresses: readonly string[]): string[] => {
    const safe = addresses.filter((address) => /^[^\s,;<>"]+@[^\s,;<>"]+$/.test(address));
    return safe.length === 0 ? [] : [`${name}: ${safe.join(',\r\n ')}`];
  };
  const lines = [
    ...list('From', [from]), ...list('To', to), ...list('Bcc', bcc),
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    ...(html === undefined ? part('plain', text) : [
      `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`, '',
      `--${BOUNDARY}`, ...part('plain', text), `--${BOUNDARY}`, ...part('html', html), `--${BOUNDARY}--`,
    ]),
    '',
  ];
  return encodeBase64(encodeUtf8(lines.join('\r\n')), { urlSafe: true });
}

function part(subtype: 'plain' | 'html', text: string): string[] {
  // Base64, so that no line of the text can look like a boundary.
  return [`Content-Type: text/${subtype}; charset=UTF-8`, 'Content-Transfer-Encoding: base64', '', ...(encodeBase64(encodeUtf8(text)).match(/.{1,76}/g) ?? [])];
}
