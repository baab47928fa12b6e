import { act } from './app/act';
import type { App } from './app/app';
import { assemble } from './app/assemble';
import { checkComposed } from './app/check/compose';
import { CountedLog, countLines } from './app/counted-log';
import { discreetError, discreetLog } from './app/discreet-log';
import { readEvent, readPageParameters, type AddOnEvent } from './app/event';
import { home } from './app/home';
import { remind } from './app/incident/remind';
import { messageCard } from './app/message';
import { switchClock } from './app/minute-clock';
import { pageFor } from './app/pages';
import { notice } from './app/reactions';
import { takeSheet } from './app/seal/sheet';
import { clockPanel } from './cards/admin/clock-page';
import { errorCard } from './cards/error-card';
import { sheetPanel } from './cards/seal/sheet-page';
import type { Card } from './cards/ui';
import { ACTION, buildCard, buildReaction } from './google/card-service';
import { charsets } from './google/charsets';
import { surroundings } from './google/surroundings';
import { userLocale, webPage, webPageUrl } from './google/web-page';
import { langOf, type Lang } from './messages/lang';
import { reasonOf } from './messages/reason';
import { say } from './messages/say';
import { AT_A_TRIGGER } from './outbox/outbox';
import { beat } from './outbox/pulse';
import type { Surroundings } from './ports/surroundings';

/** Called when the sender opens the add-on in a compose window. */
export function onCompose(e: unknown): unknown {
  return card(e, (app, event) =>
    event.compose ? checkComposed(app, event.compose) : errorCard(say(app.lang, 'error.event', { reason: 'recipients' }), app.lang), 'patient');
}

/** Called when the add-on is opened in the sidebar with no message. */
export function onHomepage(e: unknown): unknown {
  return card(e, home);
}

/** Called when a message is opened. */
export function onMessage(e: unknown): unknown {
  return card(e, (app, event) => messageCard(app, event.message));
}

/** Called by every press on a card. */
export function onAction(e: unknown): unknown {
  return answered(e, (app, { parameters: { [ACTION]: action = '', ...parameters }, form, compose }) => buildReaction(act(app, { action, parameters, form, compose })),
    (failure) => buildReaction(notice(failure)));
}

/** Called by the one-shot trigger for the next mail that is due. */
export function onTick(): void {
  logged((app) => { app.outbox.ring(); });
}

/** Called every hour while mail waits: finds whatever a lost trigger left. */
export function onSweep(): void {
  logged((app) => { app.outbox.sweep(); });
}

/** Called every minute where the user switched that on. */
export function onMinute(): void {
  logged(({ outbox, outside }) => {
    beat(outside.cache, outside.clock.now());
    outbox.tick(AT_A_TRIGGER);
  });
}

/** Called when nothing was noted about a mis-send for a while. */
export function onRemind(): void {
  logged(remind);
}

/** The script's web page: the minute clock of whoever opens it, or another of `app/pages.ts`. */
export function doGet(e: unknown): unknown {
  const parameters = readPageParameters(e);
  return within(onPage(parameters), (app) => {
    const { html, title } = pageFor(app, parameters);
    return webPage(html, title);
  });
}

/** Called by the page `sheet` (google.script.run): the sheet of the passphrase that the caller has just made, once. */
export function takePassphraseSheet(): string {
  return within(onPage(), (app) => sheetPanel(takeSheet(app), app.zone, app.lang));
}

/** Called by the minute clock's page (google.script.run): switches the caller's minute clock, and gives what the page then shows. */
export function switchMinuteClock(on: unknown): string {
  return within(onPage(), (app) => clockPanel(switchClock(app, on)));
}

/** Apps Script logs what an execution ends with, word for word: so it ends with words that say nothing of a mail. */
function logged(work: (app: App) => void): void {
  let failed = false;
  try {
    within(null, work);
  } catch (error) {
    console.error(discreetError(error));
    failed = true;
  }
  if (failed) throw new Error('Matta: an unexpected error; see the entry before this one.');
}

/** A page is not told its reader's time zone; the card that leads to it is, and passes it on with the language it is in. */
function onPage({ zone = null, lang = userLocale() }: { readonly zone?: string | null; readonly lang?: string } = {}): Pick<AddOnEvent, 'lang' | 'timeZone'> {
  return { lang: langOf(lang), timeZone: zone };
}

function card(e: unknown, make: (app: App, event: AddOnEvent) => Card, pace?: 'patient'): unknown {
  return answered(e, (app, event) => buildCard(make(app, event)), (failure, lang) => buildCard(errorCard(failure, lang)), pace);
}

/** Whoever waits for an answer gets one, whatever happens. */
function answered(e: unknown, work: (app: App, event: AddOnEvent) => unknown, failed: (failure: string, lang: Lang) => unknown, pace?: 'patient'): unknown {
  let lang: Lang = 'en';
  try {
    const event = readEvent(e);
    lang = event.lang;
    return within(event, (app) => work(app, event), pace);
  } catch (error) {
    console.error(discreetError(error));
    return failed(say(lang, 'error.unexpected', { reason: reasonOf(error) }), lang);
  }
}

/** Runs the work of an entry point, then counts what it logged. `patient`: somebody waits in the compose window, so only what must be. */
function within<T>(event: Pick<AddOnEvent, 'lang' | 'timeZone'> | null, work: (app: App) => T, pace?: 'patient'): T {
  const around = surroundings(event?.timeZone ?? null, discreetLog);
  const log = new CountedLog(around.log, around.clock);
  const outside: Surroundings = { ...around, log };
  try {
    return work(assemble(event, { outside, charsets, pageUrl: webPageUrl }));
  } finally {
    countLines(outside, log.lines, pace === 'patient');
  }
}
