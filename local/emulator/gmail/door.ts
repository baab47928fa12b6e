import type { GmailDoor, SentMessage, StoredMessage } from '../api';
import type { Gmail, Mail } from './bridge';
import { Content } from './content';

/** Opens a mailbox to the person it belongs to. */
export function openDoor(gmail: Gmail, email: string, now: () => number): GmailDoor {
  const bytes = (mime: string | Buffer): Buffer => (typeof mime === 'string' ? Buffer.from(mime, 'utf8') : mime);
  const sent = (mail: Mail): SentMessage => ({ messageId: mail.id, threadId: mail.threadId, sentAt: mail.internalDate, raw: mail.content.raw });
  const stored = (mail: Mail): StoredMessage => ({ messageId: mail.id, threadId: mail.threadId, at: mail.internalDate, labelIds: [...mail.labelIds], raw: mail.content.raw });
  const labelled = (label: string): Mail[] => gmail.list(email, ({ labelIds }) => labelIds.includes(label) && !labelIds.includes('TRASH'));
  return {
    createDraft: (mime, threadId) => gmail.createDraft(email, bytes(mime), threadId),
    updateDraft: (draftId, mime) => gmail.saveDraft(email, draftId, bytes(mime)),
    deleteDraft: (draftId) => { gmail.deleteDraft(email, draftId); },
    send: (draftId) => gmail.sendDraft(email, draftId),
    drafts: () => gmail.list(email, ({ draftId }) => draftId !== null).flatMap((mail) => (mail.draftId === null ? [] : [{ draftId: mail.draftId, messageId: mail.id, threadId: mail.threadId, savedAt: mail.internalDate, raw: mail.content.raw }])),
    sent: () => labelled('SENT').map(sent),
    inbox: () => labelled('INBOX').map(stored),
    deliver: (mime) => gmail.put(email, new Content(bytes(mime)), ['INBOX', 'UNREAD'], now()),
    seedSent: (mime, sentAt) => gmail.put(email, new Content(bytes(mime)), ['SENT'], sentAt),
  };
}
