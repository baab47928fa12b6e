import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distinctNames } from '../../src/seal/file-names';
import type { SealedFile } from '../../src/seal/zip';
import { ZipFault, openZip } from '../seal/read-zip';
import { BadUsage, optionsOf } from './bad-usage';
import { contentOf, passphraseFrom } from './seal-inputs';

/** EX_DATAERR and EX_NOPERM of sysexits.h. */
const EXIT = { unreadable: 65, refused: 77 } as const;

/** `matta unseal`: opens a ZIP that `seal` or the add-on wrote. Writes nothing unless every file in it is whole. */
export function unseal(args: string[]): number {
  const { values, positionals } = optionsOf({ args, allowPositionals: true, options: { out: { type: 'string' }, 'passphrase-file': { type: 'string' } } });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new BadUsage(`unseal wants one ZIP file, got ${positionals.length}`);
  if (values.out === undefined) throw new BadUsage('--out DIR is missing: the folder for the files');
  const zip = contentOf(path, 'unseal');
  const passphrase = passphraseFrom(values['passphrase-file']);
  let files: SealedFile[];
  try {
    files = openZip(zip, passphrase);
    const names = files.map(({ name }) => name);
    // Names that lead out of the folder, or onto each other, are none that seal writes.
    const strange = distinctNames(names).findIndex((name, index) => name !== names[index]);
    if (strange >= 0) throw new ZipFault('altered', `${JSON.stringify(names[strange])} is no name that seal writes.`);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    console.error(`matta: ${path}: ${error.message} Nothing was written.`);
    return error.kind === 'wrong-passphrase' ? EXIT.refused : EXIT.unreadable;
  }
  return write(files, values.out);
}

function write(files: readonly SealedFile[], dir: string): number {
  try {
    mkdirSync(dir, { recursive: true });
    // Exclusive: neither a file nor a link that is there already is written over or through.
    for (const { name, content } of files) writeFileSync(join(dir, name), content, { flag: 'wx' });
  } catch (error) {
    throw new BadUsage(`--out ${dir}: expected a folder in which these files are new; ${error instanceof Error ? error.message : String(error)}`);
  }
  for (const { name, content } of files) console.log(`${join(dir, name)}: ${content.length} bytes`);
  return 0;
}
