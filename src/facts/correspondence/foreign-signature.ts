import { keyOf, localOf } from '../../draft/addresses/address';
import { anyOf } from '../../draft/text/any-of';
import { INTERNAL } from '../companies/organisations';
import { domainParts } from '../domains/domain';
import type { Facts } from '../facts';
import { isRoleLocal, readPerson } from '../people/person';
import { romajiKey } from '../people/romaji';
import { fold, foldKey, normalise } from '../words/fold';
import { addressesIn } from './quoted';

/** Longest signature read, in characters, and lines above it in which the sender may have signed. */
const MOST = 4_000;
const LINES_ABOVE = 8;

/** Written for somebody, sent on, or telling whom to ask. */
const FOR_ANOTHER = anyOf(
  /代理|代筆|代わり|に代わって|\(代\)|名代|転送|署名|問い?合わ?せ|連絡先|申し?込み?先|送付先|窓口|主催|共催|後援|提携|代理店|\bon behalf\b/i,
  /\bp\.?\s?p\.|\bi\.\s?A\.|\bim Auftrag\b|\bcontact\b|\benquir|\bin partnership\b|\bforward|\bsignature\b/i,
  /\ba (?:member|division|part|subsidiary) of\b/i,
);

interface ForeignSignature {
  /** The company, as the signature has it. */
  readonly company: string;
  /** The address in the signature, lower case. */
  readonly address: string;
}

/** Whether two domains may be one house's: `aozora.example` and `aozora-koei.example`. */
function areOfOneHouse(one: string, other: string): boolean {
  const [a, b] = [domainParts(one).label, domainParts(other).label];
  return a === b || (a.length >= 4 && b.startsWith(a.slice(0, 4))) || (a.length >= 4 && b.includes(a)) || (b.length >= 4 && a.includes(b));
}

/** Whether a text has any of the names that the sender goes by, in kanji, kana or Latin letters; true where nobody knows a name. */
function namesSender(text: string, { draft, people }: Facts): boolean {
  const { from } = draft;
  if (from === null) return true;
  const person = people.ofAddress(keyOf(from))?.name ?? readPerson(from.name, '', '');
  if (person === null) return true;
  const folded = fold(text);
  const close = folded.replace(/\s/g, '');
  const names = [person.family, person.given, ...from.name.split(/\s+/), localOf(from.address)].map(foldKey).filter((name) => name.length >= 2);
  if (names.some((name) => close.includes(name.replace(/\s/g, '')))) return true;
  return (folded.match(/[a-z]{2,}/g) ?? []).some((word) => person.keys.has(romajiKey(word)));
}

/**
 * The company below a mail that is signed in the name of a known company outside, by its name and one of its addresses, and neither by
 * the sender nor with an address of the house. null for mailboxes of many, for what is written for somebody or sent on, and in doubt.
 */
export function foreignSignature(facts: Facts): ForeignSignature | null {
  const { draft, organisations, ownAddresses = [] } = facts;
  const { from } = draft;
  const signature = normalise(draft.text.signature.slice(0, MOST));
  const fresh = normalise(draft.text.fresh.slice(-MOST));
  if (from === null || signature.trim() === '' || isRoleLocal(localOf(from.address)) || FOR_ANOTHER.test(`${draft.subject}\n${fresh}\n${signature}`)) return null;
  const above = fresh.split('\n').filter((line) => line.trim() !== '').slice(-LINES_ABOVE);
  // The head of a short mail says who writes (`青空工業の佐藤です`); it is no signature.
  const end = above.filter((line) => !/です|申します|ます|[。.!?]\s*$/.test(line)).join('\n');
  if (namesSender(`${end}\n${signature}`, facts)) return null;
  const addresses = addressesIn(signature.replace(/\n/g, ' '));
  const [address, ...others] = addresses;
  if (address === undefined || addresses.some((one) => ownAddresses.includes(one))) return null;
  const org = organisations.of(address);
  if (org === INTERNAL || !/^c[po]:/.test(org) || others.some((other) => organisations.of(other) !== org) || areOfOneHouse(from.domain, address.slice(address.indexOf('@') + 1))) return null;
  const company = organisations.namedIn(signature).get(org);
  return company === undefined ? null : { company, address };
}
