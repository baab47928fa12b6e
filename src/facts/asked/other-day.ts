import type { Facts } from '../facts';
import { daysAhead, maySame, namedDays, type NamedDay } from '../numbers/named-days';
import type { Accepted } from './accepted';
import { isDate, isDeadline, isRuledOut, onNamedWeekday } from './asked-days';
import { sharesWords, type Differs, type Said } from './said-before';

/** What the day is of; two of different kinds are two matters. */
const MATTERS = [
  /納品|納入|納期|配送|届[けくき]|到着|着荷|deliver|arriv/i, /発送|出荷|\b(?:dispatch|despatch|ship)/i, /請求|支払|振込|入金|invoice|payment|\bpay\b/i,
  /打ち?合わ?せ|会議|面談|面接|訪問|来社|meeting|visit|interview|call\b/i, /検査|点検|検診|inspect|survey|audit/i, /提出|原稿|入稿|校正|submi|draft|proof/i,
  /収録|撮影|取材|\bshoot|record/i, /搬入|搬出|設置|install/i, /公演|上演|本番|リハーサル|show\b|rehears/i, /契約|更新|contract|renew/i,
] as const;
/** What the sender will do, rather than what was asked: `12月4日にお送りします`. */
const SENDS = /^[^。、,.]{0,16}?(?:お?送り|送付|送信|ご?連絡|ご?返信|ご?報告|共有|お持ち|メール)/;
const WILL = /\b(?:i|we)(?:'ll| will| shall| can) (?!be\b|see\b|come\b|attend\b|confirm\b|accept\b)/i;
/** A slip is near: another day of these weeks, or the same day of another month. */
const NEAR_DAYS = 31;

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

/** Whether a sentence is of one of the matters. */
export const namesMatter = (sentence: string): boolean => MATTERS.some((words) => words.test(sentence));

/** Whether both speak of a delivery, or of another of the matters. */
export const sharesMatter = (sentence: string, asked: string): boolean => MATTERS.some((words) => words.test(sentence) && words.test(asked));

/** A day that the sentence takes as agreed, where the other side named only another. */
export function otherDay(sentence: string, how: Accepted['how'], { facts, days, allDays, own, subject }: Said): Differs | null {
  if (days.open) return null;
  const plain = how === 'plain' || how === 'next';
  for (const day of namedDays(sentence)) {
    const deadline = isDeadline(sentence, day);
    if (isRuledOut(sentence, day) || isDate(sentence, day) || allDays.some((one) => maySame(one, day)) || onNamedWeekday(day, days.weekdays, facts.today)) continue;
    const asked = days.asked.find((one) => one.deadline === deadline && isNear(one.day, day, facts) && (plain || !one.question) && sameMatter(sentence, day, one.sentence, subject) && (how !== 'next' || sharesMatter(sentence, one.sentence)));
    if (asked === undefined || (!plain && deadline)) continue;
    // The sender has their day as well: this one is of something else.
    const known = plain ? namedDays(sentence) : own;
    if (days.asked.some((one) => known.some((other) => maySame(one.day, other)))) continue;
    return { message: 'day', text: day.text, asked: asked.day.text, sentence };
  }
  return null;
}
