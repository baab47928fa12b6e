import { sentMessageCard } from '../../cards/incident/begin-cards';
import { incidentCard, type LinksView } from '../../cards/incident/incident-card';
import type { IncidentView } from '../../cards/incident/view';
import type { Card, Reaction } from '../../cards/ui';
import { decodeEncodedWords } from '../../draft/mime/encoded-words';
import { ask } from '../../gmail/call';
import { getMessageHeaders } from '../../gmail/calls';
import type { Incident } from '../../incident/record';
import { meantReaders } from '../../incident/shared-links';
import { stepsOf } from '../../incident/steps';
import type { App } from '../app';
import type { OpenMessage } from '../event';
import { incidentsOf, withSent } from './records';

/** What every card of this record shows. */
export function viewOf(app: App, incident: Incident): IncidentView {
  const { outside, zone, lang } = app;
  return { incident, steps: stepsOf(incident, app.policy.incident), me: outside.account.email, now: outside.clock.now(), zone, lang };
}

/** The record's first card. */
export function overview(app: App, incident: Incident, as: 'push' | 'replace' = 'replace', said?: string): Reaction {
  return { kind: 'card', as, card: recordCard(app, incident), ...(said === undefined ? {} : { notice: said, changed: true as const }) };
}

function recordCard(app: App, incident: Incident): Card {
  const known = withSent(app, incident);
  return incidentCard(viewOf(app, known), linksOf(app, known));
}

/** What can be taken back right now. Files lie in the sender's own Drive, so nobody else is offered it. */
function linksOf(app: App, { opened, facts, state }: Incident): LinksView {
  if (opened.mail.id === '' || opened.drill || state !== 'open' || opened.by !== app.outside.account.email) return { kind: 'none' };
  const readers = app.sentLinks.readersOf(opened.mail.id);
  if (readers === 'unknown') return { kind: 'unknown' };
  const meant = meantReaders(readers, facts.wrong);
  return meant.length === 0 ? { kind: 'none' } : { kind: 'open', readers: meant, chosen: facts.wrong.length > 0 };
}

/** Beside a message that this user sent: its record, or where one begins. Null beside any other message. */
export function sentPart(app: App, { id }: OpenMessage): Card | null {
  const own = incidentsOf(app).list().filter(({ opened }) => opened.mail.id === id);
  const known = own.find(({ state }) => state === 'open') ?? own.find(({ state }) => state === 'closed');
  if (known) return recordCard(app, known);
  const found = ask(app.outside.fetcher, getMessageHeaders(id, ['Subject']));
  if (!found.ok || !found.value.labels.includes('SENT')) return null;
  return sentMessageCard(id, decodeEncodedWords(found.value.headers.subject?.[0] ?? '', app.mailbox.charsets), app.lang);
}
