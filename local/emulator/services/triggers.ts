import type { TriggerInfo } from '../api';
import { ScriptException } from './exception';

/** developers.google.com/apps-script/guides/services/quotas: triggers, per user per script. */
const MOST_TRIGGERS = 20;
const HOUR = 3_600_000;

/** What ClockTriggerBuilder was told. */
export interface TriggerPlan {
  handler: string;
  afterMs?: number;
  at?: number;
  everyMs?: number;
}

export interface StoredTrigger extends TriggerInfo {
  email: string;
}

/** The time triggers of all users of the script. */
export class Triggers {
  private list: StoredTrigger[] = [];
  private last = 0;

  of(email: string): TriggerInfo[] {
    return this.list.filter((one) => one.email === email).map(({ email: _, ...info }) => info);
  }

  /** @param isAddOn whether an add-on execution asks: only then may nothing recur within the hour */
  create(email: string, plan: TriggerPlan, now: number, isAddOn: boolean): TriggerInfo {
    const { handler, afterMs, at, everyMs } = plan;
    if (handler === '') throw new ScriptException('The function name must not be empty.');
    if ([afterMs, at, everyMs].every((one) => one === undefined)) throw new ScriptException('A time-based trigger must say when it fires (after, at, everyMinutes, everyHours, …).');
    if (everyMs !== undefined && everyMs < HOUR && isAddOn) throw new ScriptException('The recurrence interval for an Add-on trigger must be at least one hour.');
    if (this.of(email).length >= MOST_TRIGGERS) throw new ScriptException('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
    if (at !== undefined && at < now) throw new ScriptException('The specified time is in the past.');
    this.last += 1;
    const nextAt = everyMs === undefined ? at ?? now + Math.max(0, afterMs ?? 0) : now + everyMs;
    const trigger: StoredTrigger = { email, id: String(1_000_000_000 + this.last), handler, kind: everyMs === undefined ? 'once' : 'every', nextAt, ...(everyMs === undefined ? {} : { everyMs }), createdAt: now, disabled: false };
    this.list.push(trigger);
    return trigger;
  }

  delete(email: string, id: string): void {
    const at = this.list.findIndex((one) => one.email === email && one.id === id);
    if (at < 0) throw new ScriptException('The trigger could not be found; it may have been deleted already.');
    this.list.splice(at, 1);
  }

  /** The trigger that is due first, up to and at that time. */
  due(until: number): StoredTrigger | undefined {
    return this.list.filter((one) => !one.disabled && one.nextAt !== null && one.nextAt <= until).sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0) || Number(a.id) - Number(b.id))[0];
  }

  /** A one-shot trigger stays listed; a recurring one waits for its next time. */
  fired(trigger: StoredTrigger): void {
    trigger.nextAt = trigger.everyMs === undefined ? null : (trigger.nextAt ?? 0) + trigger.everyMs;
  }

  toJson(): { list: StoredTrigger[]; last: number } {
    return { list: this.list.map((one) => ({ ...one })), last: this.last };
  }

  restore(json: { list: StoredTrigger[]; last: number }): void {
    this.list = json.list.map((one) => ({ ...one }));
    this.last = json.last;
  }
}
