/** @type {import('jest').Config} */
export default {
  rootDir: '.',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  transform: { '\\.(ts|tsx|js|mjs)$': '<rootDir>/tests/support/esbuild-transform.cjs' },
  // Published as ES modules only, so they go through the transform too.
  transformIgnorePatterns: ['/node_modules/(?!(@noble|preact)/)'],
  reporters: ['default', '<rootDir>/tests/support/count-reporter.cjs'],
  globalSetup: '<rootDir>/tests/support/build-once.cjs',
  testSequencer: '<rootDir>/tests/support/slow-first.cjs',
  // A guard against hanging, not a stopwatch: the suites that drive the bundle take their time on a busy machine.
  testTimeout: 900_000,
  // A worker that has nothing left to do frees its memory and ends the threads of @emulators/google before it is gone. Jest's half second
  // for that is too short on a busy machine, and it then speaks of leaks.
  workerGracefulExitTimeout: 20_000,
  maxWorkers: 3,
};
