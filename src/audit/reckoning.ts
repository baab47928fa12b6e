import { DAY } from '../time/zoned';

/*
 * How the lines of the log (docs/audit.md) become figures: by mails, not by presses, so that a mail that was checked three times counts once.
 * `matta report` counts a whole log with it, the add-on each user's own lines (`own-tally.ts`).
 */

/** A line of the log, as far as it is counted. */
export interface Line {
  readonly event: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly draft: string;
  readonly rules: readonly string[];
  readonly step: string;
  readonly result: string;
}

/** What is counted of a week, beside rules. */
export const COUNTS = ['checked', 'warned', 'fixed', 'held', 'cancelled', 'sent', 'incidents'] as const;
type Count = (typeof COUNTS)[number];

/** Mails in which a rule warned or stopped; of these, held with the answer "right as it is"; of these, no longer warned of at the last check. */
export const RULE_COUNTS = ['warned', 'answered', 'fixed'] as const;
export type RuleCounts = { [K in (typeof RULE_COUNTS)[number]]: number };

export type WeekCounts = { [K in Count]: number } & { readonly rules: Map<string, RuleCounts> };

/** Weeks by their Monday (ISO 8601). */
export type Weeks = Map<string, WeekCounts>;

/** A mail that may still be checked again, so that it can't be said yet whether its warnings were heeded. */
export interface OpenMail {
  /** Its first and its last line, ms since the epoch. */
  readonly first: number;
  last: number;
  /** Rules that warned at any check, that were answered, and that warned at the last check. */
  readonly warned: Set<string>;
  readonly answered: Set<string>;
  now: ReadonlySet<string>;
}

/** The Monday of a moment's week at that offset from UTC (minutes). */
export function mondayOf(at: number, offset: number): string {
  const days = Math.floor((at + offset * 60_000) / DAY);
  // 1 January 1970 was a Thursday.
  return new Date((days - ((((days + 3) % 7) + 7) % 7)) * DAY).toISOString().slice(0, 10);
}

/** That week's counts, to be added to; a new week begins with zeros. */
export function weekIn(weeks: Weeks, monday: string): WeekCounts {
  const known = weeks.get(monday) ?? { checked: 0, warned: 0, fixed: 0, held: 0, cancelled: 0, sent: 0, incidents: 0, rules: new Map<string, RuleCounts>() };
  weeks.set(monday, known);
  return known;
}

/** A rule's counts within a week, to be added to; a new rule begins with zeros. */
export function ruleIn({ rules }: WeekCounts, rule: string): RuleCounts {
  const known = rules.get(rule) ?? { warned: 0, answered: 0, fixed: 0 };
  rules.set(rule, known);
  return known;
}

/** Adds the counts of some weeks to others. */
export function addWeek(to: WeekCounts, from: WeekCounts): void {
  for (const count of COUNTS) to[count] += from[count];
  for (const [rule, counts] of from.rules) {
    const into = ruleIn(to, rule);
    for (const count of RULE_COUNTS) into[count] += counts[count];
  }
}

/** Takes lines in the order of their times. Counts only ever grow: a mail is counted when it is settled, in the week of its first check. */
export class Reckoning {
  constructor(
    /** Minutes east of UTC at a moment, of the place whose weeks are counted. */
    private readonly offsetAt: (at: number) => number,
    readonly weeks: Weeks = new Map(),
    /** By id of the draft, the one that was touched longest ago first. */
    readonly open: Map<string, OpenMail> = new Map<string, OpenMail>(),
  ) {}

  note({ event, at, draft, rules, step, result }: Line): void {
    if (event === 'checked' && draft !== '') {
      const mail = this.open.get(draft) ?? { first: at, last: at, warned: new Set<string>(), answered: new Set<string>(), now: new Set<string>() };
      this.open.delete(draft);
      this.open.set(draft, mail);
      mail.last = at;
      // The line `warned`, which follows, says which of its rules warned.
      mail.now = new Set();
    } else if (event === 'warned') {
      const mail = this.open.get(draft);
      if (mail === undefined) return;
      for (const rule of rules) mail.warned.add(rule);
      mail.now = new Set(rules);
    } else if (event === 'answered') {
      for (const rule of rules) this.open.get(draft)?.answered.add(rule);
    } else if (event === 'held' || event === 'cancelled' || event === 'sent') this.week(at)[event] += 1;
    else if (event === 'incident' && step === 'record' && result === 'opened') this.week(at).incidents += 1;
  }

  /** Counts a mail as it now stands. If it is checked again later, it counts as another. */
  settle(draft: string): void {
    const mail = this.open.get(draft);
    if (mail === undefined) return;
    this.open.delete(draft);
    const { first, warned, answered, now } = mail;
    const week = this.week(first);
    week.checked += 1;
    if (warned.size > 0) week.warned += 1;
    if ([...warned].some((rule) => !now.has(rule))) week.fixed += 1;
    for (const rule of warned) {
      const counts = ruleIn(week, rule);
      counts.warned += 1;
      if (answered.has(rule)) counts.answered += 1;
      if (!now.has(rule)) counts.fixed += 1;
    }
  }

  private week(at: number): WeekCounts {
    return weekIn(this.weeks, mondayOf(at, this.offsetAt(at)));
  }
}
