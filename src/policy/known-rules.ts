import type { InBoth } from './fault';

/** What the policy has to know of a rule to check its settings. Handed in from above, since rules stand on the policy. */
export interface KnownRule {
  readonly id: string;
  /** Option names. */
  readonly options: readonly string[];
  /** Reads an option's value as typed; `expected` says what would have been right. */
  readonly readOption: (option: string, typed: string) => { readonly value: unknown } | { readonly expected: InBoth };
}
