import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const EXAMPLES = 25;
const require = createRequire(import.meta.url);
const { expect } = require('expect');
const { bind } = require('jest-each');
const { ModuleMocker } = require('jest-mock');
const { SnapshotState, toMatchSnapshot } = require('jest-snapshot');

// The same few examples for every mutant, and no time spent on making one that failed shorter. A test that says which ones has them all.
const fastCheck = require('fast-check');
const { assert } = fastCheck;
fastCheck.default = {
  ...fastCheck.default,
  assert: (property, { seed, numRuns = EXAMPLES, ...more } = {}) => assert(property, { ...more, endOnFailure: true, seed: seed ?? 4, numRuns: seed === undefined ? Math.min(numRuns, EXAMPLES) : numRuns }),
};

/**
 * Tests as Jest's words describe them, collected so that they can be run again and again: `describe`, `it`, `test` and hooks. Stands
 * for Jest while mutants are tried, because a start of Jest takes longer than most mutants live.
 */
export class Suite {
  constructor() {
    this.root = blockOf('', null);
    this.block = this.root;
    /** @type {{ id: string, name: string, block: object, work: () => unknown, file: string }[]} */
    this.tests = [];
  }

  /** Puts Jest's words into the global scope. */
  install() {
    const describe = (name, work) => {
      const { block } = this;
      this.block = blockOf(name, block);
      try {
        work();
      } finally {
        this.block = block;
      }
    };
    const it = (name, work) => { this.tests.push({ id: `${this.file} ${this.count++}`, name: `${this.block.name} ${name}`.trim(), block: this.block, work, file: this.file }); };
    const hooks = Object.fromEntries(['beforeAll', 'beforeEach', 'afterEach', 'afterAll'].map((when) => [when, (work) => { this.block[when].push(work); }]));
    const withEach = (word) => Object.assign(word, { each: bind(word) });
    Object.assign(globalThis, { describe: Object.assign(withEach(describe), { skip: () => {} }), it: withEach(it), test: it, expect, jest: new ModuleMocker(globalThis), ...hooks });
    expect.extend({ toMatchSnapshot });
  }

  /** Loads a test file; its hooks are its own, and one that does not load is a test that fails. */
  load(file) {
    this.file = file;
    this.count = 0;
    this.block = blockOf('', this.root);
    try {
      require(resolve(file));
    } catch (error) {
      this.tests.push({ id: `${file} loads`, name: 'loads', block: this.root, work: () => { throw error; }, file });
    }
    this.block = this.root;
  }

  /** Runs one test with its hooks, @throws what it throws */
  async run({ block, work, name, file }) {
    const blocks = [];
    for (let one = block; one; one = one.parent) blocks.unshift(one);
    expect.setState({ currentTestName: name, snapshotState: stateOf(file), testPath: file, assertionCalls: 0 });
    for (const one of blocks) for (const hook of one.beforeAll.splice(0)) await hook();
    try {
      for (const one of blocks) for (const hook of one.beforeEach) await hook();
      await work();
    } finally {
      for (const one of blocks.toReversed()) for (const hook of one.afterEach) await hook();
      this.begun = [...new Set([...(this.begun ?? []), ...blocks])];
    }
  }

  /** After the last test. */
  async end() {
    for (const one of this.begun ?? []) for (const hook of one.afterAll) await hook();
  }
}

const blockOf = (name, parent) => ({ name: `${parent?.name ?? ''} ${name}`.trim(), parent, beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] });

const stateOf = (file) => new SnapshotState(file.replace(/([^/]+)$/, '__snapshots__/$1.snap'), {
  updateSnapshot: 'none', expand: false, prettierPath: null, rootDir: process.cwd(), snapshotFormat: { escapeString: false, printBasicPrototype: false },
});
