import type { GmailDoor, StoredDraft } from '../emulator';
import type { ComposeContent, DraftView, MessageView, Person } from './api';
import type { Delivery } from './delivery';
import type { MailboxView } from './mailbox-view';
import { writeMail } from './mime';
import type { PartStore } from './parts';
import { Refusal } from './refusal';
import { madeUpFile } from './samples/files';
import { SAMPLES } from './samples/all';

/** What a desk has around it. */
export interface Surroundings {
  readonly parts: PartStore;
  readonly view: MailboxView;
  readonly delivery: Delivery;
  now(): number;
  changed(): void;
}

/** One person's Gmail: writing, saving, sending and reading mail, as done in Gmail itself. Refused with a Refusal. */
export class Desk {
  constructor(
    private readonly person: Person,
    private readonly gmail: GmailDoor,
    private readonly around: Surroundings,
  ) {}

  draft(draftId: string): Promise<DraftView> {
    return this.around.view.draft(this.stored(draftId));
  }

  async createDraft(content: ComposeContent): Promise<DraftView> {
    return this.put(await this.write(content, null));
  }

  async updateDraft(draftId: string, content: ComposeContent): Promise<DraftView> {
    const raw = await this.write(content, this.stored(draftId));
    // Sent or deleted while it was being written?
    this.stored(draftId);
    byGmail(() => this.gmail.updateDraft(draftId, raw));
    return this.changed(draftId);
  }

  deleteDraft(draftId: string): void {
    this.stored(draftId);
    this.gmail.deleteDraft(draftId);
    this.around.changed();
  }

  /** Gmail's own Send button. Resolves once the mail has arrived. */
  async sendDraft(draftId: string): Promise<void> {
    this.stored(draftId);
    byGmail(() => this.gmail.send(draftId));
    await this.around.delivery.settled();
    this.around.changed();
  }

  /** A mail file as a draft, byte for byte. */
  openMailFile(raw: Buffer): Promise<DraftView> {
    return this.put(raw);
  }

  openSample(id: string): Promise<DraftView> {
    const found = SAMPLES.find((sample) => sample.id === id);
    if (!found) throw new Refusal(404, `There is no sample ${JSON.stringify(id)}; there are ${SAMPLES.map((sample) => sample.id).join(', ')}.`);
    return this.createDraft({ ...found.content, attachments: found.files.map((name) => this.around.parts.put(madeUpFile(name))) });
  }

  /** An answer to a message, to its sender, with the text quoted below. */
  async reply(messageId: string): Promise<DraftView> {
    const { raw, threadId, at } = this.find(messageId);
    const mail = await this.around.view.mail(messageId, raw);
    const { locale, timeZone } = this.person;
    const when = new Date(at).toLocaleString(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
    const lead = locale === 'ja' ? `${when} ${mail.from}:` : `On ${when}, ${mail.from} wrote:`;
    const written = await writeMail({
      from: this.from(),
      content: {
        to: mail.from,
        cc: '',
        bcc: '',
        subject: /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`,
        text: `\n\n${lead}\n${mail.text.split('\n').map((line) => `> ${line}`).join('\n')}`,
      },
      html: null,
      parts: [],
      at: this.around.now(),
      inReplyTo: mail.messageId,
      references: [mail.references, mail.messageId].filter((part) => part !== '').join(' '),
    });
    return this.put(written, threadId);
  }

  /** A message of this mailbox, or one that somebody outside got. */
  message(id: string): Promise<MessageView> {
    const { raw, threadId, at } = this.find(id);
    return this.around.view.message(id, threadId, raw, at);
  }

  /** Its HTML body as it came, '' where there is none. */
  async html(id: string): Promise<string> {
    return (await this.around.view.mail(id, this.raw(id))).html;
  }

  raw(id: string): Buffer {
    return this.find(id).raw;
  }

  private async write(content: ComposeContent, stored: StoredDraft | null): Promise<Buffer> {
    const { parts, view } = this.around;
    const before = stored ? await view.mail(stored.messageId, stored.raw) : null;
    // After a restart the store learns a draft's files from the draft.
    if (before) view.refs(before);
    return writeMail({
      from: before?.from || this.from(),
      content,
      html: before && before.text === content.text && before.html !== '' ? before.html : null,
      parts: content.attachments.map(({ id }) => parts.get(id)),
      at: this.around.now(),
      ...(before ? { inReplyTo: before.inReplyTo, references: before.references } : {}),
    });
  }

  private put(raw: Buffer, threadId?: string): Promise<DraftView> {
    const { draftId } = byGmail(() => this.gmail.createDraft(raw, threadId));
    return this.changed(draftId);
  }

  private async changed(draftId: string): Promise<DraftView> {
    const view = await this.draft(draftId);
    this.around.changed();
    return view;
  }

  private stored(draftId: string): StoredDraft {
    const draft = this.gmail.drafts().find((one) => one.draftId === draftId);
    if (!draft) throw new Refusal(410, `The draft ${draftId} is no longer in the mailbox of ${this.person.email}: it was sent or deleted.`);
    return draft;
  }

  private find(id: string): { raw: Buffer; threadId: string; at: number } {
    const received = this.around.delivery.received.find((mail) => mail.id === id);
    if (received) return { raw: received.raw, threadId: '', at: received.at };
    const incoming = this.gmail.inbox().find((mail) => mail.messageId === id);
    if (incoming) return incoming;
    const sent = this.gmail.sent().find((mail) => mail.messageId === id);
    if (sent) return { raw: sent.raw, threadId: sent.threadId, at: sent.sentAt };
    throw new Refusal(404, `There is no message ${JSON.stringify(id)} in the mailbox of ${this.person.email}.`);
  }

  private from(): string {
    return `${this.person.name[this.person.locale]} <${this.person.email}>`;
  }
}

/** Does something in Gmail itself; what Gmail refuses is said in its own words. */
function byGmail<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Refusal(400, `Gmail refuses this: ${error instanceof Error ? error.message : String(error)}`);
  }
}
