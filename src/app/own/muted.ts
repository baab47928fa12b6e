import { mutedPart } from '../../cards/own/muted-part';
import type { HomePart } from '../../cards/home-card';
import { readMuted, writeMuted, type MutedPair } from '../../check/muted-list';
import type { App } from '../app';
import { changeOwn } from './change-own';

const KEY = 'muted';

/** The warnings that this user has muted for single addresses, oldest first. */
export function mutedBy({ outside }: App): MutedPair[] {
  return readMuted(outside.properties.get(KEY));
}

/** Changes the list. Null where it was done; else what to say, `failed` with the reason where the store took nothing. */
export function changeMuted(app: App, change: (list: MutedPair[]) => readonly MutedPair[], failed: (reason: string) => string): string | null {
  const { properties } = app.outside;
  return changeOwn(app, () => {
    const list = change(mutedBy(app));
    if (list.length === 0) properties.delete(KEY);
    else properties.set(KEY, writeMuted(list));
  }, failed);
}

/** What this user has muted, for the homepage, each with the way to bring its warning back. */
export function mutedHomePart(app: App): HomePart {
  return mutedPart(mutedBy(app), app.outside.clock.now(), app.zone, app.lang);
}
