import type { Muted } from '../facts/facts';
import type { Policy } from '../policy/policy';
import type { Finding } from '../rules/rule';
import { TABLE_RULES } from './table-rules';

/** The addresses that a finding is about, lower case; none where it is about a file as well. */
function addressesOf({ at }: Finding): string[] {
  if (at.some((place) => place.startsWith('attachment:'))) return [];
  return at.flatMap((place) => (place.startsWith('recipient:') ? [place.slice('recipient:'.length).toLowerCase()] : []));
}

function isFree(rule: string, policy: Policy): boolean {
  return !TABLE_RULES.has(rule) && policy.rules.get(rule)?.locked !== true;
}

/** The pair that the sender may mute at a finding; null where it is no warning, about no single address, or not theirs to mute. */
export function pairOf(finding: Finding, policy: Policy): Muted | null {
  const [address, ...more] = addressesOf(finding);
  if (finding.severity !== 'warn' || address === undefined || more.length > 0 || !isFree(finding.rule, policy)) return null;
  return { rule: finding.rule, address };
}

/**
 * "Not for this pair": a warning of a rule about an address for which the sender has said so becomes a note that says it
 * was muted. A stop stays: what the organisation forbids is not the sender's to allow; nor does a mute outlive the policy's
 * locking its rule. A finding about several addresses is muted when all are.
 */
export function muteFindings(findings: readonly Finding[], muted: readonly Muted[], policy: Policy): Finding[] {
  if (muted.length === 0) return [...findings];
  const pairs = new Set(muted.map(({ rule, address }) => `${rule} ${address.toLowerCase()}`));
  return findings.map((finding) => {
    const addresses = addressesOf(finding);
    const all = addresses.length > 0 && addresses.every((address) => pairs.has(`${finding.rule} ${address}`));
    return finding.severity === 'warn' && all && isFree(finding.rule, policy) ? { ...finding, severity: 'note', muted: true } : finding;
  });
}
