import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve(__dirname, '../../src');

/** Floors of the house, top first (docs/design.md, "The plan of the house"). A file imports from its own floor or a lower one. */
const FLOORS = [['main.ts'], ['app'], ['google'], ['cards'], ['outbox', 'approval', 'incident', 'seal'], ['compose'], ['check'], ['rules'], ['facts'], ['sheets'], ['policy', 'audit'], ['gmail'], ['draft'], ['time'], ['messages'], ['ports']];

/** Rooms of `facts/`, top first: the same holds among them. */
const FACTS = [['asked', 'attachments', 'secrets'], ['correspondence'], ['people'], ['companies'], ['numbers', 'domains'], ['words']];
/** What stands beside them: what every check is given, and what is made of it once. */
const BESIDE_FACTS = ['contacts.ts', 'facts.ts', 'history.ts', 'prepare-facts.ts'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

function importedBy(file: string): string[] {
  const code = readFileSync(join(SRC, file), 'utf8');
  return [...code.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => relative(SRC, resolve(SRC, dirname(file), path)));
}

function floorOf(file: string): number {
  const [room = ''] = file.split('/');
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  if (floor < 0) throw new Error(`src/${file} stands in no room of the plan; rooms are ${FLOORS.flat().join(', ')}`);
  return floor;
}

describe('The house', () => {
  it('has files in every room of the plan and in no other', () => {
    const rooms = new Set(files.filter((file) => floorOf(file) >= 0).map((file) => file.split('/')[0]));
    expect([...rooms].sort()).toEqual(FLOORS.flat().sort());
  });

  it.each(files)('src/%s imports nothing from a higher floor', (file) => {
    expect(importedBy(file).filter((path) => floorOf(path) < floorOf(file))).toEqual([]);
  });

  it('has facts in rooms of their own', () => {
    const inFacts = files.filter((file) => file.startsWith('facts/')).map((file) => file.slice('facts/'.length));
    expect(inFacts.filter((file) => !file.includes('/')).sort()).toEqual(BESIDE_FACTS);
    expect([...new Set(inFacts.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))].sort()).toEqual(FACTS.flat().sort());
  });

  it.each(files.filter((file) => /^facts\/.*\//.test(file)))('src/%s imports nothing from a higher room of facts', (file) => {
    const floorIn = (path: string): number => FACTS.findIndex((rooms) => rooms.includes(path.split('/')[1] ?? ''));
    const others = importedBy(file).filter((path) => /^facts\/.*\//.test(path));
    expect(others.filter((path) => floorIn(path) < floorIn(file))).toEqual([]);
  });

  it.each(files.filter((file) => !file.startsWith('google/') && file !== 'main.ts'))('src/%s knows nothing of Apps Script', (file) => {
    expect(readFileSync(join(SRC, file), 'utf8')).not.toMatch(/from '[^']*\/google\//);
    const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.toMatch(/\b(CardService|UrlFetchApp|PropertiesService|CacheService|LockService|ScriptApp|Session|Utilities|HtmlService|GmailApp)\./);
  });
});
