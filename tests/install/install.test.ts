import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { matta } from '../cli/support';

const ROOT = resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const { oauthScopes } = JSON.parse(read('appsscript.json')) as { oauthScopes: string[] };
const scopes = oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort();

/** Rows of the table of scopes: name, why, what breaks. */
function rowsOf(page: string): string[][] {
  return [...read(page).matchAll(/^\| `([\w.]+)` \| (.+?) \| (.+?) \|$/gm)].map((row) => row.slice(1));
}

describe('The installation guide', () => {
  it.each(['docs/install.md', 'docs/install.ja.md'])('%s says of every scope of the manifest why it is there and what breaks without it, and of no other', (page) => {
    const rows = rowsOf(page);
    expect(rows.map(([name]) => name).sort()).toEqual(scopes);
    for (const [, why = '', without = ''] of rows) expect([why.length > 4, without.length > 4]).toEqual([true, true]);
  });

  it.each(['docs/install.md', 'docs/install.ja.md', 'docs/enforce.md', 'docs/enforce.ja.md', 'docs/audit.md', 'docs/audit.ja.md', 'docs/security.md', 'docs/security.ja.md', 'docs/approval.ja.md'])('%s names only files that are there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
    for (const path of links) expect(() => readFileSync(join(ROOT, 'docs', path))).not.toThrow();
  });

  it.each(['docs/install.md', 'docs/install.ja.md'])('%s names only commands that there are', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name = ''] of read(page).matchAll(/`npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(name);
    const help = matta('help').out;
    for (const [, name = ''] of read(page).matchAll(/`npx matta ([\w-]+)/g)) expect(help).toContain(`  ${name} `);
  });
});

describe('npm run release -- --dry-run', () => {
  it('shows every step and what is left to click, and changes nothing', () => {
    const state = (): string => [read('package.json'), read('package-lock.json'), execFileSync('git', ['tag'], { cwd: ROOT, encoding: 'utf8' })].join();
    const before = state();
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const { status, stdout } = spawnSync(process.execPath, ['scripts/release.js', '--dry-run', '--bump', 'minor'], { cwd: ROOT, encoding: 'utf8' });
    const next = `${major}.${minor + 1}.0`;
    expect(stdout).toContain(`Would release ${next} (${version} before)`);
    for (const step of [/built [\d.]+ KB/, 'clasp push --force', `clasp create-version "Matta ${next}"`, `git tag -a v${next}`, 'update-deployment', 'Back to the version before']) expect(stdout).toMatch(step);
    expect(status).toBe(0);
    expect(state()).toBe(before);
  });

  it('refuses a bump that is none', () => {
    expect(spawnSync(process.execPath, ['scripts/release.js', '--dry-run', '--bump', 'huge'], { cwd: ROOT, encoding: 'utf8' }).stderr).toContain('expected major, minor or patch');
  });
});

describe('matta doctor', () => {
  interface Found { readonly what: string; readonly ok: boolean; readonly say: string }
  const found = (root: string): Found[] => matta('doctor', '--json', '--root', root).out.trim().split('\n').map((line) => JSON.parse(line) as Found);
  let dir = '';
  beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'matta-doctor-')); });
  afterAll(() => { rmSync(dir, { recursive: true }); });

  it('finds what is there in this repository: Node, clasp, a sound manifest, and just two files to push', () => {
    const at = Object.fromEntries(found(ROOT).map((one) => [one.what, one]));
    for (const what of ['Node.js', 'clasp', 'manifest', 'files to push']) expect([what, at[what]?.ok]).toEqual([what, true]);
    expect(at['files to push']?.say).toBe('build/apps-script/Code.js, build/apps-script/appsscript.json');
  });

  it('says what to do about each thing that is missing, and exits 1', () => {
    writeFileSync(join(dir, '.clasp.json'), '{"scriptId":"PUT-YOUR-SCRIPT-ID-HERE"}');
    cpSync(join(ROOT, 'appsscript.json'), join(dir, 'appsscript.json'));
    const at = Object.fromEntries(found(dir).map((one) => [one.what, one]));
    expect(at.clasp).toMatchObject({ ok: false, say: expect.stringContaining('npm ci') as unknown });
    expect(at['script id']).toMatchObject({ ok: false, say: expect.stringContaining('Project settings → Script ID') as unknown });
    expect(at['files to push']).toMatchObject({ ok: false, say: expect.stringContaining('npm run build') as unknown });
    expect(matta('doctor', '--root', dir).code).toBe(1);
  });

  it('names every fault of a manifest', () => {
    writeFileSync(join(dir, 'appsscript.json'), '{"runtimeVersion":"RHINO","timeZone":"Nowhere","oauthScopes":["x"]}');
    const at = found(dir).find(({ what }) => what === 'manifest');
    expect(at?.ok).toBe(false);
    for (const word of ['RHINO', 'Nowhere', '"x"']) expect(at?.say).toContain(word);
  });
});
