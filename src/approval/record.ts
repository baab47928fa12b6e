import * as v from 'valibot';
import { sealed, unchecked, unsealed } from './seal';

const people = v.array(v.string());
const stage = v.object({
  /** Any one of them is enough. */
  by: people,
  /** Who may stand in for them from `proxyAt` on. */
  proxies: people,
  /** Working hours after which they may. */
  proxyAfterHours: v.number(),
});

const schema = v.object({
  v: v.literal(1),
  /** Of the held mail. */
  id: v.string(),
  /** Of the draft that the decision is about (`draft/digest.ts`). */
  digest: v.string(),
  /** Of the request mail that an approver reads (`request-digest.ts`). */
  seen: v.string(),
  sender: v.string(),
  /** One after the other. */
  stages: v.pipe(v.array(stage), v.minLength(1)),
  /** Index of the stage whose turn it is. */
  turn: v.number(),
  /** When that turn began; ms since the epoch, as are all times here. */
  since: v.number(),
  proxyAt: v.number(),
  expiresAt: v.number(),
  state: v.picklist(['pending', 'approved', 'returned']),
  movedAt: v.number(),
  /** Who decided, one for each stage that is over. */
  decided: people,
  /** When an approver last asked the sender something; 0 for never. */
  askedAt: v.number(),
});

/**
 * What sender and approver share about one mail: who may decide, about what, and what was decided. People stand in it as
 * codes (`personOf`); no address, subject, body, file name or comment does. About 500 bytes.
 */
export type ApprovalRecord = Readonly<v.InferOutput<typeof schema>>;
export type Stage = ApprovalRecord['stages'][number];

export function writeRecord(key: string, record: ApprovalRecord): string {
  return sealed(key, 'record', JSON.stringify(record));
}

/** A stored record; null where it is none of this script's, was changed by other hands, or stands under another's id. */
export function readRecord(key: string, id: string, stored: string): ApprovalRecord | null {
  const text = unsealed(key, 'record', stored);
  if (text === null) return null;
  const parsed = v.safeParse(schema, JSON.parse(text));
  return parsed.success && parsed.output.id === id ? parsed.output : null;
}

/** When a stored record may be cleared away, as far as it says; 0 where it can't be read. Checks no code, since hundreds are looked at. */
export function keptUntil(stored: string, keptFor: Readonly<Record<'approved' | 'undecided', number>>): number {
  try {
    const { expiresAt, state } = JSON.parse(unchecked(stored)) as { expiresAt?: unknown; state?: unknown };
    return typeof expiresAt === 'number' ? expiresAt + (state === 'approved' ? keptFor.approved : keptFor.undecided) : 0;
  } catch {
    return 0;
  }
}
