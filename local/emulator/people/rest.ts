import { createHash } from 'node:crypto';
import { GmailError, invalid, notFound, unauthorized } from '../gmail/errors';
import { applyFields, parseFields } from '../gmail/fields';
import { header, type Caller, type GmailRequest } from '../gmail/requests';
import type { Person, PeopleStore } from './store';

/**
 * The lists of the People API (developers.google.com/people/api/rest): connections, other contacts, the directory. Scopes,
 * masks, sources and page sizes are those of its reference; a parameter that it doesn't have is refused, as Google does.
 */
interface Route {
  readonly name: string;
  readonly scopes: readonly string[];
  /** The parameter that names the fields to give. */
  readonly mask: 'personFields' | 'readMask';
  readonly fields: readonly string[];
  readonly sources: { readonly allowed: readonly string[]; readonly required: boolean };
  readonly sortOrder: boolean;
  /** The list's name in the answer, and the type of the answer. */
  readonly list: string;
  readonly resource: string;
  readonly people: (store: PeopleStore, email: string, sources: readonly string[]) => Person[];
}

const ALL_FIELDS = 'addresses ageRanges biographies birthdays calendarUrls clientData coverPhotos emailAddresses events externalIds genders imClients interests locales locations memberships metadata miscKeywords names nicknames occupations organizations phoneNumbers photos relations sipAddresses skills urls userDefined'.split(' ');
const READ_SOURCES = ['READ_SOURCE_TYPE_CONTACT', 'READ_SOURCE_TYPE_PROFILE'];
const DIRECTORY_SOURCES = ['DIRECTORY_SOURCE_TYPE_DOMAIN_CONTACT', 'DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE'];
const SORT_ORDERS = ['LAST_MODIFIED_ASCENDING', 'LAST_MODIFIED_DESCENDING', 'FIRST_NAME_ASCENDING', 'LAST_NAME_ASCENDING'];

const ROUTES: Readonly<Record<string, Route>> = {
  '/v1/people/me/connections': {
    name: 'people.connections.list', scopes: ['contacts', 'contacts.readonly'], mask: 'personFields', fields: ALL_FIELDS,
    sources: { allowed: READ_SOURCES, required: false }, sortOrder: true, list: 'connections', resource: 'ListConnectionsResponse', people: (store, email) => store.contacts(email),
  },
  '/v1/otherContacts': {
    name: 'people.otherContacts.list', scopes: ['contacts.other.readonly'], mask: 'readMask', fields: ['emailAddresses', 'metadata', 'names', 'phoneNumbers', 'photos'],
    sources: { allowed: ['READ_SOURCE_TYPE_CONTACT'], required: false }, sortOrder: false, list: 'otherContacts', resource: 'ListOtherContactsResponse', people: (store, email) => store.otherContacts(email),
  },
  '/v1/people:listDirectoryPeople': {
    name: 'people.listDirectoryPeople', scopes: ['directory.readonly'], mask: 'readMask', fields: ALL_FIELDS,
    sources: { allowed: DIRECTORY_SOURCES, required: true }, sortOrder: false, list: 'people', resource: 'ListDirectoryPeopleResponse',
    people: (store, email, sources) => [
      ...(sources.includes('DIRECTORY_SOURCE_TYPE_DOMAIN_CONTACT') ? store.domainContacts(email) : []),
      ...(sources.includes('DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE') ? store.domainProfiles(email) : []),
    ],
  },
};

const MOST = 1000;

/** The method that a request calls, for counting and faults. */
export function peopleMethodOf({ method, url }: GmailRequest): string {
  return (method.toUpperCase() === 'GET' ? ROUTES[url.pathname]?.name : undefined) ?? 'people.unknown';
}

/** Answers a request as people.googleapis.com would, errors included. */
export function answerPeople(store: PeopleStore, caller: Caller, request: GmailRequest): { status: number; body: string } {
  try {
    return { status: 200, body: JSON.stringify(handle(store, caller, request)) };
  } catch (error) {
    if (!(error instanceof GmailError)) throw error;
    return { status: error.status, body: JSON.stringify(error.toJson()) };
  }
}

function handle(store: PeopleStore, caller: Caller, request: GmailRequest): unknown {
  if (header(request, 'authorization') !== `Bearer ${caller.token}`) throw unauthorized();
  const route = request.method.toUpperCase() === 'GET' ? ROUTES[request.url.pathname] : undefined;
  if (!route) throw notFound();
  if (store.options.enabled === false) throw denied('People API has not been used in project 0 before or it is disabled.', 'SERVICE_DISABLED');
  if (!route.scopes.some((scope) => caller.scopes.has(`https://www.googleapis.com/auth/${scope}`))) throw denied('Request had insufficient authentication scopes.', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT');
  if (route.name === 'people.listDirectoryPeople' && store.options.directory === false) throw denied('The caller does not have permission to read the directory.', 'DIRECTORY_SHARING_OFF');

  const query = request.url.searchParams;
  const known = [route.mask, 'pageSize', 'pageToken', 'sources', 'fields', ...(route.sortOrder ? ['sortOrder'] : [])];
  for (const name of query.keys()) if (!known.includes(name)) throw invalid(`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter.`);
  const fields = (query.get(route.mask) ?? '').split(',').filter((field) => field !== '');
  if (fields.length === 0) throw invalid(`${route.mask} mask is required. Please specify one or more valid paths.`);
  for (const field of fields) if (!route.fields.includes(field)) throw invalid(`Invalid ${route.mask} mask path: "${field}".`);
  const sources = query.getAll('sources');
  for (const source of sources) if (!route.sources.allowed.includes(source)) throw invalid(`Invalid value at 'sources' (TYPE_ENUM), "${source}"`);
  if (route.sources.required && sources.length === 0) throw invalid('At least one source is required.');
  const sortOrder = query.get('sortOrder');
  if (sortOrder !== null && !SORT_ORDERS.includes(sortOrder)) throw invalid(`Invalid value at 'sort_order' (TYPE_ENUM), "${sortOrder}"`);

  const people = route.people(store, caller.email, sources).map((person) => applyFields(person, new Map(['resourceName', 'etag', ...fields].map((field) => [field, true]))));
  const answer = page(route.list, people, query);
  const partial = query.get('fields');
  try {
    return partial === null ? answer : applyFields(answer, parseFields(partial, route.resource));
  } catch (error) {
    throw new GmailError(400, (error as Error).message, 'invalidParameter', 'INVALID_ARGUMENT');
  }
}

/** "All other parameters must match the first call": a token names the call that it came from. */
function page(list: string, people: readonly unknown[], query: URLSearchParams): unknown {
  const size = Number(query.get('pageSize') ?? 0);
  if (!Number.isInteger(size) || size < 0 || size > MOST) throw invalid(`Invalid pageSize: ${query.get('pageSize') ?? ''}. Valid values are between 1 and ${MOST}.`);
  const rest = [...query].filter(([name]) => name !== 'pageToken').map(([name, value]) => `${name}=${value}`).sort().join('&');
  const call = createHash('sha256').update(rest).digest('hex').slice(0, 8);
  const [from = '0', of = call] = (query.get('pageToken') ?? '').split('.').filter((part) => part !== '');
  if (of !== call || !/^\d+$/.test(from)) throw invalid('Request parameters must match the call that gave the page token.');
  const end = Number(from) + (size === 0 ? 100 : size);
  const shown = people.slice(Number(from), end);
  return { ...(shown.length > 0 ? { [list]: shown } : {}), ...(end < people.length ? { nextPageToken: `${end}.${call}` } : {}) };
}

function denied(message: string, reason: string): GmailError {
  return new GmailError(403, message, 'forbidden', 'PERMISSION_DENIED', { details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com', metadata: { service: 'people.googleapis.com' } }] });
}
