import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';

const HASH_BYTES = 20;

/**
 * PBKDF2 with HMAC-SHA-1 (RFC 8018, 5.2). The library's own would bring TextEncoder into the bundle, which Apps Script does
 * not have.
 */
export function pbkdf2Sha1(password: Uint8Array, salt: Uint8Array, rounds: number, length: number): Uint8Array {
  const keyed = hmac.create(sha1, password);
  const key = new Uint8Array(Math.ceil(length / HASH_BYTES) * HASH_BYTES);
  for (let block = 1, at = 0; at < key.length; block += 1, at += HASH_BYTES) {
    const index = Uint8Array.of(block >>> 24, block >>> 16, block >>> 8, block);
    let last = keyed.clone().update(salt).update(index).digest();
    const sum = last.slice();
    for (let round = 1; round < rounds; round += 1) {
      last = keyed.clone().update(last).digest();
      for (let i = 0; i < HASH_BYTES; i += 1) sum[i] = (sum[i] ?? 0) ^ (last[i] ?? 0);
    }
    key.set(sum, at);
  }
  return key.slice(0, length);
}
