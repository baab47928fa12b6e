import { DEPARTMENT, departmentsOf } from '../facts/companies/office-word';
import type { Facts, RecipientFacts } from '../facts/facts';
import { canBe, judgeAddressee } from '../facts/people/addressee';
import type { Greeted } from '../facts/people/greeting';
import { foldKey, normalise } from '../facts/words/fold';
import { NO_OPTIONS, atRecipient, defineRule, listed, type At } from './rule';

/** The mail greets a person that it does not go to. */
export const greetedNotRecipient = defineRule({
  id: 'greeted-not-recipient',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '宛名と宛先の食い違い',
      messages: {
        somebodyElse: { says: '宛名は「{greeted}」ですが、{person}({address})は宛先に入っていません。宛先は {recipients} です。', todo: '宛先と宛名のどちらが正しいか確かめ、間違っているほうを直してください。' },
        office: { says: '宛名は「{greeted}」ですが、{address} は宛先に入っていません。宛先は {recipients} です。', todo: '宛先と宛名のどちらが正しいか確かめ、間違っているほうを直してください。' },
        nobody: { says: '宛名は「{greeted}」ですが、宛先の {recipients} にその名前の人はいません。', todo: '宛先と宛名のどちらが正しいか確かめ、間違っているほうを直してください。' },
      },
    },
    en: {
      title: 'Greets someone else',
      messages: {
        somebodyElse: { says: 'The email greets “{greeted}”, but {person} ({address}) is not a recipient. It goes to {recipients}.', todo: 'Find out which is right, the greeting or the recipient, and correct the other.' },
        office: { says: 'The email greets “{greeted}”, but {address} is not a recipient. It goes to {recipients}.', todo: 'Find out which is right, the greeting or the recipient, and correct the other.' },
        nobody: { says: 'The email greets “{greeted}”, but it goes to {recipients}, and none of them has that name.', todo: 'Find out which is right, the greeting or the recipient, and correct the other.' },
      },
    },
  },
  check({ facts, report }) {
    const { greeting, recipients } = facts;
    const to = recipients.filter(({ field }) => field === 'to');
    const addressed = to.length > 0 ? to : recipients;
    if (addressed.length === 0) return;
    const office = officeElsewhere(addressed, facts) ?? otherDepartment(addressed, facts);
    if (office !== null) {
      report({
        at: [...addressed.slice(0, 10).map(atRecipient), 'body'], message: 'office',
        values: { greeted: office.greeted, address: office.address, recipients: listed(addressed.map(({ address, person }) => person?.full ?? address.address), 3) },
        evidence: [office.greeted, office.address, ...addressed.slice(0, 5).map(({ address }) => address.address)],
      });
    }
    for (const greeted of greeting.people) {
      const judged = judgeAddressee(greeted, facts);
      if (judged.is === 'fine') continue;
      // Whoever is greeted as well is no mistake; the others are.
      const doubtful = addressed.filter((recipient) => !isGreeted(recipient, greeting.people.filter((one) => one !== greeted)));
      const at: At[] = doubtful.slice(0, 10).map(atRecipient);
      const values = { greeted: greeted.raw, recipients: listed(addressed.map(({ address, person }) => person?.full ?? address.address), 3) };
      if (judged.is === 'somebody-else') {
        const [known] = judged.known;
        if (known === undefined) continue;
        const only = judged.known.length === 1 && doubtful.length === 1 ? doubtful[0] : undefined;
        report({
          at: [...at, 'body'],
          message: 'somebodyElse',
          values: { ...values, person: known.name.full, address: known.address },
          evidence: [greeted.raw, known.address, ...addressed.slice(0, 5).map(({ address }) => address.address)],
          ...(only === undefined ? {} : { fix: { kind: 'replace-recipient' as const, address: only.address.address, by: known.address } }),
        });
      } else {
        report({ at: [...at, 'body'], message: 'nobody', values, evidence: [greeted.raw, ...addressed.slice(0, 5).map(({ address }) => address.address)] });
      }
    }
  },
});

/** A department that is greeted and has an address of its own, while the mail goes to single people of other organisations. */
function officeElsewhere(addressed: readonly RecipientFacts[], facts: Facts): { greeted: string; address: string } | null {
  const { greeting, contacts, organisations, recipientOrgs, recipientKeys } = facts;
  if (greeting.people.some(({ name }) => name !== '') || !addressed.every(({ person, role }) => person !== null && !role)) return null;
  const greeted = new Set([...greeting.offices, greeting.collective.replace(/\s(?:team|department|dept|desk|office|colleagues|all)$/i, '')].map(foldKey).filter((name) => name.length >= 2));
  if (greeted.size === 0) return null;
  const found = contacts.find(({ name, address }) => greeted.has(foldKey(name)) && !recipientKeys.has(address.toLowerCase()) && !recipientOrgs.has(organisations.of(address)));
  return found === undefined ? null : { greeted: found.name, address: found.address };
}

/**
 * A department that is greeted, while the mail goes to somebody whom the address book has in another one of the same organisation. People
 * move: who is in the conversation is taken at the greeting's word.
 */
function otherDepartment(addressed: readonly RecipientFacts[], { greeting, contacts, organisations, recipientKeys }: Facts): { greeted: string; address: string } | null {
  const [only, ...others] = addressed;
  if (only === undefined || others.length > 0 || greeting.people.some(({ name }) => name !== '') || only.contact === null || only.inThread) return null;
  const text = normalise(greeting.text);
  const own = departmentsOf(only.contact.company);
  if (own.length === 0 || own.some((word) => text.includes(word))) return null;
  for (const { address, company } of contacts) {
    // 第一営業部 is part of 営業部.
    const greeted = departmentsOf(company).find((word) => DEPARTMENT.test(word) && text.includes(word) && !own.some((one) => one.includes(word)));
    if (greeted !== undefined && !recipientKeys.has(address.toLowerCase()) && organisations.of(address) === only.org) return { greeted, address };
  }
  return null;
}

function isGreeted({ person }: RecipientFacts, people: readonly Greeted[]): boolean {
  return person !== null && people.some(({ name }) => name !== '' && canBe(name, person));
}
