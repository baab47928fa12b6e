import { mutedPart } from '../../cards/own/muted-part';
import type { HomePart } from '../../cards/home-card';
import { readMuted, writeMuted, type MutedPair } from '../../check/muted-list';
import type { App } from '../app';

const KEY = 'muted';
const WAIT_MS = 3_000;

/** The warnings that this user has muted for single addresses, oldest first. */
export function mutedBy({ outside }: App): MutedPair[] {
  return readMuted(outside.properties.get(KEY));
}

/** Changes the list; false where another execution was at it for too long, so that nothing was changed. */
export function changeMuted(app: App, change: (list: MutedPair[]) => readonly MutedPair[]): boolean {
  const { lock, properties } = app.outside;
  return lock.within(WAIT_MS, () => {
    const list = change(mutedBy(app));
    if (list.length === 0) properties.delete(KEY);
    else properties.set(KEY, writeMuted(list));
  }) !== null;
}

export function mutedHomePart(app: App): HomePart {
  return mutedPart(mutedBy(app), app.outside.clock.now(), app.zone, app.lang);
}
