import { encodeBase64 } from '../draft/bytes/base64';
import { encodeUtf8 } from '../draft/bytes/utf8';
import { encodedWords } from '../draft/mime/encode-words';

/** A file to put on a mail; `base64` may have line breaks. */
export interface FileToSend {
  readonly name: string;
  readonly mimeType: string;
  readonly base64: string;
}

/** Addresses are bare (`local@domain`) and were parsed before: they stand in the header as they are. */
export interface MailToSend {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Further header fields; values of printable ASCII, folded here at their spaces. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly files?: readonly FileToSend[];
}

/** A plain mail with files as MIME in base64url, as `messages.send` takes it. `boundary` must not stand in it: a new id. */
export function writeMail({ from, to, subject, text, headers = {}, files = [] }: MailToSend, boundary: string): string {
  const head = [
    `From: ${from}`,
    `To: ${to.join(',\r\n ')}`,
    `Subject: ${encodedWords(subject)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${folded(value)}`),
    'MIME-Version: 1.0',
  ];
  const body = ['Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: base64', '', inLines(encodeBase64(encodeUtf8(text)))];
  const parts = files.map(({ name, mimeType, base64 }) => [
    `--${boundary}`,
    `Content-Type: ${mimeType}`,
    // RFC 2231, section 4: the name percent-encoded, in one piece.
    `Content-Disposition: attachment; filename*=UTF-8''${percentEncoded(name)}`,
    'Content-Transfer-Encoding: base64',
    '',
    inLines(base64),
  ].join('\r\n'));
  const lines = parts.length === 0
    ? [...head, ...body, '']
    : [...head, `Content-Type: multipart/mixed; boundary="${boundary}"`, '', `--${boundary}`, ...body, ...parts, `--${boundary}--`, ''];
  return encodeBase64(encodeUtf8(lines.join('\r\n')), { urlSafe: true });
}

/** Lines of 76 characters (RFC 2045, 6.8); what is in lines already stays so. */
function inLines(base64: string): string {
  return base64.includes('\n') ? base64.trim() : (base64.match(/.{1,76}/g) ?? []).join('\r\n');
}

function folded(value: string): string {
  return value.replace(/ +/g, '\r\n ');
}

function percentEncoded(name: string): string {
  return encodeURIComponent(name.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
