import { keyOf, type Address } from '../draft/addresses/address';
import { recipientsOf, type RecipientField } from '../draft/draft';
import { AddressPatterns } from '../policy/pattern';
import { wallTimeAt } from '../time/zoned';
import { Organisations } from './companies/organisations';
import { Contacts } from './contacts';
import { Correspondents } from './correspondence/correspondents';
import { NearDomains } from './correspondence/near-domain';
import { quotedMails } from './correspondence/quoted';
import { domainParts } from './domains/domain';
import { isFreemail } from './domains/freemail';
import type { CheckInput, Facts, RecipientFacts } from './facts';
import { readGreeting } from './people/greeting';
import { People } from './people/people';
import { isRoleLocal, listWordOf, localPartKeys, readPerson, type PersonName } from './people/person';
import { Dictionary } from './words/dictionary';
import { normalise } from './words/fold';

type Unnamed = Omit<RecipientFacts, 'named'>;

/** Suffixes under which a family name of one character can be found in a text. */
const CALLED = ['様', 'さん', 'さま', '殿', '先生', '氏', '部長', '課長', '社長'];

/** Recipients whose people are named in a text, by their keys. */
function namedIn(recipients: readonly Unnamed[], text: string): Set<string> {
  const names = new Dictionary<string>();
  for (const { key, person, address } of recipients) {
    if (person !== null) {
      for (const name of [person.family, person.given, person.full, person.full.replace(/\s/g, '')]) {
        names.add(name, key);
        if (name.length === 1) for (const suffix of CALLED) names.add(name + suffix, key);
      }
      for (const name of person.keys) if (/^[\u3041-\u309f]{2,}$/.test(name)) names.add(name, key);
    }
    for (const word of localPartKeys(address.local)) if (word.length >= 4) names.add(word, key);
  }
  const orgOf = new Map(recipients.map(({ key, org }) => [key, org]));
  // A name that recipients of several organisations share names none of them.
  return new Set(names.find(text).flatMap(({ values }) => (new Set(values.map((key) => orgOf.get(key))).size === 1 ? values : [])));
}

/** What the sender wrote below the greeting lines, normalised. */
function proseOf(fresh: string, greeting: string): string {
  const normal = normalise(fresh);
  if (greeting === '') return normal;
  const last = greeting.split('\n').pop() ?? '';
  const at = normal.indexOf(last);
  return at < 0 ? normal : normal.slice(at + last.length);
}

/** Computes once, for a draft, what the rules ask about. Pure; reads nothing but its input. */
export function prepareFacts(input: CheckInput): Facts {
  const { draft, history, contacts, thread, policy } = input;
  const sender = draft.from === null ? '' : keyOf(draft.from);
  const book = new Contacts(contacts);
  const organisations = new Organisations(policy, book, sender);
  const people = new People(book);
  const correspondents = new Correspondents(input, organisations.counterparties, book);
  const threadAddresses = new Set(
    (thread ?? []).flatMap(({ from, to, cc }) => [...(from === null ? [] : [from]), ...to, ...cc]).map(keyOf),
  );

  const allowed = new AddressPatterns(policy.addresses.filter(({ list }) => list === 'allowed').map(({ pattern }) => ({ pattern, value: true })));

  const describe = (field: RecipientField, address: Address): Unnamed => {
    const key = keyOf(address);
    const contact = organisations.contactOf(key);
    const name = contact?.name ?? '';
    const person: PersonName | null = people.ofAddress(key)?.name ?? readPerson(address.name, '', contact?.company ?? '');
    const own = organisations.isOwnPerson(key);
    return {
      field, address, key,
      external: !organisations.isInternal(key),
      allowed: allowed.match(key).length > 0,
      registrableDomain: address.domain === '' ? '' : domainParts(address.domain).registrable,
      counterparty: organisations.counterpartyOf(key),
      contact,
      sentBefore: history.sent.get(key) ?? null,
      org: organisations.of(key),
      freemail: isFreemail(address.domain),
      own, person,
      role: isRoleLocal(address.local) || (person === null && name !== ''),
      listWord: listWordOf(address.local, name === '' ? address.name : name),
      inThread: threadAddresses.has(key),
    };
  };
  const described = recipientsOf(draft).map(({ field, address }) => describe(field, address));
  const named = namedIn(described, `${draft.subject}\n${draft.text.fresh}`);
  const recipients: RecipientFacts[] = described.map((recipient) => ({ ...recipient, named: named.has(recipient.key) }));
  const greeting = readGreeting(draft.text.fresh);
  const prose = proseOf(draft.text.fresh, greeting.text);
  return {
    ...input,
    recipients,
    externals: recipients.filter((recipient) => recipient.external),
    recipientKeys: new Set(recipients.map(({ key }) => key)),
    recipientOrgs: new Set(recipients.map(({ org }) => org)),
    organisations, people, correspondents, greeting, prose,
    nearDomains: new NearDomains(correspondents),
    greetedOrganisations: organisations.namedIn(greeting.text),
    namedOrganisations: organisations.namedIn(`${draft.subject}\n${prose}`),
    quotedMails: quotedMails(draft.text.quoted),
    threadAddresses,
    today: wallTimeAt(input.now, input.zone),
  };
}
