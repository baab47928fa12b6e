import { DAY } from '../time/zoned';
import { addWeek, COUNTS, Reckoning, weekIn, type Line, type RuleCounts, type WeekCounts, type Weeks } from './reckoning';

/** What one week says, by mails (drafts). */
export type Week = Readonly<Omit<WeekCounts, 'rules'>> & {
  /** Its Monday, ISO 8601. */
  readonly monday: string;
};

export type RuleFigures = Readonly<RuleCounts> & { readonly rule: string };

export interface Figures {
  /** Oldest first, without a gap: a week in which nothing happened is a week, too. */
  readonly weeks: readonly Week[];
  /** Of all these weeks together, most warnings first. */
  readonly rules: readonly RuleFigures[];
}

/** Counts a log. A mail belongs to the week of its first check; what befell it later (held, cancelled, sent) to the week when it did. */
export function figuresOf(lines: readonly Line[], offsetAt: (at: number) => number): Figures {
  const reckoning = new Reckoning(offsetAt);
  for (const line of [...lines].sort((a, b) => a.at - b.at)) reckoning.note(line);
  for (const draft of [...reckoning.open.keys()]) reckoning.settle(draft);
  return figuresOfWeeks(reckoning.weeks);
}

/** The same of weeks that are counted already, which stay as they are; weeks in between in which nothing happened are put in. */
export function figuresOfWeeks(counted: Weeks): Figures {
  const weeks: Weeks = new Map(counted);
  const mondays = [...weeks.keys()].sort();
  const last = Date.parse(mondays[mondays.length - 1] ?? '');
  for (let at = Date.parse(mondays[0] ?? ''); at < last; at += 7 * DAY) weekIn(weeks, new Date(at).toISOString().slice(0, 10));
  const all = weekIn(new Map(), '');
  for (const week of weeks.values()) addWeek(all, week);
  return {
    weeks: [...weeks].map(([monday, week]) => ({ monday, ...Object.fromEntries(COUNTS.map((count) => [count, week[count]])) as Omit<Week, 'monday'> })).sort((a, b) => (a.monday < b.monday ? -1 : 1)),
    rules: [...all.rules].map(([rule, counts]) => ({ rule, ...counts })).sort((a, b) => b.warned - a.warned || (a.rule < b.rule ? -1 : 1)),
  };
}

/** A rule that warned so often, and was answered "right as it is" in so many of a hundred, may cry wolf. */
const WOLF = { warned: 10, share: 80 } as const;

/** Whether a rule's warnings are nearly always set aside, so that nobody may read them any more. */
export function criesWolf({ warned, answered }: Pick<RuleFigures, 'warned' | 'answered'>): boolean {
  return warned >= WOLF.warned && (per100(answered, warned) ?? 0) >= WOLF.share;
}

/** Part of a hundred, one decimal; null where there is nothing to divide by. */
export function per100(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}
