import { binaryString } from './utf8';

/** What windows-1252 has at 0x80–0x9F (Encoding Standard, index windows-1252). */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character at one of 0x80–0x9F. */
export function windows1252At(code: number): string {
  return UPPER[code - 0x80] ?? '';
}

/** Below and above it is Latin-1, where every byte is its own code point. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return binaryString(bytes).replace(/[\x80-\x9f]/g, (character) => windows1252At(character.charCodeAt(0)));
}
