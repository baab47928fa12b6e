import { localOf } from '../draft/addresses/address';
import { anyOf } from '../draft/text/any-of';
import { INTERNAL } from '../facts/companies/organisations';
import { asksToPassOn } from '../facts/correspondence/asks-to-pass-on';
import type { QuotedMail } from '../facts/correspondence/quoted';
import type { Facts } from '../facts/facts';
import { isColleague, isNameOfHouse } from '../facts/people/colleagues';
import { compactKey } from '../facts/words/fold';
import { NO_OPTIONS, defineRule, listed } from './rule';

const FORWARD = /^\s*(?:fwd?|転送)\s*[:：]/i;
const SAYS_SO = /転送|下記|以下|引用|共有|forward|below|pass(?:ing)? (?:on|along)|fyi|see what/i;

/** The sender shows what they wrote to somebody else. */
const SHOWS_IT = anyOf(
  /転送|引用|先方|(?:メール|やり?取り|文面)[^。\n]{0,12}(?:参考|共有|写し|控え)|(?:参考|共有|写し|控え)[^。\n]{0,12}(?:メール|やり?取り|文面)/i,
  /(?:下記|以下|このよう|次)の?(?:とおり|通り|よう|内容|メール)?[^。\n]{0,12}(?:送|連絡|案内|依頼|回答|返信|伝え|お願い|問い?合わせ)[^。\n]{0,8}(?:ました|済|ており|てい)/i,
  /\b(?:forward\w*|pass(?:ing|ed)? (?:on|along)|fyi|for your records|see what|copy of (?:my|our) (?:e?-?mail|message|note|letter|reply))\b/i,
  /\b(?:(?:what|as) (?:I|we) (?:have )?(?:sent|wrote|told|asked)|(?:my|our) (?:e?-?mail|message|note|letter|reply|question) (?:to|of) (?:them|him|her))\b/i,
  /\b(?:have|I|we) (?:e-?mailed|written to|asked|told) (?:them|him|her|the)\b/i,
);

/** What somebody else wrote is put below on purpose. */
const PUT_BELOW = anyOf(
  /(?:この|すぐ|以)?下(?:部|段|方)?に[^。\n]{0,10}(?:付け|つけ|貼り?|載せ|添え|転記|引用)/i,
  /(?:この|以)下(?:が|は)[^。\n]{0,12}(?:から|より)の[^。\n]{0,8}(?:連絡|メール|返信|返事|回答|報告)/i,
  /\b(?:pasted|copied|quoted|included|added|put)(?: \w+){0,5} (?:below|underneath)\b|\b(?:mail|e-mail|message|note|report|reply|answer|words) (?:is|are|follows?)(?: \w+)? below\b/i,
);

/** Whether a recipient has had a mail of that sender's, or to that reader, in the same conversation. */
function alreadySeen(from: string, facts: Facts): boolean {
  const outside = facts.externals.map(({ key }) => key);
  return (facts.thread ?? []).some((message) => {
    const all = [message.from, ...message.to, ...message.cc].flatMap((one) => (one === null ? [] : [one.address.toLowerCase()]));
    return all.includes(from) && outside.some((key) => all.includes(key));
  });
}

function speaksOf(from: string, org: string, facts: Facts): boolean {
  if (facts.namedOrganisations.has(org) || facts.greetedOrganisations.has(org)) return true;
  const name = facts.people.ofAddress(from)?.name;
  const text = `${facts.draft.subject}\n${facts.prose}`;
  return name !== undefined && [name.family, name.given, name.full].some((one) => one.length >= 2 && text.includes(one));
}

/** Whoever is outside and no recipient that a mail of the house was written to, where no recipient nor anybody of their companies had it. */
function otherReader(mail: QuotedMail, facts: Facts): { to: string; org: string } | null {
  const { organisations, people, recipientKeys, recipientOrgs } = facts;
  const [from] = mail.from;
  if (from === undefined ? !isNameOfHouse(mail.name, facts) : organisations.of(from) !== INTERNAL) return null;
  const named = mail.toNames.map((name) => people.called(name));
  // A reader of whom nothing is known may be anybody.
  if (named.some((known, at) => known.length !== 1 && !isNameOfHouse(mail.toNames[at] ?? '', facts))) return null;
  const readers = [...(mail.to ?? []), ...named.flatMap((known) => known.map(({ address }) => address))].filter((to) => !isColleague(to, facts)).map((to) => ({ to, org: organisations.of(to) }));
  // A recipient's other address.
  const isSame = (to: string): boolean => facts.recipients.some(({ external, person, address }) => external && (address.local.toLowerCase() === localOf(to) || (person !== null && people.ofAddress(to)?.name.full === person.full)));
  return readers.some(({ to, org }) => recipientKeys.has(to) || isSame(to) || recipientOrgs.has(org) || alreadySeen(to, facts)) ? null : readers[0] ?? null;
}

/** Whether a recipient wrote a quoted mail, and so had what stands quoted below it. */
function isRecipients({ from: [from], name }: QuotedMail, { recipients, recipientKeys, recipientOrgs, organisations }: Facts): boolean {
  if (from !== undefined) return recipientKeys.has(from) || (recipientOrgs.has(organisations.of(from)) && organisations.of(from) !== INTERNAL);
  return name !== '' && recipients.some(({ external, person, address }) => external && [person?.full ?? '', address.name].some((own) => own !== '' && compactKey(own) === compactKey(name)));
}

/** A mail from or to another outsider is quoted below, in a mail that doesn't speak of it. */
export const quotedOtherCustomer = defineRule({
  id: 'quoted-other-customer',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '別の相手のメールの引用',
      messages: {
        other: { says: '引用の中に、宛先にいない社外の {from} のメールが残っています。', todo: '宛先({recipients})に見せてよいか確かめ、要らなければ引用を消してください。' },
        ours: { says: '引用の中に、宛先にいない社外の {to} に宛てたメールが残っています。', todo: '宛先({recipients})に見せてよいか確かめ、要らなければ引用を消してください。' },
      },
    },
    en: {
      title: 'Someone else’s email quoted',
      messages: {
        other: { says: 'An email from {from}, an external person who isn’t a recipient, is quoted below.', todo: 'Make sure that {recipients} may see it, or delete the quoted text.' },
        ours: { says: 'An email to {to}, an external person who isn’t a recipient, is quoted below.', todo: 'Make sure that {recipients} may see it, or delete the quoted text.' },
      },
    },
  },
  check({ draft, facts, report }) {
    const outside = facts.externals.filter(({ own }) => !own);
    if (outside.length === 0) return;
    const stranger = (mail: QuotedMail): { from: string; org: string } | null => {
      const [from] = mail.from;
      if (from === undefined || facts.recipientKeys.has(from)) return null;
      const org = facts.organisations.of(from);
      return org === INTERNAL || facts.recipientOrgs.has(org) || alreadySeen(from, facts) ? null : { from, org };
    };
    const recipients = listed(outside.map(({ address }) => address.address), 3);
    let theirs = false;
    for (const mail of facts.quotedMails.slice(0, 50)) {
      theirs ||= isRecipients(mail, facts);
      const found = stranger(mail);
      const reader = found === null && !theirs ? otherReader(mail, facts) : null;
      if (found === null && reader === null) continue;
      const forwarded = FORWARD.test(draft.subject) && SAYS_SO.test(facts.prose);
      const deliberate = forwarded || (found !== null && (asksToPassOn(mail.text) || PUT_BELOW.test(facts.prose) || speaksOf(found.from, found.org, facts)))
        || (reader !== null && (SHOWS_IT.test(facts.prose) || speaksOf(reader.to, reader.org, facts)));
      report({
        at: ['body', 'draft'],
        ...(found === null ? { message: 'ours', values: { to: reader?.to ?? '', recipients } } : { message: 'other', values: { from: found.from, recipients } }),
        evidence: [mail.line.slice(0, 120), found?.from ?? reader?.to ?? ''],
        ...(deliberate ? { severity: 'note' as const } : {}),
      });
      return;
    }
  },
});
