import type { NotShown, Room } from '../cards/home-card';
import type { Card } from '../cards/ui';
import type { App } from './app';
import { requestMessage } from './approval/show';
import type { OpenMessage } from './event';
import { attempt, homeWithout } from './home';
import { sentPart } from './incident/overview';

/** Each room that has something to show beside an opened message answers with a card, or null when the message is none of its own. */
const ROOMS: readonly (readonly [Room, (app: App, message: OpenMessage) => Card | null])[] = [['approval', requestMessage], ['incident', sentPart]];

/** The card beside an opened message: the first room's that knows it; the homepage where none does, or one failed that might have. */
export function messageCard(app: App, message: OpenMessage | null): Card {
  const failed: NotShown[] = [];
  for (const [room, cardOf] of message ? ROOMS : []) {
    const tried = attempt(app, room, () => message && cardOf(app, message));
    if (!('value' in tried)) failed.push({ room, ...tried });
    else if (tried.value) return tried.value;
  }
  return homeWithout(app, failed);
}
