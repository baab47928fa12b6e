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

/** The tests of a folder where they are others than all of tests/FOLDER: files or folders, quickest first. */
const TESTS = {
  outbox: ['causes', 'states', 'entries', 'mark', 'alarms', 'delay', 'spread', 'notices', 'passed-header', 'ticking', 'clocks', 'records', 'presses', 'hooks', 'edits', 'log', 'tries', 'recovery', 'sent-mail', 'histories']
    .map((name) => `outbox/${name}`),
};

/** Left out of every run: a browser, a process of its own, or a budget that a mutant's switches exceed. */
const LEFT_OUT = /\.browser\.test\.tsx?$|\/(?:large-mail)\.test/;

function testsOf(folder) {
  return (TESTS[folder] ?? [folder]).flatMap((name) => {
    if (existsSync(`tests/${name}.test.ts`)) return [`tests/${name}.test.ts`];
    return readdirSync(`tests/${name}`).filter((file) => /\.test\.tsx?$/.test(file)).sort().map((file) => `tests/${name}/${file}`);
  }).filter((file) => !LEFT_OUT.test(file));
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

const tests = testsOf(folder);
process.env.MATTA_MUTATION_TESTS = tests.join(' ');
if (tests.some(needsBundle)) process.env.MATTA_MUTATED_BUNDLE = '1';

const out = `build/mutation/${folder}`;
const livedFile = `${out}/lived.json`;
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
if (!values.lived) writeFileSync(livedFile, JSON.stringify(lived.map(keyOf), null, 1));
for (const one of lived) console.log(`${one.status === 'NoCoverage' ? 'never ran' : 'lived'}: ${keyOf(one)}`);
console.log(`${values.mutate ?? `src/${folder}`}: ${caught} of ${tried} mutants caught (${((100 * caught) / Math.max(tried, 1)).toFixed(1)} %)${tried < results.length ? `, out of ${results.length}` : ''}`);
