import { anyOf } from '../draft/text/any-of';
import type { Facts, NamedOrganisations, RecipientFacts } from '../facts/facts';
import { canBe } from '../facts/people/addressee';
import { leftOutBy } from '../facts/secrets/said-left-out';
import { normalise } from '../facts/words/fold';
import { sentencesOf } from '../facts/words/sentences';
import { unwrapped } from '../facts/words/unwrapped';
import { NO_OPTIONS, atRecipient, defineRule, listed } from './rule';

/** Asks that somebody shall not learn of it. */
const SECRET = anyOf(
  /内緒|内密|ないしょ|伏せ(?:て|た)|黙って|隠して|漏らさ|洩らさ|悟られ|知られ(?:な|たくな)|気[付づ]かれ(?:な|たくな)|見せ(?:な|られませ)/i,
  /(?:言わ|話さ|伝え|教え|出さ|共有し)な(?:い(?:で|よう|こと|方)|く)|秘密(?:に|な(?:の|ん)|だ|です|で(?:す|お願い))/i,
  /\b(?:don't|do not|never|not to|please not|must(?:n't| not)|shouldn't|should not)\s+(?:let|tell|mention|share|show|say|forward|reveal|disclose)\b/i,
  /\bnot (?:yet )?(?:let|tell|show|share|mention)\b|\bkeep (?:this|it|that) (?:from|away from|between)\b/i,
  /\bwithout (?:telling|letting|(?:them|him|her|\w+) (?:knowing|noticing|seeing|hearing|finding))\b/i,
  /\b(?:must|should) not (?:know|find out|hear|see)\b/i,
);

/** The particle that makes who stands before it the one it is kept from: `先方には内緒`. */
const FROM_WHOM = /^(?:[一-鿿々ァ-ヶー]{0,6}?(?:様|さま|さん|氏|先生|殿|側|長|御中))?(?:に|へ)(?:は|も|だけは|対して)?/;
const FROM_WHOM_BEFORE = /\b(?:let|tell|to|with|show|from|without)\s+(?:the\s+)?(?:people (?:at|of)\s+)?(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s+)?$/i;
/** Them, whoever was spoken of before. */
const THEM = /先方|相手方?|向こう|客先|お客(?:様|さん)?|依頼先|\b(?:them|him|her|they|the (?:clients?|customers?|suppliers?|vendors?|other side))\b/gi;

/** Lines looked at, and characters of each: long enough for any mail that a person wrote. */
const MOST_LINES = 2_000;
const LONGEST = 600;
const MOST_CHARACTERS = 200_000;

interface Kept { readonly recipients: readonly RecipientFacts[]; readonly line: string }

/** Whether the words around a name make its bearer the one from whom something is kept. */
function keptFrom(text: string, start: number, end: number): boolean {
  return FROM_WHOM.test(text.slice(end, end + 16)) || FROM_WHOM_BEFORE.test(text.slice(Math.max(0, start - 40), start));
}

function occurs(text: string, word: string): boolean {
  for (let at = text.indexOf(word), turn = 0; at >= 0 && turn < 20; at = text.indexOf(word, at + 1), turn++) {
    if (keptFrom(text, at, at + word.length)) return true;
  }
  return false;
}

/** Names of one kanji are parts of other words: before and behind stands what shows that they are a name (`弟さまの薫様に`). */
const ONE_KANJI = /^(?:様|さま|さん|氏|先生|くん|君|ちゃん)(?:に|へ)/;

function occursAlone(text: string, name: string): boolean {
  return text.split(name, 20).slice(1).some((after, turn) => ONE_KANJI.test(after) && !/[\u3400-\u9fff々]$/.test(text.split(name, 20)[turn] ?? ''));
}

/** Names by which a text can speak of a recipient: surname, given name, and their company as this text calls it. */
function namesOf({ person, org }: RecipientFacts, companies: NamedOrganisations): string[] {
  const company = companies.get(org);
  return [person?.family ?? '', person?.given ?? '', company ?? ''].map(normalise).filter((name) => name.length >= 2 || /[\u3400-\u9fff]/.test(name));
}

/** Whoever is called in the line that begins the mail, without a greeting: `Sian, the crane is still in bits`. */
function calledFirst(prose: string): string | null {
  return /^\s*(\p{Lu}\p{L}+),\s/u.exec(prose)?.[1] ?? null;
}

function greeted({ org, person }: RecipientFacts, facts: Facts): boolean {
  const called = calledFirst(facts.prose);
  if (called !== null && person !== null && canBe(called, person)) return true;
  return facts.greetedOrganisations.has(org) || (person !== null && facts.greeting.people.some(({ name }) => name !== '' && (name.includes(person.family || '\0') || name.includes(person.given || '\0'))));
}

/** Spoken to a colleague alone, in mail to one outsider: whoever is meant, it is hardly anybody else. */
function isAmongColleagues(outsiders: readonly RecipientFacts[], { greeting, recipients, prose }: Facts): boolean {
  const people = calledFirst(prose) !== null && greeting.text === '' ? [{ name: calledFirst(prose) ?? '' }] : greeting.people.filter(({ name }) => name !== '');
  return outsiders.length === 1 && outsiders[0]?.field === 'to' && people.length > 0
    && people.every(({ name }) => recipients.some(({ external, person }) => !external && person !== null && canBe(name, person)) && !outsiders.some(({ person }) => person !== null && canBe(name, person)));
}

/** In a quoted mail "they" may be anybody, so that only a name counts there. */
function find(text: string, pronouns: boolean, outsiders: readonly RecipientFacts[], facts: Facts): Kept | null {
  const lines = sentencesOf(unwrapped(normalise(text.slice(0, MOST_CHARACTERS)).replace(/^[ \t]*(?:>[ \t]*)+/gm, '')), MOST_LINES);
  for (const raw of lines) {
    const line = raw.slice(0, LONGEST);
    if (!SECRET.test(line)) continue;
    const companies = facts.organisations.namedIn(line);
    const byName = outsiders.filter((recipient) => namesOf(recipient, companies).some((name) => (name.length === 1 ? occursAlone(line, name) : occurs(line, name))));
    if (byName.length > 0) return { recipients: byName, line: raw };
    if (!pronouns) continue;
    const them = [...line.matchAll(THEM)].some(({ index, 0: word }) => keptFrom(line, index, index + word.length));
    const spokenOf = outsiders.filter((recipient) => !greeted(recipient, facts) && (recipient.named || facts.namedOrganisations.has(recipient.org) || isAmongColleagues(outsiders, facts)));
    if (them && spokenOf.length > 0) return { recipients: spokenOf, line: raw };
  }
  return null;
}

/** The mail says that somebody must not learn of it, and that somebody is among the recipients. */
export const keptFromRecipient = defineRule({
  id: 'kept-from-recipient',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '知らせない相手が宛先に',
      messages: {
        absent: { says: '「{line}」とありますが、{recipients} は宛先に入っています。', todo: '宛先から外すか、本文を直してください。' },
        kept: { says: '「{line}」とありますが、その相手と思われる {recipients} が宛先に入っています。', todo: '知られてよい内容か確かめ、違えば宛先から外すか、その部分を消してください。' },
      },
    },
    en: {
      title: 'Kept from a recipient',
      messages: {
        absent: { says: 'The email says “{line}”, but {recipients} would get it.', todo: 'Remove them, or correct the text.' },
        kept: { says: 'The email says “{line}”, and {recipients}, who may be meant, would get it.', todo: 'Make sure that they may know. If not, remove them or delete that part.' },
      },
    },
  },
  check({ facts, report }) {
    const outsiders = facts.externals.filter(({ own }) => !own);
    const say = (message: 'kept' | 'absent', { recipients, line: raw }: Kept): void => {
      const [only, ...others] = recipients;
      const line = raw.trim().slice(0, 60);
      report({
        at: [...recipients.slice(0, 10).map(atRecipient), 'body', 'draft'], message,
        values: { line, recipients: listed(recipients.map(({ address, person }) => person?.full ?? address.address), 3) },
        evidence: [line, ...recipients.slice(0, 5).map(({ address }) => address.address)],
        ...(only !== undefined && others.length === 0 && facts.recipients.length > 1 ? { fix: { kind: 'remove-recipient' as const, address: only.address.address } } : {}),
      });
    };
    const kept = outsiders.length === 0 ? null : find(facts.prose, true, outsiders, facts) ?? find(facts.draft.text.quoted, false, outsiders, facts);
    if (kept !== null) say('kept', kept);
    const absent = kept === null ? leftOutBy(facts, (one) => !greeted(one, facts)) : null;
    if (absent !== null) say('absent', absent);
  },
});
