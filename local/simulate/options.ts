/** What is simulated. Shares are numbers from 0 to 1. */
export interface SimulationOptions {
  readonly users: number;
  /** Working days. */
  readonly days: number;
  /** Mails that each user writes on each of them. */
  readonly mails: number;
  /** Share of trigger firings that never come. */
  readonly lost: number;
  /** Share of trigger firings that come 1 to 30 minutes late. */
  readonly late: number;
  /** Share of trigger firings that come twice; and of a user's runs in whose middle the clock rings. */
  readonly double: number;
  /** Share of the script's calls at which the execution dies: half of them before the call's effect, half after it. Requests sent together are one call. */
  readonly crash: number;
  /** Share of Gmail calls that are answered 429 or 503. */
  readonly refuse: number;
  readonly seed: string;
}

export const DEFAULTS: SimulationOptions = { users: 20, days: 1, mails: 20, lost: 0, late: 0, double: 0, crash: 0, refuse: 0, seed: '1' };

/**
 * Users that share one emulated workspace, and so one clock. Few, since runs come one after another there and would
 * otherwise make each other late; always the same, so that figures depend on the seed and not on the machine.
 */
export const USERS_IN_A_PART = 10;

/** What goes wrong comes to an end some time: after this many days nothing can be waiting any more. */
export const DAYS_TO_SETTLE = 14;
