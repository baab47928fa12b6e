import type { Call } from './call';
import { arrayOf, objectOf, stringOf, type Json } from './json';

/** The Gmail REST API, as far as this add-on uses it. Methods and fields are named as in Google's reference. */
const ME = 'https://gmail.googleapis.com/gmail/v1/users/me';

export interface DraftRef {
  readonly id: string;
  readonly messageId: string;
  readonly threadId: string;
}

export interface RawDraft extends DraftRef {
  /** The whole MIME message, base64url. */
  readonly raw: string;
}

export interface MessageHeaders {
  readonly id: string;
  readonly threadId: string;
  /** ms since the epoch. */
  readonly internalDate: number;
  readonly snippet: string;
  /** Ids of its labels, e.g. `SENT`; empty where they were not asked for. */
  readonly labels: readonly string[];
  /** By name in lower case; values as Gmail gives them, decoded or as RFC 2047 words. Of a repeated header, all values. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

export interface DraftHeaders extends DraftRef {
  readonly message: MessageHeaders;
}

/** An address under `users/me`; lists repeat their key. */
export function url(path: string, query: Readonly<Record<string, string | number | readonly string[] | undefined>> = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    (value === undefined ? [] : typeof value === 'object' ? value : [String(value)]).map((one) => `${key}=${encodeURIComponent(one)}`),
  );
  return `${ME}/${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

function draftRef(json: Json, where: string): DraftRef {
  const message = objectOf(json.message, `${where}.message`);
  return { id: stringOf(json.id, `${where}.id`), messageId: stringOf(message.id, `${where}.message.id`), threadId: stringOf(message.threadId, `${where}.message.threadId`) };
}

/** Reads a message resource of which headers were asked for; `where` names it in an error. */
export function messageHeaders(json: Json, where: string): MessageHeaders {
  const headers: Record<string, string[]> = {};
  const payload = objectOf(json.payload ?? {}, `${where}.payload`);
  for (const item of arrayOf(payload.headers, `${where}.payload.headers`)) {
    const { name, value } = objectOf(item, `${where}.payload.headers[]`);
    const key = stringOf(name, 'header name').toLowerCase();
    (headers[key] ??= []).push(String(value ?? ''));
  }
  return {
    id: stringOf(json.id, `${where}.id`),
    threadId: stringOf(json.threadId, `${where}.threadId`),
    internalDate: Number(json.internalDate ?? 0),
    snippet: String(json.snippet ?? ''),
    labels: arrayOf(json.labelIds, `${where}.labelIds`).map(String),
    headers,
  };
}

const HEADERS_OF_A_DRAFT = ['From', 'To', 'Cc', 'Bcc', 'Subject'];

/** Newest first as far as was seen (docs/live-checks.md); callers must not depend on the order. 5 quota units. */
export function listDrafts({ q, maxResults }: { q?: string; maxResults: number }): Call<DraftRef[]> {
  return {
    name: 'users.drafts.list',
    request: { method: 'GET', url: url('drafts', { maxResults, q, fields: 'drafts(id,message(id,threadId))' }) },
    parse: (json) => arrayOf(objectOf(json, 'answer').drafts, 'drafts').map((item) => draftRef(objectOf(item, 'drafts[]'), 'drafts[]')),
  };
}

/** The whole draft with its attachments. 20 quota units. */
export function getRawDraft(id: string): Call<RawDraft> {
  return {
    name: 'users.drafts.get',
    request: { method: 'GET', url: url(`drafts/${encodeURIComponent(id)}`, { format: 'raw', fields: 'id,message(id,threadId,raw)' }) },
    parse: (json) => {
      const draft = objectOf(json, 'draft');
      return { ...draftRef(draft, 'draft'), raw: stringOf(objectOf(draft.message, 'draft.message').raw, 'draft.message.raw') };
    },
  };
}

/** A draft's recipients, subject and first words, without its body. 20 quota units. */
export function getDraftHeaders(id: string): Call<DraftHeaders> {
  return {
    name: 'users.drafts.get',
    request: {
      method: 'GET',
      url: url(`drafts/${encodeURIComponent(id)}`, {
        format: 'metadata',
        metadataHeaders: HEADERS_OF_A_DRAFT,
        fields: 'id,message(id,threadId,internalDate,snippet,payload(headers))',
      }),
    },
    parse: (json) => {
      const draft = objectOf(json, 'draft');
      return { ...draftRef(draft, 'draft'), message: messageHeaders(objectOf(draft.message, 'draft.message'), 'draft.message') };
    },
  };
}

/**
 * Sends exactly `raw` and removes the draft, in one call: the message given replaces the draft's before it leaves
 * (Gmail API guide "Create and send draft emails", Send drafts), so nothing saved in between can slip out. 100 quota units.
 */
export function sendDraft({ id, threadId, raw }: { id: string; threadId: string; raw: string }): Call<{ id: string; threadId: string }> {
  return {
    name: 'users.drafts.send',
    request: { method: 'POST', url: url('drafts/send'), body: JSON.stringify({ id, message: { threadId, raw } }) },
    parse: (json) => {
      const message = objectOf(json, 'message');
      return { id: stringOf(message.id, 'message.id'), threadId: stringOf(message.threadId, 'message.threadId') };
    },
  };
}

/** Sends a message that has no draft. 100 quota units. */
export function sendMessage(raw: string): Call<{ id: string }> {
  return {
    name: 'users.messages.send',
    request: { method: 'POST', url: url('messages/send'), body: JSON.stringify({ raw }) },
    parse: (json) => ({ id: stringOf(objectOf(json, 'message').id, 'message.id') }),
  };
}

/** Ids of messages that a Gmail search finds, and Gmail's estimate of how many there are in all. 5 quota units. */
export function searchMessages({ q, maxResults }: { q: string; maxResults: number }): Call<{ ids: string[]; estimate: number }> {
  return {
    name: 'users.messages.list',
    request: { method: 'GET', url: url('messages', { q, maxResults, fields: 'messages(id),resultSizeEstimate' }) },
    parse: (json) => {
      const answer = objectOf(json, 'answer');
      const ids = arrayOf(answer.messages, 'messages').map((item) => stringOf(objectOf(item, 'messages[]').id, 'messages[].id'));
      return { ids, estimate: Math.max(ids.length, Number(answer.resultSizeEstimate ?? 0)) };
    },
  };
}

/** Ids of the newest messages under Sent, without the search index, which lags behind. 5 quota units. */
export function recentSent(maxResults: number): Call<string[]> {
  return {
    name: 'users.messages.list',
    request: { method: 'GET', url: url('messages', { labelIds: 'SENT', maxResults, fields: 'messages(id)' }) },
    parse: (json) => arrayOf(objectOf(json, 'answer').messages, 'messages').map((item) => stringOf(objectOf(item, 'messages[]').id, 'messages[].id')),
  };
}

/** A whole message as it left or came, and its labels. 20 quota units. */
export function getRawMessage(id: string): Call<{ id: string; internalDate: number; labels: readonly string[]; raw: string }> {
  return {
    name: 'users.messages.get',
    request: { method: 'GET', url: url(`messages/${encodeURIComponent(id)}`, { format: 'raw', fields: 'id,internalDate,labelIds,raw' }) },
    parse: (json) => {
      const message = objectOf(json, 'message');
      return {
        id: stringOf(message.id, 'message.id'), internalDate: Number(message.internalDate ?? 0),
        labels: arrayOf(message.labelIds, 'message.labelIds').map(String), raw: stringOf(message.raw, 'message.raw'),
      };
    },
  };
}

/** A new draft of a MIME message in base64url, in that conversation where one is given. 10 quota units. */
export function createDraft(raw: string, threadId?: string): Call<{ id: string }> {
  return {
    name: 'users.drafts.create',
    request: { method: 'POST', url: url('drafts'), body: JSON.stringify({ message: { threadId, raw } }) },
    parse: (json) => ({ id: stringOf(objectOf(json, 'draft').id, 'draft.id') }),
  };
}

/** Deletes a draft for good; it does not go to the bin. 10 quota units. */
export function deleteDraft(id: string): Call<null> {
  return { name: 'users.drafts.delete', request: { method: 'DELETE', url: url(`drafts/${encodeURIComponent(id)}`) }, parse: () => null };
}

/** Some headers of a message. 20 quota units. */
export function getMessageHeaders(id: string, names: readonly string[]): Call<MessageHeaders> {
  return {
    name: 'users.messages.get',
    request: {
      method: 'GET',
      url: url(`messages/${encodeURIComponent(id)}`, { format: 'metadata', metadataHeaders: names, fields: 'id,threadId,labelIds,internalDate,snippet,payload(headers)' }),
    },
    parse: (json) => messageHeaders(objectOf(json, 'message'), 'message'),
  };
}
