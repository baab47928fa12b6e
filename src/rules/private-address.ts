import { localOf, type Address } from '../draft/addresses/address';
import { anyOf } from '../draft/text/any-of';
import { INTERNAL } from '../facts/companies/organisations';
import type { Facts, RecipientFacts } from '../facts/facts';
import { isOwnMailbox } from '../facts/people/own-mailbox';
import type { KnownPerson } from '../facts/people/people';
import { isRoleLocal, localPartKeys, saysPrivate, type PersonName } from '../facts/people/person';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** From this many mails on, an address at a public service is the one the sender uses for this person. */
const USUAL = 5;

/** From this many on, one that the address book itself calls private is meant: whoever picks it reads so. */
const SEVERAL = 3;

const NOBODY: PersonName = { full: '', family: '', given: '', keys: new Set(), familyKeys: new Set() };

/** A private matter, which a private address is for. */
const SOCIAL = anyOf(
  /忘年会|新年会|飲み会|懇親会|同窓会|送別会|歓迎会|結婚|ご出産|お誕生日|お見舞い|ゴルフ|プライベートな|私的な|私事|仕事の話(?:は|で)な/i,
  /\b(?:birthday|wedding|drinks|dinner|barbecue|(?<!\b(?:third|other|either|each|neither|any|one|no|disclosing|receiving|contracting)[ -])party(?! (?:to|may|shall|agree\w*|liability))|golf|reunion)\b/i,
);

/** An address of the conversation that no address book knows and whose words are all in the recipient's: diego.arroyo@ in `diego.arroyo.1979@`. */
function isSpeltLike(address: string, { address: { local }, person }: RecipientFacts, facts: Facts): boolean {
  if (facts.recipientKeys.has(address) || address === facts.draft.from?.address.toLowerCase() || facts.people.ofAddress(address) !== null) return false;
  const own = localOf(address);
  const keys = localPartKeys(own);
  const words = new Set(localPartKeys(local));
  // One word alone is a family name, which others have; of somebody unknown it is all there is to go by.
  return !isRoleLocal(own) && keys.length >= (person === null ? 1 : 2) && keys.every((key) => key.length >= 3 && words.has(key));
}

/** The same person's address at a company, by full name, by the greeting, or by the name in the local part of somebody who is in the matter. */
function atWork(recipient: RecipientFacts, facts: Facts): KnownPerson | null {
  const { people, organisations, greeting, threadAddresses } = facts;
  const isWork = ({ address }: KnownPerson): boolean => {
    const org = organisations.of(address);
    return address !== recipient.key && !org.startsWith('addr:') && org !== recipient.org && organisations.isInternal(address) === false;
  };
  if (recipient.person !== null) {
    const { full } = recipient.person;
    const same = people.named(full).filter(({ name }) => name.full === full).find(isWork);
    if (same !== undefined) return same;
  }
  const local = new Set(localPartKeys(recipient.address.local));
  const involved = [
    ...greeting.people.flatMap(({ name }) => (name === '' ? [] : people.named(name))),
    ...[...threadAddresses].flatMap((address) => people.ofAddress(address) ?? []),
  ];
  const known = recipient.person !== null;
  const shared = [...threadAddresses].find((address) => isWork({ address, name: NOBODY, company: '' }) && isSpeltLike(address, recipient, facts));
  if (shared !== undefined) return { address: shared, name: recipient.person ?? { ...NOBODY, full: recipient.address.local }, company: '' };
  return involved.filter(isWork).find((person) => !facts.recipientKeys.has(person.address)
    && ([...person.name.keys].some((key) => key.length >= 3 && (local.has(key) || [...local].some((part) => part.length >= 5 && key.length >= 5 && part.includes(key))))
      || (!known && saysPrivate(recipient.contact?.name ?? '')))) ?? null;
}

/** The sender's own name in an address at a public mail service. */
function isSendersOwn({ address, person, key }: RecipientFacts, facts: Facts): boolean {
  const { from } = facts.draft;
  // A desk's address is nobody's own, and what it is called stands in many others.
  if (from === null || from.address.toLowerCase() === key || isDesk(from, facts)) return false;
  const sender = facts.people.ofAddress(from.address)?.name;
  const local = localPartKeys(address.local);
  if (person !== null) return sender !== undefined && person.full === sender.full;
  if (sender === undefined) {
    const own = localPartKeys(from.local);
    // Nobody else of that name is greeted: `miura.home@` at a public service, from miura@ at work.
    const nobodyElse = facts.greeting.people.length === 0 && recipientIsUnnamed(address.name, from.name);
    return own.join('').length >= 4 && (local.join('') === own.join('') ? own.join('').length >= 6 || nobodyElse : nobodyElse && own.every((key) => key.length >= 4 && local.includes(key)));
  }
  const family = [...sender.familyKeys].filter((one) => /^[a-z]{4,}$/.test(one));
  const given = [...sender.keys].filter((one) => /^[a-z]{3,}$/.test(one) && !sender.familyKeys.has(one));
  const joined = local.join('');
  return family.some((one) => joined.includes(one)) && given.some((one) => joined.replace(family.find((name) => joined.includes(name)) ?? '', '').includes(one));
}

function isDesk({ address, local }: Address, { people, organisations }: Facts): boolean {
  return people.ofAddress(address) === null && (isRoleLocal(local) || organisations.contactOf(address) !== null);
}

/** Whether a recipient's display name is missing or the sender's own. */
function recipientIsUnnamed(name: string, sender: string): boolean {
  return name.trim() === '' || name.trim() === sender.trim();
}

/** Business mail on its way to an address at a public mail service that is not the usual one for this person, or to a mailbox of the sender's own. */
export const privateAddress = defineRule({
  id: 'private-address',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '私用のアドレス',
      messages: {
        instead: { says: '{address} は私用のアドレスのようです。{person}には会社のアドレス {work} があります。', todo: '会社のアドレスに送るなら「{work} に直す」を押してください。' },
        marked: { says: '{address} はアドレス帳に「{name}」とあり、私用のアドレスです。', todo: '仕事の内容を私用のアドレスに送ってよいか確かめてください。' },
        company: { says: '宛名は「{company}」ですが、{address} は誰でも取れるメールサービスのアドレスです。', todo: '相手の会社のアドレスがないか確かめてください。' },
        own: { says: '{address} はあなた自身の私用のアドレスのようです。', todo: '仕事の内容を社外の私用アドレスに送ってよいか確かめてください。' },
      },
    },
    en: {
      title: 'Private address',
      messages: {
        instead: { says: '{address} seems to be a private address; {person} has the work address {work}.', todo: 'To use the work address, press “Change to {work}”.' },
        marked: { says: '{address} is in the address book as “{name}”, a private address.', todo: 'Make sure that business email may go there.' },
        company: { says: 'The email greets “{company}”, but {address} is at a service where anyone can have an address.', todo: 'Check whether there is a company address.' },
        own: { says: '{address} seems to be your own private address.', todo: 'Make sure that business email may go there.' },
      },
    },
  },
  check({ facts, report }) {
    const { correspondents, greetedOrganisations, organisations } = facts;
    for (const recipient of facts.externals) {
      if (recipient.own || recipient.inThread) continue;
      const { address, contact, key } = recipient;
      const at = atRecipient(recipient);
      const marked = saysPrivate(contact?.name ?? '') || saysPrivate(address.name);
      // What the address book calls private is so at whatever provider, where the same person has an address at work.
      if (!recipient.freemail && !(marked && !recipient.org.startsWith('cp:'))) {
        if (isOwnMailbox(recipient, facts)) report({ at, message: 'own', values: { address: address.address }, evidence: [address.address, facts.draft.from?.address ?? address.address] });
        continue;
      }
      const work = atWork(recipient, facts);
      const sent = correspondents.sentTo(key);
      const usual = (saysPrivate(contact?.name ?? '') && sent >= SEVERAL) || (sent >= USUAL && (work === null || sent >= correspondents.sentTo(work.address)));
      if (work !== null && !usual) {
        const social = SOCIAL.test(facts.prose) && facts.draft.attachments.length === 0;
        report({
          at, message: 'instead', values: { address: address.address, person: work.name.full, work: work.address }, evidence: [address.address, work.address],
          fix: { kind: 'replace-recipient', address: address.address, by: work.address },
          ...(social ? { severity: 'note' as const } : {}),
        });
      } else if (marked && recipient.freemail && !usual) {
        report({ at, message: 'marked', values: { address: address.address, name: contact?.name ?? address.name }, evidence: [address.address, contact?.name ?? address.name] });
      } else if (isSendersOwn(recipient, facts) || isOwnMailbox(recipient, facts)) {
        report({ at, message: 'own', values: { address: address.address }, evidence: [address.address, facts.draft.from?.address ?? address.address] });
      } else if (contact === null && recipient.sentBefore === 0) {
        const [org, word] = [...greetedOrganisations].find(([one]) => one !== INTERNAL) ?? [null, ''];
        const domains = org === null ? [] : organisations.counterparties.all.find(({ name }) => `cp:${name}` === org)?.domains ?? [];
        if (org !== null && domains.length > 0 && !domains.includes(address.domain) && !facts.recipientOrgs.has(org)) {
          report({ at, message: 'company', values: { address: address.address, company: word }, evidence: [address.address, word] });
        }
      }
    }
  },
});
