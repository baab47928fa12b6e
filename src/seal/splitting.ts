import * as v from 'valibot';
import { digestDraft } from '../draft/digest';
import { ask } from '../gmail/call';
import { deleteDraft, getRawDraft } from '../gmail/calls';
import type { DraftReader } from '../gmail/read-raw';
import { entryOf } from '../outbox/entries';
import type { HeldMail } from '../outbox/held-mail';
import { AT_A_CARD } from '../outbox/outbox';
import { findSentByHand } from '../outbox/sent-mail';
import type { Fetcher } from '../ports/fetcher';
import type { Properties } from '../ports/properties';
import { readStored } from '../ports/stored';
import type { Surroundings } from '../ports/surroundings';
import { DAY } from '../time/zoned';

/*
 * A draft that is held as several mails. While that is under way, a record of it (one property by the draft's id) says which
 * mails there are to be. It is written before the first of them is made and removed when all of them are held and the draft is
 * gone; as long as it is there, none of them leaves. So a run that dies anywhere in between has sent nothing.
 */

/** Under this name a held mail says of which draft, as it was when it was checked, it is one of several. */
export const EACH_NOTE = 'each';

const PREFIX = 'each.';
/** A record of whose mails none is held is kept this long, ms. Its execution may be making the first of them; that it can do for minutes at most, and a day is no burden. */
const KEPT_FOR = DAY;

const record = v.object({
  digest: v.string(),
  threadId: v.string(),
  /** The outbox's entries, by their ids, all of which there must be. */
  ids: v.array(v.string()),
  /** When it was begun, or gone on with; ms since the epoch. */
  at: v.optional(v.number(), 0),
});
export type Splitting = Readonly<v.InferOutput<typeof record>>;

const note = v.object({ draft: v.string(), digest: v.string() });
/** The draft that a mail was made of. */
export type Whole = Readonly<v.InferOutput<typeof note>>;

/** For lists and cards: null also where the note can't be read, so that one damaged entry does not hide the others. */
export function wholeOf({ notes }: Pick<HeldMail, 'notes'>): Whole | null {
  return readStored(note, notes[EACH_NOTE]);
}

/** For sending: null only where the mail is not one of several. Throws where its note can't be read, since the others may not all be held. */
export function wholeToFinish(entry: Pick<HeldMail, 'notes'>): Whole | null {
  const whole = wholeOf(entry);
  if (whole === null && entry.notes[EACH_NOTE] !== undefined) throw new Error(`The note "${EACH_NOTE}" of a held mail can't be read: ${entry.notes[EACH_NOTE].slice(0, 80)}`);
  return whole;
}

/** `again`: one was under way, which is gone on with. `busy`: another execution of this user is at work, and nothing was written. */
export type Begun = 'begun' | 'again' | 'busy';

/**
 * Writes the record, and forgets on the way old ones of which nothing is left. Under the user's lock: another press may be about to go on with
 * one of those. Throws where the store refuses.
 */
export function beginSplitting({ properties, lock, clock }: Pick<Surroundings, 'properties' | 'lock' | 'clock'>, draftId: string, splitting: Omit<Splitting, 'at'>): Begun {
  return lock.within(AT_A_CARD.wait, (): Begun => {
    const now = clock.now();
    const all = properties.all();
    properties.set(PREFIX + draftId, JSON.stringify({ ...splitting, at: now } satisfies Splitting));
    for (const [key, text] of Object.entries(all)) {
      if (!key.startsWith(PREFIX) || key === PREFIX + draftId) continue;
      // One that can't be read keeps its mails from leaving, and stays.
      const other = readStored(record, text);
      if (other && now - other.at > KEPT_FOR && !other.ids.some((id) => entryOf(properties, id))) properties.delete(key);
    }
    return all[PREFIX + draftId] === undefined ? 'begun' : 'again';
  })?.value ?? 'busy';
}

/**
 * - `done`     all are held and the draft they came from is gone
 * - `missing`  not all of them are held, or the record that says which can't be read
 * - `edited`   the draft was changed since it was checked
 * - `by-hand`  somebody seems to have sent it with Gmail's own button
 * - `unknown`  Gmail did not answer
 */
export type Finished = 'done' | 'missing' | 'edited' | 'by-hand' | 'unknown';

/** Ends it, once all mails are held: deletes the draft, if it still is what was checked, and then the record. May be called again at any time. */
export function finishSplitting({ fetcher, properties }: { readonly fetcher: Fetcher; readonly properties: Properties }, read: DraftReader, draftId: string): Finished {
  const text = properties.get(PREFIX + draftId);
  if (text === null) return 'done';
  const splitting = readStored(record, text);
  if (!splitting) return 'missing';
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
