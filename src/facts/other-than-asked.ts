import { acceptedIn, sentencesOf, type Accepted } from './accepted';
import { askedDays, isDate, isDeadline, isRuledOut, onNamedWeekday, type AskedDays } from './asked-days';
import { contentWords } from './content-words';
import type { Conversation } from './conversation';
import type { Facts } from './facts';
import { normalise } from './fold';
import { isReckonedFrom, maySameCurrency, namedAmounts, type NamedAmount } from './named-amounts';
import { namedCounts, namesNumber, type NamedCount } from './named-counts';
import { daysAhead, maySame, namedDays, type NamedDay } from './named-days';
import { looseMinutes, namedTimes, type NamedTime } from './named-times';

/** The sender proposes something else, corrects it, or has it from elsewhere: in the sentence, or in one of the two before. */
const OTHERWISE = /あいにく|変更|代わり|替わり|代替|難し|別の日|延期|ずら[しせ]|前倒し|繰り[上下]げ|振り?替え|都合|訂正|改めて|電話|口頭|お話し|打ち?合わせで|会議で|ではなく|でなく|満席|満室|売り切れ|先約|出張|埋ま|不在|その日は|\b(?:unfortunately|instead|reschedul\w*|mov(?:e|ed|ing)|chang(?:e|ed|es|ing)|postpon\w*|push(?:ed|ing)? (?:it )?back|brought forward|bring forward|rather than|not possible|can't|cannot|couldn't|won't|phone|spoke|call(?! (?:is|on|for|at|with)\b)|correct(?:ion|ed)?|originally|no longer|earlier|later|sooner|alternativ\w*|better|tricky|difficult|that day|busy|away|tied up|sold out|travelling|traveling|i can do|we can do)\b/i;
/** The same in the sentence after it, which more often closes the mail: `let me know if anything changes`. */
const OTHERWISE_AFTER = /あいにく|代わり|替わり|難しいため|ではなく|変更(?:いた|と)|都合(?:が|に)|\b(?:unfortunately|instead|rather than|no longer)\b/i;
/** In the sentence itself: only if, or another of its kind. */
const NOT_THIS = /なら(?:ば)?(?=[、\s]|大丈夫|問題)|でしたら|であれば|場合|次回|次々回|その次|別件|\b(?:if|next time|the next one|follow-up)\b/i;
/** What the day is of; two of different kinds are two matters. */
const MATTERS = [
  /納品|納入|納期|配送|届[けくき]|到着|着荷|deliver|arriv/i, /発送|出荷|\b(?:dispatch|despatch|ship)/i, /請求|支払|振込|入金|invoice|payment|\bpay\b/i,
  /打ち?合わ?せ|会議|面談|面接|訪問|来社|meeting|visit|interview|call\b/i, /検査|点検|検診|inspect|survey|audit/i, /提出|原稿|入稿|校正|submi|draft|proof/i,
  /収録|撮影|取材|\bshoot|record/i, /搬入|搬出|設置|install/i, /公演|上演|本番|リハーサル|show\b|rehears/i, /契約|更新|contract|renew/i,
] as const;
/** What the sender will do, rather than what was asked: `12月4日にお送りします`. */
const SENDS = /^[^。、,.]{0,16}?(?:お?送り|送付|送信|ご?連絡|ご?返信|ご?報告|共有|お持ち|メール)/;
const JA_DAYS = /\d{1,2}月\d{1,2}日?(?:\([^()]{1,6}\))?|\d{1,2}[日時分]/g;
const WILL = /\b(?:i|we)(?:'ll| will| shall| can) (?!be\b|see\b|come\b|attend\b|confirm\b|accept\b)/i;

/** Numbers that count nothing. */
const DATES = /\d{1,2}\s?月\s?\d{1,2}\s?日?|\d{1,4}[/:-]\d{1,2}(?:[/:-]\d{1,2})?|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{1,2}\s?時/g;
/** A part of it, or more of it: reckoned, not repeated. */
const RECKONED = /定員|最大|以内|以上|[名人個箱本枚台部室席]まで|残り|うち|ずつ|合計|追加|増|減|予備|あと|さらに|\b(?:remaining|rest|of (?:the|which|them)|more|extra|each|per|total|additional|another|plus|short|spare|so far|already)\b/i;
/** They may become more or fewer. */
const MAY_CHANGE = /追加|増え|増やし|減ら|減る|さらに|前後|程度|未定|かも|または|もしくは|\b(?:more|extra|another|plus|maybe|perhaps|possibly|about|around|approx\w*|might|up to|at least|or)\b/i;
/** Times that can't be compared by their figures. */
const OTHER_CLOCK = /\bnot\b|\b(?:your|local|japan|tokyo|uk|us|london|eastern|central|pacific) time\b|(?:日本|現地|そちらの)時間|\b(?:GMT|BST|CET|CEST|JST|E[SD]T|P[SD]T|UTC|half|quarter|noon)\b|正午|[〜~]|から(?=\s?(?:\d{1,2}[時:]|午[前後]))|以降|の間|までの?間|頃|ごろ|前後|\b(?:between|after|before|until|around|about)\b|\bfrom\b.{1,14}\b(?:to|till)\b/i;

/** A sum that is reckoned, or of a kind of its own: it must stand in both, or they are two sums. */
const OF_A_SUM = /税込|税別|税抜|消費税|手数料|送料|運賃|合計|総額|総計|小計|内訳|手付|内金|前金|頭金|着手金|残金|残額|半額|差額|月額|年額|単価|保証金|敷金|当たり|あたり|につき|概算|予算|上限|以内|以上|以下|程度|[×x]\s?\d|%|\b(?:VAT|GST|tax|incl\w*|excl\w*|deposit|balance|total|subtotal|altogether|per|each|nett?|gross|fee|budget|up to|under|over|less than|at least|about|approx\w*|instal\w*|monthly|annual\w*|shipping|freight|handling)\b/gi;
/** Another price is offered, or was agreed. */
const BARGAINS = /値引|値下|割引|引き下げ|交渉|ご?相談|勉強|端数|切り?捨|丸め|見直|再見積|改定|改めた|別途|調整|\b(?:discount\w*|negotia\w*|reduc\w*|round\w*|revis\w*|counter|best price|knock\w*|if you|could you|would you|matching|match)\b/i;
/** A time before it is of the clock of who writes, or of who reads. */
const THEIR_CLOCK = /\b(?:our (?:local )?time|our end|our side)\b|(?:こちら|弊社|当方|当地)の?(?:現地)?時間/gi;
const YOUR_CLOCK = /\b(?:your (?:local )?time|your end|your side|with you|for you|where you are|over there)\b|(?:そちら|御社|貴社|貴地)の?(?:現地)?時間/gi;
const isOtherClock = (sentence: string): boolean => OTHER_CLOCK.test(sentence) || sentence.search(THEIR_CLOCK) >= 0;
/** A sum of theirs of this kind is compared only with another so called. */
const OF_ITS_KIND = /予算|上限|以内|以上|以下|程度|概算|手付|内金|前金|頭金|着手金|残金|残額|半額|差額|月額|年額|保証金|敷金|売上|\b(?:budget|up to|under|over|less than|at least|about|approx\w*|deposit|balance|monthly|annual\w*)\b/gi;
/** The sender's own price, or reckoning. */
const OWN_PRICE = /弊社の?(?:見積|価格|単価|金額)|当社の?(?:見積|価格|単価|金額)|\bour (?:own )?(?:quote|quotation|price|fee|offer|rate|estimate)\b/i;
/** The sender's own hour beside theirs. */
const OWN_HOUR = /伺|着き|到着|出発|出ます|向かい|開け|準備|受付|集合|開場|待ち合わせ|まで|\b(?:i|we)(?:'ll| will| shall| can|'m| am|'re| are) (?!(?:happy|pleased|fine|confirm|accept|note))/i;
/** Days that are named from today. */
const FROM_TODAY = /明日|明後日|本日|今日|翌日|来週|今週|[日月火水木金土]曜|\b(?:today|tomorrow|tonight|next week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi;

/** A slip is near: another day of these weeks, or the same day of another month. */
const NEAR_DAYS = 31;

/** What a draft takes up otherwise than the other side wrote it. */
export interface Differs {
  readonly message: 'day' | 'time' | 'count' | 'amount';
  readonly text: string;
  readonly asked: string;
  readonly sentence: string;
}

interface Said {
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

const isNear = (a: NamedDay, b: NamedDay, facts: Facts): boolean => {
  const [one, other] = [daysAhead(a, facts.today), daysAhead(b, facts.today)];
  return one !== null && other !== null && (Math.abs(one - other) <= NEAR_DAYS || a.readings.some(({ day }) => b.readings.some((reading) => reading.day === day)));
};

/** Whether a sentence and their one speak of one matter, as far as words tell. */
function sameMatter(sentence: string, { text, index }: NamedDay, asked: string, subject: string): boolean {
  const [own, theirs] = [sentence, asked].map((one) => MATTERS.map((words) => words.test(one)));
  // What goes off or is paid goes by the sender's own day, unless they have named one for it.
  if ([1, 2].some((at) => own?.[at] === true && theirs?.[at] !== true)) return false;
  if (own?.includes(true) === true && theirs?.includes(true) === true && !own.some((has, at) => has && theirs[at] === true)) return false;
  if (WILL.test(sentence.slice(0, index)) || SENDS.test(sentence.slice(index + text.length))) return false;
  return sharesWords(sentence, asked, subject);
}

/** Whether what a sentence is about stands in theirs or in the subject, or it is about nothing but its day. */
function sharesWords(sentence: string, asked: string, subject: string): boolean {
  // 講演会の打ち合わせは … is about the meeting.
  const topic = /(?:^|、)([^、。はも]{2,30})(?:は|の件)/.exec(sentence.replace(JA_DAYS, ''))?.[1]?.split('の').pop() ?? '';
  const [about, all] = [topic, sentence].map((text) => [...contentWords(text)]);
  const words = about !== undefined && about.length > 0 ? about : (all ?? []);
  const theirs = contentWords(`${asked} ${subject}`);
  return words.length === 0 || words.some((word) => theirs.has(word));
}

/** A day that the sentence takes as agreed, where the other side named only another. */
function otherDay(sentence: string, plain: boolean, { facts, days, allDays, own, subject }: Said): Differs | null {
  if (days.open) return null;
  for (const day of namedDays(sentence)) {
    const deadline = isDeadline(sentence, day);
    if (isRuledOut(sentence, day) || isDate(sentence, day) || allDays.some((one) => maySame(one, day)) || onNamedWeekday(day, days.weekdays, facts.today)) continue;
    const asked = days.asked.find((one) => one.deadline === deadline && isNear(one.day, day, facts) && (plain || !one.question) && sameMatter(sentence, day, one.sentence, subject));
    if (asked === undefined || (!plain && deadline)) continue;
    // The sender has their day as well: this one is of something else.
    const known = plain ? namedDays(sentence) : own;
    if (days.asked.some((one) => known.some((other) => maySame(one.day, other)))) continue;
    return { message: 'day', text: day.text, asked: asked.day.text, sentence };
  }
  return null;
}

/** A time, on the day that they named, or the only one that stands anywhere. */
function otherTime(sentence: string, { days, minutes, looseTimes, timed, subject }: Said): Differs | null {
  const [time, ...more] = namedTimes(sentence);
  const here = namedDays(sentence);
  if (time === undefined || more.length > 0 || looseTimes || isOtherClock(sentence) || minutes.has(time.minutes)) return null;
  const onDay = days.asked.filter((one) => here.some((day) => maySame(day, one.day))).map((one) => one.sentence);
  const only = here.length === 0 && minutes.size === 1 && !OWN_HOUR.test(sentence) && (sentence.match(FROM_TODAY) ?? []).every((word) => timed.some((one) => one.includes(word))) ? timed : [];
  const asked = [...onDay, ...only].find((one) => namedTimes(one).length > 0 && sharesWords(sentence, one, subject));
  return asked === undefined ? null : { message: 'time', text: time.text, asked: namedTimes(asked)[0]?.text ?? '', sentence };
}

/** Of the other side's own clock, where two are spoken of: `9 in the morning our time`, answered by `10:00 with you`. */
function otherOfTheirClock(sentence: string, theirs: readonly string[]): Differs | null {
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

/** A sum, where they named exactly one and nobody another: it can't be reckoned from theirs, or is the same of another currency. */
function otherAmount(sentence: string, around: string, said: Said): Differs | null {
  const { amounts, theirAmounts, ownAmounts, subject } = said;
  const [own, ...more] = namedAmounts(sentence);
  const [asked] = theirAmounts;
  const isSame = (a: NamedAmount, b: NamedAmount): boolean => a.amount === b.amount && maySameCurrency(a.currency, b.currency);
  if (own === undefined || asked === undefined || [...more, ...amounts].some((one) => isSame(one, own)) || more.length > 0) return null;
  if (amounts.some((one) => !isSame(one, asked)) || ownAmounts.some((one) => isSame(one, asked))) return null;
  if (BARGAINS.test(around) || BARGAINS.test(asked.sentence)) return null;
  const theirs = asked.sentence.toLowerCase();
  if (OWN_PRICE.test(sentence) || (theirs.match(OF_ITS_KIND) ?? []).some((word) => !sentence.toLowerCase().includes(word))) return null;
  if ((sentence.match(OF_A_SUM) ?? []).some((word) => !theirs.includes(word.toLowerCase()))) return null;
  const isAnother = maySameCurrency(own.currency, asked.currency) ? !isReckonedFrom(own, asked) && !isProduct(own.amount, said) : own.amount === asked.amount;
  return isAnother && sharesWords(withoutAmount(sentence, own), asked.sentence, subject) ? { message: 'amount', text: own.text, asked: asked.text, sentence } : null;
}

const withoutAmount = (sentence: string, { text }: NamedAmount): string => sentence.replace(text, ' ').replace(/ご(?:提示|指定|請求|連絡|依頼)|お?見積(?:り|書|額|金額)?|金額|価格|発注|注文|受注|契約|購入|税[込別抜]|\b(?:quot\w+|price|offer|order|amount|total|rate|figure|proceed|ahead)\b/gi, ' ');

/** 3 boxes of 500 are 1,500. */
const isProduct = (count: number, { numbers, factors }: Said): boolean => factors.some((one) => one < count && numbers.has(count / one));

/** So many, where they named another number of the same and never this one. */
function otherCount(sentence: string, after: string, said: Said): Differs | null {
  const { numbers, theirCounts, allCounts, ownCounts, addends, looseCounts } = said;
  if (looseCounts || RECKONED.test(sentence) || RECKONED.test(after)) return null;
  for (const { text, count, unit, of } of namedCounts(sentence)) {
    if (numbers.has(count) || isProduct(count, said)) continue;
    const alike = (one: NamedCount): boolean => (unit === '' || one.unit === '' || one.unit === unit) && (of === '' || one.of === '' || one.of === of);
    const asked = theirCounts.filter(alike);
    const [first] = asked;
    // Several numbers of one thing may add up to it.
    if (first === undefined || new Set(allCounts.filter(alike).map((one) => one.count)).size > 1) continue;
    // Of all of them they have told only how many: 6名 are 大人5名 and 子ども1名.
    const all = addends.filter((one) => one.unit === unit).reduce((sum, one) => sum + one.count, 0);
    if ((of !== '' && first.of === '') || (all === first.count && all !== count)) continue;
    if (ownCounts.some((one) => one.count === first.count && alike(one))) continue;
    return { message: 'count', text, asked: first.text, sentence };
  }
  return null;
}

/** Line ends that only a narrow window has put into a sentence: after a long line, before what begins no other. */
const WRAP = /(?<=[^\n]{50}[A-Za-z0-9,])[ ]?\n(?=[a-z(]|\d(?!\d?[.)]\s))/g;

/** What may be compared in what is taken in this way; a day that may as well be proposed is compared with care. */
function differsIn(sentence: string, how: Accepted['how'], before: string, after: string, said: Said): Differs | null {
  const plain = how === 'plain';
  const amount = plain || how === 'order' || how === 'listed' ? otherAmount(sentence, before + sentence + after, said) : null;
  if (how === 'order') return amount;
  const day = how === 'next' || how === 'owed' ? null : otherDay(sentence, plain, said);
  return day ?? (plain ? otherTime(sentence, said) ?? otherOfTheirClock(sentence, said.timed) : null) ?? otherCount(sentence, plain || how === 'next' ? after : '', said) ?? amount;
}

/** What a normalised text confirms otherwise than the conversation has it; null where nothing is. */
export function otherThanAsked(text: string, conversation: Conversation, facts: Facts): Differs | null {
  const fresh = text.replace(WRAP, ' ');
  const sentences = sentencesOf(fresh);
  const accepted = acceptedIn(sentences).filter(({ sentence }) => namesNumber(sentence));
  if (accepted.length === 0) return null;
  const said = readSaid(fresh, conversation, facts);
  for (const { sentence, how, at } of accepted) {
    const before = sentences.slice(Math.max(0, at - 2), at);
    const after = sentences[at + 1] ?? '';
    if (NOT_THIS.test(sentence) || [...before, sentence].some((one) => OTHERWISE.test(one)) || OTHERWISE_AFTER.test(after)) continue;
    const found = differsIn(sentence, how, before.join(''), after, said);
    if (found !== null) return found;
  }
  return null;
}

/** Sentences with a time, and factors, that are looked at. */
const MOST_TIMED = 50;
const MOST_FACTORS = 200;

/** Each only once. */
const distinct = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [...new Map(all.map((one) => [keyOf(one), one])).values()];

function readSaid(fresh: string, conversation: Conversation, facts: Facts): Said {
  const days = askedDays(conversation.theirs, facts.today);
  const { theirs, ours, all } = conversation;
  const counts = distinct(namedCounts(all), ({ count, unit, of }) => `${count} ${unit} ${of}`);
  const sentences = theirs.flatMap(sentencesOf).filter(namesNumber);
  const numbers = new Set([...counts.map(({ count }) => count), ...[...all.replace(DATES, ' ').replace(/(\d),(?=\d{3})/g, '$1').matchAll(/(?<![\d.])\d{1,9}/g)].map(([number]) => Number(number))]);
  const timed = sentences.filter((one) => namedTimes(one).length > 0);
  return {
    facts, days, numbers,
    factors: [...numbers].filter((one) => one > 1 && one <= 1_000).slice(0, MOST_FACTORS),
    allDays: [...days.named, ...ours.flatMap(namedDays)], own: namedDays(fresh),
    minutes: new Set([...namedTimes(all).map(({ minutes }) => minutes), ...looseMinutes(all)]),
    theirCounts: distinct(theirs.flatMap(namedCounts), ({ count, unit, of }) => `${count} ${unit} ${of}`).filter(({ count }) => count > 1), allCounts: counts.filter(({ count }) => count > 1),
    addends: sentencesOf(fresh).filter((one) => !RECKONED.test(one)).flatMap(namedCounts), ownCounts: namedCounts(fresh), ownAmounts: namedAmounts(fresh),
    // A number beside no day and no hour is of things.
    looseCounts: sentences.some((one) => MAY_CHANGE.test(one) && !/[月日]/.test(one) && namedTimes(one).length === 0),
    amounts: distinct(namedAmounts(all), ({ amount, currency }) => `${amount} ${currency}`),
    theirAmounts: sentences.flatMap((sentence) => namedAmounts(sentence).map((one) => ({ ...one, sentence }))),
    timed: timed.slice(-MOST_TIMED), looseTimes: timed.some(isOtherClock),
    subject: normalise(facts.draft.subject),
  };
}
