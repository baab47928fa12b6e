import { wrongOnes } from '../incident/record';
import { nextStep, type StepView } from '../incident/steps';
import { say } from '../messages/say';
import { showMoment } from '../time/show';
import { button } from './actions';
import { headSection, INCIDENT_FIELD, type IncidentView } from './incident-view';
import { someOf, subjectOr } from './texts';
import { bold, lines, plain, type Card, type Section, type Widget } from './ui';

/** The record: the clock, what to do now, the steps in their order, and what is known. */
export function incidentCard(view: IncidentView, links: boolean): Card {
  const { incident, steps, lang } = view;
  const open = incident.state === 'open';
  const id = { incident: incident.id };
  const next = open && incident.facts.wrong.length > 0 ? nextStep(steps) : null;
  return {
    name: 'incident',
    title: say(lang, 'incident.title'),
    subtitle: subjectOr(lang, incident.opened.mail.subject),
    sections: [
      headSection(view),
      ...(open && links ? [{ widgets: [{ kind: 'text', html: plain(say(lang, 'incident.links')) }, { kind: 'buttons', buttons: [button(say(lang, 'incident.revoke'), 'incidentRevoke', id, true)] }] } as const] : []),
      ...(next ? [nextSection(view, next)] : []),
      whatSection(view),
      { header: say(lang, 'incident.steps'), widgets: steps.map((step, index) => stepLine(view, step, index)) },
      ...more(view),
    ],
    footer: open
      ? { primary: button(say(lang, 'incident.close'), 'incidentEnd', { ...id, result: 'closed' }), secondary: button(say(lang, 'incident.summary'), 'incidentSummary', id) }
      : { primary: button(say(lang, 'incident.summary'), 'incidentSummary', id), secondary: button(say(lang, 'incident.reopen'), 'incidentEnd', { ...id, result: 'reopened' }) },
  };
}

function nextSection({ incident, lang }: IncidentView, { step }: StepView): Section {
  return {
    header: say(lang, 'incident.next'),
    widgets: [
      { kind: 'text', html: lines(bold(say(lang, `incident.step.${step}`)), plain(say(lang, `incident.todo.${step}`))) },
      { kind: 'buttons', buttons: [button(say(lang, `incident.step.${step}`), 'incidentStep', { incident: incident.id, step }, true)] },
    ],
  };
}

function stepLine({ incident, now, zone, lang }: IncidentView, { step, state, at }: StepView, index: number): Widget {
  return {
    kind: 'decorated',
    top: `${say(lang, `incident.stepState.${state}`)}${at === null ? '' : ` ${showMoment(at, now, zone, lang)}`}`,
    html: plain(`${index + 1}. ${say(lang, `incident.step.${step}`)}`),
    button: button(say(lang, 'incident.go'), 'incidentStep', { incident: incident.id, step }),
  };
}

function whatSection({ incident, lang }: IncidentView): Section {
  const { facts } = incident;
  const wrong = facts.wrong.includes('*') ? [say(lang, 'incident.all')] : wrongOnes(incident).map(({ address }) => address);
  return {
    header: say(lang, 'incident.what'),
    widgets: [
      wrong.length === 0
        ? { kind: 'text', html: plain(say(lang, 'incident.facts.missing')) }
        : { kind: 'decorated', top: say(lang, 'incident.form.wrong'), html: plain(someOf(lang, wrong)), bottom: say(lang, `incident.slip.${facts.slip}`), icon: 'PERSON' },
      { kind: 'buttons', buttons: [button(say(lang, 'incident.edit'), 'incidentFacts', { incident: incident.id }, wrong.length === 0)] },
    ],
  };
}

function more({ incident, me, lang }: IncidentView): Section[] {
  const id = { incident: incident.id };
  if (incident.state !== 'open') return [];
  return [{
    header: say(lang, 'incident.more'),
    shown: 1,
    widgets: [
      { kind: 'buttons', buttons: [button(say(lang, 'incident.withdraw'), 'incidentEnd', { ...id, result: 'withdrawn' })] },
      ...(incident.opened.by === me && !incident.opened.drill
        ? [
            { kind: 'input', name: INCIDENT_FIELD.share, title: say(lang, 'incident.shareWith') } as const,
            { kind: 'buttons', buttons: [button(say(lang, 'incident.share'), 'incidentShare', id)] } as const,
          ]
        : []),
    ],
  }];
}
