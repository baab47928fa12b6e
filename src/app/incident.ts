import { button } from '../cards/actions';
import type { HomePart } from '../cards/home-card';
import { incidentCard } from '../cards/incident-card';
import { sentMessageCard } from '../cards/incident-other-cards';
import type { IncidentView } from '../cards/incident-view';
import { subjectOr } from '../cards/texts';
import { plain, type Card, type Reaction, type Section } from '../cards/ui';
import { decodeEncodedWords } from '../draft/encoded-words';
import { ask } from '../gmail/call';
import { getMessageHeaders } from '../gmail/calls';
import { showElapsed } from '../incident/elapsed';
import { csvLine, ownRules } from '../incident/own-rules';
import { cut, type Entry, type Incident, type Noted } from '../incident/record';
import { reminderDue, setReminder } from '../incident/reminder';
import { nextStep, stepsOf } from '../incident/steps';
import { Incidents } from '../incident/store';
import { say } from '../messages/say';
import { MINUTE } from '../time/zoned';
import type { App } from './app';
import type { OpenMessage } from './event';
import { notice } from './reactions';

export function incidentsOf({ outside }: App): Incidents {
  return new Incidents({ own: outside.properties, shared: outside.shared.properties, me: outside.account.email, newId: outside.newId });
}

export function viewOf(app: App, incident: Incident): IncidentView {
  const { outside, zone, lang } = app;
  return { incident, steps: stepsOf(incident, app.policy.incident), me: outside.account.email, now: outside.clock.now(), zone, lang };
}

/** The record's first card. */
export function overview(app: App, incident: Incident, as: 'push' | 'replace' = 'replace', said?: string): Reaction {
  const links = incident.opened.mail.id !== '' && !incident.noted.some(({ result }) => result === 'revoked') && app.links.has(incident.opened.mail.id);
  return { kind: 'card', as, card: incidentCard(viewOf(app, withSent(app, incident)), links), ...(said === undefined ? {} : { notice: said, changed: true as const }) };
}

/** A note by whoever presses, now. */
export function noteOf(app: App, step: Noted['step'], result: Noted['result'], to = '', text = ''): Noted {
  return { what: 'noted', at: app.outside.clock.now(), by: app.outside.account.email, step, result, to: cut(to, 120), text: cut(text, 1_500) };
}

/** Writes one entry; when it can't be written nothing is kept, and the card says so. */
export function add(app: App, incident: Incident, entry: Entry, then: (incident: Incident) => Reaction): Reaction {
  let after;
  try {
    after = incidentsOf(app).add(incident, entry);
  } catch (error) {
    return notice(say(app.lang, 'incident.stored', { reason: error instanceof Error ? error.message : String(error) }));
  }
  if (entry.what === 'noted') app.outside.log.event('incident', { id: incident.id, step: entry.step, result: entry.result });
  setReminder(app.outside, reminderDue(after, app.policy.incident.remindMinutes));
  return then(after);
}

/** Letters whose drafts the outbox has sent meanwhile are noted as sent. A note that can't be written is tried at the next look. */
export function withSent(app: App, incident: Incident): Incident {
  if (incident.state !== 'open') return incident;
  const drafted = incident.noted.filter(({ result, step }) => result === 'drafted' && step !== 'record');
  const unsent = drafted.filter(({ step, to, at }) => !incident.noted.some((one) => one.step === step && one.to === to && one.result === 'mailed' && one.at >= at));
  if (unsent.length === 0) return incident;
  const sent = app.outbox.list().filter(({ state }) => state === 'sent');
  let after = incident;
  for (const { step, to, text } of unsent) {
    const entry = sent.find(({ draftId }) => draftId === text);
    if (!entry) continue;
    try {
      after = incidentsOf(app).add(after, { ...noteOf(app, step, 'mailed', to), at: entry.movedAt });
    } catch {
      return after;
    }
  }
  return after;
}

/** On the homepage: what is open, and where to begin. */
export function incidentPart(app: App): HomePart {
  const { lang, outside } = app;
  const incidents = incidentsOf(app);
  const now = outside.clock.now();
  const all = incidents.list();
  for (const incident of all) incidents.bringHome(incident);
  const open = all.filter(({ state }) => state === 'open').slice(0, 10);
  const closed = all.filter(({ state, opened }) => state === 'closed' && !opened.drill).slice(0, 5);
  const line = (incident: Incident): Section['widgets'][number] => {
    const step = nextStep(stepsOf(incident, app.policy.incident))?.step;
    const still = now - incident.lastAt;
    const { remindMinutes } = app.policy.incident;
    return {
      kind: 'decorated',
      top: incident.state !== 'open' ? say(lang, `incident.state.${incident.state}`)
        : step === undefined ? say(lang, 'incident.allDone')
        : say(lang, 'incident.openFor', { time: showElapsed(now - incident.facts.discoveredAt, lang), step: say(lang, `incident.step.${step}`) }),
      html: plain(`${incident.opened.drill ? say(lang, 'incident.drillMark') : ''}${subjectOr(lang, incident.opened.mail.subject)}`),
      ...(incident.state === 'open' && remindMinutes > 0 && still >= remindMinutes * MINUTE ? { bottom: say(lang, 'incident.still', { time: showElapsed(still, lang) }) }
        : incident.opened.by === outside.account.email ? {} : { bottom: say(lang, 'incident.of', { by: incident.opened.by }) }),
      icon: 'CLOCK',
      button: button(say(lang, 'home.open'), 'incident', { incident: incident.id, as: 'push' }),
    };
  };
  const own = ownRules(outside.properties);
  return {
    now: open.length === 0 ? [] : [{ header: say(lang, 'incident.home'), widgets: open.map(line) }],
    later: [
      {
        ...(open.length === 0 ? { header: say(lang, 'incident.home') } : {}),
        widgets: [{ kind: 'buttons', buttons: [button(say(lang, 'incident.homeButton'), 'incidentChoose', {})] }, ...closed.map(line)],
      },
      ...(own.length === 0 ? [] : [{
        header: say(lang, 'incident.rule.list', { count: own.length }),
        shown: 1,
        widgets: own.map((row) => ({
          kind: 'decorated' as const,
          html: plain(row.cells.pattern ?? [row.cells.rule, row.cells.severity, row.cells.value].filter((cell) => cell !== undefined && cell !== '').join(' ')),
          ...(row.cells.reason === undefined ? {} : { bottom: row.cells.reason }),
          button: button(say(lang, 'incident.rule.remove'), 'ruleRemove', { line: csvLine(row) }),
        })),
      }]),
    ],
  };
}

/** Beside a message that this user sent: its record, or where one begins. Null beside any other message. */
export function sentPart(app: App, { id }: OpenMessage): Card | null {
  const own = incidentsOf(app).list().filter(({ opened }) => opened.mail.id === id);
  const known = own.find(({ state }) => state === 'open') ?? own.find(({ state }) => state === 'closed');
  if (known) return incidentCard(viewOf(app, withSent(app, known)), app.links.has(id));
  const found = ask(app.outside.fetcher, getMessageHeaders(id, ['Subject']));
  if (!found.ok || !found.value.labels.includes('SENT')) return null;
  return sentMessageCard(id, decodeEncodedWords(found.value.headers.subject?.[0] ?? '', app.mailbox.charsets), app.lang);
}
