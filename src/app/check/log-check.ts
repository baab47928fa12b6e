import type { Report } from '../../check/report';
import { rulesThatFound } from '../../check/rules-that-found';
import type { Log } from '../../ports/log';

/*
 * What the log says of a mail (docs/audit.md). Ids tie its lines together: `draft` is Gmail's id of the draft, `id` that of the held mail.
 * Domains are those of counterparties only: any other domain can be a person's.
 */

/** A check, and, in a line of its own, the rules that warned or stopped, also those whose warning a surer one says. */
export function logCheck(log: Log, draft: string, report: Report, unavailable: readonly string[]): void {
  const { verdict, findings, recipients, attachments, policyVersion: policy } = report;
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const counterparties = [...new Set(recipients.flatMap(({ counterparty, address }) => (counterparty === null ? [] : [address.domain])))];
  log.event('checked', {
    draft, verdict, rules: rulesThatFound(findings), warnings: count('warn'), stops: count('stop'), recipients: recipients.length,
    externals: recipients.filter(({ external }) => external).length, attachments: attachments.length, counterparties, policy, unavailable,
    muted: rulesThatFound(findings.filter(({ muted }) => muted)),
  });
  const warned = rulesThatFound(findings, (severity) => severity !== 'note');
  if (warned.length > 0) log.event('warned', { draft, rules: warned, policy });
}

/** The warnings that a sender answered with "right as it is", to hold the mail all the same. */
export function logAnswers(log: Log, id: string, draft: string, { findings, policyVersion: policy }: Report): void {
  const answered = rulesThatFound(findings, (severity) => severity === 'warn');
  if (answered.length > 0) log.event('answered', { id, draft, rules: answered, policy });
}
