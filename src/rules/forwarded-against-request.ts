import type { Facts } from '../facts/facts';
import { normalise } from '../facts/fold';
import { INTERNAL } from '../facts/organisations';
import type { QuotedMail } from '../facts/quoted';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** The writer asks the reader not to pass it on. */
const BAN = /転送(?:は|を)?(?:しない|なさらない|されない|され(?:ること)?の?ない|禁止|不可|厳禁|ご?遠慮|お?控え)|(?:ご本人|先方|お客様|候補者|応募者|社外|外部|第三者|他社)[^。\n]{0,14}(?:転送|共有|開示|お?見せ|お?渡し|展開|口外)[^。\n]{0,14}(?:ない(?:で|よう)|のない|なさらぬ|禁止|ご?遠慮|お?控え|厳禁)|(?:転送|共有|開示|展開|口外)[^。\n]{0,8}(?:ない(?:で|よう)|のない|無用)|他言無用|(?:公表|発表|解禁|情報解禁)(?:日|前)?まで[^。\n]{0,20}(?:ない(?:で|よう)|控え|伏せ|内密)|\b(?:do not|don't|please not|must not|mustn't|not to be|should not|shouldn't|can't|cannot|never)\s+(?:be )?(?:forward(?:ed)?|shared?|passed on|pass (?:this|it) on|circulated?|shown?|disclosed?|publish(?:ed)?)\b|\bnothing can (?:go|be said|be shared)\b|\bembargo(?:ed)?\b|\bnot for (?:onward|further) (?:circulation|distribution|sharing)\b|\bfor your eyes only\b/i;

/** Lines of a quoted mail looked at, and characters of each. */
const MOST_LINES = 300;
const LONGEST = 500;

/** The organisation whose mail is quoted; null where its header doesn't tell. */
function writer({ from, name }: QuotedMail, facts: Facts): { org: string; address: string } | null {
  const [address] = from;
  if (address !== undefined) return { org: facts.organisations.of(address), address };
  const known = name === '' || name.length > 60 ? [] : facts.people.named(name.replace(/\s/g, '')).concat(facts.people.named(name));
  const orgs = new Set(known.map((one) => facts.organisations.of(one.address)));
  const [first] = known;
  return first !== undefined && orgs.size === 1 ? { org: facts.organisations.of(first.address), address: first.address } : null;
}

function banIn({ text }: QuotedMail): string | null {
  const line = text.split('\n', MOST_LINES).map((one) => normalise(one.slice(0, LONGEST)).replace(/^[>\s]+/, '')).find((one) => BAN.test(one));
  return line === undefined ? null : line.trim().slice(0, 80);
}

/** A mail that its writer asked not to pass on is passed on, to people of neither side. */
export const forwardedAgainstRequest = defineRule({
  id: 'forwarded-against-request',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '転送しないよう頼まれたメール',
      messages: { banned: { says: '引用している {from} のメールに「{line}」とありますが、{address} に送ろうとしています。', todo: '送ってよいか {from} に確かめ、違えば引用を消してください。' } },
    },
    en: {
      title: 'Asked not to pass on',
      messages: { banned: { says: 'The quoted mail from {from} says “{line}”, and this goes to {address}.', todo: 'Ask {from} whether it may, or delete the quotation.' } },
    },
  },
  check({ facts, report }) {
    for (const mail of facts.quotedMails.slice(0, 20)) {
      const by = writer(mail, facts);
      if (by === null || by.org === INTERNAL) continue;
      const others = facts.externals.filter(({ org, own }) => org !== by.org && !own);
      const [first] = others;
      const line = first === undefined ? null : banIn(mail);
      if (first === undefined || line === null) continue;
      report({
        at: [...others.slice(0, 10).map(atRecipient), 'body', 'draft'], message: 'banned',
        values: { from: by.address, line, address: first.address.address }, evidence: [line, first.address.address],
      });
      return;
    }
  },
});
