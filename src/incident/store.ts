import type { Properties } from '../ports/properties';
import { entryText, foldEntries, parseEntry, type Entry, type Incident, type Result } from './record';

const PREFIX = 'incident.';
/** Notes of one record; a press beyond is refused rather than another one dropped. */
export const MOST_NOTES = 300;
/** A record that has them all must still come to its end. None of these comes without end: what is closed can't be closed again, and reminders are few (`reminder.ts`). */
const PAST_THE_LIMIT: readonly Result[] = ['closed', 'withdrawn', 'reminded'];
/** Closed records that are kept beside the open ones. */
const KEPT_CLOSED = 20;

/** A record has all the notes it may have; whoever catches it says in words of people what can be done. */
export class RecordFull extends Error {
  constructor(id: string, notes: number) {
    super(`Record ${id} has ${notes} notes; expected fewer than ${MOST_NOTES}. Close it and begin another.`);
  }
}

/** Where records are read and written: the user's own store, and the one that all users of the script share. */
export interface IncidentStores {
  readonly own: Properties;
  readonly shared: Properties;
  /** Lower-case address of who asks; '' sees nothing that is shared. */
  readonly me: string;
  readonly newId: () => string;
}

/**
 * The records of one user, and those that others share with them.
 *
 * Every entry is a property of its own, `incident.<record>.<time>-<random>`, written once by one call: there is no moment in
 * which a crash could leave half of one, and two people writing to a shared record at once never overwrite each other. A
 * record that is shared has its entries copied first; the one that says so is written last, and from then on both write to
 * the shared store alone. What the owner's store still holds is read together with it, so nothing is lost if it vanishes.
 */
export class Incidents {
  constructor(private readonly stores: IncidentStores) {}

  /** All that this user may see, the newest first. */
  list(): Incident[] {
    const own = entriesByRecord(this.stores.own.all());
    const shared = entriesByRecord(this.stores.shared.all());
    const records: Incident[] = [];
    for (const id of new Set([...own.keys(), ...shared.keys()])) {
      const incident = foldEntries(id, merged(own.get(id), shared.get(id)));
      if (incident && (own.has(id) || this.maySee(incident))) records.push(incident);
    }
    return records.sort((a, b) => b.opened.at - a.opened.at || (a.id < b.id ? -1 : 1));
  }

  find(id: string): Incident | null {
    return this.list().find((incident) => incident.id === id) ?? null;
  }

  /** Begins a record. The oldest closed ones make room first. Throws where the store is full. */
  open(entry: Entry): Incident {
    const id = this.stores.newId();
    for (const old of this.list().filter(({ state, opened }) => state !== 'open' && opened.by === this.stores.me).slice(KEPT_CLOSED - 1)) this.forget(old);
    this.stores.own.set(this.keyFor(id, entry), entryText(entry));
    const incident = foldEntries(id, [entry]);
    if (!incident) throw new Error('A record begins with an entry "opened".');
    return incident;
  }

  /** Writes one entry and answers with the record as it is then. Throws `RecordFull` where it has all the notes it may have, and where the store is full. */
  add(incident: Incident, entry: Entry): Incident {
    this.write(incident, entry);
    return this.find(incident.id) ?? incident;
  }

  /** Throws where `add` would, and leaves nothing behind: only a write tells whether a store takes one. */
  tryOut(incident: Incident, entry: Entry): void {
    const { store, key } = this.write(incident, entry);
    store.delete(key);
  }

  private write(incident: Incident, entry: Entry): { readonly store: Properties; readonly key: string } {
    if (incident.noted.length >= MOST_NOTES && !mayPass(incident, entry)) throw new RecordFull(incident.id, incident.noted.length);
    const store = incident.sharedWith.length > 0 ? this.stores.shared : this.stores.own;
    const key = this.keyFor(incident.id, entry);
    store.set(key, entryText(entry));
    return { store, key };
  }

  /** Lets somebody else read and write a record: what there is is copied, and the entry that says so comes last. */
  share(incident: Incident, entry: Entry): Incident {
    for (const [key, text] of Object.entries(this.stores.own.all())) {
      if (key.startsWith(`${PREFIX}${incident.id}.`)) this.stores.shared.set(key, text);
    }
    this.stores.shared.set(this.keyFor(incident.id, entry), entryText(entry));
    return this.find(incident.id) ?? incident;
  }

  /** Brings a finished record home to its owner and clears it from the shared store, where room is short. */
  bringHome(incident: Incident): void {
    if (incident.sharedWith.length === 0 || incident.state === 'open' || incident.opened.by !== this.stores.me) return;
    const shared = Object.entries(this.stores.shared.all()).filter(([key]) => key.startsWith(`${PREFIX}${incident.id}.`));
    for (const [key, text] of shared) this.stores.own.set(key, text);
    for (const [key] of shared) this.stores.shared.delete(key);
  }

  private forget(incident: Incident): void {
    for (const store of [this.stores.own, this.stores.shared]) {
      for (const key of Object.keys(store.all())) if (key.startsWith(`${PREFIX}${incident.id}.`)) store.delete(key);
    }
  }

  private maySee({ opened, sharedWith }: Incident): boolean {
    const { me } = this.stores;
    return me !== '' && sharedWith.length > 0 && (opened.by === me || sharedWith.includes(me));
  }

  private keyFor(id: string, { at }: Entry): string {
    return `${PREFIX}${id}.${String(at).padStart(14, '0')}-${this.stores.newId().slice(0, 6)}`;
  }
}

/** Left out is noted for each step once, so that a record whose steps are not all done can be closed too. */
function mayPass({ noted }: Incident, entry: Entry): boolean {
  if (entry.what !== 'noted') return false;
  return PAST_THE_LIMIT.includes(entry.result) || (entry.result === 'skipped' && !noted.some(({ step, result }) => step === entry.step && result === 'skipped'));
}

type Written = ReadonlyMap<string, Entry>;

/** Readable entries by record, each by its key. What can't be read stays where it is and is not shown. */
function entriesByRecord(all: Readonly<Record<string, string>>): Map<string, Map<string, Entry>> {
  const records = new Map<string, Map<string, Entry>>();
  for (const [key, text] of Object.entries(all)) {
    const id = /^incident\.([^.]+)\.[^.]+$/.exec(key)?.[1];
    const entry = id === undefined ? null : parseEntry(text);
    if (id === undefined || entry === null) continue;
    const record = records.get(id) ?? new Map<string, Entry>();
    records.set(id, record.set(key, entry));
  }
  return records;
}

/** Both stores' entries, each once, oldest first. */
function merged(...parts: readonly (Written | undefined)[]): Entry[] {
  const all = new Map(parts.flatMap((part) => [...(part ?? [])]));
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
