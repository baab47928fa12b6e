import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import type { Zone } from '../ports/zone';
import { showDateAndTime } from '../time/show';
import type { Incident, Noted, Result, Step } from './record';

/** Noted for the record's own sake: a number, a draft, a cause that stands elsewhere. */
const SILENT = ['phone', 'drafted', 'written', 'reminded'] as const satisfies readonly Result[];
type Told = Exclude<Result, (typeof SILENT)[number]>;
/** What was done towards those who got the mail, fit to be told outside. */
const OUTWARD: readonly (Step | 'links' | 'record')[] = ['call', 'apology', 'deletion', 'links', 'authority'];

export interface TimelineLine {
  readonly at: number;
  readonly line: string;
}

/** The course of events for a page that is read on another day: each line with its time, under its day. */
export function timelineText(incident: Pick<Incident, 'noted'>, lang: Lang, zone: Zone, outside = false): string {
  let under = '';
  return timelineOf(incident, lang, outside).flatMap(({ at, line }) => {
    const { date, time } = showDateAndTime(at, zone, lang);
    const first = date !== under;
    under = date;
    return [...(first ? [date] : []), `${time} ${line}`];
  }).join('\n');
}

/**
 * What was done and when, a line each, oldest first. For people outside (`outside`) only what was done towards those who got the
 * mail, who are not named, and none of our own notes.
 */
export function timelineOf({ noted }: Pick<Incident, 'noted'>, lang: Lang, outside = false): TimelineLine[] {
  const told = noted.filter((one) => isTold(one) && (!outside || (OUTWARD.includes(one.step) && one.result !== 'skipped')));
  return told.map((one) => {
    const { at, step, result, to, text } = one;
    const names = result === 'revoked' ? text : to === '*' ? say(lang, 'incident.all') : to;
    return {
      at,
      line: say(lang, `incident.log.${result as Told}`, {
        step: step === 'links' || step === 'record' ? '' : say(lang, `incident.step.${step}`),
        to: outside ? say(lang, 'incident.wrongOne') : names,
        text: outside ? '' : text,
        // Where nothing was written, what would hold it goes too.
      }).trim().replace(/(?::| ?\(\))$/, '')
        // The space is for addresses; between two words of Japanese stands none.
        .replace(/(\p{Script=Han}) (?=\p{Script=Hiragana})/gu, '$1'),
    };
  });
}

function isTold({ result }: Noted): boolean {
  return !SILENT.some((one) => one === result);
}
