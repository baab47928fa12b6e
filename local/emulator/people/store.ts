import type { PeopleOptions, PersonEntry, UserOptions } from '../api';

/** A Person resource, as far as anything is known (developers.google.com/people/api/rest/v1/people#Person). */
export type Person = Readonly<Record<string, unknown>>;

/** Lists that the People API gives, by their owner; the directory has none. */
interface Entry {
  readonly list: 'contacts' | 'other' | 'directory';
  /** Lower case; '' for the directory. */
  readonly email: string;
  readonly person: PersonEntry;
}

/** The address books of all users and the organisation's directory. */
export class PeopleStore {
  private entries: Entry[] = [];

  constructor(private readonly users: () => readonly UserOptions[], readonly options: PeopleOptions) {}

  add(list: Entry['list'], email: string, person: PersonEntry): void {
    if (person.emails.some((one) => !/^[^\s@]+@[^\s@]+$/.test(one))) throw new Error(`A person's e-mail addresses must be addresses, not ${JSON.stringify(person.emails)}.`);
    this.entries.push({ list, email: list === 'directory' ? '' : email.toLowerCase(), person });
  }

  /** Changed last first, as LAST_MODIFIED_DESCENDING asks; the other lists have no order that is documented. */
  contacts(email: string): Person[] {
    return this.of('contacts', email).reverse();
  }

  otherContacts(email: string): Person[] {
    return this.of('other', email);
  }

  domainContacts(email: string): Person[] {
    return this.entries.filter(({ list }) => list === 'directory').map(({ person }, index) => resource(`people/dc${index}`, person, this.localeOf(email)));
  }

  /** Every user of the workspace has a profile. */
  domainProfiles(email: string): Person[] {
    return this.users().map((user, index) => {
      const [familyName = '', ...given] = (user.name ?? '').split(' ');
      return resource(`people/dp${index}`, { familyName, givenName: given.join(' '), emails: [user.email] }, this.localeOf(email));
    });
  }

  private of(list: Entry['list'], email: string): Person[] {
    const place = list === 'other' ? 'otherContacts' : 'people';
    return this.entries.flatMap((entry, index) => (entry.list === list && entry.email === email ? [resource(`${place}/c${index}`, entry.person, this.localeOf(email))] : []));
  }

  private localeOf(email: string): string {
    return this.users().find((user) => user.email === email)?.locale ?? 'en';
  }

  toJson(): unknown {
    return this.entries;
  }

  restore(json: unknown): void {
    this.entries = Array.isArray(json) ? (json as Entry[]) : [];
  }
}

/** displayName follows the viewer's locale: family name first for Japanese, Chinese and Korean, given name first elsewhere. */
function resource(resourceName: string, person: PersonEntry, locale: string): Person {
  const { familyName = '', givenName = '', phoneticFamilyName = '', phoneticGivenName = '', unstructuredName } = person;
  const ordered = /^(?:ja|zh|ko)/.test(locale) ? [familyName, givenName] : [givenName, familyName];
  const displayName = unstructuredName ?? ordered.filter((part) => part !== '').join(' ');
  const metadata = { primary: true, source: { type: 'CONTACT', id: resourceName } };
  const filled = (fields: Readonly<Record<string, string | boolean | undefined>>): Record<string, unknown> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
  return {
    resourceName, etag: `%${resourceName}`,
    ...(displayName === '' ? {} : { names: [{ metadata, displayName, unstructuredName: displayName, ...filled({ familyName, givenName, phoneticFamilyName, phoneticGivenName }) }] }),
    ...(person.emails.length === 0 ? {} : { emailAddresses: person.emails.map((value, index) => ({ metadata: { ...metadata, primary: index === 0 }, value })) }),
    ...(person.company === undefined && person.department === undefined ? {} : { organizations: [{ metadata, ...filled({ name: person.company, department: person.department }) }] }),
    ...(person.phone === undefined ? {} : { phoneNumbers: [{ metadata, value: person.phone }] }),
  };
}
