import { decodeUtf8 } from './utf8';
import { decodeWindows1252 } from './windows-1252';

/**
 * Reads bytes in a charset that is not built in here (Node: `TextDecoder`; Apps Script: `Utilities`), given in lower case.
 * Returns null for a charset it does not know; what it can't decode within a known one it replaces by U+FFFD.
 */
export type CharsetDecoder = (bytes: Uint8Array, charset: string) => string | null;

/** For callers without a decoder: every charset that is not built in is unknown. */
export const NO_CHARSETS: CharsetDecoder = () => null;

export interface DecodedText {
  readonly text: string;
  /** False where the charset is unknown and the bytes were read as windows-1252 instead. */
  readonly known: boolean;
}

/** Names that mail carries for the charsets read here. Windows-1252 for ISO-8859-1 is the Encoding Standard's own reading. */
const BUILT_IN: Readonly<Record<string, 'utf-8' | 'ascii' | 'windows-1252'>> = {
  'utf-8': 'utf-8', utf8: 'utf-8', 'unicode-1-1-utf-8': 'utf-8',
  '': 'ascii', 'us-ascii': 'ascii', ascii: 'ascii', 'ansi_x3.4-1968': 'ascii', 'unknown-8bit': 'ascii', 'x-unknown': 'ascii',
  'iso-8859-1': 'windows-1252', 'iso8859-1': 'windows-1252', iso_8859_1: 'windows-1252', latin1: 'windows-1252', 'l1': 'windows-1252',
  'windows-1252': 'windows-1252', cp1252: 'windows-1252',
};

/** Names of Japanese charsets that a decoder may not know by the name that mail software wrote. */
const ALIASES: Readonly<Record<string, string>> = {
  'cp932': 'shift_jis', 'ms932': 'shift_jis', 'x-sjis': 'shift_jis', sjis: 'shift_jis', 'windows-31j': 'shift_jis', 'shift-jis': 'shift_jis', shiftjis: 'shift_jis',
  'iso-2022-jp-1': 'iso-2022-jp', 'iso-2022-jp-2': 'iso-2022-jp', 'iso-2022-jp-3': 'iso-2022-jp', 'iso-2022-jp-ms': 'iso-2022-jp', cp50220: 'iso-2022-jp', cp50221: 'iso-2022-jp', jis: 'iso-2022-jp', csiso2022jp: 'iso-2022-jp',
  'x-euc-jp': 'euc-jp', eucjp: 'euc-jp', 'euc_jp': 'euc-jp',
};

/** Bytes in a named charset to text; never throws. */
export function decodeText(bytes: Uint8Array, charset: string, charsets: CharsetDecoder): DecodedText {
  const label = charset.trim().toLowerCase();
  const builtIn = Object.prototype.hasOwnProperty.call(BUILT_IN, label) ? BUILT_IN[label] : undefined;
  if (builtIn === 'utf-8') return { text: decodeUtf8(bytes).text, known: true };
  if (builtIn === 'windows-1252') return { text: decodeWindows1252(bytes), known: true };
  if (builtIn === 'ascii') return { text: decodeUnlabelled(bytes, charsets), known: true };
  const name = (Object.prototype.hasOwnProperty.call(ALIASES, label) ? ALIASES[label] : undefined) ?? label;
  const text = charsets(name === 'iso-2022-jp' ? withoutIdleEscapes(bytes) : bytes, name);
  return text === null ? { text: decodeWindows1252(bytes), known: false } : { text, known: true };
}

/**
 * Bytes that claim to be ASCII, or claim nothing: ISO-2022-JP where it shows its escape sequence, UTF-8 where they are
 * well-formed UTF-8 (as ASCII always is), else windows-1252.
 */
export function decodeUnlabelled(bytes: Uint8Array, charsets: CharsetDecoder): string {
  if (startsJis(bytes)) {
    const text = charsets(withoutIdleEscapes(bytes), 'iso-2022-jp');
    if (text !== null) return text;
  }
  const utf8 = decodeUtf8(bytes);
  return utf8.valid ? utf8.text : decodeWindows1252(bytes);
}

const ESCAPE = 0x1b;

/** ESC $ @ or ESC $ B (RFC 1468): a shift to kanji. */
function startsJis(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(ESCAPE); i !== -1; i = bytes.indexOf(ESCAPE, i + 1)) {
    if (bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x40 || bytes[i + 2] === 0x42)) return true;
  }
  return false;
}

/**
 * Leaves out every escape sequence that another follows at once. Encoded words joined before decoding have them at each
 * seam, and the Encoding Standard's decoder puts a U+FFFD there.
 */
function withoutIdleEscapes(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let at = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] === ESCAPE && bytes[i + 3] === ESCAPE && (bytes[i + 1] === 0x28 || bytes[i + 1] === 0x24)) i += 2;
    else out[at++] = bytes[i] ?? 0;
  }
  return out.subarray(0, at);
}
