import { encodeBase64 } from '../draft/base64';
import { encodeUtf8 } from '../draft/utf8';

/**
 * The header that a mail sent through Matta carries, so that after a crash Gmail can be asked whether it left.
 * No `X-` before it (RFC 6648); Gmail's compliance rules match any name.
 */
export const MARK = 'Matta-Id';

/**
 * Puts the mark before the first header of a MIME message, both as base64url. The header is padded with spaces to a
 * multiple of three bytes, so that its encoding and the message's can simply be joined, whatever the message's size.
 */
export function markedRaw(raw: string, id: string): string {
  const header = `${MARK}: ${id}`;
  const padding = ' '.repeat((3 - ((header.length + 2) % 3)) % 3);
  return encodeBase64(encodeUtf8(`${header}${padding}\r\n`), { urlSafe: true }) + raw;
}
