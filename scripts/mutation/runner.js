import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { Suite } from './suite.js';

const require = createRequire(import.meta.url);
const { Module } = require('node:module');

/**
 * Runs tests for Stryker, in a process of its own in a copy of the sources with all mutants in them, one of which is on. For every
 * mutant all modules are loaded anew; the bundle of the add-on, mutants and all, is built once.
 */
class Runner {
  /** Stryker's options, with `tests` as scripts/mutate.js sets them: files from the root, whether they run the bundle, and which are too slow. */
  static inject = ['options'];

  constructor({ tests }) {
    this.tests = tests;
    this.stryker = globalThis.__stryker__ ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    loadsTypeScript();
    this.bundleSees(this.stryker);
    if (this.tests.bundle && !existsSync('build/test/open-policy/Code.js')) await require(resolve('tests/support/build-once.cjs'))();
  }

  async dryRun() {
    const met = resolve('build/mutants-met');
    mkdirSync(met, { recursive: true });
    const env = { NODE_OPTIONS: `--require ${fileURLToPath(new URL('child.cjs', import.meta.url))}`, MATTA_MUTANTS_MET: met };
    Object.assign(process.env, env);
    const tests = [];
    const slow = [];
    const suite = this.fresh();
    for (const file of this.tests.files) {
      suite.load(file);
      this.addMet(met);
      for (const test of suite.tests.splice(0)) {
        this.stryker.currentTestId = test.id;
        const before = process.cpuUsage();
        const failure = await failureOf(suite, test);
        this.addMet(met);
        this.stryker.currentTestId = undefined;
        const { user, system } = process.cpuUsage(before);
        const timeSpentMs = (user + system) / 1000;
        if (timeSpentMs > (this.tests.mostMilliseconds ?? Infinity)) {
          slow.push(test.id);
          if (this.stryker.mutantCoverage) Reflect.deleteProperty(this.stryker.mutantCoverage.perTest, test.id);
        }
        tests.push({ id: test.id, name: `${test.file}: ${test.name}`, fileName: resolve(test.file), timeSpentMs, ...(failure ? { status: FAILED, failureMessage: failure } : { status: PASSED }) });
      }
    }
    await suite.end();
    writeFileSync(SLOW, JSON.stringify(slow));
    for (const name of Object.keys(env)) Reflect.deleteProperty(process.env, name);
    return { status: 'complete', tests, mutantCoverage: this.stryker.mutantCoverage };
  }

  /** What the processes met that a test started, or a test file while it loaded. */
  addMet(folder) {
    const { mutantCoverage: { static: loading, perTest } = {}, currentTestId } = this.stryker;
    for (const name of readdirSync(folder)) {
      const into = currentTestId === undefined ? loading : (perTest[currentTestId] ??= {});
      for (const [id, times] of Object.entries(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))) into[id] = (into[id] ?? 0) + times;
      rmSync(`${folder}/${name}`);
    }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    process.env.__STRYKER_ACTIVE_MUTANT__ = activeMutant.id;
    Object.assign(this.stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const slow = new Set(JSON.parse(readFileSync(SLOW, 'utf8')));
    const wanted = testFilter && new Set(testFilter);
    let nrOfTests = 0;
    const suite = this.fresh();
    try {
      // A file at a time: most mutants don't live to see the last.
      for (const file of this.tests.files) {
        if (wanted && !testFilter.some((id) => id.startsWith(`${file} `))) continue;
        suite.load(file);
        for (const test of suite.tests.splice(0)) {
          if (slow.has(test.id) || (wanted && !wanted.has(test.id) && test.name !== 'loads')) continue;
          nrOfTests += 1;
          const failure = await failureOf(suite, test);
          if (this.stryker.hitCount > hitLimit) return { status: 'timeout', reason: `ran ${hitLimit} times` };
          if (failure) return { status: 'killed', killedBy: [test.id], failureMessage: failure, nrOfTests };
        }
      }
      return { status: 'survived', nrOfTests };
    } finally {
      await suite.end();
      delete process.env.__STRYKER_ACTIVE_MUTANT__;
    }
  }

  async dispose() {}

  /** A suite without tests, and no module left of the last one. */
  fresh() {
    for (const path of Object.keys(require.cache)) if (path.startsWith(process.cwd() + sep)) Reflect.deleteProperty(require.cache, path);
    const suite = new Suite();
    suite.install();
    // First, so that its offices are closed after a test of any file.
    if (this.tests.bundle) require(resolve('tests/support/office.ts'));
    return suite;
  }

  /** The mutants in the bundle look for what Stryker knows in the global scope of the emulator's contexts. */
  bundleSees(stryker) {
    const { createContext } = vm;
    vm.createContext = (...given) => Object.assign(createContext(...given), { __stryker__: stryker });
    const { runInContext } = vm.Script.prototype;
    // What runs while a script loads counts for all tests, not for the one that happens to come first: a context serves several.
    vm.Script.prototype.runInContext = function (...given) {
      const { currentTestId } = stryker;
      stryker.currentTestId = undefined;
      try {
        return runInContext.apply(this, given);
      } finally {
        stryker.currentTestId = currentTestId;
      }
    };
  }
}

/** Which tests took too much computing to be run for a mutant; kept for a runner that takes over. */
const SLOW = 'build/slow-tests.json';

const PASSED = 0;
const FAILED = 1;

async function failureOf(suite, test) {
  try {
    await suite.run(test);
    return null;
  } catch (error) {
    return error?.message === NO_STOPWATCH ? null : String(error?.message ?? error) || 'failed';
  }
}

/** Where a test would measure time, it ends, passed: code with all its mutants in it is many times slower. */
const NO_STOPWATCH = 'no stopwatch runs while mutants are tried';
const STANDS_FOR = { 'tests/support/own-time.ts': `exports.ownTime = () => { throw new Error(${JSON.stringify(NO_STOPWATCH)}); };` };

/** Lets this process `require` what the tests are written in, transformed as Jest does. */
function loadsTypeScript() {
  const { process: transform } = require('../../tests/support/esbuild-transform.cjs');
  const known = new Map();
  for (const extension of ['.ts', '.tsx']) {
    Module._extensions[extension] = (module, path) => {
      if (!known.has(path)) known.set(path, STANDS_FOR[relative(process.cwd(), path)] ?? transform(readFileSync(path, 'utf8'), path).code);
      module._compile(known.get(path), path);
    };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'suite', injectableClass: Runner }];
export const strykerValidationSchema = { properties: { tests: { type: 'object', description: 'Which tests to run: { files, bundle, mostMilliseconds }.' } } };
