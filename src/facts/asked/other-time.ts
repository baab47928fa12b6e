import { maySame, namedDays } from '../numbers/named-days';
import { namedTimes, type NamedTime } from '../numbers/named-times';
import { THEIR_CLOCK, isOtherClock, sharesWords, type Differs, type Said } from './said-before';

/** A time before it is of the clock of who reads. */
const YOUR_CLOCK = /\b(?:your (?:local )?time|your end|your side|with you|for you|where you are|over there)\b|(?:そちら|御社|貴社|貴地)の?(?:現地)?時間/gi;
/** The sender's own hour beside theirs. */
const OWN_HOUR = /伺|着き|到着|出発|出ます|向かい|開け|準備|受付|集合|開場|待ち合わせ|まで|\b(?:i|we)(?:'ll| will| shall| can|'m| am|'re| are) (?!(?:happy|pleased|fine|confirm|accept|note))/i;
/** Days that are named from today. */
const FROM_TODAY = /明日|明後日|本日|今日|翌日|来週|今週|[日月火水木金土]曜|\b(?:today|tomorrow|tonight|next week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi;

/** A time, on the day that they named, or the only one that stands anywhere. */
export function otherTime(sentence: string, plain: boolean, { days, allDays, minutes, looseTimes, timed, subject }: Said): Differs | null {
  const [time, ...more] = namedTimes(sentence);
  const here = namedDays(sentence);
  if (time === undefined || more.length > 0 || looseTimes || isOtherClock(sentence) || minutes.has(time.minutes) || (!plain && OWN_HOUR.test(sentence))) return null;
  const onDay = days.asked.filter((one) => (plain || !one.question) && here.some((day) => maySame(day, one.day))).map((one) => one.sentence);
  const only = plain && here.every((day) => allDays.some((one) => maySame(one, day))) && minutes.size === 1 && !OWN_HOUR.test(sentence) && (sentence.match(FROM_TODAY) ?? []).every((word) => timed.some((one) => one.includes(word))) ? timed : [];
  const asked = [...onDay, ...only].find((one) => namedTimes(one).length > 0 && sharesWords(sentence, one, subject));
  return asked === undefined ? null : { message: 'time', text: time.text, asked: namedTimes(asked)[0]?.text ?? '', sentence };
}

/** Of the other side's own clock, where two are spoken of: `9 in the morning our time`, answered by `10:00 with you`. */
export function otherOfTheirClock(sentence: string, theirs: readonly string[]): Differs | null {
  const timesBefore = (text: string, words: RegExp): NamedTime[] => [...text.matchAll(words)].flatMap(({ index }) => {
    // The nearest time before the words, in the same clause.
    const clause = text.slice(Math.max(0, index - 40), index).split(/[;。]|, (?=which|and|or)|\(/).pop() ?? '';
    return namedTimes(clause).sort((a, b) => a.index - b.index).slice(-1);
  });
  const asked = theirs.flatMap((one) => timesBefore(one, THEIR_CLOCK));
  const [own, ...more] = timesBefore(sentence, YOUR_CLOCK);
  const [first] = asked;
  if (own === undefined || first === undefined || more.length > 0 || asked.some(({ minutes }) => minutes !== first.minutes) || own.minutes === first.minutes) return null;
  return { message: 'time', text: own.text, asked: first.text, sentence };
}
