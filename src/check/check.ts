import * as v from 'valibot';
import { digestDraft } from '../draft/digest';
import type { CheckInput, Facts } from '../facts/facts';
import { prepareFacts } from '../facts/prepare-facts';
import { reasonOf } from '../messages/reason';
import { SEVERITIES, type Severity } from '../policy/severity';
import { RULES } from '../rules';
import type { AnyRule, Finding, Reported } from '../rules/rule';
import { mergeFindings } from './merge';
import { muteFindings } from './mute';
import type { Report, Verdict } from './report';

/** Message key of the finding that stands for a rule which could not run; its words are in `words.ts`. */
export const COULD_NOT_RUN = 'couldNotRun';

/** Freezes plain data through and through; Maps and class instances in it are left as they are. */
function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freezeDeep(inner);
  return value;
}

/** Runs one rule; null for a rule that the policy has switched off. A rule that throws becomes a warning of its own. */
export function runRule(rule: AnyRule, facts: Facts): Finding[] | null {
  const setting = facts.policy.rules.get(rule.id);
  if (setting?.severity === 'off') return null;
  const usual: Severity = setting?.severity ?? rule.severity;
  const found: Finding[] = [];
  const report = (reported: Reported): void => {
    const { at, message, values = {}, evidence, fix, severity } = reported;
    found.push({
      rule: rule.id,
      severity: severityOf(severity, rule.severity, usual),
      at: typeof at === 'string' ? [at] : at,
      message, values, evidence,
      ...(fix === undefined ? {} : { fix }),
    });
  };
  try {
    const read = v.safeParse(rule.options, setting?.options ?? {});
    // Options were checked when the policy was read; what is wrong all the same must not switch the rule off.
    const options = read.success ? read.output : v.parse(rule.options, {});
    rule.check({ draft: facts.draft, facts, options: options as never, report });
  } catch (error) {
    const reason = reasonOf(error);
    found.push({ rule: rule.id, severity: 'warn', at: ['draft'], message: COULD_NOT_RUN, values: { rule: rule.id }, evidence: [reason === '' ? 'error' : reason] });
  }
  return found;
}

/**
 * The severity of one finding. A rule may lower or raise a finding against its default; what the policy sets moves the
 * default, and a finding that was weaker (stronger) than the default stays at most (least) as strong as the policy says.
 */
function severityOf(own: Severity | undefined, usual: Severity, set: Severity): Severity {
  if (own === undefined || own === usual) return set;
  if (set === usual) return own;
  const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
  return rank(own) < rank(usual) === rank(own) < rank(set) ? own : set;
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'stop')) return 'stop';
  return findings.some(({ severity }) => severity === 'warn') ? 'warn' : 'clear';
}

/** Worst first; within a severity in the order of the rules. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.slice().reverse().flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/**
 * Runs all rules over a draft. Pure: the same input gives the same report, and the input (frozen on the way) is not changed.
 */
export function check(input: CheckInput): Report {
  freezeDeep(input.draft);
  const facts = prepareFacts(input);
  const found = RULES.flatMap((rule) => runRule(rule, facts) ?? []);
  const findings = inOrder(mergeFindings(muteFindings(found, input.muted ?? [], input.policy)));
  return {
    verdict: verdictOf(findings),
    findings,
    recipients: facts.recipients,
    attachments: input.draft.attachments,
    digest: digestDraft(input.draft),
    policyVersion: input.policy.version,
  };
}
