import type { GmailAction, Navigation, OpenLink } from './types';

/** What a run of the add-on asks Gmail to do, whichever of the two documented envelopes it came in. */
export interface CardResponse {
  readonly navigations: readonly Navigation[];
  readonly notification: string | null;
  readonly link: OpenLink | null;
  readonly gmail: GmailAction | null;
  /** Cards shown elsewhere are stale and their trigger functions have to run again. */
  readonly stateChanged: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads what an entry point returned.
 *
 * A trigger answers `{ action: { navigations } }` (RenderActions), a callback `{ renderActions: { action, hostAppAction },
 * stateChanged }` (SubmitFormResponse). A callback may also return nothing: then nothing changes.
 *
 * @throws Error when the value is something Gmail would refuse.
 */
export function readResponse(value: unknown): CardResponse {
  if (value === null || value === undefined) return { navigations: [], notification: null, link: null, gmail: null, stateChanged: false };
  if (!isObject(value)) throw new Error(`The function returned ${typeof value} (${String(value)}); a card or an action response was expected.`);
  const render = isObject(value.renderActions) ? value.renderActions : value;
  const action = render.action;
  const hostApp = render.hostAppAction;
  if (action === undefined && hostApp === undefined && value.stateChanged === undefined && value.renderActions === undefined) {
    throw new Error(`The function returned an object with ${Object.keys(value).join(', ') || 'no fields'}; a card or an action response was expected.`);
  }
  const steps: Json = isObject(action) ? action : {};
  const notification = isObject(steps.notification) && typeof steps.notification.text === 'string' ? steps.notification.text : null;
  return {
    navigations: Array.isArray(steps.navigations) ? (steps.navigations.filter(isObject) as Navigation[]) : [],
    notification,
    link: isObject(steps.link) ? (steps.link as OpenLink) : null,
    gmail: isObject(hostApp) && isObject(hostApp.gmailAction) ? (hostApp.gmailAction as GmailAction) : null,
    stateChanged: value.stateChanged === true,
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
