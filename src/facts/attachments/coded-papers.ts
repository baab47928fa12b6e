import { anyOf } from '../../draft/text/any-of';
import { referencesIn } from '../numbers/references';
import { sentencesOf } from '../words/sentences';
import { unwrapped } from '../words/unwrapped';
import { baseOf } from './file-name';
import type { MissingPapers } from './missing-papers';
import { EARLIER, JA_GOES, OTHER_WAY, TOGETHER } from './promise-words';

const GOES = anyOf(
  new RegExp(JA_GOES, 'i'),
  /\b(?:attach(?:ed|ing)?|enclos(?:ed|ing)?|here are|please find|(?:i am|i'm|we are|we're) sending)\b/i,
);
/** Codes one after the other with nothing between them but commas, `and` and what stands in brackets behind each: `LQ-410 (brass), LQ-415 and LQ-422`. */
const ONE = '[A-Z]{1,6}\\d{0,4}-\\d{3,9}(?![\\dA-Za-z-])(?: ?\\([^()]{1,40}\\))?';
const LIST = new RegExp(`(?<![A-Za-z0-9-])${ONE}(?:\\s?(?:,|、|・|and|&|と|及び|および)\\s?(?:and )?${ONE})+`, 'g');
/** From the one to the other: more than the two that are written. */
const RANGE = /\d\s?(?:to|through|thru|[〜~～–]|から)\s?[A-Za-z]{0,6}[-\d]/i;
/** The sentence is no more than that they go: `図面 DW-204 と DW-209 を添付します`. */
const BOTH_GO = /と\s?[A-Z]{1,6}\d{0,4}-\d{3,9}\s?を\s?(?:添付|お?送)|\b(?:drawings|sheets|certificates|invoices|reports|forms) (?:for |of )?[A-Z]{1,6}\d{0,4}-\d{3,9} and /;
const MOST_SENTENCES = 500;

/**
 * The one paper without a file of those that a text enumerates by number as attached (`the spec sheets for AH-310, AH-315 and AH-322`), where every
 * file is called by one of the other numbers.
 *
 * @param text what the sender wrote, normalised
 */
export function missingCoded(text: string, files: readonly string[]): MissingPapers | null {
  const named = files.map((name) => referencesIn(baseOf(name)));
  if (named.length === 0 || named.some((own) => own.length === 0) || TOGETHER.test(text) || files.some((name) => TOGETHER.test(name))) return null;
  for (const sentence of sentencesOf(unwrapped(text), MOST_SENTENCES)) {
    if (!GOES.test(sentence) || OTHER_WAY.test(sentence) || EARLIER.test(sentence) || RANGE.test(sentence)) continue;
    for (const [list] of sentence.matchAll(LIST)) {
      const told = new Map(referencesIn(list).map((one) => [`${one.shape} ${one.digits}`, one.text]));
      const there = named.map((own) => own.map((one) => `${one.shape} ${one.digits}`));
      const [missing, ...more] = [...told.keys()].filter((code) => !there.some((own) => own.includes(code)));
      // Two in one sentence may be one paper and what it is about.
      if (told.size < 2 || (told.size < 3 && !BOTH_GO.test(sentence)) || missing === undefined || more.length > 0 || !there.every((own) => own.length === 1 && told.has(own[0] ?? ''))) continue;
      return { papers: [told.get(missing) ?? missing], sentence: sentence.trim() };
    }
  }
  return null;
}
