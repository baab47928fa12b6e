import type { Surroundings } from '../ports/surroundings';

/** Names of the entry points in main.ts that time triggers call. */
export const TICK = 'onTick';
export const SWEEP = 'onSweep';

const SET = 'outbox.alarm';
type Outside = Pick<Surroundings, 'timer' | 'properties' | 'clock' | 'log'>;

/**
 * Sees to it that one one-shot trigger rings at `next` and an hourly one while anything waits, and removes all others of
 * ours: a fired one-shot trigger stays listed, and a user has twenty. Returns what will ring; neither, where the platform
 * lets nothing be installed.
 */
export function setAlarms(outside: Outside, next: number | null): { tick: boolean; sweep: boolean } {
  const { timer, properties } = outside;
  const listed = attempt(outside, 'list', () => timer.list()) ?? [];
  const ticks = listed.filter((alarm) => alarm.handler === TICK);
  const sweeps = listed.filter((alarm) => alarm.handler === SWEEP);
  const known = rememberedAlarm(properties.get(SET));
  const standing = next !== null && known?.at === next && known.at > outside.clock.now() ? ticks.find((alarm) => alarm.id === known.id) : undefined;

  for (const alarm of ticks) if (alarm !== standing) attempt(outside, 'cancel', () => { timer.cancel(alarm.id); });
  for (const alarm of next === null ? sweeps : sweeps.slice(1)) attempt(outside, 'cancel', () => { timer.cancel(alarm.id); });
  if (next === null) {
    properties.delete(SET);
    return { tick: false, sweep: false };
  }
  const sweep = sweeps.length > 0 || attempt(outside, 'hourly', () => timer.hourly(SWEEP)) !== null;
  if (standing) return { tick: true, sweep };
  const id = attempt(outside, 'once', () => timer.once(TICK, Math.max(next, outside.clock.now())));
  if (id !== null) properties.set(SET, JSON.stringify({ id, at: next }));
  return { tick: id !== null, sweep };
}

function rememberedAlarm(text: string | null): { id: string; at: number } | null {
  if (text === null) return null;
  try {
    const { id, at } = JSON.parse(text) as { id?: unknown; at?: unknown };
    return typeof id === 'string' && typeof at === 'number' ? { id, at } : null;
  } catch {
    return null;
  }
}

/** Triggers are the platform's weakest part: each call may throw, and mail must go on without it. */
function attempt<T>({ log }: Outside, what: string, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    log.problem('alarm', { what, message: error instanceof Error ? error.message : String(error) });
    return null;
  }
}
