import base from './jest.config.js';

/**
 * The tests of one folder of src/, as scripts/mutate.js names them, in one file, so that modules load once for each mutant. Sixty
 * histories of the outbox must do, the same for every mutant, so that a score can be had again.
 */
process.env.MATTA_HISTORIES ??= '60';
process.env.MATTA_HISTORIES_SEED ??= '4';

/** @type {import('jest').Config} */
export default {
  ...base,
  globalSetup: '<rootDir>/tests/mutation/build-once.cjs',
  testSequencer: undefined,
  reporters: ['default'],
  testMatch: ['<rootDir>/tests/mutation/tests-of-folder.cjs'],
  setupFiles: ['<rootDir>/tests/mutation/active-mutant.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/mutation/until-one-fails.ts'],
  moduleNameMapper: {
    '^node:vm$': '<rootDir>/tests/mutation/vm.ts',
    '^node:child_process$': '<rootDir>/tests/mutation/child-process.ts',
    '^fast-check$': '<rootDir>/tests/mutation/fast-check.cjs',
  },
};
