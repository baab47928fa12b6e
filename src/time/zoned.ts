import type { Zone } from '../ports/zone';

/** A moment on the wall clock of a zone. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Lengths of time, ms. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What the wall clock of a zone shows at a moment (ms since the epoch), without seconds. */
export function wallTimeAt(at: number, zone: Zone): WallTime {
  const shifted = new Date(at + zone.offsetAt(at) * MINUTE);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/**
 * The moment at which a zone's wall clock shows a time. Day and hour may run over (day 32 is the next month's first).
 * A time that daylight saving skips is read with the offset before the jump (2:30 becomes 3:30); of a time that comes
 * twice, the first is taken: java.time's rule for a local date-time in a gap or an overlap.
 */
export function momentOf(wall: WallTime, zone: Zone): number {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const before = zone.offsetAt(asUtc - DAY) * MINUTE;
  const after = zone.offsetAt(asUtc + DAY) * MINUTE;
  const early = asUtc - before;
  if (zone.offsetAt(early) * MINUTE === before) return early;
  const late = asUtc - after;
  return zone.offsetAt(late) * MINUTE === after ? late : early;
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
