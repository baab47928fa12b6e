import type { Facts, RecipientFacts } from '../facts';
import { compact, compactKey, foldKey, normalise } from '../words/fold';
import type { Greeted } from './greeting';
import { keysOfName, type KnownPerson } from './people';
import { localPartKeys, type PersonName } from './person';
import { romajiKey } from './romaji';

/** Common English short forms, each line one name. */
const SHORT_FORMS: readonly (readonly string[])[] = [
  'robert rob bob bobby robbie', 'william will bill billy liam', 'richard rick dick rich', 'elizabeth liz beth betty eliza lizzie', 'margaret maggie meg peggy',
  'james jim jimmy jamie', 'john jack johnny jon', 'thomas tom tommy', 'charles charlie chuck', 'edward ed eddie ted ned', 'henry harry hank', 'michael mike mick mickey',
  'andrew andy drew', 'anthony tony', 'antony tony', 'joseph joe joey', 'daniel dan danny', 'david dave', 'stephen steve', 'steven steve', 'matthew matt', 'nicholas nick',
  'patricia pat patty tricia trish', 'patrick pat paddy', 'katherine kate kathy katie kit', 'catherine kate cathy katie', 'jennifer jen jenny', 'susan sue susie', 'deborah deb debbie',
  'alexander alex sandy xander', 'alexandra alex sandra', 'samuel sam', 'samantha sam', 'benjamin ben', 'christopher chris', 'christine chris tina', 'gregory greg', 'timothy tim',
  'kenneth ken', 'ronald ron', 'donald don', 'lawrence larry', 'frederick fred', 'gerald gerry jerry', 'philip phil', 'peter pete', 'abigail abby', 'rebecca becky bec', 'victoria vicky tori',
  'dorothy dot', 'eleanor ellie nell', 'francis frank', 'frances fran', 'theodore ted theo', 'leonard len leo', 'raymond ray', 'arthur art', 'albert al bert', 'rosalind ros',
].map((line) => line.split(' '));

function shareShortForm(a: string, b: string): boolean {
  return SHORT_FORMS.some((names) => names.some((name) => romajiKey(name) === a) && names.some((name) => romajiKey(name) === b));
}

/** Whether a name as greeted can be this person's. A name in two parts must agree in both. */
export function canBe(greeted: string, person: PersonName): boolean {
  const parts = greeted.split(/\s+/).filter((part) => part !== '');
  if (parts.length >= 2 && !keysOfName(greeted).some((key) => person.keys.has(key))) {
    return parts.every((part) => keysOfName(part).some((key) => person.keys.has(key)));
  }
  const keys = keysOfName(greeted);
  if (keys.some((key) => person.keys.has(key))) return true;
  const key = romajiKey(greeted);
  if (key.length < 2 || !/^[A-Za-zÀ-ɏ'. -]+$/.test(greeted)) return false;
  // `Wei Jie`, `Kris` for Kristin, `Bob` for Robert.
  return [...person.keys].some((own) => (key.length >= 3 && own.startsWith(key)) || shareShortForm(key, own));
}

/** `KW` for Tan Kok Wee: two or three capitals that stand for neighbouring parts of the name. */
function isInitials(name: string, person: PersonName | null): boolean {
  const all = (person?.full ?? '').split(/\s+/).map((part) => part.charAt(0).toUpperCase()).join('');
  return /^[A-Z]{2,3}$/.test(name) && all.includes(name);
}

/** `Dot` at dot@, or by initials: what they call themselves, however the address book has them. */
export function goesBy(name: string, { address, person }: RecipientFacts): boolean {
  return isInitials(name, person) || (/^[A-Za-zÀ-ɏ]{2,}$/.test(name) && localPartKeys(address.local).includes(romajiKey(name)));
}

/** How a greeted name stands to the recipients. */
type Addressed =
  /** One of the recipients, or nothing speaks against it. */
  | { readonly is: 'fine' }
  /** A person of the address book who is not among the recipients. */
  | { readonly is: 'somebody-else'; readonly known: readonly KnownPerson[] }
  /** Nobody of that name is known, and everyone the mail goes to goes by another. */
  | { readonly is: 'nobody' };

const FINE: Addressed = { is: 'fine' };

/** Readings a recipient's local part may show of a name greeted: its own letters, or the readings of people of that name. */
function matchesLocalPart(greeted: Greeted, { address }: RecipientFacts, namesakes: readonly KnownPerson[]): boolean {
  const local = localPartKeys(address.local);
  const whole = romajiKey(address.local);
  const readings = new Set<string>();
  for (const key of keysOfName(greeted.name)) if (/^[a-z]{2,}$/.test(key)) readings.add(key);
  for (const { name } of namesakes) for (const key of name.familyKeys) if (/^[a-z]{2,}$/.test(key)) readings.add(key);
  return [...readings].some((reading) => local.includes(reading) || (reading.length >= 4 && whole.includes(reading)));
}

/** Whether a name stands in other names: in Latin letters as whole words, `Daniel` not in `Daniela`. */
function holds(names: string, name: string): boolean {
  if (!/^[A-Za-zÀ-ɏ'. -]+$/.test(name)) return names.replace(/\s/g, '').includes(name.replace(/\s/g, ''));
  return ` ${names.split(/[^\p{L}'.-]+/u).join(' ')} `.includes(` ${name} `);
}

/** `Daniel` to Daniela, while the address book has a Daniel: another name, not a short form. Short forms are cut before the ending. */
function isOthersForm(greeted: string, { keys }: PersonName, namesakes: readonly KnownPerson[]): boolean {
  const key = romajiKey(greeted);
  if (key.length < 4 || keys.has(key) || keysOfName(greeted).some((one) => keys.has(one))) return false;
  return [...keys].some((own) => own.startsWith(key) && /^(?:[aeo]|ie|ina|ine|etta|ette)$/.test(own.slice(key.length))) && namesakes.some(({ name }) => name.keys.has(key));
}

/** `箕輪社長` as an address book may have it. */
function withoutTitle(name: string): string {
  return name.replace(/(?:社長|会長|専務|常務|部長|課長|所長|店長|院長|園長|校長|先生|様|さん)$/, '');
}

const KANJI_NAME = /^[\u3400-\u9fff々ヶ ]+$/;

/** Whether a name in kanji stands in a person's own, character by character: 中薗 does not in 中園, whatever hands write one for the other. */
function isWrittenSo(name: string, { full }: PersonName): boolean {
  return compact(full).startsWith(compact(name));
}

/**
 * Those whose name is written as the greeting writes it, while the recipient's is written with other forms of the kanji (`渡辺様` to 渡邊): who
 * is greeted is one of them, where nothing in the mail is of the recipient's company. The common form is written for the rare one by many:
 * there only somebody of another company outside counts.
 */
function writtenSo(greeted: Greeted, { key, person, org, address, inThread }: RecipientFacts, namesakes: readonly KnownPerson[], facts: Facts): KnownPerson[] {
  const { name } = greeted;
  if (person === null || inThread || !KANJI_NAME.test(name) || isWrittenSo(name, person) || !canBeByKanji(name, person) || compact(address.name).includes(name)) return [];
  if (facts.greetedOrganisations.has(org) || facts.namedOrganisations.has(org) || facts.recipients.some((other) => other.key !== key && other.external && other.org === org)) return [];
  const rare = foldKey(name) !== normalise(name);
  const sender = facts.draft.from?.address.toLowerCase();
  return namesakes.filter((one) => isWrittenSo(name, one.name) && one.address !== sender && !facts.recipientKeys.has(one.address)
    && (rare || (facts.organisations.of(one.address) !== org && !facts.organisations.isInternal(one.address))));
}

/** Whether the two are one name in different forms of the kanji, rather than one reading. */
function canBeByKanji(name: string, { full }: PersonName): boolean {
  return compactKey(full).startsWith(compactKey(name));
}

/** Whether a recipient may be whom the greeting means: by name, by what stands before the @, by initials, or as a company or office of that name. */
function isMeant(greeted: Greeted, recipient: RecipientFacts, namesakes: readonly KnownPerson[]): boolean {
  const { person, contact, address } = recipient;
  if (person !== null && canBe(greeted.name, person) && !isOthersForm(greeted.name, person, namesakes)) return true;
  if ((person === null || contact === null) && matchesLocalPart(greeted, recipient, namesakes)) return true;
  if (namesakes.length === 0 && goesBy(greeted.name, recipient)) return true;
  // `渚印刷 様`, `灘瀬市社協 御中`: a company or an office addressed like a person.
  const names = `${contact?.name ?? ''} ${address.name} ${contact?.company ?? ''}`;
  // `加茂` stands in 加茂田 too: where the address book has somebody of just that name, it is the name that counts.
  return greeted.name.length >= 2 && holds(names, greeted.name) && (person === null || namesakes.length === 0 || withoutTitle(person.family) === greeted.name);
}

/** Whether those whom the greeting may mean are reached all the same: by a function's mailbox of their organisation. A list reaches far more than the person. */
function areReached(others: readonly KnownPerson[], judged: readonly RecipientFacts[], { organisations }: Facts): boolean {
  const orgs = new Set(others.map(({ address }) => organisations.of(address)));
  return judged.some(({ role, listWord, org }) => role && listWord === null && orgs.has(org));
}

/** Whether everyone the mail goes to is a person who goes by another name than one that nobody is known by. */
function areOthers(name: string, judged: readonly RecipientFacts[], { people }: Facts): boolean {
  const [only, ...more] = judged;
  if (only === undefined || judged.some(({ person, role, listWord }) => person === null || role || listWord !== null)) return false;
  // A name in another script than every recipient's can't be compared.
  const latin = /^[A-Za-zÀ-ɏ'. -]+$/.test(name);
  const comparable = judged.every(({ person }) => person !== null && [...person.keys].some((key) => /^[a-z]+$/.test(key) === latin));
  // Somebody the address book knows, or one person who goes by a full name in the address itself.
  return comparable && (people.ofAddress(only.key) !== null || more.length === 0);
}

/**
 * Judges one greeted person against all recipients. The first recipient that tells decides: one who is written in other kanji than the greeting's,
 * where somebody else is written just so and nobody on the mail can be meant, shows that it is for the other; one who may be meant, that all is
 * well. Where no recipient tells, a company's name is `greeted-company`'s matter; then those of the address book who go by the name are
 * missing, unless a mailbox reaches them; and a name that nobody goes by is a stranger's, where it can be told from every recipient's in To.
 */
export function judgeAddressee(greeted: Greeted, facts: Facts): Addressed {
  if (greeted.name === '') return FINE;
  const { recipients, people, organisations } = facts;
  const namesakes = people.named(greeted.name);
  for (const recipient of recipients) {
    const known = writtenSo(greeted, recipient, namesakes, facts);
    if (known.length > 0 && recipients.every(({ key, person }) => key === recipient.key || person === null || !canBe(greeted.name, person))) return { is: 'somebody-else', known };
    if (isMeant(greeted, recipient, namesakes)) return FINE;
  }
  if (namesakes.length === 0 && organisations.namedIn(greeted.name).size > 0) return FINE;
  const to = recipients.filter(({ field }) => field === 'to');
  const judged = to.length > 0 ? to : recipients;
  const others = namesakes.filter(({ address }) => address !== facts.draft.from?.address.toLowerCase());
  if (others.length > 0) return areReached(others, judged, facts) ? FINE : { is: 'somebody-else', known: others };
  return areOthers(greeted.name, judged, facts) ? { is: 'nobody' } : FINE;
}
