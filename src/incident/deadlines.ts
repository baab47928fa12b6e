import type { Zone } from '../ports/zone';
import { momentOf, wallTimeAt, type WallTime } from '../time/zoned';

type Day = Pick<WallTime, 'year' | 'month' | 'day'>;

/** Dates of the reports to the Personal Information Protection Commission (docs/incident.md). */
export interface Deadlines {
  /** 速報: "about 3 to 5 days" after knowing (guideline 3-5-3-3). */
  readonly quickFrom: Day;
  readonly quickBy: Day;
  /** 確報: within 30 days of the day of knowing, 60 where somebody acted with an unlawful purpose (rule 8, paragraph 2). */
  readonly fullBy: Day;
  readonly fullByUnlawful: Day;
}

/**
 * Act on the Protection of Personal Information, article 26; its enforcement rules, articles 7 and 8; the Commission's
 * guideline (general rules), 3-5-3-3 and 3-5-3-4. Counted to the careful side: the day on which it was discovered is day
 * one, every calendar day counts, and a last day that is a holiday is not moved to a later one.
 */
export function deadlinesFrom(discoveredAt: number, zone: Zone): Deadlines {
  const first = wallTimeAt(discoveredAt, zone);
  // Noon, so that a change of the clock in between does not shift the day.
  const dayNumber = (count: number): Day => wallTimeAt(momentOf({ ...first, day: first.day + count - 1, hour: 12, minute: 0 }, zone), zone);
  return { quickFrom: dayNumber(3), quickBy: dayNumber(5), fullBy: dayNumber(30), fullByUnlawful: dayNumber(60) };
}
