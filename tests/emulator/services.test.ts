import { ITO, SATO, START, openWorkspace, runBody, valueOf } from './support';

describe('properties', () => {
  test('are set, listed, read and deleted', () => {
    expect(valueOf(runBody(`
      const p = PropertiesService.getUserProperties();
      p.setProperty('a', '1').setProperties({ b: '2', c: '3' });
      p.deleteProperty('a');
      const kept = p.getProperties();
      p.setProperties({ d: '4' }, true);
      return [kept, p.getKeys(), p.getProperty('b'), p.getProperty('d')];`))).toEqual([{ b: '2', c: '3' }, ['d'], null, '4']);
  });

  test('of a user are that user\'s; those of the script are everybody\'s; a stand-alone script has none of a document', () => {
    const workspace = openWorkspace(`function put() { PropertiesService.getUserProperties().setProperty('mine', 'x'); PropertiesService.getScriptProperties().setProperty('ours', 'y'); }
      function get() { return [PropertiesService.getUserProperties().getProperty('mine'), PropertiesService.getScriptProperties().getProperty('ours'), PropertiesService.getDocumentProperties()]; }`);
    workspace.run(SATO, 'put');
    expect(workspace.run(ITO, 'get').value).toEqual([null, 'y', null]);
    expect(workspace.userProperties(SATO)).toEqual({ mine: 'x' });
    expect(workspace.scriptProperties()).toEqual({ ours: 'y' });
  });

  test.each([[9 * 1024, true], [9 * 1024 + 1, false]])('hold %d bytes a value: %s', (bytes, held) => {
    const result = runBody(`PropertiesService.getUserProperties().setProperty('a', 'x'.repeat(${bytes}));`);
    expect(result.ok).toBe(held);
    if (!held) expect(result.error).toMatchObject({ name: 'Exception', message: 'Argument too large: value' });
  });

  test('are measured in bytes, not in characters', () => {
    expect(runBody("PropertiesService.getUserProperties().setProperty('a', 'あ'.repeat(3073));").error?.message).toBe('Argument too large: value');
  });

  test('hold 500 KB a store, and a set that passes it changes nothing', () => {
    const workspace = openWorkspace("function main() { const p = PropertiesService.getUserProperties(); for (let i = 0; i < 60; i += 1) p.setProperty('k' + i, 'x'.repeat(9000)); }");
    expect(workspace.run(SATO, 'main').error?.message).toMatch('exceeded the property storage quota');
    expect(Object.keys(workspace.userProperties(SATO))).toHaveLength(56);
  });

  test.each([["setProperty('a', 5)", '(String,number)'], ["setProperty('a')", '(String)'], ['getProperty(null)', '(null)'], ["setProperties({ a: {} })", '(Object)']])('refuse %s', (call, types) => {
    expect(runBody(`PropertiesService.getUserProperties().${call};`).error?.message).toContain(`The parameters ${types} don't match the method signature for PropertiesService.Properties.`);
  });
});

describe('the cache', () => {
  const CODE = `function put(e) { CacheService.getUserCache().put('a', '1', e); CacheService.getUserCache().putAll({ b: '2' }); }
    function get() { return CacheService.getUserCache().getAll(['a', 'b', 'c']); }`;
  test('forgets when the clock says so, after ten minutes if nothing else was said', () => {
    const workspace = openWorkspace(CODE);
    workspace.run(SATO, 'put', 60);
    expect(workspace.run(SATO, 'get').value).toEqual({ a: '1', b: '2' });
    workspace.advance(60_000);
    expect(workspace.run(SATO, 'get').value).toEqual({ b: '2' });
    workspace.advance(540_000);
    expect(workspace.run(SATO, 'get').value).toEqual({});
  });

  test('may forget at any time', () => {
    const workspace = openWorkspace(CODE);
    workspace.run(SATO, 'put', 60);
    workspace.clearCaches();
    expect(workspace.run(SATO, 'get').value).toEqual({});
  });

  test.each([
    ["put('a', 'x'.repeat(100 * 1024 + 1))", 'Argument too large: value'], ["put('k'.repeat(251), 'x')", 'Argument too large: key'],
    ["put('a', 'x', 21601)", 'must be between 1 and 21600'], ["put('a', 1)", "The parameters (String,number) don't match"],
  ])('refuses %s', (call, message) => {
    expect(runBody(`CacheService.getScriptCache().${call};`).error?.message).toContain(message);
  });
});

describe('a lock', () => {
  const CODE = "function main(ms) { const lock = LockService.getUserLock(); const got = lock.tryLock(ms); return [got, lock.hasLock()]; } function wait() { LockService.getScriptLock().waitLock(1000); return 'got'; }";
  test('is got when nobody holds it, and let go of when the run ends', () => {
    const workspace = openWorkspace(CODE);
    expect(workspace.run(SATO, 'main', 100).value).toEqual([true, true]);
    expect(workspace.run(SATO, 'main', 100).value).toEqual([true, true]);
  });

  test('that another holds is waited for, in virtual time', () => {
    const workspace = openWorkspace(CODE);
    workspace.holdLock(SATO, START + 5000);
    const first = workspace.run(SATO, 'main', 1000);
    expect(first.value).toEqual([false, false]);
    expect(first.usage.virtualMs).toBe(1040);
    const second = workspace.run(SATO, 'main', 10_000);
    expect(second.value).toEqual([true, true]);
    expect(workspace.clock.now()).toBeGreaterThanOrEqual(START + 5000);
    expect(workspace.run(ITO, 'main', 0).value).toEqual([true, true]);
  });

  test('that is not let go of in time makes waitLock throw', () => {
    const workspace = openWorkspace(CODE);
    workspace.holdLock('script', START + 5000);
    expect(workspace.run(SATO, 'wait').error?.message).toBe('Lock timeout: another process was holding the lock for too long.');
    workspace.advance(5000);
    expect(workspace.run(SATO, 'wait').value).toBe('got');
  });

  test('keeps out an execution that runs in the middle of the one that holds it', () => {
    const workspace = openWorkspace("function outer() { LockService.getUserLock().waitLock(10); PropertiesService.getUserProperties().getKeys(); } function inner() { return LockService.getUserLock().tryLock(10); }");
    const seen: unknown[] = [];
    workspace.faults.add({ at: 'properties.getKeys', when: 'before', what: { do: () => { seen.push(workspace.run(SATO, 'inner').value); } } });
    expect(workspace.run(SATO, 'outer').ok).toBe(true);
    expect(seen).toEqual([false]);
    expect(workspace.run(SATO, 'inner').value).toBe(true);
  });
});

describe('Session', () => {
  const body = 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone()];';
  test('names the user and the zone', () => {
    expect(valueOf(runBody(body))).toEqual([SATO, SATO, 'ja', 'Asia/Tokyo']);
  });

  test('names nobody without the scope', () => {
    expect(valueOf(runBody(body, { scopes: [] }))).toEqual(['', '', 'ja', 'Asia/Tokyo']);
  });
});

describe('Utilities', () => {
  test.each([
    ["base64Encode('あ')", '44GC'], ["base64Encode([-29, -127, -126])", '44GC'], ["base64EncodeWebSafe([-1, -32])", '_-A='], ["base64Decode('44GC')", [-29, -127, -126]], ["base64DecodeWebSafe('_-A')", [-1, -32]],
    ["newBlob('あ').getBytes()", [-29, -127, -126]], ["newBlob([-126, -96], 'text/plain', 'n').getDataAsString('Shift_JIS')", 'あ'], ["newBlob('a', 'text/csv', 'n.csv').getContentType()", 'text/csv'],
    // FIPS 180-2, appendix B.1, and RFC 4231, test case 2.
    ["base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc'))", Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex').toString('base64')],
    ["base64Encode(Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe'))", Buffer.from('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843', 'hex').toString('base64')],
  ])('%s', (call, value) => {
    expect(valueOf(runBody(`return Utilities.${call};`))).toEqual(value);
  });

  test('gives a new UUID each time', () => {
    const [one, two] = valueOf(runBody('return [Utilities.getUuid(), Utilities.getUuid()];')) as string[];
    expect(one).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one).not.toBe(two);
  });

  test.each([["base64Decode('*')", 'Could not decode string.'], ["formatDate('2026-11-24', 'UTC', 'd')", "The parameters (String,String,String) don't match"], ["formatDate(new Date(), 'Mars', 'd')", 'Unknown time zone'], ["formatDate(new Date(), 'UTC', 'd b')", "Illegal pattern character 'b'"], ["sleep(-1)", 'Invalid argument']])('refuses %s', (call, message) => {
    expect(runBody(`Utilities.${call};`).error?.message).toContain(message);
  });

  test.each([
    ['yyyy-MM-dd HH:mm:ss', 'Asia/Tokyo', '2026-11-24 10:00:05'], ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Asia/Tokyo', '2026-11-24T10:00:05.007+09:00'], ["yyyy-MM-dd'T'HH:mm:ssXXX", 'UTC', '2026-11-24T01:00:05Z'],
    ['EEE, d MMM yyyy HH:mm:ss Z', 'Asia/Tokyo', 'Tue, 24 Nov 2026 10:00:05 +0900'], ['EEEE MMMM yy h:mm a', 'America/New_York', 'Monday November 26 8:00 PM'], ['Z X XX', 'Asia/Kolkata', '+0530 +05 +0530'],
    ["h 'o''clock' a", 'Asia/Tokyo', "10 o'clock AM"], ['u D w k K', 'Asia/Tokyo', '2 328 48 10 10'], ['HH:mm z', 'GMT+9', '10:00 GMT+09:00'], ['HH:mm z', 'Asia/Tokyo', '10:00 JST'], ["'M'M月d日", 'Asia/Tokyo', 'M11月24日'], ["''", 'UTC', "'"],
  ])('formats %s in %s as %s', (pattern, zone, text) => {
    expect(valueOf(runBody(`return Utilities.formatDate(new Date(${START + 5007}), ${JSON.stringify(zone)}, ${JSON.stringify(pattern)});`))).toBe(text);
  });
});

test('a web page is shown as its text and title', () => {
  const workspace = openWorkspace("function doGet() { return HtmlService.createHtmlOutput('<p>a</p>').setTitle('t').append('<p>b</p>'); }");
  expect(workspace.run(SATO, 'doGet').value).toEqual({ html: '<p>a</p><p>b</p>', title: 't' });
});
