import { copyFileSync, mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAddOn } from './build.js';

// Pictures of the playground for README and review: node scripts/screenshots.js [FOLDER [incident]]. MATTA_BROWSER may name a Chromium.
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
const files = await takeScreenshots({ folder: process.argv[2] ?? `${ROOT}artifacts/screenshots`, browserPath: process.env.MATTA_BROWSER ?? '/usr/bin/chromium', bundle: addOn, incidentOnly: process.argv[3] === 'incident' });
for (const file of files) console.log(file);

// The pictures of README and docs.
const SHOWN = { 'check-typo': 'check', 'incident-3-record': 'incident-record', 'incident-4-call': 'incident-call', 'incident-8-prevention': 'incident-prevention' };
for (const [shot, name] of Object.entries(SHOWN)) {
  for (const lang of ['ja', 'en']) {
    const file = files.find((one) => basename(one) === `${shot}-${lang}.png`);
    if (file) copyFileSync(file, `${ROOT}docs/screens/${name}-${lang}.png`);
  }
}
