import type { Call } from './call';
import { url } from './calls';
import { objectOf, stringOf } from './json';

/** A whole message of the user's, with its attachments: MIME, base64url. 20 quota units. */
export function getRawMessage(id: string): Call<string> {
  return {
    name: 'users.messages.get',
    request: { method: 'GET', url: url(`messages/${encodeURIComponent(id)}`, { format: 'raw', fields: 'raw' }) },
    parse: (json) => stringOf(objectOf(json, 'message').raw, 'message.raw'),
  };
}
