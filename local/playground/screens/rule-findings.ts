import { runRule } from '../../../src/check/check';
import type { CheckInput } from '../../../src/facts/facts';
import { prepareFacts } from '../../../src/facts/prepare-facts';
import type { AnyRule, Finding } from '../../../src/rules/rule';
import type { RuleTable } from '../../rule-pages/rule-table';

export interface Example {
  readonly rule: AnyRule;
  readonly finding: Finding;
  readonly input: CheckInput;
}

/** Of each rule, one finding for every message that it has, from the first tested situation that brings it. */
export function examplesOf({ rule, finds, inputOf }: RuleTable): Example[] {
  const byMessage = new Map<string, Example>();
  for (const situation of finds) {
    const input = inputOf(situation, rule.id);
    for (const finding of runRule(rule, prepareFacts(input)) ?? []) {
      if (!byMessage.has(finding.message)) byMessage.set(finding.message, { rule, finding, input });
    }
  }
  return [...byMessage.values()];
}
