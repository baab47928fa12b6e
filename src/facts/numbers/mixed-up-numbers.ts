import type { Attachment } from '../../draft/draft';
import { normalise } from '../words/fold';
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

/**
 * A number by which something is called that has two digits changed round in one place (`SG-2026-114` in the subject, `SG-2026-141` in text and
 * files), or that one file has while subject, text and its sister files have another.
 *
 * Only numbers of one shape are compared, and none that stand side by side anywhere, for whoever names both means both.
 *
 * @param said what has been said in the conversation, normalised
 */
export function mixedUpNumber(subject: string, text: string, files: readonly Attachment[], said: string): MixedUp | null {
  const head: Place = { at: 'subject', references: referencesIn(normalise(subject)) };
  const body: Place = { at: 'body', references: referencesIn(normalise(text)) };
  const papers = files.map((file): Place => ({ at: { file }, references: referencesIn(normalise(file.name).replace(/\.[A-Za-z0-9]{1,5}$/, '')) }));
  const places = [head, body, ...papers].filter(({ references }) => references.length > 0);
  if (places.length === 0) return null;
  const before: Place = { at: 'body', references: referencesIn(said) };
  const sideBySide = (one: Reference, other: Reference): boolean => [...places, before].some((place) => has(place, one) && has(place, other));
  for (const place of [...papers, head, body]) {
    for (const own of place.references) {
      const others = places.filter((other) => other !== place);
      if (others.some((other) => has(other, own))) continue;
      // Two files side by side are papers of two.
      const meant = [...others.filter((other) => !papers.includes(place) || !papers.includes(other)), before].flatMap(({ references }) => references).find((one) => one.shape === own.shape && areSwapped(one.digits, own.digits));
      if (meant !== undefined && !sideBySide(own, meant)) return { at: place.at, has: own.text, elsewhere: meant.text };
    }
  }
  for (const paper of papers) {
    const [own, ...more] = paper.references;
    if (own === undefined || more.length > 0 || places.some((place) => place !== paper && has(place, own)) || has(before, own)) continue;
    const told = onlyOne([head, body], own.shape);
    const sisters = told === null ? [] : papers.filter((one) => one !== paper && has(one, told));
    if (told !== null && (sisters.length >= 2 || (sisters.length === 1 && has(head, told) && has(body, told)))) return { at: paper.at, has: own.text, elsewhere: told.text };
  }
  return null;
}
