// Tests call the built bundle, so it is built once before any of them runs.
module.exports = async () => {
  const { buildAddOn } = await import('../../scripts/build.js');
  await buildAddOn();
};
