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
 * Sends a mail at once, after a fresh check: the rules as they are today must not stop it. Whether it still is what was
 * checked, and whether it may leave so early, the outbox sees to.
 */
function sendNow(app: App, id: string): Reaction {
  const entry = app.outbox.find(id);
  if (entry?.state === 'held' && entry.earliestAt <= app.outside.clock.now()) {
    const found = lookAgain(app, entry.draftId);
    if (found.kind === 'one') {
      const report = reportOn(app, found.found, found.known);
      if (report.digest === entry.digest && report.verdict === 'stop') return notice(say(app.lang, 'held.stopped'));
    }
  }
  return after(app, app.outbox.sendNow(id), (entry) => entry.state === 'sent' ? say(app.lang, 'held.sent') : stateWords(entry, app.lang));
}

function after(app: App, outcome: Outcome, said: (entry: HeldMail) => string): Reaction {
  if (outcome.kind !== 'done') return outcomeNotice(app, outcome);
  return { kind: 'card', as: 'replace', card: heldCardOf(app, outcome.entry), notice: said(outcome.entry), changed: true };
}
