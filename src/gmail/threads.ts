import type { Call } from './call';
import { messageHeaders, url, type MessageHeaders } from './calls';
import { arrayOf, objectOf } from './json';

const HEADERS = ['From', 'To', 'Cc', 'Subject'];

/** The messages of a conversation, drafts among them, oldest first: their headers and first words. 40 quota units. */
export function getThread(id: string): Call<MessageHeaders[]> {
  return {
    name: 'users.threads.get',
    request: {
      method: 'GET',
      url: url(`threads/${encodeURIComponent(id)}`, {
        format: 'metadata', metadataHeaders: HEADERS, fields: 'messages(id,threadId,labelIds,internalDate,snippet,payload(headers))',
      }),
    },
    parse: (json) => arrayOf(objectOf(json, 'thread').messages, 'messages').map((item) => messageHeaders(objectOf(item, 'messages[]'), 'messages[]')),
  };
}
