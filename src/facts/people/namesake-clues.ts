import { departmentsOf } from '../companies/office-word';
import { INTERNAL } from '../companies/organisations';
import { shortKatakanaName, shortLatinName } from '../companies/short-name';
import type { Facts, RecipientFacts } from '../facts';
import { normalise } from '../words/fold';
import { knownFor, speaksOfThing } from './known-for';
import { openingOf } from './opening';
import type { KnownPerson } from './people';
import type { PersonName } from './person';
import { peopleSpokenOf } from './spoken-of-colleague';

/** Where people work who are called 先生. */
const TEACHES = /病院|医院|クリニック|診療所|医療法人|歯科|大学|学校|学院|学園|高校|中学|小学|研究所|法律|弁護士|会計|税理士|司法書士|行政書士|社労士|労務士|特許|獣医/;

/** Others are called 先生 for a lecture, a book or a lesson. */
const TAUGHT = /講演|講義|講師|講座|研修|セミナー|勉強会|登壇|原稿|執筆|監修|著書|取材|レッスン|稽古|ご指導|授業/;
const LECTURES = /研修|教育|教室|塾|スクール|アカデミー|ラーニング|コンサル|保育|幼稚園|こども園|書道|茶道|華道|音楽|道場|鍼灸|接骨|整骨|薬局|診断士|事務所|議員|アトリエ|工房/;

const DOCTOR = /\b(?:dr|prof|professor)\b|博士|教授|\b(?:MD|PhD)\b/i;

/** Whether the address book calls them Dr or Professor. */
function isDoctor(key: string, { organisations }: Facts): boolean {
  return DOCTOR.test(organisations.contactOf(key)?.name ?? '');
}

/** Whether the recipient may be called 先生 as well; anyone may whose company is unknown. */
function maybeTeacher({ contact, counterparty, address }: RecipientFacts, { prose, draft }: Facts): boolean {
  const company = `${contact?.company ?? ''} ${counterparty?.name ?? ''}`.trim();
  return company === '' || TEACHES.test(company) || LECTURES.test(company) || /先生/.test(`${contact?.name ?? ''}${address.name}`) || TAUGHT.test(`${draft.subject}\n${prose.slice(0, 20_000)}`);
}

/** The conversation has the namesake and not the recipient. */
function conversationWith(namesake: KnownPerson, recipient: RecipientFacts, { threadAddresses }: Facts): string | null {
  return threadAddresses.has(namesake.address) && !recipient.inThread ? namesake.address : null;
}

/** The greeting names the namesake's department and none of the recipient's. */
function departmentGreeted({ company }: KnownPerson, { contact }: RecipientFacts, { greeting }: Facts): string | null {
  const context = greeting.people.map((greeted) => greeted.context).join(' ');
  const named = (of: string): string | undefined => departmentsOf(of).find((word) => context.includes(word));
  return named(contact?.company ?? '') === undefined ? named(company) ?? null : null;
}

/** The greeting has a doctor's title, which is the namesake's and not the recipient's. */
function doctorGreeted({ address }: KnownPerson, recipient: RecipientFacts, facts: Facts): string | null {
  const titled = facts.greeting.people.find(({ honorific }) => DOCTOR.test(honorific));
  return titled !== undefined && isDoctor(address, facts) && !isDoctor(recipient.key, facts) && !DOCTOR.test(recipient.address.name) ? titled.raw : null;
}

/** The greeting says 先生, as the namesake is called for certain and the recipient hardly. */
function teacherGreeted({ company }: KnownPerson, recipient: RecipientFacts, facts: Facts): string | null {
  const teacher = facts.greeting.people.find(({ honorific, name }) => /先生$/.test(honorific) && name !== '');
  return teacher !== undefined && TEACHES.test(company) && !maybeTeacher(recipient, facts) ? teacher.raw : null;
}

/** What in the mail is of an organisation: its name in the text or greeting, whole or for short, or in a file's name. */
function wordOf(org: string, facts: Facts): string | null {
  return facts.namedOrganisations.get(org) ?? facts.greetedOrganisations.get(org)
    ?? shortKatakanaName(org, facts.prose, facts) ?? shortLatinName(org, facts.prose, facts) ?? fileNaming(org, facts);
}

/** The namesake's company is named, where that may mean that the mail is for it. */
function companyNamed(namesake: KnownPerson, recipient: RecipientFacts, facts: Facts): string | null {
  const org = facts.organisations.of(namesake.address);
  // Colleagues write to each other about companies all day: only who is greeted counts.
  if (recipient.org === INTERNAL) return facts.greetedOrganisations.get(org) ?? null;
  // Whoever is answered is no mix-up because another company is spoken of.
  return recipient.inThread || isThirdParty(org, namesake, facts) ? null : wordOf(org, facts);
}

/** Two who are written to together belong together, whatever companies they are at. */
function wereTogether(one: string, other: string, { history }: Facts): boolean {
  return history.groups.some(({ addresses }) => addresses.includes(one) && addresses.includes(other));
}

/** Somebody of the namesake's company is on the mail. */
function colleagueOnMail(org: string, recipient: RecipientFacts, facts: Facts): string | null {
  return facts.recipients.find((other) => other !== recipient && other.org === org && !wereTogether(recipient.key, other.key, facts))?.address.address ?? null;
}

/** What in the mail is of the namesake's company outside; none where anything is of the recipient's. */
function companyOnly(namesake: KnownPerson, recipient: RecipientFacts, facts: Facts): (string | null)[] {
  const org = facts.organisations.of(namesake.address);
  const isAlone = !facts.recipients.some((other) => other !== recipient && other.org === recipient.org && recipient.external);
  if (org === INTERNAL || !isAlone || wordOf(recipient.org, facts) !== null) return [];
  return [companyNamed(namesake, recipient, facts), colleagueSpokenOf(org, recipient, facts), colleagueOnMail(org, recipient, facts)];
}

/** The mail opens as one does to colleagues, and only the namesake is one; or as to outsiders, and only the recipient is a colleague. */
function openingFor(org: string, recipient: RecipientFacts, { prose }: Facts): string | null {
  const opening = openingOf(prose);
  return opening !== null && (org === INTERNAL) !== (recipient.org === INTERNAL) && opening.toColleagues === (org === INTERNAL) ? opening.words : null;
}

/**
 * What in the mail itself speaks for the namesake rather than for the recipient, in the order of the list; the card shows the first. What tells
 * the two persons apart comes before what tells their companies apart, and that is asked only where they are of two. Each step weighs both
 * sides: it says nothing where the recipient has the same, and nothing of companies where the mail has anything of the recipient's.
 */
export function cluesForNamesake(namesake: KnownPerson, recipient: RecipientFacts, facts: Facts): string[] {
  const org = facts.organisations.of(namesake.address);
  const ofPersons = [
    conversationWith(namesake, recipient, facts),
    departmentGreeted(namesake, recipient, facts),
    givenNameIn(namesake.name, recipient, facts),
    relativeIn(namesake.address, recipient, facts),
    knownForIn(namesake.address, recipient, facts),
    doctorGreeted(namesake, recipient, facts),
    teacherGreeted(namesake, recipient, facts),
  ];
  const ofCompanies = org === recipient.org ? [] : [...companyOnly(namesake, recipient, facts), openingFor(org, recipient, facts)];
  return [...ofPersons, ...ofCompanies].filter((word) => word !== null);
}

/** What the namesake is known for, where the text speaks of it and of nothing that the recipient is known for: `うみねこ`, their boat. */
function knownForIn(namesake: string, recipient: RecipientFacts, facts: Facts): string | null {
  const own = knownFor(recipient.key, facts);
  const text = `${normalise(facts.draft.subject)}\n${facts.prose.slice(0, 20_000)}`;
  if (own.length === 0 || own.some((word) => text.includes(word))) return null;
  return knownFor(namesake, facts).find((word) => !own.includes(word) && speaksOfThing(word, text)) ?? null;
}

function isNamedCompany(org: string, { namedOrganisations, greetedOrganisations }: Facts): boolean {
  return namedOrganisations.has(org) || greetedOrganisations.has(org);
}

/**
 * Whom the text speaks of as of the reader's own people and who is one of the namesake's (`佐久間社長にお伝えください`), while nobody of the
 * recipient's company is spoken of, and the two were never written to together.
 */
function colleagueSpokenOf(org: string, recipient: RecipientFacts, facts: Facts): string | null {
  if (recipient.inThread || !recipient.external || isNamedCompany(org, facts)) return null;
  const people = peopleSpokenOf(facts).filter(({ address }) => !facts.recipientKeys.has(address));
  if (people.some((one) => one.org === recipient.org)) return null;
  return people.find((one) => one.org === org && !wereTogether(recipient.key, one.address, facts))?.words ?? null;
}

/** Goods and work for a company, or that it ordered, as one tells whoever is to supply them. */
const FOR_THEM = /^(?:様|さん|さま)?\s?(?:向け|宛て?の|案件|邸|の?(?:現場|案件)|へ(?:の)?(?:ご?納|お届け)|に(?:納|お届け)|経由|(?:から|より)の?ご?(?:注文|受注|依頼|発注|引き?合い))/;

/** `Castlemere … their hotels`, `流星酒販の加藤様`, `流星酒販様向けの部材`: a third party. */
function isThirdParty(org: string, { name: { family } }: KnownPerson, facts: Facts): boolean {
  const word = facts.namedOrganisations.get(org);
  if (word === undefined || facts.greetedOrganisations.has(org)) return false;
  const at = facts.prose.indexOf(word);
  const after = facts.prose.slice(at + word.length, at + word.length + 100);
  return at >= 0 && (/^[^\n]{0,80}\b(?:their|they|them)\b/i.test(after) || FOR_THEM.test(after) || (family !== '' && after.replace(/^(?:様|さん|さま)?の?\s?/, '').startsWith(family)));
}

/** The namesake's given name with a title in the text (`涼子さんの方で`), while the recipient's is nowhere in it. */
function givenNameIn({ given, family }: PersonName, { person }: RecipientFacts, facts: Facts): string | null {
  if (given.length < 2 || person === null || person.given === given || (person.given !== '' && facts.prose.includes(person.given))) return null;
  const at = facts.prose.indexOf(given);
  if (at < 0 || !/^\s?(?:さん|様|さま|先生|氏|くん|ちゃん|-san)/i.test(facts.prose.slice(at + given.length, at + given.length + 5))) return null;
  // With family name or company before it, somebody else is spoken of rather than to.
  return /[の\s]$/.test(facts.prose.slice(Math.max(0, at - 1), at).replace(/^[\n]$/, '')) || facts.prose.slice(0, at).trimEnd().endsWith(family) ? null : given;
}

/** Those through whom the address book knows somebody: `佐藤 恵(2組 海斗くん母)`, `Ann Reed (Leo's mum)`. */
function relativesOf(address: string, { organisations }: Facts): string[] {
  const [, note = ''] = /\(([^()]{2,40})\)/.exec(normalise(organisations.contactOf(address)?.name ?? '')) ?? [];
  const ja = [...note.matchAll(/([\u3041-\u30ff\u3400-\u9fff々]{2,6}?)(?:くん|さん|ちゃん|君|様)?(?:の)?(?:お?母|お?父|ご?両親|保護者|祖[母父]|ご?家族|長[男女]|[妻夫娘]|息子|飼い?主)(?=さん|様|親|\s|$)/g)].map(([, name = '']) => name);
  const en = [...note.matchAll(/([A-Z]\p{L}{2,})['’]s (?:mum|mom|mother|dad|father|parents?|guardian|grand\p{L}+|wife|husband|son|daughter|carer|owner)\b|\b(?:mum|mom|mother|dad|father|parents?|guardian|wife|husband|son|daughter|carer|owner) of ([A-Z]\p{L}{2,})/gu)].map(([, one, other]) => one ?? other ?? '');
  return [...ja, ...en];
}

/** Whom the text speaks of that the namesake is known through, and none of those that the recipient is. */
function relativeIn(namesake: string, recipient: RecipientFacts, facts: Facts): string | null {
  const own = relativesOf(recipient.key, facts);
  const text = `${normalise(facts.draft.subject)}\n${facts.prose.slice(0, 20_000)}`;
  if (own.length === 0 || own.some((name) => text.includes(name))) return null;
  const isCalled = (name: string): boolean => (/^[A-Z]/.test(name) ? new RegExp(`\\b${name}\\b`).test(text) : ['くん', 'さん', 'ちゃん', '君', '様'].some((title) => text.includes(name + title)));
  return relativesOf(namesake, facts).find((name) => !own.includes(name) && isCalled(name)) ?? null;
}

/** The name of a file that names an organisation; null where none does. */
function fileNaming(org: string, facts: Facts): string | null {
  return facts.draft.attachments.slice(0, 50).find(({ name }) => facts.organisations.namedIn(name).has(org))?.name ?? null;
}
