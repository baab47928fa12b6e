import { wrongOnes } from '../incident/record';
import { nextStep, type StepView } from '../incident/steps';
import { say } from '../messages/say';
import { showMoment } from '../time/show';
import { button } from './actions';
import { headSection, INCIDENT_FIELD, type IncidentView } from './incident-view';
import { someOf, subjectOr } from './texts';
import { bold, lines, plain, type Card, type Section, type Widget } from './ui';

/** Shared files of the mail: whose access a press would take back, or that Google did not say. */
export type LinksView = { readonly kind: 'none' } | { readonly kind: 'unknown' } | {
  readonly kind: 'open';
  readonly readers: readonly string[];
  /** Whether the wrong recipients were chosen; before, it is everybody's access. */
  readonly chosen: boolean;
};

/** The record: the clock, what to do now, the steps in their order, and what is known. */
export function incidentCard(view: IncidentView, links: LinksView): Card {
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
      ...linksSection(view, links),
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

function linksSection({ incident, lang }: IncidentView, links: LinksView): Section[] {
  switch (links.kind) {
    case 'none': return [];
    case 'unknown': return [{ widgets: [{ kind: 'text', html: plain(say(lang, 'incident.linksUnknown')) }] }];
    case 'open': return [{
      header: say(lang, 'incident.still.possible'),
      widgets: [
        { kind: 'text', html: plain(say(lang, 'incident.links', { who: someOf(lang, links.readers) })) },
        { kind: 'buttons', buttons: [button(say(lang, links.chosen ? 'incident.revoke' : 'incident.revokeAll'), 'incidentRevoke', { incident: incident.id }, true)] },
      ],
    }];
  }
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
  // As long as nobody knows whom to call, this is what to do.
  return {
    header: say(lang, wrong.length === 0 && incident.state === 'open' ? 'incident.next' : 'incident.what'),
    widgets: [
      wrong.length === 0
        ? { kind: 'text', html: bold(say(lang, 'incident.facts.missing')) }
        : { kind: 'decorated', top: say(lang, 'incident.form.wrong'), html: plain(someOf(lang, wrong)), bottom: say(lang, `incident.slip.${facts.slip}`), icon: 'PERSON' },
      ...(incident.state === 'open' ? [{ kind: 'buttons', buttons: [button(say(lang, wrong.length === 0 ? 'incident.choose' : 'incident.edit'), 'incidentFacts', { incident: incident.id }, wrong.length === 0)] } as const] : []),
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
