import { encodeBase64 } from '../draft/bytes/base64';
import { encodeUtf8 } from '../draft/bytes/utf8';
import type { Header } from './hooks';

/**
 * The header that a mail sent through Matta carries, so that after a crash Gmail can be asked whether it left.
 * No `X-` before it (RFC 6648); Gmail's compliance rules match any name.
 */
export const MARK = 'Matta-Id';

/**
 * Puts the mark, and other headers, before the first header of a MIME message, all as base64url. They are padded with
 * spaces to a multiple of three bytes, so that their encoding and the message's can simply be joined, whatever its size.
 * @throws Error for a header that is no single line of printable ASCII
 */
export function markedRaw(raw: string, id: string, headers: readonly Header[] = []): string {
  const lines = [{ name: MARK, value: id }, ...headers].map(({ name, value }) => {
    if (!/^[A-Za-z0-9-]+$/.test(name) || !/^[\x20-\x7e]*$/.test(value)) throw new Error(`Header ${JSON.stringify(name)}: expected a name of letters, digits and hyphens and a value of printable ASCII, got ${JSON.stringify(value)}.`);
    return `${name}: ${value}`;
  });
  const text = lines.join('\r\n');
  const padding = ' '.repeat((3 - ((text.length + 2) % 3)) % 3);
  return encodeBase64(encodeUtf8(`${text}${padding}\r\n`), { urlSafe: true }) + raw;
}
