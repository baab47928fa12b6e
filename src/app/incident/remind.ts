import { subjectOr } from '../../cards/texts';
import { ask } from '../../gmail/call';
import { sendMessage } from '../../gmail/calls';
import { noticeToSelf } from '../../gmail/notice';
import { showElapsed } from '../../incident/elapsed';
import type { Incident } from '../../incident/record';
import { alarmAgain, reminderDue } from '../../incident/reminder';
import { nextStep, stepsOf } from '../../incident/steps';
import { say } from '../../messages/say';
import type { App } from '../app';
import { incidentsOf, keepReminder, noteOf } from './records';

/** Mails whoever leads an incident that nothing was noted for a while, and what comes next. Called by the reminder's trigger. */
export function remind(app: App): void {
  const { outside, policy } = app;
  const me = outside.account.email;
  const incidents = incidentsOf(app);
  const due = incidents.list().filter((incident) => incident.opened.by === me && isDue(incident, policy.incident.remindMinutes, outside.clock.now()));
  // The alarm that rang is used up: a run that dies while it mails must not have been the last.
  if (due.length > 0) alarmAgain(outside);
  for (const incident of due) if (me !== '' && tell(app, incident)) incidents.add(incident, noteOf(app, 'record', 'reminded'));
  keepReminder(app, incidents.list());
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
      time: showElapsed(outside.clock.now() - incident.lastAt, lang),
      step: step === undefined ? say(lang, 'incident.allDone') : say(lang, `incident.step.${step}`),
      todo: step === undefined ? '' : say(lang, `incident.todo.${step}`),
    }),
  }))).ok;
}
