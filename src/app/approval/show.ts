import type { Request } from '../../approval/approver';
import { approveCard } from '../../cards/approval/approve-card';
import { awaitingList, toApproveList } from '../../cards/approval/lists';
import type { HomePart } from '../../cards/home-card';
import type { Card } from '../../cards/ui';
import type { App } from '../app';
import type { OpenMessage } from '../event';

/** What waits for this user's decision, and what of theirs waits for somebody else's. */
export function approvalPart({ approvals, requests, outbox, outside, zone, lang }: App): HomePart {
  const now = outside.clock.now();
  const entries = outbox.list();
  const { count, first } = requests.waiting();
  const toApprove = first.map(({ record, request }) => ({
    since: record.since,
    mail: request && { messageId: request.messageId, sender: request.summary.sender, subject: request.summary.subject },
  }));
  const awaiting = entries.filter((entry) => entry.state === 'awaiting-approval');
  return {
    open: { approve: toApprove.length === 0 ? 0 : count, waiting: awaiting.length },
    now: [...toApproveList(toApprove, count, now, zone, lang), ...awaitingList(awaiting, approvals.waiting(entries), now, zone, lang)],
    later: [],
  };
}

/** The card beside a request mail; null for any other message. */
export function requestMessage(app: App, { id }: OpenMessage): Card | null {
  const request = app.requests.opened(id);
  return request && requestCard(app, request, true);
}

export function requestCard({ outside, zone, lang }: App, { summary, messageId, record, barred }: Request, beside: boolean): Card {
  return approveCard({ summary, messageId, beside, standing: record, barred, now: outside.clock.now(), zone, lang });
}
