import type { LetterText } from '../../incident/letters';
import type { Proposal } from '../../incident/prevention';
import type { Step } from '../../incident/record';
import type { Letter } from '../../policy/letter-names';
import { button } from '../actions';
import type { Button } from '../ui';
import type { IncidentView } from './view';

/** A letter that a step is about: its text, where it goes, and the draft that was made of it. */
export interface StepLetter {
  readonly letter: Letter;
  /** Lower-case address, `*` for all wrong recipients, or '' where it has to be typed. */
  readonly to: string;
  readonly text: LetterText;
  /** Gmail's id of a draft made before and not sent; '' where there is none. */
  readonly draft: string;
  readonly mailed: boolean;
  /** Told by telephone already: a mail may follow, and none is owed. */
  readonly called: boolean;
}

export interface StepContents extends IncidentView {
  readonly step: Step;
  readonly letters: readonly StepLetter[];
  /** Wrong recipients' numbers by lower-case address, with where each comes from. */
  readonly phones: ReadonlyMap<string, string>;
  readonly company: string;
  readonly proposals: readonly Proposal[];
}

/** A press that notes what came of the step. */
export function note({ incident, step }: StepContents, text: string, result: string, to: string, filled = false): Button {
  return button(text, 'incidentNote', { incident: incident.id, step, result, to }, filled);
}
