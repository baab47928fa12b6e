import { anyOf } from '../../draft/text/any-of';
import type { Facts } from '../facts';
import { normalise } from '../words/fold';
import { unwrapped } from '../words/unwrapped';
import { HONORIFICS } from './honorific';
import type { PersonName } from './person';
import { bearsAll } from './which-namesake';

/** Somebody whom a text speaks of, by the only organisation where the address book has a person of that name. */
interface SpokenOf {
  readonly org: string;
  /** With the title, as the text has it. */
  readonly words: string;
  readonly address: string;
}

/** Characters of the text and people in it that are looked at, and how far around a name. */
const LONGEST = 20_000;
const MOST = 100;
const MOST_EN = 400;
const AROUND = 40;

/** `佐久間社長`, `佐久間 明様`: up to four kanji before a title, of which the last are the name. */
const JA = new RegExp(`([\\u3400-\\u9fff々ヶ]{1,4}|[\\u30a1-\\u30f6ー]{2,8})( [\\u3400-\\u9fff々ヶ\\u3041-\\u30ff]{1,4})?(${HONORIFICS.join('|')})`, 'g');
/** `Mr Okafor`, `Dr. Ada Okafor`, `Ada Okafor`. */
const EN = /\b(?=((?:(?:Mrs?|Ms|Miss|Dr|Prof)\.? (?:\p{Lu}[\p{L}-]+ )?|\p{Lu}[\p{L}-]+ )\p{Lu}(?:'\p{Lu})?[\p{L}-]+))/gu;

/** A third party to the reader as well: who made them known, what was heard from them, where everybody meets; `先方の`. */
const JA_THIRD_AFTER = anyOf(
  /^(?:の|から|より)の?ご?(?:紹介|縁|推薦|伝言)|^(?:から|より)[^。\n]{0,12}(?:伺|うかが|聞|教え|聴)/,
  /^(?:に|と|とは)[^。\n]{0,10}(?:お会い|お目にかか|会食|食事|ご一緒|お話)[^。\n]{0,6}(?:ました|でした|まして)/,
  /^[^。\n]{0,20}(?:講演|セミナー|懇親|ゴルフ|葬|訃報|逝去|同席|登壇|来賓|祝辞|受賞|就任)|^(?:宛|あて)/,
);
const JA_THIRD_BEFORE = /(?:先方|相手方?|取引先|お?客(?:先|様|さん)?|顧客|施主|オーナー|発注[元者]|元請け?|同業|知人|友人|[社店会様局署])の\s?$/;
/** What one asks a reader to tell, give or ask somebody at their own place. */
const EN_ASKED = /\b(?:tell|let|ask|remind|inform|show|brief|(?:give|pass|hand|forward|show)(?: \w+){1,4} to|regards to|wishes to|thanks to|check with|confirm with|agreed? with|have)(?: both)? $/i;
const EN_DECIDES = /^(?:'s? (?:approval|signature|sign-off|diary|office|agreement|decision|okay|OK|consent|behalf)| (?:know|knows)\b| (?:has|have|had) (?:approved|agreed|signed|asked me to tell you)\b| (?:approves|signs|agrees)\b)/;

/** The organisation of everybody of a name, and one of them; null where there is none, or several. */
function only(name: string, isName: (person: PersonName) => boolean, facts: Facts): { org: string; address: string } | null {
  const bearers = facts.people.named(name).filter((one) => isName(one.name));
  const [org, ...others] = new Set(bearers.map(({ address }) => facts.organisations.of(address)));
  const [first] = bearers;
  return org === undefined || first === undefined || others.length > 0 ? null : { org, address: first.address };
}

function japaneseIn(prose: string, facts: Facts): SpokenOf[] {
  return [...prose.matchAll(JA)].slice(0, MOST).flatMap(({ 0: words, 1: run = '', 2: given = '', 3: title = '', index }) => {
    if (JA_THIRD_AFTER.test(prose.slice(index + words.length, index + words.length + AROUND))) return [];
    for (let from = 0; from < run.length; from++) {
      const family = run.slice(from);
      const found = only(family, (person) => person.family !== '' && normalise(person.family) === family && (given === '' || bearsAll(given.trim(), person)), facts);
      if (found !== null) return JA_THIRD_BEFORE.test(prose.slice(Math.max(0, index + from - AROUND), index + from)) ? [] : [{ ...found, words: `${family}${given}${title}` }];
    }
    return [];
  });
}

function englishIn(prose: string, facts: Facts): SpokenOf[] {
  return [...prose.matchAll(EN)].slice(0, MOST_EN).flatMap(({ 1: words = '', index }) => {
    const name = words.replace(/^(?:Mrs?|Ms|Miss|Dr|Prof)\.? /, '');
    const asked = EN_ASKED.test(prose.slice(Math.max(0, index - AROUND), index)) || EN_DECIDES.test(prose.slice(index + words.length, index + words.length + AROUND));
    const found = asked ? only(name, (person) => (name.includes(' ') ? bearsAll(name, person) : person.family === name), facts) : null;
    return found === null ? [] : [{ ...found, words }];
  });
}

const known = new WeakMap<Facts, readonly SpokenOf[]>();

/**
 * People of the address book whom the text speaks of to its reader, by a title or the whole name, as of somebody at the reader's own place:
 * nobody who is introduced, quoted or of a company that stands before the name.
 */
export function peopleSpokenOf(facts: Facts): readonly SpokenOf[] {
  let found = known.get(facts);
  if (found === undefined) {
    const prose = unwrapped(facts.prose.slice(0, LONGEST));
    found = [...japaneseIn(prose, facts), ...englishIn(prose, facts)];
    known.set(facts, found);
  }
  return found;
}
