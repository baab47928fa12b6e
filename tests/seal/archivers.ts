import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program is on this machine; what is missing is left out of the tests, and `npm test` says so. */
function has(program: string): boolean {
  return spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined;
}

export const HAS_7Z = has('7z');
export const HAS_BSDTAR = has('bsdtar');

/** What a program makes of a ZIP: the files it unpacks by name, or null where it refuses. */
export type Archiver = (zip: Uint8Array, passphrase: string) => Map<string, Buffer> | null;

const with7z: Archiver = (zip, passphrase) => unpack(zip, (file, into) => { execFileSync('7z', ['x', `-p${passphrase}`, `-o${into}`, '-y', file], { stdio: 'ignore' }); });
const withBsdtar: Archiver = (zip, passphrase) => unpack(zip, (file, into) => { execFileSync('bsdtar', ['--passphrase', passphrase, '-xf', file, '-C', into], { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } }); });

/** Programs of other people, so that nobody has to take our reader's word for it. */
export const ARCHIVERS: readonly [name: string, archiver: Archiver][] = [
  ...(HAS_7Z ? [['7-Zip', with7z] as [string, Archiver]] : []),
  ...(HAS_BSDTAR ? [['libarchive', withBsdtar] as [string, Archiver]] : []),
];

/** `7z t`: its exit code and what it printed. */
export function testWith7z(zip: Uint8Array, passphrase: string): { code: number | null; out: string } {
  return inFolder(zip, (file) => {
    const { status, stdout, stderr } = spawnSync('7z', ['t', `-p${passphrase}`, file], { encoding: 'utf8' });
    return { code: status, out: stdout + stderr };
  });
}

function unpack(zip: Uint8Array, run: (file: string, into: string) => void): Map<string, Buffer> | null {
  return inFolder(zip, (file, into) => {
    try {
      run(file, into);
    } catch {
      return null;
    }
    return new Map(readdirSync(into).map((name) => [name, readFileSync(join(into, name))]));
  });
}

function inFolder<T>(zip: Uint8Array, work: (file: string, into: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'matta-zip-'));
  const into = mkdtempSync(join(tmpdir(), 'matta-out-'));
  try {
    writeFileSync(join(dir, 'sealed.zip'), zip);
    return work(join(dir, 'sealed.zip'), into);
  } finally {
    rmSync(dir, { recursive: true });
    rmSync(into, { recursive: true });
  }
}
