import { anyOf } from '../../draft/text/any-of';
import { weekdayOfWord } from '../numbers/calendar-words';
import { daysAhead, maySame, namedDays, weekdayAhead, type NamedDay } from '../numbers/named-days';
import type { Facts } from '../facts';
import { mailSentences, type Accepted } from './accepted';
import { WEEKDAY_ALONE, clauseAt, isDate, isRuledOut, withoutDays } from './asked-days';
import type { Conversation } from '../correspondence/conversation';
import { namesMatter, sharesMatter } from './other-day';
import { sharesWords, type Differs } from './said-before';

/** A day or a weekday alone, as a sentence names it. */
interface Mention {
  readonly text: string;
  readonly index: number;
  readonly sentence: string;
  /** Null for a weekday alone. */
  readonly day: NamedDay | null;
  /** Written or reckoned, 0 is Sunday; null where it can't be told. */
  readonly weekday: number | null;
}

const REFUSED = anyOf(
  /都合が?(?:悪|つか|合わ)|(?:難し|厳し)[いく]|埋ま|塞が|ふさが|(?<![A-Za-z])NG(?![A-Za-z])|不可|無理|休(?:み|業|館|診|園|日|暇)|定休|不在/i,
  /出られ(?:ず|ま?せ|な)|先約|使え(?:ず|ま?せ|な)|でき(?:ず|ません|ない|かね)|空いて(?:おら|いま?せ|いな|ませ|な)|避け|以外|で(?:は)?なく|だめ|ダメ/i,
  /\b(?:not|unavailable|cannot|closed|shut|busy|(?:fully|already) booked|booked up|away|no good|out of|except|instead of|rather than|avoid|holiday|(?:is|are|was|already|been) taken|tied up|no longer|(?:ca|wo|do|does|is|are|would|could)n't)\b/i,
);
/** Only a part of the day, or only if; or no refusal at all. */
const PARTLY = anyOf(
  /午[前後]|[朝夕夜昼]|\d\s?[時:]|以前|以降|まで|頃|ごろ|問題(?:は)?(?:な|ござ|あり)|差し?支え|構いま|でなければ|ただし/i,
  /(?:難し|厳し|無理|不可|NG|悪|埋ま|だめ|ダメ|つか)[^、。]{0,6}(?:れば|なら|たら|場合)/i,
  /\b(?:if|unless|only|before|after|until|till|by|morning|afternoon|evening|am|pm|lunch|noon|a problem|sure)\b|\d\s?(?:am|pm)\b/i,
);
/** Asked for, or said to suit. */
const WANTED = anyOf(
  /お願い|希望|助かり|幸い|いただけ|頂け|ありがた|空いて(?:い|お)ま?す|都合が?(?:よ|良)/i,
  /(?:なら|でしたら|であれば)[^。\n]{0,10}(?:可能|大丈夫|問題|伺|対応)|可能です|大丈夫です/i,
  /\b(?:please|prefer|works|suits|is (?:fine|good|better|best|free|ok(?:ay)?)|would be|would suit|can do|could do|can make|go for|let's|let us)\b/i,
);
/** The sender takes it as theirs, or as settled, in words that are no assent elsewhere. */
const TAKES = anyOf(
  /^[^。\n]{0,12}ご(?:希望|要望|指定|依頼|指示)の?(?:とおり|通り|どおり|日程|日時|日に|に沿)[^。\n]{1,60}(?:ます|ました|です)/i,
  /^\s*(?:それ)?では[、,]?[^。\n]{2,50}(?:ます|です)[。\s]*$|\bas (?:you )?(?:requested|asked|wished|preferred|suggested)\b/i,
);
/** Another is proposed, asked for or excused, or the day is only spoken of. */
const PROPOSES = anyOf(
  /恐れ入りますが|あいにく|申し訳|変更|いかが|でしょうか|ませんか|\?|難し|代わ|替わ|代替|延期|ずら|電話|口頭|とのこと|の件|について|せっかく|次回/i,
  /場合|[^、。\n]{0,4}都合(?:が|で)/i,
  /\b(?:unfortunately|sorry|afraid|instead|would|could|can we|possible|alternativ\w*|reschedul\w*|chang\w+|mov(?:e|ed|ing)|phone|spoke|call|if|closed|avoid)\b/i,
  /n't\b|\bnot\b/i,
);
/** What the sender will do on that day by himself. */
const SENDS = /お?送り|送付|送信|ご?(?:連絡|返信|報告)|請求|支払|振込|\b(?:send|forward|e?mail|invoice|pay|report|let you know|share|remind)\b/i;
/** Whether a sentence of the draft is about what the conversation has those days for. */
function isOfTheirs(sentence: string, theirs: string, subject: string): boolean {
  if (SENDS.test(sentence) && !SENDS.test(theirs)) return false;
  return namesMatter(sentence) ? sharesMatter(sentence, `${theirs} ${subject}`) : sharesWords(sentence, theirs, subject);
}

function mentionsIn(sentence: string, { today }: Facts): Mention[] {
  const days = namedDays(sentence).filter((day) => !isDate(sentence, day));
  const rest = withoutDays(sentence, days);
  return [
    ...days.map((day) => {
      const ahead = daysAhead(day, today);
      const written = /[日月火水木金土](?=曜|\))|\b(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)/.exec(day.text)?.[0];
      return { text: day.text, index: day.index, sentence, day, weekday: written !== undefined ? weekdayOfWord(written) : ahead === null ? null : weekdayAhead(ahead, today) };
    }),
    ...[...rest.matchAll(WEEKDAY_ALONE)].map(({ 0: text, 1: ja, 2: en, index }) => ({ text, index, sentence, day: null, weekday: weekdayOfWord(ja ?? en ?? '') })),
  ];
}

/** Whether one is the other, as far as the two tell: by day, or by weekday where one of them is a weekday alone. */
function isSame(a: Mention, b: Mention): boolean {
  return a.day !== null && b.day !== null ? maySame(a.day, b.day) : a.weekday !== null && a.weekday === b.weekday;
}

/** A day without a month is one of the months in which the conversation has that day, or of those that it names at all. */
function inMonths({ day }: Mention, of: Mention, all: readonly NamedDay[]): boolean {
  if (day === null || of.day === null || of.day.readings.some(({ month }) => month !== null)) return true;
  const monthsOf = (days: readonly NamedDay[]): number[] => days.flatMap(({ readings }) => readings.flatMap(({ month }) => month ?? []));
  const alike = monthsOf(all.filter((one) => of.day !== null && maySame(one, of.day)));
  const months = alike.length > 0 ? alike : monthsOf(all);
  return months.length === 0 || day.readings.some(({ month }) => month === null || months.includes(month));
}

/** How many days apart a weekday alone still means the one of that week. */
const SAME_WEEK = 5;

/**
 * A day that sentences of a normalised draft take as agreed while the other side's last mail refused it and asked for
 * another. Null where the draft names the other one too, or proposes the day anew.
 */
export function refusedDay(fresh: string, accepted: readonly (Accepted & { readonly at: number })[], { last, all }: Conversation, subject: string, facts: Facts): Differs | null {
  if (last === null) return null;
  const mentions = mailSentences(last).flatMap((sentence) => mentionsIn(sentence, facts).map((one) => ({ ...one, clause: clauseAt(sentence, one.index, one.index + one.text.length) })));
  const refused = mentions.filter(({ clause }) => REFUSED.test(clause) && !PARTLY.test(clause));
  const free = mentions.filter((one) => !refused.includes(one) && !REFUSED.test(one.clause));
  const wanted = free.filter(({ sentence, clause }) => WANTED.test(clause) || (WANTED.test(sentence) && !sentence.includes('?')));
  const [asked] = wanted;
  if (asked === undefined || refused.length === 0) return null;
  const named = mailSentences(all).map((sentence) => ({ sentence, days: namedDays(sentence) })).filter(({ days }) => days.length > 0);
  const allDays = named.flatMap(({ days }) => days);
  const sentences = mailSentences(fresh);
  if (sentences.some((sentence) => mentionsIn(sentence, facts).some((one) => wanted.some((other) => isSame(one, other))))) return null;
  const taken = [...accepted.filter(({ how }) => how === 'plain' || how === 'loose' || how === 'listed'), ...sentences.flatMap((sentence, at) => (TAKES.test(sentence) ? [{ sentence, at }] : []))];
  for (const { sentence, at } of taken) {
    if (sentences.slice(Math.max(0, at - 2), at + 2).some((one) => PROPOSES.test(one))) continue;
    for (const one of mentionsIn(sentence, facts)) {
      const against = refused.find((other) => isSame(one, other) && inMonths(one, other, allDays));
      if (against === undefined || free.some((other) => isSame(one, other)) || (one.day !== null && isRuledOut(sentence, one.day))) continue;
      // A weekday alone is that of the week they speak of.
      if (one.day !== null && against.day === null && asked.day !== null && !isNear(one.day, asked.day, facts)) continue;
      const { day } = one;
      const offers = named.filter(({ days }) => day !== null && days.some((other) => maySame(other, day))).map((each) => each.sentence);
      if (!isOfTheirs(sentence, [last, ...offers].join('\n'), subject)) continue;
      return { message: 'day', text: one.text.trim(), asked: asked.text.trim(), sentence };
    }
  }
  return null;
}

function isNear(a: NamedDay, b: NamedDay, { today }: Facts): boolean {
  const [one, other] = [daysAhead(a, today), daysAhead(b, today)];
  return one !== null && other !== null && Math.abs(one - other) <= SAME_WEEK;
}
