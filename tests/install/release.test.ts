import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/**
 * Stands in for clasp 3.4, which would ask Google: writes down how it is called, and answers in its words (build/src/commands of @google/clasp) or, for
 * the command named in CLASP_FAILS, as it does when the script's owner is not logged in.
 */
const CLASP = `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require('node:fs');
const [command, ...args] = process.argv.slice(2);
appendFileSync(process.env.CLASP_CALLS, JSON.stringify([command, ...args]) + '\\n');
if (process.env.CLASP_FAILS === command) { console.error('No credentials found.'); process.exit(1); }
if (command === 'push') console.log('Pushed 2 files at 10:15:00 AM.\\n└─ build/apps-script/appsscript.json\\n└─ build/apps-script/Code.js');
else if (command === 'create-version') console.log(process.env.CLASP_SAYS ?? (args.includes('--json') ? JSON.stringify({ versionNumber: 8 }, null, 2) : 'Created version 8'));
else { console.error('error: unknown command'); process.exit(1); }
`;

const made: string[] = [];
afterAll(() => { for (const dir of made) rmSync(dir, { recursive: true }); });

/** In the place of the add-on's source where a test is not about what is built: a bundle of two lines is built at once. */
const SMALL = "export function onCompose(): string {\n  return 'small';\n}\n";

/** A clone with what a release needs, the stand-in in the place of clasp, and everything committed. */
class Clone {
  readonly dir = mkdtempSync(join(tmpdir(), 'matta-release-'));
  private readonly calledFile = join(this.dir, '..', `${this.dir.split('/').pop() ?? ''}-calls`);

  constructor(source: 'small' | 'whole' = 'small') {
    made.push(this.dir);
    if (source === 'small') {
      mkdirSync(join(this.dir, 'src'));
      writeFileSync(join(this.dir, 'src/main.ts'), SMALL);
    } else cpSync(join(ROOT, 'src'), join(this.dir, 'src'), { recursive: true });
    for (const part of ['scripts', 'package.json', 'package-lock.json', 'appsscript.json', '.gitignore', 'tsconfig.json']) cpSync(join(ROOT, part), join(this.dir, part), { recursive: true });
    writeFileSync(join(this.dir, '.clasp.json'), JSON.stringify({ scriptId: 'x'.repeat(57), rootDir: 'build/apps-script' }));
    const modules = join(this.dir, 'node_modules');
    mkdirSync(join(modules, '.bin'), { recursive: true });
    for (const name of readdirSync(join(ROOT, 'node_modules'))) if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
    writeFileSync(join(modules, '.bin/clasp'), CLASP);
    chmodSync(join(modules, '.bin/clasp'), 0o755);
    this.git('init', '--quiet', '--initial-branch', 'main');
    this.git('config', 'user.name', 'Releaser');
    this.git('config', 'user.email', 'releaser@aozora.example');
    this.git('config', 'commit.gpgsign', 'false');
    this.git('add', '--all');
    this.git('commit', '--quiet', '-m', 'All there is');
  }

  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: this.dir, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  release(env: Readonly<Record<string, string>> = {}, ...args: string[]): { status: number | null; out: string; err: string } {
    rmSync(this.calledFile, { force: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release.js', ...args], { cwd: this.dir, encoding: 'utf8', env: { ...process.env, CLASP_CALLS: this.calledFile, ...env } });
    return { status, out: stdout, err: stderr };
  }

  /** What clasp was called with. */
  get called(): string[][] {
    return existsSync(this.calledFile) ? readFileSync(this.calledFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as string[]) : [];
  }

  /** Versions in the files, the newest commit, tags, and what is not committed. */
  get state() {
    const version = (file: string): string => (JSON.parse(readFileSync(join(this.dir, file), 'utf8')) as { version: string }).version;
    return { versions: [version('package.json'), version('package-lock.json')], commit: this.git('log', '-1', '--format=%s'), tags: this.git('tag'), dirty: this.git('status', '--porcelain') };
  }
}

const { version: NOW } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const [major = 0, minor = 0, patch = 0] = NOW.split('.').map(Number);
const NEXT = `${major}.${minor}.${patch + 1}`;
const UNTOUCHED = { versions: [NOW, NOW], commit: 'All there is', tags: '', dirty: '' };
const PUSH = ['push', '--force'];
const VERSION = ['create-version', `Matta ${NEXT}`, '--json'];

describe('npm run release', () => {
  it('builds, pushes, makes a version, commits and tags, and names what is left to do with the version’s number', () => {
    const clone = new Clone('whole');
    const { status, out } = clone.release();
    expect(status).toBe(0);
    expect(clone.called).toEqual([PUSH, VERSION]);
    expect(clone.state).toEqual({ versions: [NEXT, NEXT], commit: `Release ${NEXT}`, tags: `v${NEXT}`, dirty: '' });
    expect(clone.git('rev-parse', `v${NEXT}^{commit}`)).toBe(clone.git('rev-parse', 'HEAD'));
    expect(out).toContain('made version 8');
    expect(out).toContain(`npx clasp update-deployment ID --versionNumber 8 --description "Matta ${NEXT}"`);
    expect(readFileSync(join(clone.dir, 'build/apps-script/Code.js'), 'utf8')).toContain('function onCompose()');
  }, 300_000);

  it.each([
    ['push', 'npx clasp push --force ended with 1', 'clasp replaces all files or none', [PUSH]],
    ['create-version', `npx clasp create-version "Matta ${NEXT}" --json ended with 1`, 'newest code (what a test deployment runs) is already this one', [PUSH, VERSION]],
  ])('that fails at clasp %s leaves the clone as it was, says how the script stands, and can be run again', (command, what, stands, called) => {
    const clone = new Clone();
    const { status, err } = clone.release({ CLASP_FAILS: command });
    expect([status, clone.called]).toEqual([1, called]);
    expect(err).toContain('No credentials found.');
    expect(err).toContain(what);
    expect(err).toContain(stands);
    expect(err).toContain('nobody who has Matta installed runs anything new');
    expect(clone.state).toEqual(UNTOUCHED);
    expect(clone.release().status).toBe(0);
    expect(clone.state).toMatchObject({ versions: [NEXT, NEXT], tags: `v${NEXT}`, dirty: '' });
  }, 300_000);

  it('that clasp does not tell which version it made stops before it commits', () => {
    const clone = new Clone();
    const { status, err } = clone.release({ CLASP_SAYS: 'Created something' });
    expect(status).toBe(1);
    expect(err).toContain('did not say which version it made');
    expect(clone.state).toEqual(UNTOUCHED);
  }, 300_000);

  it('whose commit is refused puts the version back, and names the version of the script that nothing uses', () => {
    const clone = new Clone();
    const hook = join(clone.dir, '.git/hooks/pre-commit');
    mkdirSync(join(clone.dir, '.git/hooks'), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\nexit 1\n');
    chmodSync(hook, 0o755);
    const { status, err } = clone.release();
    expect(status).toBe(1);
    expect(err).toContain('Apps Script has made version 8 of it, which nothing uses');
    expect(clone.state).toEqual(UNTOUCHED);
    rmSync(hook);
    expect(clone.release().status).toBe(0);
  }, 300_000);

  it('whose tag is refused keeps the commit, and says how to set the tag and what is left', () => {
    const clone = new Clone();
    clone.git('config', 'tag.gpgsign', 'true');
    clone.git('config', 'gpg.program', 'false');
    const { status, out, err } = clone.release();
    expect(status).toBe(1);
    expect(err).toContain(`git tag -a v${NEXT} -m "Matta ${NEXT}"`);
    expect(out).toContain('--versionNumber 8');
    expect(clone.state).toEqual({ versions: [NEXT, NEXT], commit: `Release ${NEXT}`, tags: '', dirty: '' });
    clone.git('config', 'tag.gpgsign', 'false');
    clone.git('tag', '-a', `v${NEXT}`, '-m', `Matta ${NEXT}`);
    // The next release goes on from there.
    expect(clone.release().out).toContain(`Releasing ${major}.${minor}.${patch + 2}`);
  }, 300_000);

  it('does nothing where something can’t be right, and says all of it at once', () => {
    const clone = new Clone();
    clone.git('tag', `v${NEXT}`);
    writeFileSync(join(clone.dir, 'src/main.ts'), '// half a change\n', { flag: 'a' });
    writeFileSync(join(clone.dir, 'src/forgotten.ts'), 'export {};\n');
    writeFileSync(join(clone.dir, '.clasp.json'), '{"scriptId":"PUT-YOUR-SCRIPT-ID-HERE","rootDir":"build/apps-script"}');
    const before = clone.state;
    const { status, err } = clone.release();
    expect([status, clone.called]).toEqual([1, []]);
    for (const word of ['M src/main.ts', 'src/forgotten.ts', `there is a tag v${NEXT} already`, 'scriptId is "PUT-YOUR-SCRIPT-ID-HERE"']) expect(err).toContain(word);
    expect(clone.state).toEqual(before);
  }, 300_000);

  it('that does not build pushes nothing', () => {
    const clone = new Clone();
    writeFileSync(join(clone.dir, 'src/main.ts'), 'export function broken( {\n');
    clone.git('commit', '--quiet', '--all', '-m', 'A slip');
    const { status, err } = clone.release();
    expect([status, clone.called]).toEqual([1, []]);
    expect(err).toContain('Nothing was pushed');
    expect(clone.state).toMatchObject({ versions: [NOW, NOW], commit: 'A slip', tags: '', dirty: '' });
  }, 300_000);
});
