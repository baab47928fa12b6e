import type { Muted } from '../facts/facts';
import type { Finding } from '../rules/rule';

/**
 * "Not for this pair": a warning of a rule about an address for which the sender has said so becomes a note. A stop stays:
 * what the organisation forbids is not the sender's to allow. A finding about several addresses is muted when all are.
 */
export function muteFindings(findings: readonly Finding[], muted: readonly Muted[]): Finding[] {
  if (muted.length === 0) return [...findings];
  const pairs = new Set(muted.map(({ rule, address }) => `${rule} ${address.toLowerCase()}`));
  return findings.map((finding) => {
    const addresses = finding.at.flatMap((at) => (at.startsWith('recipient:') ? [at.slice('recipient:'.length)] : []));
    const all = addresses.length > 0 && addresses.every((address) => pairs.has(`${finding.rule} ${address}`));
    return finding.severity === 'warn' && all ? { ...finding, severity: 'note' as const } : finding;
  });
}
