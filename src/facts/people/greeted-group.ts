import { anyOf } from '../../draft/text/any-of';
import { DEPARTMENT, departmentsOf } from '../companies/office-word';
import type { Contact, Facts, RecipientFacts } from '../facts';
import { normalise } from '../words/fold';
import { isOfMany } from './greeting';

/** A mail that greets one group and goes to the list of another. */
interface OtherGroup {
  /** The greeting line. */
  readonly greeted: string;
  /** The address book's entry for the group that is greeted. */
  readonly group: Contact;
}

const JA_GROUP = /^(.{1,30}?)の?(?:皆(?:様|さま|さん)|みな(?:さま|さん)|みんな|各位|御?一同|ご一同)(?:方|へ)?$/;
const BRACKETED = /\([^()]{0,40}\)|\[[^[\]]{0,40}\]|【[^【】]{0,40}】/g;
/** What makes a list of a group's name: `南校 講師一斉`, `全学生`, `All tutors`. */
const LIST_WORDS = anyOf(
  /全員|一斉|一括|配信|連絡網?|メーリングリスト|メーリス|メンバー|各位|一同|グループ|宛て?|(?:^|\s)全(?=\S)/gi,
  /(?<![A-Za-z])(?:ML|lists?|all|the|our|mailing|group|everyone|only)(?![A-Za-z])/gi,
);
/** Readers in general: whom they mean depends on the list. */
const ANYBODY = anyOf(
  /^(?:お客様?|お得意様?|取引先|お取引先|関係|関係者|ご?担当者?|各|参加者?|出席者?|ご?利用者?|読者|友人|仲間)$/i,
  /^(?:team|friends|folks|colleagues|both|guys|there|customers?|clients?|users|guests|sirs?|madams?|partners|readers|participants|attendees)$/i,
  /^(?:contributors|recipients)$/i,
);
/** One's own office, as one calls it among its people: `課の皆さま`. */
const OWN_OFFICE = /^(?:当|本|わが)?([部課室係店局班科])(?:内|員)?$/;
/** Names of one group by different hands. */
const ALIKE: readonly RegExp[] = [
  /役員|理事|幹事|取締役|監事|評議員/, /社員|職員|従業員|スタッフ|社内|全社/, /生徒|学生|児童|園児|塾生|受講/,
  /教員|教師|先生|講師|教授|教職|職員/, /会員|組合員/, /保護者|父母|父兄|家族|親/, /住民|居住者|入居者|組合員|区分所有/,
  /\b(?:parents?|famil(?:y|ies)|carers?|guardians?)\b/i, /\b(?:staff|employees|crew|office|house)\b/i, /\b(?:members?|subscribers?)\b/i,
  /\b(?:students?|pupils?|learners?)\b/i, /\b(?:teachers?|tutors?|faculty|staff|lecturers?|coaches)\b/i,
  /\b(?:directors?|board|trustees|governors|committee|council(?:lors?|ors)?)\b/i,
  /\b(?:residents?|tenants?|leaseholders?|(?:home)?owners?|neighbou?rs?)\b/i, /\b(?:volunteers?|helpers?|stewards?)\b/i,
];

const withoutGaps = (text: string): string => text.replace(/[\s_-]+/g, '').toLowerCase();

/** A group's name, whole and by its last word: `南校 講師` is also 講師. */
function namesOf(words: string): string[] {
  const parts = normalise(words).replace(BRACKETED, ' ').replace(LIST_WORDS, ' ').trim().split(/[\s_-]+/).filter((part) => part !== '');
  return [...new Set([withoutGaps(parts.join('')), withoutGaps(parts[parts.length - 1] ?? '')])].filter((name) => name.length >= 2);
}

/** The greeted groups as written; empty where anybody may be meant. */
function groupsIn({ greeting, draft, organisations }: Facts): string[] {
  if (greeting.people.length > 0 || greeting.offices.length > 0) return [];
  const groups: string[] = [];
  for (const raw of greeting.text.split('\n')) {
    const line = raw.replace(BRACKETED, ' ').replace(/[-,:;!.、。\s]+$/, '').trim();
    const [, before] = JA_GROUP.exec(line) ?? [];
    const said = before ?? (/[\u3041-\u30ff\u3400-\u9fff]/.test(line) ? '' : greeting.collective);
    for (const piece of said.split(/[・、,/&]|及び|および|ならびに|並びに/)) {
      const word = piece.replace(/^全/, '').trim();
      const [, office] = OWN_OFFICE.exec(word) ?? [];
      const own = office === undefined ? undefined : departmentsOf(organisations.contactOf(draft.from?.address.toLowerCase() ?? '')?.company ?? '').find((department) => department.endsWith(office));
      const named = own ?? word;
      if (named.length < 2 || namesOf(named).length === 0 || namesOf(named).some((name) => ANYBODY.test(name))) return [];
      groups.push(named);
    }
  }
  return groups;
}

/** Whether a list may be called by the name of a group, or by another word for such people. */
function mayBe(list: string, group: string): boolean {
  if (withoutGaps(list).includes(withoutGaps(group))) return true;
  // 学生支援課 are not the 学生.
  if (DEPARTMENT.test(group)) return namesOf(list).some((name) => DEPARTMENT.test(name) && withoutGaps(group).includes(name));
  return namesOf(list).some((name) => withoutGaps(group).includes(name)) || namesOf(group).some((name) => withoutGaps(list).includes(name))
    || ALIKE.some((words) => words.test(group) && words.test(list));
}

const isJapanese = (text: string): boolean => /[\u3041-\u30ff\u3400-\u9fff]/.test(text);

/** For a list, the group that the mail greets in its stead and that the address book has an address of; null where the list may be meant. */
export function otherGroupThan(recipient: RecipientFacts, facts: Facts): OtherGroup | null {
  const self = facts.draft.from?.address.toLowerCase();
  // Somebody beside the list who may belong to the group is greeted with it.
  if (facts.recipients.some(({ field, listWord, key }) => field !== 'cc' && listWord === null && key !== self)) return null;
  const groups = groupsIn(facts);
  if (groups.length === 0) return null;
  const reached = facts.recipients.map(({ contact, address }) => normalise(`${contact?.name ?? ''} ${address.name} ${contact?.company ?? ''} ${address.local}`));
  const list = normalise(`${recipient.contact?.name ?? ''} ${recipient.address.name}`);
  if (groups.some((group) => isJapanese(group) !== isJapanese(list) || reached.some((one) => mayBe(one, group)))) return null;
  for (const group of groups) {
    const names = namesOf(group);
    const found = facts.contacts.filter((contact) => namesOf(contact.name).some((name) => names.includes(name)) && !facts.recipientKeys.has(contact.address.toLowerCase()) && (isOfMany(contact.name) || facts.people.ofAddress(contact.address) === null));
    // Of several, the one that shares a word with the list: 南校 講師 for 南校 保護者.
    const [best = null] = [...found.filter(({ name }) => normalise(name).split(/\s+/).some((word) => word.length >= 2 && list.includes(word))), ...found];
    if (best !== null) return { greeted: facts.greeting.text, group: best };
  }
  return null;
}
