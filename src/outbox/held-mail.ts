import * as v from 'valibot';
import { mayMove, STATES, type State } from './states';

const CUT = { subject: 120, recipients: 10, address: 120, reason: 200 } as const;

const schema = v.object({
  v: v.literal(1),
  /** Our own id; also in the header of the mail that leaves. */
  id: v.string(),
  draftId: v.string(),
  /** Digest of the draft that was checked and answered. */
  digest: v.string(),
  state: v.picklist(STATES as [State, ...State[]]),
  /** ms since the epoch, as are all times here. */
  heldAt: v.number(),
  /** When it should leave. */
  dueAt: v.number(),
  /** When it is tried next; later than `dueAt` after a refusal that may pass. */
  nextTryAt: v.number(),
  attempts: v.number(),
  /** When the state last changed. */
  movedAt: v.number(),
  /** Why it is in this state, as Gmail or the platform said it; '' where there is nothing to say. */
  reason: v.string(),
  /** The sender has been told of a state that wants a person, or saw it on a card. */
  told: v.boolean(),
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
});

/** An entry of the outbox: one mail that waits, or what became of it. Small enough for one property (9 KB). */
export type HeldMail = Readonly<v.InferOutput<typeof schema>>;

/** Cuts what can be long, so that an entry always fits its property. */
export function shortened(entry: HeldMail): HeldMail {
  return {
    ...entry,
    subject: cut(entry.subject, CUT.subject),
    reason: cut(entry.reason, CUT.reason),
    recipients: entry.recipients.slice(0, CUT.recipients).map((address) => cut(address, CUT.address)),
  };
}

function cut(text: string, length: number): string {
  const characters = [...text.slice(0, length * 2)];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}

/** The entry in another state; throws where the table of states does not allow the move. */
export function moved(entry: HeldMail, state: State, at: number, changes: Partial<HeldMail> = {}): HeldMail {
  if (!mayMove(entry.state, state)) {
    throw new Error(`Held mail ${entry.id} is "${entry.state}" and can't become "${state}".`);
  }
  return { ...entry, reason: '', told: false, ...changes, state, movedAt: at };
}

/** The entry that a stored text holds, or null where it is no entry of ours (written by another version, or damaged). */
export function parseHeldMail(text: string): HeldMail | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
