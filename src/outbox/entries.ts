import type { Properties } from '../ports/properties';
import { parseHeldMail, shortened, type HeldMail } from './held-mail';
import { isWaiting } from './states';
import { wantsTelling } from './telling';

const PREFIX = 'mail.';
const NEXT = 'outbox.next';

/** All entries of this user, oldest time first. Texts that can't be read are left where they are and not returned. */
export function allEntries(properties: Properties): HeldMail[] {
  const entries = Object.entries(properties.all()).flatMap(([key, text]) => {
    const entry = key.startsWith(PREFIX) ? parseHeldMail(text) : null;
    return entry ? [entry] : [];
  });
  return entries.sort((a, b) => a.dueAt - b.dueAt || a.heldAt - b.heldAt || (a.id < b.id ? -1 : 1));
}

export function entryOf(properties: Properties, id: string): HeldMail | null {
  const text = properties.get(PREFIX + id);
  return text === null ? null : parseHeldMail(text);
}

export function writeEntry(properties: Properties, entry: HeldMail): void {
  properties.set(PREFIX + entry.id, JSON.stringify(shortened(entry)));
}

export function deleteEntry(properties: Properties, id: string): void {
  properties.delete(PREFIX + id);
}

/** When anything is to be tried next; null where nothing waits. */
export function nextTryOf(entries: readonly HeldMail[]): number | null {
  const times = entries.filter((entry) => isWaiting(entry.state) || wantsTelling(entry)).map((entry) => entry.nextTryAt);
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
