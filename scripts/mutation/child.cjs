const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

// Loaded into the processes that tests start (the command line) while Stryker sees which mutants a test meets (runner.js).
process.on('exit', () => {
  const met = globalThis.__stryker__?.mutantCoverage?.static;
  if (met) writeFileSync(join(process.env.MATTA_MUTANTS_MET, String(process.pid)), JSON.stringify(met));
});
