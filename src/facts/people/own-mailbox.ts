import { domainOf } from '../../draft/addresses/address';
import { anyOf } from '../../draft/text/any-of';
import { INTERNAL } from '../companies/organisations';
import { domainParts } from '../domains/domain';
import type { Facts, RecipientFacts } from '../facts';
import { normalise } from '../words/fold';
import { isRoleLocal, localPartKeys, readPerson, type PersonName } from './person';
import { romajiKey } from './romaji';

/** The sender takes work home, or writes to himself. */
const TAKES_HOME = anyOf(
  /自宅|(?:家|うち)で(?:続|作業|見|確認|仕上|やり|直)|(?:家|うち)に(?:持ち)?帰|持ち帰(?:り|って)|帰宅後|今夜|週末に(?:作業|続き|見|やり|仕上|直)/i,
  /自分(?:用|宛|のメモ)|私用|プライベート|在宅|\b(?:at|from) home\b|\bhome (?:copy|pc|computer|laptop|mail)\b|\btake (?:it |this |them )?home\b/i,
  /\btonight\b|\b(?:over|at|this) (?:the )?weekend\b|\b(?:to|for) (?:my)?self\b/i,
  /\bmy (?:own |private |personal |home )(?:e-?mail|mail|mailbox|address|account|laptop|pc|computer)\b/i,
);
/** What people put beside their names when they name a mailbox of their own. */
const BESIDE = /^(?:home|private|personal|my|mail|pc|ie|jitaku|me|mobile|the|mr|ms|de|no|san)$/;

type Likeness = 'full' | 'initial' | 'part';

const latin = (keys: Iterable<string>, least: number): string[] => [...keys].filter((key) => new RegExp(`^[a-z]{${String(least)},}$`).test(key));

/** How much of the sender's name a local part is made of, and of nothing else: 花子 佐藤 in `hanako.sato`, `hsato77`, `sato.home`; null where it isn't. */
function likeness(local: string, name: PersonName | null, own: readonly string[]): Likeness | null {
  const words = local.toLowerCase().replace(/\+.*$/, '').split(/[._\-\d]+/).filter((word) => word !== '' && !BESIDE.test(word)).map((word) => (word.length === 1 ? word : romajiKey(word)));
  const joined = words.join('');
  if (joined.length < 3) return null;
  const families = latin(name?.familyKeys ?? [], 3);
  const givens = latin(name?.keys ?? [], 3).filter((key) => !families.includes(key) && !families.some((family) => key.includes(family)));
  const pairs = families.flatMap((family) => givens.map((given) => [family, given] as const));
  const [first = '', second = ''] = own;
  if (own.length === 2 && first.length >= 3 && second.length >= 3) pairs.push([first, second]);
  if (pairs.some(([one, other]) => joined === one + other || joined === other + one)) return 'full';
  const initials = pairs.flatMap(([one, other]) => [one.charAt(0) + other, other + one.charAt(0), other.charAt(0) + one, one + other.charAt(0)]);
  if (initials.includes(joined)) return 'initial';
  return [...families, ...givens, own.join('')].some((part) => part.length >= 4 && part === joined) ? 'part' : null;
}

/** Nobody of the address book, of the sent mail or of the counterparties has an address there, and it is no other of the house's own. */
function isUnknownDomain({ address, registrableDomain }: RecipientFacts, { contacts, history, organisations, draft, policy }: Facts): boolean {
  if (organisations.counterpartyOf(address.address) !== null) return false;
  const isThere = (one: string): boolean => domainParts(domainOf(one)).registrable === registrableDomain;
  if (contacts.some((contact) => isThere(contact.address)) || [...history.sent].some(([one, times]) => times > 0 && isThere(one))) return false;
  const houses = [draft.from?.domain ?? '', ...policy.settings.internalDomains].map((domain) => domainParts(domain).registrable.split('.')[0] ?? '').filter((label) => label.length >= 4);
  return !houses.some((label) => registrableDomain.includes(label));
}

/** Whether a recipient whom nobody knows is, by its local part, a mailbox of the sender's own, at whatever domain. */
export function isOwnMailbox(recipient: RecipientFacts, facts: Facts): boolean {
  const { draft: { from, attachments }, greeting, greetedOrganisations, people, organisations } = facts;
  const { address, key, contact, sentBefore, freemail, inThread, allowed } = recipient;
  if (from === null || contact !== null || sentBefore !== 0 || inThread || allowed || (facts.ownAddresses ?? []).includes(key)) return false;
  const known = people.ofAddress(from.address);
  // A desk is nobody, and what it is called stands in many addresses.
  if (known === null && (isRoleLocal(from.local) || organisations.contactOf(from.address) !== null)) return false;
  const name = known?.name ?? readPerson(from.name, '', '');
  const shown = address.name === '' ? null : normalise(address.name);
  if (shown !== null && shown !== normalise(from.name) && shown.replace(/\s/g, '') !== (name?.full ?? '').replace(/\s/g, '')) return false;
  // Whoever greets somebody doesn't write to himself.
  if (greeting.people.length > 0 || [...greetedOrganisations.keys()].some((org) => org !== INTERNAL)) return false;
  const like = likeness(address.local, name, localPartKeys(from.local));
  if (like === null || (!freemail && !isUnknownDomain(recipient, facts))) return false;
  const others = localPartKeys(address.local).flatMap((one) => people.named(one)).filter((one) => one.address !== from.address.toLowerCase() && organisations.isInternal(one.address) === false);
  if (others.length > 0) return false;
  return like === 'full' || TAKES_HOME.test(`${facts.draft.subject}\n${facts.prose}`) || (like === 'initial' && attachments.length > 0);
}
