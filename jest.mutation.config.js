import base from './jest.config.js';

/** The fast tests of the outbox in one file, so that modules load once for each mutant (stryker.config.json): no bundle is built, and forty histories must do. */
process.env.MATTA_HISTORIES ??= '40';

/** @type {import('jest').Config} */
export default {
  ...base,
  globalSetup: undefined,
  reporters: ['default'],
  testMatch: ['<rootDir>/tests/outbox/model/fast-tests.ts'],
};
