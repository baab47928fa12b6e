import * as v from 'valibot';
import { encodeUtf8 } from '../draft/bytes/utf8';
import type { Muted } from '../facts/facts';
import { readStored } from '../ports/stored';

/** A pair, and when the sender muted it (ms since the epoch). */
export interface MutedPair extends Muted {
  readonly at: number;
}

/** A property takes 9 KB; whoever mutes more than this many pairs has a rule that should be switched off. */
const MOST_PAIRS = 80;
const MOST_BYTES = 8_500;

const schema = v.array(v.tuple([v.string(), v.string(), v.number()]));

/** Reads the stored list, oldest first. What can't be read mutes nothing: the warnings are back. */
export function readMuted(text: string | null): MutedPair[] {
  return (readStored(schema, text) ?? []).map(([rule, address, at]) => ({ rule, address, at }));
}

/** The list as it is stored: `[rule, address, at]` a pair. */
export function writeMuted(list: readonly MutedPair[]): string {
  return JSON.stringify(list.map(({ rule, address, at }) => [rule, address, at]));
}

/** The list with a pair added; where it is full, the oldest make room, and their warnings come back. */
export function withMuted(list: readonly MutedPair[], pair: MutedPair): { readonly list: MutedPair[]; readonly madeRoom: MutedPair[] } {
  const all = [...withoutMuted(list, pair), pair];
  let from = Math.max(0, all.length - MOST_PAIRS);
  while (from < all.length - 1 && encodeUtf8(writeMuted(all.slice(from))).length > MOST_BYTES) from++;
  return { list: all.slice(from), madeRoom: all.slice(0, from) };
}

/** The list without a pair; the same where it is not in it. */
export function withoutMuted(list: readonly MutedPair[], { rule, address }: Muted): MutedPair[] {
  return list.filter((one) => one.rule !== rule || one.address !== address);
}
