import { INCIDENT_FIELD as FIELD } from '../../cards/incident/view';
import { someOf } from '../../cards/texts';
import type { Reaction } from '../../cards/ui';
import type { Incident } from '../../incident/record';
import { stepsOf } from '../../incident/steps';
import { say } from '../../messages/say';
import { withoutOwnRow } from '../../policy/own-rules';
import type { App } from '../app';
import { home } from '../home';
import { changeOwnRules } from '../own/own-rules';
import type { Handler, Press } from '../press';
import { notice } from '../reactions';
import { saveFacts, showFacts } from './facts';
import { revoke } from './links';
import { makeLetter } from './make-letter';
import { overview } from './overview';
import { propose, putInForce } from './proposals';
import { add, incidentsOf, noteOf } from './records';
import { share } from './share';
import { choose, start } from './start';
import { note, showStep, stepNamed } from './step';
import { print, showSummary } from './summary';

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

/** What can be pressed about a mis-send. */
export const INCIDENT_ACTIONS = {
  incidentChoose: (app, { parameters }) => choose(app, parameters.as === 'replace' ? 'replace' : 'push'),
  incidentStart: (app, { parameters }) => start(app, parameters.message ?? '', parameters.drill === 'yes'),
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
  ruleRemove: (app, { parameters }) => {
    const failed = changeOwnRules(app, (own) => withoutOwnRow(own, parameters.line ?? ''));
    if (failed !== null) return notice(failed);
    return { kind: 'card', as: 'root', card: home(app), notice: say(app.lang, 'incident.rule.removed') };
  },
} as const satisfies Readonly<Record<string, Handler>>;

/** Closes a record of which nothing is left to do, opens it again, or withdraws it. */
function end(app: App, incident: Incident, { parameters: { result } }: Press): Reaction {
  const { lang } = app;
  const wanted = result === 'closed' || result === 'withdrawn' || result === 'reopened' ? result : null;
  if (wanted === null || (wanted === 'reopened') === (incident.state === 'open')) return overview(app, incident);
  const left = stepsOf(incident, app.policy.incident).filter(({ state }) => state === 'open' || state === 'tried');
  if (wanted === 'closed' && left.length > 0) return notice(say(lang, 'incident.closeOpen', { which: someOf(lang, left.map(({ step }) => say(lang, `incident.step.${step}`))) }));
  const ended = say(lang, `incident.ended.${wanted}`);
  return add(app, incident, noteOf(app, 'record', wanted), (after) => (wanted === 'closed' ? showSummary(app, after, ended) : overview(app, after, 'replace', ended)));
}
