import { button } from '../../cards/actions';
import { notSavedCard, whichDraftCard } from '../../cards/check/find-cards';
import { errorCard } from '../../cards/error-card';
import type { Button, Card, Reaction } from '../../cards/ui';
import { parseContext, recipientsOfDraft, sameRecipients, type ComposeContext } from '../../compose/context';
import { RECIPIENT_FIELDS, type Draft } from '../../draft/draft';
import { say } from '../../messages/say';
import type { App } from '../app';
import { heldCardOf } from '../held/held';
import { eachAddressedTo, standingEach } from '../seal/each';
import { shownRefusal } from '../shown-refusal';
import { lookAgain, lookComposed, reportCardOf, reportOn, type Looked } from './check-draft';

/** By what a mail was looked for, and can be again: what the window says of it, or its draft's id. */
type Sought = { readonly context: ComposeContext } | { readonly draftId: string };

/** What to show for the mail that is open in a compose window. */
export function checkComposed(app: App, context: ComposeContext): Card {
  return cardFor(app, lookComposed(app, context), { context });
}

/** The same, asked for by a press; `compose` is what the button carried, and may be anything. */
export function findAgain(app: App, compose: string): Reaction {
  const context = parseContext(compose);
  return { kind: 'card', as: 'replace', card: context ? checkComposed(app, context) : errorCard(say(app.lang, 'error.event', { reason: 'compose' }), app.lang) };
}

/** What to show for a draft that is known by its id. Said where the window has other recipients than the draft: Gmail saves what a fix changed some seconds later. */
export function checkAgain(app: App, draftId: string, compose: ComposeContext | null): Reaction {
  const found = lookAgain(app, draftId);
  return { kind: 'card', as: 'replace', card: cardFor(app, found, { draftId }), ...(found.kind === 'one' && isAhead(compose, found.found.draft) ? { notice: say(app.lang, 'find.unsaved') } : {}) };
}

/** Whether a window's recipients are not the draft's; not so where the event names none. */
function isAhead(compose: ComposeContext | null, draft: Draft): boolean {
  if (compose === null || RECIPIENT_FIELDS.every((field) => compose[field].length === 0)) return false;
  return !sameRecipients(compose, recipientsOfDraft(draft));
}

function cardFor(app: App, found: Looked, sought: Sought): Card {
  const { lang, zone, outside } = app;
  const again = (text: string): Button => ('context' in sought ? button(text, 'find', { compose: JSON.stringify(sought.context) }) : button(text, 'check', { draft: sought.draftId }));
  const retry = again(say(lang, 'error.retry'));
  switch (found.kind) {
    case 'none':
      if (!('context' in sought)) return errorCard(say(lang, 'error.gone'), lang);
      return eachAddressedTo(app, sought.context, again(say(lang, 'each.check'))) ?? notSavedCard(again(say(lang, 'find.again')), lang);
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
