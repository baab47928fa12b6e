import { FIELD, type Form } from '../../cards/form';
import { someOf } from '../../cards/texts';
import type { Reaction } from '../../cards/ui';
import { missingFrom, nothingMissing, type Acknowledged, type Missing } from '../../check/acknowledge';
import { wordsOf } from '../../check/words';
import { say } from '../../messages/say';
import { sealingOf } from '../../seal/plan';
import { MINUTE } from '../../time/zoned';
import type { App } from '../app';
import { lookAgain, reportCardOf, reportOn } from '../check/check-draft';
import type { Press } from '../press';
import { notice } from '../reactions';
import { hinderedByEach, holdEach, standingEach } from '../seal/each';
import { sealNotes } from '../seal/seal';
import { shownRefusal } from '../shown-refusal';
import { dueFault, dueOn, limitsFor } from './delay-limits';
import { heldCardOf } from './held';
import { entryFor, holdOne, type Times } from './hold-entry';

/**
 * Holds a draft: reads it again, checks it again, and only when it still is what the sender saw, and every tick and
 * answer is there, writes the entry. In any other case nothing is held and the card or notice says why.
 */
export function hold(app: App, press: Press): Reaction {
  const { parameters, form } = press;
  const { lang, outside } = app;
  const found = lookAgain(app, parameters.draft ?? '');
  if (found.kind === 'unreachable') return notice(say(lang, 'error.gmail', { reason: shownRefusal(found.refusal, lang) }));
  if (found.kind !== 'one') return notice(say(lang, 'error.gone'));

  const report = reportOn(app, found.found, found.known);
  if (report.digest !== parameters.digest) {
    return { kind: 'card', as: 'replace', card: reportCardOf(app, found, report), notice: say(lang, 'hold.changed') };
  }
  const whole = { draft: found.found.ref.id, digest: report.digest };
  const each = standingEach(app, whole);
  if (each) return { kind: 'card', as: 'replace', card: each, notice: say(lang, 'hold.already') };
  const missing = missingFrom(report, acknowledgedIn(form));
  if (!nothingMissing(missing)) return notice(missingText(app, missing));
  const limits = limitsFor(app, report);
  const now = outside.clock.now();
  const due = dueOn(app, press, now, limits);
  if (!due.ok) return notice(dueFault(app, due, limits));

  const sealed = sealNotes(app, found.found, report, form);
  if (!sealed.ok) return notice(sealed.said);

  const times: Times = { now, dueAt: due.at, earliestAt: now + limits.leastMinutes * MINUTE };
  const standing = app.outbox.waitingFor(whole.draft);
  if (standing) return { kind: 'card', as: 'replace', card: heldCardOf(app, standing), notice: say(lang, 'hold.already') };
  if (sealed.each.length > 0) return holdEach(app, found.found, report, form, times, sealed.each);
  const hindered = hinderedByEach(app, whole);
  if (hindered) return hindered;
  const one = holdOne(app, found.found, report, form, { ...entryFor(app, found.found, report.digest, times), notes: sealed.notes, shared: sealingOf(sealed.notes)?.how === 'link' ? 'planned' : 'no' });
  switch (one.kind) {
    case 'held': return { kind: 'card', as: 'replace', card: heldCardOf(app, one.entry), ...(one.said === '' ? {} : { notice: one.said }), changed: true };
    case 'standing': return { kind: 'card', as: 'replace', card: heldCardOf(app, one.entry), notice: say(lang, 'hold.already') };
    case 'not': return notice(one.said);
  }
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
