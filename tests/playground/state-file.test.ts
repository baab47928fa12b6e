import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadState, saveState, type SavedState } from '../../local/playground/state-file';

const LONG = 'x'.repeat(3_000_000);
const MAIL = { id: '1', recipient: 'tanaka@midori-shoji.example', at: 1, raw: LONG };
const state = (workspace: unknown, received: SavedState['received'] = []): SavedState => ({ version: 1, workspace, received, locales: { 'sato@aozora.example': 'ja' } });

describe('the playground’s state', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'matta-state-'));
    file = join(folder, 'state.json');
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });
  const parts = (): string[] => readdirSync(`${file}.parts`);

  test('is read as it was written, long texts, empty ones and what looks like a part', () => {
    const saved = state({ mails: [LONG, '', `${LONG}y`, null, 0, false, { deep: [LONG] }, { a: 1, $part: 'x' }] }, [MAIL]);
    saveState(file, saved);
    expect(loadState(file)).toEqual(saved);
  });

  test('writes a long mail once, however often it is saved', () => {
    saveState(file, state({ clock: 1 }, [MAIL]));
    const [name = ''] = parts();
    const first = statSync(join(`${file}.parts`, name)).ino;
    saveState(file, state({ clock: 2 }, [MAIL, { ...MAIL, id: '2' }]));
    expect(parts()).toEqual([name]);
    expect(statSync(join(`${file}.parts`, name)).ino).toBe(first);
    expect(statSync(file).size).toBeLessThan(1000);
    expect(loadState(file)?.received.map(({ raw }) => raw.length)).toEqual([LONG.length, LONG.length]);
  });

  test('keeps no mail that it no longer holds', () => {
    saveState(file, state({}, [MAIL]));
    saveState(file, state({}));
    expect(parts()).toEqual([]);
  });

  test('that names a file which is not there, or one outside its folder, is refused with what to do about it', () => {
    saveState(file, state({}, [MAIL]));
    rmSync(join(`${file}.parts`, parts()[0] ?? ''));
    expect(() => loadState(file)).toThrow(/which is not there; delete it to start afresh/);
    saveState(file, state({ sneaky: { $part: '../state.json' } }));
    expect(readFileSync(file, 'utf8')).toContain('../state.json');
    expect(() => loadState(file)).toThrow(/which is not there; delete it to start afresh/);
  });
});
