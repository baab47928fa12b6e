import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64 } from '../draft/bytes/base64';
import { encodeUtf8 } from '../draft/bytes/utf8';

/** What a value is for goes into its code, so that none made for one purpose is good for another. */
export type Purpose = 'record' | 'person' | 'request' | 'digest';

/** Characters of a code: 132 bits of an HMAC, of which RFC 2104 (section 5) asks for at least half. Short, because hundreds share one store. */
const LENGTH = 22;
/** A person's name in the shared store: 96 bits tell people apart, and nobody can look for two that are the same without the key. */
const NAME_LENGTH = 16;

/** HMAC-SHA-256 (RFC 2104) of a text, base64url, cut to `LENGTH`. */
export function codeOf(key: string, purpose: Purpose, text: string): string {
  return encodeBase64(hmac(sha256, encodeUtf8(key), encodeUtf8(`${purpose}\n${text}`)), { urlSafe: true }).slice(0, LENGTH);
}

/** The text of `sealed`, whoever made it: only good for deciding what to clear away. */
export function unchecked(stored: string): string {
  return stored.slice(LENGTH);
}

/** A text with its code before it. `of`: what it belongs to, which goes into the code alone. */
export function sealed(key: string, purpose: Purpose, text: string, of = ''): string {
  return codeOf(key, purpose, `${of}\n${text}`) + text;
}

/** The text of `sealed`; null where it was not made with this key, for this purpose, of the same thing, as it stands. */
export function unsealed(key: string, purpose: Purpose, stored: string, of = ''): string | null {
  const text = stored.slice(LENGTH);
  return sameText(stored.slice(0, LENGTH), codeOf(key, purpose, `${of}\n${text}`)) ? text : null;
}

/** By what a digest goes in the shared store: shorter, and nobody without the key can make two mails that share it. */
export function digestCode(key: string, digest: string): string {
  return codeOf(key, 'digest', digest);
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
