import { summaryCard } from '../../cards/incident/summary-card';
import type { Reaction } from '../../cards/ui';
import type { Incident } from '../../incident/record';
import { summaryOf, summaryText } from '../../incident/summary';
import { summaryHtml } from '../../incident/summary-html';
import { say } from '../../messages/say';
import type { App } from '../app';
import { viewOf } from './overview';
import { recordPageAddress } from './page';
import { saveDraft } from './save-draft';

/** The record on one card, with the ways to print it. */
export function showSummary(app: App, incident: Incident, said?: string): Reaction {
  const draft = incident.noted.filter(({ step, result, by }) => step === 'record' && result === 'drafted' && by === app.outside.account.email).pop()?.text ?? '';
  return { kind: 'card', as: 'replace', card: summaryCard(viewOf(app, incident), draft, recordPageAddress(app, incident)), ...(said === undefined ? {} : { notice: said }) };
}

/** The record as a page: a draft to oneself, which Gmail prints. */
export function print(app: App, incident: Incident): Reaction {
  const summary = summaryOf(incident, app.lang, app.zone);
  return saveDraft(app, { to: [app.outside.account.email], subject: summary.title, text: summaryText(summary), html: summaryHtml(summary, app.lang) }, () => showSummary(app, incident, say(app.lang, 'incident.sum.made')));
}
