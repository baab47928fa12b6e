import type { Attachment } from '../draft/draft';
import { anyOf } from '../draft/text/any-of';
import { baseOf } from '../facts/attachments/file-name';
import { doubleSurnameIn, isFindingOf, isNamesakes, namedThoughAnonymous } from '../facts/attachments/misleading-names';
import { withoutForm } from '../facts/companies/company';
import { INTERNAL } from '../facts/companies/organisations';
import { shortLatinName } from '../facts/companies/short-name';
import type { Facts } from '../facts/facts';
import { strangerInSubject } from '../facts/people/named-in-subject';
import { compactKey, foldKey, normalise } from '../facts/words/fold';
import { NO_OPTIONS, atAttachment, defineRule, listed } from './rule';

/** `〇〇様`, `〇〇御中` in a file's name: whom it was made for, known or not. */
const MADE_FOR = /(?:^|[_\-\s()（）【】[\]])([^_\-\s()（）【】[\]]{2,30}?)(?:(?<![仕模同多一異])様|御中|殿)(?:$|[_\-\s.()（）【】[\]向宛用])/g;

/** Papers of several firms are passed on: 「業者の見積りは 2 社とも」. */
const PASSES_ON = anyOf(
  /(?:業者|他社|各社|両社|[2-9二三四五]\s?社)(?:さん|様)?[^。\n]{0,10}(?:見積|提案書|資料|書類|カタログ)/i,
  /(?:見積|提案書|資料)[^。\n]{0,12}(?:両|[2-9二三四五]\s?)社|\b(?:both|all|the) (?:quotes|estimates|bids|proposals)\b/i,
  /\b(?:two|three|four|\d) (?:quotes|estimates|bids|proposals)\b/i,
);

/** Address book rows looked through for a company's people. */
const MOST_CONTACTS = 20_000;

/** Whether subject or text name somebody of that company, by family or given name: `Phil's office gives you the codes`. */
function namesSomebodyOf(org: string, { contacts, organisations, people, draft, prose }: Facts): boolean {
  const text = normalise(`${draft.subject}\n${prose}`);
  return contacts.slice(0, MOST_CONTACTS).some(({ address }) => {
    if (organisations.of(address) !== org) return false;
    const person = people.ofAddress(address)?.name;
    return person !== undefined && [person.family, person.given].some((name) => name.length >= 2 && (/^[\p{Script=Latin}'-]+$/u.test(name) ? new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text) : text.includes(name)));
  });
}

/** A file with a recipient's company, family name or full name in its name. */
function isForRecipient({ name }: Attachment, { recipients }: Facts): boolean {
  const key = compactKey(name);
  return recipients.some(({ contact, person }) => [contact?.company ?? '', person?.full ?? '', person?.family ?? ''].map((one) => compactKey(withoutForm(one))).some((one) => one.length >= 2 && key.includes(one)));
}

/** Surnames of recipients that go on where a name ends: 長谷部 of 長谷. Of a word that is somebody's company or given name as well, none. */
function longerSurnames(key: string, { recipients }: Facts): string[] {
  if (!/^[\u3400-\u9fff々]{2,4}$/.test(key)) return [];
  const companies = recipients.map(({ contact }) => foldKey(withoutForm(contact?.company ?? '')));
  if (companies.some((company) => company.includes(key))) return [];
  return recipients.flatMap(({ person }) => (person !== null && person.given !== '' ? [foldKey(person.family)] : [])).filter((family) => family.length > key.length && family.startsWith(key));
}

const beginsSurname = (key: string, facts: Facts): boolean => longerSurnames(key, facts).length > 0;

/** A text without the surnames that begin like a name, where 長谷部 would be taken for 長谷. */
function textWithoutLonger(text: string, key: string, facts: Facts): string {
  return longerSurnames(key, facts).reduce((rest, family) => rest.replaceAll(family, ' '), text);
}

/** Whether a name in a file's name is a recipient's or a recipient's company's, written in full or for short. */
function isRecipientsName(key: string, facts: Facts): boolean {
  const longer = longerSurnames(key, facts);
  return facts.recipients.some(({ contact, address, person }) => [contact?.name ?? '', contact?.company ?? '', address.name, person?.family ?? '']
    .map((one) => compactKey(withoutForm(one)))
    .some((one) => one !== '' && !longer.some((family) => one.startsWith(family)) && (one.includes(key) || key.includes(one) || beginAlike(one, key))));
}

/** What a company is in a matter, before its name. */
const ROLE = /(?:委託|発注|依頼|受託|外注|納品|納入|送付|出荷|仕入|販売|取引|提出|製造|輸入|輸出|得意|荷受|荷送)(?:け)?[元先人]|(?:元請|下請)け?|顧客|荷主|施主|宛先/g;

/** Companies whose people are written to at another address of theirs: the director of Kotori at the private one, by the same full name. */
function orgsOfSamePeople({ recipients, people, organisations }: Facts): ReadonlySet<string> {
  const persons = recipients.flatMap(({ person, key }) => (person !== null && person.family !== '' && person.given !== '' ? [{ person, key }] : []));
  return new Set(persons.flatMap(({ person, key }) => people.named(person.family)
    .filter(({ name, address }) => address !== key && name.full === person.full && organisations.of(address) !== INTERNAL).map(({ address }) => organisations.of(address))));
}

/** The full name of somebody whom the address book has, and who does not get the mail. */
function isAnothersName(key: string, { people, recipientKeys }: Facts): boolean {
  const known = people.calledInFull(key);
  return known.length > 0 && known.every(({ address }) => !recipientKeys.has(address));
}

/** `3 田辺様 自動車` for a file of 田辺悦子様: the text speaks of them by family name. */
function isSpokenOfBySurname(key: string, text: string): boolean {
  return /^[\u3400-\u9fff々]{3,6}$/.test(key) && [2, 3].some((length) => length < key.length && ['様', 'さん', '氏'].some((title) => text.includes(key.slice(0, length) + title)));
}

/** `委託元八重農園様`: the company behind what it is in the matter, where the two read like one longer name. */
function isRoleAndName(word: string, text: string): boolean {
  const key = compactKey(word);
  return key.length >= 3 && [...text.matchAll(ROLE)].some(({ 0: role, index }) => text.startsWith(key, index + role.length));
}

/** A company in a file's name that the mail does not go to and does not speak of. */
function strangerIn(file: Attachment, facts: Facts): { word: string; certain: boolean } | null {
  const { recipientOrgs: orgs } = facts;
  const base = baseOf(file.name);
  const named = [...facts.organisations.namedIn(base)].filter(([org]) => org !== INTERNAL);
  const double = doubleSurnameIn(base, facts);
  if (double !== null) return { word: double, certain: true };
  const writtenElsewhere = orgsOfSamePeople(facts);
  // A file for a recipient may name others too (`山田商事様_鈴木製作所製品カタログ`).
  if (named.some(([org]) => orgs.has(org) || writtenElsewhere.has(org))) return null;
  // A subject that is left from the mail before speaks of nobody.
  const inSubject = strangerInSubject(facts);
  const text = compactKey(`${inSubject === null ? facts.draft.subject : ''}\n${facts.draft.text.fresh}`);
  const stranger = named.find(([org, word]) => !namesSomebodyOf(org, facts) && !isFindingOf(org, base, facts) && !facts.namedOrganisations.has(org) && !facts.greetedOrganisations.has(org) && !isRoleAndName(word, text) && shortLatinName(org, `${facts.draft.subject}\n${facts.prose}`, facts) === null);
  if (stranger !== undefined) return { word: stranger[1], certain: true };
  if (named.length > 0) return null;
  // `【クロマツ】単価表`: what people call a company for short, set off from the rest.
  const pieces = base.split(/[_\-\s()【】[\]・.]+/).map((piece) => piece.replace(/(?:様|御中|殿|さん)$/, ''));
  if (pieces.some((piece) => orgs.has(facts.organisations.ofShortName(piece) ?? ''))) return null;
  const short = pieces.find((piece) => facts.organisations.ofShortName(piece) !== null && !facts.prose.includes(piece));
  if (short !== undefined) return { word: short, certain: true };
  for (const [, name = ''] of base.matchAll(MADE_FOR)) {
    // `長谷様江藤様`: made for two.
    const keys = name.split('様').map((one) => foldKey(one).replace(/^\d+/, '')).filter((key) => key.length >= 2);
    if (keys.length === 1 && isNamesakes(name, file, facts)) return { word: name, certain: true };
    if (keys.length === 0 || keys.some((key) => isRecipientsName(key, facts) || textWithoutLonger(text, key, facts).includes(key) || isSpokenOfBySurname(key, text) || /^(?:お客|各|皆|関係者|ご担当者)$/.test(key))) continue;
    const certain = inSubject?.said.startsWith(name) === true || keys.some((key) => beginsSurname(key, facts) || isAnothersName(key, facts)) || facts.recipients.every(({ org }) => org === INTERNAL || org.startsWith('cp:')) || facts.draft.attachments.some((other) => other !== file && isForRecipient(other, facts));
    return { word: name, certain };
  }
  const person = namedThoughAnonymous(base, facts) ?? strangePerson(base, facts);
  return person === null ? null : { word: person, certain: true };
}

/** Works that bear their author's name, wherever they go. */
const AUTHORED = anyOf(
  /講演|講義|講師|研修|セミナー|スライド|論文|原稿|寄稿|著|作品|写真|手引|マニュアル|図面|デザイン|作成|撮影/i,
  /\b(?:slides?|papers?|article|talk|lecture|manuscript|photos?|artwork|designs?|guide|by)\b/i,
);

/** Somebody from outside, by full name, of no recipient's company, whose file it seems to be and of whom the mail says nothing: another applicant's CV. */
function strangePerson(base: string, facts: Facts): string | null {
  if (AUTHORED.test(base.replace(/_/g, ' '))) return null;
  const pieces = base.split(/[_\-()（）【】[\]・.]+/).flatMap((piece) => [piece.trim(), ...piece.trim().split(/\s+/)]).map((piece) => piece.replace(/(?:様|さん|氏|殿|先生)$/, ''));
  const names = new Set([...pieces, ...pairs(base.split(/[^\p{L}'-]+/u).filter((word) => word !== ''))]);
  const text = foldKey(`${facts.draft.subject}\n${facts.draft.text.fresh}\n${facts.draft.text.quoted}`);
  for (const name of names) {
    if (name.length < 3 || name.length > 40) continue;
    const known = facts.people.calledInFull(name);
    const outside = known.filter(({ address }) => facts.organisations.of(address) !== INTERNAL);
    if (outside.length === 0 || outside.length < known.length || known.some(({ address }) => facts.recipientOrgs.has(facts.organisations.of(address)))) continue;
    if (!outside.some(({ name: { family, given } }) => [family, given].some((one) => text.includes(foldKey(one))))) return name;
  }
  return null;
}

/** `磯辺町漁協` and 磯辺町漁業協同組合: a name and what it is shortened to. */
function beginAlike(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && shared < other.length && one.charAt(shared) === other.charAt(shared)) shared++;
  return shared >= (/^[^\u0250-\uffff]*$/.test(other) ? 6 : 4);
}

/** Words with the one that follows: `Tamsin Okoro` in `CV Tamsin Okoro`. */
function pairs(words: readonly string[]): string[] {
  return words.slice(0, 20).flatMap((word, at) => (words[at + 1] === undefined ? [] : [`${word} ${words[at + 1] ?? ''}`]));
}

/** A file whose name says that it is another company's. */
export const attachmentOtherCompany = defineRule({
  id: 'attachment-other-company',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '別の会社の添付ファイル',
      messages: { other: { says: '添付「{file}」の名前に「{company}」とありますが、宛先({recipients})にその会社の人はおらず、本文にも出てきません。', todo: 'ファイルを開いて、この相手に渡してよいものか確かめてください。' } },
    },
    en: {
      title: 'Another company’s file',
      messages: { other: { says: 'The attachment “{file}” names “{company}”, but nobody there is among the recipients ({recipients}), and the text doesn’t mention it.', todo: 'Open the file and make sure that it is meant for them.' } },
    },
  },
  check({ draft, facts, report }) {
    // Between colleagues other companies' files are the daily work.
    if (facts.externals.length === 0) return;
    for (const file of draft.attachments) {
      const stranger = strangerIn(file, facts);
      if (stranger === null) continue;
      report({
        at: atAttachment(file),
        message: 'other',
        values: { file: file.name, company: stranger.word, recipients: listed(facts.externals.map(({ address }) => address.address), 3) },
        evidence: [file.name, stranger.word],
        ...(stranger.certain && !PASSES_ON.test(facts.prose) ? {} : { severity: 'note' as const }),
      });
    }
  },
});
