import { keyOf } from '../draft/address';
import { RECIPIENT_FIELDS, type RecipientField } from '../draft/draft';
import { parseAddressList } from '../draft/parse-addresses';
import type { History } from '../facts/facts';
import type { Batch } from '../gmail/call';
import { searchMessages } from '../gmail/calls';
import { sentTo } from '../gmail/search';

/**
 * Addresses asked about in one check: each costs 5 of the 6,000 quota units a user has a minute. Of a longer list the
 * rest stays unknown, which the rules treat as such.
 */
const MOST_ASKED = 100;
/** Enough to tell "never", "hardly" and "often" apart. */
const COUNTED = 10;

/** Adds the question "how often has this user written to each of them?" to a batch; the answer is there once it is sent. */
export function askHistory(batch: Batch, recipients: Readonly<Record<RecipientField, readonly string[]>>, ownDomain: string): () => History {
  const keys = new Set(RECIPIENT_FIELDS.flatMap((field) => recipients[field]).flatMap((typed) => parseAddressList(typed)).filter(({ domain }) => domain !== '' && domain !== ownDomain).map(keyOf));
  const asked = [...keys].slice(0, MOST_ASKED).map((key) => ({ key, answer: batch.add(searchMessages({ q: sentTo(key), maxResults: COUNTED })) }));
  return () => ({
    sent: new Map(asked.flatMap(({ key, answer }): [string, number][] => {
      const found = answer();
      return found.ok ? [[key, found.value.ids.length]] : [];
    })),
    groups: [],
  });
}
