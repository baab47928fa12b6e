import type { RunResult } from '../emulator';
import type { RunRecord } from './api';

const KEPT = 200;

/** The add-on's runs, for the inspector; old ones are forgotten. */
export class RunLog {
  private readonly runs: RunRecord[] = [];
  private lastId = 0;

  keep(about: Pick<RunRecord, 'user' | 'functionName' | 'trigger' | 'at' | 'event' | 'realMs'>, result: RunResult): RunRecord {
    const { ok, value, error, logs, usage, limits } = result;
    const record: RunRecord = { id: ++this.lastId, ...about, ok, value, error, logs, usage, limits };
    this.runs.push(record);
    if (this.runs.length > KEPT) this.runs.shift();
    return record;
  }

  /** Newest first. */
  latest(count: number): RunRecord[] {
    return this.runs.slice(-count).reverse();
  }
}
