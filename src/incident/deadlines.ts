import type { Zone } from '../ports/zone';
import { isWorkingDay } from '../time/working-day';
import { momentOf, wallTimeAt, type WallTime } from '../time/zoned';

export type Day = Pick<WallTime, 'year' | 'month' | 'day'>;

/** A last day, and where that is a day on which the Commission is closed, the day its guideline moves it to; else the same. */
export interface LastDay {
  readonly day: Day;
  readonly moved: Day;
}

/** Dates of the reports to the Personal Information Protection Commission (docs/report-dates.md). */
export interface Deadlines {
  /** 速報: promptly; as a guide "about 3 to 5 days" after knowing (guideline 3-5-3-3), which ends on one of these days. */
  readonly quickFrom: Day;
  readonly quickBy: Day;
  /** 確報: within 30 days of the day of knowing, 60 where somebody acted with an unlawful purpose (rule 8, paragraph 2). */
  readonly full: LastDay;
  readonly fullUnlawful: LastDay;
}

/** The law's days are Japan's, wherever the sender sits; Japan has no daylight saving. */
const JAPAN: Zone = { id: 'Asia/Tokyo', offsetAt: () => 540 };

/**
 * Act on the Protection of Personal Information, article 26; its enforcement rules, articles 7 and 8; the Commission's
 * guideline (general rules), 3-5-3-3 and 3-5-3-4. The day on which it was discovered is day one and every calendar day counts;
 * a 30th or 60th day on which public offices are closed is moved to the next on which they are open. The preliminary report is never
 * moved: article 2 of the Act on Holidays of Administrative Organs moves periods set by law, and "promptly" is none.
 */
export function deadlinesFrom(discoveredAt: number): Deadlines {
  const first = wallTimeAt(discoveredAt, JAPAN);
  const dayNumber = (count: number): Day => dayAfter(first, count - 1);
  const lastDay = (count: number): LastDay => {
    const day = dayNumber(count);
    let moved = day;
    while (!isOpen(moved)) moved = dayAfter(moved, 1);
    return { day, moved };
  };
  return { quickFrom: dayNumber(3), quickBy: dayNumber(5), full: lastDay(30), fullUnlawful: lastDay(60) };
}

function dayAfter({ year, month, day }: Day, days: number): Day {
  return wallTimeAt(momentOf({ year, month, day: day + days, hour: 12, minute: 0 }, JAPAN), JAPAN);
}

/** Act on Holidays of Administrative Organs, article 1: Saturdays, Sundays, public holidays, 29 December to 3 January. */
function isOpen(day: Day): boolean {
  const newYear = (day.month === 12 && day.day >= 29) || (day.month === 1 && day.day <= 3);
  return isWorkingDay(day) && !newYear;
}
