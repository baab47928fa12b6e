import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { decodeBase64, encodeBase64 } from '../draft/bytes/base64';
import { encodeUtf8 } from '../draft/bytes/utf8';
import type { Shared } from '../ports/shared';
import { readStored } from '../ports/stored';
import type { Zone } from '../ports/zone';
import { DAY, wallTimeAt } from '../time/zoned';
import { lockBox, openBox } from './box';
import { newPassphrase } from './words';

const version = v.object({
  id: v.string(),
  /** What people call it: the month it was made, `2026-10`; a second one of the same month is `2026-10-2`. */
  label: v.string(),
  /** ms since the epoch, as `handedAt`. */
  madeAt: v.number(),
  /** When somebody said that the counterparty has it; null until then. */
  handedAt: v.nullable(v.number()),
  box: v.string(),
});
const record = v.object({ v: v.literal(1), counterparty: v.string(), versions: v.array(version) });

/** One passphrase of a counterparty, without the passphrase. */
export type PassphraseVersion = Omit<Readonly<v.InferOutput<typeof version>>, 'box'>;

/** What a counterparty has: which one is used now, and which one waits until it has been handed over. */
export interface PassphraseState {
  readonly current: PassphraseVersion | null;
  readonly pending: PassphraseVersion | null;
}

export type Changed<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'busy' } | { readonly kind: 'unknown' };

const KEY = 'seal.key';
const PREFIX = 'seal.passphrase.';
const KEY_BYTES = 32;
/** A mail held under an older passphrase still leaves with it: longer than a mail can be held. */
export const OVERLAP = 100 * DAY;
const WAIT = 8_000;

interface Outside {
  readonly shared: Shared;
  readonly random: (bytes: number) => Uint8Array;
  readonly newId: () => string;
  readonly now: () => number;
  readonly zone: Zone;
}

/**
 * The organisation's passphrases, by the counterparty's name in the policy. A passphrase is given out twice only: when it is
 * made, to be shown once, and when a mail is sealed. A new one is used from when it was handed over; until then, and for mail
 * held before, the one before it.
 */
export class Passphrases {
  constructor(private readonly outside: Outside) {}

  stateOf(counterparty: string): PassphraseState {
    const versions = this.read(counterparty);
    const handed = inOrder(versions);
    const pending = versions.filter((one) => one.handedAt === null);
    return { current: bare(handed[handed.length - 1]), pending: bare(pending[pending.length - 1]) };
  }

  /** A new one, to be shown now and never again. One that was made before and never handed over is forgotten. */
  make(counterparty: string): Changed<{ readonly passphrase: string; readonly version: PassphraseVersion }> {
    return this.locked(() => {
      const { random, newId, now, zone } = this.outside;
      const passphrase = newPassphrase(random);
      const versions = this.read(counterparty).filter((one) => one.handedAt !== null);
      const { year, month } = wallTimeAt(now(), zone);
      const made = { id: newId(), label: freeLabel(`${year}-${String(month).padStart(2, '0')}`, versions.map(({ label }) => label)), madeAt: now(), handedAt: null };
      const box = lockBox(passphrase, this.key(), owner(counterparty, made.id), random);
      this.write(counterparty, [...versions, { ...made, box }]);
      return { kind: 'done', value: { passphrase, version: made } };
    });
  }

  /** The counterparty has it: from now on it is the one that is used. */
  handOver(counterparty: string, id: string): Changed<PassphraseVersion> {
    return this.locked(() => {
      const now = this.outside.now();
      const versions = this.read(counterparty);
      const found = versions.find((one) => one.id === id);
      if (!found) return { kind: 'unknown' };
      const after = { ...found, handedAt: found.handedAt ?? now };
      // An older one is kept as long as mail that was held under it may still leave, counted from when the next one took its place.
      const handed = inOrder([...versions.filter((one) => one !== found), after]);
      const kept = handed.filter((_, index) => now - (handed[index + 1]?.handedAt ?? now) < OVERLAP);
      this.write(counterparty, kept);
      return { kind: 'done', value: { id: after.id, label: after.label, madeAt: after.madeAt, handedAt: after.handedAt } };
    });
  }

  /** The passphrase itself, for sealing; null where it is no longer kept, or what is stored was not written by us. */
  reveal(counterparty: string, id: string): string | null {
    const found = this.read(counterparty).find((one) => one.id === id);
    const key = this.storedKey();
    return found && key ? openBox(found.box, key, owner(counterparty, id)) : null;
  }

  private read(counterparty: string): v.InferOutput<typeof version>[] {
    const kept = readStored(record, this.outside.shared.properties.get(place(counterparty)));
    return kept?.counterparty === counterparty ? kept.versions : [];
  }

  private write(counterparty: string, versions: readonly v.InferOutput<typeof version>[]): void {
    this.outside.shared.properties.set(place(counterparty), JSON.stringify({ v: 1, counterparty, versions }));
  }

  /** Made when the first passphrase is. One that is there and can't be read is never replaced: every passphrase would be lost with it. */
  private key(): Uint8Array {
    const { properties } = this.outside.shared;
    const stored = this.storedKey();
    if (stored) return stored;
    if (properties.get(KEY) !== null) throw new Error(`The script property ${KEY} holds no key of ${KEY_BYTES} bytes; restore it from a copy of the script's properties.`);
    const made = this.outside.random(KEY_BYTES);
    properties.set(KEY, encodeBase64(made));
    return made;
  }

  private storedKey(): Uint8Array | null {
    const { bytes } = decodeBase64(this.outside.shared.properties.get(KEY) ?? '');
    return bytes.length === KEY_BYTES ? bytes : null;
  }

  private locked<T>(work: () => Changed<T>): Changed<T> {
    return this.outside.shared.lock.within(WAIT, work)?.value ?? { kind: 'busy' };
  }
}

/** Those that were handed over, oldest first. */
function inOrder(versions: readonly v.InferOutput<typeof version>[]): v.InferOutput<typeof version>[] {
  return versions.filter((one) => one.handedAt !== null).sort((a, b) => (a.handedAt ?? 0) - (b.handedAt ?? 0));
}

function bare(one: v.InferOutput<typeof version> | undefined): PassphraseVersion | null {
  return one ? { id: one.id, label: one.label, madeAt: one.madeAt, handedAt: one.handedAt } : null;
}

/** Property keys are short; names may be long. */
function place(counterparty: string): string {
  return PREFIX + bytesToHex(sha256(encodeUtf8(counterparty))).slice(0, 32);
}

function owner(counterparty: string, id: string): string {
  return JSON.stringify([counterparty, id]);
}

function freeLabel(label: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? label : `${label}-${number}`;
    if (!taken.includes(free)) return free;
  }
}
