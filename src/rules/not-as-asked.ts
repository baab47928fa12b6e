import { acceptedIn, sentencesOf } from '../facts/accepted';
import { askedDays, isDate, isDeadline, isRuledOut, onNamedWeekday, type AskedDays } from '../facts/asked-days';
import { contentWords } from '../facts/content-words';
import { conversationOf, type Conversation } from '../facts/conversation';
import type { Facts } from '../facts/facts';
import { normalise } from '../facts/fold';
import { namedCounts, namedTimes, type NamedCount } from '../facts/named-counts';
import { daysAhead, maySame, namedDays, type NamedDay } from '../facts/named-days';
import { NO_OPTIONS, defineRule, type Reported } from './rule';

/** The sender proposes something else, corrects it, or has it from elsewhere: in the sentence, or in one of the two before. */
const OTHERWISE = /あいにく|変更|代わり|替わり|代替|難し|別の日|延期|ずら[しせ]|前倒し|繰り[上下]げ|振り?替え|都合|訂正|改めて|電話|口頭|お話し|打ち?合わせで|会議で|ではなく|でなく|満席|満室|売り切れ|先約|出張|埋ま|不在|その日は|\b(?:unfortunately|instead|reschedul\w*|mov(?:e|ed|ing)|chang(?:e|ed|es|ing)|postpon\w*|push(?:ed|ing)? (?:it )?back|brought forward|bring forward|rather than|not possible|can't|cannot|couldn't|won't|phone|spoke|call|correct(?:ion|ed)?|originally|no longer|earlier|later|sooner|alternativ\w*|better|tricky|difficult|that day|busy|away|tied up|sold out|travelling|traveling|i can do|we can do)\b/i;
/** The same in the sentence after it, which more often closes the mail: `let me know if anything changes`. */
const OTHERWISE_AFTER = /あいにく|代わり|替わり|難しいため|ではなく|変更(?:いた|と)|都合(?:が|に)|\b(?:unfortunately|instead|rather than|no longer)\b/i;
/** In the sentence itself: only if, or another of its kind. */
const NOT_THIS = /なら(?:ば)?(?=[、\s]|大丈夫|問題)|でしたら|であれば|場合|次回|次々回|その次|別件|\b(?:if|next time|the next one|follow-up)\b/i;
/** What the day is of; two of different kinds are two matters. */
const MATTERS = [
  /納品|納入|納期|配送|お?届け|到着|着荷|deliver|arriv/i, /発送|出荷|\b(?:dispatch|despatch|ship)/i, /請求|支払|振込|入金|invoice|payment|\bpay\b/i,
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
const RECKONED = /残り|うち|ずつ|合計|追加|増|減|予備|あと|さらに|\b(?:remaining|rest|of (?:the|which|them)|more|extra|each|per|total|additional|another|plus|short|spare|so far|already)\b/i;
/** Times that can't be compared by their figures. */
const OTHER_CLOCK = /\b(?:GMT|BST|CET|CEST|JST|E[SD]T|P[SD]T|UTC|half|quarter|noon)\b|正午|[〜~]|から(?=\s?(?:\d|午[前後]))|以降|の間|までの?間|頃|ごろ|前後|\b(?:between|after|before|until|around|about)\b|\bfrom\b.{1,14}\b(?:to|till)\b/i;

/** A slip is near: another day of these weeks, or the same day of another month. */
const NEAR_DAYS = 31;

interface Differs {
  readonly message: 'day' | 'time' | 'count';
  readonly text: string;
  readonly asked: string;
  readonly sentence: string;
}

interface Said {
  readonly facts: Facts;
  /** Numbers, minutes and counts that stand anywhere in it. */
  readonly numbers: ReadonlySet<number>;
  readonly minutes: ReadonlySet<number>;
  readonly theirCounts: readonly NamedCount[];
  readonly allCounts: readonly NamedCount[];
  readonly subject: string;
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

/** A time, on the day that they named. */
function otherTime(sentence: string, { days, minutes, looseTimes, subject }: Said): Differs | null {
  const [time, ...more] = namedTimes(sentence);
  const here = namedDays(sentence);
  if (time === undefined || more.length > 0 || looseTimes || OTHER_CLOCK.test(sentence) || minutes.has(time.minutes)) return null;
  const asked = days.asked.filter((one) => here.some((day) => maySame(day, one.day)) && namedTimes(one.sentence).length > 0 && sharesWords(sentence, one.sentence, subject));
  const [first] = asked;
  return first === undefined ? null : { message: 'time', text: time.text, asked: namedTimes(first.sentence)[0]?.text ?? '', sentence };
}

/** So many, where they named another number of the same and never this one. */
function otherCount(sentence: string, after: string, fresh: string, { numbers, theirCounts, allCounts }: Said): Differs | null {
  if (RECKONED.test(sentence) || RECKONED.test(after)) return null;
  for (const { text, count, unit } of namedCounts(sentence)) {
    if (numbers.has(count)) continue;
    const alike = (one: { unit: string }): boolean => unit === '' || one.unit === '' || one.unit === unit;
    const asked = theirCounts.filter(alike);
    const [first] = asked;
    // Several numbers of one thing may add up to it.
    if (first === undefined || new Set(allCounts.filter(alike).map((one) => one.count)).size > 1) continue;
    if (namedCounts(fresh).some((one) => one.count === first.count && alike(one))) continue;
    return { message: 'count', text, asked: first.text, sentence };
  }
  return null;
}

/** What the draft confirms otherwise than the conversation has it; null where nothing is. */
function differs(fresh: string, said: Said): Differs | null {
  const sentences = sentencesOf(fresh);
  for (const { sentence, how, at } of acceptedIn(sentences)) {
    if (!/\d/.test(sentence) || NOT_THIS.test(sentence) || sentences.slice(Math.max(0, at - 2), at + 1).some((one) => OTHERWISE.test(one))) continue;
    if (OTHERWISE_AFTER.test(sentences[at + 1] ?? '')) continue;
    const plain = how === 'plain';
    const found = (how === 'next' ? null : otherDay(sentence, plain, said)) ?? (plain ? otherTime(sentence, said) : null) ?? otherCount(sentence, how === 'loose' ? '' : sentences[at + 1] ?? '', fresh, said);
    if (found !== null) return found;
  }
  return null;
}

function readSaid(fresh: string, conversation: Conversation, facts: Facts): Said {
  const days = askedDays(conversation.theirs, facts.today);
  const { theirs, ours, all } = conversation;
  return {
    facts, days,
    allDays: [...days.named, ...ours.flatMap(namedDays)], own: namedDays(fresh),
    numbers: new Set([...all.replace(DATES, ' ').replace(/(\d),(?=\d{3})/g, '$1').matchAll(/(?<![\d.])\d{1,9}/g)].map(([number]) => Number(number))),
    minutes: new Set(namedTimes(all).map(({ minutes }) => minutes)),
    theirCounts: theirs.flatMap(namedCounts).filter(({ count }) => count > 1), allCounts: namedCounts(all).filter(({ count }) => count > 1),
    subject: normalise(facts.draft.subject),
    looseTimes: theirs.flatMap(sentencesOf).some((one) => /\d/.test(one) && OTHER_CLOCK.test(one) && namedTimes(one).length > 0),
  };
}

/** The draft accepts a day, a time or a number that nobody in the conversation has named, where the other side named another. */
export const notAsAsked = defineRule({
  id: 'not-as-asked',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '相手の言った日時・数との食い違い',
      messages: {
        day: { says: '「{text}」で受けていますが、相手のメールにあるのは「{asked}」です。', todo: '日付を確かめて直してください。' },
        time: { says: '「{text}」で受けていますが、相手のメールにあるのは「{asked}」です。', todo: '時刻を確かめて直してください。' },
        count: { says: '「{text}」で受けていますが、相手のメールにあるのは「{asked}」です。', todo: '数を確かめて直してください。' },
      },
    },
    en: {
      title: 'Not what they asked for',
      messages: {
        day: { says: 'It confirms “{text}”, but their mail says “{asked}”.', todo: 'Check the date and correct it.' },
        time: { says: 'It confirms “{text}”, but their mail says “{asked}”.', todo: 'Check the time and correct it.' },
        count: { says: 'It confirms “{text}”, but their mail says “{asked}”.', todo: 'Check the number and correct it.' },
      },
    },
  },
  check({ draft, facts, report }) {
    if (facts.thread === null && facts.quotedMails.length === 0) return;
    const fresh = normalise(draft.text.fresh.slice(0, 20_000));
    if (acceptedIn(sentencesOf(fresh)).length === 0) return;
    const conversation = conversationOf(facts);
    if (conversation.cut || conversation.theirs.length === 0) return;
    const found = differs(fresh, readSaid(fresh, conversation, facts));
    if (found !== null) report(reported(found));
  },
});

function reported({ message, text, asked, sentence }: Differs): Reported {
  return { at: 'body', message, values: { text, asked }, evidence: [text, asked, sentence.trim().slice(0, 120)].filter((piece) => piece !== '') };
}
