import { anyOf } from '../../draft/text/any-of';
import type { Facts, RecipientFacts, ThreadMessage } from '../facts';
import { canBe } from '../people/addressee';
import type { PersonName } from '../people/person';
import { normalise } from '../words/fold';
import { addressesIn } from './quoted';

/** Mails of the conversation looked at, newest first, and characters of each. */
const MOST_MAILS = 30;
const LONGEST = 5_000;

/** Says that one writes from, or wishes to be written to at, another address than before. */
const MOVED = anyOf(
  /出向|異動(?:し|いた|致|とな|にな)|転籍|転職(?:し|いた)|着任|移籍|所属が変わ|(?:メール|e-?mail)?アドレスが(?:変わ|変更)|アドレスを変更/i,
  /(?:新しい|新規の|こちらの|この|別の)(?:メール)?アドレス(?:に|へ|宛|を|と|から)|新(?:メール)?アドレス/i,
  /(?:旧|以前の|前の|今までの|これまでの)(?:メール)?アドレス|今後は[^。\n]{0,40}(?:アドレス|宛)[^。\n]{0,8}(?:に|へ|まで)/i,
  /\b(?:new|old|previous|former) (?:e-?mail )?address\b/i,
  /\b(?:please|kindly) (?:use|write to|reply to|send[^.\n]{0,20} to) (?:me at )?(?:this|my new)\b/i,
  /\b(?:changed|changing) (?:my )?(?:e-?mail )?address|\bI(?:'ve| have) (?:now )?(?:moved|transferred|changed jobs|joined|left)\b/i,
  /\bI(?:'m| am) (?:now |no longer )(?:at|with|on secondment|seconded|reading|checking|monitoring)\b|\bon secondment\b/i,
);
/** Not yet: the old address holds until then. */
const LATER = anyOf(
  /来[月週年期]|明日|以降は|(?:月|日)(?:から|より|付)/i,
  /\b(?:next|tomorrow|as (?:of|from)|starting|from (?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri)))/i,
);

function isSame(one: PersonName, other: PersonName): boolean {
  return one.family !== '' && one.given !== '' && one.family === other.family && one.given === other.given;
}

/** Who the address book says wrote a mail. What a mail says of itself is not enough: a stranger's “my new address” is how payments are led astray. */
function writerName({ from }: ThreadMessage, facts: Facts): PersonName | null {
  return from === null ? null : facts.people.ofAddress(from.address)?.name ?? null;
}

/** The address that a recipient asked in this conversation to be written to at instead of the one they get the mail at; null where they didn't. */
export function movedTo({ key, person }: RecipientFacts, facts: Facts): string | null {
  if (facts.thread === null || person === null) return null;
  const { people } = facts.greeting;
  if (people.length > 0 && !people.some(({ name }) => name === '' || canBe(name, person))) return null;
  const theirs = facts.thread.slice(-MOST_MAILS).reverse().filter((message) => {
    const name = writerName(message, facts);
    return name !== null && isSame(name, person);
  });
  const [last] = theirs;
  if (last === undefined || last.from === null) return null;
  const wanted = last.from.address.toLowerCase();
  const texts = theirs.map(({ text }) => normalise(text.slice(0, LONGEST)).split('\n').filter((line) => !/^\s*[>|]/.test(line)).join('\n'));
  if (texts.some((text) => text.toLowerCase().includes(key))) return null;
  if (wanted !== key) {
    const told = theirs.some(({ from }, at) => from?.address.toLowerCase() === wanted && MOVED.test(texts[at] ?? ''));
    return told && !facts.recipientKeys.has(wanted) ? wanted : null;
  }
  const [text = ''] = texts;
  if (!MOVED.test(text) || LATER.test(text)) return null;
  return addressesIn(text).find((address) => {
    const known = facts.people.ofAddress(address)?.name;
    return address !== key && known !== undefined && isSame(known, person) && !facts.recipientKeys.has(address);
  }) ?? null;
}
