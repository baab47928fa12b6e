import { heldCard } from '../cards/held-card';
import { FIELD, type Form } from '../cards/form';
import { someOf } from '../cards/texts';
import type { Reaction } from '../cards/ui';
import { missingFrom, nothingMissing, type Acknowledged, type Missing } from '../check/acknowledge';
import { wordsOf } from '../check/words';
import type { ReadDraft } from '../compose/find-draft';
import { recipientsOf } from '../draft/draft';
import { partDigests } from '../draft/part-digests';
import { say } from '../messages/say';
import { dueTime, FARTHEST_DAYS, type DueTime } from '../outbox/delay';
import type { HeldMail } from '../outbox/held-mail';
import type { FirstState } from '../outbox/states';
import type { App } from './app';
import { askApproval, dropRequest } from './approval-ask';
import { lookAgain, reportCardOf, reportOn } from './check-draft';
import { shownRefusal } from './compose';
import { notice, outcomeNotice } from './reactions';

/**
 * Holds a draft: reads it again, checks it again, and only when it still is what the sender saw, and every tick and
 * answer is there, writes the entry. In any other case nothing is held and the card or notice says why.
 */
export function hold(app: App, draftId: string, digest: string, form: Form): Reaction {
  const { lang, outside, zone } = app;
  const found = lookAgain(app, draftId);
  if (found.kind === 'unreachable') return notice(say(lang, 'error.gmail', { reason: shownRefusal(found.refusal) }));
  if (found.kind !== 'one') return notice(say(lang, 'error.gone'));

  const report = reportOn(app, found.found, found.known);
  if (report.digest !== digest) {
    return { kind: 'card', as: 'replace', card: reportCardOf(app, found, report), notice: say(lang, 'hold.changed') };
  }
  const missing = missingFrom(report, acknowledgedIn(form));
  if (!nothingMissing(missing)) return notice(missingText(app, missing));
  const due = dueTime(form.values(FIELD.delay)[0] ?? '', form.moment(FIELD.at), outside.clock.now(), zone);
  if (!due.ok) return notice(dueFault(app, due));

  const standing = app.outbox.waitingFor(draftId);
  if (standing) return { kind: 'card', as: 'replace', card: heldCard(standing, outside.clock.now(), zone, lang), notice: say(lang, 'hold.already') };
  const asked = askApproval(app, found.found, report, form, entryFor(app, found.found, digest, due.at));
  if (!asked.ok) return notice(asked.said);

  let outcome;
  try {
    outcome = app.outbox.hold(asked.entry);
  } catch (error) {
    dropRequest(app, asked.entry);
    return notice(say(lang, 'hold.stored', { reason: error instanceof Error ? error.message : String(error) }));
  }
  if (outcome.kind === 'done') {
    return { kind: 'card', as: 'replace', card: heldCard(outcome.entry, outside.clock.now(), zone, lang), ...(asked.said === null ? {} : { notice: asked.said }), changed: true };
  }
  dropRequest(app, asked.entry);
  if (outcome.kind === 'refused') {
    return { kind: 'card', as: 'replace', card: heldCard(outcome.entry, outside.clock.now(), zone, lang), notice: say(lang, 'hold.already') };
  }
  return outcomeNotice(app, outcome);
}

function acknowledgedIn(form: Form): Acknowledged {
  const under = (prefix: string): ReadonlySet<string> =>
    new Set(form.names().filter((name) => name.startsWith(`${prefix}-`)).flatMap((name) => form.values(name)));
  return { recipients: under(FIELD.recipients), attachments: under(FIELD.attachments), answers: under(FIELD.answer) };
}

function missingText({ lang }: App, missing: Missing): string {
  switch (missing.blocked) {
    case 'stop': return say(lang, 'report.stopped');
    case 'no-recipients': return say(lang, 'report.noRecipients');
    case 'too-many-externals': return say(lang, 'report.stop');
    case null: break;
  }
  if (missing.answers.length > 0) return say(lang, 'missing.answers', { which: someOf(lang, missing.answers.map((finding) => wordsOf(finding, lang).title)) });
  if (missing.recipients.length > 0) return say(lang, 'missing.recipients', { which: someOf(lang, missing.recipients) });
  return say(lang, 'missing.attachments', { which: someOf(lang, missing.attachments) });
}

export function dueFault({ lang }: App, due: DueTime & { ok: false }): string {
  return due.fault === 'tooFar' ? say(lang, 'missing.tooFar', { days: FARTHEST_DAYS }) : say(lang, due.fault === 'past' ? 'missing.past' : 'missing.time');
}

function entryFor(app: App, { ref, draft }: ReadDraft, digest: string, dueAt: number): HeldMail & { state: FirstState } {
  const now = app.outside.clock.now();
  const recipients = recipientsOf(draft);
  return {
    v: 1, id: app.outside.newId(), draftId: ref.id, digest, state: 'held',
    threadId: ref.threadId, parts: partDigests(draft), leavingDigest: '', notes: {},
    heldAt: now, dueAt, earliestAt: 0, nextTryAt: dueAt, attempts: 0, movedAt: now, cause: '', reason: '', changed: [], told: false,
    subject: draft.subject, recipients: recipients.map(({ address }) => address.address), recipientCount: recipients.length,
    attachmentCount: draft.attachments.length, sentMessageId: '', lang: app.lang, zone: app.zone.id, policyVersion: app.policy.version,
  };
}
