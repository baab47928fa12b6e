import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../simulate/part';
import { BadUsage } from './bad-usage';

/** The add-on as it was built into a folder. Throws BadUsage, with `what` before it, where it was not. */
export function builtIn(folder: string, what: string): Bundle {
  const [code, manifest] = ['Code.js', 'appsscript.json'].map((name) => join(folder, name));
  if (code === undefined || manifest === undefined || !existsSync(code) || !existsSync(manifest)) {
    throw new BadUsage(`${what} ${folder}: expected a folder with Code.js and appsscript.json, as "npm run build" writes it`);
  }
  return { code: readFileSync(code, 'utf8'), manifest: JSON.parse(readFileSync(manifest, 'utf8')) as unknown };
}
