import { encodeUtf8 } from '../draft/bytes/utf8';
import type { Properties } from '../ports/properties';
import { parseHeldMail, shortened, wantsWithdrawal, type HeldMail } from './held-mail';
import { isWaiting } from './states';
import { wantsTelling } from './telling';

const PREFIX = 'mail.';
const NEXT = 'outbox.next';

/**
 * No mail is held once this user's store has so many bytes of its 500 KB: the entries there must still be able to change
 * state, and other rooms keep things there too.
 */
export const MOST_STORED = 440 * 1024;

/** All entries of this user, oldest time first, and how many records of held mail can't be read (those are left where they are). */
export function storedEntries(properties: Properties): { entries: HeldMail[]; unreadable: number } {
  const entries: HeldMail[] = [];
  let unreadable = 0;
  for (const [key, text] of Object.entries(properties.all())) {
    if (!key.startsWith(PREFIX)) continue;
    const entry = parseHeldMail(text);
    if (entry && PREFIX + entry.id === key) entries.push(entry);
    else unreadable += 1;
  }
  return { entries: entries.sort((a, b) => a.dueAt - b.dueAt || a.heldAt - b.heldAt || (a.id < b.id ? -1 : 1)), unreadable };
}

/** All entries that can be read, oldest time first. */
export function allEntries(properties: Properties): HeldMail[] {
  return storedEntries(properties).entries;
}

/** Null where there is none of that id, or one that can't be read. */
export function entryOf(properties: Properties, id: string): HeldMail | null {
  const text = properties.get(PREFIX + id);
  return text === null ? null : parseHeldMail(text);
}

/** Writes an entry, cut to fit. Throws where the store is full. */
export function writeEntry(properties: Properties, entry: HeldMail): void {
  properties.set(PREFIX + entry.id, JSON.stringify(shortened(entry)));
}

export function deleteEntry(properties: Properties, id: string): void {
  properties.delete(PREFIX + id);
}

/** Whether an entry can be held besides all that is stored. */
export function hasRoomFor(properties: Properties, entry: HeldMail): boolean {
  const size = (text: string): number => encodeUtf8(text).length;
  const stored = Object.entries(properties.all()).reduce((sum, [key, text]) => sum + size(key) + size(text), 0);
  return stored + size(JSON.stringify(shortened(entry))) <= MOST_STORED;
}

/** When anything is to be tried next; null where nothing waits. */
export function nextTryOf(entries: readonly HeldMail[]): number | null {
  const times = entries.filter((entry) => isWaiting(entry.state) || wantsTelling(entry) || wantsWithdrawal(entry)).map((entry) => entry.nextTryAt);
  return times.length === 0 ? null : Math.min(...times);
}

/** One small property, so that a tick with nothing due costs one read. */
export function writeNext(properties: Properties, at: number | null): void {
  if (at === null) properties.delete(NEXT);
  else properties.set(NEXT, String(at));
}

/** A text that is no time counts as due: the entries themselves are then looked at. */
export function readNext(properties: Properties): number | null {
  const text = properties.get(NEXT);
  return text === null ? null : Number(text) || 0;
}
