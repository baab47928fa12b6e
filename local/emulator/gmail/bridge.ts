import type { DraftIds, GmailOptions, MessageIds, SentMail } from '../api';
import { parseAddressList } from './addresses';
import { Content, baseSubject } from './content';
import { GmailError, invalid, notFound, tooLarge } from './errors';
import { withHeadersBefore, withoutHeaders } from './mime';
import { lacks } from './payload';
import type { IndexEntry, MailStore } from './store';
import { formatDate } from '../services/format-date';

/*
 * Where @emulators/google 0.4.1 differs from Gmail, and what is done about it here (docs/emulator.md has the same list):
 *
 * - A draft keeps its message id when it is saved or sent. Gmail gives a new one each time: so do `saveDraft` and `sendDraft`.
 * - A draft keeps its thread when its subject changes. Gmail moves it to a thread of its own: `threadFor`.
 * - Saving a draft keeps the old Cc, Bcc and References where the new text has none. `headerColumns` writes what the source says.
 * - Times are real. Here internalDate is of the virtual clock.
 * - Its MIME parser knows neither RFC 2231 nor RFC 2047 and reads everything as UTF-8; payload, snippet, size and
 *   attachments are built from the stored source instead (content.ts, payload.ts), and rest.ts answers with those.
 * - It has no `q` on drafts, no OR, groups or negation in queries and no `fields` (query.ts, matches.ts, fields.ts).
 * - drafts.send takes no message beside the id, delivers nothing, and checks no recipients. Here it does all three.
 * - Empty lists come as []; Gmail leaves the field out (rest.ts).
 * - A token may make 5,000 calls an hour (store-worker.mjs takes a fresh one in time).
 * - Ids look unlike Gmail's: `Ids`.
 */

/** Media upload's limit: developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create (35 MB). */
export const MOST_BYTES = 35 * 1024 * 1024;
const MOST_RECIPIENTS = 500;

/** Ids as Gmail's look: 16 hexadecimal digits that rise with time; drafts `r` and digits. */
export class Ids {
  constructor(private readonly now: () => number, private last = 0n) {}

  message(): string {
    const next = BigInt(Math.max(0, Math.floor(this.now()))) << 20n;
    this.last = next > this.last ? next : this.last + 1n;
    return this.last.toString(16).padStart(16, '0');
  }

  draft(): string {
    return `r${BigInt.asUintN(63, BigInt(`0x${this.message()}`) * 6364136223846793005n + 1442695040888963407n).toString()}`;
  }

  get state(): string {
    return this.last.toString();
  }
}

export interface Account {
  email: string;
  name: string;
  timeZone: string;
  aliases: readonly string[];
}

/** A message with its place in a mailbox. */
export interface Mail extends IndexEntry {
  content: Content;
}

/** The mailboxes of one workspace: what Gmail does, over what the emulator stores. */
export class Gmail {
  /** By mailbox and message id. */
  private readonly contents = new Map<string, Map<string, Content>>();

  constructor(
    private readonly store: MailStore,
    private readonly ids: Ids,
    private readonly now: () => number,
    private readonly account: (email: string) => Account | undefined,
    private readonly onSent: (mail: SentMail) => void,
    readonly options: GmailOptions,
  ) {}

  /** Addresses that a user can send as beside their own. */
  aliases(email: string): readonly string[] {
    return this.account(email)?.aliases ?? [];
  }

  /** The messages of a mailbox, newest first; `which` leaves some out before their contents are read. */
  list(email: string, which: (entry: IndexEntry) => boolean = () => true): Mail[] {
    return this.store.index(email)
      .filter(which)
      .sort((a, b) => b.internalDate - a.internalDate || b.row - a.row)
      .map((entry) => this.mail(email, entry));
  }

  find(email: string, messageId: string): Mail {
    const entry = this.store.index(email).find((one) => one.id === messageId);
    if (!entry) throw notFound();
    return this.mail(email, entry);
  }

  findDraft(email: string, draftId: string): Mail {
    const entry = this.store.index(email).find((one) => one.draftId === draftId);
    if (!entry) throw notFound();
    return this.mail(email, entry);
  }

  createDraft(email: string, raw: Buffer, wantedThread?: string): DraftIds {
    checkSize(raw);
    const content = new Content(raw);
    const messageId = this.ids.message();
    const threadId = this.threadFor(email, content, messageId, wantedThread);
    const made = this.rest(email, 'POST', '/drafts', { message: { raw: raw.toString('base64url'), threadId } }) as { message: { id: string } };
    const draftId = this.ids.draft();
    this.store.amend(email, made.message.id, { ...this.columns(content, messageId, this.now()) }, draftId);
    this.remember(email, messageId, content);
    return { draftId, messageId, threadId };
  }

  saveDraft(email: string, draftId: string, raw: Buffer, wantedThread?: string): DraftIds {
    checkSize(raw);
    const before = this.findDraft(email, draftId);
    const content = new Content(raw);
    const messageId = this.ids.message();
    const same = baseSubject(content.subject) === baseSubject(before.content.subject);
    const threadId = same && wantedThread === undefined ? before.threadId : this.threadFor(email, content, messageId, wantedThread);
    this.rest(email, 'PUT', `/drafts/${draftId}`, { message: { raw: raw.toString('base64url') } });
    this.store.amend(email, before.id, { ...this.columns(content, messageId, this.now()), thread_id: threadId });
    this.forget(email, before.id);
    this.remember(email, messageId, content);
    return { draftId, messageId, threadId };
  }

  deleteDraft(email: string, draftId: string): void {
    const { id } = this.findDraft(email, draftId);
    this.rest(email, 'DELETE', `/drafts/${draftId}`);
    this.forget(email, id);
  }

  /** Sends what is saved, or, where a source is given, that instead (which then is what Sent holds). */
  sendDraft(email: string, draftId: string, raw?: Buffer): MessageIds {
    const before = this.findDraft(email, draftId);
    const ready = this.readyToSend(email, raw ?? before.content.raw);
    if (raw) this.saveDraft(email, draftId, raw, before.threadId);
    const draft = this.findDraft(email, draftId);
    const messageId = this.ids.message();
    this.rest(email, 'POST', '/drafts/send', { id: draftId });
    this.store.amend(email, draft.id, { ...this.columns(ready.content, messageId, this.now()), raw: ready.content.raw.toString('base64url') });
    this.forget(email, draft.id);
    this.remember(email, messageId, ready.content);
    this.leave(email, messageId, ready);
    return { messageId, threadId: draft.threadId };
  }

  sendMessage(email: string, raw: Buffer, wantedThread?: string): MessageIds {
    const ready = this.readyToSend(email, raw);
    const ids = this.put(email, ready.content, ['SENT'], this.now(), wantedThread);
    this.leave(email, ids.messageId, ready);
    return ids;
  }

  /** Puts a message into a mailbox without sending anything. */
  put(email: string, content: Content, labelIds: readonly string[], at: number, wantedThread?: string): MessageIds {
    checkSize(content.raw);
    const messageId = this.ids.message();
    const threadId = this.threadFor(email, content, messageId, wantedThread);
    const made = this.rest(email, 'POST', '/messages', { raw: content.raw.toString('base64url'), threadId, labelIds }) as { id: string };
    this.store.amend(email, made.id, this.columns(content, messageId, at));
    this.remember(email, messageId, content);
    return { messageId, threadId };
  }

  /** A call that the emulator answers as Gmail would. */
  rest(email: string, method: string, path: string, body?: unknown): unknown {
    const answer = this.store.rest(email, method, `/gmail/v1/users/me${path}`, body);
    if (answer.status >= 400) {
      const error = (JSON.parse(answer.body || '{}') as { error?: { message?: string; status?: string; errors?: { reason?: string }[] } }).error;
      throw new GmailError(answer.status, error?.message ?? answer.body, error?.errors?.[0]?.reason ?? 'backendError', error?.status ?? 'UNKNOWN');
    }
    return answer.body === '' ? undefined : JSON.parse(answer.body) as unknown;
  }

  forget(email: string, messageId: string): void {
    this.contentsOf(email).delete(messageId);
  }

  private remember(email: string, messageId: string, content: Content): void {
    this.contentsOf(email).set(messageId, content);
  }

  private contentsOf(email: string): Map<string, Content> {
    let contents = this.contents.get(email);
    if (!contents) this.contents.set(email, (contents = new Map()));
    return contents;
  }

  private mail(email: string, entry: IndexEntry): Mail {
    const contents = this.contentsOf(email);
    let content = contents.get(entry.id);
    if (!content) {
      const { raw } = this.rest(email, 'GET', `/messages/${entry.id}?format=raw`) as { raw: string };
      content = new Content(Buffer.from(raw, 'base64url'));
      contents.set(entry.id, content);
    }
    return { ...entry, content };
  }

  /** A thread is joined by its id or a reference, if the subject is the thread's; otherwise a message starts its own. */
  private threadFor(email: string, content: Content, messageId: string, wanted: string | undefined): string {
    const references = new Set(content.references);
    if (wanted === undefined && references.size === 0) return messageId;
    const subject = baseSubject(content.subject);
    const joined = this.store.index(email).find((entry) => (entry.threadId === wanted || references.has(entry.rfc822Id)) && baseSubject(this.mail(email, entry).content.subject) === subject);
    return joined?.threadId ?? messageId;
  }

  /** The columns of the emulator's record of a message. */
  private columns(content: Content, messageId: string, at: number): Record<string, unknown> {
    const header = (name: string): string | null => content.addressHeaders(name)[0] ?? null;
    return {
      gmail_id: messageId, internal_date: String(at), snippet: content.snippet, subject: content.subject,
      from: header('From') ?? '', to: header('To') ?? '', cc: header('Cc'), bcc: header('Bcc'), reply_to: header('Reply-To'),
      message_id: content.rfc822Id, references: header('References'), in_reply_to: header('In-Reply-To'),
    };
  }

  /** Checks a message as Gmail does before it sends, and completes its header. */
  private readyToSend(email: string, raw: Buffer): { content: Content; recipients: string[] } {
    checkSize(raw);
    const given = new Content(raw);
    const recipients: string[] = [];
    for (const name of ['To', 'Cc', 'Bcc']) {
      for (const header of given.addressHeaders(name)) {
        const { mailboxes, invalid: wrong } = parseAddressList(header);
        if (wrong.length > 0) throw invalid(`Invalid ${name} header`);
        for (const { address } of mailboxes) if (!recipients.some((one) => one.toLowerCase() === address.toLowerCase())) recipients.push(address);
      }
    }
    if (recipients.length === 0) throw invalid('Recipient address required');
    const most = this.options.maxRecipients ?? MOST_RECIPIENTS;
    if (recipients.length > most) throw invalid(`Too many recipients: ${recipients.length}, at most ${most}`);
    const account = this.account(email);
    const zone = account?.timeZone ?? 'UTC';
    const missing: string[] = [];
    if (lacks(given, 'From')) missing.push(`From: ${email}`);
    if (lacks(given, 'Date')) missing.push(`Date: ${formatDate(this.now(), zone, 'EEE, d MMM yyyy HH:mm:ss Z')}`);
    if (lacks(given, 'Message-ID')) missing.push(`Message-ID: <${this.ids.message()}@mail.gmail.example>`);
    if (lacks(given, 'MIME-Version')) missing.push('MIME-Version: 1.0');
    return { content: missing.length === 0 ? given : new Content(withHeadersBefore(raw, missing)), recipients };
  }

  /** Delivers to users of this workspace and tells who listens. Sent keeps Bcc; what is delivered does not show it. */
  private leave(email: string, messageId: string, ready: { content: Content; recipients: string[] }): void {
    const { content, recipients } = ready;
    const delivered = new Content(withoutHeaders(content.raw, ['Bcc']));
    for (const recipient of recipients) {
      const account = this.account(recipient);
      if (!account) continue;
      // Mail to oneself is one message, in Sent and in the inbox.
      if (account.email === email) this.rest(email, 'POST', `/messages/${messageId}/modify`, { addLabelIds: ['INBOX', 'UNREAD'] });
      else this.put(account.email, delivered, ['INBOX', 'UNREAD'], this.now());
    }
    this.onSent({ from: email, raw: content.raw.toString('latin1'), messageId, recipients });
  }
}

function checkSize(raw: Buffer): void {
  if (raw.length > MOST_BYTES) throw tooLarge();
}
