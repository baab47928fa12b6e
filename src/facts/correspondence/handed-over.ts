import { anyOf } from '../../draft/text/any-of';
import type { Facts, RecipientFacts } from '../facts';
import { daysAhead, namedDays } from '../numbers/named-days';
import { normalise } from '../words/fold';
import { addressesIn } from './quoted';

/** Mails of the conversation looked at, newest first, and characters of each. */
const MOST_MAILS = 30;
const LONGEST = 5_000;

/** Says that somebody else does their work from some day on. */
const HANDED_OVER = anyOf(
  /後任|担当(?:者)?(?:が|を|の)?(?:交代|交替|変わ|変更|引き?継)|引き?継(?:ぎ|いで)|退職|離任|異動/i,
  /\bmy successor\b|\b(?:has|have|is|will be) (?:taken|taking|take) over\b|\bI(?:'ve| have)? (?:left|leave|am leaving|will be leaving|retired?)\b|\bmy last day\b|\bno longer (?:with|at|work)/i,
);
/** Whom to write to from then on. */
const WRITE_TO = anyOf(
  /まで(?:に)?(?:お願い|ご連絡|お送り|お寄せ)|(?:宛て?|へ|に)(?:お願い|ご連絡|お送り|お寄せ)|まで。/i,
  /\b(?:please|kindly) (?:contact|write to|send|direct|address|email|use|copy|get in touch)\b|\b(?:should|must|needs? to|to) go to\b|\bgoes to\b/i,
);

/** A day or month that the text gives for it, and that is still to come. */
function isStillToCome(text: string, today: Facts['today']): boolean {
  const months = [...text.matchAll(/(?<!\d)(1[0-2]|[1-9])月(?!\s?\d)/g)].map(([, month]) => Number(month) - today.month);
  const days = namedDays(text).filter(({ readings }) => readings.some(({ month }) => month !== null)).map((day) => daysAhead(day, today));
  // Farther ahead it is the last one, of the year that is over.
  return months.some((ahead) => ahead >= 1 && ahead <= 5) || days.some((ahead) => ahead !== null && ahead >= 1 && ahead <= 150)
    || /来[月週年期]|明日|\b(?:next (?:week|month|year)|tomorrow)\b/i.test(text);
}

/**
 * The address of whoever a recipient named in this conversation as the one to write to in their place (`後任は木津 … すべて木津までお願いいたします`), where
 * that day has come and the mail doesn't go there; null where they didn't. The address must be one that the address book knows, of the same organisation.
 */
export function handedOverTo({ key, org }: RecipientFacts, facts: Facts): string | null {
  const mails = (facts.thread ?? []).slice(-MOST_MAILS).reverse();
  const told = mails.find(({ from }) => from?.address.toLowerCase() === key);
  if (told === undefined) return null;
  const text = normalise(told.text.slice(0, LONGEST)).split('\n').filter((line) => !/^\s*[>|]/.test(line)).join('\n');
  if (!HANDED_OVER.test(text) || !WRITE_TO.test(text) || isStillToCome(text, facts.today)) return null;
  const others = addressesIn(text).filter((address) => address !== key && facts.organisations.contactOf(address) !== null && facts.organisations.of(address) === org);
  const [only, ...more] = [...new Set(others)];
  return only === undefined || more.length > 0 || facts.recipientKeys.has(only) ? null : only;
}
