import { anyOf } from '../../draft/text/any-of';
import type { WallTime } from '../../time/zoned';
import { weekdayOfWord } from '../numbers/calendar-words';
import { dayAhead, daysAhead, maySame, namedDays, weekdayAhead, type NamedDay } from '../numbers/named-days';
import { mailSentences } from './accepted';

/** A day that the other side has named for something. */
interface AskedDay {
  readonly day: NamedDay;
  readonly sentence: string;
  /** The last day for something, rather than the day of it. */
  readonly deadline: boolean;
  /** They ask whether it would do. */
  readonly question: boolean;
}

/** What the other side said of days. */
export interface AskedDays {
  /** Days to come that they ask for. */
  readonly asked: readonly AskedDay[];
  /** Every day that they named and didn't rule out. */
  readonly named: readonly NamedDay[];
  /** They left days open: a span, `来週`, `any day`. */
  readonly open: boolean;
  /** Weekdays (0 is Sunday) that they named without a day. */
  readonly weekdays: ReadonlySet<number>;
}

const QUESTION = /\?|いかが|でしょうか|ますか|ませんか|ご都合|可能です/;
const UNTIL = /^\s?(?:\d{1,2}[:時]\S{0,4}\s?)?(?:まで|迄|締|〆|必着|を?期限)/;
const BY = /(?:\b(?:by|before|until|till|no later than|due(?: on| by)?|deadline(?: for .{1,30}?)?(?: is| of|:)?)\s+(?:\S{1,8}\s+(?:on\s+)?)?|期限は?:?\s?|締切は?:?\s?)$/i;
const FROM = /^\s?(?:から|以降|〜|~|より(?!も))|^\s?-\s?\d/;
const OPEN_JA = /来週|今週|再来週|翌週|来月|明日|明後日|翌日|月末|月初|[上中下]旬|週明け|週末|連休|以降|以後|の間|期間|いつでも|どちら(?:か|でも)|ご都合の(?:よ|良)い|候補|の週/;
const OPEN_EN = anyOf(
  /\btomorrow\b|\b(?:next|this|following|that) (?:week|month|mon|tue|wed|thu|fri|sat|sun)|\b(?:end|beginning|middle|start) of\b/i,
  /\b(?:early|mid|late)\b|\bweek (?:of|commencing|beginning)\b|\bw\/c\b|\bany (?:day|time|date)\b|\bbetween\b|\bfrom .{1,20} to\b|\bonwards\b/i,
);
/** They ask for a day, or for another than the one that stood: `いつがよろしいですか`, `当初は12月25日でした`. */
const WANTS_OTHER = anyOf(
  /(?:ご?希望|ご?都合)[^。]{0,12}(?:お知らせ|お聞かせ|お教え|ご連絡)|いつ(?:が|頃|ごろ|に|です|でしょ)|何日/i,
  /\bwhen(?:ever)? (?:suits|is good|works|could|can|would|are|do)\b|\b(?:which|what) (?:day|date|time)s?\b|当初|早め(?:られ|て|る)|遅らせ|前倒し/i,
  /後ろ倒し|延期|\b(?:originally|earlier|sooner|postpone|reschedule|bring [^.]{0,20}forward|push [^.]{0,20}back)\b/i,
);
/** The day beside the one that they name. */
const BESIDE = /前日|前夜|翌日|翌朝|\b(?:the )?(?:day|night|evening) before\b|\b(?:day after|following day|next (?:day|morning))\b/i;
/** Days asked about elsewhere, which nobody sees here. */
const ELSEWHERE = /添付|別紙|別表|下表|https?:|attach|calendar|invitation|カレンダー|招待/i;
const NOT_FREE = anyOf(
  /使えま?[せな]|(?<![A-Za-z])NG(?![A-Za-z])|不可|難し|埋ま|休み|休業|定休|休診|都合が?(?:悪|つか|合わ)|空いて(?:い|お)?ま?[せな]/i,
  /でき(?:ません|ない|かね)|塞が|ふさが|不在|出られ|避け|以外|ではなく|無理/i,
  /\b(?:not|\w+n't|unavailable|cannot|closed|busy|fully booked|away|no good|no longer|out of|except|shut|instead of|rather than|(?:is|are|was|already|been) taken)\b/i,
);
const CLAUSE = /[、,;。]|ので|ため|ですが|\b(?:so|but|and)\b/;
/** A weekday in a text without its day. */
export const WEEKDAY_ALONE = /([日月火水木金土])曜|\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:s|nes|rs|ur)?(?:day)?s?\b/g;
/** Only that weekday will do. */
const INSISTS = /([日月火水木金土])曜日?(?:厳守|しか|のみ|限定|でないと|でなければ)|\b(?:must|has to|have to|needs? to|can only) (?:be |come |arrive )?(?:on )?(?:a )?(Sun|Mon|Tue|Wed|Thu|Fri|Sat)/;
/** Only that day will do: `5日でないと立ち会えません`, `it has to be the 5th`. */
const INSISTS_DAY = /\d\s?日(?:\([^()]{1,6}\))?(?:でないと|でなければ|以外(?:は|だと)|しか|のみ|限定|厳守)|\b(?:has to|have to|must|needs to|can only) be (?:on )?(?:\w+day,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)\b/i;
/** Days remembered, the last ones. */
const MOST = 300;

/** The part of a sentence around a place, between the commas and conjunctions. */
export function clauseAt(sentence: string, from: number, to: number): string {
  const before = sentence.slice(Math.max(0, from - 60), from).split(CLAUSE).pop() ?? '';
  return before + sentence.slice(from, to) + (sentence.slice(to, to + 60).split(CLAUSE)[0] ?? '');
}

/** Whether a day is spoken of as one that will not do. */
export function isRuledOut(sentence: string, { text, index }: NamedDay): boolean {
  return NOT_FREE.test(clauseAt(sentence, index, index + text.length));
}

/** Whether a day in a sentence is the last one for something. */
export function isDeadline(sentence: string, { text, index }: NamedDay): boolean {
  return UNTIL.test(sentence.slice(index + text.length, index + text.length + 20)) || BY.test(sentence.slice(Math.max(0, index - 60), index));
}

/** The date of a paper: `12月3日付`, `dated 3 December`. */
export function isDate(sentence: string, { text, index }: NamedDay): boolean {
  return /^\s?付/.test(sentence.slice(index + text.length)) || /\bdated\s+$/i.test(sentence.slice(Math.max(0, index - 10), index));
}

/** A sentence without the days in it, every other place as it was. */
export function withoutDays(sentence: string, days: readonly NamedDay[]): string {
  let rest = sentence;
  for (const { text, index } of days) rest = rest.slice(0, index) + ' '.repeat(text.length) + rest.slice(index + text.length);
  return rest;
}

/** Weekdays in a sentence that belong to no day. */
function bareWeekdays(rest: string): number[] {
  return [...rest.matchAll(WEEKDAY_ALONE)].map(([, ja, en]) => weekdayOfWord(ja ?? en ?? ''));
}

/** Bare numbers beside a day: `11/25,26`, `14, 15 or 16 December`. */
function numbersBeside(rest: string): NamedDay[] {
  return [...rest.matchAll(/(?<![\d:.])([12]?\d|3[01])(?![\d:.]|\s?(?:時|分|月|am|pm|個|名|人|台|部|枚|本|ケース|[a-z]{3,}s\b))/gi)]
    .map(({ 0: text, 1: day, index }) => ({ text, index, readings: [{ month: null, day: Number(day) }] }));
}

/** The day before and the day after. */
function neighboursOf(day: NamedDay, today: Pick<WallTime, 'year' | 'month' | 'day'>): NamedDay[] {
  const ahead = daysAhead(day, today);
  return ahead === null ? [] : [ahead - 1, ahead + 1].map((days) => dayAhead(days, today));
}

/** Days that normalised mails of the other side name. */
export function askedDays(mails: readonly string[], today: Pick<WallTime, 'year' | 'month' | 'day'>): AskedDays {
  const asked: AskedDay[] = [];
  const named: NamedDay[] = [];
  const weekdays = new Set<number>();
  const ruledOut: NamedDay[] = [];
  let [open, beside] = [false, false];
  for (const mail of mails) {
    const insistsDay = INSISTS_DAY.test(mail);
    open ||= ELSEWHERE.test(mail);
    beside ||= BESIDE.test(mail);
    const insists = INSISTS.test(mail);
    for (const sentence of mailSentences(mail)) {
      const days = namedDays(sentence);
      const rest = withoutDays(sentence, days);
      const spans = days.some(({ text, index }) => FROM.test(sentence.slice(index + text.length)));
      const withMonth = days.filter(({ readings }) => readings.some(({ month }) => month !== null));
      if (!insistsDay && (WANTS_OTHER.test(sentence) || spans || ((OPEN_JA.test(sentence) || OPEN_EN.test(sentence)) && withMonth.length === 0))) open = true;
      if (!insists) for (const weekday of bareWeekdays(rest)) weekdays.add(weekday);
      const free = days.filter((day) => !isRuledOut(sentence, day));
      named.push(...free);
      ruledOut.push(...days.filter((day) => !free.includes(day)));
      if (free.some((day) => withMonth.includes(day))) named.push(...numbersBeside(rest));
      for (const day of free) if (daysAhead(day, today) !== null && !isDate(sentence, day)) asked.push({ day, sentence: sentence.trim(), deadline: isDeadline(sentence, day), question: QUESTION.test(mail) });
    }
  }
  const neighbours = beside ? asked.slice(-MOST).flatMap(({ day }) => neighboursOf(day, today)).filter((day) => !ruledOut.slice(-MOST).some((one) => maySame(one, day))) : [];
  return { asked: asked.slice(-MOST), named: [...named.slice(-MOST), ...neighbours], open, weekdays };
}

/** Whether a day falls on a weekday that they named without its day. */
export function onNamedWeekday(day: NamedDay, weekdays: ReadonlySet<number>, today: Pick<WallTime, 'year' | 'month' | 'day'>): boolean {
  const ahead = daysAhead(day, today);
  return ahead !== null && weekdays.has(weekdayAhead(ahead, today));
}
