import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sealFiles } from '../../src/seal/zip';
import { BadUsage, optionsOf } from './bad-usage';
import { contentOf, passphraseFrom } from './seal-inputs';

/** `matta seal`: the ZIP that the add-on would make of these files. Never writes over a file that is there. */
export function seal(args: string[]): number {
  const { values, positionals } = optionsOf({ args, allowPositionals: true, options: { out: { type: 'string' }, 'passphrase-file': { type: 'string' } } });
  if (positionals.length === 0) throw new BadUsage('seal wants one or more files');
  const { out } = values;
  if (out === undefined) throw new BadUsage('--out FILE.zip is missing: where the ZIP is to be written');
  const passphrase = passphraseFrom(values['passphrase-file']);
  const files = positionals.map((path) => ({ name: basename(path), content: contentOf(path, 'seal') }));
  const now = new Date();
  const zip = sealFiles(files, {
    passphrase, random: (bytes) => randomBytes(bytes),
    at: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate(), hour: now.getHours(), minute: now.getMinutes() },
  });
  try {
    writeFileSync(out, zip, { flag: 'wx' });
  } catch (error) {
    throw new BadUsage(`--out ${out}: expected a new file that can be written; ${error instanceof Error ? error.message : String(error)}`);
  }
  console.log(`${out}: ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${zip.length} bytes`);
  return 0;
}
