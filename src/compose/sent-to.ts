import { keyOf } from '../draft/addresses/address';
import { parseAddressList } from '../draft/addresses/parse-addresses';
import { RECIPIENT_FIELDS } from '../draft/draft';
import type { Batch } from '../gmail/call';
import { searchMessages } from '../gmail/calls';
import { sentTo } from '../gmail/search';
import type { Recipients } from './context';

/**
 * Addresses asked about in one check: each costs 5 of the 6,000 quota units a user has a minute. Of a longer list the
 * rest stays unknown, which the rules treat as such.
 */
const MOST_ASKED = 100;
/** Enough to tell "never", "hardly" and "often" apart, and to see who of them gets mail together. The cost is the same for any number. */
const NEWEST = 50;

/** Lower-case address → ids of the newest mails sent to it. An address that is missing was not asked about, or could not be. */
export type SentIds = ReadonlyMap<string, readonly string[]>;

export interface Sent {
  readonly ids: SentIds;
  /** Some addresses were asked about in vain. */
  readonly refused: boolean;
}

/** Adds the question "what has this user sent to each of them?" to a batch; the answer is there once it is sent. */
export function askSent(batch: Batch, recipients: Recipients, ownDomain: string): () => Sent {
  const keys = new Set(RECIPIENT_FIELDS.flatMap((field) => recipients[field]).flatMap((typed) => parseAddressList(typed)).filter(({ domain }) => domain !== '' && domain !== ownDomain).map(keyOf));
  const asked = [...keys].slice(0, MOST_ASKED).map((key) => ({ key, answer: batch.add(searchMessages({ q: sentTo(key), maxResults: NEWEST })) }));
  return () => {
    const ids = new Map(asked.flatMap(({ key, answer }): [string, readonly string[]][] => {
      const found = answer();
      return found.ok ? [[key, found.value.ids]] : [];
    }));
    return { ids, refused: ids.size < asked.length };
  };
}
