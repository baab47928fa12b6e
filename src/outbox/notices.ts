import { say } from '../messages/say';
import type { HeldMail } from './held-mail';

/** Subject and text of the mail that tells the sender of an entry that wants a decision. */
export function noticeOf(entry: HeldMail): { subject: string; text: string } {
  const { lang } = entry;
  const what = entry.state === 'changed' ? 'changed' : entry.state === 'late' ? 'late' : 'failed';
  const subject = entry.subject === '' ? say(lang, 'mail.noSubject') : entry.subject;
  return {
    subject: say(lang, `notice.${what}.subject`, { subject }),
    text: say(lang, `notice.${what}.text`, {
      subject,
      recipients: entry.recipients.join(', ') + (entry.recipientCount > entry.recipients.length ? ' …' : ''),
      reason: entry.reason,
    }),
  };
}
