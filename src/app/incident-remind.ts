import { subjectOr } from '../cards/texts';
import { ask } from '../gmail/call';
import { sendMessage } from '../gmail/calls';
import { noticeToSelf } from '../gmail/notice';
import { showElapsed } from '../incident/elapsed';
import { reminderDue, setReminder } from '../incident/reminder';
import { nextStep, stepsOf } from '../incident/steps';
import { say } from '../messages/say';
import type { App } from './app';
import { incidentsOf, noteOf } from './incident';

/** Mails whoever leads an incident that nothing was noted for a while, and what comes next. Called by the reminder's trigger. */
export function remind(app: App): void {
  const { outside, policy } = app;
  const incidents = incidentsOf(app);
  const me = outside.account.email;
  const dues: number[] = [];
  for (const incident of incidents.list().filter(({ opened }) => opened.by === me && !opened.drill)) {
    const due = reminderDue(incident, policy.incident.remindMinutes);
    if (due === null) continue;
    const now = outside.clock.now();
    const step = nextStep(stepsOf(incident, policy.incident))?.step;
    if (due > now || step === undefined || me === '') {
      dues.push(due);
      continue;
    }
    const { lang, mail } = incident.opened;
    const told = ask(outside.fetcher, sendMessage(noticeToSelf({
      address: me,
      subject: say(lang, 'incident.remind.subject', { subject: subjectOr(lang, mail.subject) }),
      text: say(lang, 'incident.remind.text', { time: showElapsed(now - incident.lastAt, lang), step: say(lang, `incident.step.${step}`), todo: say(lang, `incident.todo.${step}`) }),
    })));
    const after = told.ok ? incidents.add(incident, noteOf(app, 'record', 'reminded')) : incident;
    const next = reminderDue(after, policy.incident.remindMinutes);
    if (next !== null) dues.push(next);
  }
  setReminder(outside, dues.length === 0 ? null : Math.min(...dues));
}
