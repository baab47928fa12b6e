import { reasonOf } from '../messages/reason';
import type { Surroundings } from '../ports/surroundings';
import { HOUR, MINUTE } from '../time/zoned';
import type { Incident } from './record';

/** Name of the entry point in main.ts that rings. */
const REMIND = 'onRemind';

const SET = 'incident.alarm';
/** Each reminder waits four times as long as the one before; after so many the person has decided. */
const FACTOR = 4;
const MOST = 4;
/** What is overdue, since its alarm was lost or its mail refused, is tried again so much later. */
const RETRY = HOUR;

/** When somebody is to be reminded of an incident next; null when never: closed, a drill, or reminded often enough. */
export function reminderDue(incident: Incident, minutes: number): number | null {
  if (incident.state !== 'open' || incident.opened.drill || minutes === 0) return null;
  const sent = incident.noted.filter(({ result, at }) => result === 'reminded' && at >= incident.lastAt).length;
  return sent >= MOST ? null : incident.lastAt + minutes * MINUTE * FACTOR ** sent;
}

/** When the first of somebody's own incidents is due. */
export function firstReminder(incidents: readonly Incident[], me: string, minutes: number): number | null {
  const dues = incidents.filter(({ opened }) => opened.by === me).flatMap((incident) => reminderDue(incident, minutes) ?? []);
  return dues.length === 0 ? null : Math.min(...dues);
}

type Outside = Pick<Surroundings, 'timer' | 'properties' | 'clock' | 'log'>;

/**
 * Sees to it that something rings no later than `due`. An alarm that rings too early does no harm, since it looks again;
 * so a press usually finds one standing and touches no trigger. The platform may let none be installed: then the cards
 * alone say that a step lies still.
 */
export function setReminder(outside: Outside, due: number | null): void {
  const now = outside.clock.now();
  const at = due !== null && due > now ? due : now + RETRY;
  const standing = Number(outside.properties.get(SET) ?? Number.NaN);
  if (due === null ? Number.isNaN(standing) : standing > now && standing <= at) return;
  install(outside, due === null ? null : at);
}

/** Whatever becomes of the run that calls it, something rings again. */
export function alarmAgain(outside: Outside): void {
  install(outside, outside.clock.now() + RETRY);
}

function install({ timer, properties, log }: Outside, at: number | null): void {
  try {
    for (const { id, handler } of timer.list()) if (handler === REMIND) timer.cancel(id);
    properties.delete(SET);
    if (at === null) return;
    timer.once(REMIND, at);
    properties.set(SET, String(at));
  } catch (error) {
    log.problem('reminder', { message: reasonOf(error) });
  }
}
