import { domainOf } from '../../draft/addresses/address';
import type { Counterparty, Policy } from '../../policy/policy';
import { AddressPatterns } from '../../policy/pattern';
import type { Contacts } from '../contacts';
import type { Contact, NamedOrganisations } from '../facts';
import { Counterparties, sameCompany, withoutForm, withoutFormOnce } from './company';
import { Dictionary } from '../words/dictionary';
import { domainParts } from '../domains/domain';
import { foldKey, normalise } from '../words/fold';
import { isFreemail } from '../domains/freemail';

/** The key of the sender's own organisation. */
export const INTERNAL = 'internal';

/** A company's name from an address book that is looked for in texts; shorter ones are words like 理事. */
const LONG_ENOUGH = /^\S{3}/;

const prepared = new WeakMap<readonly Counterparty[], Counterparties>();

/** A policy is read once and checked against many times: its names are made ready once. */
function counterpartiesOf({ counterparties }: Policy): Counterparties {
  let ready = prepared.get(counterparties);
  if (ready === undefined) {
    ready = new Counterparties(counterparties);
    prepared.set(counterparties, ready);
  }
  return ready;
}

/**
 * Tells which organisation an address belongs to: `internal`, `cp:NAME` for a counterparty of the policy (by domain, or
 * by the company the address book gives), `co:NAME` for another company of the address book, `addr:ADDRESS` for a person at a
 * public mail service, `dom:DOMAIN` for everyone else.
 */
export class Organisations {
  readonly counterparties: Counterparties;
  private readonly internal: AddressPatterns<true>;
  /** Companies of the address book outside, each as it is written there. */
  private readonly companies = new Set<string>();
  /** The same to be found in texts; made when a text is asked about. */
  private names: Dictionary<string> | null = null;
  private readonly orgOfAddress = new Map<string, string>();
  private readonly orgOfCompany = new Map<string, string>();
  /** The sender's company as the address book writes it; '' where it doesn't say. */
  private readonly ownCompany: string;

  constructor(policy: Policy, private readonly contacts: Contacts, sender: string) {
    this.counterparties = counterpartiesOf(policy);
    const senderDomain = domainOf(sender);
    const listed = policy.settings.internalDomains;
    const own = listed.length > 0 ? listed : sender === '' ? [] : isFreemail(senderDomain) ? [sender] : [senderDomain];
    this.internal = new AddressPatterns(own.map((pattern) => ({ pattern, value: true })));
    let ownCompany = '';
    for (const { address, company } of contacts.rows) {
      if (company === '') continue;
      if (!this.isInternal(address)) this.companies.add(company);
      else if (ownCompany === '' || address.toLowerCase() === sender) ownCompany = company;
    }
    this.ownCompany = ownCompany;
  }

  /** At a domain of the house: those the policy lists, or else the sender’s own, of which at a public mail service only the very address. */
  isInternal(address: string): boolean {
    return this.internal.has(address);
  }

  /** What the first row of the address book with this address says of it, whatever its case; null where there is none. */
  contactOf(address: string): Contact | null {
    return this.contacts.of(address);
  }

  /** The counterparty of the policy by the address’s domain or a parent of it; null where none is listed. */
  counterpartyOf(address: string): Counterparty | null {
    return this.counterparties.ofDomain(domainOf(address));
  }

  /** Outside by its address, but by the address book of the sender's own organisation. */
  isOwnPerson(address: string): boolean {
    const contact = this.contactOf(address);
    return contact !== null && this.ownCompany !== '' && !this.isInternal(address) && sameCompany(contact.company, this.ownCompany);
  }

  /** The organisation’s key, in one of the forms above; the same key for all of one organisation. */
  of(address: string): string {
    const key = address.toLowerCase();
    let org = this.orgOfAddress.get(key);
    if (org === undefined) {
      org = this.find(key);
      this.orgOfAddress.set(key, org);
    }
    return org;
  }

  private find(address: string): string {
    if (this.isInternal(address) || this.isOwnPerson(address)) return INTERNAL;
    const counterparty = this.counterpartyOf(address);
    if (counterparty !== null) return `cp:${counterparty.name}`;
    const company = this.contactOf(address)?.company ?? '';
    if (company !== '') return this.ofCompany(company);
    const domain = domainOf(address);
    return isFreemail(domain) ? `addr:${address}` : `dom:${domainParts(domain).registrable}`;
  }

  private ofCompany(company: string): string {
    let org = this.orgOfCompany.get(company);
    if (org === undefined) {
      const counterparty = this.counterparties.ofName(company);
      org = counterparty !== null ? `cp:${counterparty.name}` : `co:${foldKey(withoutForm(company))}`;
      this.orgOfCompany.set(company, org);
    }
    return org;
  }

  /** The names of the address book's companies, to be found in texts. Which of them are counterparties is asked of those that are found. */
  private companyNames(): Dictionary<string> {
    if (this.names === null) {
      this.names = new Dictionary();
      for (const company of this.companies) {
        const name = withoutFormOnce(company);
        if (LONG_ENOUGH.test(name)) this.names.add(name, company);
      }
    }
    return this.names;
  }

  /** The companies named in a text. A name that several counterparties go by means all of them. */
  namedIn(text: string): NamedOrganisations {
    const found = new Map<string, string>();
    const taken: { start: number; end: number }[] = [];
    for (const { values, word, start, end } of this.counterparties.mentionsIn(text)) {
      taken.push({ start, end });
      for (const { name } of values) if (!found.has(`cp:${name}`)) found.set(`cp:${name}`, word);
    }
    for (const { values, word, start, end } of this.companyNames().find(text, (company) => this.ofCompany(company).startsWith('co:'))) {
      // A counterparty's name inside another company's (`ヤマブキ` in `ヤマブキ 運輸`) is one of both; the counterparty's wins.
      if (taken.some((other) => other.start < end && start < other.end)) continue;
      for (const org of values.map((company) => this.ofCompany(company))) if (!found.has(org)) found.set(org, word);
    }
    return found;
  }

  /** The counterparty that a short name can only mean: the katakana that one name alone begins with (`クロマツ` for クロマツ電機). */
  ofShortName(word: string): string | null {
    return this.counterparties.byShortName(normalise(word).trim());
  }

  /** All whose name begins with that Latin word, by policy or address book; reads every name. */
  ofFirstWord(word: string): string[] {
    const begins = (name: string): boolean => name.startsWith(word) && !/^[\p{L}\p{N}'-]/u.test(name.slice(word.length));
    const listed = this.counterparties.all.filter(({ name, aliases }) => [name, ...aliases].some(begins)).map(({ name }) => `cp:${name}`);
    return [...new Set([...listed, ...[...this.companies].filter(begins).map((company) => this.ofCompany(company))])];
  }

  /** What to call an organisation in a sentence. */
  nameOf(org: string): string {
    if (org.startsWith('cp:')) return org.slice(3);
    return org.slice(org.indexOf(':') + 1);
  }
}
