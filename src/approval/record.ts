import * as v from 'valibot';
import { digestCode, sealed, unchecked, unsealed } from './codes';

export interface Stage {
  /** Any one of them is enough. */
  readonly by: readonly string[];
  /** Who may stand in for them from `proxyAt` on. */
  readonly proxies: readonly string[];
  /** Working hours after which they may. */
  readonly proxyAfterHours: number;
  /** Asked by the sender's own wish: nobody whom the policy has to name. */
  readonly wished: boolean;
  /** The second approval of a row: another person's than that of the stage before it. */
  readonly second: boolean;
}

/** One approval, or the word that sends the mail back. */
export interface Decision {
  readonly person: string;
  /** Indices of the stages for which it counts; none for one that sends it back. */
  readonly stages: readonly number[];
}

/**
 * What sender and approver share about one mail: who may decide, about what, and what was decided. People stand in it as
 * codes (`personOf`), digests too (`digestCode`); no address, subject, body, file name or comment does.
 */
export interface ApprovalRecord {
  /** Of the held mail. */
  readonly id: string;
  /** Code of the digest of the draft that the decision is about (`draft/digest.ts`). */
  readonly digest: string;
  /** Code of the digest of the request mail that an approver reads (`request-digest.ts`). */
  readonly seen: string;
  readonly sender: string;
  /** One after the other. */
  readonly stages: readonly Stage[];
  /** When the turn began of whoever is to decide now (`turnOf`); ms since the epoch, as are all times here. */
  readonly since: number;
  readonly proxyAt: number;
  readonly expiresAt: number;
  readonly state: 'pending' | 'approved' | 'returned';
  readonly movedAt: number;
  /** In the order in which they came. */
  readonly decided: readonly Decision[];
  /** When an approver last asked the sender something; 0 for never. */
  readonly askedAt: number;
}

const people = v.array(v.string());
/** Of a stage. */
const KINDS = { usual: 0, wished: 1, second: 2 } as const;
const decisions = v.array(v.strictTuple([v.string(), v.array(v.number())]));
/** A record as stored: no names of fields, since hundreds share one store. Times are seconds. */
const schema = v.strictTuple([
  v.literal(3), v.string(), v.string(), v.string(),
  v.pipe(v.array(v.strictTuple([people, people, v.number(), v.enum(KINDS)])), v.minLength(1)),
  v.number(), v.number(), v.number(), v.picklist(['pending', 'approved', 'returned']), v.number(), decisions, v.number(),
]);
/** Where `expiresAt` and `state` stand in it. */
const PLACE = { expiresAt: 7, state: 8 } as const;

export function writeRecord(key: string, record: ApprovalRecord): string {
  const { id, digest, seen, sender, stages, state } = record;
  const stored = [
    3, digest, seen, sender, stages.map(({ by, proxies, proxyAfterHours, wished, second }) => [by, proxies, proxyAfterHours, wished ? KINDS.wished : second ? KINDS.second : KINDS.usual]),
    seconds(record.since), seconds(record.proxyAt), seconds(record.expiresAt), state, seconds(record.movedAt),
    record.decided.map(({ person, stages: of }) => [person, of]), seconds(record.askedAt),
  ];
  return sealed(key, 'record', JSON.stringify(stored), id);
}

/** A stored record; null where it is none of this script's, was changed by other hands, or stands under another's id. */
export function readRecord(key: string, id: string, stored: string): ApprovalRecord | null {
  const text = unsealed(key, 'record', stored, id);
  if (text === null) return null;
  const parsed = v.safeParse(schema, JSON.parse(text));
  if (!parsed.success) return null;
  const [, digest, seen, sender, stages, since, proxyAt, expiresAt, state, movedAt, decided, askedAt] = parsed.output;
  return {
    id, digest, seen, sender, stages: stages.map(([by, proxies, proxyAfterHours, kind]) => ({ by, proxies, proxyAfterHours, wished: kind === KINDS.wished, second: kind === KINDS.second })),
    since: since * 1000, proxyAt: proxyAt * 1000, expiresAt: expiresAt * 1000, state, movedAt: movedAt * 1000, decided: decided.map(([person, of]) => ({ person, stages: of })), askedAt: askedAt * 1000,
  };
}

/** Whether a record is about a draft, or a request mail, of this digest. */
export function isAbout(key: string, code: string, digest: string): boolean {
  return code === digestCode(key, digest);
}

/** When a stored record may be cleared away, as far as it says; 0 where it can't be read. Checks no code, since hundreds are looked at. */
export function keptUntil(stored: string, keptFor: Readonly<Record<'approved' | 'undecided', number>>): number {
  try {
    const fields: unknown = JSON.parse(unchecked(stored));
    const [expiresAt, state] = Array.isArray(fields) ? [fields[PLACE.expiresAt] as unknown, fields[PLACE.state] as unknown] : [null, null];
    return typeof expiresAt === 'number' ? expiresAt * 1000 + (state === 'approved' ? keptFor.approved : keptFor.undecided) : 0;
  } catch {
    return 0;
  }
}

/** Upwards: what may be done from a moment on is never allowed before it. */
function seconds(ms: number): number {
  return Math.ceil(ms / 1000);
}
