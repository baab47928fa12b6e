import type { ActionName } from '../../cards/actions';
import { reasonOf } from '../../messages/reason';
import { say } from '../../messages/say';
import type { HeldMail } from '../../outbox/held-mail';
import type { Outcome } from '../../outbox/outcome';
import { stateWords } from '../../outbox/words';
import { showMoment } from '../../time/show';
import type { Reaction } from '../../cards/ui';
import type { App } from '../app';
import { lookAgain, reportOn } from '../check/check-draft';
import { dueFault, dueOn, limitsOf } from './delay-limits';
import { heldCardOf } from './held';
import type { Handler } from '../press';
import { notice, outcomeNotice } from '../reactions';
import { shownRefusal } from '../shown-refusal';

/** What can be pressed about a held mail. `mail` is the entry's id, and may be anything. */
export const HELD_ACTIONS = {
  open: (app, { parameters }) => {
    const entry = app.outbox.find(parameters.mail ?? '');
    return entry ? { kind: 'card', as: 'push', card: heldCardOf(app, entry) } : notice(say(app.lang, 'held.unknown'));
  },
  cancel: (app, { parameters }) => {
    try {
      return after(app, app.outbox.cancel(parameters.mail ?? ''), () => say(app.lang, 'held.cancelled'));
    } catch (error) {
      return notice(say(app.lang, 'held.notCancelled', { reason: reasonOf(error) }));
    }
  },
  undo: (app, { parameters }) => after(app, app.outbox.undoCancel(parameters.mail ?? ''), () => say(app.lang, 'held.undone')),
  sendNow: (app, { parameters }) => sendNow(app, parameters.mail ?? ''),
  postpone: (app, press) => {
    const entry = app.outbox.find(press.parameters.mail ?? '');
    if (!entry) return notice(say(app.lang, 'held.unknown'));
    const limits = limitsOf(app, entry);
    const due = dueOn(app, press, app.outside.clock.now(), limits);
    if (!due.ok) return notice(dueFault(app, due, limits));
    return after(app, app.outbox.postpone(entry.id, due.at), ({ dueAt }) =>
      say(app.lang, 'held.changed', { time: showMoment(dueAt, app.outside.clock.now(), app.zone, app.lang) }));
  },
} satisfies Partial<Record<ActionName, Handler>>;

/**
 * Sends a mail at once, after a fresh check: the rules as they are today must not stop it. Where that check can't be made nothing is sent
 * either, and the mail goes on waiting for its time. Whether it still is what was checked, and whether it may leave so early, the outbox sees to.
 */
function sendNow(app: App, id: string): Reaction {
  const { lang, outside } = app;
  const entry = app.outbox.find(id);
  if (entry?.state === 'held' && entry.earliestAt <= outside.clock.now()) {
    const found = lookAgain(app, entry.draftId);
    if (found.kind === 'unreachable') return notice(say(lang, 'error.gmail', { reason: shownRefusal(found.refusal, lang) }));
    if (found.kind !== 'one') return notice(say(lang, 'error.gone'));
    const report = reportOn(app, found.found, found.known);
    if (report.digest === entry.digest && report.verdict === 'stop') return notice(say(lang, 'held.stopped'));
  }
  return after(app, app.outbox.sendNow(id), (now) => now.state === 'sent' ? say(lang, 'held.sent') : stateWords(now, lang));
}

function after(app: App, outcome: Outcome, said: (entry: HeldMail) => string): Reaction {
  if (outcome.kind !== 'done') return outcomeNotice(app, outcome);
  return { kind: 'card', as: 'replace', card: heldCardOf(app, outcome.entry), notice: said(outcome.entry), changed: true };
}
