import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAddOn } from './build.js';

// Bumps the version, builds, pushes a version to Apps Script, commits and tags; prints what is left to click. What fails says how things then stand.
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
function trouble(version) {
  const { scriptId } = JSON.parse(readFileSync(`${ROOT}.clasp.json`, 'utf8'));
  const changed = read('git', ['status', '--porcelain', '--untracked-files=no']);
  // A file that git doesn't know can be in the bundle all the same.
  const unknown = read('git', ['ls-files', '--others', '--exclude-standard', '--', 'src', 'scripts', 'appsscript.json']);
  return [
    ...(changed === '' ? [] : [`there are changes that are not committed: commit or stash them\n${changed}`]),
    ...(unknown === '' ? [] : [`there are files that git does not know and the bundle may have: commit or move them\n${unknown}`]),
    ...(read('git', ['tag', '--list', `v${version}`]) === '' ? [] : [`there is a tag v${version} already: take another --bump, or delete it if it was never released (git tag -d v${version})`]),
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

/** Runs a step; gives what it printed, where that is asked for. */
function run(command, args, kept = false) {
  console.log(`  ${said(command, args)}`);
  if (dry) return '';
  const { status, signal, stdout } = spawnSync(command, args, { cwd: ROOT, stdio: ['inherit', kept ? 'pipe' : 'inherit', 'inherit'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${said(command, args)} ended with ${status ?? signal}`);
  return stdout ?? '';
}

/** The JSON in what clasp printed; null where there is none. */
function jsonIn(text) {
  try {
    return JSON.parse(text.slice(text.search(/[[{]/)));
  } catch {
    return null;
  }
}

/** How things stand after a step that failed. A rerun begins anew: a version that nothing uses does no harm. */
function aftermath(done, { version, from, number }) {
  const nobody = 'No deployment has changed, so nobody who has Matta installed runs anything new.';
  const back = `The version in package.json is ${from} again.`;
  const head = 'The script’s newest code (what a test deployment runs) is already this one.';
  switch (done) {
    case 'nothing': return `${back} Nothing was pushed. ${nobody} Put it right and run it again.`;
    case 'pushing': return `${back} Look into the script editor: clasp replaces all files or none. ${nobody} Put it right and run it again.`;
    case 'pushed': return `${back} ${head} ${nobody} Put it right and run it again.`;
    case 'versioned': return `${back} ${head} Apps Script has made version ${number} of it, which nothing uses. ${nobody} Put it right and run it again; it makes another version.`;
    case 'committed': return `The commit “Release ${version}” is made, and version ${number} of the script; only the tag is missing. Set it: git tag -a v${version} -m "Matta ${version}". Then go on with the steps below.`;
    default: throw new Error(done);
  }
}

const before = FILES.map((file) => readFileSync(`${ROOT}${file}`, 'utf8'));
const from = JSON.parse(before[0]).version;
const version = bumped(from);
const troubles = trouble(version);
for (const one of troubles) console.error(`release: ${one}`);
if (troubles.length > 0 && !dry) process.exit(1);

// Ctrl+C ends the step that is at work, and with it the release, which puts back what it has changed.
process.on('SIGINT', () => undefined);

let done = 'nothing';
let number = null;
let failed = null;
console.log(`${dry ? 'Would release' : 'Releasing'} ${version} (${from} before):`);
try {
  const { bytes, entryPoints } = await buildAddOn({ policyDir: values.policy ?? null, ...(dry ? { out: `${ROOT}build/release-dry-run` } : {}) });
  console.log(`  built ${(bytes / 1024).toFixed(1)} KB, entry points ${entryPoints.join(', ')}`);
  done = 'pushing';
  run('npx', ['clasp', 'push', '--force']);
  done = 'pushed';
  number = jsonIn(run('npx', ['clasp', 'create-version', `Matta ${version}`, '--json'], true))?.versionNumber ?? null;
  if (number !== null) console.log(`  made version ${number}`);
  else if (!dry) throw new Error('clasp create-version did not say which version it made');
  done = 'versioned';
  FILES.forEach((file, index) => {
    const json = JSON.parse(before[index]);
    json.version = version;
    if (json.packages?.['']) json.packages[''].version = version;
    if (!dry) writeFileSync(`${ROOT}${file}`, `${JSON.stringify(json, null, 2)}\n`);
  });
  run('git', ['commit', '--quiet', '-m', `Release ${version}`, ...FILES]);
  done = 'committed';
  run('git', ['tag', '-a', `v${version}`, '-m', `Matta ${version}`]);
} catch (error) {
  failed = error instanceof Error ? error.message : String(error);
  if (!dry && done !== 'committed') FILES.forEach((file, index) => { writeFileSync(`${ROOT}${file}`, before[index]); });
  console.error(`release: ${failed}.\n${aftermath(done, { version, from, number })}`);
  if (done !== 'committed') process.exit(1);
}

console.log(`
Left to do by hand (docs/install.md, "Upgrade"):
  1. npx clasp list-deployments         the id of the deployment that the Marketplace listing names, and the version N that it runs now
  2. npx clasp update-deployment ID --versionNumber ${number ?? 'NEW'} --description "Matta ${version}"
  3. git push --follow-tags
Back to the version before: step 2 with N.`);
process.exit(failed === null ? 0 : 1);
