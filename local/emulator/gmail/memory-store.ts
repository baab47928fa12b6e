import { randomUUID } from 'node:crypto';
import type { IndexEntry, MailStore, RestAnswer } from './store';

type Message = IndexEntry & {
  /** base64url */
  raw: string;
};

interface Mailbox {
  messages: Map<string, Message>;
  lastRow: number;
  lastHistory: number;
}

interface Snapshot {
  kind: 'memory';
  mailboxes: Record<string, { messages: Message[]; lastRow: number; lastHistory: number }>;
}

const SYSTEM_LABELS = ['INBOX', 'SENT', 'DRAFT', 'TRASH', 'SPAM', 'UNREAD', 'STARRED', 'IMPORTANT'];

/**
 * Keeps mailboxes in this process: for the simulation, whose tens of thousands of mails would spend most of their time on
 * the way to the store's thread and back. It answers only what bridge.ts and rest.ts ask of a store; the rest of Gmail is
 * built there, the same over both stores, and the tests of the one are run over the other.
 */
export class MemoryStore implements MailStore {
  private readonly mailboxes = new Map<string, Mailbox>();

  addUser(email: string): void {
    this.mailboxes.set(email, { messages: new Map(), lastRow: 0, lastHistory: 0 });
  }

  rest(email: string, method: string, path: string, body?: unknown): RestAnswer {
    const mailbox = this.of(email);
    const [pathname = ''] = path.replace('/gmail/v1/users/me', '').split('?');
    const [, room = '', id = '', step = ''] = pathname.split('/').map(decodeURIComponent);
    const given = (body ?? {}) as { id?: string; raw?: string; threadId?: string; labelIds?: string[]; addLabelIds?: string[]; removeLabelIds?: string[]; message?: { raw?: string; threadId?: string } };
    switch (`${method} ${room}${id === '' ? '' : id === 'send' ? '/send' : '/{id}'}${step === '' ? '' : `/${step}`}`) {
      case 'POST drafts': return found({ message: { id: this.add(mailbox, { ...given.message, labelIds: ['DRAFT'], draftId: randomUUID() }).id } });
      case 'PUT drafts/{id}': return change(draftOf(mailbox, id), (message) => { message.raw = given.message?.raw ?? message.raw; });
      case 'DELETE drafts/{id}': return change(draftOf(mailbox, id), (message) => { mailbox.messages.delete(message.id); });
      case 'POST drafts/send': return change(draftOf(mailbox, given.id ?? ''), (message) => {
        message.draftId = null;
        relabel(mailbox, message, ['SENT'], ['DRAFT']);
      });
      case 'POST messages': return found({ id: this.add(mailbox, given).id });
      case 'GET messages/{id}': return change(mailbox.messages.get(id), () => undefined);
      case 'DELETE messages/{id}': return change(mailbox.messages.get(id), () => { mailbox.messages.delete(id); });
      case 'POST messages/{id}/modify': return change(mailbox.messages.get(id), (message) => { relabel(mailbox, message, given.addLabelIds ?? [], given.removeLabelIds ?? []); });
      case 'POST messages/{id}/trash': return change(mailbox.messages.get(id), (message) => { relabel(mailbox, message, ['TRASH'], ['INBOX']); });
      case 'POST messages/{id}/untrash': return change(mailbox.messages.get(id), (message) => { relabel(mailbox, message, ['INBOX'], ['TRASH']); });
      case 'GET labels': return found({ labels: SYSTEM_LABELS.map((label) => ({ id: label, name: label, type: 'system' })) });
      case 'GET settings/{id}': if (id === 'sendAs') return found({ sendAs: [{ sendAsEmail: email, displayName: '', isPrimary: true, isDefault: true }] });
    }
    throw new Error(`The store in memory has no ${method} ${path}; bridge.ts asks for what it does not know.`);
  }

  amend(email: string, messageId: string, set: Record<string, unknown>, draftId?: string): void {
    const mailbox = this.of(email);
    const message = mailbox.messages.get(messageId);
    if (!message) throw new Error(`No message ${messageId}.`);
    const text = (key: string, otherwise: string): string => (typeof set[key] === 'string' ? set[key] : otherwise);
    message.threadId = text('thread_id', message.threadId);
    message.internalDate = Number(text('internal_date', String(message.internalDate)));
    message.rfc822Id = text('message_id', message.rfc822Id);
    message.raw = text('raw', message.raw);
    message.draftId = draftId ?? message.draftId;
    mailbox.messages.delete(messageId);
    message.id = text('gmail_id', message.id);
    mailbox.messages.set(message.id, message);
  }

  index(email: string): IndexEntry[] {
    return [...this.of(email).messages.values()];
  }

  snapshot(): unknown {
    return { kind: 'memory', mailboxes: Object.fromEntries([...this.mailboxes].map(([email, { messages, ...rest }]) => [email, { ...rest, messages: [...messages.values()] }])) } satisfies Snapshot;
  }

  restore(snapshot: unknown): void {
    const saved = snapshot as Snapshot;
    if (saved.kind !== 'memory') throw new Error('This is no snapshot of a workspace whose mailboxes are kept in memory.');
    this.mailboxes.clear();
    for (const [email, { messages, ...rest }] of Object.entries(saved.mailboxes)) this.mailboxes.set(email, { ...rest, messages: new Map(messages.map((message) => [message.id, { ...message }])) });
  }

  close(): void {
    this.mailboxes.clear();
  }

  private of(email: string): Mailbox {
    const mailbox = this.mailboxes.get(email);
    if (!mailbox) throw new Error(`${email} has no mailbox here.`);
    return mailbox;
  }

  private add(mailbox: Mailbox, { raw = '', threadId, labelIds = [], draftId = null }: { raw?: string; threadId?: string; labelIds?: string[]; draftId?: string | null }): Message {
    const id = randomUUID();
    const message: Message = {
      id, threadId: threadId ?? id, labelIds: [...labelIds], historyId: String(mailbox.lastHistory += 1), internalDate: 0, rfc822Id: '', draftId, row: mailbox.lastRow += 1, raw,
    };
    mailbox.messages.set(id, message);
    return message;
  }
}

const found = (json: unknown): RestAnswer => ({ status: 200, body: JSON.stringify(json) });

function change(message: Message | undefined, effect: (message: Message) => void): RestAnswer {
  if (!message) return { status: 404, body: JSON.stringify({ error: { message: 'Requested entity was not found.', status: 'NOT_FOUND', errors: [{ reason: 'notFound' }] } }) };
  effect(message);
  return found(message);
}

function draftOf({ messages }: Mailbox, draftId: string): Message | undefined {
  return [...messages.values()].find((message) => message.draftId === draftId);
}

function relabel(mailbox: Mailbox, message: Message, added: readonly string[], removed: readonly string[]): void {
  message.labelIds = [...new Set([...message.labelIds.filter((label) => !removed.includes(label)), ...added])];
  message.historyId = String(mailbox.lastHistory += 1);
}
