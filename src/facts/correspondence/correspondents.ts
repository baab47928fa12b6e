import { domainOf, keyOf } from '../../draft/addresses/address';
import { recipientsOf } from '../../draft/draft';
import type { Counterparties } from '../companies/company';
import type { Contacts } from '../contacts';
import { isFreemail } from '../domains/freemail';
import type { CheckInput, SentGroup } from '../facts';

/** Whence an address or a domain is known. */
type Whence = 'policy' | 'contact' | 'sent' | 'thread' | 'internal';

/**
 * Addresses and domains that the sender or the organisation deals with. Keys in lower case. Address book and history may be long, and the
 * policy alone knows most recipients: what is known of them is gathered when it is asked for.
 */
export class Correspondents {
  private readonly internal: ReadonlySet<string>;
  private gatheredCounts: Map<string, number> | null = null;
  private gatheredLater: Map<string, Whence> | null = null;
  private gatheredDomains: Map<string, Whence> | null = null;
  private gatheredByDomain: Map<string, string[]> | null = null;
  private gatheredGroups: Map<string, SentGroup[]> | null = null;

  constructor(private readonly input: CheckInput, private readonly counterparties: Counterparties, private readonly contacts: Contacts) {
    this.internal = new Set(input.policy.settings.internalDomains.filter((domain) => domain !== '' && !/[*?@]/.test(domain)));
  }

  /** Whence a whole address is known; null where nobody wrote to it or has it. The address book comes first. */
  whenceAddress(address: string): Whence | null {
    const key = address.toLowerCase();
    if (!key.includes('@')) return null;
    return this.contacts.has(key) ? 'contact' : this.later.get(key) ?? null;
  }

  /** Whence a domain is known, in lower case; null where it isn’t. `thread` is the weakest: a stranger may have put it there. */
  whenceDomain(domain: string): Whence | null {
    if (this.internal.has(domain)) return 'internal';
    if (domain !== '' && this.counterparties.hasDomain(domain)) return 'policy';
    return this.domains.get(domain) ?? null;
  }

  /** Mails sent to an address, as far as history and its groups tell. */
  sentTo(address: string): number {
    return this.counts.get(address.toLowerCase()) ?? 0;
  }

  /** Known addresses of a domain. */
  atDomain(domain: string): readonly string[] {
    this.gatheredByDomain ??= groupedByDomain(this.addresses());
    return this.gatheredByDomain.get(domain) ?? [];
  }

  /** Known domains apart from public mail services. */
  companyDomains(): string[] {
    const policy = this.counterparties.all.flatMap(({ domains }) => domains).filter((domain) => domain !== '');
    return [...new Set([...this.internal, ...policy, ...this.domains.keys()])].filter((domain) => !isFreemail(domain));
  }

  /** Groups that the sender has written to, with this recipient of the mail among them. */
  groupsWith(recipient: string): readonly SentGroup[] {
    this.gatheredGroups ??= this.groupsOfRecipients();
    return this.gatheredGroups.get(recipient.toLowerCase()) ?? [];
  }

  private groupsOfRecipients(): Map<string, SentGroup[]> {
    const groups = new Map(recipientsOf(this.input.draft).map(({ address }): [string, SentGroup[]] => [keyOf(address), []]));
    for (const group of this.input.history.groups) for (const address of group.addresses) groups.get(address.toLowerCase())?.push(group);
    return groups;
  }

  /** Mails by address. What was asked of an address alone counts, and its groups where it was not asked about. */
  private get counts(): ReadonlyMap<string, number> {
    if (this.gatheredCounts === null) {
      const counts = new Map<string, number>();
      const count = (address: string, times: number): void => {
        const key = address.toLowerCase();
        counts.set(key, (counts.get(key) ?? 0) + times);
      };
      const { sent, groups } = this.input.history;
      for (const [address, times] of sent) if (times > 0) count(address, times);
      for (const group of groups) for (const address of group.addresses) if (!sent.has(address.toLowerCase())) count(address, group.count);
      this.gatheredCounts = counts;
    }
    return this.gatheredCounts;
  }

  /** Addresses of history and conversation, whence they were known first. Those of the address book come before them. */
  private get later(): ReadonlyMap<string, Whence> {
    if (this.gatheredLater === null) {
      const later = new Map<string, Whence>();
      const add = (key: string, whence: Whence): void => {
        if (key.includes('@') && !later.has(key)) later.set(key, whence);
      };
      for (const key of this.counts.keys()) add(key, 'sent');
      for (const { from, to, cc } of this.input.thread ?? []) for (const one of [from, ...to, ...cc]) if (one !== null) add(keyOf(one), 'thread');
      this.gatheredLater = later;
    }
    return this.gatheredLater;
  }

  private *addresses(): IterableIterator<string> {
    for (const key of this.contacts.addresses()) if (key.includes('@')) yield key;
    for (const key of this.later.keys()) if (!this.contacts.has(key)) yield key;
  }

  /** Domains of address book, history and conversation. */
  private get domains(): ReadonlyMap<string, Whence> {
    if (this.gatheredDomains === null) {
      const domains = new Map<string, Whence>();
      for (const key of this.addresses()) {
        const domain = domainOf(key);
        if (domain !== '' && !domains.has(domain)) domains.set(domain, this.whenceAddress(key) ?? 'contact');
      }
      this.gatheredDomains = domains;
    }
    return this.gatheredDomains;
  }
}

function groupedByDomain(addresses: Iterable<string>): Map<string, string[]> {
  const byDomain = new Map<string, string[]>();
  for (const key of addresses) {
    const domain = domainOf(key);
    const listed = byDomain.get(domain);
    if (listed) listed.push(key);
    else byDomain.set(domain, [key]);
  }
  return byDomain;
}
