import type { Facts } from '../facts';
import { normalise } from '../words/fold';
import { judgeAddressee } from './addressee';
import type { KnownPerson } from './people';
import { isPrivate } from './private-person';

const NAMED = /(?<![\u3400-\u9fff々])([\u3400-\u9fff々ヶ]{1,4}|[\u30a1-\u30ffー]{2,8})\s?(?:様|さま)(?!方|邸|宅|主催|宛|経由|(?:から|より)?の?ご?紹介)|\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? (?:[A-Z]\p{L}+ )?([A-Z][\p{L}'-]+)/gu;

/**
 * A private customer whom the subject names and neither greeting nor text does, in mail to another private customer who is greeted by name: the
 * subject of the mail before. Null in answers, whose subject is an older mail's.
 */
export function strangerInSubject(facts: Facts): { said: string; person: KnownPerson } | null {
  const { draft, externals, greeting, prose, thread } = facts;
  const [reader, ...more] = externals;
  if (reader === undefined || more.length > 0 || reader.person === null || thread !== null || !isPrivate(reader.key, reader.contact?.company ?? '', facts) || greeting.people.every(({ name }) => name === '')) return null;
  const text = normalise(`${greeting.text}\n${prose}\n${draft.text.quoted}`);
  for (const match of normalise(draft.subject).matchAll(NAMED)) {
    const name = match[1] ?? match[2] ?? '';
    const judged = text.includes(name) ? null : judgeAddressee({ name, honorific: '', raw: name, context: '' }, facts);
    if (judged?.is !== 'somebody-else' || judged.known.some(({ address }) => facts.organisations.isInternal(address))) continue;
    const person = judged.known.find(({ address, company, name: { family } }) => family !== '' && isPrivate(address, company, facts));
    if (person !== undefined) return { said: match[0].trim(), person };
  }
  return null;
}
