import { subjectOr } from '../../cards/texts';
import { ask } from '../../gmail/call';
import { sendMessage } from '../../gmail/calls';
import { noticeToSelf } from '../../gmail/notice';
import { showElapsed } from '../../incident/elapsed';
import type { Incident } from '../../incident/record';
import { alarmAgain, reminderDue } from '../../incident/reminder';
import { nextStep, stepsOf } from '../../incident/steps';
import type { Incidents } from '../../incident/store';
import { reasonOf } from '../../messages/reason';
import { say } from '../../messages/say';
import type { App } from '../app';
import { incidentsOf, keepReminder, noteOf } from './records';

/** Mails whoever leads an incident that nothing was noted for a while, and what comes next. Called by the reminder's trigger. */
export function remind(app: App): void {
  const { outside, policy } = app;
  const me = outside.account.email;
  const incidents = incidentsOf(app);
  const due = incidents.list().filter((incident) => me !== '' && incident.opened.by === me && isDue(incident, policy.incident.remindMinutes, outside.clock.now()));
  // The alarm that rang is used up: a run that dies while it mails must not have been the last.
  if (due.length > 0) alarmAgain(outside);
  for (const incident of due) remindOf(app, incidents, incident);
  keepReminder(app, incidents.list());
}

/** Trouble with one record must not keep the reminders of the others back. */
function remindOf(app: App, incidents: Incidents, incident: Incident): void {
  const reminded = noteOf(app, 'record', 'reminded');
  try {
    // What can't be noted as mailed would be mailed every hour without end.
    incidents.tryOut(incident, reminded);
    if (tell(app, incident)) incidents.add(incident, reminded);
  } catch (error) {
    app.outside.log.problem('reminder', { id: incident.id, message: reasonOf(error) });
  }
}

function isDue(incident: Incident, minutes: number, now: number): boolean {
  const at = reminderDue(incident, minutes);
  return at !== null && at <= now;
}

/** Whether Gmail took the mail. */
function tell({ outside, policy }: App, incident: Incident): boolean {
  const { lang, mail } = incident.opened;
  const step = nextStep(stepsOf(incident, policy.incident))?.step;
  return ask(outside.fetcher, sendMessage(noticeToSelf({
    address: outside.account.email,
    subject: say(lang, 'incident.remind.subject', { subject: subjectOr(lang, mail.subject) }),
    text: say(lang, 'incident.remind.text', {
      elapsed: showElapsed(outside.clock.now() - incident.lastAt, lang),
      step: step === undefined ? say(lang, 'incident.allDone') : say(lang, `incident.step.${step}`),
      todo: step === undefined ? '' : say(lang, `incident.todo.${step}`),
    }),
  }))).ok;
}
