import { Workspace } from '../../local/emulator';
import { SATO, START, manifestWith, openWorkspace, runBody, valueOf } from './support';

describe('a script runs in a bare context', () => {
  test.each([
    ['process', 'typeof process'], ['require', 'typeof require'], ['Buffer', 'typeof Buffer'], ['setTimeout', 'typeof setTimeout'], ['fetch', 'typeof fetch'], ['URL', 'typeof URL'],
    ['TextEncoder', 'typeof TextEncoder'], ['crypto', 'typeof crypto'], ['WebAssembly', 'typeof WebAssembly'], ['SharedArrayBuffer', 'typeof SharedArrayBuffer'],
    ['structuredClone', 'typeof structuredClone'], ['GmailApp', 'typeof GmailApp'], ['XmlService', 'typeof XmlService'],
  ])('that has no %s', (_name, expression) => {
    expect(valueOf(runBody(`return ${expression};`))).toBe('undefined');
  });

  const LOOK = "constructor('return typeof process + typeof require')()";
  test.each([
    ['a service', `CardService.constructor.${LOOK}`],
    ['a method of a service', `UrlFetchApp.fetch.${LOOK}`],
    ['what a service returns', `PropertiesService.getUserProperties().getProperties().constructor.${LOOK}`],
    ['a list that a service returns', `ScriptApp.getProjectTriggers().constructor.${LOOK}`],
    ['the global object', `globalThis.constructor.${LOOK}`],
    ['this', `(function () { return this; })().constructor.${LOOK}`],
    ['the event', `e.constructor.${LOOK}`],
    ['an enumeration', `CardService.Icon.EMAIL.name.${LOOK}`],
    ['an error that a service throws', `(function () { try { PropertiesService.getUserProperties().setProperty('a', 'x'.repeat(10000)); } catch (error) { return error.constructor.${LOOK}; } })()`],
    ['an error of an exhausted stack', `(function () { let found = 'undefinedundefined'; function deep() { try { deep(); } catch (error) { found = error.constructor.${LOOK}; throw error; } } function calls() { try { PropertiesService.getUserProperties().getKeys(); calls(); } catch (error) { found = error.constructor.${LOOK}; } } calls(); try { deep(); } catch (error) {} return found; })()`],
    ['a date', `new Date().constructor.${LOOK}`],
    ['console', `console.log.${LOOK}`],
  ])('that can not reach Node through %s', (_name, expression) => {
    expect(valueOf(runBody(`return String(${expression});`, { latency: { properties: 0 } }))).toBe('undefinedundefined');
  });

  test('that can not reach Node through the call sites of a stack', () => {
    const result = runBody(`
      try { Error.prepareStackTrace = (error, sites) => sites; } catch (error) { return 'refused'; }
      const sites = new Error('x').stack;
      return typeof sites === 'string' ? 'refused' : sites.map((site) => String(site.getThis()) + String(site.getFunction())).join();`);
    expect(valueOf(result)).toBe('refused');
  });

  test.each(['eval("import(\'node:fs\')")', 'new Function("return import(\'node:fs\')")()', '(async () => {}).constructor("return import(\'node:fs\')")()'])('that can not import a module by %s', (expression) => {
    const result = runBody(`${expression}; return 'imported';`);
    expect(result.ok).toBe(false);
    expect(result.error?.message).toMatch(/import/);
  });

  test('in which eval and Function still work, as they do in Apps Script', () => {
    expect(valueOf(runBody("return [eval('1 + 1'), new Function('a', 'return a * 2')(21), (function () {}) instanceof Function];"))).toEqual([2, 42, true]);
  });

  test('and nothing of one run is left in the next', () => {
    const workspace = openWorkspace('var count = 0; function main() { count += 1; globalThis.left = (globalThis.left || 0) + 1; Array.prototype.leaked = true; return [count, left]; }');
    expect(workspace.run(SATO, 'main').value).toEqual([1, 1]);
    expect(workspace.run(SATO, 'main').value).toEqual([1, 1]);
    expect('leaked' in Array.prototype).toBe(false);
  });

  test('and the runner is not left in its global scope', () => {
    expect(valueOf(runBody("return Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('__'));"))).toEqual([]);
  });
});

describe('what can not run in Apps Script is refused when the workspace opens', () => {
  test.each([
    ['a private name', 'class A { #x = 1; } function main() {}', /#x/],
    ['a static field', 'class A { static x = 1; } function main() {}', /static class field/],
    ['module syntax', 'export function main() {}', /no script that Apps Script can read/],
    ['a timer', 'function main() { setTimeout(main, 1); }', /setTimeout/],
    ['an import()', 'function main() { return import("x"); }', /import\(\)/],
  ])('%s', (_name, code, message) => {
    expect(() => Workspace.open({ code, manifest: manifestWith(), startAt: START })).toThrow(message);
  });
});

describe('a manifest that Apps Script would refuse is refused, every fault at once', () => {
  test.each([
    ['no object', null, ['must be the parsed object of appsscript.json']],
    ['another runtime', { ...manifestWith(), runtimeVersion: 'DEPRECATED_ES5' }, ['runtimeVersion must be "V8"']],
    ['several faults', { ...manifestWith(), timeZone: 'Tokyo', oauthScopes: ['gmail.compose'], urlFetchWhitelist: ['http://example.com/', 'https://example.com'] }, ['timeZone', '"gmail.compose" is no OAuth scope', '"http://example.com/" must be https', '"https://example.com" must be https']],
    ['an SVG logo', { ...manifestWith(), addOns: { common: { name: 'x', logoUrl: 'https://www.example.com/a.svg' } } }, ['may not be an SVG']],
    ['two compose actions', { ...manifestWith(), addOns: { common: { name: 'x', logoUrl: 'https://www.example.com/a.png' }, gmail: { composeTrigger: { draftAccess: 'FULL', selectActions: [] } } } }, ['exactly one action, not 0', 'NONE or METADATA, not "FULL"']],
  ])('%s', (_name, manifest, messages) => {
    const open = (): unknown => Workspace.open({ code: 'function main() {}', manifest, startAt: START });
    for (const message of messages) expect(open).toThrow(message);
  });
});

describe('a run', () => {
  test('of a function that does not exist says so', () => {
    const result = openWorkspace('function main() {}').run(SATO, 'onCompose');
    expect(result).toMatchObject({ ok: false, error: { message: 'Script function not found: onCompose' } });
  });

  test('of a user who does not exist is a mistake of the caller, not of the script', () => {
    expect(() => openWorkspace('function main() {}').run('nobody@aozora.example', 'main')).toThrow(/nobody@aozora.example is no user of this workspace/);
  });

  test('reports what the script threw, with the place', () => {
    const result = runBody("throw new TypeError('bad');");
    expect(result).toMatchObject({ ok: false, value: undefined, error: { name: 'TypeError', message: 'bad' } });
    expect(result.error?.stack).toMatch(/Code\.js:1/);
  });

  test('keeps what the script logged, with its severity', () => {
    expect(runBody("console.log('a', { b: 1 }); console.warn('c'); console.error(new Error('d')); return 1;").logs).toMatchObject([
      { severity: 'DEBUG', args: ['a', { b: 1 }] }, { severity: 'WARNING', args: ['c'] }, { severity: 'ERROR', args: [{ message: 'd' }] },
    ]);
  });

  test('that never ends is stopped in real time', () => {
    const result = runBody('for (;;) {}', { realTimeLimit: 200 });
    expect(result.error?.message).toMatch(/Exceeded maximum execution time/);
  });

  test('of a card may take 30 s of virtual time, and has no effect after that even if it catches everything', () => {
    const workspace = openWorkspace("function main() { try { Utilities.sleep(31000); } catch (error) {} try { PropertiesService.getUserProperties().setProperty('late', '1'); } catch (error) {} return 'done'; }");
    const result = workspace.run(SATO, 'main');
    expect(result).toMatchObject({ ok: false, error: { message: 'Exceeded maximum execution time (30 s)' }, value: undefined });
    expect(workspace.userProperties(SATO)).toEqual({});
  });

  test('of a trigger may take 6 minutes', () => {
    const workspace = openWorkspace("function main() { ScriptApp.newTrigger('tick').timeBased().after(1000).create(); } function tick() { Utilities.sleep(300000); return 'ok'; }");
    workspace.run(SATO, 'main');
    expect(workspace.advance(60_000)[0]?.result).toMatchObject({ ok: true, value: 'ok' });
  });
});

describe('time is virtual', () => {
  test('new Date() and Date.now() follow the clock, and calls move it by their latency', () => {
    const result = runBody("const a = Date.now(); PropertiesService.getUserProperties().getProperty('x'); return [a, new Date().getTime() - a, new Date() instanceof Date, Date.name];");
    expect(result.value).toEqual([START, 15, true, 'Date']);
    expect(result.usage).toMatchObject({ virtualMs: 15, calls: { 'properties.getProperty': 1 } });
  });

  test('local time is that of the script, not of this machine', () => {
    expect(valueOf(runBody(`
      const d = new Date(2026, 10, 24, 9, 30);
      const midnight = new Date(d.getTime());
      midnight.setHours(0, 0, 0, 0);
      return [d.toISOString(), new Date().getHours(), new Date().getDay(), new Date().getTimezoneOffset(), midnight.toISOString(), new Date('2026-11-24T09:30:00').toISOString(), new Date('2026-11-24').toISOString(), d.toString()];`)))
      .toEqual(['2026-11-24T00:30:00.000Z', 10, 2, -540, '2026-11-23T15:00:00.000Z', '2026-11-24T00:30:00.000Z', '2026-11-24T00:00:00.000Z', 'Tue Nov 24 2026 09:30:00 GMT+0900']);
  });

  test('sleep moves the clock and nothing else', () => {
    expect(runBody('Utilities.sleep(2500); return Date.now();').value).toBe(START + 2500);
  });
});

test('a run finds nothing of the run before, unless a simulation has contexts kept', () => {
  const code = 'let runs = 0; function main() { runs += 1; return runs; }';
  const counted = (runsPerContext?: number): unknown[] => {
    const workspace = openWorkspace(code, runsPerContext === undefined ? {} : { runsPerContext });
    return [1, 2, 3].map(() => valueOf(workspace.run(SATO, 'main')));
  };
  expect(counted()).toEqual([1, 1, 1]);
  expect(counted(2)).toEqual([1, 2, 1]);
});
