import type { Surroundings } from '../ports/surroundings';
import { MINUTE } from '../time/zoned';
import { lastBeat } from './pulse';

/** Name of the entry point in main.ts that the minute clock calls. */
export const MINUTE_TICK = 'onMinute';

/** It was seen at work so lately that it is counted on. */
const SEEN_LATELY = 10 * MINUTE;

type Outside = Pick<Surroundings, 'timer' | 'cache' | 'clock'>;

/** `stopped`: it is installed, but Apps Script has disabled it. */
export type MinuteClock = { readonly kind: 'off' | 'stopped' } | { readonly kind: 'on'; /** ms since it was last seen at work; null where it was not seen lately. */ readonly seen: number | null };

/**
 * A trigger that rings every minute, for senders who want their mail to leave on time. Apps Script refuses it to an
 * add-on's own executions (an hour is the least there), so it is installed from the script's web page.
 */
export function minuteClock({ timer, cache, clock }: Outside): MinuteClock {
  const standing = timer.list().filter(({ handler }) => handler === MINUTE_TICK);
  if (standing.length === 0) return { kind: 'off' };
  if (standing.every(({ disabled }) => disabled)) return { kind: 'stopped' };
  const last = lastBeat(cache);
  return { kind: 'on', seen: last === null ? null : Math.max(0, clock.now() - last) };
}

/** Installs it anew (one, whatever was there before), or removes it. The new one is set before the old ones go. */
export function switchMinuteClock({ timer }: Outside, on: boolean): void {
  const before = timer.list().filter(({ handler }) => handler === MINUTE_TICK);
  if (on) timer.everyMinute(MINUTE_TICK);
  for (const { id } of before) timer.cancel(id);
}

/** Whether it can be counted on, as far as is known without asking for the triggers. */
export function runsByTheMinute({ cache, clock }: Outside): boolean {
  const last = lastBeat(cache);
  return last !== null && clock.now() - last < SEEN_LATELY;
}
