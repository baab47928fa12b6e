import { API, SATO, openWorkspace, runBody, valueOf } from './support';
import type { ManifestParts } from './support';

const run = (body: string, parts: ManifestParts = {}) => runBody(`${body}\n${API}`, parts);
const DRAFTS = 'https://gmail.googleapis.com/gmail/v1/users/me/drafts';

describe('UrlFetchApp refuses', () => {
  test('everything without its scope', () => {
    expect(runBody(`UrlFetchApp.fetch('${DRAFTS}');`, { scopes: ['gmail.compose'] }).error?.message)
      .toBe('Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request');
  });

  test.each(['https://example.com/', 'http://gmail.googleapis.com/gmail/v1/users/me/drafts', 'https://gmail.googleapis.com/gmail/v1/users/you/drafts'])('an address that the manifest does not list: %s', (url) => {
    expect(runBody(`UrlFetchApp.fetch('${url}');`).error?.message).toBe(`Attempting to access a URL that is not covered by urlFetchWhitelist of the manifest: ${url}`);
  });

  test('a host that is not played here, though the manifest lists it', () => {
    expect(runBody("UrlFetchApp.fetch('https://www.example.com/a');", { urlFetchWhitelist: ['https://www.example.com/'] }).error?.message).toMatch('The emulator plays no service at https://www.example.com');
  });

  test.each([
    ['an unknown attribute', '{ metod: "get" }', 'UrlFetchApp knows no attribute metod'],
    ['an unknown method', '{ method: "fetch" }', 'Attribute provided with invalid value: method'],
    ['headers that are no object', '{ headers: "a" }', 'Attribute provided with invalid value: headers'],
  ])('%s', (_name, params, message) => {
    expect(runBody(`UrlFetchApp.fetch('${DRAFTS}', ${params});`).error?.message).toMatch(message);
  });

  test('an address of more than 2 KB', () => {
    const asked = (length: number): string => runBody(`UrlFetchApp.fetch('${DRAFTS}?q=${'x'.repeat(length - DRAFTS.length - 3)}', { muteHttpExceptions: true });`).error?.message ?? '';
    expect(asked(2049)).toMatch('Limit Exceeded: URLFetch URL Length');
    expect(asked(2048)).toBe('');
  });

  test('more than 50 MB in one call', () => {
    expect(runBody(`UrlFetchApp.fetch('${DRAFTS}', { method: 'post', payload: 'x'.repeat(51 * 1024 * 1024) });`).error?.message).toMatch('Request payload too large');
  });
});

describe('a wildcard in urlFetchWhitelist stands for subdomains', () => {
  test.each([['https://*.googleapis.com/gmail/', true], ['https://*.googleapis.com/drive/', false], ['https://*.apis.com/gmail/', false]])('%s covers Gmail: %s', (prefix, covered) => {
    const { error } = run(`return api('get', '/drafts').code;`, { urlFetchWhitelist: [prefix] });
    expect(error === undefined).toBe(covered);
  });
});

describe('Gmail answers', () => {
  test.each([['no token', '{}'], ['a wrong token', "{ headers: { Authorization: 'Bearer x' } }"]])('401 to %s', (_name, more) => {
    expect(valueOf(run(`return api('get', '/drafts', undefined, Object.assign({ headers: {} }, ${more}));`))).toMatchObject({ code: 401, json: { error: { status: 'UNAUTHENTICATED' } } });
  });

  const ALL = ['gmail.compose', 'gmail.readonly'];
  test.each<[string, string, string[], string[]]>([
    ['get', '/drafts', ['gmail.compose'], ['gmail.send']],
    ['get', '/messages', ['gmail.readonly'], ['gmail.compose']],
    ['get', '/messages/x', ['gmail.metadata'], ['gmail.compose']],
    ['get', '/messages/x/attachments/y', ['gmail.modify'], ['gmail.compose', 'gmail.metadata']],
    ['delete', '/drafts/x', ['gmail.compose'], ['gmail.readonly']],
    ['post', '/drafts/send', ['gmail.compose'], ['gmail.readonly', 'gmail.send']],
    ['post', '/messages/send', ['gmail.send'], ['gmail.readonly']],
    ['post', '/messages/x/modify', ['gmail.modify'], ALL],
    ['delete', '/messages/x', [], [...ALL, 'gmail.modify']],
    ['get', '/threads/x', ['gmail.readonly'], ['gmail.compose']],
    ['get', '/profile', ['gmail.compose'], ['gmail.send']],
  ])('%s %s is for %j, and 403 to %j', (method, path, enough, others) => {
    const code = (scopes: string[]): unknown => valueOf(run(`const { code, json } = api('${method}', '${path}', ${method === 'get' || method === 'delete' ? 'undefined' : '{}'}); return [code, json && json.error && json.error.details && json.error.details[0].reason];`, { scopes: ['script.external_request', ...scopes] }));
    expect(code(others)).toEqual([403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT']);
    if (enough.length > 0) expect(code(enough)).not.toContain(403);
  });

  test.each([['/nowhere', 404], ['/drafts/none', 404], ['/messages/none', 404], ['/drafts?maxResults=x', 400], ['/drafts?fields=drafts(id', 400], ['/drafts?fields=draughts', 400]])('to %s with %d', (path, code) => {
    expect(valueOf(run(`return api('get', '${path}').code;`))).toBe(code);
  });

  test('for nobody but the user of the token', () => {
    expect(valueOf(run(`return api('get', '/drafts').code + UrlFetchApp.fetch('https://gmail.googleapis.com/gmail/v1/users/ito@aozora.example/drafts', { muteHttpExceptions: true, headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }).getContentText();`, { urlFetchWhitelist: ['https://gmail.googleapis.com/'] }))).toMatch('Delegation denied for sato@aozora.example');
  });
});

describe('a status that is an error', () => {
  test('throws, with the start of the answer', () => {
    const { error } = run("api('get', '/drafts/none', undefined, { muteHttpExceptions: false });");
    expect(error?.name).toBe('Exception');
    expect(error?.message).toMatch(/^Request failed for https:\/\/gmail\.googleapis\.com returned code 404\. Truncated server response: \{"error":\{"code":404/);
  });

  test('is given where exceptions are muted', () => {
    expect(valueOf(run("return api('get', '/drafts/none').json.error.message;"))).toBe('Requested entity was not found.');
  });

  test('of one request throws the whole fetchAll away', () => {
    const requests = `[{ url: '${DRAFTS}', headers: h }, { url: '${DRAFTS}/none', headers: h }]`;
    expect(runBody(`const h = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }; UrlFetchApp.fetchAll(${requests});`).error?.message).toMatch('returned code 404');
  });
});

test('a response gives text, signed bytes, headers and a blob', () => {
  const value = valueOf(runBody(`
    const r = UrlFetchApp.fetch('${DRAFTS}?fields=resultSizeEstimate', { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } });
    return [r.getResponseCode(), r.getContentText(), r.getContent().length, r.getHeaders()['Content-Type'], r.getBlob().getDataAsString()];`));
  expect(value).toEqual([200, '{"resultSizeEstimate":0}', 24, 'application/json; charset=UTF-8', '{"resultSizeEstimate":0}']);
});

describe('what a run costs', () => {
  test('a fetchAll is one round, as slow as its slowest request; a fetch is a round each', () => {
    const one = `{ url: '${DRAFTS}', headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }`;
    const { usage } = runBody(`UrlFetchApp.fetchAll([${one}, ${one}, ${one}]); UrlFetchApp.fetch('${DRAFTS}', ${one});`);
    expect(usage).toMatchObject({ rounds: 2, virtualMs: 300, quotaUnits: 20, calls: { 'urlFetch.fetchAll': 1, 'urlFetch.fetch': 1, 'gmail.drafts.list': 4 } });
    expect(usage.fetched).toHaveLength(4);
    expect(usage.fetched[0]).toEqual({ method: 'GET', url: DRAFTS });
  });

  test('an empty fetchAll costs nothing', () => {
    expect(runBody('return UrlFetchApp.fetchAll([]);')).toMatchObject({ value: [], usage: { rounds: 0, virtualMs: 0 } });
  });

  test('6,000 quota units a minute may be spent; what is more gets 429, until the minute is over', () => {
    const workspace = openWorkspace(`function main() { let codes = []; for (let i = 0; i < 61; i += 1) codes.push(api('post', '/drafts/send', { id: 'none' }).code); return [codes[59], codes[60]]; } ${API}`, { latency: { urlFetch: 100 } });
    expect(valueOf(workspace.run(SATO, 'main'))).toEqual([404, 429]);
    expect(valueOf(workspace.run(SATO, 'main'))).toEqual([429, 429]);
    workspace.advance(60_000);
    expect(valueOf(workspace.run(SATO, 'main'))).toEqual([404, 429]);
  });
});
