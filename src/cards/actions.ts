import type { Button, Press } from './ui';

/** Every action that a card can ask for, with the parameters it carries. Parameters are texts, and untrusted when they come back. */
export interface ActionParameters extends AdminParameters {
  /** Look for the draft again by its recipients (JSON of `ComposeContext`). */
  find: { compose: string };
  /** Check this draft. */
  check: { draft: string };
  fix: { draft: string; finding: string };
  /** `offset`: minutes east of UTC that the date-time picker was given. */
  hold: { draft: string; digest: string; offset: string };
  open: { mail: string };
  cancel: { mail: string };
  sendNow: { mail: string };
  undo: { mail: string };
  /** All mails that were made of this draft, one for each counterparty. */
  cancelEach: { draft: string };
  postpone: { mail: string; offset: string };
  home: Record<string, never>;
  /** No warning like this finding's for its recipient any more; and that one taken back. */
  mute: { draft: string; finding: string };
  unmute: { rule: string; address: string };
  /** A request for approval, by its mail in this user's mailbox. */
  openRequest: { message: string };
  approve: { message: string };
  sendBack: { message: string };
  askSender: { message: string };
  /** Which mail went wrong? Asked again, it takes the place of the list that could not be read. */
  incidentChoose: { as: 'push' | 'replace' };
  /** Begin a record: of this sent message, of one that is not in this mailbox (''), or a drill. */
  incidentStart: { message: string; drill: '' | 'yes' };
  /** Its record; from a list it is laid over the list. */
  incident: { incident: string; as: 'push' | 'replace' };
  incidentFacts: { incident: string };
  incidentSave: { incident: string };
  incidentStep: { incident: string; step: string };
  /** Note what was done; `to` is whom it was about, or ''. */
  incidentNote: { incident: string; step: string; result: string; to: string };
  incidentLetter: { incident: string; letter: string; to: string };
  incidentRevoke: { incident: string };
  /** Put a proposal in force, or write it to the administrator. */
  incidentRule: { incident: string; proposal: string };
  incidentPropose: { incident: string; proposal: string };
  incidentShare: { incident: string };
  incidentSummary: { incident: string };
  incidentPrint: { incident: string };
  /** Close, open again or withdraw the record. */
  incidentEnd: { incident: string; result: string };
  ruleRemove: { line: string };
  /** Who can open a sent mail's link; taking it back from one address, or from all (`*`). */
  linkAccess: { mail: string };
  linkRevoke: { mail: string; address: string };
  passphrases: Record<string, never>;
  /** One counterparty's, by its name in the policy; '' for the one chosen in the form. */
  passphrase: { counterparty: string };
  makePassphrase: { counterparty: string };
  handOverPassphrase: { counterparty: string; version: string };
  /** A rule made stricter for oneself; rule and severity come with the form. */
  tightenOpen: Record<string, never>;
  tighten: Record<string, never>;
}

/** What administrators can ask for. */
export interface AdminParameters {
  adminOpen: Record<string, never>;
  adminSheet: Record<string, never>;
  adminCheck: Record<string, never>;
  /** Add the tabs that the spreadsheet lacks. */
  adminTabs: Record<string, never>;
  adminKey: Record<string, never>;
  /** The version in force that stood on the card. */
  adminPublish: { over: string };
}

export type ActionName = keyof ActionParameters;

export function press<Name extends ActionName>(action: Name, parameters: ActionParameters[Name]): Press {
  return { action, parameters: { ...parameters } };
}

export function button<Name extends ActionName>(text: string, action: Name, parameters: ActionParameters[Name], filled = false): Button {
  return { text, press: press(action, parameters), ...(filled ? { filled } : {}) };
}
