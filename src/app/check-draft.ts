import { reportCard } from '../cards/report-card';
import type { Card } from '../cards/ui';
import { check } from '../check/check';
import type { Report } from '../check/report';
import type { ReadDraft } from '../compose/find-draft';
import { askHistory } from '../compose/history';
import type { Draft } from '../draft/draft';
import type { History } from '../facts/facts';
import { Batch } from '../gmail/call';
import { ownRules, withOwnRules } from '../incident/own-rules';
import { KNOWN_RULES } from '../rules';
import type { App } from './app';
import { approvalSections } from './approval-ask';

/** Lower-case domain of the user's own address; '' where the platform does not name the user. */
export function ownDomain({ outside }: App): string {
  return outside.account.email.split('@')[1] ?? '';
}

/** Asks Gmail for the history of a draft's recipients, in one round. */
export function historyOf(app: App, draft: Draft): History {
  const batch = new Batch();
  const answer = askHistory(batch, {
    to: draft.to.map(({ address }) => address),
    cc: draft.cc.map(({ address }) => address),
    bcc: draft.bcc.map(({ address }) => address),
  }, ownDomain(app));
  batch.send(app.outside.fetcher);
  return answer();
}

export function reportOn(app: App, { draft }: ReadDraft, history: History): Report {
  const report = check({ draft, policy: withOwnRules(app.policy, ownRules(app.outside.properties), KNOWN_RULES), contacts: [], history, thread: null, now: app.outside.clock.now(), zone: app.zone });
  const count = (severity: string): number => report.findings.filter((finding) => finding.severity === severity).length;
  app.outside.log.event('checked', {
    verdict: report.verdict, rules: [...new Set(report.findings.map((finding) => finding.rule))], warnings: count('warn'), stops: count('stop'),
    recipients: report.recipients.length, attachments: report.attachments.length, policy: report.policyVersion,
  });
  return report;
}

export function reportCardOf(app: App, found: ReadDraft, report: Report): Card {
  return reportCard({
    report, draft: found.draft, draftId: found.ref.id,
    holdMinutes: app.policy.settings.holdMinutes, policyFaults: app.policyFaults, approval: approvalSections(app, found.draft, report),
    now: app.outside.clock.now(), zone: app.zone, lang: app.lang,
  });
}
