import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64 } from '../draft/base64';
import { encodeUtf8 } from '../draft/utf8';

/** What a value is for goes into its code, so that none made for one purpose is good for another. */
export type Purpose = 'record' | 'person' | 'request';

/** Characters of an HMAC-SHA-256 in base64url. */
const LENGTH = 43;
/** A person's name in the shared store: 128 bits are enough to tell people apart and say nothing without the key. */
const NAME_LENGTH = 22;

/** HMAC-SHA-256 (RFC 2104) of a text, base64url. */
export function codeOf(key: string, purpose: Purpose, text: string): string {
  return encodeBase64(hmac(sha256, encodeUtf8(key), encodeUtf8(`${purpose}\n${text}`)), { urlSafe: true });
}

/** The text of `sealed`, whoever made it: only good for deciding what to clear away. */
export function unchecked(stored: string): string {
  return stored.slice(LENGTH);
}

/** A text with its code before it. */
export function sealed(key: string, purpose: Purpose, text: string): string {
  return codeOf(key, purpose, text) + text;
}

/** The text of `sealed`; null where it was not made with this key, for this purpose, as it stands. */
export function unsealed(key: string, purpose: Purpose, stored: string): string | null {
  const text = stored.slice(LENGTH);
  return sameText(stored.slice(0, LENGTH), codeOf(key, purpose, text)) ? text : null;
}

/** By what an address goes in the shared store, where no address stands. */
export function personOf(key: string, address: string): string {
  return codeOf(key, 'person', address.toLowerCase()).slice(0, NAME_LENGTH);
}

/** Takes the same time wherever two texts of one length differ. */
function sameText(a: string, b: string): boolean {
  let different = a.length ^ b.length;
  for (let index = 0; index < b.length; index++) different |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return different === 0;
}
