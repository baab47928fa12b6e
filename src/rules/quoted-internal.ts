import { anyOf } from '../draft/text/any-of';
import type { QuotedMail } from '../facts/correspondence/quoted';
import type { Facts } from '../facts/facts';
import { canBe } from '../facts/people/addressee';
import { amongColleagues, isColleague, isNameOfHouse } from '../facts/people/colleagues';
import { readGreeting } from '../facts/people/greeting';
import { speaksAsToColleagues } from '../facts/people/opening';
import { quotedInside, speaksOfReaders } from '../facts/secrets/quoted-inside';
import { quotedRemark, writerOf } from '../facts/secrets/quoted-remark';
import { compactKey, foldKey, normalise } from '../facts/words/fold';
import { NO_OPTIONS, defineRule, listed } from './rule';

/** Enough of a line to know a message by, where it is quoted. */
function firstLines(text: string): string[] {
  return text.split('\n').map((line) => foldKey(line.replace(/^[>\s]+/, ''))).filter((line) => line.length >= 6).slice(0, 5);
}

/** The beginning of what a message says, whatever its line breaks: of a conversation often no more is known. */
function beginning(text: string): string {
  return compactKey(text).slice(0, 40);
}

/** Whether a colleague's quoted mail greets nobody but the sender and other colleagues. */
function speaksToColleagues(mail: QuotedMail, from: string, facts: Facts): boolean {
  const sender = facts.draft.from?.address.toLowerCase() ?? '';
  if (from === sender) return false;
  const text = mail.text.replace(/^[>\s]+/gm, '').slice(0, 2_000);
  const { people, collective, offices } = readGreeting(text);
  // `Anna, between us: …`, `三浦さん、…`: the name opens the first sentence.
  const [, inline = ''] = /^\s*(?:([A-Z][\p{L}'-]{1,20}),\s|([\u3400-\u9fff]{1,4})さん[、,\s])/u.exec(normalise(text)) ?? [];
  const names = people.map(({ name }) => name).concat(inline).filter((name) => name !== '');
  if (names.length === 0 || collective !== '' || offices.length > 0) return false;
  const display = normalise(facts.draft.from?.name ?? '');
  const own = facts.people.ofAddress(sender)?.name;
  const isOurs = (name: string): boolean => (own !== undefined ? canBe(name, own) : display.split(/\s+/).includes(name) || display.startsWith(name))
    || facts.people.named(name).some(({ address }) => isColleague(address, facts));
  const isOutside = (name: string): boolean => facts.externals.some(({ person }) => person !== null && canBe(name, person));
  return names.every((name) => isOurs(name) && !isOutside(name)) && (people.every(({ honorific }) => !/様|御中|殿/.test(honorific)) || speaksAsToColleagues(text));
}

/** Whether a quoted mail went between colleagues only: by its own header lines, or by the message of the conversation it is. */
function wentInside(mail: QuotedMail, facts: Facts): boolean {
  const from = writerOf(mail, facts);
  if (from === null || !isColleague(from, facts)) return false;
  if (mail.to !== null && mail.to.length > 0) return mail.to.every((address) => isColleague(address, facts));
  if (mail.toNames.length > 0) return mail.toNames.every((name) => isNameOfHouse(name, facts));
  const quoted = foldKey(mail.text.replace(/^[>\s]+/gm, ''));
  const run = quoted.replace(/\s/g, '');
  if (speaksToColleagues(mail, from, facts)) return true;
  if (from !== facts.draft.from?.address.toLowerCase() && speaksOfReaders(mail, facts)) return true;
  return (facts.thread ?? []).some((message) => message.from?.address.toLowerCase() === from && amongColleagues(message, facts)
    && (firstLines(message.text).some((line) => quoted.includes(line)) || (beginning(message.text).length >= 12 && run.includes(beginning(message.text)))));
}

/** Whoever wrote it agreed that it is shown. */
const AGREED = anyOf(
  /(?:本人|担当者?|書いた者|上司|上長)(?:(?:に|から|の|より)も?[^。\n]{0,6}(?:了解|了承|承諾|同意|許可)|に[^。\n]{0,4}確認)を?(?:済|得|もら|いただ|頂|の(?:上|うえ))/i,
  /\bwith (?:his|her|their|[A-Z][a-z]+'s) (?:permission|consent|agreement|blessing|ok(?:ay)?)\b/i,
  /\b(?:is|are) (?:happy|fine) for (?:me to|you to|this to)\b/i,
);

/** What colleagues said among themselves is quoted in a mail to outsiders. */
export const quotedInternal = defineRule({
  id: 'quoted-internal',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '社内のやり取りの引用',
      messages: {
        inside: { says: '引用の中に、社内だけでやり取りした {from} のメールが残っています。', todo: '社外の宛先({recipients})に見せてよいか確かめ、引用を消してください。' },
        remark: { says: '引用の中に「{line}」と、社外の宛先に宛てたのではない言葉が残っています。', todo: '宛先({recipients})に見せてよいか確かめ、引用を消してください。' },
      },
    },
    en: {
      title: 'Internal email quoted',
      messages: {
        inside: { says: 'An email from {from} that went only to colleagues is quoted below.', todo: 'Make sure that {recipients} may see it, or delete the quoted text.' },
        remark: { says: 'The quoted text says “{line}”, which wasn’t written for the external recipients.', todo: 'Make sure that {recipients} may see it, or delete the quoted text.' },
      },
    },
  },
  check({ facts, report }) {
    const outside = facts.externals.filter(({ own }) => !own);
    if (outside.length === 0) return;
    const recipients = listed(outside.map(({ address }) => address.address), 3);
    const mail = AGREED.test(facts.prose) ? undefined : facts.quotedMails.slice(0, 50).find((one) => wentInside(one, facts));
    if (mail !== undefined) {
      report({
        at: ['body', 'draft'], message: 'inside',
        values: { from: mail.from[0] ?? mail.name, recipients },
        evidence: [mail.line.slice(0, 120), mail.text.replace(/^[>\s]+/gm, '').trim().slice(0, 60)].filter((text) => text !== ''),
      });
      return;
    }
    const piece = quotedInside(facts);
    if (piece !== null) {
      report({ at: ['body', 'draft'], message: 'inside', values: { from: piece.message.from?.address ?? '', recipients }, evidence: [piece.line.slice(0, 120), piece.message.from?.address ?? ''].filter((text) => text !== '') });
      return;
    }
    const remark = quotedRemark(facts);
    if (remark !== null) report({ at: ['body', 'draft'], message: 'remark', values: { line: remark.line.slice(0, 60), recipients }, evidence: [remark.line.slice(0, 120), remark.writer].filter((text) => text !== '') });
  },
});
