import type { Facts, ThreadMessage } from '../facts/facts';
import { foldKey } from '../facts/fold';
import type { QuotedMail } from '../facts/quoted';
import { NO_OPTIONS, defineRule, listed } from './rule';

function isInternal(address: string, facts: Facts): boolean {
  return facts.organisations.isInternal(address) || facts.organisations.isOwnPerson(address);
}

/** A message of the conversation that only colleagues had. */
export function amongColleagues(message: ThreadMessage, facts: Facts): boolean {
  const to = [...message.to, ...message.cc];
  return message.from !== null && isInternal(message.from.address, facts) && to.length > 0 && to.every(({ address }) => isInternal(address, facts));
}

/** Enough of a line to know a message by, where it is quoted. */
function firstLines(text: string): string[] {
  return text.split('\n').map((line) => foldKey(line.replace(/^[>\s]+/, ''))).filter((line) => line.length >= 6).slice(0, 5);
}

/** Whether a quoted mail went between colleagues only: by its own header lines, or by the message of the conversation it is. */
function wentInside(mail: QuotedMail, facts: Facts): boolean {
  const [from] = mail.from;
  if (from === undefined || !isInternal(from, facts)) return false;
  if (mail.to !== null && mail.to.length > 0) return mail.to.every((address) => isInternal(address, facts));
  const quoted = foldKey(mail.text.replace(/^[>\s]+/gm, ''));
  return (facts.thread ?? []).some((message) => message.from?.address.toLowerCase() === from && amongColleagues(message, facts)
    && firstLines(message.text).some((line) => quoted.includes(line)));
}

/** What colleagues said among themselves is quoted in a mail to outsiders. */
export const quotedInternal = defineRule({
  id: 'quoted-internal',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '社内のやり取りの引用',
      messages: { inside: { says: '引用の中に、社内だけでやり取りした {from} のメールが残っています。', todo: '社外の宛先({recipients})に見せてよいか確かめ、引用を消してください。' } },
    },
    en: {
      title: 'Internal mail quoted',
      messages: { inside: { says: 'A mail from {from} that went to colleagues only is quoted below.', todo: 'Make sure that {recipients} may see it, or delete the quotation.' } },
    },
  },
  check({ facts, report }) {
    const outside = facts.externals.filter(({ own }) => !own);
    if (outside.length === 0) return;
    const mail = facts.quotedMails.slice(0, 50).find((one) => wentInside(one, facts));
    if (mail === undefined) return;
    report({
      at: ['body', 'draft'], message: 'inside',
      values: { from: mail.from[0] ?? '', recipients: listed(outside.map(({ address }) => address.address), 3) },
      evidence: [mail.line.slice(0, 120), mail.text.replace(/^[>\s]+/gm, '').trim().slice(0, 60)].filter((text) => text !== ''),
    });
  },
});
