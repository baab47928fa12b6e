import { binaryString } from './utf8';

/** RFC 4648, tables 1 and 2: the standard alphabet, and the one that is safe in URLs (Gmail's `raw`). */
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`;
const NOT_IN_ALPHABET = 255;

/** Value of each byte in either alphabet, 255 for a byte in neither. */
const VALUES = new Uint8Array(256).fill(NOT_IN_ALPHABET);
for (let i = 0; i < 64; i += 1) {
  VALUES[STANDARD.charCodeAt(i)] = i;
  VALUES[URL_SAFE.charCodeAt(i)] = i;
}

/** Characters by value, as codes. */
const codes = (alphabet: string): Uint8Array => Uint8Array.from(alphabet, (character) => character.charCodeAt(0));
const STANDARD_CODES = codes(STANDARD);
const URL_SAFE_CODES = codes(URL_SAFE);
const PAD = 0x3d;

/** Bytes to base64 on one line; `urlSafe` takes RFC 4648's section 5 alphabet, without padding, as the Gmail API writes it. */
export function encodeBase64(bytes: Uint8Array, { urlSafe = false } = {}): string {
  const alphabet = urlSafe ? URL_SAFE_CODES : STANDARD_CODES;
  const whole = Math.floor(bytes.length / 3);
  const rest = bytes.length - whole * 3;
  const tail = rest === 0 ? 0 : urlSafe ? rest + 1 : 4;
  const out = new Uint8Array(whole * 4 + tail);
  let at = 0;
  let i = 0;
  for (; i < whole * 3; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out[at++] = alphabet[group >> 18] ?? 0;
    out[at++] = alphabet[(group >> 12) & 63] ?? 0;
    out[at++] = alphabet[(group >> 6) & 63] ?? 0;
    out[at++] = alphabet[group & 63] ?? 0;
  }
  if (rest > 0) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8);
    out[at++] = alphabet[group >> 18] ?? 0;
    out[at++] = alphabet[(group >> 12) & 63] ?? 0;
    if (rest === 2) out[at++] = alphabet[(group >> 6) & 63] ?? 0;
    while (at < out.length) out[at++] = PAD;
  }
  return binaryString(out);
}

export interface DecodedBase64 {
  readonly bytes: Uint8Array;
  /** Nothing but the alphabet, white space and padding at the end was there, and no sextet was left over. */
  readonly valid: boolean;
}

/**
 * Base64 in either alphabet to bytes, as RFC 2045 (6.8) asks of a reader: characters outside the alphabet are passed
 * over. Padding ends a group, so that pieces encoded one by one and strung together come out whole.
 *
 * @param text ASCII, as a string or as its bytes.
 */
export function decodeBase64(text: string | Uint8Array): DecodedBase64 {
  const fromString = typeof text === 'string';
  const length = text.length;
  const out = new Uint8Array(Math.floor((length * 3) / 4) + 3);
  let at = 0;
  let valid = true;
  let group = 0;
  let sextets = 0;
  for (let i = 0; i < length; i += 1) {
    const code = fromString ? text.charCodeAt(i) : (text[i] ?? 0);
    const value = code < 256 ? (VALUES[code] ?? NOT_IN_ALPHABET) : NOT_IN_ALPHABET;
    if (value !== NOT_IN_ALPHABET) {
      group = (group << 6) | value;
      sextets += 1;
      if (sextets === 4) {
        out[at++] = group >> 16;
        out[at++] = group >> 8;
        out[at++] = group;
        group = 0;
        sextets = 0;
      }
    } else if (code === PAD) {
      if (sextets > 0) {
        valid = flush() && valid;
      }
    } else if (code !== 0x0a && code !== 0x0d && code !== 0x20 && code !== 0x09) {
      valid = false;
    }
  }
  if (sextets > 0) valid = flush() && valid;
  return { bytes: out.subarray(0, at), valid };

  /** Writes out a group of two or three sextets; a single one holds no whole byte and is an error. */
  function flush(): boolean {
    const whole = sextets > 1;
    if (sextets === 3) {
      out[at++] = group >> 10;
      out[at++] = group >> 2;
    } else if (sextets === 2) {
      out[at++] = group >> 4;
    }
    group = 0;
    sextets = 0;
    return whole;
  }
}
