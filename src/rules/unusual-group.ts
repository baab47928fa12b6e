import { hasForm, withoutForm } from '../facts/companies/company';
import { INTERNAL } from '../facts/companies/organisations';
import { shortLatinName } from '../facts/companies/short-name';
import { tiesInHistory, tiesInThread } from '../facts/correspondence/ties';
import type { Facts, RecipientFacts } from '../facts/facts';
import { goesBy } from '../facts/people/addressee';
import { isAddressInText, isCalledByGivenName, isNamedInFiles } from '../facts/people/called-in-text';
import { foldKey } from '../facts/words/fold';
import { NO_OPTIONS, atRecipient, defineRule, listed } from './rule';

/** `Dear Planning team` to planning@, `Dear Dot` to dot@. */
function isGreetedByLocalPart(recipient: RecipientFacts, { greeting }: Facts): boolean {
  const { role, address: { local } } = recipient;
  return (role && local.length >= 4 && foldKey(greeting.text).includes(local.toLowerCase())) || greeting.people.some(({ name }) => goesBy(name, recipient));
}

/** Words of a company's name that say what it does and may stand in any text: one letter short of these a word can be the company. */
const SHORTEST_WORD = 6;

/** `the registrar arrives at two` of Downley Registrars: a word of its name, in the text, that no other of these companies has in its own. */
function isSpokenOfByWord(org: string, orgs: readonly string[], { organisations, prose }: Facts): boolean {
  if (!/^c[po]:/.test(org)) return false;
  const wordsOf = (one: string): string[] => (withoutForm(organisations.nameOf(one)).toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => word.length >= SHORTEST_WORD).map((word) => word.replace(/s$/, ''));
  const others = new Set(orgs.filter((one) => one !== org).flatMap(wordsOf));
  const text = new Set((prose.toLowerCase().match(/[a-z]+/g) ?? []).map((word) => word.replace(/s$/, '')));
  return wordsOf(org).some((word) => text.has(word) && !others.has(word));
}

/** `Mr Udo's ID` for udo@: the local part of a person's address, as a name in the text. */
function isSpokenOfByLocalPart({ role, address: { local } }: RecipientFacts, { prose }: Facts): boolean {
  return !role && /^[a-z]{3,20}$/i.test(local) && new RegExp(`(?<![A-Za-z@.])${local.charAt(0).toUpperCase()}${local.slice(1).toLowerCase()}(?![A-Za-z@])`).test(prose);
}

/** `PO_771_Kestrel.pdf`: a paper of theirs goes along. */
function papersOf(facts: Facts): (org: string) => boolean {
  const { organisations, draft } = facts;
  const names = draft.attachments.slice(0, 50).map(({ name }) => name.replace(/[_-]/g, ' '));
  const inFiles = organisations.namedIn(names.join('\n'));
  return (org) => inFiles.has(org) || names.some((name) => shortLatinName(org, name, facts) !== null);
}

/** Whether the mail speaks to or of an organisation: it names it, or one of its people by name or as the address has it. */
function isNamed(org: string, members: readonly RecipientFacts[], facts: Facts): boolean {
  return facts.namedOrganisations.has(org) || facts.greetedOrganisations.has(org)
    || members.some((one) => one.named || isGreetedByLocalPart(one, facts) || isSpokenOfByLocalPart(one, facts));
}

/** Enough not to be called unmentioned, while nothing is said of whom the mail speaks to. */
function isMentioned(one: RecipientFacts, facts: Facts): boolean {
  return isCalledByGivenName(one, facts) || isAddressInText(one, facts) || isNamedInFiles(one, facts);
}

/** How many the greeting sets apart: by what stands before each name, and offices. */
function timesGreeted({ people, offices }: Facts['greeting']): number {
  return new Set([...people.map(({ context }) => context), ...offices].filter((words) => words !== '')).size;
}

/** Nobody is greeted by name, one company alone is written to, and of whoever is in copy the text speaks: it speaks to that company. */
function isAddressed(org: string, members: ReadonlyMap<string, readonly RecipientFacts[]>, named: ReadonlySet<string>, { greeting }: Facts): boolean {
  return greeting.people.every(({ name }) => name === '')
    && [...members].every(([one, own]) => (one === org ? own.every(({ field }) => field === 'to') : named.has(one) && own.every(({ field }) => field === 'cc')));
}

/** More organisations than this on one mail are `many-external-domains`'s matter. */
const MOST_ORGS = 12;

/**
 * The odd ones among the organisations that see one another on the mail. Where history and conversation tell who belongs together, and the
 * mail speaks to or of some of them, that is one of which it says nothing, in text, greeting or names of files, that was never on a mail
 * with any of the others, and whose people are not all in the conversation.
 */
function oddOnes(members: ReadonlyMap<string, readonly RecipientFacts[]>, facts: Facts): string[] {
  const orgs = new Set(members.keys());
  // Without groups in the history nothing can be called unusual.
  if (orgs.size < 2 || orgs.size > MOST_ORGS || (facts.history.groups.length === 0 && facts.thread === null)) return [];
  const named = new Set([...members].filter(([org, own]) => isNamed(org, own, facts)).map(([org]) => org));
  // Three companies in the greeting, three on the mail: the one that nobody knows by its name in the text is greeted as well.
  const eachGreeted = named.size === orgs.size - 1 && timesGreeted(facts.greeting) >= orgs.size;
  if (named.size === 0 || eachGreeted) return [];
  const [inHistory, inThread] = [tiesInHistory(orgs, facts), tiesInThread(orgs, facts)];
  const hasPaper = papersOf(facts);
  return [...members].filter(([org, own]) => {
    if (named.has(org) || isAddressed(org, members, named, facts) || isSpokenOfByWord(org, [...orgs], facts) || hasPaper(org) || own.some((one) => isMentioned(one, facts))) return false;
    return !own.every((one) => one.inThread) && ![...orgs].some((other) => other !== org && (inHistory(org, other) || inThread(org, other)));
  }).map(([org]) => org);
}

/** One organisation among several that has never been on a mail with the others, and that this mail doesn't speak to or of. */
export const unusualGroup = defineRule({
  id: 'unusual-group',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: 'いつもと違う組み合わせ',
      messages: { odd: { says: '{odd}を{others}と同じメールの宛先にしたことはなく、本文にも出てきません。', todo: '互いに見せてよい相手か確かめ、違えば「この宛先を外す」を押してください。' } },
    },
    en: {
      title: 'Unusual group',
      messages: { odd: { says: '{odd} has never been on an email together with {others}, and the text doesn’t mention them.', todo: 'Make sure that they may see each other, or press “Remove this recipient”.' } },
    },
  },
  check({ facts, report }) {
    // A name that stands for no address reaches nobody.
    const visible = facts.externals.filter(({ field, own, address, org }) => field !== 'bcc' && !own && address.domain !== '' && org !== INTERNAL);
    const orgs = [...new Set(visible.map(({ org }) => org))];
    const members = new Map(orgs.map((org) => [org, visible.filter((one) => one.org === org)]));
    for (const org of oddOnes(members, facts)) {
      const own = members.get(org) ?? [];
      const only = own.length === 1 ? own[0] : undefined;
      report({
        at: [...own.map(atRecipient), 'draft'], message: 'odd',
        values: { odd: facts.organisations.nameOf(org), others: listed(orgs.filter((other) => other !== org).map((other) => facts.organisations.nameOf(other)), 3) },
        evidence: own.map(({ address }) => address.address),
        // Somebody at a public mail service stands for no organisation that could learn of another.
        ...(own.every(({ freemail, contact }) => freemail && !hasForm(contact?.company ?? '')) ? { severity: 'note' as const } : {}),
        ...(only === undefined ? {} : { fix: { kind: 'remove-recipient' as const, address: only.address.address } }),
      });
    }
  },
});
