import { decodeBase64 } from '../bytes/base64';
import { type CharsetDecoder, decodeText } from '../bytes/charset';
import { concatBytes, encodeUtf8 } from '../bytes/utf8';

/** An RFC 2047 encoded word, also where it stands glued to other text; a language (RFC 2231, 5) may follow the charset. */
const ENCODED_WORD = /=\?([^\s?*]+)(?:\*[^\s?]*)?\?([bq])\?([^?]*)\?=/gi;

/** Bytes of neighbouring encoded words of one charset, not yet decoded. */
interface Run {
  readonly charset: string;
  readonly chunks: Uint8Array[];
}

/**
 * Decodes the RFC 2047 encoded words in a header's text. White space between two encoded words is dropped, and words of
 * one charset are joined before decoding, because many mailers cut them in the middle of a character.
 *
 * @param onUnknown told of each charset that could not be read (its words are then read as windows-1252)
 * @param literal what becomes of the text around encoded words; it stays as it is unless given
 */
export function decodeEncodedWords(
  text: string,
  charsets: CharsetDecoder,
  onUnknown: (charset: string) => void = () => undefined,
  literal: (text: string) => string = (same) => same,
): string {
  if (!text.includes('=?')) return literal(text);
  const parts: (string | Run)[] = [];
  let last: Run | null = null;
  let end = 0;
  for (const match of text.matchAll(ENCODED_WORD)) {
    const [whole, label = '', encoding = '', payload = ''] = match;
    const between = text.slice(end, match.index);
    const charset = label.toLowerCase();
    const adjacent = last !== null && between.trim() === '';
    if (!adjacent && between !== '') parts.push(literal(between));
    if (!adjacent || last === null || last.charset !== charset) {
      last = { charset, chunks: [] };
      parts.push(last);
    }
    last.chunks.push(encoding.toLowerCase() === 'b' ? decodeBase64(payload).bytes : decodeQ(payload));
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(literal(text.slice(end)));
  return parts.map((part) => (typeof part === 'string' ? part : decodeRun(part, charsets, onUnknown))).join('');
}

function decodeRun({ charset, chunks }: Run, charsets: CharsetDecoder, onUnknown: (charset: string) => void): string {
  const { text, known } = decodeText(concatBytes(chunks), charset, charsets);
  if (!known) onUnknown(charset);
  return text;
}

const UNDERSCORE = 0x5f;
const EQUALS = 0x3d;

/** RFC 2047, 4.2: `_` is a space, `=XX` a byte; anything else stands for itself. */
function decodeQ(payload: string): Uint8Array {
  const bytes = encodeUtf8(payload);
  let at = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    const high = byte === EQUALS ? hexValue(bytes[i + 1]) : -1;
    const low = high >= 0 ? hexValue(bytes[i + 2]) : -1;
    if (low >= 0) {
      bytes[at++] = high * 16 + low;
      i += 2;
    } else {
      bytes[at++] = byte === UNDERSCORE ? 0x20 : byte;
    }
  }
  return bytes.subarray(0, at);
}

/** Value of an ASCII hexadecimal digit in either case; -1 for anything else. */
export function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & 0xdf;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1;
}
