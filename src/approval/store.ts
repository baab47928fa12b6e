import * as v from 'valibot';
import { reasonOf } from '../messages/reason';
import type { Log } from '../ports/log';
import type { Shared } from '../ports/shared';
import { readStored } from '../ports/stored';
import { DAY } from '../time/zoned';
import { personOf } from './codes';
import { keptUntil, readRecord, writeRecord, type ApprovalRecord } from './record';

/**
 * Keys in the script's properties. `WAITS` + a person's code holds the ids of requests that name them, as a JSON array; `TAKEN_BACK` + an id stands
 * where a request was ended while another held the lock, and its record could not be removed.
 */
const KEY = 'approval.key';
const RECORD = 'approval.mail.';
const WAITS = 'approval.for.';
const TAKEN_BACK = 'approval.over.';
const ALL = 'approval.';

/** Of the 500 KB that the script's users share, characters that requests may take; the rest is for others (docs/approval.md). */
const MOST_STORED = 250_000;
/** A property holds 9 KB. */
const MOST_WAITS = 9_000;
/** A request that its sender never came back for is cleared away so long after its end; an approved mail may wait for long. */
const KEPT_FOR = { undecided: 7 * DAY, approved: 100 * DAY } as const;
const LOCK_WAIT = 8_000;
/** More records than this are read all at once. */
const READ_ONE_BY_ONE = 8;

/** `full`: no room for another request. `busy`: the lock was not free. */
export type Stored = 'done' | 'full' | 'busy';

/** Requests of all users, in the script's properties. Every change is made under the script's lock. */
export class ApprovalStore {
  constructor(private readonly shared: Shared, private readonly log: Log, private readonly newId: () => string) {}

  /** The key of all codes; null before the first request. Never shown. Whoever removes it makes every open request void. */
  key(): string | null {
    return this.shared.properties.get(KEY);
  }

  /** The request as it stands; null where it is over, or where its text was not written by this script. */
  read(id: string, key = this.key()): ApprovalRecord | null {
    const stored = key === null ? null : this.shared.properties.get(RECORD + id);
    if (key === null || stored === null) return null;
    const record = readRecord(key, id, stored);
    if (!record) this.log.problem('approval-damaged', { id });
    return record;
  }

  /** The key, made where there is none yet; null where the lock was not free. */
  ensureKey(): string | null {
    return this.key() ?? this.locked(() => {
      const standing = this.key();
      if (standing !== null) return standing;
      const key = this.newId() + this.newId() + this.newId();
      this.shared.properties.set(KEY, key);
      return key;
    });
  }

  /** Makes room and writes a new request. Nothing is kept of it unless the answer is `done`. Whatever ended long ago is cleared away. */
  create(now: number, key: string, record: ApprovalRecord): Stored {
    return this.locked((): Stored => {
      const all = this.shared.properties.all();
      this.clear(all, now);
      const fresh: Record<string, string> = { [RECORD + record.id]: writeRecord(key, record) };
      for (const person of new Set(record.stages.flatMap(({ by, proxies }) => [...by, ...proxies]))) {
        const standing = idsIn(all[WAITS + person]).filter((id) => all[RECORD + id] !== undefined);
        fresh[WAITS + person] = JSON.stringify([...standing, record.id]);
      }
      const lengths = Object.entries({ ...all, ...fresh }).filter(([name]) => name.startsWith(ALL)).map(([name, text]) => name.length + text.length);
      if (lengths.reduce((sum, length) => sum + length, 0) > MOST_STORED || Object.values(fresh).some((text) => text.length > MOST_WAITS)) return 'full';
      return this.writeAll(fresh, RECORD + record.id) ? 'done' : 'full';
    }) ?? 'busy';
  }

  /** Replaces a request by what `next` makes of it, null where it is over; whatever `next` returns is handed on. Null where the lock was not free. */
  change<T>(id: string, next: (record: ApprovalRecord | null, keep: (record: ApprovalRecord) => void) => T): T | null {
    const done = this.locked(() => {
      const key = this.key();
      const isOver = this.shared.properties.get(TAKEN_BACK + id) !== null;
      const value = next(isOver ? null : this.read(id, key), (record) => {
        if (key !== null) this.shared.properties.set(RECORD + id, writeRecord(key, record));
      });
      return { value };
    });
    return done ? done.value : null;
  }

  /**
   * Ends a request, whatever its state: from then on nobody can decide about it. False where the lock was not free: the record is then still
   * there, since a decision in the midst would write it anew, but a mark beside it says that it is over.
   */
  remove(id: string): boolean {
    const removed = this.locked(() => {
      this.shared.properties.delete(RECORD + id);
      return true;
    }) ?? false;
    if (!removed) this.shared.properties.set(TAKEN_BACK + id, '1');
    return removed;
  }

  /** Requests that name a person and are not decided, the longest waiting first. One read where there are none. */
  pendingFor(address: string): ApprovalRecord[] {
    const key = this.key();
    if (key === null) return [];
    const ids = idsIn(this.shared.properties.get(WAITS + personOf(key, address)));
    const all = ids.length > READ_ONE_BY_ONE ? this.shared.properties.all() : null;
    return ids
      .flatMap((id) => (all ? readRecord(key, id, all[RECORD + id] ?? '') : this.read(id, key)) ?? [])
      .filter(({ state }) => state === 'pending')
      .sort((a, b) => a.since - b.since);
  }

  /** Removes from store and copy what ended long ago, what was taken back, and what can't be read. */
  private clear(all: Record<string, string>, now: number): void {
    const removeAll = (isSpent: (name: string, text: string) => boolean): void => {
      for (const name of Object.keys(all).filter((one) => isSpent(one, all[one] ?? ''))) {
        this.shared.properties.delete(name);
        Reflect.deleteProperty(all, name);
      }
    };
    removeAll((name, text) => name.startsWith(RECORD) && (now >= keptUntil(text, KEPT_FOR) || all[TAKEN_BACK + name.slice(RECORD.length)] !== undefined));
    removeAll((name) => name.startsWith(TAKEN_BACK));
    removeAll((name, text) => name.startsWith(WAITS) && !idsIn(text).some((id) => all[RECORD + id] !== undefined));
  }

  /** The store may be full of others' texts: then nothing of this request stays. */
  private writeAll(texts: Readonly<Record<string, string>>, first: string): boolean {
    try {
      for (const [name, text] of Object.entries(texts)) this.shared.properties.set(name, text);
      return true;
    } catch (error) {
      this.log.problem('approval-store', { message: reasonOf(error) });
      this.shared.properties.delete(first);
      return false;
    }
  }

  private locked<T>(work: () => T): T | null {
    return this.shared.lock.within(LOCK_WAIT, work)?.value ?? null;
  }
}

/** Ids of requests as `WAITS` keeps them; none where nothing is kept, or nothing that can be read. */
function idsIn(text: string | null | undefined): string[] {
  return readStored(v.array(v.string()), text) ?? [];
}
