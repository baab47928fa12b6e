import type { Facts, RecipientFacts } from '../facts/facts';
import { canBe } from '../facts/people/addressee';
import { cluesForNamesake } from '../facts/people/namesake-clues';
import type { KnownPerson } from '../facts/people/people';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** Others of the address book whom the same greeting could mean, and who are not recipients. */
function namesakesOf({ person, key }: RecipientFacts, facts: Facts): KnownPerson[] {
  if (person === null || person.family === '') return [];
  const greeted = facts.greeting.people.filter(({ name }) => name !== '' && canBe(name, person));
  const bySurname = facts.people.named(person.family).filter(({ name }) => [...name.familyKeys].some((one) => person.familyKeys.has(one)));
  // `Hi Sarah` means any Sarah, whatever the surname.
  const byGreeting = greeted.flatMap(({ name }) => facts.people.named(name));
  return [...new Set([...bySurname, ...byGreeting])].filter(({ address, name }) => address !== key && !facts.recipientKeys.has(address) && name.full !== person.full);
}

/** Whether the text, below its greeting, has the namesake's whole name: who tells of somebody by it has not mixed the two up. */
function isNamedInFull({ name: { family, given } }: KnownPerson, { prose, greeting }: Facts): boolean {
  if (family === '' || given === '') return false;
  const text = normalise(prose.slice(0, 20_000)).replace(normalise(greeting.text), ' ');
  return /^\p{Script=Latin}/u.test(family) ? [`${given} ${family}`, `${family} ${given}`].some((full) => text.includes(full)) : text.replace(/[ \t]/g, '').includes(family + given);
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
        other: { says: '宛先は{person}({address})ですが、この内容は同じ姓の{namesake}({namesakeAddress})に関わるようです(手がかり: 「{evidence}」)。', todo: 'どちらの方に送るのか確かめ、違えば「{namesakeAddress} に直す」を押してください。' },
      },
    },
    en: {
      title: 'Another person with that name',
      messages: {
        other: { says: 'The email goes to {person} ({address}), but seems meant for {namesake} ({namesakeAddress}), who has the same family name (it has “{evidence}”).', todo: 'Make sure who it is for; if it is the other person, press “Change to {namesakeAddress}”.' },
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
        if (greeted.some(({ name }) => name.includes(' ') && canBe(name, person)) || isNamedInFull(namesake, facts)) continue;
        const evidence = cluesForNamesake(namesake, recipient, facts);
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
