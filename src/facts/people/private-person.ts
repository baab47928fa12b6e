import { INTERNAL } from '../companies/organisations';
import type { Facts } from '../facts';

/** Somebody outside of whose company nothing is known: a guest, a patient, a tenant. */
export function isPrivate(address: string, company: string, { organisations }: Facts): boolean {
  return company === '' && organisations.counterpartyOf(address) === null && organisations.of(address) !== INTERNAL;
}
