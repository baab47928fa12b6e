import fc from 'fast-check';
import { MAILS, type PlannedFault } from './driver';

/** One thing that happens in a history. Minutes are of the virtual clock. */
export type Step =
  | { readonly do: 'hold' | 'postpone'; readonly mail: number; readonly minutes: number }
  | { readonly do: 'edit'; readonly mail: number; readonly words: string }
  | { readonly do: 'cancel' | 'undo' | 'sendNow' | 'removeDraft' | 'sendByHand'; readonly mail: number }
  | { readonly do: 'home' | 'tick' | 'disable' }
  | { readonly do: 'advance' | 'jump'; readonly minutes: number }
  | { readonly do: 'lose'; readonly times: number }
  | { readonly do: 'fill'; readonly full: boolean }
  | { readonly do: 'fault'; readonly nth: number; readonly at?: 'gmail'; readonly what: Exclude<PlannedFault['what'], object> }
  /** In the middle of a later execution, at its nth outside call, something else happens. */
  | { readonly do: 'meanwhile'; readonly nth: number; readonly step: Step };

const mail = fc.integer({ min: 0, max: MAILS - 1 });
const minutes = fc.constantFrom(5, 10, 30, 60, 300);
const words = fc.constantFrom('words 0', 'words 1', 'words 2');
const nth = fc.integer({ min: 1, max: 40 });
const trouble = fc.constantFrom('crash-before' as const, 'crash-after' as const, 'throw-before' as const, 'throw-after' as const, 'unavailable' as const, 'refused' as const);

const presses = [
  fc.record({ do: fc.constant('hold' as const), mail, minutes }),
  fc.record({ do: fc.constant('hold' as const), mail, minutes }),
  fc.record({ do: fc.constant('postpone' as const), mail, minutes }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'cancel' as const, 'undo' as const, 'sendNow' as const), mail }),
];
const inGmail = [
  fc.record({ do: fc.constant('edit' as const), mail, words }),
  fc.record({ do: fc.constantFrom('removeDraft' as const, 'sendByHand' as const), mail }),
];
const clocks = [
  fc.record({ do: fc.constant('advance' as const), minutes: fc.constantFrom(1, 6, 15, 61, 200, 800) }),
  fc.record({ do: fc.constant('advance' as const), minutes: fc.constantFrom(1, 6, 15, 61) }),
  fc.record({ do: fc.constantFrom('home' as const, 'tick' as const) }),
];
const troubles = [
  fc.record({ do: fc.constant('jump' as const), minutes: fc.constantFrom(-30, 20, 800) }),
  fc.record({ do: fc.constant('lose' as const), times: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('disable' as const) }),
  fc.record({ do: fc.constant('fill' as const), full: fc.boolean() }),
  fc.record({ do: fc.constant('fault' as const), nth, what: trouble }),
  // A mail is sent by the third or fourth call to Gmail of an execution, of some twenty.
  fc.record({ do: fc.constant('fault' as const), nth: fc.integer({ min: 1, max: 4 }), at: fc.constant('gmail' as const), what: trouble }),
  fc.record({ do: fc.constant('meanwhile' as const), nth, step: fc.oneof(...presses, ...inGmail, ...clocks.slice(2)) }),
];

/** Steps of a history in which anything goes wrong. */
export const roughStep: fc.Arbitrary<Step> = fc.oneof(...presses, ...presses, ...inGmail, ...clocks, ...clocks, ...troubles);
