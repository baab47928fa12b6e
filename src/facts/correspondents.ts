import type { CheckInput, SentGroup } from './facts';
import { isFreemail } from './freemail';

/** Whence an address or a domain is known. */
export type Whence = 'policy' | 'contact' | 'sent' | 'thread' | 'internal';

/** Addresses and domains that the sender or the organisation deals with. Keys in lower case. */
export class Correspondents {
  private readonly domains = new Map<string, Whence>();
  private readonly byDomain = new Map<string, string[]>();
  private readonly addresses = new Map<string, Whence>();
  private readonly counts = new Map<string, number>();
  private readonly groupsOf = new Map<string, SentGroup[]>();

  constructor(input: CheckInput) {
    for (const domain of input.policy.settings.internalDomains) if (!/[*?@]/.test(domain)) this.addDomain(domain, 'internal');
    for (const { domains } of input.policy.counterparties) for (const domain of domains) this.addDomain(domain, 'policy');
    for (const { address } of input.contacts) this.add(address, 'contact');
    for (const [address, count] of input.history.sent) if (count > 0) this.count(address, count);
    for (const group of input.history.groups) {
      for (const address of group.addresses) {
        const key = address.toLowerCase();
        if (!input.history.sent.has(key)) this.count(key, group.count);
        const groups = this.groupsOf.get(key);
        if (groups) groups.push(group);
        else this.groupsOf.set(key, [group]);
      }
    }
    for (const message of input.thread ?? []) {
      for (const one of [message.from, ...message.to, ...message.cc]) if (one !== null) this.add(one.address, 'thread');
    }
  }

  private count(address: string, count: number): void {
    const key = address.toLowerCase();
    this.counts.set(key, (this.counts.get(key) ?? 0) + count);
    this.add(key, 'sent');
  }

  private add(address: string, whence: Whence): void {
    const key = address.toLowerCase();
    if (!key.includes('@') || this.addresses.has(key)) return;
    this.addresses.set(key, whence);
    const domain = key.slice(key.lastIndexOf('@') + 1);
    this.addDomain(domain, whence);
    const listed = this.byDomain.get(domain);
    if (listed) listed.push(key);
    else this.byDomain.set(domain, [key]);
  }

  private addDomain(domain: string, whence: Whence): void {
    if (domain !== '' && !this.domains.has(domain)) this.domains.set(domain, whence);
  }

  whenceAddress(address: string): Whence | null {
    return this.addresses.get(address.toLowerCase()) ?? null;
  }

  whenceDomain(domain: string): Whence | null {
    return this.domains.get(domain) ?? null;
  }

  /** Mails sent to an address, as far as history and its groups tell. */
  sentTo(address: string): number {
    return this.counts.get(address.toLowerCase()) ?? 0;
  }

  /** Known addresses of a domain. */
  atDomain(domain: string): readonly string[] {
    return this.byDomain.get(domain) ?? [];
  }

  /** Known domains apart from public mail services. */
  companyDomains(): string[] {
    return [...this.domains.keys()].filter((domain) => !isFreemail(domain));
  }

  /** Groups that the sender has written to, with this address among them. */
  groupsWith(address: string): readonly SentGroup[] {
    return this.groupsOf.get(address.toLowerCase()) ?? [];
  }
}
