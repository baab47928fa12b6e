import type { SealHow } from '../policy/policy';
import type { Choice, Planned } from './plan';

/** In which ways a mail's files can leave, and in which they must. */
export interface SealWays {
  /** What the policy asks for; null where the sender is free. */
  readonly asked: SealHow | null;
  /** Whether they can leave as an encrypted ZIP (of what was asked for, or could be). */
  readonly zip: Planned;
  /** Whether they can leave as a link. */
  readonly link: Planned;
}

/** Whether the sender chooses. */
export function isFree({ asked }: SealWays): boolean {
  return asked === null || asked === 'plain';
}

/** What will be done with the files: what the policy asks for, or else what was chosen; null where they leave as they are. */
export function plannedFor(ways: SealWays, chosen: Choice): Planned | null {
  switch (isFree(ways) ? chosen : ways.asked) {
    case 'plain': return null;
    case 'link': return ways.link;
    default: return ways.zip;
  }
}
