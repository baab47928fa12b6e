import type { Line } from './log-lines';

/** What one week says, by mails (drafts), not by presses: a mail that was checked three times counts once. */
export interface Week {
  /** Its Monday, ISO 8601. */
  readonly monday: string;
  readonly checked: number;
  readonly warned: number;
  readonly held: number;
  readonly cancelled: number;
  readonly sent: number;
  /** Mails in which a rule warned first and no longer did at the last check. */
  readonly fixed: number;
  readonly incidents: number;
}

export interface RuleFigures {
  readonly rule: string;
  /** Mails in which it warned or stopped. */
  readonly warned: number;
  /** Of these, held with the answer "this is right". */
  readonly answered: number;
  /** Of these, no longer warned of at the last check. */
  readonly fixed: number;
}

export interface Figures {
  readonly weeks: readonly Week[];
  /** Most warnings first. */
  readonly rules: readonly RuleFigures[];
}

const DAY = 86_400_000;

/** The Monday of a moment's week at that offset from UTC (minutes). */
function mondayOf(at: number, offset: number): string {
  const local = at + offset * 60_000;
  const days = Math.floor(local / DAY);
  // 1 January 1970 was a Thursday.
  return new Date((days - ((((days + 3) % 7) + 7) % 7)) * DAY).toISOString().slice(0, 10);
}

interface Mail {
  readonly first: number;
  readonly warned: Set<string>;
  readonly answered: Set<string>;
  /** What the last check warned of. */
  last: ReadonlySet<string>;
}

/** Counts a log. A mail belongs to the week of its first check; what befell it later (held, cancelled, sent) to the week when it did. */
export function figuresOf(lines: readonly Line[], offset = 9 * 60): Figures {
  const ordered = [...lines].sort((a, b) => a.at - b.at);
  const mails = new Map<string, Mail>();
  const weeks = new Map<string, { [K in Exclude<keyof Week, 'monday'>]: number }>();
  const week = (at: number): { [K in Exclude<keyof Week, 'monday'>]: number } => {
    const monday = mondayOf(at, offset);
    const known = weeks.get(monday) ?? { checked: 0, warned: 0, held: 0, cancelled: 0, sent: 0, fixed: 0, incidents: 0 };
    weeks.set(monday, known);
    return known;
  };
  for (const { event, at, draft, rules, step, result } of ordered) {
    if (event === 'checked') {
      const mail = mails.get(draft) ?? { first: at, warned: new Set(), answered: new Set(), last: new Set() };
      mails.set(draft, mail);
      // The line `warned`, which follows, says which of its rules warned.
      mail.last = new Set();
    } else if (event === 'warned') {
      const mail = mails.get(draft);
      if (mail === undefined) continue;
      for (const rule of rules) mail.warned.add(rule);
      mail.last = new Set(rules);
    } else if (event === 'answered') {
      for (const rule of rules) mails.get(draft)?.answered.add(rule);
    } else if (event === 'held' || event === 'cancelled' || event === 'sent') week(at)[event] += 1;
    else if (event === 'incident' && step === 'record' && result === 'opened') week(at).incidents += 1;
  }
  const byRule = new Map<string, { warned: number; answered: number; fixed: number }>();
  for (const { first, warned, answered, last } of mails.values()) {
    const inWeek = week(first);
    inWeek.checked += 1;
    if (warned.size > 0) inWeek.warned += 1;
    if ([...warned].some((rule) => !last.has(rule))) inWeek.fixed += 1;
    for (const rule of warned) {
      const figures = byRule.get(rule) ?? { warned: 0, answered: 0, fixed: 0 };
      byRule.set(rule, figures);
      figures.warned += 1;
      if (answered.has(rule)) figures.answered += 1;
      if (!last.has(rule)) figures.fixed += 1;
    }
  }
  // A week in which nothing happened is a week, too.
  const mondays = [...weeks.keys()].sort();
  const last = Date.parse(mondays.at(-1) ?? '');
  for (let at = Date.parse(mondays[0] ?? ''); at < last; at += 7 * DAY) week(at);
  return {
    weeks: [...weeks].map(([monday, counts]) => ({ monday, ...counts })).sort((a, b) => (a.monday < b.monday ? -1 : 1)),
    rules: [...byRule].map(([rule, counts]) => ({ rule, ...counts })).sort((a, b) => b.warned - a.warned || (a.rule < b.rule ? -1 : 1)),
  };
}

/** Part of a hundred, one decimal; null where there is nothing to divide by. */
export function per100(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}
