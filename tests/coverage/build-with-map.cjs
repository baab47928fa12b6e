const { rmSync } = require('node:fs');

// As tests/support/build-once.cjs, with source maps, and with nothing left of an earlier count.
module.exports = async () => {
  rmSync('build/coverage', { recursive: true, force: true });
  const { buildAddOn } = await import('../../scripts/build.js');
  await Promise.all([buildAddOn({ map: true }), buildAddOn({ map: true, policyDir: 'tests/support/open-policy', out: 'build/test/open-policy' })]);
};
