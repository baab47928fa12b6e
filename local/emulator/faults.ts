import type { StoredTrigger } from './services/triggers';

/** An HTTP answer instead of the true one; for Gmail's methods and fetches. */
export interface CallFault {
  status: number;
  body?: unknown;
}

/**
 * What happens:
 * - 'throw': the call throws an exception that the script can catch.
 * - 'crash': the execution dies there; whatever the script still does has no effect, and its result is not ok.
 * - a status: the call is answered so (requests to Gmail only).
 * - `do`: something else happens at that moment, e.g. another execution runs or the user edits the draft; the call goes on.
 */
export type What = 'throw' | 'crash' | CallFault | { do: () => void };

export interface Fault {
  /** A call by its name in `Usage.calls`, such as 'gmail.drafts.send' or 'properties.setProperty'; '*' for every call. */
  at: string;
  /** Which such call, from 1, counted from when the fault was added; 1 if left out. */
  nth?: number;
  /** Before the call has had its effect, or after: then the effect has taken place and only the answer is lost. */
  when: 'before' | 'after';
  what: What;
  /** How many calls in a row, from the nth on; 1 if left out. */
  times?: number;
  /** Only in executions of this user. */
  email?: string;
}

/** A trigger by its handler's name, or by any property of it. */
export type TriggerMatch = string | ((trigger: StoredTrigger) => boolean);

/** What becomes of one firing. */
export type TriggerFault = { kind: 'lose' | 'disable' | 'double' } | { kind: 'delay'; ms: number };

/** Asked at each call, and at each firing of a trigger, for what is to go wrong there; undefined for nothing. */
export interface Chance {
  call(name: string, email: string): Pick<Fault, 'when' | 'what'> | undefined;
  firing(trigger: StoredTrigger): TriggerFault | undefined;
}

/** What a test plans to go wrong, or leaves to chance. Nothing does by itself. */
export class FaultPlan {
  private faults: { fault: Fault; seen: number }[] = [];
  private chance: Chance | undefined;
  private triggerFaults: { match: TriggerMatch; what: TriggerFault; left: number }[] = [];

  /** Gives a function that takes the fault back. */
  add(fault: Fault): () => void {
    const entry = { fault, seen: 0 };
    this.faults.push(entry);
    return () => { this.faults = this.faults.filter((one) => one !== entry); };
  }

  /** Beside what is planned. */
  leaveTo(chance: Chance): void {
    this.chance = chance;
  }

  clear(): void {
    this.chance = undefined;
    this.faults = [];
    this.triggerFaults = [];
  }

  /** The next `times` firings never come (a one-shot trigger counts as fired, a recurring one waits for its next time). */
  loseTriggers(match: TriggerMatch, times = Number.POSITIVE_INFINITY): void {
    this.triggerFaults.push({ match, what: { kind: 'lose' }, left: times });
  }

  /** The next `times` firings come that much later. */
  delayTriggers(match: TriggerMatch, ms: number, times = 1): void {
    this.triggerFaults.push({ match, what: { kind: 'delay', ms }, left: times });
  }

  /** When next due, the trigger turns out to be disabled, as Apps Script has been seen to do. */
  disableTriggers(match: TriggerMatch): void {
    this.triggerFaults.push({ match, what: { kind: 'disable' }, left: Number.POSITIVE_INFINITY });
  }

  /** The next `times` firings come twice. */
  doubleTriggers(match: TriggerMatch, times = 1): void {
    this.triggerFaults.push({ match, what: { kind: 'double' }, left: times });
  }

  /** The faults of one call; each call is asked for once. */
  forCall(name: string, email: string): Pick<Fault, 'when' | 'what'>[] {
    const drawn = this.chance?.call(name, email);
    const planned = this.faults.flatMap((entry) => {
      const { fault } = entry;
      if ((fault.at !== '*' && fault.at !== name) || (fault.email !== undefined && fault.email !== email)) return [];
      entry.seen += 1;
      const first = fault.nth ?? 1;
      return entry.seen >= first && entry.seen < first + (fault.times ?? 1) ? [fault] : [];
    });
    return drawn ? [...planned, drawn] : planned;
  }

  /** The fault of one firing, used up by this. */
  forTrigger(trigger: StoredTrigger): TriggerFault | undefined {
    const entry = this.triggerFaults.find(({ match, left }) => left > 0 && (typeof match === 'string' ? trigger.handler === match : match(trigger)));
    if (!entry) return this.chance?.firing(trigger);
    entry.left -= 1;
    return entry.what;
  }
}
