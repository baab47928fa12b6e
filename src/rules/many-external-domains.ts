import * as v from 'valibot';
import { anyOf } from '../draft/text/any-of';
import { hasForm } from '../facts/companies/company';
import type { Facts, RecipientFacts } from '../facts/facts';
import { privateStrangers } from '../facts/people/private-strangers';
import { atRecipient, defineRule, listed } from './rule';

/** Words by which a mail addresses people who have nothing in common but the sender. */
const STRANGERS = anyOf(
  /お客|会員|寄付|購読|お取引先|取引先各位|関係者|出展者|参加者|保護者|応募者|ご利用|ご登録|オーナー様各位|customers?\b|members?\b|subscribers?\b/i,
  /supporters?\b|donors?\b|guests?\b|participants?\b|applicants?\b|parents?\b|clients?\b|tenants?\b|friends\b/i,
);

/** Mail to those who compete for the same job. */
const RIVALS = anyOf(
  /相見積|合見積|あいみつ|コンペ|入札|競争見積|各社\s?(?:様|見積)|社様での[^。\n]{0,8}見積/i,
  /\b(?:(?:a|the|this|our|your|any|for|to|by|open|public) tender(?! (?:age|meat|spot|moment))|tender(?:s|ers|ing)|tender (?:for|no|number|documents?|process|returns?|submissions?|deadline|package|invitation|closes|closing|opening)|bidd(?:ers?|ing)|competitive (?:quotes?|bids?|pricing)|request for (?:quotes?|quotations?|proposals?)|RFQ|RFP)\b/i,
);

/** The word that says so; null where none does. */
function wordForRivals(facts: Facts): string | null {
  const text = `${facts.draft.subject}\n${facts.greeting.text}\n${facts.prose.slice(0, 20_000)}`;
  // A golf tournament is コンペ too.
  return isToAll(facts) ? RIVALS.exec(/ゴルフ/.test(text) ? text.replace(/コンペ/g, '') : text)?.[0] ?? null : null;
}

/** Several firms are greeted: they may compete, or work together (`パートナー各社様`). */
const SEVERAL_FIRMS = /^各社\s?様$/;

/** Share of the recipients that must have been written to together before for the group to count as an old one. */
const SAME_GROUP = 0.8;

function writtenToTogether(visible: readonly RecipientFacts[], facts: Facts): boolean {
  const keys = new Set(visible.map(({ key }) => key));
  // A group that holds the share holds at least one of so many recipients, whichever they are.
  const enough = visible.slice(0, Math.floor(keys.size * (1 - SAME_GROUP)) + 1);
  const groups = enough.flatMap(({ key }) => facts.correspondents.groupsWith(key));
  return groups.some(({ addresses }) => addresses.filter((address) => keys.has(address.toLowerCase())).length >= keys.size * SAME_GROUP);
}

/** Mails to exactly these people, and no fewer, from which on they know of each other, whatever they are called. */
const OFTEN = 3;

function oftenWrittenToTogether(visible: readonly RecipientFacts[], facts: Facts): boolean {
  const [first] = visible;
  if (first === undefined) return false;
  return facts.correspondents.groupsWith(first.key).some(({ addresses, count }) => {
    if (count < OFTEN) return false;
    const group = new Set(addresses.map((address) => address.toLowerCase()));
    return visible.every(({ key }) => group.has(key));
  });
}

/** At a public mail service, what the address book calls a company is one only with a company's name: `保護者`, `会員` are none. */
function partyOf({ org, freemail, key, contact }: RecipientFacts): string {
  return freemail && org.startsWith('co:') && !hasForm(contact?.company ?? '') ? key : org;
}

/** Greets them all at once, or nobody. */
function isToAll({ greeting }: Facts): boolean {
  return greeting.collective !== '' || greeting.people.every(({ name }) => name === '');
}

/** Many organisations see each other's addresses in To and Cc, where Bcc would keep them apart. */
export const manyExternalDomains = defineRule({
  id: 'many-external-domains',
  severity: 'warn',
  options: v.object({
    /** Outside organisations in To and Cc from which on it warns. */
    threshold: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 5),
    /** The same, where the mail addresses customers, members and the like. */
    strangersThreshold: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 3),
    /** Counts domains rather than organisations, and goes easy on no group, however often written to. */
    everyDomain: v.optional(v.boolean(), false),
  }),
  words: {
    ja: {
      title: 'Bccにすべき宛先',
      messages: {
        many: {
          says: '別々の組織・個人{count}件({domains})がToとCcに並び、互いのアドレスが見えます。',
          todo: '互いに知らない人同士なら「{addresses}件をBccに移す」を押してください。',
        },
      },
    },
    en: {
      title: 'Should be Bcc',
      messages: {
        many: {
          says: '{count} separate organisations or people ({domains}) are in To and Cc and can see each other’s addresses.',
          todo: 'If they don’t know each other, press “Move {addresses} to Bcc”.',
        },
      },
    },
  },
  check({ draft, facts, options, report }) {
    const visible = facts.externals.filter(({ field, own }) => field !== 'bcc' && !own);
    // Known to each other by the sender's mails, they are as many as their organisations.
    const singly = options.everyDomain || writtenToTogether(visible, facts) ? new Set<string>() : privateStrangers(visible, facts);
    const orgs = new Set(visible.map((recipient) => (options.everyDomain ? recipient.address.domain : singly.has(recipient.key) ? recipient.key : partyOf(recipient))));
    const toStrangers = !options.everyDomain && STRANGERS.test(facts.greeting.text) && facts.greeting.collective !== '';
    const rivals = options.everyDomain ? null : wordForRivals(facts);
    const least = rivals !== null ? 2 : toStrangers ? options.strangersThreshold : options.threshold;
    if (orgs.size < Math.min(least, options.threshold)) return;
    const [first, ...others] = visible;
    if (first === undefined) return;
    const known = !options.everyDomain && (rivals === null || SEVERAL_FIRMS.test(rivals)) && (toStrangers || rivals !== null ? oftenWrittenToTogether(visible, facts) : writtenToTogether(visible, facts) || visible.every(({ inThread }) => inThread));
    report({
      at: ['draft', atRecipient(first), ...others.map(atRecipient)],
      message: 'many',
      values: { count: orgs.size, addresses: visible.length, domains: listed(visible.map(({ address }) => address.domain)) },
      evidence: visible.slice(0, 20).map(({ address }) => address.address),
      fix: { kind: 'move-to-bcc', addresses: visible.map(({ address }) => address.address) },
      ...(known || draft.to.length + draft.cc.length === 0 ? { severity: 'note' as const } : {}),
    });
  },
});
