import { anyOf } from '../../draft/text/any-of';
import type { Facts, RecipientFacts } from '../facts';
import { daysAhead, namedDays } from '../numbers/named-days';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { unwrapped } from '../words/unwrapped';
import { addressesIn } from './quoted';

/** Mails of the conversation looked at, newest first, and characters of each. */
const MOST_MAILS = 30;
const LONGEST = 5_000;

/** Says who does their work from some day on. */
const SUCCESSOR = anyOf(
  /後任(?:は|の|として|に)|(?:引き?継(?:ぎ|ぐ)|交代|交替)[^。\n]{0,12}(?:は|が|へ|に|の)/i,
  /\b(?:my successor|(?:will|to) take over|(?:is|are) taking over|has taken over from me|(?:goes|go|to be sent) to|replaces me)\b/i,
);
/** All that was theirs, and not some of it. */
const ALL_OF_IT = anyOf(
  /すべて|全て|今後|以後|以降|これから(?:の|は)|次回から/i,
  /\b(?:everything|all (?:enquiries|orders|mail|e-?mails?|correspondence|questions)|from (?:then|now|that day) on|in (?:the )?future|going forward|please (?:contact|write to|send|direct|address|use))\b/i,
);
/** It is the writer who takes over, or somebody else sees to a part of it, or for a while. */
const NOT_SO = anyOf(
  /前任|の?後任として(?:担当|着任|参|就|ご挨拶|私)|引き続き|不在(?:時|の間|中)|留守|休(?:暇|業|職)|(?:請求|経理|支払|見積|技術|採用|事務)[^。\n]{0,10}(?:は|について)/i,
  /\b(?:I|we)(?:'ve| have| am|'m| are|'re)? (?:now )?(?:taken over|taking over|took over)\b|\bpredecessor\b|\bfor (?:invoices?|billing|payments?|technical|orders?)\b|\bwhile I am\b|\bon (?:leave|holiday)\b/i,
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
 * that day has come and the mail doesn't go there; null where they didn't, or only for a part of their work. The address must stand in the sentence that says so. The address must be one that the address book knows, of the same organisation.
 */
export function handedOverTo({ key, org }: RecipientFacts, facts: Facts): string | null {
  const mails = (facts.thread ?? []).slice(-MOST_MAILS).reverse();
  const told = mails.find(({ from }) => from?.address.toLowerCase() === key);
  if (told === undefined) return null;
  const text = normalise(told.text.slice(0, LONGEST)).split('\n').filter((line) => !/^\s*[>|]/.test(line)).join('\n');
  if (NOT_SO.test(text) || !ALL_OF_IT.test(text) || isStillToCome(text, facts.today)) return null;
  const named = sentencesOf(unwrapped(text)).filter((sentence) => SUCCESSOR.test(sentence)).join('\n');
  const others = addressesIn(named).filter((address) => address !== key && facts.organisations.contactOf(address) !== null && facts.organisations.of(address) === org);
  const [only, ...more] = [...new Set(others)];
  return only === undefined || more.length > 0 || facts.recipientKeys.has(only) ? null : only;
}
