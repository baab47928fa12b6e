// fast-check while mutants are tried (jest.mutation.config.js): a property is asked again for every mutant, and thousands of examples each
// time would count a slow test as one that never ends.
const { default: fc, ...named } = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const MOST = 200;
const assert = (property, { numRuns = 100, ...others } = {}) => fc.assert(property, { ...others, numRuns: Math.min(numRuns, MOST) });

module.exports = { ...named, __esModule: true, assert, default: { ...fc, assert } };
