import type { ActionName } from '../cards/actions';
import type { Reaction } from '../cards/ui';
import { say } from '../messages/say';
import { ADMIN_ACTIONS } from './admin/actions';
import type { App } from './app';
import { APPROVAL_ACTIONS } from './approval/actions';
import { checkAgain, findAgain } from './check/compose';
import { fix } from './check/fix';
import { HELD_ACTIONS } from './held/actions';
import { home } from './home';
import { hold } from './held/hold';
import { INCIDENT_ACTIONS } from './incident/actions';
import { MUTE_ACTIONS } from './own/mute-actions';
import type { Handler, Press } from './press';
import { notice } from './reactions';
import { SEAL_ACTIONS } from './seal/actions';
import { TIGHTEN_ACTIONS } from './own/tighten-actions';

/** Every action that a card can ask for; each room of the house brings its own. */
const ACTIONS: Readonly<Record<ActionName, Handler>> = {
  find: (app, { parameters }) => findAgain(app, parameters.compose ?? ''),
  check: (app, { parameters, compose }) => checkAgain(app, parameters.draft ?? '', compose),
  fix: (app, { parameters }) => fix(app, parameters.draft ?? '', parameters.finding ?? ''),
  hold,
  ...HELD_ACTIONS,
  ...APPROVAL_ACTIONS,
  ...ADMIN_ACTIONS,
  ...MUTE_ACTIONS,
  ...SEAL_ACTIONS,
  ...TIGHTEN_ACTIONS,
  home: (app) => ({ kind: 'card', as: 'root', card: home(app) }),
  ...INCIDENT_ACTIONS,
};

/** Does what a press on a card asks for. */
export function act(app: App, press: Press): Reaction {
  const handler = Object.prototype.hasOwnProperty.call(ACTIONS, press.action) ? ACTIONS[press.action as ActionName] : undefined;
  return handler ? handler(app, press) : notice(say(app.lang, 'error.unknownAction', { action: press.action.slice(0, 40) }));
}
