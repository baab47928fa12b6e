import type { CheckInput } from '../../src/facts/facts';
import type { AnyRule } from '../../src/rules/rule';

/** A tested situation, as far as it is read outside of its test. */
export interface Situation {
  /** What is the case, in words. */
  readonly name: string;
  /** What the mail has that an ordinary one has not. */
  readonly draft?: Readonly<Record<string, unknown>>;
}

/** A rule's table of tested situations, as tests/rules/RULE.test.ts has them. */
export interface RuleTable {
  readonly rule: AnyRule;
  readonly silent: readonly Situation[];
  readonly finds: readonly Situation[];
  readonly inputOf: (situation: Situation, rule: string) => CheckInput;
}
