import { anyOf } from '../../draft/text/any-of';
import type { Conversation } from '../correspondence/conversation';
import type { Facts } from '../facts';
import { namesNumber } from '../numbers/named-counts';
import { normalise } from '../words/fold';
import { unwrapped } from '../words/unwrapped';
import { acceptedIn, mailSentences, type Accepted } from './accepted';
import { otherAmount } from './other-amount';
import { otherCount } from './other-count';
import { otherDay } from './other-day';
import { otherOfTheirClock, otherTime } from './other-time';
import { refusedDay } from './refused-day';
import { readSaid, type Differs, type Said } from './said-before';

/** The sender proposes something else, corrects it, or has it from elsewhere: in the sentence, or in one of the two before. */
const OTHERWISE = anyOf(
  /あいにく|変更|代わり|替わり|代替|難し|別の日|延期|ずら[しせ]|前倒し|繰り[上下]げ|振り?替え|都合|訂正|改めて|電話|口頭|お話し|打ち?合わせで/i,
  /会議で|ではなく|でなく|満席|満室|売り切れ|先約|出張|埋ま|不在|その日は/i,
  /\b(?:unfortunately|instead|reschedul\w*|mov(?:e|ed|ing)|chang(?:e|ed|es|ing)|postpon\w*|push(?:ed|ing)? (?:it )?back|brought forward|bring forward|rather than|not possible|can't|cannot|couldn't|won't|phone|spoke|call(?! (?:is|on|for|at|with)\b)|correct(?:ion|ed)?|originally|no longer|earlier|later|sooner|alternativ\w*|better|tricky|difficult|that day|busy|away|tied up|sold out|travelling|traveling|i can do|we can do)\b/i,
);
/** The same in the sentence after it, which more often closes the mail: `let me know if anything changes`. */
const OTHERWISE_AFTER = /あいにく|代わり|替わり|難しいため|ではなく|変更(?:いた|と)|都合(?:が|に)|\b(?:unfortunately|instead|rather than|no longer)\b/i;
/** In the sentence itself: only if, or another of its kind. */
const NOT_THIS = /なら(?:ば)?(?=[、\s]|大丈夫|問題)|でしたら|であれば|場合|次回|次々回|その次|別件|\b(?:if|next time|the next one|follow-up)\b/i;

/** What may be compared in what is taken in this way; a day that may as well be proposed is compared with care. */
function differsIn(sentence: string, how: Accepted['how'], before: string, after: string, said: Said): Differs | null {
  const plain = how === 'plain';
  const amount = how !== 'next' && how !== 'owed' ? otherAmount(sentence, before + sentence + after, said) : null;
  if (how === 'order') return amount;
  const day = how === 'owed' ? null : otherDay(sentence, how, said);
  return day ?? (plain || how === 'loose' ? otherTime(sentence, plain, said) : null) ?? (plain ? otherOfTheirClock(sentence, said.timed) : null) ?? otherCount(sentence, plain || how === 'next' ? after : '', said) ?? amount;
}

/** What a normalised text confirms otherwise than the conversation has it; null where nothing is. */
export function otherThanAsked(text: string, conversation: Conversation, facts: Facts): Differs | null {
  const fresh = unwrapped(text);
  const sentences = mailSentences(fresh);
  const takes = acceptedIn(sentences);
  const refused = refusedDay(fresh, takes, conversation, normalise(facts.draft.subject), facts);
  if (refused !== null) return refused;
  const accepted = takes.filter(({ sentence }) => namesNumber(sentence));
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
