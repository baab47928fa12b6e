import { openWorkspace, SATO, valueOf } from './support';
import type { ManifestParts } from './support';
import type { WorkspaceOptions } from '../../local/emulator';

const SCOPES = ['script.external_request', 'contacts.readonly', 'contacts.other.readonly', 'directory.readonly'];
const CODE = `function main(e) {
  const response = UrlFetchApp.fetch('https://people.googleapis.com/v1/' + e.path, { muteHttpExceptions: true, headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } });
  return { code: response.getResponseCode(), json: JSON.parse(response.getContentText()) };
}`;
const FIELDS = 'personFields=names,emailAddresses,organizations';
const SOURCES = 'sources=DIRECTORY_SOURCE_TYPE_DOMAIN_CONTACT&sources=DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE';

function get(path: string, parts: ManifestParts & Partial<WorkspaceOptions> = {}, people = 1): { code: number; json: Record<string, unknown> } {
  const workspace = openWorkspace(CODE, { scopes: SCOPES, urlFetchWhitelist: ['https://people.googleapis.com/v1/'], ...parts });
  for (let index = 0; index < people; index++) workspace.addressBook(SATO).addContact({ familyName: '田中', givenName: `太郎${index}`, phoneticFamilyName: 'たなか', emails: [`t${index}@x.example`], company: '山田商事' });
  workspace.addressBook(SATO).addOtherContact({ unstructuredName: 'Yamada', emails: ['y@x.example'] });
  workspace.addressBook(SATO).addDirectoryContact({ familyName: '鈴木', givenName: '一郎', emails: ['s@y.example'] });
  return valueOf(workspace.run(SATO, 'main', { path })) as { code: number; json: Record<string, unknown> };
}

describe('The People API', () => {
  test('gives the user’s contacts, other contacts, and the directory with every user’s profile', () => {
    expect(get(`people/me/connections?${FIELDS}`).json).toMatchObject({ connections: [{ names: [{ displayName: '田中 太郎0', familyName: '田中', phoneticFamilyName: 'たなか' }], organizations: [{ name: '山田商事' }] }] });
    expect(get('otherContacts?readMask=names,emailAddresses').json).toMatchObject({ otherContacts: [{ names: [{ unstructuredName: 'Yamada' }] }] });
    const { people } = get(`people:listDirectoryPeople?readMask=names,emailAddresses&${SOURCES}`).json as { people: { emailAddresses: { value: string }[] }[] };
    expect(people.map(({ emailAddresses }) => emailAddresses[0]?.value)).toEqual(['s@y.example', SATO, 'ito@aozora.example']);
  });

  test('gives only the fields that the mask, and `fields`, ask for', () => {
    expect(get('people/me/connections?personFields=emailAddresses&fields=connections(emailAddresses/value),nextPageToken').json).toEqual({ connections: [{ emailAddresses: [{ value: 't0@x.example' }] }] });
  });

  test('gives a page at a time, and refuses a token with other parameters', () => {
    const first = get(`people/me/connections?${FIELDS}&pageSize=2`, {}, 3).json;
    expect(first.connections).toHaveLength(2);
    const token = String(first.nextPageToken);
    expect(get(`people/me/connections?${FIELDS}&pageSize=2&pageToken=${token}`, {}, 3).json).toEqual({ connections: [expect.anything()] });
    expect(get(`people/me/connections?${FIELDS}&pageSize=3&pageToken=${token}`, {}, 3).code).toBe(400);
  });

  test.each([
    ['no mask', 'people/me/connections', 400],
    ['an unknown field', 'people/me/connections?personFields=names,shoeSize', 400],
    ['a field that other contacts lack', 'otherContacts?readMask=names,organizations', 400],
    ['an unknown parameter', `people/me/connections?${FIELDS}&maxResults=3`, 400],
    ['an unknown source', `people/me/connections?${FIELDS}&sources=CONTACT`, 400],
    ['an unknown order', `people/me/connections?${FIELDS}&sortOrder=NEWEST`, 400],
    ['more than 1,000 a page', `people/me/connections?${FIELDS}&pageSize=1001`, 400],
    ['a directory without its sources', 'people:listDirectoryPeople?readMask=names', 400],
    ['an unknown partial field', `people/me/connections?${FIELDS}&fields=connections/shoeSize`, 400],
    ['another method', 'people:searchContacts?query=a&readMask=names', 404],
  ])('refuses %s', (_, path, code) => {
    expect(get(path).code).toBe(code);
  });

  test.each([
    [`people/me/connections?${FIELDS}`, 'contacts.readonly'], ['otherContacts?readMask=names', 'contacts.other.readonly'], [`people:listDirectoryPeople?readMask=names&${SOURCES}`, 'directory.readonly'],
  ])('wants the scope for %s: %s', (path, scope) => {
    expect(get(path, { scopes: SCOPES.filter((one) => one !== scope) }).code).toBe(403);
    expect(get(path, { scopes: ['script.external_request', scope] }).code).toBe(200);
  });

  test('answers 403 where it is switched off, and where the directory is not shared', () => {
    expect(get(`people/me/connections?${FIELDS}`, { people: { enabled: false } }).code).toBe(403);
    expect(get(`people:listDirectoryPeople?readMask=names&${SOURCES}`, { people: { directory: false } }).code).toBe(403);
    expect(get(`people/me/connections?${FIELDS}`, { people: { directory: false } }).code).toBe(200);
  });

  test('keeps its people in a snapshot', () => {
    const workspace = openWorkspace(CODE, { scopes: SCOPES, urlFetchWhitelist: ['https://people.googleapis.com/v1/'] });
    workspace.addressBook(SATO).addContact({ familyName: '田中', emails: ['t@x.example'] });
    const saved = workspace.snapshot() as { people: unknown };
    expect(JSON.stringify(saved.people)).toContain('田中');
  });
});
