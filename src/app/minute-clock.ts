import type { ClockView } from '../cards/admin/clock-page';
import { clockSection } from '../cards/admin/clock-section';
import type { HomePart } from '../cards/home-card';
import { reasonOf } from '../messages/reason';
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

/** The way to its page, for the homepage; nothing where the script has no web page. */
export function clockPart({ outside, pageUrl, lang }: App): HomePart {
  const page = pageUrl();
  return { now: [], later: page === null ? [] : [clockSection(page, runsByTheMinute(outside), lang)] };
}
