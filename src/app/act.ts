import type { ActionName } from '../cards/actions';
import type { Reaction } from '../cards/ui';
import { say } from '../messages/say';
import { ADMIN_HANDLERS } from './admin-actions';
import type { App } from './app';
import { APPROVAL_ACTIONS } from './approval-actions';
import { checkAgain, findAgain } from './compose';
import { fix } from './fix';
import { HELD_HANDLERS } from './held-actions';
import { home } from './home';
import { hold } from './hold';
import { INCIDENT_HANDLERS } from './incident-actions';
import { MUTE_ACTIONS } from './mute-actions';
import type { Handler, Press } from './press';
import { notice } from './reactions';
import { SEAL_ACTIONS } from './seal-actions';
import { TIGHTEN_HANDLERS } from './tighten-actions';

const HANDLERS: Readonly<Record<ActionName, Handler>> = {
  find: (app, { parameters }) => findAgain(app, parameters.compose ?? ''),
  check: (app, { parameters, compose }) => checkAgain(app, parameters.draft ?? '', compose),
  fix: (app, { parameters }) => fix(app, parameters.draft ?? '', parameters.finding ?? ''),
  hold,
  ...HELD_HANDLERS,
  ...APPROVAL_ACTIONS,
  ...ADMIN_HANDLERS,
  ...MUTE_ACTIONS,
  ...SEAL_ACTIONS,
  ...TIGHTEN_HANDLERS,
  home: (app) => ({ kind: 'card', as: 'root', card: home(app) }),
  ...INCIDENT_HANDLERS,
};

/** Does what a press on a card asks for. */
export function act(app: App, press: Press): Reaction {
  const handler = Object.prototype.hasOwnProperty.call(HANDLERS, press.action) ? HANDLERS[press.action as ActionName] : undefined;
  return handler ? handler(app, press) : notice(say(app.lang, 'error.unknownAction', { action: press.action.slice(0, 40) }));
}
