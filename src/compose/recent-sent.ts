import * as v from 'valibot';
import { keyOf } from '../draft/addresses/address';
import { parseAddressList } from '../draft/addresses/parse-addresses';
import type { History, SentGroup } from '../facts/facts';
import type { Answer, Batch } from '../gmail/call';
import { getMessageHeaders, recentSent, type MessageHeaders } from '../gmail/calls';
import type { Cache } from '../ports/cache';
import { readStored } from '../ports/stored';
import type { SentIds } from './sent-to';

/** The newest mails under Sent whose recipients are looked at. Each that is not remembered costs 20 quota units, once. */
const RECENT = 30;
/** Mails remembered; with at most so many addresses of each they stay well below the 100 KB of a cached value. */
const REMEMBERED = 150;
const MOST_ADDRESSES = 20;
/** Under this key they are remembered. */
export const SENT_KEY = 'sent';
const SIX_HOURS = 21_600;

/** What a sent mail never changes: when it left (ms) and to whom, so that it can be remembered by its id. */
const mailSchema = v.tuple([v.number(), v.array(v.string())]);
type SentMail = v.InferOutput<typeof mailSchema>;
const rememberedSchema = v.record(v.string(), mailSchema);

/** The recipients of the mails that this user sent last. Asks in two steps: which mails, then who got those not remembered. */
export class RecentSent {
  private readonly known: Map<string, SentMail>;
  private ids: () => Answer<string[]> = () => ({ ok: false, refusal: { call: '', status: 0, reason: '', message: '' } });
  private fetched: (() => Answer<MessageHeaders>)[] = [];

  constructor(private readonly cache: Cache) {
    this.known = remembered(cache);
  }

  begin(batch: Batch): void {
    this.ids = batch.add(recentSent(RECENT));
  }

  follow(batch: Batch): void {
    const ids = this.ids();
    if (ids.ok) this.fetched = ids.value.filter((id) => !this.known.has(id)).map((id) => batch.add(getMessageHeaders(id, ['To', 'Cc', 'Bcc'])));
  }

  /** null where nothing could be asked and nothing is remembered. */
  mails(): ReadonlyMap<string, SentMail> | null {
    const before = this.known.size;
    for (const answer of this.fetched.splice(0)) {
      const mail = answer();
      if (mail.ok) this.known.set(mail.value.id, [mail.value.internalDate, recipientsOf(mail.value).slice(0, MOST_ADDRESSES)]);
    }
    if (this.known.size > before) {
      const newest = [...this.known].sort(([, [a]], [, [b]]) => b - a).slice(0, REMEMBERED);
      this.cache.put({ [SENT_KEY]: JSON.stringify(Object.fromEntries(newest)) }, SIX_HOURS);
    }
    return this.ids().ok || this.known.size > 0 ? this.known : null;
  }
}

function remembered(cache: Cache): Map<string, SentMail> {
  return new Map(Object.entries(readStored(rememberedSchema, cache.get([SENT_KEY])[SENT_KEY]) ?? {}));
}

function recipientsOf({ headers }: MessageHeaders): string[] {
  return [...new Set(['to', 'cc', 'bcc'].flatMap((name) => headers[name] ?? []).flatMap((value) => parseAddressList(value)).filter(({ domain }) => domain !== '').map(keyOf))];
}

/**
 * Puts together whom this user wrote to: how often to each recipient of the draft, and who was written to together. What
 * was sent to two recipients is the same mail where the ids are, so that a pair shows without a mail being read.
 */
export function historyOf(sentIds: SentIds, mails: ReadonlyMap<string, SentMail> | null): History {
  const together = new Map<string, { at: number | null; addresses: string[] }>();
  for (const [id, [at, addresses]] of mails ?? []) together.set(id, { at, addresses });
  for (const [address, ids] of sentIds) {
    for (const id of ids) {
      const mail = together.get(id);
      if (mail === undefined) together.set(id, { at: null, addresses: [address] });
      else if (!mail.addresses.includes(address)) mail.addresses = [...mail.addresses, address];
    }
  }
  const groups = new Map<string, SentGroup>();
  for (const { at, addresses } of together.values()) {
    const key = [...addresses].sort().join(' ');
    const group = groups.get(key);
    groups.set(key, { addresses, count: (group?.count ?? 0) + 1, last: Math.max(at ?? 0, group?.last ?? 0) || null });
  }
  // The search index lags behind: a mail of a minute ago is in Sent, but not found by its recipient yet.
  const ids = new Map([...sentIds].map(([address, found]) => [address, new Set(found)]));
  for (const [id, { addresses }] of together) for (const address of addresses) ids.get(address)?.add(id);
  return { sent: new Map([...ids].map(([address, all]) => [address, all.size])), groups: [...groups.values()] };
}
