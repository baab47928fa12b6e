import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { keyOf } from './mutation-sample.js';

// Which mutants of a folder of src/ its tests catch (docs/testing.md).
const USAGE = `npm run mutate -- [FOLDER] [options]

FOLDER        of src/; outbox, if none is named
--sample N    only N of its mutants, spread over its files
--seed S      which ones (1)
--lived       only those that lived in the last run, of the same sources
--mutate P    only these files or lines: src/seal/zip.ts:20-40`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
process.chdir(ROOT);
// Tests run under other names here than in npm test: their snapshots are taken in the first run, which Jest refuses where CI is set.
delete process.env.CI;

/** What people do with the add-on, from a card's press to the mail that leaves; for folders that have no tests of their own. */
const AT_THE_DOOR = ['app', 'seal/sheet', 'policy/tighten', 'promises', 'approval/story', 'approval/urgent', 'incident/parts', 'incident/page', 'incident/letters', 'incident/going-on', 'incident/links', 'incident/story', 'policy/at-sending', 'policy/administration', 'seal/story', 'seal/link'];

/** The tests of a folder where they are others than all of tests/FOLDER: files or folders, quickest first. */
const TESTS = {
  app: [...AT_THE_DOOR, 'incident/entered', 'approval/ways', 'outbox/minute-clock', 'audit/discretion', 'seal/each', 'seal/each-crash'],
  approval: ['approval/files', 'approval/story', 'approval/store', 'approval/urgent', 'approval/ways', 'approval/forgery', 'approval/store-full'],
  cards: [...AT_THE_DOOR, 'incident/entered', 'approval/ways', 'seal/each', 'audit/figures'],
  check: ['check/acknowledge', 'check/merge', 'check/office-mails', 'check/check', 'app/mute', 'policy/at-sending', 'app/report-look', 'app/story'],
  audit: ['audit/reckoning', 'audit/own-tally', 'audit/discretion', 'audit/figures'],
  compose: ['compose', 'app/find-draft', 'app/in-vain', 'app/known', 'app/story', 'app/mute', 'security', 'promises'],
  facts: ['facts', 'rules', 'check/office-mails'],
  gmail: ['gmail', ...AT_THE_DOOR],
  google: ['google', ...AT_THE_DOOR],
  messages: ['messages', ...AT_THE_DOOR],
  outbox: ['causes', 'states', 'entries', 'mark', 'alarms', 'delay', 'spread', 'notices', 'passed-header', 'ticking', 'clocks', 'records', 'presses', 'hooks', 'edits', 'log', 'tries', 'recovery', 'sent-mail', 'histories']
    .map((name) => `outbox/${name}`),
  policy: ['policy/tables', 'policy/help', 'policy/word-pattern', 'incident/parts', 'rules/policy-word', 'rules/blocked-address', 'policy/tighten', 'policy/at-sending', 'check/merge', 'policy/administration', 'approval/urgent', 'approval/ways', 'incident/going-on', 'incident/prevention', 'seal/plan', 'seal/sheet', 'outbox/policy-delays', 'policy/policy-check'],
  rules: ['rules', 'check/rule-words', 'check/office-mails'],
  incident: ['parts', 'page', 'letter-texts', 'entered', 'going-on', 'letters', 'links', 'story', 'prevention'].map((name) => `incident/${name}`),
  seal: ['plan', 'passphrases', 'sheet', 'vectors', 'file-names', 'link', 'story', 'rebuild', 'each', 'zip', 'each-recipients'].map((name) => `seal/${name}`),
  sheets: ['policy/at-sending', 'policy/tighten', 'policy/administration', 'incident/going-on', 'incident/letters'],
};

/** A test that measures its own computing: code with all its mutants in it is many times slower. */
const STOPWATCH = /support\/own-time/;
/** Left out of every run: what needs a browser, is about size, or reads the sources as texts. */
const LEFT_OUT = /\.browser\.test\.tsx?$|\/(?:large-mail|rules\/rules)\.test/;

function fail(message) {
  console.error(message);
  process.exit(1);
}

function testsOf(folder) {
  return (TESTS[folder] ?? [folder]).flatMap((name) => {
    if (existsSync(`tests/${name}.test.ts`)) return [`tests/${name}.test.ts`];
    return readdirSync(`tests/${name}`, { recursive: true, encoding: 'utf8' }).filter((file) => /\.test\.tsx?$/.test(file)).sort().map((file) => `tests/${name}/${file}`);
  }).filter((file) => !LEFT_OUT.test(file) && !STOPWATCH.test(readFileSync(file, 'utf8')));
}

/** Whether a test opens an office, which runs the bundle. */
const needsBundle = (file) => /support\/office|from '\.\/support'|support\/build-with-policy/.test(readFileSync(file, 'utf8'));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' }, lived: { type: 'boolean', default: false }, mutate: { type: 'string' }, help: { type: 'boolean' } },
});
const [folder = 'outbox'] = positionals;
if (values.help || positionals.length > 1 || !existsSync(`src/${folder}`) || (values.sample !== undefined && !(Number(values.sample) > 0))) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 1);
}

if (!(folder in TESTS) && !existsSync(`tests/${folder}`)) fail(`src/${folder} has no folder of tests; name its tests in TESTS of scripts/mutate.js.`);
const tests = testsOf(folder);
process.env.MATTA_MUTATION_TESTS = tests.join(' ');
if (tests.some(needsBundle)) process.env.MATTA_MUTATED_BUNDLE = '1';

const out = `build/mutation/${folder}`;
const livedFile = `${out}/lived.json`;
if (values.lived && !existsSync(livedFile)) fail(`--lived: ${livedFile} is not there; run npm run mutate -- ${folder} first, or a sample of it.`);
const sample = values.lived ? { only: JSON.parse(readFileSync(livedFile, 'utf8')) } : values.sample ? { size: Number(values.sample), seed: values.seed } : undefined;
const whole = !sample && !values.mutate;
mkdirSync(out, { recursive: true });

const results = await new Stryker({
  configFile: 'stryker.config.json',
  mutate: [values.mutate ?? `src/${folder}/**/*.ts`],
  incremental: whole,
  incrementalFile: `${out}/incremental.json`,
  tempDirName: `${out}/work`,
  htmlReporter: { fileName: `${out}/report.html` },
  jsonReporter: { fileName: `${out}/report.json` },
  ...(sample ? { sample, checkers: ['sample'] } : {}),
  // Only the outbox is held to its score, whole: a sample swings by a few mutants, and a part of a folder says too little.
  ...(whole && folder === 'outbox' ? {} : { thresholds: { high: 90, low: 85, break: null } }),
}).runMutationTest();

const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
const lived = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
const caught = count('Killed', 'Timeout');
const tried = caught + lived.length;
if (!values.lived) writeFileSync(livedFile, JSON.stringify(lived.map((one) => keyOf(one)), null, 1));
for (const one of lived) console.log(`${one.status === 'NoCoverage' ? 'never ran' : 'lived'}: ${keyOf(one)}`);
console.log(`${values.mutate ?? `src/${folder}`}: ${caught} of ${tried} mutants caught (${((100 * caught) / Math.max(tried, 1)).toFixed(1)} %)${tried < results.length ? `, out of ${results.length}` : ''}`);
