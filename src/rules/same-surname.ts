import type { Facts, RecipientFacts } from '../facts/facts';
import { INTERNAL } from '../facts/organisations';
import { canBe } from '../facts/addressee';
import type { KnownPerson } from '../facts/people';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** Others of the address book with the same family name, who are not recipients. */
function namesakesOf({ person, key }: RecipientFacts, facts: Facts): KnownPerson[] {
  if (person === null || person.family === '') return [];
  const recipients = new Set(facts.recipients.map((recipient) => recipient.key));
  return facts.people.named(person.family).filter(({ address, name }) =>
    address !== key && !recipients.has(address) && name.full !== person.full && [...name.familyKeys].some((one) => person.familyKeys.has(one)));
}

/**
 * What speaks for the namesake rather than for the recipient, in words of the mail itself: their company is named and the
 * recipient's is not; they are in the conversation and the recipient is not.
 */
function evidenceFor(namesake: KnownPerson, recipient: RecipientFacts, facts: Facts): string[] {
  const org = facts.organisations.of(namesake.address);
  const found: string[] = [];
  if (org === recipient.org) {
    if (facts.threadAddresses.has(namesake.address) && !recipient.inThread) found.push(namesake.address);
    return found;
  }
  const word = facts.namedOrganisations.get(org) ?? facts.greetedOrganisations.get(org);
  const own = facts.namedOrganisations.has(recipient.org) || facts.greetedOrganisations.has(recipient.org);
  if (word !== undefined && !own && org !== INTERNAL) found.push(word);
  if (facts.threadAddresses.has(namesake.address) && !recipient.inThread) found.push(namesake.address);
  return found;
}

/** The right family name, but the mail speaks of another person of that name. */
export const sameSurname = defineRule({
  id: 'same-surname',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '同姓の別人',
      messages: {
        other: { says: '宛先は {person}({address})ですが、この内容は同じ姓の {namesake}({namesakeAddress})に関わるようです(「{evidence}」)。', todo: 'どちらの方に送るのか確かめてください。「直す」で宛先を入れ替えます。' },
      },
    },
    en: {
      title: 'Another person of that name',
      messages: {
        other: { says: 'The mail goes to {person} ({address}), but seems meant for {namesake} ({namesakeAddress}), who has the same family name (“{evidence}”).', todo: 'Make sure whom it is for. “Correct” swaps the recipient.' },
      },
    },
  },
  check({ facts, report }) {
    const greeted = facts.greeting.people.filter(({ name }) => name !== '');
    for (const recipient of facts.recipients.slice(0, 100)) {
      const { person } = recipient;
      if (person === null) continue;
      for (const namesake of namesakesOf(recipient, facts).slice(0, 20)) {
        // A full name in the greeting settles it; `greeted-not-recipient` reports the case where it is the other's.
        if (greeted.some(({ name }) => name.includes(' ') && canBe(name, person))) continue;
        const evidence = evidenceFor(namesake, recipient, facts);
        const [first] = evidence;
        if (first === undefined) continue;
        report({
          at: [atRecipient(recipient), 'body'],
          message: 'other',
          values: { person: person.full, address: recipient.address.address, namesake: namesake.name.full, namesakeAddress: namesake.address, evidence: first },
          evidence: [recipient.address.address, namesake.address, ...evidence],
          fix: { kind: 'replace-recipient', address: recipient.address.address, by: namesake.address },
        });
        break;
      }
    }
  },
});
