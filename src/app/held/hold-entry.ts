import type { Form } from '../../cards/form';
import type { Report } from '../../check/report';
import type { ReadDraft } from '../../compose/find-draft';
import { recipientsOf } from '../../draft/draft';
import { partDigests } from '../../draft/part-digests';
import { reasonOf } from '../../messages/reason';
import { say } from '../../messages/say';
import type { HeldMail } from '../../outbox/held-mail';
import { isWaiting, type FirstState } from '../../outbox/states';
import type { App } from '../app';
import { askApproval, dropRequest, tellNotHeld } from '../approval/ask';
import { logAnswers } from '../check/log-check';
import { outcomeText } from '../reactions';

/** When a mail is held, leaves, and may leave at the earliest; ms since the epoch. */
export interface Times {
  readonly now: number;
  readonly dueAt: number;
  readonly earliestAt: number;
}

/** What became of holding a mail. `standing`: it is held already. */
export type HeldOne =
  | { readonly kind: 'held'; readonly entry: HeldMail; /** For the sender; '' for nothing. */ readonly said: string }
  | { readonly kind: 'standing'; readonly entry: HeldMail }
  | { readonly kind: 'not'; readonly said: string };

/** Asks for an approval where one is needed, then writes the entry. A request whose mail could not be held is taken back, and so is the word that it leaves. */
export function holdOne(app: App, found: ReadDraft, report: Report, form: Form, entry: HeldMail & { readonly state: FirstState }): HeldOne {
  const asked = askApproval(app, found, report, form, entry);
  if (!asked.ok) return { kind: 'not', said: asked.said };
  const not = (said: string): HeldOne => ({ kind: 'not', said: [said, tellNotHeld(app, asked.told, asked.entry)].filter((text) => text !== '').join(' ') });
  let outcome;
  try {
    outcome = app.outbox.hold(asked.entry);
  } catch (error) {
    // The store may have failed after it had written the entry, which then leaves like any other.
    const written = app.outbox.find(asked.entry.id);
    if (written && isWaiting(written.state) && written.heldAt === asked.entry.heldAt) return { kind: 'held', entry: written, said: asked.said ?? '' };
    dropRequest(app, asked.entry);
    return not(say(app.lang, 'hold.stored', { reason: reasonOf(error) }));
  }
  if (outcome.kind === 'done') {
    logAnswers(app.outside.log, outcome.entry.id, outcome.entry.draftId, report);
    return { kind: 'held', entry: outcome.entry, said: asked.said ?? '' };
  }
  dropRequest(app, asked.entry);
  return outcome.kind === 'refused' ? { kind: 'standing', entry: outcome.entry } : not(outcomeText(app, outcome));
}

/** The entry of a draft as it was checked. */
export function entryFor(app: App, { ref, draft }: { readonly ref: Pick<ReadDraft['ref'], 'id' | 'threadId'>; readonly draft: ReadDraft['draft'] }, digest: string, { now, dueAt, earliestAt }: Times): HeldMail & { state: FirstState } {
  const recipients = recipientsOf(draft);
  return {
    v: 1, id: app.outside.newId(), draftId: ref.id, digest, state: 'held',
    threadId: ref.threadId, parts: partDigests(draft), leavingDigest: '', notes: {},
    heldAt: now, dueAt, earliestAt, nextTryAt: dueAt, attempts: 0, movedAt: now, cause: '', reason: '', changed: [], told: false, shared: 'no',
    subject: draft.subject, recipients: recipients.map(({ address }) => address.address), recipientCount: recipients.length,
    attachmentCount: draft.attachments.length, sentMessageId: '', lang: app.lang, zone: app.zone.id, policyVersion: app.policy.version,
  };
}
