import type { Lock } from '../ports/lock';
import type { Properties } from '../ports/properties';
import type { Shared } from '../ports/shared';
import { readStored } from '../ports/stored';
import { DAY, HOUR } from '../time/zoned';
import { Reckoning, type Line, type Weeks } from './reckoning';
import { addToShared, KEPT_WEEKS } from './shared-weeks';
import { addText, mailOfText, tallyText, textOfMail, textOfWeek, type TallyText } from './tally-text';

/*
 * Each user's own counts, in one small property of their own, and how they come together: rarely, a user's settled weeks are added to those
 * of everybody in the shared store. They are taken out of the user's record first, so that whatever breaks off in between, nothing is ever
 * counted twice; what is lost then is at most what this one user had counted since the last time (docs/audit.md).
 */

const KEY = 'figures';
/** A mail that nobody checked for so long is counted as it stands. */
const OPEN_FOR = 3 * DAY;
/** Bytes (all of them ASCII) of the record; a property takes 9 KB. */
export const LARGEST_TALLY = 8_000;
/** How long an execution waits for the locks, ms: counting must not be felt. */
const WAIT = { own: 300, shared: 300 } as const;
/** The pause after the first hand-in; it doubles with every time that the shared store was busy, up to eight days. */
const PAUSE = DAY;
const MOST_DOUBLINGS = 3;

export interface TallyStores {
  readonly properties: Properties;
  readonly lock: Lock;
  readonly shared: Shared;
}

/** Adds an execution's lines to the user's own record, and hands it in where that is due. `patient`: only once it is two days overdue. */
export function tally({ properties, lock, shared }: TallyStores, lines: readonly Line[], now: number, offsetAt: (at: number) => number, patient: boolean): void {
  lock.within(WAIT.own, () => {
    const stored = readStored(tallyText, properties.get(KEY));
    const reckoning = reckoningOf(stored, offsetAt);
    for (const line of lines) reckoning.note(line);
    for (const [draft, { last }] of [...reckoning.open]) if (last < now - OPEN_FOR) reckoning.settle(draft);
    const kept = { v: 1 as const, handInAt: stored?.handInAt ?? now + PAUSE, busy: stored?.busy ?? 0 };
    if (reckoning.weeks.size === 0 || now < kept.handInAt + (patient ? 2 * DAY : 0)) {
      properties.set(KEY, bounded(kept, reckoning));
      return;
    }
    const handed = shared.lock.within(WAIT.shared, () => {
      const { weeks } = reckoning;
      const without = new Reckoning(offsetAt, new Map(), reckoning.open);
      properties.set(KEY, bounded({ ...kept, handInAt: now + PAUSE * 2 ** kept.busy, busy: Math.max(0, kept.busy - 1) }, without));
      for (const [monday, counts] of weeks) addToShared(shared.properties, monday, counts);
    });
    if (handed === null) properties.set(KEY, bounded({ ...kept, handInAt: now + HOUR, busy: Math.min(MOST_DOUBLINGS, kept.busy + 1) }, reckoning));
  });
}

function reckoningOf(stored: TallyText | null, offsetAt: (at: number) => number): Reckoning {
  const weeks: Weeks = new Map();
  for (const week of stored?.weeks ?? []) addText(weeks, week);
  return new Reckoning(offsetAt, weeks, new Map(stored?.mails.map(mailOfText)));
}

/** The record as a text that fits its property: the mails untouched for longest are counted early, then the oldest weeks are left out. */
function bounded(head: Pick<TallyText, 'v' | 'handInAt' | 'busy'>, reckoning: Reckoning): string {
  for (const monday of [...reckoning.weeks.keys()].sort().slice(0, -KEPT_WEEKS)) reckoning.weeks.delete(monday);
  for (;;) {
    const text = JSON.stringify({
      ...head, weeks: [...reckoning.weeks].map(([monday, week]) => textOfWeek(monday, week)), mails: [...reckoning.open].map(([draft, mail]) => textOfMail(draft, mail)),
    } satisfies TallyText);
    if (text.length <= LARGEST_TALLY) return text;
    const [draft] = reckoning.open.keys();
    const [week] = [...reckoning.weeks.keys()].sort();
    if (draft !== undefined) reckoning.settle(draft);
    else if (week !== undefined) reckoning.weeks.delete(week);
    else return text;
  }
}
