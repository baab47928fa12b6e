import { anyOf } from '../../draft/text/any-of';
import type { Facts } from '../facts';
import type { KnownPerson } from '../people/people';
import { foldKey, normalise } from '../words/fold';

/** Two family names and more that begin alike are told apart by the longest. */
const LONGEST_FAMILY = 4;
/** What may stand behind a family name as somebody's given name, or as the family's: `小柳美羽`, `小柳ゆき`, `小柳家`. */
const GIVEN = /^[\u3400-\u9fff々\u3041-\u3096]{1,4}$/;
/** What stands there in names of places, offices and companies: `千葉大学`, `松本歯科`, `山口県立`, `福島第一`. */
const NO_GIVEN = anyOf(
  /^(?:[県市区町村都府郡州駅港]|第|株式|有限)/,
  /(?:[部課室係店局所院署社会校園館団班組科庫市区町村県郡駅線号棟港城寺塾荘]|大学|中学|小学)$/,
);

/**
 * Whoever of the address book has the family name that a word of a file's name begins with, where a given name follows: `小柳美羽` is 小柳 誠's
 * family. Of a family name of one character only who has that given name in a note behind the own: `森 健一(小4 葵 保護者)`.
 */
export function familyIn(word: string, { people, organisations }: Facts): KnownPerson[] {
  if (!/^[\u3400-\u9fff々ヶ]/.test(word)) return [];
  for (let cut = Math.min(LONGEST_FAMILY, word.length - 1); cut >= 1; cut--) {
    const [family, given] = [word.slice(0, cut), word.slice(cut)];
    if (!GIVEN.test(given) || NO_GIVEN.test(given)) continue;
    const known = people.named(family).filter(({ address, name }) => foldKey(name.family) === foldKey(family)
      && (cut > 1 || normalise(organisations.contactOf(address)?.name ?? '').includes(given)));
    if (known.length > 0) return known;
  }
  return [];
}

/** Whoever is named in full by two neighbouring words, whichever of their names comes first: `Andrade_Lucas`, `Lucas_Andrade`. */
export function fullNameIn(words: readonly string[], { people }: Facts): KnownPerson[] {
  for (let at = 1; at < words.length; at++) {
    const pair = [words[at - 1] ?? '', words[at] ?? ''];
    if (pair.some((word) => word.length < 2 && !/[\u3400-\u9fff]/.test(word))) continue;
    const keys = pair.map(foldKey);
    const known = people.named(pair[0] ?? '').filter(({ name: { family, given } }) => {
      const own = [foldKey(family), foldKey(given)];
      return own.every((key) => keys.includes(key)) && own[0] !== own[1];
    });
    if (known.length > 0) return known;
  }
  return [];
}
