import { readFileSync, statSync } from 'node:fs';
import { passphraseFault } from '../../src/seal/zip';
import { BadUsage } from './bad-usage';

/** Larger files are for no mail. */
const LARGEST = 1024 * 1024 * 1024;

/** The passphrase that a file holds, on one line. Not on the command line, where every user of the machine can read it. */
export function passphraseFrom(path: string | undefined): string {
  if (path === undefined) throw new BadUsage('--passphrase-file FILE is missing: a text file that holds the passphrase on one line');
  const text = contentOf(path, '--passphrase-file').toString('utf8').replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
  if (/[\r\n]/.test(text)) throw new BadUsage(`--passphrase-file ${path}: expected one line, found several`);
  const fault = passphraseFault(text);
  if (fault === 'short') throw new BadUsage(`--passphrase-file ${path}: the passphrase has ${text.length} characters; expected at least 12, since a ZIP's key can be guessed fast`);
  if (fault === 'characters') throw new BadUsage(`--passphrase-file ${path}: expected letters, digits and signs of ASCII only; archivers encode others differently`);
  return text;
}

export function contentOf(path: string, what: string): Buffer {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new Error('it is a folder');
    if (stat.size > LARGEST) throw new Error(`it has ${stat.size} bytes; at most ${LARGEST} are taken`);
    return readFileSync(path);
  } catch (error) {
    throw new BadUsage(`${what} ${path}: expected a file that can be read; ${error instanceof Error ? error.message : String(error)}`);
  }
}
