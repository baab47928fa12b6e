import * as v from 'valibot';
import { digestDraft } from '../draft/digest';
import { ask } from '../gmail/call';
import { deleteDraft, getRawDraft } from '../gmail/calls';
import type { DraftReader } from '../gmail/read-raw';
import { entryOf } from '../outbox/entries';
import type { HeldMail } from '../outbox/held-mail';
import { findSentByHand } from '../outbox/sent-mail';
import type { Fetcher } from '../ports/fetcher';
import type { Properties } from '../ports/properties';

/*
 * A draft that is held as several mails. While that is under way, a record of it (one property by the draft's id) says which
 * mails there are to be. It is written before the first of them is made and removed when all of them are held and the draft is
 * gone; as long as it is there, none of them leaves. So a run that dies anywhere in between has sent nothing.
 */

/** Under this name a held mail says of which draft, as it was when it was checked, it is one of several. */
export const EACH_NOTE = 'each';

const PREFIX = 'each.';
const record = v.object({
  digest: v.string(),
  threadId: v.string(),
  /** The outbox's entries, by their ids, all of which there must be. */
  ids: v.array(v.string()),
});
export type Splitting = Readonly<v.InferOutput<typeof record>>;

const note = v.object({ draft: v.string(), digest: v.string() });
/** The draft that a mail was made of. */
export type Whole = Readonly<v.InferOutput<typeof note>>;

export function wholeOf({ notes }: Pick<HeldMail, 'notes'>): Whole | null {
  const text = notes[EACH_NOTE];
  return text === undefined ? null : v.parse(note, JSON.parse(text));
}

/** Null where none is under way. Throws for a record that can't be read: its mails must not leave. */
export function splittingOf(properties: Properties, draftId: string): Splitting | null {
  const text = properties.get(PREFIX + draftId);
  return text === null ? null : v.parse(record, JSON.parse(text));
}

/** Forgets, on the way, others of which nothing is left. */
export function beginSplitting(properties: Properties, draftId: string, splitting: Splitting): void {
  properties.set(PREFIX + draftId, JSON.stringify(splitting));
  for (const key of Object.keys(properties.all())) {
    if (!key.startsWith(PREFIX) || key === PREFIX + draftId) continue;
    const other = splittingOf(properties, key.slice(PREFIX.length));
    if (other && !other.ids.some((id) => entryOf(properties, id))) properties.delete(key);
  }
}

/**
 * - `done`     all are held and the draft they came from is gone
 * - `missing`  not all of them are held
 * - `edited`   the draft was changed since it was checked
 * - `by-hand`  somebody seems to have sent it with Gmail's own button
 * - `unknown`  Gmail did not answer
 */
export type Finished = 'done' | 'missing' | 'edited' | 'by-hand' | 'unknown';

/** Ends it, once all mails are held: deletes the draft, if it still is what was checked, and then the record. May be called again at any time. */
export function finishSplitting({ fetcher, properties }: { readonly fetcher: Fetcher; readonly properties: Properties }, read: DraftReader, draftId: string): Finished {
  const splitting = splittingOf(properties, draftId);
  if (!splitting) return 'done';
  const entries = splitting.ids.map((id) => entryOf(properties, id));
  const [first] = entries;
  if (!first || entries.includes(null)) return 'missing';
  const got = ask(fetcher, getRawDraft(draftId));
  if (got.ok && digestDraft(read(got.value.raw)) !== splitting.digest) return 'edited';
  if (!got.ok && got.refusal.status !== 404) return 'unknown';
  // Gone already: by us, in a run that died after it, or sent by hand meanwhile.
  const trouble = got.ok ? deleted(fetcher, draftId) : sentByHand(fetcher, { ...first, threadId: splitting.threadId });
  if (trouble) return trouble;
  properties.delete(PREFIX + draftId);
  return 'done';
}

function deleted(fetcher: Fetcher, draftId: string): 'unknown' | null {
  const gone = ask(fetcher, deleteDraft(draftId));
  return gone.ok || gone.refusal.status === 404 ? null : 'unknown';
}

function sentByHand(fetcher: Fetcher, whole: HeldMail): 'by-hand' | 'unknown' | null {
  const found = findSentByHand(fetcher, whole);
  return found.kind === 'found' ? 'by-hand' : found.kind === 'unknown' ? 'unknown' : null;
}
