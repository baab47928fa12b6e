import { copyFileSync, mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAddOn } from './build.js';

// Pictures of the playground for README and review: node scripts/screenshots.js [FOLDER]. MATTA_BROWSER may name a Chromium.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const bundled = `${ROOT}build/local/screenshots.mjs`;
mkdirSync(`${ROOT}build/local`, { recursive: true });
mkdirSync(`${ROOT}docs/screens`, { recursive: true });
// A build of its own, with the invented office's policy: what is pushed has the administrator's.
const addOn = `${ROOT}build/playground/screenshots-add-on`;
await buildAddOn({ policyDir: `${ROOT}local/playground/policy`, out: addOn });
await build({
  absWorkingDir: ROOT,
  entryPoints: ['local/playground/screenshots.ts'],
  outfile: bundled,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
});
const { takeScreenshots } = await import(pathToFileURL(bundled).href);
const files = await takeScreenshots({ folder: process.argv[2] ?? `${ROOT}artifacts/screenshots`, browserPath: process.env.MATTA_BROWSER ?? '/usr/bin/chromium', bundle: addOn });
for (const file of files) console.log(file);

// The README's pictures.
for (const lang of ['ja', 'en']) {
  const shot = files.find((file) => basename(file) === `check-typo-${lang}.png`);
  if (shot) copyFileSync(shot, `${ROOT}docs/screens/check-${lang}.png`);
}
