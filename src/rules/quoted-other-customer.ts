import { INTERNAL } from '../facts/companies/organisations';
import { asksToPassOn } from '../facts/correspondence/asks-to-pass-on';
import type { QuotedMail } from '../facts/correspondence/quoted';
import type { Facts } from '../facts/facts';
import { NO_OPTIONS, defineRule, listed } from './rule';

const FORWARD = /^\s*(?:fwd?|転送)\s*[:：]/i;
const SAYS_SO = /転送|下記|以下|引用|共有|forward|below|pass(?:ing)? (?:on|along)|fyi|see what/i;

/** Whether a recipient has had a mail of that sender's in the same conversation. */
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

/** Another outsider's mail is quoted below, in a mail that doesn't speak of it. */
export const quotedOtherCustomer = defineRule({
  id: 'quoted-other-customer',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '別の相手のメールの引用',
      messages: { other: { says: '引用の中に、宛先にいない社外の {from} のメールが残っています。', todo: '宛先({recipients})に見せてよいか確かめ、要らなければ引用を消してください。' } },
    },
    en: {
      title: 'Somebody else’s mail quoted',
      messages: { other: { says: 'A mail from {from}, an outsider who is not a recipient, is quoted below.', todo: 'Make sure that {recipients} may see it, or delete the quotation.' } },
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
    for (const mail of facts.quotedMails.slice(0, 50)) {
      const found = stranger(mail);
      if (found === null) continue;
      const deliberate = asksToPassOn(mail.text) || speaksOf(found.from, found.org, facts) || (FORWARD.test(draft.subject) && SAYS_SO.test(facts.prose));
      report({
        at: ['body', 'draft'], message: 'other',
        values: { from: found.from, recipients: listed(outside.map(({ address }) => address.address), 3) },
        evidence: [mail.line.slice(0, 120), found.from],
        ...(deliberate ? { severity: 'note' as const } : {}),
      });
      return;
    }
  },
});
