import type { Call } from './call';
import { arrayOf, objectOf, type Json } from './json';

/** The People API, as far as this add-on uses it: lists of people, since whom a mail greets is known only once it was read. */
const PEOPLE = 'https://people.googleapis.com/v1';

/** Somebody in an address book. Any field may be empty. */
export interface Listed {
  readonly addresses: readonly string[];
  readonly name: string;
  readonly kana: string;
  readonly company: string;
  readonly phone: string;
}

export interface ListedPage {
  readonly people: readonly Listed[];
  /** What asks for the next page; null on the last. */
  readonly next: string | null;
}

/** Asks for a page; the first where no token is given. */
export type ListPeople = (pageToken?: string) => Call<ListedPage>;

/** The user's own contacts, changed last first. Scope contacts.readonly. */
export const listContacts: ListPeople = (pageToken) => list('people.connections.list', 'people/me/connections', 'connections', pageToken, {
  personFields: 'names,emailAddresses,organizations,phoneNumbers', sources: ['READ_SOURCE_TYPE_CONTACT'], sortOrder: 'LAST_MODIFIED_DESCENDING',
});

/** Those whom Gmail noted down when the user wrote to them: names and addresses. Scope contacts.other.readonly. */
export const listOtherContacts: ListPeople = (pageToken) => list('otherContacts.list', 'otherContacts', 'otherContacts', pageToken, { readMask: 'names,emailAddresses' });

/** Colleagues, and contacts that the organisation shares. Scope directory.readonly. */
export const listDirectory: ListPeople = (pageToken) => list('people.listDirectoryPeople', 'people:listDirectoryPeople', 'people', pageToken, {
  readMask: 'names,emailAddresses,organizations,phoneNumbers', sources: ['DIRECTORY_SOURCE_TYPE_DOMAIN_CONTACT', 'DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE'],
});

/** The most that any of these lists gives at a time. */
const PAGE = 1000;
const NAMES = 'familyName,givenName,displayName,unstructuredName,phoneticFamilyName,phoneticGivenName,phoneticFullName';
const PERSON = `names(${NAMES}),emailAddresses/value,organizations(name,department,current),phoneNumbers/value`;

function list(name: string, path: string, field: string, pageToken: string | undefined, query: Readonly<Record<string, string | readonly string[]>>): Call<ListedPage> {
  const all = { ...query, pageSize: String(PAGE), ...(pageToken === undefined ? {} : { pageToken }), fields: `${field}(${PERSON}),nextPageToken` };
  const pairs = Object.entries(all).flatMap(([key, value]) => (typeof value === 'string' ? [value] : value).map((one) => `${key}=${encodeURIComponent(one)}`));
  return {
    name,
    request: { method: 'GET', url: `${PEOPLE}/${path}?${pairs.join('&')}` },
    parse: (json) => {
      const answer = objectOf(json, 'answer');
      return {
        people: arrayOf(answer[field], field).map((person) => listed(objectOf(person, `${field}[]`))),
        next: typeof answer.nextPageToken === 'string' ? answer.nextPageToken : null,
      };
    },
  };
}

function listed(person: Json): Listed {
  const all = (field: string): Json[] => arrayOf(person[field], field).map((one) => objectOf(one, `${field}[]`));
  const organisations = all('organizations');
  const organisation = organisations.find(({ current }) => current === true) ?? organisations[0];
  const [name] = all('names');
  const [phone] = all('phoneNumbers');
  return {
    addresses: all('emailAddresses').map(({ value }) => text(value)).filter((value) => value.includes('@')),
    name: name ? nameOf(name) : '',
    kana: name ? [text(name.phoneticFamilyName), text(name.phoneticGivenName)].filter((part) => part !== '').join(' ') || text(name.phoneticFullName) : '',
    // A department without its company would make everybody with such a department one company.
    company: text(organisation?.name) === '' ? '' : [text(organisation?.name), text(organisation?.department)].filter((part) => part !== '').join(' '),
    phone: text(phone?.value),
  };
}

/**
 * `displayName` follows the viewer's locale, which puts 太郎 before 田中 for an account set to English: the parts are put
 * together anew, family name first where it is written in kanji, kana or hangul.
 */
function nameOf(name: Json): string {
  const family = text(name.familyName);
  const given = text(name.givenName);
  if (family === '' || given === '') return text(name.unstructuredName) || text(name.displayName) || family || given;
  return /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(family + given) ? `${family} ${given}` : `${given} ${family}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
