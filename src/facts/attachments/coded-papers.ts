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
/** `FW-101 to FW-106`: more than the two that are written. */
const RANGE = /\d\s?(?:to|through|thru|[〜~～–]|から)\s?[A-Za-z]{0,6}[-\d]/i;
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
    const all = referencesIn(sentence);
    for (const shape of new Set(all.map((one) => one.shape))) {
      const told = new Map(all.filter((one) => one.shape === shape).map((one) => [one.digits, one.text]));
      const there = named.map((own) => own.filter((one) => one.shape === shape).map(({ digits }) => digits));
      const [missing, ...more] = [...told.keys()].filter((digits) => !there.some((own) => own.includes(digits)));
      if (told.size < 2 || missing === undefined || more.length > 0 || !there.every((own) => own.length === 1 && told.has(own[0] ?? ''))) continue;
      return { papers: [told.get(missing) ?? missing], sentence: sentence.trim() };
    }
  }
  return null;
}
