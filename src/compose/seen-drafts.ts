import * as v from 'valibot';
import { encodeUtf8 } from '../draft/bytes/utf8';
import { RECIPIENT_FIELDS } from '../draft/draft';
import { sha256Hex } from '../draft/bytes/sha256';
import type { DraftHeaders, DraftRef } from '../gmail/calls';
import type { Cache } from '../ports/cache';
import { readStored } from '../ports/stored';
import { keysOf, recipientsInHeaders, type Recipients } from './context';

/** Drafts remembered; those that were seen first are forgotten first. */
const REMEMBERED = 300;
/** Under this key they are remembered. */
export const SEEN_DRAFTS = 'drafts';
const SIX_HOURS = 21_600;
const schema = v.record(v.string(), v.string());

/**
 * To whom the drafts are addressed that were looked at before, so that another mail's draft is not read again (20 quota units each) whenever
 * a mail is checked. By message id, which Gmail gives anew with every save; of the recipients a digest is enough.
 */
export class SeenDrafts {
  private readonly seen: Map<string, string>;
  private more = false;

  constructor(private readonly cache: Cache) {
    this.seen = remembered(cache);
  }

  /** Known to be addressed to others. */
  isToOthers({ messageId }: DraftRef, context: Recipients): boolean {
    const known = this.seen.get(messageId);
    return known !== undefined && known !== digestOf(context);
  }

  note({ messageId, message: { headers } }: DraftHeaders): void {
    const digest = digestOf(recipientsInHeaders(headers));
    if (this.seen.get(messageId) === digest) return;
    this.seen.set(messageId, digest);
    this.more = true;
  }

  keep(): void {
    if (this.more) this.cache.put({ [SEEN_DRAFTS]: JSON.stringify(Object.fromEntries([...this.seen].slice(-REMEMBERED))) }, SIX_HOURS);
    this.more = false;
  }
}

function digestOf(recipients: Recipients): string {
  return sha256Hex(encodeUtf8(RECIPIENT_FIELDS.map((field) => keysOf(recipients[field]).join(' ')).join('\n'))).slice(0, 16);
}

function remembered(cache: Cache): Map<string, string> {
  return new Map(Object.entries(readStored(schema, cache.get([SEEN_DRAFTS])[SEEN_DRAFTS]) ?? {}));
}
