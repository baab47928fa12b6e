import holidays from 'japanese-holidays';
import type { Zone } from '../ports/zone';
import { momentOf, wallTimeAt, weekdayOf, type WallTime } from './zoned';

type Day = Pick<WallTime, 'year' | 'month' | 'day'>;

/** Monday to Friday and no Japanese public holiday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  // The library reads a Date's local fields, so it is given one made from them: no time zone comes into it.
  return weekday !== 0 && weekday !== 6 && !holidays.isHoliday(new Date(day.year, day.month - 1, day.day));
}

/** The next time that it is so late on a working day in the zone: today's, where it is still to come. */
export function nextWorkingMorning(now: number, zone: Zone, hour = 9, minute = 0): number {
  const today = wallTimeAt(now, zone);
  // No run of free days in Japan comes near a month.
  for (let ahead = 0; ahead <= 31; ahead++) {
    const noon = wallTimeAt(momentOf({ ...today, day: today.day + ahead, hour: 12, minute: 0 }, zone), zone);
    const morning = momentOf({ ...noon, hour, minute }, zone);
    if (morning > now && isWorkingDay(noon)) return morning;
  }
  throw new Error(`No working day within 31 days of ${new Date(now).toISOString()}; the holiday table must be wrong.`);
}
