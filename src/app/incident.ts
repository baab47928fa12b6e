import { button } from '../cards/actions';
import type { HomePart } from '../cards/home-card';
import { incidentCard, type LinksView } from '../cards/incident-card';
import { sentMessageCard } from '../cards/incident-other-cards';
import type { IncidentView } from '../cards/incident-view';
import { subjectOr } from '../cards/texts';
import { plain, type Card, type Html, type Reaction, type Section } from '../cards/ui';
import { titleOf } from '../check/words';
import { decodeEncodedWords } from '../draft/encoded-words';
import { ask } from '../gmail/call';
import { getMessageHeaders } from '../gmail/calls';
import { showElapsed } from '../incident/elapsed';
import { csvLine, ownRules, type OwnRow } from '../incident/own-rules';
import { cut, type Entry, type Incident, type Noted } from '../incident/record';
import { firstReminder, setReminder } from '../incident/reminder';
import { meantReaders } from '../incident/shared-links';
import { nextStep, stepsOf } from '../incident/steps';
import type { Lang } from '../messages/lang';
import { reasonOf } from '../messages/reason';
import { say } from '../messages/say';
import { MINUTE } from '../time/zoned';
import type { App } from './app';
import type { OpenMessage } from './event';
import { incidentsOf } from './incident-records';
import { notice } from './reactions';

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
  const readers = app.links.readersOf(opened.mail.id);
  if (readers === 'unknown') return { kind: 'unknown' };
  const meant = meantReaders(readers, facts.wrong);
  return meant.length === 0 ? { kind: 'none' } : { kind: 'open', readers: meant, chosen: facts.wrong.length > 0 };
}

/** A note by whoever presses, now. */
export function noteOf(app: App, step: Noted['step'], result: Noted['result'], to = '', text = ''): Noted {
  return { what: 'noted', at: app.outside.clock.now(), by: app.outside.account.email, step, result, to: cut(to, 120), text: cut(text, 1_500) };
}

/**
 * Writes one entry; when it can't be written nothing of it is kept, and the card says so. `did` is what the press has done all the
 * same, in words, where it did something outside the record.
 */
export function add(app: App, incident: Incident, entry: Entry, then: (incident: Incident) => Reaction, did = ''): Reaction {
  let after;
  try {
    after = incidentsOf(app).add(incident, entry);
  } catch (error) {
    const reason = reasonOf(error);
    return notice(did === '' ? say(app.lang, 'incident.stored', { reason }) : say(app.lang, 'incident.doneNotStored', { did, reason }));
  }
  if (entry.what === 'noted') app.outside.log.event('incident', { id: incident.id, step: entry.step, result: entry.result });
  keepReminder(app, incidentsOf(app).list());
  return then(after);
}

/** Sees to it that the alarm rings for the first of this user's records that is due, and for none when none is. */
export function keepReminder(app: App, incidents: readonly Incident[]): void {
  setReminder(app.outside, firstReminder(incidents, app.outside.account.email, app.policy.incident.remindMinutes));
}

/** Letters whose drafts the outbox has sent meanwhile are noted as sent. A note that can't be written is tried at the next look. */
export function withSent(app: App, incident: Incident): Incident {
  if (incident.state !== 'open') return incident;
  // A draft lies in the mailbox of whoever made it, and so does the outbox that sent it.
  const drafted = incident.noted.filter(({ result, step, by }) => result === 'drafted' && step !== 'record' && by === app.outside.account.email);
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
  // An alarm that never rang is set anew; one that stands is left as it is.
  keepReminder(app, all);
  const open = all.filter(({ state }) => state === 'open').slice(0, 10);
  const closed = all.filter(({ state, opened }) => state === 'closed' && !opened.drill).slice(0, 5);
  const line = (incident: Incident): Section['widgets'][number] => {
    const still = now - incident.lastAt;
    const { remindMinutes } = app.policy.incident;
    const isOpen = incident.state === 'open';
    const step = nextStep(stepsOf(incident, app.policy.incident))?.step;
    // Google cuts what stands above a line, and never what stands below it.
    const below = [
      ...(isOpen && remindMinutes > 0 && still >= remindMinutes * MINUTE ? [say(lang, 'incident.still', { time: showElapsed(still, lang) })] : []),
      ...(isOpen ? [step === undefined ? say(lang, 'incident.allDone') : say(lang, 'incident.openNext', { step: say(lang, `incident.step.${step}`) })] : []),
      ...(incident.opened.by === outside.account.email ? [] : [say(lang, 'incident.of', { by: incident.opened.by })]),
    ].join(lang === 'ja' ? '。' : '. ');
    return {
      kind: 'decorated',
      top: isOpen ? say(lang, 'incident.openFor', { time: showElapsed(now - incident.facts.discoveredAt, lang) }) : say(lang, `incident.state.${incident.state}`),
      html: plain(`${incident.opened.drill ? say(lang, 'incident.drillMark') : ''}${subjectOr(lang, incident.opened.mail.subject)}`),
      ...(below === '' ? {} : { bottom: below }),
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
        widgets: own.map((row) => ({ kind: 'decorated' as const, ...ownRuleWords(row, lang), button: button(say(lang, 'incident.rule.remove'), 'ruleRemove', { line: csvLine(row) }) })),
      }]),
    ],
  };
}

/** A row of one's own as its card names it: a rule by its title, with what it was set to. */
function ownRuleWords({ cells }: OwnRow, lang: Lang): { html: Html; bottom?: string } {
  const { pattern, reason, rule, severity, value } = cells;
  const weight = severity === 'warn' || severity === 'stop' ? say(lang, `tighten.${severity}`) : '';
  const set = pattern === undefined ? [weight, value ?? ''].filter((text) => text !== '').join(' · ') : reason ?? '';
  return { html: plain(pattern ?? titleOf(rule ?? '', lang)), ...(set === '' ? {} : { bottom: set }) };
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
