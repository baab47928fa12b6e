import * as v from 'valibot';
import { reasonOf } from '../messages/reason';
import { readStored } from '../ports/stored';
import type { Alarm } from '../ports/timer';
import type { Surroundings } from '../ports/surroundings';

/** Names of the entry points in main.ts that time triggers call. */
export const TICK = 'onTick';
export const SWEEP = 'onSweep';

const SET = 'outbox.alarm';
const remembered = v.object({ id: v.string(), at: v.number() });
type Outside = Pick<Surroundings, 'timer' | 'properties' | 'clock' | 'log'>;

/**
 * Sees to it that one one-shot trigger rings at `next` and an hourly one while anything waits, and removes all others of
 * those two: a fired one-shot trigger stays listed, some were seen disabled, and a user has twenty. What is new is set
 * before what is old is removed. Returns what will ring; neither, where the platform lets nothing be installed.
 */
export function setAlarms(outside: Outside, next: number | null): { tick: boolean; sweep: boolean } {
  const { properties, clock } = outside;
  const listed = attempt(outside, 'list', () => outside.timer.list());
  if (listed === null) return blindly(outside, next);
  const ticks = listed.filter((alarm) => alarm.handler === TICK);
  const sweeps = listed.filter((alarm) => alarm.handler === SWEEP);
  if (next === null) {
    for (const alarm of [...ticks, ...sweeps]) cancel(outside, alarm);
    if (properties.get(SET) !== null) properties.delete(SET);
    return { tick: false, sweep: false };
  }
  const sweep = kept(outside, sweeps, sweeps.find(works), () => outside.timer.hourly(SWEEP));

  const known = readStored(remembered, properties.get(SET));
  const standing = known?.at === next && known.at > clock.now() ? ticks.find((alarm) => alarm.id === known.id && works(alarm)) : undefined;
  const tick = kept(outside, ticks, standing, () => outside.timer.once(TICK, Math.max(next, clock.now())));
  if (tick !== null && tick !== standing?.id) properties.set(SET, JSON.stringify({ id: tick, at: next }));
  return { tick: tick !== null, sweep: sweep !== null };
}

/** The one-shot trigger has rung: it is spent, though it stays listed, and the next `setAlarms` sets another even for the same time. */
export function alarmRang({ properties }: Pick<Surroundings, 'properties'>): void {
  properties.delete(SET);
}

/** Without knowing what is installed: one one-shot trigger for a time that none was set for, so that they don't pile up. The rest is put right by the next that can list them. */
function blindly(outside: Outside, next: number | null): { tick: boolean; sweep: boolean } {
  if (next === null) return { tick: false, sweep: false };
  if (readStored(remembered, outside.properties.get(SET))?.at === next && next > outside.clock.now()) return { tick: true, sweep: false };
  const id = attempt(outside, 'set', () => outside.timer.once(TICK, Math.max(next, outside.clock.now())));
  if (id !== null) outside.properties.set(SET, JSON.stringify({ id, at: next }));
  return { tick: id !== null, sweep: false };
}

const works = (alarm: Alarm): boolean => !alarm.disabled;

/** Keeps one alarm of a kind, or sets it; the id of the one that is left. Where there is no room for another, the old ones go first. */
function kept(outside: Outside, all: readonly Alarm[], standing: Alarm | undefined, set: () => string): string | null {
  const others = all.filter((alarm) => alarm !== standing);
  let id = standing?.id ?? attempt(outside, 'set', set);
  for (const alarm of others) cancel(outside, alarm);
  if (id === null && others.length > 0) id = attempt(outside, 'set', set);
  return id;
}

function cancel(outside: Outside, alarm: Alarm): void {
  attempt(outside, 'cancel', () => { outside.timer.cancel(alarm.id); });
}

/** Triggers are the platform's weakest part: each call may throw, and mail must go on without it. */
function attempt<T>({ log }: Outside, what: string, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    log.problem('alarm', { what, message: reasonOf(error) });
    return null;
  }
}
