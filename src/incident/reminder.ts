import type { Surroundings } from '../ports/surroundings';
import { HOUR, MINUTE } from '../time/zoned';
import type { Incident } from './record';

/** Name of the entry point in main.ts that rings. */
export const REMIND = 'onRemind';

const SET = 'incident.alarm';
/** Each reminder waits four times as long as the one before; after so many the person has decided. */
const FACTOR = 4;
const MOST = 4;

/** When somebody is to be reminded of an open incident next; null when never. */
export function reminderDue(incident: Incident, minutes: number): number | null {
  if (incident.state !== 'open' || minutes === 0) return null;
  const sent = incident.noted.filter(({ result, at }) => result === 'reminded' && at >= incident.lastAt).length;
  return sent >= MOST ? null : incident.lastAt + minutes * MINUTE * FACTOR ** sent;
}

type Outside = Pick<Surroundings, 'timer' | 'properties' | 'clock' | 'log'>;

/**
 * Sees to it that something rings no later than `due`. An alarm that rings too early does no harm, since it looks again;
 * so a press usually finds one standing and touches no trigger. The platform may let none be installed: then the cards
 * alone say that a step lies still.
 */
export function setReminder({ timer, properties, clock, log }: Outside, due: number | null): void {
  const now = clock.now();
  const standing = Number(properties.get(SET) ?? Number.NaN);
  if (due !== null && standing > now && standing <= due) return;
  try {
    for (const { id, handler } of timer.list()) if (handler === REMIND) timer.cancel(id);
    properties.delete(SET);
    if (due === null) return;
    const at = due > now ? due : now + HOUR;
    timer.once(REMIND, at);
    properties.set(SET, String(at));
  } catch (error) {
    log.problem('reminder', { message: error instanceof Error ? error.message : String(error) });
  }
}
