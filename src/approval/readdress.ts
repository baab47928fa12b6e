import { decodeBase64, encodeBase64 } from '../draft/bytes/base64';
import { binaryString, bytesOfBinaryString } from '../draft/bytes/utf8';

/** Fields of a mail once sent that its next copy gets anew. */
const ANEW = /^(?:to|cc|bcc|date|message-id|received|delivered-to|return-path|x-[^:]*)$/i;

/** A mail once sent (base64url), addressed to other people: the same in all that it says. */
export function readdressed(raw: string, to: readonly string[]): string {
  const text = binaryString(decodeBase64(raw).bytes);
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const fields = head.split(/\r?\n(?![ \t])/).filter((field) => !ANEW.test(field.slice(0, Math.max(0, field.indexOf(':'))).trim()));
  const lines = [`To: ${to.join(',\r\n ')}`, ...fields].join('\r\n');
  return encodeBase64(bytesOfBinaryString(lines + (end ? text.slice(end.index) : '')), { urlSafe: true });
}
