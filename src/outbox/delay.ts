import type { Zone } from '../ports/zone';
import { nextWorkingMorning } from '../time/working-day';
import { DAY, MINUTE, momentOf, wallTimeAt } from '../time/zoned';
import { withinMinute, withinMorning } from './spread';

/** What the sender can choose from: minutes from now, the next working morning, or a date and time picked beside it. */
export type DelayChoice = `minutes-${number}` | 'morning' | 'at';

/** What the organisation says about when a mail may leave. */
export interface DelayLimits {
  /** Not sooner than so many minutes from now. */
  readonly leastMinutes: number;
  /** Not later than so many days from now. */
  readonly mostDays: number;
  /** Minutes preselected where the limits allow it. */
  readonly usualMinutes: number;
  /** When work begins, minutes after midnight. */
  readonly morning: number;
  /** Whose mail it is: by their address mail for one moment is spread. */
  readonly sender: string;
}

/** Minutes offered, where the limits allow them. */
const MINUTES = [5, 10, 30, 60] as const;

export type DueTime =
  | { readonly ok: true; readonly at: number }
  /** `tooSoon`, `tooFar`: beyond the organisation's limits. `unclear`: a moment to come was picked, and something else chosen. */
  | { readonly ok: false; readonly fault: 'time' | 'unclear' | 'past' | 'tooSoon' | 'tooFar' };

/** The choices to offer, and the one to preselect. */
export function delayChoices(limits: DelayLimits): { readonly choices: readonly DelayChoice[]; readonly selected: DelayChoice } {
  const { leastMinutes, usualMinutes } = limits;
  const minutes = [...new Set([...MINUTES, usualMinutes, leastMinutes])].filter((one) => one > 0 && one >= leastMinutes).sort((a, b) => a - b);
  const usual = minutes.find((one) => one >= usualMinutes) ?? minutes[minutes.length - 1] ?? MINUTES[0];
  return { choices: [...minutes.map((one): DelayChoice => `minutes-${one}`), 'morning', 'at'], selected: `minutes-${usual}` };
}

/** When a mail for the next working morning leaves: the first on which it may. */
export function morningWithin(limits: DelayLimits, now: number, zone: Zone): number {
  const after = (at: number): number => nextWorkingMorning(at, zone, Math.floor(limits.morning / 60), limits.morning % 60);
  const next = after(now);
  const earliest = now + limits.leastMinutes * MINUTE;
  return withinMorning(next >= earliest ? next : after(earliest), limits.sender);
}

/** When a mail held now with that choice is to leave: never before what was chosen, and within its minute. `choice` and `picked` may be anything. */
export function dueTime(choice: string, picked: number | null, now: number, zone: Zone, limits: DelayLimits): DueTime {
  const minutes = /^minutes-(\d{1,5})$/.exec(choice)?.[1];
  if (minutes === undefined && choice !== 'morning' && (choice !== 'at' || picked === null)) return { ok: false, fault: 'time' };
  // The card offers no moment: one to come was picked, and not to be passed over. Which of the two counts, only the sender knows. A moment that
  // is over counts for none: whatever a picker that nobody touched may send, mail can be held.
  if (choice !== 'at' && picked !== null && picked > now) return { ok: false, fault: 'unclear' };
  const at = minutes !== undefined ? now + Number(minutes) * MINUTE : choice === 'morning' ? morningWithin(limits, now, zone) : picked ?? now;
  if (choice === 'at' && at <= now) return { ok: false, fault: 'past' };
  if (at < now + limits.leastMinutes * MINUTE) return { ok: false, fault: 'tooSoon' };
  const latest = now + limits.mostDays * DAY;
  if (at > latest) return { ok: false, fault: 'tooFar' };
  return { ok: true, at: choice === 'at' ? Math.min(withinMinute(at, limits.sender), latest) : at };
}

/**
 * The moment meant by a date-time picker. The picker knows one offset, that of the day on which it was shown; the date
 * picked may lie beyond a change of daylight saving. So what counts is what its reader saw: the date and the time on the wall.
 * @param picked ms since the epoch, as the picker worked it out
 * @param offset minutes east of UTC that the picker was given; a text that came back from the card
 */
export function pickedMoment(picked: number | null, offset: string | undefined, now: number, zone: Zone): number | null {
  if (picked === null) return null;
  const given = /^-?\d{1,3}$/.test(offset ?? '') ? Number(offset) : zone.offsetAt(now);
  return momentOf(wallTimeAt(picked, { id: 'UTC', offsetAt: () => given }), zone);
}
