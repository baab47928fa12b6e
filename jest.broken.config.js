import base from './jest.config.js';

/** For tests that run other tests against a bundle with one thing done wrong (tests/support/broken-bundle.mjs): they build it themselves. */

/** @type {import('jest').Config} */
export default { ...base, globalSetup: undefined, reporters: [] };
