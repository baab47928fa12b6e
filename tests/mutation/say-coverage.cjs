// Loaded before a command line that a test runs while mutants are tried: on its way out it says which of them it met (child-process.ts).
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { static: met = {} } = globalThis.__stryker__?.mutantCoverage ?? {};
  writeFileSync(process.env.MATTA_CHILD_COVERAGE, JSON.stringify(met));
});
