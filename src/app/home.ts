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
  return app.whileShowing(() => {
    // What could not be sent now stays as it is listed, and its clocks try again.
    attempt(app, 'outbox', () => { app.outbox.tick(); });
    attempt(app, 'outbox', () => { app.outbox.goOn((entry) => app.approvals.isDecided(entry)); });
    const parts: HomePart[] = [];
    const notShown: NotShown[] = [];
    for (const [room, partOf] of ROOMS) {
      const failed = attempt(app, room, () => { parts.push(partOf(app)); });
      if (failed !== null) notShown.push({ room, reason: failed });
    }
    return homeCard(parts, notShown, app.lang);
  });
}

/** Null where the work was done; else why not, which is logged too. */
function attempt({ outside }: App, room: Room | 'outbox', work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    outside.log.problem('home', { room, message: reasonOf(error) });
    return reasonOf(error);
  }
}
