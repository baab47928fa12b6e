import * as v from 'valibot';
import { encodeUtf8 } from '../draft/bytes/utf8';
import { DRAFT_PARTS } from '../draft/part-digests';
import { readStored } from '../ports/stored';
import { CAUSES } from './causes';
import { endedUnsent, mayMove, STATES, type State } from './states';

const CUT = { subject: 120, recipients: 10, address: 120, reason: 200 } as const;

/** Fields after the first version have a value for entries that were written without them. */
const schema = v.object({
  v: v.literal(1),
  /** Our own id; also in the header of the mail that leaves. */
  id: v.string(),
  draftId: v.string(),
  /** The draft's thread when it was held; by it a mail sent by hand is recognised. */
  threadId: v.optional(v.string(), ''),
  /** Digest of the draft that was checked and answered. */
  digest: v.string(),
  /** Short digests of its parts, to tell what changed (`draft/part-digests.ts`). */
  parts: v.optional(v.string(), ''),
  /** Digest of the text handed to Gmail, where it is not the draft's own (hook `prepare`); written with the intent to send. */
  leavingDigest: v.optional(v.string(), ''),
  state: v.picklist(STATES as [State, ...State[]]),
  /** ms since the epoch, as are all times here. */
  heldAt: v.number(),
  /** When it should leave. */
  dueAt: v.number(),
  /** It may not leave before this, whatever its sender presses. */
  earliestAt: v.optional(v.number(), 0),
  /** When it is looked at next; later than `dueAt` after a try that did not succeed. */
  nextTryAt: v.number(),
  /** Tries begun since its time was last set. */
  attempts: v.number(),
  /** When the state last changed. */
  movedAt: v.number(),
  cause: v.optional(v.picklist(CAUSES), ''),
  /** What Gmail, the platform or an approver said; '' where there is nothing to say. */
  reason: v.string(),
  /** Parts of the draft that changed after the check. */
  changed: v.optional(v.array(v.picklist(DRAFT_PARTS)), []),
  /** The sender has been mailed about a state that wants a person. That a card showed it is no proof: its execution may have died before it. */
  told: v.boolean(),
  /**
   * Whether something is shared with its recipients before it leaves (hooks `prepare` and `withdraw`): `planned` until a try begins and again when it
   * was taken back, `perhaps` from the beginning of a try on.
   */
  shared: v.optional(v.picklist(['no', 'planned', 'perhaps']), 'no'),
  /** Shortened, for lists. */
  subject: v.string(),
  /** The first few addresses, shortened. */
  recipients: v.array(v.string()),
  recipientCount: v.number(),
  attachmentCount: v.number(),
  sentMessageId: v.string(),
  lang: v.picklist(['ja', 'en']),
  /** IANA name of the sender's time zone. */
  zone: v.string(),
  policyVersion: v.string(),
  /** What other rooms keep with the mail, by the room's name: a few short texts, no contents of the mail. */
  notes: v.optional(v.record(v.string(), v.string()), {}),
});

/** An entry of the outbox: one mail that waits, or what became of it. Small enough for one property (9 KB). */
export type HeldMail = Readonly<v.InferOutput<typeof schema>>;

/** Cuts what can be long, so that an entry always fits its property. */
export function shortened(entry: HeldMail): HeldMail {
  return {
    ...entry,
    subject: shortSubject(entry.subject),
    reason: cut(entry.reason, CUT.reason),
    recipients: entry.recipients.slice(0, CUT.recipients).map((address) => cut(address, CUT.address)),
  };
}

/** A property takes 9 KB (9,216 bytes of value); what is left is for good measure, as for every other record (incident/record.ts). */
const MOST_BYTES = 8_000;
/** Longer than any id of Gmail's. */
const LONGEST_ID = 32;

/**
 * Whether an entry fits into its property, and will as whatever it may become: with the longest reason there can be, written in the widest characters,
 * every part changed, and all that is found out later. An entry that could be held and not be written as failed would be tried for ever.
 */
export function fitsWhateverComes(entry: HeldMail): boolean {
  const [cause = ''] = [...CAUSES].sort((a, b) => b.length - a.length);
  const id = 'x'.repeat(LONGEST_ID);
  const worst: HeldMail = {
    ...entry, state: 'awaiting-approval', cause, reason: '\u0001'.repeat(CUT.reason), changed: [...DRAFT_PARTS], leavingDigest: entry.digest,
    draftId: id, threadId: id, sentMessageId: id, attempts: 1_000, notes: { ...entry.notes, others: id },
  };
  return encodeUtf8(JSON.stringify(shortened(worst))).length <= MOST_BYTES;
}

/** A subject as entries keep it. */
export function shortSubject(subject: string): string {
  return cut(subject, CUT.subject);
}

function cut(text: string, length: number): string {
  // A character has two units at the most, so this much shows whether there is another one.
  const characters = [...text.slice(0, (length + 1) * 2)];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}

/** When it leaves as far as is known: later than its time after a try that did not succeed. */
export function leavesAt({ dueAt, nextTryAt }: HeldMail): number {
  return Math.max(dueAt, nextTryAt);
}

/** The entry in another state; throws where the table of states does not allow the move. */
export function moved(entry: HeldMail, state: State, at: number, changes: Partial<HeldMail> = {}): HeldMail {
  if (!mayMove(entry.state, state)) {
    throw new Error(`Held mail ${entry.id} is "${entry.state}" and can't become "${state}".`);
  }
  return { ...entry, cause: '', reason: '', changed: [], told: false, ...changes, state, movedAt: at };
}

/** Whether recipients may still open what was shared for an entry that ended unsent. Of one that may have left all the same (`unsure`) its sender decides. */
export function wantsWithdrawal({ shared, state, cause }: HeldMail): boolean {
  return shared === 'perhaps' && endedUnsent(state) && cause !== 'unsure';
}

/** The entry that a stored text holds, or null where it is no entry of ours (written by another version, or damaged). */
export function parseHeldMail(text: string): HeldMail | null {
  return readStored(schema, text);
}
