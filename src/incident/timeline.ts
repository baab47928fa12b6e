import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import type { Zone } from '../ports/zone';
import { showDateTime } from '../time/show';
import type { Incident, Result, Step } from './record';

/** Noted for the record's own sake: a number, a draft, a cause that stands elsewhere. */
const SILENT: readonly Result[] = ['phone', 'drafted', 'written', 'reminded'];
/** What was done towards those who got the mail, fit to be told outside. */
const OUTWARD: readonly (Step | 'links' | 'record')[] = ['call', 'apology', 'deletion', 'links', 'authority'];

export interface TimelineLine {
  readonly at: number;
  readonly line: string;
  readonly outside: boolean;
}

/** What was done and when, a line each, oldest first. */
export function timelineOf({ noted }: Pick<Incident, 'noted'>, lang: Lang, zone: Zone): TimelineLine[] {
  return noted.filter(({ result }) => !SILENT.includes(result)).map(({ at, step, result, to, text }) => ({
    at,
    line: `${showDateTime(at, zone, lang)} ${say(lang, `incident.log.${result as Exclude<Result, 'phone' | 'drafted' | 'written' | 'reminded'>}`, {
      step: step === 'links' || step === 'record' ? '' : say(lang, `incident.step.${step}`),
      to: to === '*' ? say(lang, 'incident.all') : to,
      text,
    })}`.trim(),
    outside: OUTWARD.includes(step) && result !== 'skipped',
  }));
}
