import { button } from '../cards/actions';
import { errorCard } from '../cards/error-card';
import { notSavedCard, whichDraftCard } from '../cards/find-cards';
import { heldCard } from '../cards/held-card';
import type { Button, Card } from '../cards/ui';
import type { ComposeContext } from '../compose/context';
import { findDraft, openDraft, type Found } from '../compose/find-draft';
import { askHistory } from '../compose/history';
import type { Draft } from '../draft/draft';
import type { History } from '../facts/facts';
import { Batch, type Refusal } from '../gmail/call';
import { say } from '../messages/say';
import type { App } from './app';
import { historyOf, ownDomain, reportCardOf, reportOn } from './check-draft';

/** What to show for the mail that is open in a compose window. */
export function checkComposed(app: App, context: ComposeContext): Card {
  const compose = JSON.stringify(context);
  const batch = new Batch();
  const history = askHistory(batch, context, ownDomain(app));
  return cardFor(app, findDraft(app.mailbox, context, batch), () => history(), compose);
}

/** What to show for a draft that is known by its id. */
export function checkKnown(app: App, draftId: string): Card {
  return cardFor(app, openDraft(app.mailbox, draftId), (draft) => historyOf(app, draft), null, draftId);
}

function cardFor(app: App, found: Found, history: (draft: Draft) => History, compose: string | null, draftId = ''): Card {
  const { lang, zone, outside } = app;
  const retry: Button = compose === null ? button(say(lang, 'error.retry'), 'check', { draft: draftId }) : button(say(lang, 'error.retry'), 'find', { compose });
  switch (found.kind) {
    case 'none':
      return compose === null ? errorCard(say(lang, 'error.gone'), lang) : notSavedCard(compose, lang);
    case 'gone':
      return errorCard(say(lang, 'error.gone'), lang, retry);
    case 'several':
      return whichDraftCard(found.candidates, outside.clock.now(), zone, lang);
    case 'unreachable':
      return errorCard(say(lang, 'error.gmail', { reason: shownRefusal(found.refusal) }), lang, retry);
    case 'one': {
      const held = app.outbox.waitingFor(found.found.ref.id);
      if (held) return heldCard(held, outside.clock.now(), zone, lang);
      return reportCardOf(app, found.found, reportOn(app, found.found, history(found.found.draft)));
    }
  }
}

/** A refusal in a few words: what Google said, with the status for whoever has to help. */
export function shownRefusal({ status, reason, message }: Refusal): string {
  return [message === '' ? reason : message, status === 0 ? '' : `HTTP ${status}`].filter((text) => text !== '').join(', ') || 'no answer';
}
