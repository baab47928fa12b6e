import type { Incident } from '../../incident/record';
import { summaryOf } from '../../incident/summary';
import { noSummaryPage, summaryPage } from '../../incident/summary-html';
import { say } from '../../messages/say';
import { showDateTime } from '../../time/show';
import type { App } from '../app';
import { addressOfPage, type Page } from '../page';
import { incidentsOf } from './records';

/** Where a record can be printed; null where the script has no page. */
export function recordPageAddress(app: App, { id }: Pick<Incident, 'id'>): string | null {
  return addressOfPage(app, 'record', { id, zone: app.zone.id, lang: app.lang });
}

/** A record as a page for printing, for those alone who may see the record: its owner and whom it is shared with. */
export function recordPage(app: App, { id = '' }: Readonly<Record<string, string>>): Page {
  const { lang, zone, outside } = app;
  const incident = incidentsOf(app).find(id);
  if (!incident) return { title: say(lang, 'incident.sum.title'), html: noSummaryPage(lang) };
  const summary = summaryOf(incident, lang, zone);
  const foot = say(lang, 'incident.page.foot', { email: outside.account.email, time: showDateTime(outside.clock.now(), zone, lang) });
  return { title: summary.title, html: summaryPage(summary, foot, lang) };
}
