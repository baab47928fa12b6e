import type { Policy } from '../../policy/policy';
import { Contacts } from '../contacts';
import { Organisations } from './organisations';

/** Tells whether an address belongs to the sender's organisation, by the policy and the sender's own address (lower case) alone. */
export function insideOf(policy: Policy, sender: string): (address: string) => boolean {
  const organisations = new Organisations(policy, new Contacts([]), sender);
  return (address) => organisations.isInternal(address);
}
