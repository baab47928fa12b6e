import { INTERNAL } from './organisations';
import type { Facts } from '../facts';
import { normalise } from '../words/fold';
import { referencesIn } from '../numbers/references';

/** A text about another matter than its subject's. */
export interface OtherMatter {
  readonly has: string;
  readonly elsewhere: string;
  /** Whose matter the text is about, as it calls them. */
  readonly company: string;
}

/** The text says that it goes on to something else. */
const GOES_ON = /別件|次に|続いて|ところで|なお、|もう[一1]件|\b(?:next|another|separately|also|by the way|as for|turning to|meanwhile|other)\b/i;

/**
 * The subject names one matter by number and customer (`CL-22071 Deepfold`), the text another by both (`CL-22117`, of Ostrand), and neither its number
 * nor its customer: an answer below the wrong mail. One of the two alone is not enough, for a reply rarely repeats what its subject says.
 */
export function otherMatter({ draft, organisations, recipientOrgs }: Facts): OtherMatter | null {
  const [own, ...more] = referencesIn(normalise(draft.subject));
  if (own === undefined || more.some(({ digits }) => digits !== own.digits)) return null;
  const text = normalise(draft.text.fresh);
  if (GOES_ON.test(text)) return null;
  const numbers = referencesIn(text);
  const [other] = numbers.filter(({ shape }) => shape === own.shape);
  const files = draft.attachments.flatMap(({ name }) => referencesIn(normalise(name)));
  if (other === undefined || numbers.some(({ shape, digits }) => shape === own.shape && digits !== other.digits) || [...numbers, ...files].some(({ digits }) => digits === own.digits)) return null;
  const third = (named: ReadonlyMap<string, string>): [string, string][] => [...named].filter(([org]) => org !== INTERNAL && !recipientOrgs.has(org));
  const inSubject = third(organisations.namedIn(draft.subject));
  const inText = third(organisations.namedIn(draft.text.fresh));
  if (inSubject.length === 0 || inText.some(([org]) => inSubject.some(([one]) => one === org))) return null;
  // The one that the number stands beside.
  const at = text.indexOf(other.text);
  const [company] = inText.filter(([, word]) => Math.abs(text.indexOf(normalise(word)) - at) <= 200).map(([, word]) => word);
  return company === undefined ? null : { has: own.text, elsewhere: other.text, company };
}
