import { anyOf } from '../draft/text/any-of';
import { INTERNAL } from '../facts/companies/organisations';
import type { QuotedMail } from '../facts/correspondence/quoted';
import type { Facts } from '../facts/facts';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** `しないで`, `のないよう`: neither `問題ないです` nor `転送されないようです`. */
const JA_DONT = '(?:ない(?:で(?!す|しょ|した)|よう(?!です|だ|な|で))|なさらぬ|の(?:ない|無い)よう|ること?の?ないよう|無用|禁止|不可|厳禁|ご?遠慮|お?控え)';
const JA_BANS = [
  `転送(?:は|を)?(?:し|なさら|され)?${JA_DONT}`,
  `(?:ご本人|先方|お客様|候補者|応募者|社外|外部|第三者|他社)[^。\\n]{0,14}(?:転送|共有|開示|お?見せ|お?渡し|展開|口外)[^。\\n]{0,14}${JA_DONT}`,
  '(?:転送|共有|開示|展開|口外)[^。\\n]{0,8}(?:ない(?:で(?!す|しょ|した)|よう(?!です|だ|な|で))|の(?:ない|無い)よう|無用)',
  '他言無用|ここだけの話|(?:御社|貴社)(?:内)?限り(?!なく|で(?:は|な))',
  '(?:公表|発表|解禁|情報解禁)(?:日|前)?まで[^。\\n]{0,20}(?:ない(?:で(?!す)|よう(?!です|だ|な|で))|控え|伏せ|内密)',
];
const PASSED = '(?:forwarded|shared|passed (?:on|to)|circulated|disclosed|shown to|(?:published|released|made public)(?= (?:before|until|till|yet)\\b))';
const PASS = '(?:forward|share|pass (?:this |it |these |them )?(?:on|to)|circulate|disclose|show (?:this|it|these|them) to)\\b';
const EN_BANS = [
  // Asked of the reader: not `we do not share your data`, not `I can't share my screen`.
  `(?<!\\b(?:i|we|they|he|she|it|to) )\\b(?:do not|don't|never)\\s+${PASS}`,
  `\\byou (?:must not|mustn't|should not|shouldn't|cannot|can't|may not)\\s+${PASS} (?:this|it|these|that|them|any)\\b`,
  `\\b(?:must not|mustn't|should not|shouldn't|cannot|can't|may not|not to) be ${PASSED}`,
  '\\bnothing can (?:go|be said|be shared)\\b',
  '\\bembargoed\\b|\\bunder (?:strict )?embargo\\b|\\bembargo (?:until|till|lifts|ends)\\b',
  '\\bnot for (?:onward|further) (?:circulation|distribution|sharing)\\b|\\bfor your eyes only\\b',
  '\\bkeep (?:this|it|these|that) (?:strictly )?(?:between (?:us|ourselves|you and me)|to yoursel(?:f|ves)|confidential)\\b',
];
/** The writer asks the reader not to pass it on. */
const BAN = new RegExp([...JA_BANS, ...EN_BANS].join('|'), 'i');
/** The standing notice below a mail, which forbids whoever got it by mistake. */
const NOTICE = anyOf(
  /誤って(?:受信|届|送信|送付|受け取)|意図し(?:た|ない)受信|(?:宛先|名宛人|受信者)の(?:方|み)|intended (?:recipients?|only|solely)/i,
  /(?:received|sent)[^.]{0,40}in error|addressees?\b|unauthori[sz]ed/i,
);

/** Lines of a quoted mail looked at, and characters of each. */
const MOST_LINES = 300;
const LONGEST = 500;
/** Lines of a paragraph looked at in each direction. */
const MOST_AROUND = 6;

/** The organisation whose mail is quoted; null where its header doesn't tell. */
function writer({ from, name }: QuotedMail, facts: Facts): { org: string; address: string } | null {
  const [address] = from;
  if (address !== undefined) return { org: facts.organisations.of(address), address };
  const known = facts.people.named(name);
  const orgs = new Set(known.map((one) => facts.organisations.of(one.address)));
  const [first] = known;
  return first !== undefined && orgs.size === 1 ? { org: facts.organisations.of(first.address), address: first.address } : null;
}

function banIn({ text }: QuotedMail): string | null {
  const lines = text.split('\n', MOST_LINES).map((one) => normalise(one.slice(0, LONGEST)).replace(/^[>\s]+/, ''));
  const line = lines.find((one, at) => BAN.test(one) && !NOTICE.test(paragraphAround(lines, at)));
  return line === undefined ? null : line.trim().slice(0, 80);
}

/** The lines above and below, up to an empty one: a notice is often broken over several. */
function paragraphAround(lines: readonly string[], at: number): string {
  const above = lines.slice(Math.max(0, at - MOST_AROUND), at);
  const below = lines.slice(at, at + MOST_AROUND);
  const end = below.findIndex((line) => line.trim() === '');
  return [...above.slice(above.map((line) => line.trim()).lastIndexOf('') + 1), ...(end < 0 ? below : below.slice(0, end))].join(' ');
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
      title: 'Asked not to forward',
      messages: { banned: { says: 'The quoted email from {from} says “{line}”, and this goes to {address}.', todo: 'Ask {from} whether it may be sent, or delete the quoted text.' } },
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
