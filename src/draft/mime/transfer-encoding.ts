import { decodeBase64 } from '../bytes/base64';
import { hexValue } from './encoded-words';

export interface Decoded {
  readonly bytes: Uint8Array;
  /** False where something had to be passed over or left as it was. */
  readonly valid: boolean;
}

/** Undoes a Content-Transfer-Encoding (RFC 2045, 6). Of 7bit, 8bit, binary and unknown ones the bytes are given as they are, not copied. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Decoded {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return decodeBase64(bytes);
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    case '':
    case '7bit':
    case '8bit':
    case 'binary':
      return { bytes, valid: true };
    default:
      return { bytes, valid: false };
  }
}

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;
const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09;

/** RFC 2045, 6.7. White space before a line break was added on the way and is dropped; an `=` that begins nothing stands for itself. */
function decodeQuotedPrintable(bytes: Uint8Array): Decoded {
  const out = new Uint8Array(bytes.length);
  let at = 0;
  /** What is before it may not be dropped as white space at a line's end. */
  let solid = 0;
  let valid = true;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === EQUALS) {
      const high = hexValue(bytes[i + 1]);
      const low = high >= 0 ? hexValue(bytes[i + 2]) : -1;
      if (low >= 0) {
        out[at++] = high * 16 + low;
        i += 2;
      } else {
        const end = softBreakEnd(bytes, i + 1);
        if (end === null) {
          out[at++] = byte;
          valid = false;
        } else {
          i = end - 1;
        }
      }
      solid = at;
    } else {
      if (byte === LF || byte === CR) {
        while (at > solid && isSpace(out[at - 1])) at -= 1;
      }
      out[at++] = byte;
      if (!isSpace(byte)) solid = at;
    }
  }
  return { bytes: out.subarray(0, at), valid };
}

/** Past the line break that an `=` takes away, white space before it included; null where there is none. */
function softBreakEnd(bytes: Uint8Array, start: number): number | null {
  let i = start;
  while (isSpace(bytes[i])) i += 1;
  if (i >= bytes.length) return i;
  if (bytes[i] === CR) return bytes[i + 1] === LF ? i + 2 : i + 1;
  return bytes[i] === LF ? i + 1 : null;
}
