import base from './jest.config.js';

/** The fast tests of the outbox, for stryker.config.json: no bundle is built, and forty histories must do for each mutant. */
process.env.MATTA_HISTORIES ??= '40';

/** @type {import('jest').Config} */
export default {
  ...base,
  globalSetup: undefined,
  reporters: ['default'],
  testMatch: ['<rootDir>/tests/outbox/{causes,clocks,delay,hooks,histories,records,states}.test.ts'],
};
