import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAddOn } from './build.js';

// Bumps the version, builds, pushes a version to Apps Script, commits and tags; prints what is left to click. What fails puts the version back.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILES = ['package.json', 'package-lock.json'];
const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false }, bump: { type: 'string', default: 'patch' }, policy: { type: 'string' } } });
const dry = values['dry-run'];

const said = (command, args) => `${command} ${args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(' ')}`;
const read = (command, args) => spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' }).stdout.trim();

function stop(message) {
  console.error(`release: ${message}`);
  process.exit(1);
}

/** What can't be right is said all at once; a dry run goes on. */
function trouble() {
  const { scriptId } = JSON.parse(readFileSync(`${ROOT}.clasp.json`, 'utf8'));
  return [
    ...(read('git', ['status', '--porcelain', '--untracked-files=no']) === '' ? [] : ['there are changes that are not committed: commit or stash them']),
    ...(/^[\w-]{50,}$/.test(scriptId) ? [] : [`.clasp.json names no script: scriptId is "${scriptId}" (docs/install.md, step 2)`]),
  ];
}

/** 1.2.3 with one part raised and the later ones at zero. */
function bumped(version) {
  const at = ['major', 'minor', 'patch'].indexOf(values.bump);
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);
  if (at < 0) stop(`--bump ${values.bump}: expected major, minor or patch`);
  if (parts === undefined) stop(`package.json has version "${version}": expected three numbers such as 1.2.3`);
  return parts.map((part, index) => (index < at ? part : index === at ? part + 1 : 0)).join('.');
}

function run(command, args) {
  console.log(`  ${said(command, args)}`);
  if (dry) return;
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${said(command, args)} ended with ${status}`);
}

const troubles = trouble();
for (const one of troubles) console.error(`release: ${one}`);
if (troubles.length > 0 && !dry) process.exit(1);

const before = FILES.map((file) => readFileSync(`${ROOT}${file}`, 'utf8'));
const from = JSON.parse(before[0]).version;
const version = bumped(from);
console.log(`${dry ? 'Would release' : 'Releasing'} ${version} (${from} before):`);
try {
  FILES.forEach((file, index) => {
    const json = JSON.parse(before[index]);
    json.version = version;
    if (json.packages?.['']) json.packages[''].version = version;
    if (!dry) writeFileSync(`${ROOT}${file}`, `${JSON.stringify(json, null, 2)}\n`);
  });
  const { bytes, entryPoints } = await buildAddOn({ policyDir: values.policy ?? null, ...(dry ? { out: `${ROOT}build/release-dry-run` } : {}) });
  console.log(`  built ${(bytes / 1024).toFixed(1)} KB, entry points ${entryPoints.join(', ')}`);
  run('npx', ['clasp', 'push', '--force']);
  run('npx', ['clasp', 'create-version', `Matta ${version}`]);
  run('git', ['commit', '--quiet', '-m', `Release ${version}`, ...FILES]);
  run('git', ['tag', '-a', `v${version}`, '-m', `Matta ${version}`]);
} catch (error) {
  if (!dry) FILES.forEach((file, index) => { writeFileSync(`${ROOT}${file}`, before[index]); });
  stop(`${error instanceof Error ? error.message : String(error)}. The version in package.json is ${from} again; nothing that users run has changed.`);
}

console.log(`
Left to do by hand (docs/install.md, "Upgrade"):
  1. npx clasp list-versions            the number N that create-version printed
  2. npx clasp list-deployments         the id of the deployment that the Marketplace listing names
  3. npx clasp update-deployment ID --versionNumber N --description "Matta ${version}"
  4. git push --follow-tags
Back to the version before: step 3 with its number.`);
