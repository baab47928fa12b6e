/** Longest run of code units handed to `String.fromCharCode` at once; well under every engine's argument limit. */
const CHUNK = 8192;
const REPLACEMENT = 0xfffd;

/** UTF-16 to UTF-8. A lone surrogate becomes U+FFFD, as the Encoding Standard's encoder has it. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(byteLength(text));
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code >= 0xd800 && code < 0xe000) {
      const low = text.charCodeAt(i + 1);
      if (code < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        i += 1;
      } else {
        code = REPLACEMENT;
      }
    }
    if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
    } else {
      if (code < 0x10000) {
        bytes[at++] = 0xe0 | (code >> 12);
      } else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (code & 0x3f);
  }
  return bytes;
}

function byteLength(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) length += 1;
    else {
      length += 2;
      const low = text.charCodeAt(i + 1);
      // A pair is two units and four bytes: two more than its units, counted once.
      if (code >= 0xd800 && code < 0xdc00 && low >= 0xdc00 && low < 0xe000) i += 1;
    }
  }
  return length;
}

export interface DecodedUtf8 {
  readonly text: string;
  /** No byte had to be replaced. */
  readonly valid: boolean;
}

/**
 * UTF-8 to UTF-16; each maximal ill-formed piece becomes one U+FFFD (Unicode Standard, 3.9, "substitution of maximal
 * subparts"), which is what browsers do. A byte order mark at the start is dropped.
 */
export function decodeUtf8(bytes: Uint8Array): DecodedUtf8 {
  const end = bytes.length;
  const units = new Uint16Array(CHUNK);
  const pieces: string[] = [];
  let valid = true;
  let used = 0;
  let i = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (i < end) {
    if (used > CHUNK - 2) {
      pieces.push(fromUnits(units, used));
      used = 0;
    }
    const lead = bytes[i++] ?? 0;
    if (lead < 0x80) {
      units[used++] = lead;
      continue;
    }
    const more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    // The second byte's range excludes overlong forms, surrogates and what lies above U+10FFFF (Unicode Standard, table 3-7).
    let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    let code = more === 1 ? lead & 0x1f : more === 2 ? lead & 0x0f : lead & 0x07;
    let left = more;
    while (left > 0 && i < end) {
      const next = bytes[i] ?? 0;
      if (next < low || next > high) break;
      low = 0x80;
      high = 0xbf;
      code = (code << 6) | (next & 0x3f);
      left -= 1;
      i += 1;
    }
    if (more === 0 || left > 0) {
      valid = false;
      units[used++] = REPLACEMENT;
    } else if (code < 0x10000) {
      units[used++] = code;
    } else {
      units[used++] = 0xd800 + ((code - 0x10000) >> 10);
      units[used++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    }
  }
  pieces.push(fromUnits(units, used));
  return { text: pieces.join(''), valid };
}

function fromUnits(units: Uint16Array, used: number): string {
  return String.fromCharCode.apply(null, units.subarray(0, used) as unknown as number[]);
}

/** Each byte as the code unit of the same number (ISO-8859-1 as Unicode defines it): the "binary string" of `atob` and friends. */
export function binaryString(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += CHUNK) {
    pieces.push(String.fromCharCode.apply(null, bytes.subarray(i, i + CHUNK) as unknown as number[]));
  }
  return pieces.join('');
}

/** A binary string's bytes; of a code unit above 255 only the low eight bits are kept. */
export function bytesOfBinaryString(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The chunks in one; a single chunk is given back as it is, not copied. */
export function concatBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
