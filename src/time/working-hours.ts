import type { Zone } from '../ports/zone';
import { isWorkingDay } from './working-day';
import { DAY, HOUR, momentOf, wallTimeAt } from './zoned';

/** Office hours, minutes of the day. */
export interface OfficeHours {
  readonly from: number;
  readonly to: number;
}

/** Where nothing else is set: 9:00 to 18:00. */
export const OFFICE_HOURS: OfficeHours = { from: 9 * 60, to: 18 * 60 };

/** No run of free days in Japan comes near this. */
const MOST_DAYS = 400;

/** The office hours of the day of a moment, and of so many days later; null where nobody works that day. */
function hoursOn(at: number, ahead: number, zone: Zone, { from, to }: OfficeHours): { readonly start: number; readonly end: number } | null {
  const today = wallTimeAt(at, zone);
  const noon = wallTimeAt(momentOf({ ...today, day: today.day + ahead, hour: 12, minute: 0 }, zone), zone);
  if (!isWorkingDay(noon)) return null;
  const time = (minutes: number): number => momentOf({ ...noon, hour: 0, minute: minutes }, zone);
  return { start: time(from), end: time(to) };
}

/** The moment at which so many office hours have passed since another. */
export function afterOfficeHours(since: number, hours: number, zone: Zone, office: OfficeHours = OFFICE_HOURS): number {
  let left = hours * HOUR;
  for (let ahead = 0; ahead < MOST_DAYS; ahead++) {
    const day = hoursOn(since, ahead, zone, office);
    if (!day) continue;
    const start = Math.max(day.start, since);
    if (start + left <= day.end) return start + left;
    left -= Math.max(0, day.end - start);
  }
  return since + left + MOST_DAYS * DAY;
}

/** Whether a moment lies within the office hours of a working day, the minute at which they end left out. */
export function inOfficeHours(at: number, zone: Zone, office: OfficeHours = OFFICE_HOURS): boolean {
  const day = hoursOn(at, 0, zone, office);
  return day !== null && at >= day.start && at < day.end;
}
