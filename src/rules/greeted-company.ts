import type { Facts } from '../facts/facts';
import { sameCompany } from '../facts/companies/company';
import { normalise } from '../facts/words/fold';
import { greetedOffice, type GreetedOffice } from '../facts/companies/greeted-office';
import { INTERNAL } from '../facts/companies/organisations';
import { NO_OPTIONS, atRecipient, defineRule, listed } from './rule';

/** Papers that are made for one customer. */
const PAPER = /見積|請求|契約|納品|提案|注文|発注|領収|覚書|quot(?:e|ation)|invoice|proposal|contract|agreement/i;

const ANSWERED = /^(?:\s*(?:re|fw|fwd|転送|返信)\s?[:：]\s*)+/i;
const ADDRESSED = /^\s?(?:様|さま|御中|殿)(?!\s?(?:案件|向け|邸|分|との|より|から|経由|ご紹介|現場|納入))/;

/** A job at or for whom it names: `鈴木製作所様 現場写真`, which goes to the carrier or the builder. */
const JOB = /配送|出荷|集荷|引き?取り?|現場|工事|施工|据え?付|納入|物件|(?:来社|来訪|訪問|見学)(?:時|に伴|に関)/;
const ASKS_FOR = /依頼|手配|お願い/;

/** Whether a subject is made out to whom it names at this place: as on a paper, or set off at its head or in brackets. */
function isMadeOutTo(subject: string, word: string): boolean {
  const text = subject.replace(ANSWERED, '');
  const at = text.indexOf(word);
  const [before, after] = [text.slice(0, at), text.slice(at + word.length)];
  if ((!PAPER.test(text) && JOB.test(text)) || (/^[【[]/.test(before) && ASKS_FOR.test(text))) return false;
  if (ADDRESSED.test(after)) return PAPER.test(text) || /^[【[(]?\s*$/.test(before);
  return /^[【[]\s*$/.test(before) ? /^\s*[】\]]/.test(after) : before.trim() === '' && /^\s*[-:|/]\s/.test(after);
}

/** A customer whom the subject addresses (`北風商会様 お見積りの件`), while recipients, text and conversation are another's. */
function companyInSubject(subject: string, facts: Facts): string | null {
  const { organisations, recipientOrgs, externals, thread, draft } = facts;
  if (externals.length === 0 || !externals.every(({ org }) => org.startsWith('cp:'))) return null;
  const text = normalise(subject);
  const named = [...organisations.namedIn(text)].filter(([org]) => org !== INTERNAL);
  if (named.length === 0 || named.some(([org]) => recipientOrgs.has(org))) return null;
  const spokenOf = organisations.namedIn([facts.prose, draft.text.quoted, ...(thread ?? []).map((message) => message.subject)].join('\n'));
  return named.find(([org, word]) => !spokenOf.has(org) && !facts.greetedOrganisations.has(org) && isMadeOutTo(text, word))?.[1] ?? null;
}

/** Whether a display name begins with a company: `山田物流 配車係`. */
function namesAtHead(name: string, org: string, { organisations }: Facts): boolean {
  const normal = normalise(name).trim();
  return normal.startsWith(organisations.namedIn(normal).get(org) ?? '\0');
}

/** `北斗ラボ担当の皆様`: the colleagues who work for it. */
const IN_CHARGE = /^\s?(?:様|さま|さん)?の?\s?(?:ご?担当(?!者?様)|チーム|案件|班|係|グループ|プロジェクト)/;

/** The company that the head of the mail speaks to; the sender's own is in the text of a mail to colleagues, or in one kept from a mail to oneself. */
function companyGreeted(facts: Facts): GreetedOffice | null {
  const inside = facts.externals.length === 0;
  const named = [...facts.greetedOrganisations].filter(([org]) => org !== INTERNAL);
  const [, word] = named[0] ?? [];
  if (word === undefined) return inside ? null : greetedOffice(facts);
  const text = normalise(facts.greeting.text);
  if (inside && IN_CHARGE.test(text.slice(text.indexOf(word) + word.length))) return null;
  return { orgs: named.map(([org]) => org), word, short: false };
}

/** The mail greets a company that none of its recipients belongs to. */
export const greetedCompany = defineRule({
  id: 'greeted-company',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '宛名の会社と宛先の食い違い',
      messages: {
        other: { says: '宛名に「{company}」とありますが、宛先は {recipients} で、{company}の人はいません。', todo: '宛先と宛名のどちらが正しいか確かめ、間違っているほうを直してください。' },
        subject: { says: '件名は「{company}」宛てのようですが、宛先は {recipients} です。', todo: '宛先と件名のどちらが正しいか確かめ、間違っているほうを直してください。' },
      },
    },
    en: {
      title: 'Greets another company',
      messages: {
        other: { says: 'The greeting names “{company}”, but the email goes to {recipients}, and nobody there is from {company}.', todo: 'Find out which is right, the greeting or the recipient, and correct the other.' },
        subject: { says: 'The subject is addressed to “{company}”, but the email goes to {recipients}.', todo: 'Find out which is right, the subject or the recipient, and correct the other.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const subject = companyInSubject(draft.subject, facts);
    if (subject !== null) {
      const outside = facts.externals;
      report({
        at: ['subject', ...outside.slice(0, 10).map(atRecipient)],
        message: 'subject',
        values: { company: subject, recipients: listed(outside.map(({ address }) => address.address), 3) },
        evidence: [subject, draft.subject],
      });
    }
    const { recipients, organisations, recipientOrgs: orgs } = facts;
    if (recipients.length === 0) return;
    const greeted = companyGreeted(facts);
    if (greeted === null || greeted.orgs.some((org) => orgs.has(org))) return;
    const { word, orgs: [org = ''], short } = greeted;
    // A domain that two companies share, such as a holding's: the address book says which it is.
    if (recipients.some(({ contact, address }) => (contact !== null && contact.company !== '' && sameCompany(contact.company, word)) || namesAtHead(address.name, org, facts))) return;
    if (short && recipients.some(({ address }) => normalise(`${address.name} ${address.address}`).toLowerCase().includes(word.toLowerCase()))) return;
    // Somebody whose organisation nobody knows may well be of that company.
    const to = recipients.filter(({ field }) => field === 'to');
    const addressed = to.length > 0 ? to : recipients;
    const knownElsewhere = addressed.filter(({ org: own }) => own === INTERNAL || own.startsWith('cp:') || own.startsWith('co:'));
    const domains = organisations.counterparties.all.find(({ name }) => `cp:${name}` === org)?.domains ?? [];
    // A slip in that company's own domain is what `domain-typo` and `lookalike-domain` say; corrected, the greeting is right.
    if (addressed.some(({ address }) => domains.includes(facts.nearDomains.near(address.domain)?.known ?? ''))) return;
    // An unknown domain against a company whose domains are listed is as wrong as another company's.
    const doubtful = domains.length > 0 && !short ? addressed.filter(({ freemail, person, org: own }) => !(freemail && person === null && own.startsWith('addr:'))) : knownElsewhere;
    const [first, ...others] = doubtful;
    if (first === undefined || doubtful.length < addressed.length) return;
    report({
      at: [atRecipient(first), ...others.slice(0, 9).map(atRecipient), 'body'],
      message: 'other',
      values: { company: word, recipients: listed(addressed.map(({ address }) => address.address), 3) },
      evidence: [word, ...addressed.slice(0, 5).map(({ address }) => address.address)],
    });
  },
});
