import type { StoredDraft } from '../emulator/api';
import type { AttachmentRef, DraftSummary, DraftView, MailSummary, MessageView } from './api';
import { isFormatted, readMail, type ReadMail } from './mime';
import type { PartStore } from './parts';

const SNIPPET_LENGTH = 100;

/** Reads messages for the page, each once: the mail of a message id never changes. */
export class MailboxView {
  private readonly read = new Map<string, Promise<ReadMail>>();

  constructor(private readonly parts: PartStore) {}

  mail(key: string, raw: Buffer): Promise<ReadMail> {
    const known = this.read.get(key);
    if (known) return known;
    const reading = readMail(raw);
    this.read.set(key, reading);
    return reading;
  }

  async summary(id: string, raw: Buffer, at: number): Promise<MailSummary> {
    const mail = await this.mail(id, raw);
    const to = [mail.to, mail.cc, mail.bcc].filter((field) => field !== '').join(', ');
    const snippet = mail.text.replace(/\s+/g, ' ').slice(0, SNIPPET_LENGTH);
    return { id, from: mail.from, to, subject: mail.subject, snippet, at, attachments: mail.parts.filter((part) => !part.inline).length };
  }

  async draftSummary(draft: StoredDraft): Promise<DraftSummary> {
    return { ...(await this.summary(draft.messageId, draft.raw, draft.savedAt)), draftId: draft.draftId };
  }

  async draft(draft: StoredDraft): Promise<DraftView> {
    const mail = await this.mail(draft.messageId, draft.raw);
    const { to, cc, bcc, subject, text } = mail;
    return {
      draftId: draft.draftId,
      messageId: draft.messageId,
      savedAt: draft.savedAt,
      from: mail.from,
      formatted: isFormatted(mail),
      content: { to, cc, bcc, subject, text, attachments: this.refs(mail) },
    };
  }

  async message(id: string, threadId: string, raw: Buffer, at: number): Promise<MessageView> {
    const mail = await this.mail(id, raw);
    return {
      ...(await this.summary(id, raw, at)),
      threadId,
      headers: mail.headers,
      to: mail.to,
      cc: mail.cc,
      bcc: mail.bcc,
      text: mail.text,
      html: mail.html !== '',
      parts: this.refs(mail),
      size: raw.length,
    };
  }

  /** The files of a message, known to the part store from then on. */
  refs(mail: ReadMail): AttachmentRef[] {
    return mail.parts.map((part) => this.parts.put(part));
  }
}
