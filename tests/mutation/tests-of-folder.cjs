// The tests that scripts/mutate.js names, as one file: modules load once for each mutant, and each file's hooks stay its own.
const { dirname, resolve } = require('node:path');

// The same examples for every mutant, and no time spent on making one that failed shorter.
require('fast-check').configureGlobal({ seed: 4, endOnFailure: true });

const ROOT = resolve(dirname(__filename), '../..');
// First, so that its offices are closed after a test of any file.
if (process.env.MATTA_MUTATED_BUNDLE) require('../support/office.ts');

for (const file of process.env.MATTA_MUTATION_TESTS.split(' ')) {
  describe(file, () => {
    try {
      require(resolve(ROOT, file));
    } catch (error) {
      // A mutant with which a module doesn't even load is caught; Stryker would count a file that broke as no result at all.
      it('loads', () => { throw error; });
    }
  });
}
