import type { ActionName } from '../cards/actions';
import { errorCard } from '../cards/error-card';
import { FIELD } from '../cards/form';
import { heldCard } from '../cards/held-card';
import type { Card, Reaction } from '../cards/ui';
import { parseContext } from '../compose/context';
import { say } from '../messages/say';
import { dueTime } from '../outbox/delay';
import type { HeldMail } from '../outbox/held-mail';
import type { Outcome } from '../outbox/outbox';
import { showMoment } from '../time/show';
import type { App } from './app';
import { APPROVAL_ACTIONS } from './approval-actions';
import { checkComposed, checkKnown } from './compose';
import { fix } from './fix';
import { home } from './home';
import { dueFault, hold } from './hold';
import { INCIDENT_HANDLERS } from './incident-actions';
import type { Handler, Press } from './press';
import { notice, outcomeNotice } from './reactions';

const HANDLERS: Readonly<Record<ActionName, Handler>> = {
  find: (app, { parameters }) => {
    const context = parseContext(parameters.compose ?? '');
    return replace(context ? checkComposed(app, context) : errorCard(say(app.lang, 'error.event', { reason: 'compose' }), app.lang));
  },
  check: (app, { parameters }) => replace(checkKnown(app, parameters.draft ?? '')),
  fix: (app, { parameters }) => fix(app, parameters.draft ?? '', parameters.finding ?? ''),
  hold: (app, { parameters, form }) => hold(app, parameters.draft ?? '', parameters.digest ?? '', form),
  open: (app, { parameters }) => {
    const entry = app.outbox.find(parameters.mail ?? '');
    if (!entry) return notice(say(app.lang, 'held.unknown'));
    return { kind: 'card', as: 'push', card: held(app, entry) };
  },
  cancel: (app, { parameters }) => after(app, app.outbox.cancel(parameters.mail ?? ''), () => say(app.lang, 'held.cancelled')),
  sendNow: (app, { parameters }) => after(app, app.outbox.sendNow(parameters.mail ?? ''), (entry) =>
    entry.state === 'sent' ? say(app.lang, 'held.sent') : say(app.lang, `state.${entry.state}`)),
  postpone: (app, { parameters, form }) => {
    const due = dueTime(form.values(FIELD.delay)[0] ?? '', form.moment(FIELD.at), app.outside.clock.now(), app.zone);
    if (!due.ok) return notice(dueFault(app, due));
    return after(app, app.outbox.postpone(parameters.mail ?? '', due.at), (entry) =>
      say(app.lang, 'held.changed', { time: showMoment(entry.dueAt, app.outside.clock.now(), app.zone, app.lang) }));
  },
  ...APPROVAL_ACTIONS,
  home: (app) => ({ kind: 'card', as: 'root', card: home(app) }),
  ...INCIDENT_HANDLERS,
};

/** Does what a press on a card asks for. */
export function act(app: App, press: Press): Reaction {
  const handler = Object.prototype.hasOwnProperty.call(HANDLERS, press.action) ? HANDLERS[press.action as ActionName] : undefined;
  return handler ? handler(app, press) : notice(say(app.lang, 'error.unknownAction', { action: press.action.slice(0, 40) }));
}

function held(app: App, entry: HeldMail): Card {
  return heldCard(entry, app.outside.clock.now(), app.zone, app.lang);
}

function replace(card: Card): Reaction {
  return { kind: 'card', as: 'replace', card };
}

function after(app: App, outcome: Outcome, said: (entry: HeldMail) => string): Reaction {
  if (outcome.kind !== 'done') return outcomeNotice(app, outcome);
  return { kind: 'card', as: 'replace', card: held(app, outcome.entry), notice: said(outcome.entry), changed: true };
}
