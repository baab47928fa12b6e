// Tests call the built bundle, so it is built once before any of them runs: as it is pushed, and with a policy that a test puts in.
module.exports = async () => {
  const { buildAddOn } = await import('../../scripts/build.js');
  await Promise.all([buildAddOn(), buildAddOn({ policyDir: 'tests/support/open-policy', out: 'build/test/open-policy' })]);
};
