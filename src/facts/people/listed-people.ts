import { INTERNAL } from '../companies/organisations';
import type { Facts, RecipientFacts } from '../facts';
import { compact, normalise } from '../words/fold';

/** Name at the head of a line of a list, perhaps behind a bullet or number: `・南雲 沙希様`, `2. Ann Field - 41`. */
const LISTED = /^[\s・*>\-\d.()●○■]{0,8}(?:([\u3400-\u9fff々ヶ]{1,4}[ ][\u3041-\u30ff\u3400-\u9fff々ヶ]{1,5}?)(?:様|さん|さま|殿|氏|くん|君)?(?=[\s:,、(]|$)|([A-Z][\p{L}'-]+ [A-Z][\p{L}'-]+)(?=[\s:,;(–-]|$))/u;
const MOST_LINES = 500;
/** Names looked up in the address book. */
const MOST_NAMES = 40;

/** People of one company that no recipient belongs to and the mail doesn't speak of, listed line by line; null where fewer than two are. */
export function strangersListed({ prose, people, organisations, recipientOrgs, namedOrganisations, greetedOrganisations }: Facts): { org: string; names: string[] } | null {
  const byOrg = new Map<string, Set<string>>();
  const asked = new Set<string>();
  for (const line of prose.split('\n', MOST_LINES)) {
    const [, ja, en] = LISTED.exec(normalise(line.slice(0, 120))) ?? [];
    const name = ja ?? en ?? '';
    if (name === '' || asked.has(name)) continue;
    if (asked.size >= MOST_NAMES) break;
    asked.add(name);
    const orgs = new Set(people.named(name).map(({ address }) => organisations.of(address)));
    const [org, ...others] = orgs;
    if (org === undefined || others.length > 0 || org === INTERNAL || !org.startsWith('cp:') || recipientOrgs.has(org) || namedOrganisations.has(org) || greetedOrganisations.has(org)) continue;
    byOrg.set(org, (byOrg.get(org) ?? new Set()).add(name));
  }
  for (const [org, names] of byOrg) if (names.size >= 2) return { org, names: [...names] };
  return null;
}

/** Recipients who see each other and each of whom has a line of a list, with what the line says behind the name. */
export function recipientsListed({ prose, recipients }: Facts): Map<RecipientFacts, string> {
  const visible = recipients.filter(({ field }) => field !== 'bcc').slice(0, 100);
  const heads = new Map<string, RecipientFacts>();
  for (const one of visible) {
    const names = [one.person?.full ?? '', one.address.local.length >= 4 ? one.address.local.toLowerCase() : ''];
    for (const name of names) if (name !== '') heads.set(compact(name).toLowerCase(), one);
  }
  const found = new Map<RecipientFacts, string>();
  for (const raw of prose.split('\n', MOST_LINES)) {
    const line = normalise(raw.slice(0, 200)).replace(/^[\s・*\-●○■]+/, '');
    const [first = '', second = ''] = line.split(/[\s:,、(]+/, 2).map((word) => word.replace(/(?:様|さん|さま|殿|氏|くん|君)$/, '').toLowerCase());
    const one = heads.get(first + second) ?? heads.get(first);
    if (one !== undefined && !found.has(one)) found.set(one, line);
  }
  return found;
}
