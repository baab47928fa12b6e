import type { Card } from '../cards/ui';
import type { App } from './app';
import { requestMessage } from './approval/show';
import type { OpenMessage } from './event';
import { home } from './home';
import { sentPart } from './incident/overview';

/** Each room that has something to show beside an opened message answers with a card, or null when the message is none of its own. */
const ROOMS: readonly ((app: App, message: OpenMessage) => Card | null)[] = [requestMessage, sentPart];

/** The card beside an opened message: the first room's that knows it; the homepage where none does. */
export function messageCard(app: App, message: OpenMessage | null): Card {
  if (message) {
    for (const room of ROOMS) {
      const card = room(app, message);
      if (card) return card;
    }
  }
  return home(app);
}
