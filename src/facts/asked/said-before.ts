import { anyOf } from '../../draft/text/any-of';
import type { Conversation } from '../correspondence/conversation';
import type { Facts } from '../facts';
import { namedAmounts, type NamedAmount } from '../numbers/named-amounts';
import { namedCounts, namesNumber, type NamedCount } from '../numbers/named-counts';
import { namedDays, type NamedDay } from '../numbers/named-days';
import { looseMinutes, namedTimes } from '../numbers/named-times';
import { normalise } from '../words/fold';
import { mailSentences } from './accepted';
import { askedDays, type AskedDays } from './asked-days';
import { contentWords } from './content-words';

/** Numbers that count nothing. */
const DATES = /\d{1,2}\s?月\s?\d{1,2}\s?日?|\d{1,4}[/:-]\d{1,2}(?:[/:-]\d{1,2})?|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{1,2}\s?時/g;
/** A part of it, or more of it: reckoned, not repeated. */
export const RECKONED = anyOf(
  /定員|最大|以内|以上|[名人個箱本枚台部室席]まで|残り|うち|ずつ|合計|追加|増|減|予備|あと|さらに/i,
  /\b(?:remaining|rest|of (?:the|which|them)|more|extra|each|per|total|additional|another|plus|short|spare|so far|already)\b/i,
);
/** They may become more or fewer. */
const MAY_CHANGE = /追加|増え|増やし|減ら|減る|さらに|前後|程度|未定|かも|または|もしくは|\b(?:more|extra|another|plus|maybe|perhaps|possibly|about|around|approx\w*|might|up to|at least|or)\b/i;
/** So many it was another time, or there may be at most or must be at least: nothing that they ask for. */
const NO_ORDER = anyOf(
  /定員|在庫|最低|最小|最大|上限|ロット|収容|まで(?!に)|全\d/i,
  /\b(?:at most|at least|minimum|maximum|capacity|in stock|available|left|seats? (?:up to )?\d|holds?)\b|でした|前回|先月|先週|昨年|去年|前年/i,
  /\b(?:was|were|last (?:time|week|month|year)|usual(?:ly)?)\b/i,
);
/** Times that can't be compared by their figures. */
const OTHER_CLOCK = anyOf(
  /\bnot\b|\b(?:your|local|japan|tokyo|uk|us|london|eastern|central|pacific) time\b|(?:日本|現地|そちらの)時間/i,
  /\b(?:GMT|BST|CET|CEST|JST|E[SD]T|P[SD]T|UTC|half|quarter|noon)\b|正午|[〜~]|から(?=\s?(?:\d{1,2}[時:]|午[前後]))|以降|の間|までの?間|頃|ごろ/i,
  /前後|\b(?:between|after|before|until|around|about)\b|\bfrom\b.{1,14}\b(?:to|till)\b/i,
);
/** A time before it is of the clock of who writes. */
export const THEIR_CLOCK = /\b(?:our (?:local )?time|our end|our side)\b|(?:こちら|弊社|当方|当地)の?(?:現地)?時間/gi;
const JA_DAYS = /\d{1,2}月\d{1,2}日?(?:\([^()]{1,6}\))?|\d{1,2}[日時分]/g;

/** What a draft takes up otherwise than the other side wrote it. */
export interface Differs {
  readonly message: 'day' | 'time' | 'count' | 'amount';
  readonly text: string;
  readonly asked: string;
  readonly sentence: string;
}

/** What has been said in a conversation, and what the draft that answers it names. */
export interface Said {
  readonly facts: Facts;
  /** Numbers, minutes and counts that stand anywhere in it. */
  readonly numbers: ReadonlySet<number>;
  readonly minutes: ReadonlySet<number>;
  /** Those of the numbers by which others may be multiplied. */
  readonly factors: readonly number[];
  readonly theirCounts: readonly NamedCount[];
  /** Counts and sums that the draft itself names. */
  readonly ownCounts: readonly NamedCount[];
  /** Those of them that are no part of others. */
  readonly addends: readonly NamedCount[];
  readonly ownAmounts: readonly NamedAmount[];
  /** They leave open how many. */
  readonly looseCounts: boolean;
  readonly allCounts: readonly NamedCount[];
  readonly subject: string;
  /** Sums that stand anywhere in it, and those of theirs with their sentences. */
  readonly amounts: readonly NamedAmount[];
  readonly theirAmounts: readonly (NamedAmount & { readonly sentence: string })[];
  /** Sentences of theirs with a time. */
  readonly timed: readonly string[];
  /** Their times are spans or of another clock. */
  readonly looseTimes: boolean;
  readonly days: AskedDays;
  readonly allDays: readonly NamedDay[];
  /** Days that the draft itself names. */
  readonly own: readonly NamedDay[];
}

/** Whether the times of a sentence can't be compared by their figures. */
export const isOtherClock = (sentence: string): boolean => OTHER_CLOCK.test(sentence) || sentence.search(THEIR_CLOCK) >= 0;

/** Whether what a sentence is about stands in theirs or in the subject, or it is about nothing but its day. */
export function sharesWords(sentence: string, asked: string, subject: string): boolean {
  // 講演会の打ち合わせは … is about the meeting.
  const topic = /(?:^|、)([^、。はも]{2,30})(?:は|の件)/.exec(sentence.replace(JA_DAYS, ''))?.[1]?.split('の').pop() ?? '';
  const [about, all] = [topic, sentence].map((text) => [...contentWords(text)]);
  const words = about !== undefined && about.length > 0 ? about : (all ?? []);
  const theirs = contentWords(`${asked} ${subject}`);
  return words.length === 0 || words.some((word) => theirs.has(word));
}

/** 3 boxes of 500 are 1,500. */
export const isProduct = (count: number, { numbers, factors }: Said): boolean => factors.some((one) => one < count && numbers.has(count / one));

/** Sentences with a time, and factors, that are looked at. */
const MOST_TIMED = 50;
const MOST_FACTORS = 200;

/** Each only once. */
const distinct = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [...new Map(all.map((one) => [keyOf(one), one])).values()];

/** Reads a conversation and a normalised draft. */
export function readSaid(fresh: string, conversation: Conversation, facts: Facts): Said {
  const days = askedDays(conversation.theirs, facts.today);
  const { theirs, ours, all } = conversation;
  const counts = distinct(namedCounts(all), ({ count, unit, of }) => `${count} ${unit} ${of}`);
  const sentences = theirs.flatMap(mailSentences).filter(namesNumber);
  const numbers = new Set([...counts.map(({ count }) => count), ...[...all.replace(DATES, ' ').replace(/(\d),(?=\d{3})/g, '$1').matchAll(/(?<![\d.])\d{1,9}/g)].map(([number]) => Number(number))]);
  const timed = sentences.filter((one) => namedTimes(one).length > 0);
  return {
    facts, days, numbers,
    factors: [...numbers].filter((one) => one > 1 && one <= 1_000).slice(0, MOST_FACTORS),
    allDays: [...days.named, ...ours.flatMap(namedDays)], own: namedDays(fresh),
    minutes: new Set([...namedTimes(all).map(({ minutes }) => minutes), ...looseMinutes(all)]),
    theirCounts: distinct(theirs.flatMap(namedCounts), ({ count, unit, of }) => `${count} ${unit} ${of}`).filter(({ count }) => count > 1), allCounts: counts.filter(({ count }) => count > 1),
    addends: mailSentences(fresh).filter((one) => !RECKONED.test(one)).flatMap(namedCounts), ownCounts: namedCounts(fresh), ownAmounts: namedAmounts(fresh),
    // A number beside no day and no hour is of things.
    looseCounts: sentences.some((one) => (MAY_CHANGE.test(one) || (NO_ORDER.test(one) && namedCounts(one).length > 0)) && namedTimes(one).length === 0 && (NO_ORDER.test(one) || !/[月日]/.test(one))),
    amounts: distinct(namedAmounts(all), ({ amount, currency }) => `${amount} ${currency}`),
    theirAmounts: sentences.flatMap((sentence) => namedAmounts(sentence).map((one) => ({ ...one, sentence }))),
    timed: timed.slice(-MOST_TIMED), looseTimes: timed.some(isOtherClock),
    subject: normalise(facts.draft.subject),
  };
}
