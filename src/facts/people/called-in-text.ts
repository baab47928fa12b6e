import type { Facts, RecipientFacts } from '../facts';
import { normalise } from '../words/fold';

/** Characters of the text that are looked at. */
const LONGEST = 50_000;
const JA_CALLED = ['さん', '様', 'さま', '氏', 'くん', '君', 'ちゃん', '先生'];
/** Given names that begin sentences as other words, which a capital tells from nothing. */
const WORDS_TOO = /^(?:Will|Mark|May|June|April|August|Bill|Grace|Hope|Rose|Art|Sue|Drew|Pat|Grant|Dawn|Faith|Joy|Chase|Frank|Max|Summer|Guy|An|Do|So|Si|Le|My|Al|In|Sunny|Rich|Rob|Dean|Page|Reed|Miles|Carol|Ivy|Iris|Olive|Ray|Jack)$/;

/**
 * Whether the text calls a recipient by the given name: in Latin letters a word with a capital, however short (`Jo's invoice`); in Japanese
 * before an honorific, by kanji or reading (`みどりさん`). Not where the sender, or somebody else of a company that gets the mail, goes by it.
 */
export function isCalledByGivenName({ person, org }: RecipientFacts, { draft, people, organisations, recipientOrgs }: Facts): boolean {
  if (person === null || person.given === '') return false;
  const text = normalise(`${draft.subject}\n${draft.text.fresh.slice(0, LONGEST)}`);
  const given = normalise(person.given);
  const latin = /^\p{Lu}[\p{Script=Latin}'-]+$/u.test(given);
  const readings = latin ? [] : [given, ...[...person.keys].filter((key) => /^[\u3041-\u309f]{2,}$/.test(key) && !person.familyKeys.has(key))];
  const called = latin ? !WORDS_TOO.test(given) && new RegExp(`(?<![\\p{L}@.-])${given}(?![\\p{L}@-])`, 'u').test(text) : readings.some((name) => JA_CALLED.some((title) => text.includes(name + title)));
  if (!called) return false;
  const sender = draft.from?.address.toLowerCase() ?? '';
  if (normalise(draft.from?.name ?? '').split(/\s+/).includes(given)) return false;
  return !people.named(given).some(({ address, name }) => name.given === person.given && (address === sender || (organisations.of(address) !== org && recipientOrgs.has(organisations.of(address)))));
}

/** Whether the text has a recipient's address, or the domain: of a mail service for everybody, the domain by itself and not in somebody else's address. */
export function isAddressInText({ address: { address, domain }, registrableDomain, freemail }: RecipientFacts, { draft }: Facts): boolean {
  const text = normalise(`${draft.subject}\n${draft.text.fresh.slice(0, LONGEST)}`).toLowerCase();
  if (domain === '') return false;
  if (text.includes(address.toLowerCase())) return true;
  const host = (freemail ? domain : registrableDomain).toLowerCase();
  return [...text.matchAll(new RegExp(`(?<![\\w-])${host.replace(/[.]/g, '\\.')}(?![\\w-]|\\.\\w)`, 'g'))].some(({ index }) => !freemail || text.charAt(index - 1) !== '@');
}

/** Whether a file's name has a recipient's whole name: a paper of theirs goes along. */
export function isNamedInFiles({ person }: RecipientFacts, { draft }: Facts): boolean {
  if (person === null || person.given === '' || person.family === '') return false;
  const names = [`${person.given}${person.family}`, `${person.family}${person.given}`].map((name) => normalise(name).toLowerCase());
  return draft.attachments.slice(0, 50).some(({ name }) => names.some((one) => normalise(name).toLowerCase().replace(/[\s_.-]/g, '').includes(one)));
}
