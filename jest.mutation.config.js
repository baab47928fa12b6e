import base from './jest.config.js';

/**
 * The fast tests of the outbox in one file, so that modules load once for each mutant (stryker.config.json): no bundle is built,
 * and sixty histories must do, the same for every mutant, so that a score can be had again.
 */
process.env.MATTA_HISTORIES ??= '60';
process.env.MATTA_HISTORIES_SEED ??= '4';

/** @type {import('jest').Config} */
export default {
  ...base,
  globalSetup: undefined,
  reporters: ['default'],
  testMatch: ['<rootDir>/tests/outbox/model/fast-tests.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/outbox/model/until-one-fails.ts'],
};
