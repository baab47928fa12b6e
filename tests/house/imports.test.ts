import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { RULES } from '../../src/rules/index';

const SRC = resolve(__dirname, '../../src');

/** Floors of the house, top first (docs/design.md, "The plan of the house"). A file imports from its own floor or a lower one. */
const FLOORS = [['main.ts'], ['app'], ['google'], ['cards'], ['outbox', 'approval', 'incident', 'seal'], ['compose'], ['check'], ['rules'], ['facts'], ['sheets'], ['policy', 'audit'], ['gmail'], ['draft'], ['time'], ['messages'], ['ports']];

/** Large rooms have rooms of their own, top first, and the same holds among these; `beside` is what stands in none of them. Of `app/` and `cards/` any room may press into any other. */
const WITHIN: Record<string, { floors: string[][]; beside: string[] }> = {
  app: {
    floors: [['admin', 'approval', 'check', 'held', 'incident', 'own', 'seal']],
    beside: ['act', 'app', 'assemble', 'counted-log', 'discreet-log', 'event', 'home', 'message', 'minute-clock', 'page', 'pages', 'press', 'reactions', 'read-once', 'shown-refusal'],
  },
  cards: {
    floors: [['admin', 'approval', 'check', 'held', 'incident', 'own', 'seal']],
    beside: ['actions', 'button-names', 'error-card', 'form', 'home-card', 'link-card', 'texts', 'ui'],
  },
  facts: {
    floors: [['asked', 'attachments', 'secrets'], ['correspondence'], ['people'], ['companies'], ['numbers', 'domains'], ['words']],
    beside: ['contacts', 'facts', 'history', 'prepare-facts'],
  },
  draft: {
    floors: [['parts'], ['addresses', 'text'], ['mime'], ['bytes']],
    beside: ['digest', 'draft', 'other-texts', 'part-digests', 'read-draft'],
  },
};

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

  describe.each(Object.entries(WITHIN))('in src/%s', (room, { floors, beside }) => {
    const inside = files.filter((file) => file.startsWith(`${room}/`));
    const innerRoom = (file: string): string => file.split('/')[1] ?? '';
    const floorIn = (file: string): number => floors.findIndex((rooms) => rooms.includes(innerRoom(file)));

    it('has files in the rooms of the plan, and few beside them', () => {
      const [within, others] = [inside.filter((file) => file.split('/').length > 2), inside.filter((file) => file.split('/').length === 2)];
      expect([...new Set(within.map(innerRoom))].sort()).toEqual(floors.flat().sort());
      expect(others.map((file) => innerRoom(file).replace(/\.ts$/, '')).sort()).toEqual([...beside].sort());
    });

    it.each(inside.filter((file) => floorIn(file) >= 0))('src/%s imports nothing from a higher room beside its own', (file) => {
      const neighbours = importedBy(file).filter((path) => path.startsWith(`${room}/`) && floorIn(path) >= 0);
      expect(neighbours.filter((path) => floorIn(path) < floorIn(file))).toEqual([]);
    });
  });

  it.each(files.filter((file) => file.startsWith('cards/')))('src/%s decides nothing: what can be done with a mail it is given', (file) => {
    expect(readFileSync(join(SRC, file), 'utf8')).not.toMatch(/\b(?:mayMove|needsAskingAnew|blockOf)\b/);
  });

  const rules = files.filter((file) => file.startsWith('rules/') && / = defineRule\(/.test(readFileSync(join(SRC, file), 'utf8')));

  it('has every rule of the list in a file of its own', () => {
    expect(rules).toHaveLength(RULES.length);
  });

  // What two rules ask is a fact, and stands in src/facts.
  it.each(rules)('the rule src/%s imports no other rule', (file) => {
    expect(importedBy(file).filter((path) => rules.includes(`${path}.ts`))).toEqual([]);
  });

  it.each(files.filter((file) => !file.startsWith('google/') && file !== 'main.ts'))('src/%s knows nothing of Apps Script', (file) => {
    expect(readFileSync(join(SRC, file), 'utf8')).not.toMatch(/from '[^']*\/google\//);
    const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.toMatch(/\b(CardService|UrlFetchApp|PropertiesService|CacheService|LockService|ScriptApp|Session|Utilities|HtmlService|GmailApp)\./);
  });
});
