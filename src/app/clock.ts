import type { ClockView } from '../cards/clock-page';
import type { HomePart } from '../cards/home-card';
import { plain } from '../cards/ui';
import { reasonOf } from '../messages/reason';
import { say } from '../messages/say';
import { minuteClock, runsByTheMinute, switchMinuteClock } from '../outbox/minute-clock';
import type { App } from './app';

/** The minute clock as its page shows it. */
export function clockView({ outside, lang }: App, fault = ''): ClockView {
  return { clock: minuteClock(outside), email: outside.account.email, fault, lang };
}

/** Switches the minute clock of whoever presses; what the page then shows. `on` may be anything. */
export function switchClock(app: App, on: unknown): ClockView {
  try {
    switchMinuteClock(app.outside, on === true);
    return clockView(app);
  } catch (error) {
    return clockView(app, reasonOf(error));
  }
}

/** The way to the page, for the homepage; said more fully as long as no minute clock is at work. */
export function clockPart({ outside, pageUrl, lang }: App): HomePart {
  const url = pageUrl();
  if (url === null) return { now: [], later: [] };
  const how = runsByTheMinute(outside) ? [] : [{ kind: 'text', html: plain(say(lang, 'home.clockHow')) } as const];
  return { now: [], later: [{ header: say(lang, 'home.clock'), widgets: [...how, { kind: 'buttons', buttons: [{ text: say(lang, 'home.clockOpen'), press: { open: url } }] }] }] };
}
