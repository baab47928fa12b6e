import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of this project's package.json, looked for upwards from the running file: that is a source file in tests and
 * a bundle below build/ under `npm start`.
 *
 * @throws Error when there is none
 */
export function repositoryRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) {
      const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
      if (typeof parsed === 'object' && parsed !== null && 'name' in parsed && parsed.name === 'matta') return folder;
    }
    if (folder === dirname(folder)) throw new Error(`No package.json of matta in ${start} or above it; run the playground from a checkout of the project.`);
  }
}
