import fc from 'fast-check';
import { Judge } from './judge';
import { MemoryDriver, type OutboxClass } from './memory-driver';
import { roughStep, type Step } from './steps';

/** How many histories are tried; fewer where each of many runs must be short (stryker.config.json). */
export const HISTORIES = Number(process.env.MATTA_HISTORIES ?? 2000);

/** That an outbox keeps every promise in any history, up to forty steps long. */
export const keepsItsPromises = (Made: OutboxClass): fc.IPropertyWithHooks<[Step[]]> =>
  fc.property(fc.array(roughStep, { minLength: 3, maxLength: 40, size: 'max' }), (steps) => {
    const judge = new Judge(new MemoryDriver(Made));
    for (const step of steps) judge.play(step);
    judge.settle();
  });
