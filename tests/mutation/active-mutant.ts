/**
 * What Stryker knows while tests run: which mutant is on, and which mutants each test met. Its runner tells a mutant by the environment,
 * which a context of the emulator has not; there the mutant is found in this object (vm.ts).
 */
export interface StrykerNamespace {
  activeMutant?: string;
  currentTestId?: string | undefined;
}

const realm = globalThis as typeof globalThis & { __stryker__?: StrykerNamespace };
export const stryker = (realm.__stryker__ ??= {});
if (process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined) stryker.activeMutant = process.env.__STRYKER_ACTIVE_MUTANT__;
