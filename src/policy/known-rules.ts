import type { InBoth } from './fault';
import type { Severity } from './severity';

/** What the policy has to know of a rule to check its settings. Handed in from above, since rules stand on the policy. */
export interface KnownRule {
  readonly id: string;
  /** Where the policy sets none. */
  readonly severity: Severity;
  /** Option names. */
  readonly options: readonly string[];
  /** Reads an option's value as typed; `expected` says what would have been right. */
  readonly readOption: (option: string, typed: string) => { readonly value: unknown } | { readonly expected: InBoth };
}
