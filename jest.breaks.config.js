import base from './jest.config.js';

/** Tests of the tests (npm run breaks): each takes one guard out of the bundle and expects the tests of that matter to fail. Minutes, so not with every run. */

/** @type {import('jest').Config} */
export default { ...base, testMatch: ['**/*.breaks.ts'] };
