import type { Button, Press } from './ui';

/** Every action that a card can ask for, with the parameters it carries. Parameters are texts, and untrusted when they come back. */
export interface ActionParameters {
  /** Look for the draft again by its recipients (JSON of `ComposeContext`). */
  find: { compose: string };
  /** Check this draft. */
  check: { draft: string };
  fix: { draft: string; finding: string };
  hold: { draft: string; digest: string };
  open: { mail: string };
  cancel: { mail: string };
  sendNow: { mail: string };
  postpone: { mail: string };
  home: Record<string, never>;
  /** A request for approval, by its mail in this user's mailbox. */
  openRequest: { message: string };
  approve: { message: string };
  sendBack: { message: string };
  askSender: { message: string };
}

export type ActionName = keyof ActionParameters;

export function press<Name extends ActionName>(action: Name, parameters: ActionParameters[Name]): Press {
  return { action, parameters: { ...parameters } };
}

export function button<Name extends ActionName>(text: string, action: Name, parameters: ActionParameters[Name], filled = false): Button {
  return { text, press: press(action, parameters), ...(filled ? { filled } : {}) };
}
