import { weekdayOf, type WallTime } from '../../time/zoned';

/** A day as a text writes it. */
export interface WrittenDay {
  /** Null where none is written. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday; null where none is written. */
  readonly weekday: number | null;
}

const DAY_MS = 86_400_000;
/** Without year or weekday, a day longer ago than this may as well be next year's. */
const MOST_WITHOUT_YEAR = 60;
/** With the weekday, the year is told by it; beyond this nobody means the last one. */
const MOST_BY_WEEKDAY = 200;

/**
 * The day that is meant: of the year that is written, or else of the one in which the weekday is right, or else the nearest. With it the whole
 * days from then to today, negative where it is still to come. Null where there is no such day, or it could be of any year.
 */
export function nearestDay({ year: named, month, day, weekday }: WrittenDay, today: Pick<WallTime, 'year' | 'month' | 'day'>): { year: number; month: number; day: number; daysAgo: number } | null {
  const now = Date.UTC(today.year, today.month - 1, today.day);
  const readings = (named !== null ? [named] : [today.year - 1, today.year, today.year + 1])
    .map((year) => ({ year, at: Date.UTC(year, month - 1, day) }))
    .filter(({ year, at }) => new Date(at).getUTCMonth() === month - 1 && new Date(at).getUTCDate() === day && (weekday === null || weekdayOf({ year, month, day }) === weekday))
    .map(({ year, at }) => ({ year, month, day, daysAgo: Math.round((now - at) / DAY_MS) }))
    .filter(({ daysAgo }) => named !== null || daysAgo <= (weekday === null ? MOST_WITHOUT_YEAR : MOST_BY_WEEKDAY))
    .sort((a, b) => Math.abs(a.daysAgo) - Math.abs(b.daysAgo));
  return readings[0] ?? null;
}
