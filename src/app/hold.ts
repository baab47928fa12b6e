import { FIELD, type Form } from '../cards/form';
import { someOf } from '../cards/texts';
import type { Reaction } from '../cards/ui';
import { missingFrom, nothingMissing, type Acknowledged, type Missing } from '../check/acknowledge';
import { wordsOf } from '../check/words';
import type { ReadDraft } from '../compose/find-draft';
import { recipientsOf } from '../draft/draft';
import { partDigests } from '../draft/part-digests';
import { say } from '../messages/say';
import type { HeldMail } from '../outbox/held-mail';
import type { FirstState } from '../outbox/states';
import { MINUTE } from '../time/zoned';
import type { App } from './app';
import { askApproval, dropRequest } from './approval-ask';
import { lookAgain, reportCardOf, reportOn } from './check-draft';
import { shownRefusal } from './compose';
import { dueFault, dueOn, limitsFor } from './delay-limits';
import { heldCardOf } from './held';
import type { Press } from './press';
import { notice, outcomeNotice } from './reactions';
import { recordAnswers } from './record';
import { sealNotes } from './seal';

/**
 * Holds a draft: reads it again, checks it again, and only when it still is what the sender saw, and every tick and
 * answer is there, writes the entry. In any other case nothing is held and the card or notice says why.
 */
export function hold(app: App, press: Press): Reaction {
  const { parameters, form } = press;
  const { lang, outside } = app;
  const found = lookAgain(app, parameters.draft ?? '');
  if (found.kind === 'unreachable') return notice(say(lang, 'error.gmail', { reason: shownRefusal(found.refusal) }));
  if (found.kind !== 'one') return notice(say(lang, 'error.gone'));

  const report = reportOn(app, found.found, found.known);
  if (report.digest !== parameters.digest) {
    return { kind: 'card', as: 'replace', card: reportCardOf(app, found, report), notice: say(lang, 'hold.changed') };
  }
  const missing = missingFrom(report, acknowledgedIn(form));
  if (!nothingMissing(missing)) return notice(missingText(app, missing));
  const limits = limitsFor(app, report);
  const now = outside.clock.now();
  const due = dueOn(app, press, now, limits);
  if (!due.ok) return notice(dueFault(app, due, limits));

  const sealed = sealNotes(app, found.found.draft, report, form);
  if (!sealed.ok) return notice(sealed.said);

  const standing = app.outbox.waitingFor(found.found.ref.id);
  if (standing) return { kind: 'card', as: 'replace', card: heldCardOf(app, standing), notice: say(lang, 'hold.already') };
  const asked = askApproval(app, found.found, report, form, {
    ...entryFor(app, found.found, report.digest, { now, dueAt: due.at, earliestAt: now + limits.leastMinutes * MINUTE }), notes: sealed.notes,
  });
  if (!asked.ok) return notice(asked.said);

  let outcome;
  try {
    outcome = app.outbox.hold(asked.entry);
  } catch (error) {
    dropRequest(app, asked.entry);
    return notice(say(lang, 'hold.stored', { reason: error instanceof Error ? error.message : String(error) }));
  }
  if (outcome.kind === 'done') {
    recordAnswers(outside.log, outcome.entry.id, outcome.entry.draftId, report);
    return { kind: 'card', as: 'replace', card: heldCardOf(app, outcome.entry), ...(asked.said === null ? {} : { notice: asked.said }), changed: true };
  }
  dropRequest(app, asked.entry);
  if (outcome.kind === 'refused') {
    return { kind: 'card', as: 'replace', card: heldCardOf(app, outcome.entry), notice: say(lang, 'hold.already') };
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

function entryFor(app: App, { ref, draft }: ReadDraft, digest: string, { now, dueAt, earliestAt }: { now: number; dueAt: number; earliestAt: number }): HeldMail & { state: FirstState } {
  const recipients = recipientsOf(draft);
  return {
    v: 1, id: app.outside.newId(), draftId: ref.id, digest, state: 'held',
    threadId: ref.threadId, parts: partDigests(draft), leavingDigest: '', notes: {},
    heldAt: now, dueAt, earliestAt, nextTryAt: dueAt, attempts: 0, movedAt: now, cause: '', reason: '', changed: [], told: false,
    subject: draft.subject, recipients: recipients.map(({ address }) => address.address), recipientCount: recipients.length,
    attachmentCount: draft.attachments.length, sentMessageId: '', lang: app.lang, zone: app.zone.id, policyVersion: app.policy.version,
  };
}
