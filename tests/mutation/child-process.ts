import childProcess, { type SpawnSyncOptionsWithStringEncoding, type SpawnSyncReturns } from 'child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stryker } from './active-mutant';

export * from 'child_process';

/**
 * `node:child_process` while mutants are tried (jest.mutation.config.js): what the command line met in a process of its own counts for the
 * test that ran it. Which mutant is on, a process knows by the environment.
 */
type Counts = Record<string, number>;
interface Coverage { static: Counts; perTest: Record<string, Counts> }

const SAY = resolve(__dirname, 'say-coverage.cjs');
let runs = 0;

export function spawnSync(command: string, args: readonly string[], options: SpawnSyncOptionsWithStringEncoding): SpawnSyncReturns<string> {
  runs += 1;
  const file = join(tmpdir(), `matta-coverage-${process.pid}-${runs}.json`);
  const env = { ...process.env, ...options.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --require ${SAY}`, MATTA_CHILD_COVERAGE: file };
  const result = childProcess.spawnSync(command, args, { ...options, env });
  if (existsSync(file)) {
    const met = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    rmSync(file);
    add(met);
  }
  return result;
}

function add(met: Counts): void {
  const coverage = ((stryker as { mutantCoverage?: Coverage }).mutantCoverage ??= { static: {}, perTest: {} });
  const counts = stryker.currentTestId === undefined ? coverage.static : (coverage.perTest[stryker.currentTestId] ??= {});
  for (const [mutant, times] of Object.entries(met)) counts[mutant] = (counts[mutant] ?? 0) + times;
}

