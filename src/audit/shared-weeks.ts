import type { Properties } from '../ports/properties';
import { readStored } from '../ports/stored';
import { DAY } from '../time/zoned';
import { addWeek, weekIn, type WeekCounts, type Weeks } from './reckoning';
import { addText, textOfWeek, weekText } from './tally-text';

/** Weeks of everybody's figures that are kept: a quarter. */
export const KEPT_WEEKS = 13;

/**
 * A week's place among the script properties. There are only so many, and a new week takes the place of the one a quarter before it, so
 * nothing has to be cleared away and nothing can pile up. With every rule there is and numbers of seven digits a week has under 3 KB.
 */
function keyOf(monday: string): string {
  return `figures.${Math.floor(Date.parse(monday) / (7 * DAY)) % KEPT_WEEKS}`;
}

/** Adds one week's counts to everybody's. Under the lock of all users. A week that has given its place to a later one is too old to be counted. */
export function addToShared(shared: Properties, monday: string, counts: WeekCounts): void {
  const stored = readStored(weekText, shared.get(keyOf(monday)));
  if (stored !== null && stored[0] > monday) return;
  const weeks: Weeks = new Map();
  if (stored?.[0] === monday) addText(weeks, stored);
  const week = weekIn(weeks, monday);
  addWeek(week, counts);
  shared.set(keyOf(monday), JSON.stringify(textOfWeek(monday, week)));
}

/** Everybody's figures of the last quarter; `now`: ms since the epoch. */
export function sharedWeeks(all: Readonly<Record<string, string>>, now: number): Weeks {
  const weeks: Weeks = new Map();
  for (let place = 0; place < KEPT_WEEKS; place++) {
    const stored = readStored(weekText, all[`figures.${place}`]);
    // A place that no later week has taken yet may hold one that is older.
    if (stored !== null && Date.parse(stored[0]) > now - (KEPT_WEEKS + 1) * 7 * DAY) addText(weeks, stored);
  }
  return weeks;
}
