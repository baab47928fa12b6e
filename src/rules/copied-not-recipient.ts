import type { Facts, RecipientFacts } from '../facts/facts';
import { canBe } from '../facts/people/addressee';
import { normalise } from '../facts/words/fold';
import { INTERNAL } from '../facts/companies/organisations';
import { keysOfName } from '../facts/people/people';
import { readPerson, type PersonName } from '../facts/people/person';
import { EN_ELSEWHERE, EN_ROLE, EN_TITLE, JA_RANK, claims, type Claim } from '../facts/people/said-in-copy';
import { bearsAll, whichNamesake } from '../facts/people/which-namesake';
import { NO_OPTIONS, defineRule, listed } from './rule';

/** Somebody with an address, by the name that the address book or the conversation has. */
interface Meant {
  readonly address: string;
  readonly full: string;
}

/** Messages of the conversation that are looked at, characters of each, and how far before an address its owner's name stands. */
const MOST_MESSAGES = 20;
const LONGEST_TEXT = 20_000;
const NAME_BEFORE = 24;
const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

/** Whether the words before an address end in a name, whole: `新見様(`, `Neil Orchard <`. */
function endsWithName(before: string, name: string): boolean {
  const at = before.lastIndexOf(name);
  if (at < 0 || (/^[\p{Script=Latin}]/u.test(name) ? /\p{L}$/u : /[\u3400-\u9fff々ヶ]$/).test(before.slice(0, at))) return false;
  return /^(?:様|さま|さん|氏|先生)?(?: \p{Lu}[\p{L}'-]{0,20})?[\s<(:]*$/u.test(before.slice(at + name.length));
}

/** Those of a name whose address the conversation has: who took part, or whom the other side named with it (`新見様(niimi@…)`). */
function inThread(name: string, { thread, draft }: Facts): Meant[] {
  const found = new Map<string, Meant>();
  for (const { from, to, cc, text } of (thread ?? []).slice(-MOST_MESSAGES)) {
    for (const { address, name: full } of [...(from === null ? [] : [from]), ...to, ...cc]) {
      const person = readPerson(full, '', '');
      if (person !== null && canBe(name, person)) found.set(address.toLowerCase(), { address: address.toLowerCase(), full: person.full });
    }
    if (from?.address.toLowerCase() === draft.from?.address.toLowerCase()) continue;
    const plain = normalise(text.slice(0, LONGEST_TEXT));
    for (const { 0: address, index } of plain.matchAll(ADDRESS)) {
      const [before = ''] = plain.slice(Math.max(0, index - NAME_BEFORE), index).split(/[\n、。,;]/).slice(-1);
      if (endsWithName(before, name)) found.set(address.toLowerCase(), { address: address.toLowerCase(), full: name });
    }
  }
  return [...found.values()];
}

/** `A. Brandt` for Anna Brandt. */
function hasInitialOf(whole: string, { given, familyKeys }: PersonName): boolean {
  const [first = '', family = '', ...more] = whole.split(' ');
  return more.length === 0 && /^[\p{Script=Latin}]/u.test(first) && given.charAt(0) === first.charAt(0) && keysOfName(family).some((key) => familyKeys.has(key));
}

/** Who is meant, when it is somebody of the address book, or else of the conversation, who does not get the mail. */
function missing(claim: Claim, facts: Facts): readonly Meant[] {
  const sender = facts.draft.from?.address.toLowerCase();
  const { meant, whole, others } = whichNamesake(claim, facts);
  const name = whole === '' ? claim.name : whole;
  const inBook = meant.map(({ address, name: { full } }) => ({ address, full }));
  const known = (inBook.length > 0 ? inBook : inThread(name, facts)).filter(({ address }) => address !== sender);
  if (known.some(({ address }) => facts.recipientKeys.has(address))) return [];
  // A recipient of whom the address book knows no name, or who goes by this one.
  const isThem = ({ key, person, address }: RecipientFacts): boolean => person === null
    ? known.some(({ address: one }) => one.split('@')[0] === address.local.toLowerCase())
    : !others.has(key) && (whole === '' ? canBe(name, person) : bearsAll(whole, person) || hasInitialOf(whole, person));
  return facts.recipients.some(isThem) ? [] : known;
}

const NO_NAME = /[者員方先]$|資料|書類|関係|皆|みな|全員|一同/;

/** Whether a name that no address book has is a person's for certain: by a title, or by what they are to the sender. */
function isSomebody(name: string, sentence: string): boolean {
  if (/^[\u3400-\u9fff々ヶ\u30a1-\u30f6ー]+$/.test(name)) return !NO_NAME.test(name) && new RegExp(`(?:弊[社所院店校]|当[社所院店校方]|上司|上長|同僚|後任|部下|本?部長|課長|社長|所長|店長|室長|係長|主任|次長)の${name}|(?<![\\u3400-\\u9fff々ヶ])${name}${JA_RANK}`).test(sentence);
  return /^[\w' -]+$/.test(name) && !EN_ELSEWHERE.test(sentence) && new RegExp(`\\b(?:${EN_TITLE}|(?:my|our) (?:[\\w-]+ ){0,3}?${EN_ROLE},?) ${name}\\b`).test(sentence);
}

/** Whether the mail goes to one other person alone, so that nobody at all is in copy. */
function isAlone(name: string, facts: Facts): boolean {
  const [only, ...others] = facts.recipients;
  if (only === undefined || others.length > 0 || only.field !== 'to' || only.person === null || only.role || only.listWord !== null || canBe(name, only.person)) return false;
  const sender = facts.people.ofAddress(facts.draft.from?.address ?? '')?.name;
  return !normalise(facts.draft.from?.name ?? '').includes(name) && !(sender !== undefined && canBe(name, sender));
}

/** Whether a name that no address book has is one of the sender's own: `弊社の権藤`, `my colleague Priya`. */
function isOurs(name: string, sentence: string): boolean {
  return /^[\w' -]+$/.test(name)
    ? !EN_ELSEWHERE.test(sentence) && new RegExp(`\\b(?:my|our) (?:[\\w-]+ ){0,3}?${EN_ROLE},?(?: ${EN_TITLE})? ${name}\\b`, 'i').test(sentence)
    : new RegExp(`(?:弊[社所院店校]|当[社所院店校方]|上司|上長|同僚|後任|部下)の?[^、。]{0,8}?${name}`).test(sentence);
}

/** Whether nobody of the sender's own gets the mail for certain: everyone is of a company that is known, or is the only one. */
function goesToNoColleague({ recipients, organisations, draft }: Facts): boolean {
  const sender = draft.from?.address.toLowerCase() ?? '';
  const others = recipients.filter(({ key }) => key !== sender);
  if (!organisations.isInternal(sender) || others.length === 0 || others.some(({ org, external }) => !external || org === INTERNAL)) return false;
  return others.every(({ org }) => org.startsWith('cp:') || org.startsWith('co:')) || (others.length === 1 && others[0]?.field === 'to' && others[0].listWord === null);
}

/** The text says that somebody is in copy who is not among the recipients. */
export const copiedNotRecipient = defineRule({
  id: 'copied-not-recipient',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: 'Ccに入っていない人',
      messages: {
        missing: { says: '「{sentence}」とありますが、{person}({address})は宛先に入っていません。', todo: '「{address} をCcに入れる」を押すか、本文を直してください。' },
        noColleague: { says: '「{sentence}」とありますが、宛先に社内の人がいません。', todo: '「{name}」をCcに入れるか、本文を直してください。' },
        nobody: { says: '「{sentence}」とありますが、CcにもBccにも誰も入っていません。', todo: '「{name}」という人をCcに入れるか、本文を直してください。' },
        oneOf: { says: '「{sentence}」とありますが、「{name}」という人(候補: {people})は宛先に入っていません。', todo: 'どの人か確かめてCcに入れるか、本文を直してください。' },
      },
    },
    en: {
      title: 'Said to be in copy, but isn’t',
      messages: {
        missing: { says: 'It says “{sentence}”, but {person} ({address}) is not a recipient.', todo: 'Press “Add {address} to Cc”, or correct the text.' },
        noColleague: { says: 'It says “{sentence}”, but nobody from your own organisation is a recipient.', todo: 'Put “{name}” in Cc, or correct the text.' },
        nobody: { says: 'It says “{sentence}”, but nobody is in Cc or Bcc.', todo: 'Put “{name}” in Cc, or correct the text.' },
        oneOf: { says: 'It says “{sentence}”, but nobody called “{name}” (perhaps {people}) is a recipient.', todo: 'Find out who is meant and put them in Cc, or correct the text.' },
      },
    },
  },
  check({ facts, report }) {
    if (facts.recipients.length === 0) return;
    const seen = new Set<string>();
    for (const claim of claims(facts.prose)) {
      const { name, ours, sentence } = claim;
      const who = name === '' ? ours : name;
      // 上司 reads as a name as well.
      const key = name === '' ? `:${ours}` : name;
      if (seen.has(key) || seen.size >= 20) continue;
      seen.add(key);
      const [person, ...others] = name === '' ? [] : missing(claim, facts);
      if (person === undefined) {
        const unknown = name !== '' && facts.people.named(name).length === 0;
        const message = unknown && isSomebody(name, sentence) && isAlone(name, facts) ? 'nobody' : (name === '' || (unknown && isOurs(name, sentence))) && goesToNoColleague(facts) ? 'noColleague' : null;
        if (message !== null) report({ at: ['body', 'draft'], message, values: { sentence: sentence.slice(0, 60), name: who }, evidence: [who, sentence.slice(0, 100)] });
        continue;
      }
      const { address, full } = person;
      const found = { at: ['body', 'draft'] as const, evidence: [name, sentence.slice(0, 100), address] };
      const said = sentence.slice(0, 60);
      // A button can put in only one.
      report(others.length === 0
        ? { ...found, message: 'missing', values: { sentence: said, person: full, address }, fix: { kind: 'add-recipient', field: 'cc', address } }
        : { ...found, message: 'oneOf', values: { sentence: said, name, people: listed([person, ...others].map((one) => one.full), 3) } });
    }
  },
});
