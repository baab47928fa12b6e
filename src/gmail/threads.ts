import type { Call } from './call';
import { messageHeaders, url, type MessageHeaders } from './calls';
import { arrayOf, objectOf, stringOf } from './json';

export interface ThreadMessageHeaders extends MessageHeaders {
  /** `SENT`, `DRAFT`, `TRASH` … */
  readonly labelIds: readonly string[];
}

const HEADERS = ['From', 'To', 'Cc', 'Subject'];

/** The messages of a conversation, drafts among them, oldest first: their headers and first words. 40 quota units. */
export function getThread(id: string): Call<ThreadMessageHeaders[]> {
  return {
    name: 'users.threads.get',
    request: {
      method: 'GET',
      url: url(`threads/${encodeURIComponent(id)}`, {
        format: 'metadata', metadataHeaders: HEADERS, fields: 'messages(id,threadId,labelIds,internalDate,snippet,payload(headers))',
      }),
    },
    parse: (json) => arrayOf(objectOf(json, 'thread').messages, 'messages').map((item) => {
      const message = objectOf(item, 'messages[]');
      return { ...messageHeaders(message, 'messages[]'), labelIds: arrayOf(message.labelIds, 'labelIds').map(String) };
    }),
  };
}

/** Every address that this user can send from, lower case. 1 quota unit. */
export function listSendAs(): Call<string[]> {
  return {
    name: 'users.settings.sendAs.list',
    request: { method: 'GET', url: url('settings/sendAs', { fields: 'sendAs(sendAsEmail)' }) },
    parse: (json) => arrayOf(objectOf(json, 'answer').sendAs, 'sendAs').map((item) => stringOf(objectOf(item, 'sendAs[]').sendAsEmail, 'sendAsEmail').toLowerCase()),
  };
}
