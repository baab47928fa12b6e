import { anyOf } from '../../draft/text/any-of';
import type { Facts } from '../facts';
import { daysAhead, maySame, namedDays, type NamedDay } from '../numbers/named-days';
import { namedTimes } from '../numbers/named-times';
import { normalise } from '../words/fold';
import { unwrapped } from '../words/unwrapped';
import { mailSentences } from './accepted';
import { isDeadline } from './asked-days';
import type { Differs } from './said-before';

/** The sender settled something else since. */
const SETTLED_ANEW = anyOf(
  /変更|訂正|改めて|代わり|替わり|延期|前倒し|ずら[しせ]|あいにく|難しい(?:ため|ので|との)|都合がつか|お?電話(?:で|にて)[^。]{0,12}(?:伺|お話|決|変|相談)|口頭|とは別|それぞれ/i,
  /\b(?:chang(?:e|ed|es|ing)|mov(?:e|ed|ing)|reschedul\w*|postpon\w*|instead|rather than|unfortunately|can't|cannot|correct(?:ed|ion)|on the phone|spoke|rang|the day (?:before|after))\b/i,
);

/** It tells its reader what somebody else has set. */
const PASSES_ON = anyOf(
  /(?:お?返事|ご?連絡|ご?回答|ご?案内)(?:を|が)(?:いただ|頂|まい|あり|来)|決まりました|確定(?:いた|し)|決定(?:いた|し)|とのこと(?:です|で)|指定(?:が|を)/i,
  /\b(?:has|have) (?:been )?(?:confirmed|set|fixed|booked|arranged|offered|given)\b|\byour (?:appointment|interview|visit|slot|hearing|viewing) is\b|\bthey (?:expect|will see|can see) you\b/i,
);

interface Moment {
  readonly day: NamedDay;
  readonly minutes: number;
  readonly sentence: string;
}

/** Days still to come with the one time that stands in their sentence or line. */
function momentsIn(text: string, today: Facts['today']): Moment[] {
  return mailSentences(unwrapped(text)).flatMap((sentence) => {
    const days = namedDays(sentence).filter((day) => day.readings.some(({ month }) => month !== null));
    const [time, ...more] = namedTimes(sentence.replace(/[〜~～–-]\s?\d{1,2}(?::\d\d|時\d{0,2}分?)/g, ' '));
    const [day, ...others] = days;
    return day === undefined || others.length > 0 || isDeadline(sentence, day) || /[?？]|いかが|でしょうか/.test(sentence) || time === undefined || more.some(({ minutes }) => minutes !== time.minutes) || daysAhead(day, today) === null ? [] : [{ day, minutes: time.minutes, sentence: sentence.trim() }];
  });
}

/**
 * What the quoted mail below sets for one day and hour, and the text passes on for the same hour of another day (12月9日の14時 of a clinic, told to the
 * patient as 12月8日 14:00). Only where the mail goes to nobody of the conversation and says that it passes on what was set, the quotation sets nothing
 * else, and the text has its day nowhere: to the one who set it, another day at that hour is a proposal.
 */
export function passedOnOtherwise(fresh: string, { draft, today, thread, recipients }: Facts): Differs | null {
  if (thread === null || recipients.some(({ inThread }) => inThread) || !PASSES_ON.test(fresh)) return null;
  const quoted = normalise(draft.text.quoted.slice(0, 20_000)).replace(/^[>| ]+/gm, '');
  if (quoted.trim() === '' || SETTLED_ANEW.test(fresh)) return null;
  const [set, ...more] = momentsIn(quoted, today);
  if (set === undefined || more.some(({ day, minutes }) => !maySame(day, set.day) || minutes !== set.minutes)) return null;
  const quotedDays = namedDays(quoted);
  if (namedDays(`${normalise(draft.subject)}\n${fresh}`).some((day) => maySame(day, set.day))) return null;
  const told = momentsIn(fresh, today).find(({ day, minutes }) => minutes === set.minutes && !quotedDays.some((one) => maySame(one, day)));
  return told === undefined ? null : { message: 'day', text: told.day.text, asked: set.day.text, sentence: told.sentence };
}
