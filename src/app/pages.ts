import { clockPage } from '../cards/admin/clock-page';
import { sheetPage } from '../cards/seal/sheet-page';
import { say } from '../messages/say';
import type { App } from './app';
import { recordPage } from './incident/page';
import { clockView } from './minute-clock';
import type { Page } from './page';

/** What stands behind `?page=` of the script's web page. Anybody of the domain may ask for any with any parameters: each page decides for itself what it shows to whom. */
const PAGES: Readonly<Record<string, (app: App, parameters: Readonly<Record<string, string>>) => Page>> = {
  record: recordPage,
  sheet: ({ lang }) => ({ html: sheetPage(lang), title: say(lang, 'sheet.page') }),
};

/** The page that was asked for; the minute clock's where none of that name is known. */
export function pageFor(app: App, parameters: Readonly<Record<string, string>>): Page {
  const { page = '' } = parameters;
  const make = Object.prototype.hasOwnProperty.call(PAGES, page) ? PAGES[page] : undefined;
  return make ? make(app, parameters) : { html: clockPage(clockView(app)), title: say(app.lang, 'clock.title') };
}
