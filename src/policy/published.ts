import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { encodeUtf8 } from '../draft/bytes/utf8';
import type { Properties } from '../ports/properties';
import type { Tables } from './parse-policy';

/*
 * The policy that administrators published, in the store shared by all users of the script. It is too long for one property
 * (9 KB), so it is kept in parts, in one of two slots; a last write of one property says which slot is in force. Until then,
 * and whatever breaks off in between, the other slot stays whole and in force.
 */

const CURRENT = 'policy.current';
const SLOTS = ['a', 'b'] as const;
type Slot = (typeof SLOTS)[number];

/** UTF-16 units in a part: at most three bytes each, so a part has at most 7,800, which leaves room below the 9 KB for however the store counts. */
const PART = 2_600;
/** What a policy may take of the store's 500 KB, in bytes of UTF-8: it is kept twice, and others need room too. */
export const LARGEST_POLICY = 200_000;

const head = v.object({ version: v.string(), at: v.number(), parts: v.number(), sha256: v.string() });
const tablesSchema = v.record(v.string(), v.object({ cells: v.array(v.array(v.string())), broken: v.array(v.object({ row: v.number(), what: v.string() })) }));

export interface Published {
  readonly version: string;
  /** When it was published, ms since the epoch. */
  readonly at: number;
  readonly tables: Tables;
}

/** `damaged`: what is in force can't be read; `published` is then the one before, where that can. */
export interface ReadPublished {
  readonly published: Published | null;
  readonly damaged: boolean;
}

/** What is in force, from all properties of the shared store: the slot that is current, or the other one where that can't be read. Never throws. */
export function readPublished(all: Readonly<Record<string, string>>): ReadPublished {
  const current = SLOTS.find((slot) => slot === all[CURRENT]);
  if (current === undefined) return { published: null, damaged: all[CURRENT] !== undefined };
  const published = readSlot(all, current);
  return published !== null ? { published, damaged: false } : { published: readSlot(all, otherThan(current)), damaged: true };
}

/** Its text has more bytes of UTF-8 than `LARGEST_POLICY`. */
export class PolicyTooLarge extends Error {
  constructor(readonly bytes: number) {
    super(`policy of ${bytes} bytes: expected at most ${LARGEST_POLICY}`);
  }
}

/** Puts a policy in force. Throws, with the old one still in force: `PolicyTooLarge`, or what the store says where it refuses. */
export function writePublished(shared: Properties, { version, at, tables }: Published): void {
  const text = JSON.stringify(tables);
  const bytes = encodeUtf8(text).length;
  if (bytes > LARGEST_POLICY) throw new PolicyTooLarge(bytes);
  const slot = otherThan(SLOTS.find((one) => one === shared.get(CURRENT)) ?? 'b');
  // The head goes first: without it, half-written parts are no policy.
  shared.delete(headKey(slot));
  const parts = partsOf(text);
  parts.forEach((part, index) => { shared.set(partKey(slot, index), part); });
  for (let index = parts.length; shared.get(partKey(slot, index)) !== null; index++) shared.delete(partKey(slot, index));
  shared.set(headKey(slot), JSON.stringify({ version, at, parts: parts.length, sha256: checksum(text) }));
  shared.set(CURRENT, slot);
}

function readSlot(all: Readonly<Record<string, string>>, slot: Slot): Published | null {
  try {
    const { version, at, parts, sha256: expected } = v.parse(head, JSON.parse(all[headKey(slot)] ?? ''));
    const text = Array.from({ length: parts }, (_, index) => all[partKey(slot, index)] ?? '').join('');
    return checksum(text) === expected ? { version, at, tables: v.parse(tablesSchema, JSON.parse(text)) } : null;
  } catch {
    return null;
  }
}

/** No part ends within a surrogate pair, half of which no store keeps. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const unit = text.charCodeAt(from + PART - 1);
    const to = from + (unit >= 0xd800 && unit <= 0xdbff ? PART - 1 : PART);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

function checksum(text: string): string {
  return bytesToHex(sha256(encodeUtf8(text)));
}

function headKey(slot: Slot): string {
  return `policy.${slot}`;
}

function partKey(slot: Slot, index: number): string {
  return `policy.${slot}.${index}`;
}

function otherThan(slot: Slot): Slot {
  return slot === 'a' ? 'b' : 'a';
}
