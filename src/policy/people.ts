import type { InBoth } from './fault';
import type { Cells } from './cells';
import { readAddressPattern } from './pattern';
import { listOf } from './tables';

/** People in one cell; with more, nobody feels asked. */
const MOST_PEOPLE = 15;

const ADDRESS: InBoth = { ja: `name@example.co.jp のようなアドレスか、groups の表にあるグループの名前を、合わせて ${MOST_PEOPLE} 人まで書いてください(* や ? は使えません)`, en: `up to ${MOST_PEOPLE} people: addresses such as name@example.co.jp, or groups of the table groups (no * or ?)` };
const MEMBER: InBoth = { ja: `name@example.co.jp のようなアドレスを ${MOST_PEOPLE} 件まで書いてください(* や ? 、ほかのグループは使えません)`, en: `up to ${MOST_PEOPLE} addresses such as name@example.co.jp (no * or ?, no other group)` };
const NOT_COUNTED: InBoth = { ja: 'この人には頼みません。ほかに承認者がいなければ、この承認が要るメールは送れません', en: 'this person is not asked; with nobody else to ask, email that needs this approval can’t be sent' };

/** Members' addresses by a group's name as `groupKey` gives it. */
export type Groups = ReadonlyMap<string, readonly string[]>;

/** By what a group's name, or its address, is found again: width and case don't count. */
export function groupKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Addresses of the people in a cell, lower case, each once. Without `groups` a cell of a group's own members is read. */
export function peopleOf({ text, fault }: Cells, column: string, groups: Groups | null): string[] {
  const found: string[] = [];
  for (const typed of listOf(text(column))) {
    const members = groups?.get(groupKey(typed)) ?? addressIn(typed);
    const fresh = members.filter((address) => !found.includes(address));
    found.push(...fresh.slice(0, Math.max(0, MOST_PEOPLE - found.length)));
    if (members.length === 0 || fresh.some((address) => !found.includes(address))) fault(column, groups ? ADDRESS : MEMBER, NOT_COUNTED, false, typed);
  }
  return found;
}

/** A cell that has to name somebody and names nobody. */
export function nobodyIn({ fault }: Cells, column: string, groups: Groups | null): void {
  fault(column, groups ? ADDRESS : MEMBER, NOT_COUNTED);
}

function addressIn(typed: string): string[] {
  const address = readAddressPattern(typed);
  return address === null || !address.includes('@') || /[*?]/.test(address) ? [] : [address];
}
