import { INCIDENT_FIELD as FIELD } from '../cards/incident-view';
import type { Reaction } from '../cards/ui';
import { keyOf } from '../draft/address';
import { parseAddressList } from '../draft/parse-addresses';
import { isFreemail } from '../facts/freemail';
import { ask } from '../gmail/call';
import { createDraft } from '../gmail/calls';
import { letterMail } from '../gmail/letter-mail';
import { addOwnRule, removeOwnRule } from '../incident/own-rules';
import { proposalLetter } from '../incident/proposal-letter';
import { proposalsFor, type Proposal } from '../incident/prevention';
import type { Incident } from '../incident/record';
import { stepsOf } from '../incident/steps';
import { summaryOf, summaryText } from '../incident/summary';
import { summaryHtml } from '../incident/summary-html';
import { reasonOf } from '../messages/reason';
import { say } from '../messages/say';
import { officeFor } from '../policy/incident-policy';
import { AddressPatterns } from '../policy/pattern';
import { someOf } from '../cards/texts';
import type { App } from './app';
import { home } from './home';
import { add, noteOf, overview } from './incident';
import { incidentsOf } from './incident-records';
import { saveFacts, showFacts } from './incident-facts';
import { makeLetter } from './incident-draft';
import { revoke } from './incident-links';
import { choose, start } from './incident-start';
import { note, onwards, showStep, showSummary, stepNamed } from './incident-step';
import type { Handler, Press } from './press';
import { notice } from './reactions';
import { shownRefusal } from './shown-refusal';

/** Finds the record that a press is about; anybody could have made its id up. */
function about(work: (app: App, incident: Incident, press: Press) => Reaction): Handler {
  return (app, press) => {
    const incident = incidentsOf(app).find(press.parameters.incident ?? '');
    return incident ? work(app, incident, press) : notice(say(app.lang, 'incident.unknown'));
  };
}

/** The same, for what only changes an open record. */
function aboutOpen(work: (app: App, incident: Incident, press: Press) => Reaction): Handler {
  return about((app, incident, press) => (incident.state === 'open' ? work(app, incident, press) : overview(app, incident, 'replace', say(app.lang, `incident.state.${incident.state}`))));
}

export const INCIDENT_HANDLERS = {
  incidentChoose: (app: App) => choose(app),
  incidentStart: (app: App, { parameters }: Press) => start(app, parameters.message ?? '', parameters.drill === 'yes'),
  incident: about((app, incident, { parameters }) => overview(app, incident, parameters.as === 'push' ? 'push' : 'replace')),
  incidentFacts: aboutOpen(showFacts),
  incidentSave: aboutOpen((app, incident, { form }) => saveFacts(app, incident, form)),
  incidentStep: about((app, incident, { parameters }) => {
    const step = stepNamed(parameters.step ?? '');
    return step ? showStep(app, incident, step) : notice(say(app.lang, 'incident.unknown'));
  }),
  incidentNote: aboutOpen((app, incident, { parameters, form }) => note(app, incident, { step: parameters.step ?? '', result: parameters.result ?? '', to: parameters.to ?? '' }, form)),
  // The final report is written when all else is done: a closed record may still make it.
  incidentLetter: about((app, incident, { parameters, form }) => makeLetter(app, incident, parameters.letter ?? '', parameters.to ?? '', form)),
  incidentRevoke: aboutOpen(revoke),
  incidentRule: aboutOpen(putInForce),
  incidentPropose: aboutOpen(propose),
  incidentShare: aboutOpen((app, incident, { form }) => share(app, incident, form.values(FIELD.share)[0] ?? '')),
  incidentSummary: about((app, incident) => showSummary(app, incident)),
  incidentPrint: about(print),
  incidentEnd: about(end),
  ruleRemove: (app: App, { parameters }: Press): Reaction => {
    removeOwnRule(app.outside.properties, parameters.line ?? '');
    return { kind: 'card', as: 'root', card: home(app), notice: say(app.lang, 'incident.rule.removed') };
  },
} as const satisfies Readonly<Record<string, Handler>>;

function proposalOf(app: App, incident: Incident, { parameters }: Press): Proposal | undefined {
  return proposalsFor(incident, app.policy, app.lang).find(({ id }) => id === parameters.proposal);
}

function putInForce(app: App, incident: Incident, press: Press): Reaction {
  const { lang } = app;
  const proposal = proposalOf(app, incident, press);
  if (!proposal) return notice(say(lang, 'incident.unknown'));
  if (!incident.opened.drill) {
    try {
      addOwnRule(app.outside.properties, proposal.row);
    } catch (error) {
      return notice(say(lang, 'incident.stored', { reason: reasonOf(error) }));
    }
  }
  const did = say(lang, incident.opened.drill ? 'incident.rule.drill' : 'incident.rule.added');
  return add(app, incident, noteOf(app, 'prevention', 'rule', '', proposal.text), (after) => onwards(app, after, 'prevention', did), did);
}

function propose(app: App, incident: Incident, press: Press): Reaction {
  const { lang, outside, policy } = app;
  const proposal = proposalOf(app, incident, press);
  if (!proposal) return notice(say(lang, 'incident.unknown'));
  const me = outside.account.email;
  const office = incident.opened.drill ? me : officeFor(policy.incident, 'administrator', me) || officeFor(policy.incident, 'security', me);
  const made = say(lang, 'incident.letter.made');
  return drafted(app, { to: office, ...proposalLetter(proposal, { sender: incident.opened.mail.name === '' || incident.opened.by !== me ? me : incident.opened.mail.name, drill: incident.opened.drill, lang }) }, () =>
    add(app, incident, noteOf(app, 'prevention', 'proposed', '', proposal.text), (after) => onwards(app, after, 'prevention', made), made));
}

/** A draft that belongs to no step; `to` may be '', to be filled in by hand. */
function drafted(app: App, mail: { to: string; subject: string; text: string; html?: string }, then: () => Reaction): Reaction {
  const made = ask(app.outside.fetcher, createDraft(letterMail({ ...mail, from: app.outside.account.email, to: mail.to === '' ? [] : [mail.to] })));
  return made.ok ? then() : notice(say(app.lang, 'incident.letter.failed', { reason: shownRefusal(made.refusal, app.lang) }));
}

/** The record as a page: a draft to oneself, which Gmail prints. */
function print(app: App, incident: Incident): Reaction {
  const summary = summaryOf(incident, app.lang, app.zone);
  return drafted(app, { to: app.outside.account.email, subject: summary.title, text: summaryText(summary), html: summaryHtml(summary, app.lang) }, () => showSummary(app, incident, say(app.lang, 'incident.sum.made')));
}

function share(app: App, incident: Incident, typed: string): Reaction {
  const { lang, outside } = app;
  const [address] = parseAddressList(typed);
  const to = address === undefined || address.domain === '' ? '' : keyOf(address);
  const domain = to.slice(to.lastIndexOf('@') + 1);
  const own = outside.account.email.split('@')[1] ?? '';
  const inside = (domain === own && !isFreemail(own)) || new AddressPatterns(app.policy.settings.internalDomains.map((pattern) => ({ pattern, value: true }))).match(to).length > 0;
  if (to === '' || to.length > 120 || !inside || to === outside.account.email || incident.opened.by !== outside.account.email || incident.opened.drill) return notice(say(lang, 'incident.shareInside'));
  try {
    const after = incidentsOf(app).share(incident, noteOf(app, 'record', 'shared', to));
    outside.log.event('incident', { id: incident.id, step: 'record', result: 'shared' });
    return overview(app, after, 'replace', say(lang, 'incident.shared', { to }));
  } catch (error) {
    return notice(say(lang, 'incident.shareFull', { reason: reasonOf(error) }));
  }
}

function end(app: App, incident: Incident, { parameters: { result } }: Press): Reaction {
  const { lang } = app;
  const wanted = result === 'closed' || result === 'withdrawn' || result === 'reopened' ? result : null;
  if (wanted === null || (wanted === 'reopened') === (incident.state === 'open')) return overview(app, incident);
  const left = stepsOf(incident, app.policy.incident).filter(({ state }) => state === 'open' || state === 'tried');
  if (wanted === 'closed' && left.length > 0) return notice(say(lang, 'incident.closeOpen', { which: someOf(lang, left.map(({ step }) => say(lang, `incident.step.${step}`))) }));
  const ended = say(lang, `incident.ended.${wanted}`);
  return add(app, incident, noteOf(app, 'record', wanted), (after) => (wanted === 'closed' ? showSummary(app, after, ended) : overview(app, after, 'replace', ended)));
}
