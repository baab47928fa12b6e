import base from './jest.config.js';

/** `npm run coverage`: all tests, each file telling which places of src/ ran in it (tests/coverage/). A third slower, so not with every run. */

/** @type {import('jest').Config} */
export default {
  ...base,
  globalSetup: '<rootDir>/tests/coverage/build-with-map.cjs',
  globalTeardown: '<rootDir>/tests/coverage/report.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/coverage/collect.ts'],
};
