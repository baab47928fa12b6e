import { button } from '../cards/actions';
import { errorCard } from '../cards/error-card';
import { notSavedCard, whichDraftCard } from '../cards/find-cards';
import type { Button, Card, Reaction } from '../cards/ui';
import { parseContext, sameRecipients, type ComposeContext } from '../compose/context';
import { RECIPIENT_FIELDS, type Draft, type RecipientField } from '../draft/draft';
import { say } from '../messages/say';
import type { App } from './app';
import { lookAgain, lookComposed, reportCardOf, reportOn, type Looked } from './check-draft';
import { eachAddressedTo, standingEach } from './each';
import { heldCardOf } from './held';
import { shownRefusal } from './shown-refusal';

/** What to show for the mail that is open in a compose window. */
export function checkComposed(app: App, context: ComposeContext): Card {
  return cardFor(app, lookComposed(app, context), JSON.stringify(context));
}

/** What to show for a draft that is known by its id. Said where the window has other recipients than the draft: Gmail saves what a fix changed some seconds later. */
export function checkAgain(app: App, draftId: string, compose: ComposeContext | null): Reaction {
  const found = lookAgain(app, draftId);
  return { kind: 'card', as: 'replace', card: cardFor(app, found, null, draftId), ...(found.kind === 'one' && isAhead(compose, found.found.draft) ? { notice: say(app.lang, 'find.unsaved') } : {}) };
}

/** Whether a window's recipients are not the draft's; not so where the event names none. */
function isAhead(compose: ComposeContext | null, draft: Draft): boolean {
  if (compose === null || RECIPIENT_FIELDS.every((field) => compose[field].length === 0)) return false;
  const addresses = (field: RecipientField): string[] => draft[field].map(({ address }) => address);
  return !sameRecipients(compose, { to: addresses('to'), cc: addresses('cc'), bcc: addresses('bcc') });
}

function cardFor(app: App, found: Looked, compose: string | null, draftId = ''): Card {
  const { lang, zone, outside } = app;
  const retry: Button = compose === null ? button(say(lang, 'error.retry'), 'check', { draft: draftId }) : button(say(lang, 'error.retry'), 'find', { compose });
  switch (found.kind) {
    case 'none':
      return compose === null ? errorCard(say(lang, 'error.gone'), lang) : eachFor(app, compose) ?? notSavedCard(compose, lang);
    case 'gone':
      return errorCard(say(lang, 'error.gone'), lang, retry);
    case 'several':
      return whichDraftCard(found.candidates, outside.clock.now(), zone, lang);
    case 'unreachable':
      return errorCard(say(lang, 'error.gmail', { reason: shownRefusal(found.refusal, lang) }), lang, retry);
    case 'one':
      return app.whileShowing(() => foundCard(app, found));
  }
}

function foundCard(app: App, looked: Looked & { kind: 'one' }): Card {
  const { found, known } = looked;
  const held = app.outbox.waitingFor(found.ref.id);
  if (held && !app.outbox.stoppedByEdit(held, found.draft)) return heldCardOf(app, held);
  const report = reportOn(app, found, known);
  return standingEach(app, { draft: found.ref.id, digest: report.digest }) ?? reportCardOf(app, looked, report);
}

/** Mails that took the place of the draft of this compose window. */
function eachFor(app: App, compose: string): Card | null {
  const context = parseContext(compose);
  return context ? eachAddressedTo(app, context, button(say(app.lang, 'each.check'), 'find', { compose })) : null;
}
