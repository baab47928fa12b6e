import type { HttpAnswer, HttpRequest } from '../../../src/ports/fetcher';
import type { Left } from './driver';

interface Message {
  readonly id: string;
  readonly threadId: string;
  readonly raw: string;
  readonly at: number;
}

const ok = (body: unknown): HttpAnswer => ({ status: 200, body: JSON.stringify(body) });
const notFound: HttpAnswer = { status: 404, body: JSON.stringify({ error: { code: 404, message: 'Requested entity was not found.', errors: [{ reason: 'notFound' }] } }) };
const header = (raw: string, name: string): string | null => new RegExp(`^${name}: ([^\\r\\n]*?) *\\r\\n`, 'im').exec(raw.split('\r\n\r\n')[0] + '\r\n')?.[1] ?? null;

/** As much of one user's mailbox as the outbox asks about: drafts, Sent, and sending. Answers as Gmail's REST API does. */
export class FakeGmail {
  readonly left: Left[] = [];
  readonly notices: string[] = [];
  readonly sources: string[] = [];
  private readonly drafts = new Map<string, { raw: string; threadId: string }>();
  private readonly sent: Message[] = [];
  private last = 0;

  constructor(private readonly now: () => number) {}

  /** Saves a draft under its own id. */
  save(mail: number, words: string): void {
    this.drafts.set(`r${mail}`, { threadId: `t${mail}`, raw: rawWith(mail, words) });
  }

  words(mail: number): string | null {
    const draft = this.drafts.get(`r${mail}`);
    return draft ? wordsOf(draft.raw) : null;
  }

  remove(mail: number): void {
    this.drafts.delete(`r${mail}`);
  }

  sendByHand(mail: number): void {
    const draft = this.drafts.get(`r${mail}`);
    if (draft) this.leave(`r${mail}`, draft.raw, draft.threadId);
  }

  rawOf(mail: number): { raw: string; threadId: string } | null {
    return this.drafts.get(`r${mail}`) ?? null;
  }

  answer({ method, url, body }: HttpRequest): HttpAnswer {
    const path = new URL(url).pathname.replace('/gmail/v1/users/me/', '');
    const query = new URL(url).searchParams;
    const [kind = '', id = ''] = path.split('/');
    if (method === 'POST') {
      const request = JSON.parse(body ?? '{}') as { id?: string; raw?: string; message?: { raw?: string } };
      const raw = Buffer.from(request.message?.raw ?? request.raw ?? '', 'base64url').toString('latin1');
      if (path === 'drafts/send') return this.sendDraft(request.id ?? '', raw);
      if (path === 'messages/send') {
        this.notices.push(raw);
        return ok({ id: this.newId(), threadId: 'notice' });
      }
    }
    if (method === 'GET' && kind === 'drafts') {
      const draft = this.drafts.get(id);
      if (!draft) return notFound;
      const message = query.get('format') === 'raw' ? { raw: Buffer.from(draft.raw, 'latin1').toString('base64url') } : { internalDate: '0', snippet: '', payload: { headers: [] } };
      return ok({ id, message: { id: `m${id}`, threadId: draft.threadId, ...message } });
    }
    if (method === 'GET' && path === 'messages') return ok({ messages: [...this.sent].reverse().slice(0, Number(query.get('maxResults'))).map(({ id: one }) => ({ id: one })) });
    if (method === 'GET' && kind === 'messages') {
      const message = this.sent.find((one) => one.id === id);
      if (!message) return notFound;
      const headers = query.getAll('metadataHeaders').flatMap((name) => {
        const value = header(message.raw, name);
        return value === null ? [] : [{ name, value }];
      });
      return ok({ id, threadId: message.threadId, internalDate: String(message.at), snippet: '', payload: { headers } });
    }
    throw new Error(`The fake mailbox knows no ${method} ${url}.`);
  }

  private sendDraft(draftId: string, raw: string): HttpAnswer {
    const draft = this.drafts.get(draftId);
    if (!draft) return notFound;
    return ok({ id: this.leave(draftId, raw, draft.threadId), threadId: draft.threadId });
  }

  private leave(draftId: string, raw: string, threadId: string): string {
    const id = this.newId();
    this.drafts.delete(draftId);
    this.sources.push(raw);
    this.sent.push({ id, threadId, raw, at: this.now() });
    this.left.push({ mail: Number(draftId.slice(1)), words: wordsOf(raw), entry: header(raw, 'Matta-Id'), at: this.now() });
    return id;
  }

  private newId(): string {
    this.last += 1;
    return `s${this.last}`;
  }
}

/** The MIME text of a draft with those words. */
export function rawWith(mail: number, words: string): string {
  return `From: sato@aozora.example\r\nTo: tanaka${mail}@yamada-shoji.example\r\nSubject: mail ${mail}\r\n\r\n${words}\r\n`;
}

function wordsOf(raw: string): string {
  return raw.split('\r\n\r\n')[1]?.trim() ?? '';
}
