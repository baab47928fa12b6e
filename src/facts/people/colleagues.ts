import type { Facts, ThreadMessage } from '../facts';
import { compactKey, foldKey } from '../words/fold';
import { localPartKeys } from './person';
import { romajiKey } from './romaji';

/** Whether an address is a colleague's, at whatever domain. */
export function isColleague(address: string, { organisations }: Facts): boolean {
  return organisations.isInternal(address) || organisations.isOwnPerson(address);
}

/** A message of the conversation that only colleagues had. */
export function amongColleagues(message: ThreadMessage, facts: Facts): boolean {
  const to = [...message.to, ...message.cc];
  return message.from !== null && isColleague(message.from.address, facts) && to.length > 0 && to.every(({ address }) => isColleague(address, facts));
}

/** The colleague who alone goes by a name; null where nobody does, or an outsider as well. */
export function colleagueNamed(name: string, facts: Facts): string | null {
  const known = facts.people.named(name);
  return known.length > 0 && known.every(({ address }) => isColleague(address, facts)) ? known[0]?.address ?? null : null;
}

const offices = new WeakMap<Facts, ReadonlySet<string>>();

/** Names of the house's offices and lists that no outsider's goes by: as the address book has them, their last words, and what stands before the @. */
function houseOffices(facts: Facts): ReadonlySet<string> {
  let ours = offices.get(facts);
  if (ours === undefined) {
    const found = new Set<string>();
    const theirs = new Set<string>();
    for (const { address, name } of facts.contacts) {
      const inside = isColleague(address, facts);
      const names = [name, name.trim().split(/\s+/).pop() ?? '', inside ? address.split('@', 1)[0] ?? '' : ''].map(foldKey).filter((one) => one.length >= 2);
      if (inside && facts.people.ofAddress(address) !== null) continue;
      for (const one of names) (inside ? found : theirs).add(one);
    }
    ours = new Set([...found].filter((one) => !theirs.has(one)));
    offices.set(facts, ours);
  }
  return ours;
}

/** Whether a name is the sender's: as their mails show it, or spelt out in their address. */
function isSenders(name: string, { draft: { from } }: Facts): boolean {
  if (from === null) return false;
  if (from.name !== '' && compactKey(from.name) === compactKey(name)) return true;
  const words = name.split(/\s+/).map(romajiKey);
  const keys = localPartKeys(from.local);
  return words.length >= 2 && words.every((word) => word.length >= 3 && keys.includes(word));
}

/** Whether a name without an address is of the house: a colleague's, the sender's, or an office's. */
export function isNameOfHouse(name: string, facts: Facts): boolean {
  return colleagueNamed(name, facts) !== null || isSenders(name, facts) || houseOffices(facts).has(foldKey(name));
}
