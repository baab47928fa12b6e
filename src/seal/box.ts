import { unsafe } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64, encodeBase64 } from '../draft/bytes/base64';
import { concatBytes, decodeUtf8, encodeUtf8 } from '../draft/bytes/utf8';

const IV_BYTES = 12;
const TAG_BYTES = 32;

/**
 * A short text put away: AES-256 in counter mode, then HMAC-SHA-256 over all of it and over what it belongs to. Both keys are
 * derived from `key` (32 bytes). Given back as base64.
 *
 * @param belongsTo a box opens only for the same one: stored texts can't be exchanged for each other
 */
export function lockBox(text: string, key: Uint8Array, belongsTo: string, random: (bytes: number) => Uint8Array): string {
  const iv = random(IV_BYTES);
  const body = concatBytes([iv, stream(encodeUtf8(text), key, iv)]);
  return encodeBase64(concatBytes([body, tagOf(body, key, belongsTo)]));
}

/** The text in a box; null where the key, the owner or a single bit is another. */
export function openBox(box: string, key: Uint8Array, belongsTo: string): string | null {
  const { bytes, valid } = decodeBase64(box);
  if (!valid || bytes.length < IV_BYTES + TAG_BYTES) return null;
  const body = bytes.slice(0, -TAG_BYTES);
  const expected = tagOf(body, key, belongsTo);
  const differs = expected.reduce((difference, byte, index) => difference | (byte ^ (bytes[body.length + index] ?? 0)), 0);
  if (differs !== 0) return null;
  return decodeUtf8(stream(body.slice(IV_BYTES), key, body.slice(0, IV_BYTES))).text;
}

function stream(bytes: Uint8Array, key: Uint8Array, iv: Uint8Array): Uint8Array {
  const counter = new Uint8Array(16);
  counter.set(iv);
  return unsafe.ctr32(unsafe.expandKeyLE(derived(key, 'encrypt')), false, counter, new Uint8Array(bytes));
}

function tagOf(body: Uint8Array, key: Uint8Array, belongsTo: string): Uint8Array {
  const owner = encodeUtf8(belongsTo);
  return hmac(sha256, derived(key, 'authenticate'), concatBytes([encodeUtf8(`${owner.length}:`), owner, body]));
}

function derived(key: Uint8Array, purpose: string): Uint8Array {
  return hmac(sha256, key, encodeUtf8(`matta box 1 ${purpose}`));
}
