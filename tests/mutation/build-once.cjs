const { existsSync } = require('node:fs');
const { resolve } = require('node:path');
const buildAll = require('../support/build-once.cjs');

// Stryker starts Jest anew for each mutant. All of them are in one bundle, built in the fresh copy of the sources that a run begins with.
module.exports = async () => {
  if (!process.env.MATTA_MUTATED_BUNDLE || existsSync(resolve(__dirname, '../../build/test/open-policy/Code.js'))) return;
  await buildAll();
};
