import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAddOn } from './build.js';

// Builds the add-on and pushes it to the Apps Script project that .clasp.json names.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { policy: { type: 'string' } } });
const { scriptId } = JSON.parse(readFileSync(`${ROOT}.clasp.json`, 'utf8'));

if (!/^[\w-]{50,}$/.test(scriptId)) {
  console.error(
    `.clasp.json names no Apps Script project yet: scriptId is "${scriptId}". ` +
      'Run "npx clasp login", create a standalone project at script.google.com (or with "npx clasp create-script --type standalone --title Matta --rootDir build/apps-script"), ' +
      'put its script id (Project settings, "Script ID") into .clasp.json, then run "npm run push" again.',
  );
  process.exit(1);
}

await buildAddOn({ policyDir: values.policy ?? null });
const { status } = spawnSync('npx', ['clasp', 'push', '--force'], { cwd: ROOT, stdio: 'inherit' });
process.exit(status ?? 1);
