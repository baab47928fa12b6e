import type { Severity } from '../policy/severity';
import type { Finding } from '../rules/rule';

/**
 * Ids of the rules that found something, each once: also of those for which a surer one speaks (`merge.ts`), since the policy and the log ask
 * which rules found something, and not whose words the card shows.
 *
 * @param which counts only what a rule found at such a severity
 */
export function rulesThatFound(findings: readonly Finding[], which: (severity: Severity) => boolean = () => true): string[] {
  const found = findings.flatMap((finding) => [finding, ...(finding.also ?? [])]);
  return [...new Set(found.filter(({ severity }) => which(severity)).map(({ rule }) => rule))];
}
