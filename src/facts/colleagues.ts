import type { Facts } from './facts';

/** Whether an address is a colleague's, at whatever domain. */
export function isColleague(address: string, { organisations }: Facts): boolean {
  return organisations.isInternal(address) || organisations.isOwnPerson(address);
}

/** The colleague who alone goes by a name; null where nobody does, or an outsider as well. */
export function colleagueNamed(name: string, facts: Facts): string | null {
  const known = facts.people.named(name);
  return known.length > 0 && known.every(({ address }) => isColleague(address, facts)) ? known[0]?.address ?? null : null;
}
