import { isCommonFirstWord } from '../companies/short-name';
import type { Facts } from '../facts';
import { amongColleagues, isColleague } from '../people/colleagues';
import { normalise } from '../words/fold';

/** Work for a company, as one tells whoever is to do it. */
const WORK_FOR = /^(?:様|さん|さま)?\s?(?:向け|宛て?|分|案件|邸|の?(?:現場|工事|案件|納品|納入|注文|発注|受注|配送|出荷|引取)|へ(?:の)?|に(?:納|て))/;
/** A first word alone names a company where it stands apart: `Fernhill - late again`, `Re: Fernhill?`, not `Autumn menu`. */
const APART = /^(?:'s\b|\s?(?:[-–—:,;.?!(/]|$))/;

/** The companies that a subject names, in full or, where it stands apart, by the first word of a Latin name or the katakana one is called by for short. */
function namedBySubject(subject: string, { organisations }: Facts): Map<string, string> {
  const found = new Map(organisations.namedIn(subject));
  for (const { 0: word, index } of subject.matchAll(/(?<![\p{L}'-])[A-Z][\p{L}'-]{3,}|[\u30a1-\u30f6ー]{3,}/gu)) {
    const bare = word.replace(/'s$/, '');
    const latin = /^[A-Z]/.test(bare);
    if (latin && (isCommonFirstWord(bare) || !APART.test(subject.slice(index + bare.length)))) continue;
    const orgs = latin ? organisations.ofFirstWord(bare) : [organisations.ofShortName(bare) ?? ''];
    for (const org of orgs) if (org !== '' && !found.has(org)) found.set(org, bare);
  }
  return found;
}

/**
 * The company that the subject of a talk among colleagues names, where the draft takes that subject to outsiders of other companies and says
 * nothing of it: a mail answered to use it again. Null where nothing of the kind is so.
 */
export function insideSubject(facts: Facts): string | null {
  const { draft, thread, externals, recipientOrgs, organisations } = facts;
  const outsiders = externals.filter(({ own }) => !own);
  if (thread === null || thread.length === 0 || outsiders.length === 0 || facts.recipients.some(({ key }) => isColleague(key, facts))) return null;
  if (outsiders.some(({ inThread }) => inThread) || !thread.every((message) => amongColleagues(message, facts))) return null;
  const subject = normalise(draft.subject).slice(0, 300);
  const named = namedBySubject(subject, facts);
  if (named.size === 0 || [...named.keys()].some((org) => recipientOrgs.has(org))) return null;
  const rest = [facts.greeting.text, draft.text.fresh.slice(0, 50_000), ...draft.attachments.map(({ name }) => name)].map(normalise).join('\n');
  const inText = organisations.namedIn(rest);
  const isTheirs = thread.some((message) => [...named.values()].some((word) => normalise(message.subject).includes(word)));
  if (!isTheirs || [...named].some(([org, word]) => inText.has(org) || rest.includes(word) || WORK_FOR.test(subject.slice(subject.indexOf(word) + word.length)))) return null;
  return [...named.values()][0] ?? null;
}
