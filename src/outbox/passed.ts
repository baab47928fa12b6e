import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { keyOf } from '../draft/addresses/address';
import { encodeUtf8 } from '../draft/bytes/utf8';
import type { Draft } from '../draft/draft';
import type { Properties } from '../ports/properties';
import { readStored } from '../ports/stored';

/**
 * The header by which a compliance rule of the domain knows mail that left through Matta:
 * `v=1; id=ENTRY; t=UNIX SECONDS; k=KEY; h=HMAC`. The HMAC (SHA-256, RFC 2104) covers these and what stays the same on the way: From, To, Cc
 * and Subject. So a header copied into another mail is found out by whoever has the key; a rule of Gmail's sees only that there is one.
 */
export const PASSED = 'Matta-Passed';

/** A key of the domain: 32 bytes in hexadecimal under a short name. */
const keySchema = v.object({ id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,16}$/, 'expected a name of letters and digits')), key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')), at: v.number() });
export const passedKeys = v.array(keySchema);
export type PassedKey = v.InferOutput<typeof keySchema>;

/** Script property: the keys, newest first. Code can read it, and whoever may edit the script; no entry point gives it away. */
const KEYS = 'passed.keys';
/** Older keys are forgotten: mail marked with them can't be verified any more. */
const MOST_KEYS = 12;

/** The keys there are; null where what is stored can't be read. */
export function readKeys(shared: Properties): PassedKey[] | null {
  const text = shared.get(KEYS);
  return text === null ? [] : readStored(passedKeys, text);
}

/** Makes a new key the one that marks from now on. `newId` gives random UUIDs (122 bits each): three make more than a key's 256. */
export function rotateKey(shared: Properties, newId: () => string, at: number): PassedKey {
  const before = readKeys(shared) ?? [];
  const made: PassedKey = { id: newId().replace(/-/g, '').slice(0, 8), key: bytesToHex(sha256(encodeUtf8([newId(), newId(), newId()].join(' ')))), at };
  shared.set(KEYS, JSON.stringify([made, ...before].slice(0, MOST_KEYS)));
  return made;
}

/** What the header of one mail says. */
export interface Passed {
  readonly entry: string;
  /** Unix seconds. */
  readonly seconds: number;
  readonly key: string;
  readonly hmac: string;
}

/** The header's value for a mail. `from`: the sender's address where the mail itself names none. */
export function passedValue({ id, key }: PassedKey, entry: string, at: number, mail: Draft, from: string): string {
  const seconds = Math.floor(at / 1000);
  return `v=1; id=${entry}; t=${seconds}; k=${id}; h=${macOf(key, { entry, seconds, key: id }, mail, from)}`;
}

/** Reads a header's value; null where it is none of ours. */
export function readPassed(value: string): Passed | null {
  const found = /^v=1; id=([\w-]{1,64}); t=(\d{1,12}); k=([A-Za-z0-9]{1,16}); h=([0-9a-f]{64})$/.exec(value.trim());
  return found === null ? null : { entry: found[1] ?? '', seconds: Number(found[2]), key: found[3] ?? '', hmac: found[4] ?? '' };
}

/** Whether the key made this header for this mail. */
export function isGenuine(passed: Passed, { key }: PassedKey, mail: Draft): boolean {
  return macOf(key, passed, mail, '') === passed.hmac;
}

function macOf(key: string, { entry, seconds, key: id }: Omit<Passed, 'hmac'>, { from, to, cc, subject }: Draft, self: string): string {
  const recipients = [...to, ...cc].map(keyOf).sort();
  const said = JSON.stringify([1, entry, seconds, id, from === null ? self.toLowerCase() : keyOf(from), [...new Set(recipients)], subject.normalize('NFC').replace(/\s+/g, ' ').trim()]);
  return bytesToHex(hmac(sha256, hexToBytes(key), encodeUtf8(said)));
}
