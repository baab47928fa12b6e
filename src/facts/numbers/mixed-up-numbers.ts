import type { Attachment } from '../../draft/draft';
import { anyOf } from '../../draft/text/any-of';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { areSwapped, referencesIn, type Reference } from './references';

/** Where a number stands that is another everywhere else. */
export interface MixedUp {
  readonly at: 'subject' | 'body' | { readonly file: Attachment };
  /** As written there, and as it is written elsewhere. */
  readonly has: string;
  readonly elsewhere: string;
}

interface Place {
  readonly at: MixedUp['at'];
  readonly references: readonly Reference[];
}

const has = ({ references }: Place, { shape, digits }: Reference): boolean => references.some((one) => one.shape === shape && one.digits === digits);

/** The only reference of a shape in some places; null where there is none, or several. */
function onlyOne(places: readonly Place[], shape: string): Reference | null {
  const all = places.flatMap(({ references }) => references.filter((one) => one.shape === shape));
  const [first] = all;
  return first !== undefined && all.every(({ digits }) => digits === first.digits) ? first : null;
}

/** Another thing is spoken of on purpose: the one before, the next one, one that goes with it or stands in for it. */
const ANOTHER = anyOf(
  /別の|別件|他の|ほかの|代替|後継|後続|関連|類似|前回|前の|以前|先日|次の|次回|続いて|併せ|あわせ|合わせ|もう[一1]|両方|いずれも|生産終了|廃番|参考|比較|差し?替え|訂正|誤り|復路|帰り/i,
  /\b(?:another|other|others|instead|similar|discontinued|earlier|previous|last|next|successor|replac\w*|supersed\w*|compatible|also|return|back|reference|compar\w*|both|different|correct\w*|second|alternative\w*|together with|goes with|read with)\b/i,
);

/**
 * A number by which something is called that has two digits changed round in one place (`SG-2026-114` in the subject, `SG-2026-141` in text and
 * files), or that one file has while subject, text and its sister files have another.
 *
 * Only numbers of one shape are compared. Nothing is said where two stand in one place, for whoever names both means both; where the text speaks of
 * another one (the next, the successor); where three files and more have different ones; and where only subject and text differ, and nothing else
 * tells which of them is meant.
 *
 * @param said what has been said in the conversation, normalised
 */
export function mixedUpNumber(subject: string, text: string, files: readonly Attachment[], said: string): MixedUp | null {
  const head: Place = { at: 'subject', references: referencesIn(normalise(subject)) };
  const body: Place = { at: 'body', references: referencesIn(normalise(text)) };
  const papers = files.map((file): Place => ({ at: { file }, references: referencesIn(normalise(file.name).replace(/\.[A-Za-z0-9]{1,5}$/, '')) }));
  const places = [head, body, ...papers].filter(({ references }) => references.length > 0);
  if (places.length === 0 || isOfAnother(normalise(`${subject}\n${text}`))) return null;
  const before: Place = { at: 'body', references: referencesIn(said) };
  const sideBySide = (one: Reference, other: Reference): boolean => [...places, before].some((place) => has(place, one) && has(place, other));
  const isSeries = (shape: string): boolean => new Set(papers.flatMap(({ references }) => references.filter((one) => one.shape === shape).map(({ digits }) => digits))).size > 2;
  for (const place of [...papers, head, body]) {
    for (const own of place.references) {
      const others = places.filter((other) => other !== place);
      if (isSeries(own.shape) || others.some((other) => has(other, own)) || has(before, own)) continue;
      // Two files side by side are papers of two.
      const elsewhere = [...others.filter((other) => !papers.includes(place) || !papers.includes(other)), before];
      const meant = elsewhere.flatMap(({ references }) => references).find((one) => one.shape === own.shape && areSwapped(one.digits, own.digits));
      if (meant === undefined || sideBySide(own, meant)) continue;
      if (papers.includes(place) || elsewhere.filter((other) => has(other, meant)).length >= 2 || isCalledByWord(own)) return { at: place.at, has: own.text, elsewhere: meant.text };
    }
  }
  for (const paper of papers) {
    const [own, ...more] = paper.references;
    if (own === undefined || more.length > 0 || places.some((place) => place !== paper && has(place, own)) || has(before, own)) continue;
    const told = onlyOne([head, body], own.shape);
    const sisters = told === null ? [] : papers.filter((one) => one !== paper && has(one, told));
    if (told !== null && !isSeries(own.shape) && (sisters.length >= 2 || (sisters.length === 1 && has(head, told) && has(body, told)))) return { at: paper.at, has: own.text, elsewhere: told.text };
  }
  return null;
}

/** Whether a sentence with a number, or the one before it, speaks of another thing. */
function isOfAnother(text: string): boolean {
  const sentences = sentencesOf(text);
  return sentences.some((sentence, at) => (referencesIn(sentence).length > 0 || referencesIn(sentences[at + 1] ?? '').length > 0) && ANOTHER.test(sentence));
}

/** `受付番号 70532`, `claim 20147`: the number of one matter, not of a model among others. */
function isCalledByWord({ text, digits }: Reference): boolean {
  return digits.length >= 5 && /番号|^(?:claim|case|ticket|booking|reservation|application|contract|policy)\b/i.test(text);
}
