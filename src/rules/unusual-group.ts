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

/** More organisations than this on one mail are `many-external-domains`'s matter. */
const MOST_ORGS = 12;

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
    const visible = facts.externals.filter(({ field, own, address }) => field !== 'bcc' && !own && address.domain !== '');
    const orgs = new Set(visible.map(({ org }) => org).filter((org) => org !== INTERNAL));
    // Without groups in the history nothing can be called unusual.
    if (orgs.size < 2 || orgs.size > MOST_ORGS || (facts.history.groups.length === 0 && facts.thread === null)) return;
    const [inHistory, inThread] = [tiesInHistory(orgs, facts), tiesInThread(orgs, facts)];
    const tied = (one: string, other: string): boolean => inHistory(one, other) || inThread(one, other);
    const named = (org: string): boolean => facts.namedOrganisations.has(org) || facts.greetedOrganisations.has(org) || visible.some((one) => one.org === org && (one.named || isGreetedByLocalPart(one, facts) || isSpokenOfByLocalPart(one, facts)));
    // Enough not to be called unmentioned, while nothing is said of whom the mail speaks to.
    const isMentioned = (one: RecipientFacts): boolean => isCalledByGivenName(one, facts) || isAddressInText(one, facts) || isNamedInFiles(one, facts);
    // `PO_771_Kestrel.pdf`: a paper of theirs goes along.
    const inFiles = facts.organisations.namedIn(facts.draft.attachments.slice(0, 50).map(({ name }) => name).join('\n').replace(/[_-]/g, ' '));
    const hasPaper = (org: string): boolean => inFiles.has(org) || facts.draft.attachments.slice(0, 50).some(({ name }) => shortLatinName(org, name.replace(/[_-]/g, ' '), facts) !== null);
    const spokenTo = [...orgs].filter(named);
    // Three companies in the greeting, three on the mail: the one that nobody knows by its name in the text is greeted as well.
    const eachGreeted = spokenTo.length === orgs.size - 1 && new Set([...facts.greeting.people.map(({ context }) => context), ...facts.greeting.offices].filter((words) => words !== '')).size >= orgs.size;
    for (const org of orgs) {
      const others = [...orgs].filter((other) => other !== org);
      const members = visible.filter((one) => one.org === org);
      const [first, ...rest] = members;
      // Nobody is greeted by name, one company is written to, and of whoever is in copy the text speaks: it speaks to the one company.
      const isAddressed = facts.greeting.people.every(({ name }) => name === '') && members.every(({ field }) => field === 'to') && visible.every((one) => one.org === org || (one.field === 'cc' && named(one.org)));
      if (first === undefined || named(org) || isAddressed || spokenTo.length === 0 || eachGreeted || isSpokenOfByWord(org, [...orgs], facts) || hasPaper(org) || members.every(({ inThread }) => inThread) || others.some((other) => tied(org, other)) || members.some(isMentioned)) continue;
      report({
        at: [atRecipient(first), ...rest.map(atRecipient), 'draft'], message: 'odd',
        values: { odd: facts.organisations.nameOf(org), others: listed(others.map((other) => facts.organisations.nameOf(other)), 3) },
        evidence: members.map(({ address }) => address.address),
        // Somebody at a public mail service stands for no organisation that could learn of another.
        ...(members.every(({ freemail, contact }) => freemail && !hasForm(contact?.company ?? '')) ? { severity: 'note' as const } : {}),
        ...(rest.length === 0 ? { fix: { kind: 'remove-recipient' as const, address: first.address.address } } : {}),
      });
    }
  },
});
