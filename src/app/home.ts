import { homeCard, type HomePart } from '../cards/home-card';
import type { Card } from '../cards/ui';
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
const ROOMS: readonly ((app: App) => HomePart)[] = [incidentPart, approvalPart, heldPart, clockPart, mutedHomePart, tightenHome, passphrasePart, adminHome];

/** Everything of this user's that is open, and what was finished lately. Whatever is due leaves first, since a card opening is a clock too. */
export function home(app: App): Card {
  return app.whileShowing(() => {
    app.outbox.tick();
    app.outbox.goOn((entry) => app.approvals.isDecided(entry));
    return homeCard(ROOMS.map((part) => part(app)), app.lang);
  });
}
