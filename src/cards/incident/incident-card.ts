import { wrongOnes } from '../../incident/record';
import { nextStep, type StepView } from '../../incident/steps';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import { someOf, subjectOr } from '../texts';
import { bold, lines, plain, type Button, type Card, type Section, type Widget } from '../ui';
import { headSection, INCIDENT_FIELD, type IncidentView } from './view';

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
      ...more(view, next),
    ],
    footer: open
      ? { primary: mainButton(view, next), secondary: button(say(lang, 'incident.summary'), 'incidentSummary', id) }
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
        { kind: 'buttons', buttons: [{ ...button(say(lang, links.chosen ? 'incident.revoke' : 'incident.revokeAll'), 'incidentRevoke', { incident: incident.id }), weight: 'tonal' }] },
      ],
    }];
  }
}

/** Always in view: what to do now. Only when nothing is left that is closing the record. */
function mainButton({ incident, lang }: IncidentView, next: StepView | null): Button {
  const id = { incident: incident.id };
  if (incident.facts.wrong.length === 0) return button(say(lang, 'incident.choose'), 'incidentFacts', id);
  return next ? button(say(lang, `incident.step.${next.step}`), 'incidentStep', { ...id, step: next.step }) : closeButton(lang, incident.id);
}

function closeButton(lang: Lang, incident: string): Button {
  return button(say(lang, 'incident.close'), 'incidentEnd', { incident, result: 'closed' });
}

function nextSection({ lang }: IncidentView, { step }: StepView): Section {
  return { header: say(lang, 'incident.next'), widgets: [{ kind: 'text', html: lines(bold(say(lang, `incident.step.${step}`)), plain(say(lang, `incident.todo.${step}`))) }] };
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
        : { kind: 'decorated', top: say(lang, 'incident.form.wrong'), html: plain(someOf(lang, wrong)), ...(facts.slip === 'other' ? {} : { bottom: say(lang, `incident.slip.${facts.slip}`) }), icon: 'PERSON' },
      ...(incident.state === 'open' && wrong.length > 0 ? [{ kind: 'buttons', buttons: [button(say(lang, 'incident.edit'), 'incidentFacts', { incident: incident.id })] } as const] : []),
    ],
  };
}

function more({ incident, me, lang }: IncidentView, next: StepView | null): Section[] {
  const id = { incident: incident.id };
  if (incident.state !== 'open') return [];
  return [{
    header: say(lang, 'incident.more'),
    shown: 1,
    widgets: [
      { kind: 'buttons', buttons: [button(say(lang, 'incident.withdraw'), 'incidentEnd', { ...id, result: 'withdrawn' }), ...(next === null && incident.facts.wrong.length > 0 ? [] : [closeButton(lang, incident.id)])] },
      ...(incident.opened.by === me && !incident.opened.drill
        ? [
            { kind: 'input', name: INCIDENT_FIELD.share, title: say(lang, 'incident.shareWith') } as const,
            { kind: 'buttons', buttons: [button(say(lang, 'incident.share'), 'incidentShare', id)] } as const,
          ]
        : []),
    ],
  }];
}
