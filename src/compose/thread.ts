import { parseAddressList } from '../draft/addresses/parse-addresses';
import type { CharsetDecoder } from '../draft/bytes/charset';
import { decodeEncodedWords } from '../draft/mime/encoded-words';
import { decodeEntities } from '../draft/text/html-entities';
import type { ThreadMessage } from '../facts/facts';
import type { MessageHeaders } from '../gmail/calls';

/** Longer conversations are judged by their newest messages. */
const NEWEST = 50;
/** What stands in a conversation without having been said in it. */
const NOT_SAID = new Set(['DRAFT', 'TRASH', 'SPAM']);

/** The conversation that a draft answers, oldest first; null where there is nothing in it but drafts. Of each text only the beginning. */
export function threadOf(messages: readonly MessageHeaders[], charsets: CharsetDecoder): ThreadMessage[] | null {
  const said = messages.filter(({ labels }) => !labels.some((label) => NOT_SAID.has(label))).slice(-NEWEST);
  if (said.length === 0) return null;
  return said.map(({ headers, snippet }) => {
    const addresses = (name: string) => (headers[name] ?? []).flatMap((value) => parseAddressList(value, charsets));
    return {
      from: addresses('from')[0] ?? null, to: addresses('to'), cc: addresses('cc'),
      subject: decodeEncodedWords((headers.subject ?? []).join(' '), charsets), text: decodeEntities(snippet),
    };
  });
}
