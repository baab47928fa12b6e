import { homeCard, type HomePart, type NotShown, type Room } from '../cards/home-card';
import type { Card } from '../cards/ui';
import { reasonOf } from '../messages/reason';
import { adminHome } from './admin/admin';
import type { App } from './app';
import { approvalPart } from './approval/show';
import { heldPart } from './held/held';
import { incidentPart } from './incident/home';
import { clockPart } from './minute-clock';
import { mutedHomePart } from './own/muted';
import { tightenHome } from './own/tighten';
import { passphrasePart } from './seal/actions';

/** Each room says what it has for this user's homepage; the order here is the order there. */
const ROOMS: readonly (readonly [Room, (app: App) => HomePart])[] = [
  ['incident', incidentPart],
  ['approval', approvalPart],
  ['held', heldPart],
  ['clock', clockPart],
  ['muted', mutedHomePart],
  ['tighten', tightenHome],
  ['passphrases', passphrasePart],
  ['admin', adminHome],
];

/**
 * Everything of this user's that is open, and what was finished lately. Whatever is due leaves first, since a card opening is a clock too.
 * A room that fails costs the homepage that room and no other: from here held mail is stopped, whatever else is the matter.
 */
export function home(app: App): Card {
  return homeWithout(app, []);
}

/** The homepage in the place of a card that could not be shown; `failed` names the rooms whose it may have been. */
export function homeWithout(app: App, failed: readonly NotShown[]): Card {
  return app.whileShowing(() => {
    // What could not be sent now stays as it is listed, and its clocks try again.
    attempt(app, 'outbox', () => { app.outbox.tick(); });
    attempt(app, 'outbox', () => { app.outbox.goOn((entry) => app.approvals.isDecided(entry)); });
    const parts: HomePart[] = [];
    const notShown = [...failed];
    for (const [room, partOf] of ROOMS) {
      const tried = attempt(app, room, () => partOf(app));
      if ('value' in tried) parts.push(tried.value);
      else if (!failed.some((one) => one.room === room)) notShown.push({ room, ...tried });
    }
    return homeCard(parts, notShown, app.lang);
  });
}

/** What came of some work for the homepage, or why nothing did, which is logged too. */
export function attempt<T>({ outside }: App, room: Room | 'outbox', work: () => T): { readonly value: T } | { readonly reason: string } {
  try {
    return { value: work() };
  } catch (error) {
    const reason = reasonOf(error);
    outside.log.problem('home', { room, message: reason });
    return { reason };
  }
}
