import { createHash } from 'node:crypto';

/**
 * A checker for Stryker that lets only a sample of the mutants through to the tests; the others it turns away as if they did not
 * compile, which leaves them out of every score. Chosen by seed and spread over the files: the same mutants again for the same sources.
 */
class Sample {
  /** What Stryker hands in: its options, with `sample` as scripts/mutate.js sets it. */
  static inject = ['options'];
  chosen = new Set();

  constructor({ sample }) {
    this.sample = sample;
  }

  async init() {}

  /** Gets all mutants at once, and gives them on as they came. */
  async group(mutants) {
    const { size, seed, only } = this.sample;
    const keyed = mutants.map((mutant) => ({ mutant, key: keyOf(mutant, 1) }));
    const chosen = only ? keyed.filter(({ key }) => only.includes(key)) : spread(keyed, size, seed);
    this.chosen = new Set(chosen.map(({ mutant }) => mutant.id));
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    return Object.fromEntries(mutants.map(({ id }) => [id, this.chosen.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' }]));
  }
}

/** Which mutant it is, in this run and the next: `src/time/show.ts:22:7-22:31 true`. A checker's lines and columns count from 0, a result's from 1. */
export function keyOf({ fileName, location: { start, end }, replacement }, from = 0) {
  const place = ({ line, column }) => `${line + from}:${column + from}`;
  return `${fileName.replace(/^.*\/src\//, 'src/')}:${place(start)}-${place(end)} ${replacement}`;
}

/** Every n-th, of a row in which each file's stand together and in an order of chance. */
function spread(keyed, size, seed) {
  const row = keyed
    .map(({ mutant, key }) => ({ mutant, place: `${mutant.fileName} ${createHash('sha256').update(`${seed} ${key}`).digest('hex')}` }))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
  const taken = Math.min(size, row.length);
  return Array.from({ length: taken }, (_, index) => row[Math.floor((index * row.length) / taken)]);
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
export const strykerValidationSchema = { properties: { sample: { type: 'object', description: 'Which mutants to try: { size, seed } or { only }.' } } };
