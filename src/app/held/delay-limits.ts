import { FIELD } from '../../cards/form';
import type { Report } from '../../check/report';
import { rulesThatFound } from '../../check/rules-that-found';
import { say } from '../../messages/say';
import { dueTime, pickedMoment, type DelayLimits, type DueTime } from '../../outbox/delay';
import type { HeldMail } from '../../outbox/held-mail';
import { minimumDelay } from '../../policy/delay';
import { showMoment } from '../../time/show';
import { MINUTE } from '../../time/zoned';
import type { App } from '../app';
import type { Press } from '../press';

/** When this mail may leave: the policy's settings, and the longest delay that its recipients and findings ask for. */
export function limitsFor(app: App, report: Report): DelayLimits {
  return limits(app, minimumDelay(app.policy, {
    recipients: report.recipients.map(({ key }) => key),
    external: report.recipients.some(({ external }) => external),
    rules: rulesThatFound(report.findings),
  }));
}

/** When a mail that is held already may leave. */
export function limitsOf(app: App, entry: HeldMail): DelayLimits {
  return limits(app, Math.max(0, Math.ceil((entry.earliestAt - app.outside.clock.now()) / MINUTE)));
}

function limits({ policy: { settings }, outside: { account } }: App, leastMinutes: number): DelayLimits {
  return { leastMinutes, sender: account.email, mostDays: settings.maximumDelayDays, usualMinutes: settings.holdMinutes, morning: settings.workingHours.from };
}

/** The time that a sender chose on a card. */
export function dueOn({ zone }: App, { form, parameters }: Press, now: number, within: DelayLimits): DueTime {
  return dueTime(form.values(FIELD.delay)[0] ?? '', pickedMoment(form.moment(FIELD.at), parameters.offset, now, zone), now, zone, within);
}

/** Why a chosen time can't be, for the sender. */
export function dueFault({ lang, outside, zone }: App, due: DueTime & { ok: false }, { leastMinutes, mostDays }: DelayLimits): string {
  switch (due.fault) {
    case 'time': return say(lang, 'missing.time');
    case 'unclear': return say(lang, 'missing.unclear');
    case 'past': return say(lang, 'missing.past');
    case 'tooFar': return say(lang, 'missing.tooFar', { days: mostDays });
    case 'tooSoon': {
      const now = outside.clock.now();
      return say(lang, 'held.tooEarly', { time: showMoment(now + leastMinutes * MINUTE, now, zone, lang) });
    }
  }
}
