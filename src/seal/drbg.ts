import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, encodeUtf8 } from '../draft/bytes/utf8';

/** HMAC_DRBG with SHA-256 (NIST SP 800-90A Rev. 1, 10.1.2), without reseeding: one lives for one execution. */
export class HmacDrbg {
  private key = new Uint8Array(32);
  private value = new Uint8Array(32).fill(1);

  constructor(entropy: Uint8Array, nonce: Uint8Array, personalization: Uint8Array = new Uint8Array(0)) {
    this.update(concatBytes([entropy, nonce, personalization]));
  }

  /** So many unpredictable bytes (at most 65,536 a call). */
  generate(bytes: number): Uint8Array {
    const out = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += this.value.length) {
      this.value = this.mac(this.value);
      out.set(this.value.subarray(0, Math.min(this.value.length, bytes - at)), at);
    }
    this.update(new Uint8Array(0));
    return out;
  }

  private update(provided: Uint8Array): void {
    for (const step of provided.length === 0 ? [0] : [0, 1]) {
      this.key = this.mac(concatBytes([this.value, Uint8Array.of(step), provided]));
      this.value = this.mac(this.value);
    }
  }

  private mac(data: Uint8Array): Uint8Array<ArrayBuffer> {
    return new Uint8Array(hmac(sha256, this.key, data));
  }
}

/** UUIDs for the entropy (122 random bits each: 488, where 256 are asked for) and for the nonce (244, where 128 are). */
const FOR_ENTROPY = 4;
const FOR_NONCE = 2;

/**
 * Unpredictable bytes where there is no `crypto`. Apps Script's one source is `Utilities.getUuid()`, documented as equal to
 * Java's `UUID.randomUUID()`, whose bits come from a cryptographically strong generator; that is what is relied on
 * (docs/security.md). Nothing is drawn before the first bytes are asked for.
 *
 * @param newId gives such a UUID
 */
export function randomSource(newId: () => string, now: () => number): (bytes: number) => Uint8Array {
  let drbg: HmacDrbg | null = null;
  const ids = (count: number): Uint8Array => encodeUtf8(Array.from({ length: count }, newId).join());
  return (bytes) => {
    drbg ??= new HmacDrbg(ids(FOR_ENTROPY), ids(FOR_NONCE), encodeUtf8(String(now())));
    return drbg.generate(bytes);
  };
}
