import { withoutForm } from './company';
import type { Facts } from '../facts';
import { foldKey, normalise, normaliseOnce } from '../words/fold';
import { DEPARTMENT } from './office-word';
import { INTERNAL } from './organisations';
import { isCommonFirstWord } from './short-name';

/** A company that is spoken to at the head of a mail otherwise than by a greeting line with its name. */
export interface GreetedOffice {
  /** As `Organisations` names it; several where companies share the word. */
  readonly orgs: readonly string[];
  readonly word: string;
  /** By a part of its name alone. */
  readonly short: boolean;
}

const MOST_LINES = 6;
const LONGEST = 120;
const HELLO = "(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings)[ ,]+";
const MANY = '(?:all|everyone|everybody|folks|team|friends|colleagues|both)';
/** `Dear Halewick team,`, `Hello all at Briar & Stone,` */
const EN_TEAM = new RegExp(`^${HELLO}(?:${MANY} (?:at|of|from|in) (\\S.{1,60}?)|(\\S.{1,60}?) (?:team|folks|office|accounts|desk|crew|staff|support|sales|department|people|friends))[-,:;!. ]*$`, 'i');
const EN_OPENS = /^(?:dear|hi|hello|to whom)\b/i;
/** `北斗ラボさん、いつもありがとうございます。` */
const JA_CALLED = /^([^、。\s]{2,20}?)(?:さん|様|さま)、(?=いつも|お世話|お疲れ|平素|毎度|先日は|先ほどは|こんにちは|おはよう|ご無沙汰)/;

function byName(text: string, facts: Facts): GreetedOffice | null {
  const named = [...facts.organisations.namedIn(text)].filter(([org]) => org !== INTERNAL);
  const [, word] = named[0] ?? [];
  return word === undefined ? null : { orgs: named.map(([org]) => org), word, short: false };
}

/** By the Latin word that a company's name begins with, unless a person goes by it. */
function byFirstWord(text: string, { organisations, people }: Facts): GreetedOffice | null {
  const [word = ''] = /^\p{Lu}[\p{L}'-]{3,}/u.exec(text) ?? [];
  if (word === '' || isCommonFirstWord(word) || people.named(word).length > 0) return null;
  const orgs = organisations.ofFirstWord(word);
  return orgs.length === 0 ? null : { orgs, word, short: true };
}

function byKatakana(word: string, { organisations, people }: Facts): GreetedOffice | null {
  const org = organisations.ofShortName(word);
  return org === null || people.named(word).length > 0 ? null : { orgs: [org], word, short: true };
}

/** Offices that every company has. */
const ANY_OFFICE = /総務|営業|経理|購買|人事|企画|管理|広報|業務|技術|製造|品質|開発|調達|資材|情報|財務|法務|事務|受付|窓口|担当|販売|物流|本社|支店|工場|代表/;

/** An office as the address book calls one outside, at one organisation alone: `動物検疫課`. */
function byOffice(office: string, { contacts, organisations }: Facts): GreetedOffice | null {
  const word = office.split(/\s+/).pop() ?? '';
  if (word.length < 3 || !DEPARTMENT.test(word) || ANY_OFFICE.test(word)) return null;
  const orgs = new Set(contacts.filter(({ name }) => normaliseOnce(name).split(/\s+/).includes(word)).map(({ address }) => organisations.of(address)));
  return orgs.size !== 1 || orgs.has(INTERNAL) ? null : { orgs: [...orgs], word, short: true };
}

/** A line above the greeting that is a company's name and nothing else. */
function inBlock(lines: readonly string[], facts: Facts): GreetedOffice | null {
  const opens = lines.findIndex((line) => EN_OPENS.test(line));
  for (const line of lines.slice(0, Math.max(opens, 0))) {
    const found = byName(line, facts);
    if (found !== null && foldKey(withoutForm(line.replace(/[,.]$/, ''))) === foldKey(withoutForm(found.word))) return found;
  }
  return null;
}

/** The office that the first lines of a mail speak to: by a team's or a short name, in a block above the greeting, or in the first sentence. */
export function greetedOffice(facts: Facts): GreetedOffice | null {
  const lines = normalise(facts.draft.text.fresh.slice(0, 2_000)).split('\n').map((line) => line.trim().slice(0, LONGEST)).filter((line) => line !== '').slice(0, MOST_LINES);
  const [first = ''] = lines;
  const [, at, team] = EN_TEAM.exec(first) ?? [];
  const spoken = at ?? team;
  if (spoken !== undefined) return byName(spoken, facts) ?? byFirstWord(spoken, facts);
  const [, called] = JA_CALLED.exec(first) ?? [];
  if (called !== undefined) {
    const found = byName(called, facts);
    return found !== null && foldKey(found.word) === foldKey(withoutForm(called)) ? found : byKatakana(called, facts);
  }
  const offices = [...facts.greeting.offices, ...facts.greeting.people.filter(({ name }) => name === '').map(({ context }) => context.replace(/\s*ご?担当者?$/, ''))];
  for (const office of offices) {
    const found = byKatakana(office, facts) ?? byOffice(office, facts);
    if (found !== null) return found;
  }
  return inBlock(lines, facts);
}
