import { Worker } from 'node:worker_threads';
import { USERS_IN_A_PART, type SimulationOptions } from './options';
import type { Bundle, Part, PartResult } from './part';
import { reportOf, type Report } from './report';

export interface Crew {
  /** The worker's program: worker.ts, bundled. */
  readonly program: string;
  /** Threads at work at the same time; the figures do not depend on it. */
  readonly threads: number;
  /** Called after each part with how many are done of all. */
  readonly progress?: (done: number, all: number) => void;
}

/** What a worker is given once, and then a part at a time. */
export interface WorkerTask {
  readonly bundle: Bundle;
  readonly options: SimulationOptions;
}

export function partsOf({ users }: SimulationOptions): Part[] {
  return Array.from({ length: Math.ceil(users / USERS_IN_A_PART) }, (_, index) => {
    const first = index * USERS_IN_A_PART + 1;
    return { first, count: Math.min(USERS_IN_A_PART, users - first + 1) };
  });
}

/**
 * Simulates a whole office, a part in each thread.
 *
 * @throws what a part threw; all threads are stopped then
 */
export async function simulateOffice(bundle: Bundle, options: SimulationOptions, { program, threads, progress }: Crew): Promise<Report> {
  const parts = partsOf(options);
  const results: PartResult[] = [];
  const workers = parts.slice(0, threads).map(() => new Worker(program, { workerData: { bundle, options } satisfies WorkerTask, resourceLimits: { maxYoungGenerationSizeMb: 96 } }));
  let next = 0;
  try {
    await Promise.all(workers.map((worker) => new Promise<void>((resolve, reject) => {
      const goOn = (): void => {
        const part = parts[next];
        next += 1;
        if (part) worker.postMessage(part);
        else resolve();
      };
      worker.on('message', (result: PartResult) => {
        results.push(result);
        progress?.(results.length, parts.length);
        goOn();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => { reject(new Error(`A thread of the simulation ended with ${code} before its part was done.`)); });
      goOn();
    })));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return reportOf(options, results.sort((a, b) => a.part.first - b.part.first));
}
