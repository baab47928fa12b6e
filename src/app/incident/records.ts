import type { Reaction } from '../../cards/ui';
import { cut, type Entry, type Incident, type Noted } from '../../incident/record';
import { firstReminder, setReminder } from '../../incident/reminder';
import { Incidents, MOST_NOTES, RecordFull } from '../../incident/store';
import { reasonOf } from '../../messages/reason';
import { say } from '../../messages/say';
import type { App } from '../app';
import { notice } from '../reactions';

/** The records that this user may see and write. */
export function incidentsOf({ outside }: App): Incidents {
  return new Incidents({ own: outside.properties, shared: outside.shared.properties, me: outside.account.email, newId: outside.newId });
}

/** A note by whoever presses, now. */
export function noteOf(app: App, step: Noted['step'], result: Noted['result'], to = '', text = ''): Noted {
  return { what: 'noted', at: app.outside.clock.now(), by: app.outside.account.email, step, result, to: cut(to, 120), text: cut(text, 1_500) };
}

/**
 * Writes one entry; when it can't be written nothing of it is kept, and the card says so. `did` is what the press has done all the
 * same, in words, where it did something outside the record.
 */
export function add(app: App, incident: Incident, entry: Entry, then: (incident: Incident) => Reaction, did = ''): Reaction {
  let after;
  try {
    after = incidentsOf(app).add(incident, entry);
  } catch (error) {
    const reason = error instanceof RecordFull ? say(app.lang, 'incident.full', { count: MOST_NOTES }) : reasonOf(error);
    return notice(did === '' ? say(app.lang, 'incident.stored', { reason }) : say(app.lang, 'incident.doneNotStored', { did, reason }));
  }
  if (entry.what === 'noted') app.outside.log.event('incident', { id: incident.id, step: entry.step, result: entry.result });
  keepReminder(app, incidentsOf(app).list());
  return then(after);
}

/** Sees to it that the alarm rings for the first of this user's records that is due, and for none when none is. */
export function keepReminder(app: App, incidents: readonly Incident[]): void {
  setReminder(app.outside, firstReminder(incidents, app.outside.account.email, app.policy.incident.remindMinutes));
}

/** Letters whose drafts the outbox has sent meanwhile are noted as sent. A note that can't be written is tried at the next look. */
export function withSent(app: App, incident: Incident): Incident {
  if (incident.state !== 'open') return incident;
  // A draft lies in the mailbox of whoever made it, and so does the outbox that sent it.
  const drafted = incident.noted.filter(({ result, step, by }) => result === 'drafted' && step !== 'record' && by === app.outside.account.email);
  const unsent = drafted.filter(({ step, to, at }) => !incident.noted.some((one) => one.step === step && one.to === to && one.result === 'mailed' && one.at >= at));
  if (unsent.length === 0) return incident;
  const sent = app.outbox.list().filter(({ state }) => state === 'sent');
  let after = incident;
  for (const { step, to, text } of unsent) {
    const entry = sent.find(({ draftId }) => draftId === text);
    if (!entry) continue;
    try {
      after = incidentsOf(app).add(after, { ...noteOf(app, step, 'mailed', to), at: entry.movedAt });
    } catch {
      return after;
    }
  }
  return after;
}
