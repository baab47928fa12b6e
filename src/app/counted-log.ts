import { tally } from '../audit/own-tally';
import type { Line } from '../audit/reckoning';
import { reasonOf } from '../messages/reason';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Surroundings } from '../ports/surroundings';

/** A log that also keeps its lines, to be counted when the execution ends. */
export class CountedLog implements Log {
  readonly lines: Line[] = [];

  constructor(private readonly log: Log, private readonly clock: Clock) {}

  event(name: string, fields: Parameters<Log['event']>[1]): void {
    this.log.event(name, fields);
    const { draft, rules, step, result } = fields;
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    this.lines.push({ event: name, at: this.clock.now(), draft: text(draft), rules: Array.isArray(rules) ? rules.map(text) : [], step: text(step), result: text(result) });
  }

  problem(name: string, fields: Parameters<Log['problem']>[1]): void {
    this.log.problem(name, fields);
  }
}

/** Counts what an execution logged. What goes wrong with that goes no further: figures may lack something, mail may not. */
export function countLines({ properties, lock, shared, clock, officeZone, log }: Surroundings, lines: readonly Line[], patient: boolean): void {
  if (lines.length === 0) return;
  try {
    tally({ properties, lock, shared }, lines, clock.now(), (at) => officeZone.offsetAt(at), patient);
  } catch (error) {
    log.problem('figures', { message: reasonOf(error) });
  }
}
