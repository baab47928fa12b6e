import type { RunResult, TriggerRun, Workspace } from '../emulator';
import { Screen, type ScreenButton } from '../screen';

/** What the runs of a part cost, all together. */
export interface Spent {
  runs: number;
  /** By service.method. */
  calls: Record<string, number>;
  quotaUnits: number;
  /** Of any user in any minute of the clock. */
  mostUnitsInAMinute: number;
  /** Virtual ms of runs that a trigger started. */
  triggerMs: number;
  /** What all users did together, by minutes since the epoch. */
  minutes: Record<number, Minute>;
}

export interface Minute {
  runs: number;
  quotaUnits: number;
  /** Virtual ms. */
  runMs: number;
}

/** Where the people of a part sit: runs the add-on for them, and keeps account of what it costs. */
export class Desk {
  readonly spent: Spent = { runs: 0, calls: {}, quotaUnits: 0, mostUnitsInAMinute: 0, triggerMs: 0, minutes: {} };
  /** Gmail units by user and minute. */
  private readonly unitsInMinute = new Map<string, number>();

  constructor(readonly workspace: Workspace) {}

  get now(): number {
    return this.workspace.clock.now();
  }

  /** The card after a run; null where the run died, and its sender sees an error of the platform's. */
  run(email: string, entryPoint: string, more: { gmail?: object; parameters?: object; formInputs?: object } = {}): Screen | null {
    const user = this.workspace.users().find((one) => one.email === email);
    const { gmail, ...common } = more;
    const result = this.workspace.run(email, entryPoint, {
      commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', userLocale: user?.locale ?? 'en', timeZone: { id: user?.timeZone ?? 'Asia/Tokyo', offset: '32400000' }, ...common },
      ...(gmail ? { gmail } : {}),
    });
    this.count(email, result, this.now);
    return result.ok ? new Screen(result) : null;
  }

  press(email: string, button: ScreenButton, formInputs: object = {}): Screen | null {
    return this.run(email, 'onAction', { parameters: button.parameters, formInputs });
  }

  /** Lets time pass until then; triggers fire. */
  waitUntil(at: number): void {
    if (at <= this.now) return;
    this.workspace.advanceTo(at).forEach((fired: TriggerRun) => {
      this.count(fired.email, fired.result, fired.at);
      this.spent.triggerMs += fired.result.usage.virtualMs;
    });
  }

  private count(email: string, { usage: { calls, quotaUnits, virtualMs } }: RunResult, at: number): void {
    const { spent } = this;
    spent.runs += 1;
    for (const [name, times] of Object.entries(calls)) spent.calls[name] = (spent.calls[name] ?? 0) + times;
    spent.quotaUnits += quotaUnits;
    const minute = Math.floor(at / 60_000);
    const together = (spent.minutes[minute] ??= { runs: 0, quotaUnits: 0, runMs: 0 });
    together.runs += 1;
    together.quotaUnits += quotaUnits;
    together.runMs += virtualMs;
    const alone = (this.unitsInMinute.get(`${email} ${minute}`) ?? 0) + quotaUnits;
    this.unitsInMinute.set(`${email} ${minute}`, alone);
    spent.mostUnitsInAMinute = Math.max(spent.mostUnitsInAMinute, alone);
  }
}
