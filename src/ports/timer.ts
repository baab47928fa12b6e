export interface Alarm {
  readonly id: string;
  /** Name of the function that it calls. */
  readonly handler: string;
  /** It is listed but won't ring: Apps Script has been seen to disable triggers. */
  readonly disabled: boolean;
}

/** The user's time triggers (ScriptApp). Any call may throw: limits, missing consent, add-on restrictions. */
export interface Timer {
  list(): Alarm[];
  /** One shot, not before `at` (ms since the epoch). Returns the new alarm's id. */
  once(handler: string, at: number): string;
  hourly(handler: string): string;
  /** Apps Script allows it to the script's web page only, not to add-on executions. */
  everyMinute(handler: string): string;
  cancel(id: string): void;
}
