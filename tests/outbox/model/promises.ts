import fc from 'fast-check';
import { Judge } from './judge';
import { MemoryDriver, type OutboxClass } from './memory-driver';
import { roughStep, type Step } from './steps';

/**
 * How many histories are tried, and which: others in every run, or the same few, with none made shorter where one fails, for
 * the many runs of a mutation test (jest.mutation.config.js).
 */
export const HISTORIES: fc.Parameters<[Step[]]> = {
  numRuns: Number(process.env.MATTA_HISTORIES ?? 2000),
  ...(process.env.MATTA_HISTORIES_SEED === undefined ? {} : { seed: Number(process.env.MATTA_HISTORIES_SEED), endOnFailure: true }),
};

/** That an outbox keeps every promise in any history, up to forty steps long. */
export const keepsItsPromises = (Made: OutboxClass): fc.IPropertyWithHooks<[Step[]]> =>
  fc.property(fc.array(roughStep, { minLength: 3, maxLength: 40, size: 'max' }), (steps) => {
    const judge = new Judge(new MemoryDriver(Made));
    for (const step of steps) judge.play(step);
    judge.settle();
  });
