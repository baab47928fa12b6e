import type { Facts, RecipientFacts } from '../facts/facts';
import { INTERNAL } from '../facts/companies/organisations';
import { canBe } from '../facts/people/addressee';
import { departmentsOf } from '../facts/companies/office-word';
import { knownFor } from '../facts/people/known-for';
import type { KnownPerson } from '../facts/people/people';
import type { PersonName } from '../facts/people/person';
import { peopleSpokenOf } from '../facts/people/spoken-of-colleague';
import { shortKatakanaName, shortLatinName } from '../facts/companies/short-name';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** Others of the address book whom the same greeting could mean, and who are not recipients. */
function namesakesOf({ person, key }: RecipientFacts, facts: Facts): KnownPerson[] {
  if (person === null || person.family === '') return [];
  const greeted = facts.greeting.people.filter(({ name }) => name !== '' && canBe(name, person));
  const bySurname = facts.people.named(person.family).filter(({ name }) => [...name.familyKeys].some((one) => person.familyKeys.has(one)));
  // `Hi Sarah` means any Sarah, whatever the surname.
  const byGreeting = greeted.flatMap(({ name }) => facts.people.named(name));
  return [...new Set([...bySurname, ...byGreeting])].filter(({ address, name }) => address !== key && !facts.recipientKeys.has(address) && name.full !== person.full);
}

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

const AMONG_COLLEAGUES = /^[\s\n]*(?:お疲れ|おつかれ|ご苦労)/;
const TO_OUTSIDERS = /^[\s\n]*(?:(?:いつも|平素|大変|日頃)[^。\n]{0,12})?(?:お世話にな|格別の)/;

/**
 * What speaks for the namesake rather than for the recipient, in the mail itself: their company, their department or
 * somebody of their company is named, spoken of or on the mail, and nothing of the recipient's is; they are in the conversation and the
 * recipient is not; the mail opens as one does to colleagues (to outsiders), and only the namesake is one.
 */
function evidenceFor(namesake: KnownPerson, recipient: RecipientFacts, facts: Facts): string[] {
  const org = facts.organisations.of(namesake.address);
  const found: string[] = [];
  if (facts.threadAddresses.has(namesake.address) && !recipient.inThread) found.push(namesake.address);
  const context = facts.greeting.people.map((greeted) => greeted.context).join(' ');
  const department = departmentsOf(namesake.company).find((word) => context.includes(word));
  if (department !== undefined && !departmentsOf(recipient.contact?.company ?? '').some((word) => context.includes(word))) found.push(department);
  const called = givenNameIn(namesake.name, recipient, facts);
  if (called !== null) found.push(called);
  const relative = relativeIn(namesake.address, recipient, facts);
  if (relative !== null) found.push(relative);
  const thing = knownForIn(namesake.address, recipient, facts);
  if (thing !== null) found.push(thing);
  const titled = facts.greeting.people.find(({ honorific }) => DOCTOR.test(honorific));
  if (titled !== undefined && isDoctor(namesake.address, facts) && !isDoctor(recipient.key, facts) && !DOCTOR.test(recipient.address.name)) found.push(titled.raw);
  const teacher = facts.greeting.people.find(({ honorific, name }) => /先生$/.test(honorific) && name !== '');
  if (teacher !== undefined && TEACHES.test(namesake.company) && !maybeTeacher(recipient, facts)) found.push(teacher.raw);
  if (org === recipient.org) return found;
  const speaksFor = (one: string): string | null => facts.namedOrganisations.get(one) ?? facts.greetedOrganisations.get(one) ?? shortKatakanaName(one, facts.prose, facts) ?? shortLatinName(one, facts.prose, facts) ?? fileNaming(one, facts);
  const ownIsNamed = speaksFor(recipient.org) !== null || facts.recipients.some((other) => other !== recipient && other.org === recipient.org && recipient.external);
  if (!ownIsNamed && org !== INTERNAL) {
    // Colleagues write to each other about companies all day: only who is greeted counts.
    // Whoever is answered is no mix-up because another company is spoken of.
    const word = recipient.inThread && recipient.org !== INTERNAL ? null : recipient.org === INTERNAL ? facts.greetedOrganisations.get(org) ?? null : isSpokenOf(org, namesake, facts) ? null : speaksFor(org);
    if (word !== null) found.push(word);
    const spokenOf = recipient.inThread || !recipient.external || isNamedCompany(org, facts) ? null : colleagueSpokenOf(org, recipient, facts);
    if (spokenOf !== null) found.push(spokenOf);
    // Two who are written to together belong together, whoever else is at the other's company.
    const together = (other: RecipientFacts): boolean => facts.history.groups.some(({ addresses }) => addresses.includes(recipient.key) && addresses.includes(other.key));
    const colleague = facts.recipients.find((other) => other !== recipient && other.org === org && !together(other));
    if (colleague !== undefined) found.push(colleague.address.address);
  }
  const opening = AMONG_COLLEAGUES.exec(facts.prose) ?? TO_OUTSIDERS.exec(facts.prose);
  if (opening !== null && (org === INTERNAL) !== (recipient.org === INTERNAL) && AMONG_COLLEAGUES.test(facts.prose) === (org === INTERNAL)) found.push(opening[0].trim());
  return found;
}

function isNamedCompany(org: string, { namedOrganisations, greetedOrganisations }: Facts): boolean {
  return namedOrganisations.has(org) || greetedOrganisations.has(org);
}

/**
 * Whom the text speaks of as of the reader's own people and who is one of the namesake's (`佐久間社長にお伝えください`), while nobody of the
 * recipient's company is spoken of, and the two were never written to together.
 */
function colleagueSpokenOf(org: string, recipient: RecipientFacts, facts: Facts): string | null {
  const people = peopleSpokenOf(facts).filter(({ address }) => !facts.recipientKeys.has(address));
  if (people.some((one) => one.org === recipient.org)) return null;
  const together = (address: string): boolean => facts.history.groups.some(({ addresses }) => addresses.includes(recipient.key) && addresses.includes(address));
  return people.find((one) => one.org === org && !together(one.address))?.words ?? null;
}

/** Goods and work for a company, or that it ordered, as one tells whoever is to supply them. */
const FOR_THEM = /^(?:様|さん|さま)?\s?(?:向け|宛て?の|案件|邸|の?(?:現場|案件)|へ(?:の)?(?:ご?納|お届け)|に(?:納|お届け)|経由|(?:から|より)の?ご?(?:注文|受注|依頼|発注|引き?合い))/;

/** `Castlemere … their hotels`, `流星酒販の加藤様`, `流星酒販様向けの部材`: a third party. */
function isSpokenOf(org: string, { name: { family } }: KnownPerson, facts: Facts): boolean {
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

/** What the namesake is known for, where the text speaks of it and of nothing that the recipient is known for: `うみねこ`, their boat. */
function knownForIn(namesake: string, recipient: RecipientFacts, facts: Facts): string | null {
  const own = knownFor(recipient.key, facts);
  const text = `${normalise(facts.draft.subject)}\n${facts.prose.slice(0, 20_000)}`;
  if (own.length === 0 || own.some((word) => text.includes(word))) return null;
  return knownFor(namesake, facts).find((word) => !own.includes(word) && text.includes(word)) ?? null;
}

/** The name of a file that names an organisation; null where none does. */
function fileNaming(org: string, facts: Facts): string | null {
  return facts.draft.attachments.slice(0, 50).find(({ name }) => facts.organisations.namedIn(name).has(org))?.name ?? null;
}

/** Whether the text, below its greeting, has the namesake's whole name: who tells of somebody by it has not mixed the two up. */
function isNamedInFull({ name: { family, given } }: KnownPerson, { prose, greeting }: Facts): boolean {
  if (family === '' || given === '') return false;
  const text = normalise(prose.slice(0, 20_000)).replace(normalise(greeting.text), ' ');
  return /^\p{Script=Latin}/u.test(family) ? [`${given} ${family}`, `${family} ${given}`].some((full) => text.includes(full)) : text.replace(/[ \t]/g, '').includes(family + given);
}

/** The right family name, but the mail speaks of another person of that name. */
export const sameSurname = defineRule({
  id: 'same-surname',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '同姓の別人',
      messages: {
        other: { says: '宛先は{person}({address})ですが、この内容は同じ姓の{namesake}({namesakeAddress})に関わるようです(手がかり: 「{evidence}」)。', todo: 'どちらの方に送るのか確かめ、違えば「{namesakeAddress} に直す」を押してください。' },
      },
    },
    en: {
      title: 'Another person with that name',
      messages: {
        other: { says: 'The email goes to {person} ({address}), but seems meant for {namesake} ({namesakeAddress}), who has the same family name (it has “{evidence}”).', todo: 'Make sure who it is for; if it is the other person, press “Change to {namesakeAddress}”.' },
      },
    },
  },
  check({ facts, report }) {
    const greeted = facts.greeting.people.filter(({ name }) => name !== '');
    for (const recipient of facts.recipients.slice(0, 100)) {
      const { person } = recipient;
      if (person === null) continue;
      for (const namesake of namesakesOf(recipient, facts).slice(0, 20)) {
        // A full name in the greeting settles it; `greeted-not-recipient` reports the case where it is the other's.
        if (greeted.some(({ name }) => name.includes(' ') && canBe(name, person)) || isNamedInFull(namesake, facts)) continue;
        const evidence = evidenceFor(namesake, recipient, facts);
        const [first] = evidence;
        if (first === undefined) continue;
        report({
          at: [atRecipient(recipient), 'body'],
          message: 'other',
          values: { person: person.full, address: recipient.address.address, namesake: namesake.name.full, namesakeAddress: namesake.address, evidence: first },
          evidence: [recipient.address.address, namesake.address, ...evidence],
          fix: { kind: 'replace-recipient', address: recipient.address.address, by: namesake.address },
        });
        break;
      }
    }
  },
});
