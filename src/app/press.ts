import type { Form } from '../cards/form';
import type { Reaction } from '../cards/ui';
import type { ComposeContext } from '../compose/context';
import type { App } from './app';

/** A press, as it came back: the action's name and parameters are texts that anybody could have made up. */
export interface Press {
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly form: Form;
  /** The mail being written, as the window has it; null, or without a recipient, where the event does not say. */
  readonly compose: ComposeContext | null;
}

export type Handler = (app: App, press: Press) => Reaction;
