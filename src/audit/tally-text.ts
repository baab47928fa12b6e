import * as v from 'valibot';
import { COUNTS, RULE_COUNTS, weekIn, ruleIn, type OpenMail, type WeekCounts, type Weeks } from './reckoning';

/*
 * Counts as short texts for the property stores: a week is `[Monday, its counts in the order of COUNTS, { rule: [its counts in the order of RULE_COUNTS] }]`.
 * Nothing is in them but numbers, days, names of rules and, in a user's own record, ids of drafts.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const monday = v.pipe(v.string(), v.isoDate());
export const weekText = v.tuple([monday, v.pipe(v.array(count), v.length(COUNTS.length)), v.record(v.string(), v.pipe(v.array(count), v.length(RULE_COUNTS.length)))]);
type WeekText = v.InferOutput<typeof weekText>;

const rules = v.array(v.string());
const mailText = v.tuple([v.string(), count, count, rules, rules, rules]);
export const tallyText = v.object({
  v: v.literal(1),
  /** Not handed in before this, ms since the epoch. */
  handInAt: count,
  /** How often in a row the shared store was busy. */
  busy: count,
  weeks: v.array(weekText),
  mails: v.array(mailText),
});
export type TallyText = v.InferOutput<typeof tallyText>;

/** A week as it is stored; `addText` reads it. */
export function textOfWeek(monday: string, week: WeekCounts): WeekText {
  return [monday, COUNTS.map((one) => week[one]), Object.fromEntries([...week.rules].map(([rule, counts]) => [rule, RULE_COUNTS.map((one) => counts[one])]))];
}

/** Adds what a text holds to the weeks. */
export function addText(weeks: Weeks, [monday, counts, byRule]: WeekText): void {
  const week = weekIn(weeks, monday);
  COUNTS.forEach((one, at) => { week[one] += counts[at] ?? 0; });
  for (const [rule, figures] of Object.entries(byRule)) {
    const into = ruleIn(week, rule);
    RULE_COUNTS.forEach((one, at) => { into[one] += figures[at] ?? 0; });
  }
}

/** A mail that may still be checked again, as it is stored; `mailOfText` reads it. */
export function textOfMail(draft: string, { first, last, warned, answered, now }: OpenMail): TallyText['mails'][number] {
  return [draft, first, last, [...warned], [...answered], [...now]];
}

/** Such a mail, after the id of its draft. */
export function mailOfText([draft, first, last, warned, answered, now]: TallyText['mails'][number]): [string, OpenMail] {
  return [draft, { first, last, warned: new Set(warned), answered: new Set(answered), now: new Set(now) }];
}
