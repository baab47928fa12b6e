import { SEVERITIES } from '../policy/severity';
import type { At, Finding } from '../rules/rule';

/**
 * Rules that say the same of a recipient or a file with more or less certainty, the surest first. Where an earlier one has
 * spoken, a later one about the same place adds a line to read and nothing to know.
 */
const SAME_THING: readonly (readonly string[])[] = [
  ['lookalike-domain', 'domain-typo', 'lookalike-correspondent', 'first-mail', 'unusual-group', 'not-in-thread'],
  ['greeted-not-recipient', 'same-surname', 'greeted-company', 'distribution-list'],
  ['outsider-on-internal-thread', 'not-in-thread', 'unusual-group', 'first-mail'],
  ['companies-apart', 'unusual-group'],
  ['personal-list-attachment', 'confidential-going-out', 'attachment-generic-name'],
  ['attachment-other-company', 'attachment-generic-name'],
];

function rank(finding: Finding): number {
  return SEVERITIES.indexOf(finding.severity);
}

/** Whether `other` already says what `finding` says: same kind, at least as strong, and about every place it is about. */
function covers(other: Finding, finding: Finding): boolean {
  if (other.rule === finding.rule || rank(other) < rank(finding)) return false;
  const places = new Set<At>(other.at);
  if (!finding.at.every((at) => places.has(at))) return false;
  return SAME_THING.some((rules) => {
    const a = rules.indexOf(other.rule);
    const b = rules.indexOf(finding.rule);
    return a >= 0 && b > a;
  });
}

/** Leaves out findings about the same thing as a surer one. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => !findings.some((other) => covers(other, finding)));
}
