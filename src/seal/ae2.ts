import { unsafe } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2Sha1 } from './pbkdf2';

/**
 * The cipher of encrypted ZIP entries: WinZip's AE-2 with AES-256 ("AES Encryption Information: Encryption Specification AE-1
 * and AE-2", version 1.04). The numbers are the format's, not ours.
 */
export const SALT_BYTES = 16;
export const VERIFIER_BYTES = 2;
export const AUTH_CODE_BYTES = 10;

const KEY_BYTES = 32;
/** PBKDF2 rounds, fixed by the format. So few that only a long passphrase is a safe one. */
const ROUNDS = 1000;

export interface Ae2Keys {
  readonly encryption: Uint8Array;
  readonly authentication: Uint8Array;
  /** Stands in the entry, so that most wrong passphrases are refused before anything is read. */
  readonly verifier: Uint8Array;
}

/** Keys from a passphrase's bytes and an entry's salt (RFC 8018 PBKDF2, HMAC-SHA-1). */
export function ae2Keys(passphrase: Uint8Array, salt: Uint8Array): Ae2Keys {
  const bytes = pbkdf2Sha1(passphrase, salt, ROUNDS, 2 * KEY_BYTES + VERIFIER_BYTES);
  return {
    encryption: bytes.slice(0, KEY_BYTES),
    authentication: bytes.slice(KEY_BYTES, 2 * KEY_BYTES),
    verifier: bytes.slice(2 * KEY_BYTES),
  };
}

/**
 * AES-256 in counter mode, both ways. The counter is little-endian and begins at 1. Its lowest 32 bits count here; they would
 * run over after 64 GiB, which no ZIP without Zip64 holds.
 *
 * @returns new bytes; `content` is left as it is
 */
export function ae2Cipher({ encryption }: Pick<Ae2Keys, 'encryption'>, content: Uint8Array): Uint8Array {
  const counter = new Uint8Array(16);
  counter[0] = 1;
  // The library reads words, so a view that begins in the middle of one is copied.
  const aligned = content.byteOffset % 4 === 0 ? content : new Uint8Array(content);
  return unsafe.ctr32(unsafe.expandKeyLE(encryption), true, counter, aligned);
}

/** The first ten bytes of HMAC-SHA-1 over the encrypted bytes. */
export function ae2AuthCode({ authentication }: Pick<Ae2Keys, 'authentication'>, encrypted: Uint8Array): Uint8Array {
  return hmac(sha1, authentication, encrypted).slice(0, AUTH_CODE_BYTES);
}
