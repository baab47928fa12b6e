import { say } from '../messages/say';
import type { HeldMail } from './held-mail';
import { causeWords, changedWords } from './words';

/** Subject and text of the mail that tells the sender of an entry that wants a decision, or a look under Sent. */
export function noticeOf(entry: HeldMail): { subject: string; text: string } {
  const { lang, state } = entry;
  const what = state === 'changed' || state === 'late' || state === 'gone' ? state : 'failed';
  const subject = entry.subject === '' ? say(lang, 'mail.noSubject') : entry.subject;
  return {
    subject: say(lang, `notice.${what}.subject`, { subject }),
    text: say(lang, `notice.${what}.text`, {
      subject,
      recipients: entry.recipients.join(', ') + (entry.recipientCount > entry.recipients.length ? ' …' : ''),
      reason: causeWords(entry, lang).join(' '),
      parts: changedWords(entry, lang) || '–',
    }),
  };
}
