import { deadlinesFrom } from '../incident/deadlines';
import type { LetterText } from '../incident/letters';
import type { Proposal } from '../incident/prevention';
import { wrongOnes, type Step } from '../incident/record';
import { MOST_CALLED, notedFor, type StepState } from '../incident/steps';
import { timelineOf } from '../incident/timeline';
import { say } from '../messages/say';
import type { Letter } from '../policy/letter-names';
import { showDay } from '../time/show';
import { button } from './actions';
import { backButton, headSection, INCIDENT_FIELD as FIELD, type IncidentView } from './incident-view';
import { subjectOr } from './texts';
import { bold, lines, plain, type Button, type Card, type Section, type Widget } from './ui';

/** A letter that a step is about: its text, where it goes, and the draft that was made of it. */
export interface StepLetter {
  readonly letter: Letter;
  /** Lower-case address, `*` for all wrong recipients, or '' where it has to be typed. */
  readonly to: string;
  readonly text: LetterText;
  /** Gmail's id of a draft made before and not sent; '' where there is none. */
  readonly draft: string;
  readonly mailed: boolean;
}

export interface StepContents extends IncidentView {
  readonly step: Step;
  readonly letters: readonly StepLetter[];
  /** Wrong recipients' numbers by lower-case address, with where each comes from. */
  readonly phones: ReadonlyMap<string, string>;
  readonly company: string;
  readonly proposals: readonly Proposal[];
}

const DRAFTS = 'https://mail.google.com/mail/#drafts';

/** One step: what to do, how, and what came of it. */
export function stepCard(view: StepContents): Card {
  const { incident, step, steps, lang } = view;
  const state: StepState = steps.find((one) => one.step === step)?.state ?? 'open';
  const past = timelineOf({ noted: incident.noted.filter((one) => one.step === step) }, lang, view.zone);
  return {
    name: `incident-${step}`,
    title: say(lang, `incident.step.${step}`),
    subtitle: subjectOr(lang, incident.opened.mail.subject),
    sections: [
      headSection(view),
      { widgets: [{ kind: 'text', html: plain(say(lang, `incident.todo.${step}`)) }, ...(past.length > 0 ? [{ kind: 'text', html: lines(...past.map(({ line }) => plain(`✓ ${line}`))) } as const] : [])] },
      ...bodyOf(view),
      ...(state === 'done' || state === 'skipped' ? [] : [skipSection(view)]),
    ],
    footer: { primary: backButton(view) },
  };
}

function bodyOf(view: StepContents): Section[] {
  switch (view.step) {
    case 'call': return calls(view);
    case 'deletion': return deletions(view);
    case 'cause': return [writing(view, 'cause')];
    case 'prevention': return [...proposals(view), writing(view, 'prevention')];
    case 'authority': return authority(view);
    case 'superior': case 'security': case 'right': case 'owner': return [told(view), ...letters(view)];
    case 'apology': return letters(view);
  }
}

function note({ incident, step }: StepContents, text: string, result: string, to: string, filled = false): Button {
  return button(text, 'incidentNote', { incident: incident.id, step, result, to }, filled);
}

function calls(view: StepContents): Section[] {
  const { incident, lang, phones, company } = view;
  const wrong = wrongOnes(incident);
  if (wrong.length > MOST_CALLED || incident.facts.wrong.includes('*')) {
    return [{ widgets: [{ kind: 'text', html: plain(say(lang, 'incident.call.many')) }, { kind: 'buttons', buttons: [note(view, say(lang, 'incident.call.reached'), 'reached', '*')] }] }];
  }
  const reached = notedFor(incident, 'call', 'reached');
  const words = say(lang, 'incident.say', { company: company === '' ? say(lang, 'incident.sayWe') : company, sender: incident.opened.mail.name === '' ? view.me : incident.opened.mail.name });
  return [
    { widgets: [{ kind: 'text', html: plain(words) }] },
    ...wrong.map(({ name, address }, index): Section => {
      const to = address.toLowerCase();
      const phone = phones.get(to) ?? '';
      return {
        widgets: [
          { kind: 'decorated', html: lines(plain(name === '' ? address : `${name} <${address}>`), phone === '' ? plain(say(lang, 'incident.phone.none')) : bold(phone)), icon: 'PHONE' },
          ...(phone === '' ? [
            { kind: 'input', name: `${FIELD.phone}-${index}`, title: say(lang, 'incident.phone') } as const,
            { kind: 'buttons', buttons: [note(view, say(lang, 'incident.phone.save'), 'phone', to)] } as const,
          ] : []),
          ...(reached.has(to) ? [] : [{
            kind: 'buttons',
            buttons: [note(view, say(lang, 'incident.call.reached'), 'reached', to, true), note(view, say(lang, 'incident.call.missed'), 'missed', to), note(view, say(lang, 'incident.call.message'), 'message', to)],
          } as const]),
        ],
      };
    }),
  ];
}

function deletions(view: StepContents): Section[] {
  const { incident, lang } = view;
  const done = notedFor(incident, 'deletion', 'unopened', 'deleted');
  const wrong = wrongOnes(incident).slice(0, 20);
  const everybody = incident.facts.wrong.includes('*') || wrong.length === 0 ? [{ name: '', address: say(lang, 'incident.all'), key: '*' }] : [];
  return [...wrong.map(({ name, address }) => ({ name, address, key: address.toLowerCase() })), ...everybody].filter(({ key }) => !done.has(key)).map(({ name, address, key }) => ({
    widgets: [
      { kind: 'decorated', html: plain(name === '' ? address : `${name} <${address}>`), icon: 'PERSON' },
      { kind: 'buttons', buttons: [note(view, say(lang, 'incident.deletion.unopened'), 'unopened', key), note(view, say(lang, 'incident.deletion.deleted'), 'deleted', key)] },
    ],
  }));
}

function told(view: StepContents): Section {
  return { widgets: [{ kind: 'input', name: FIELD.note, title: say(view.lang, 'incident.note') }, { kind: 'buttons', buttons: [note(view, say(view.lang, 'incident.told'), 'told', '', true)] }] };
}

function letters(view: StepContents): Section[] {
  const { incident, lang } = view;
  return view.letters.map(({ letter, to, text, draft, mailed }, index): Section => {
    const make = button(say(lang, 'incident.letter.make'), 'incidentLetter', { incident: incident.id, letter, to }, view.step === 'apology' && draft === '');
    const shown = to === '*' ? say(lang, 'incident.all') : to;
    const widgets: Widget[] = [
      ...(shown === '' ? [{ kind: 'input', name: `${FIELD.to}-${letter}`, title: say(lang, 'incident.letter.to') } as const] : []),
      ...(mailed ? [] : [{
        kind: 'buttons',
        buttons: draft === '' ? [make] : [
          button(say(lang, 'incident.letter.check'), 'check', { draft }, true),
          { text: say(lang, 'incident.letter.open'), press: { open: DRAFTS } },
          note(view, say(lang, 'incident.letter.mailed'), 'mailed', to),
        ],
      } as const]),
      { kind: 'text', html: lines(bold(text.subject), ...text.text.split('\n').map(plain)) },
    ];
    // One language for all of a step's letters, asked once.
    return { header: shown === '' ? say(lang, 'incident.letter.text') : shown, shown: shown === '' ? 2 : mailed ? 0 : 1, widgets: index === 0 ? [...widgets.slice(0, -1), languages(view), ...widgets.slice(-1)] : widgets };
  });
}

function languages({ lang }: StepContents): Widget {
  return { kind: 'dropdown', name: FIELD.lang, title: say(lang, 'incident.letter.lang'), items: (['ja', 'en'] as const).map((one) => ({ text: say(lang, `incident.letter.${one}`), value: one, selected: one === lang })) };
}

function writing(view: StepContents, what: 'cause' | 'prevention'): Section {
  const { lang } = view;
  return {
    widgets: [
      { kind: 'input', name: FIELD.text, title: say(lang, `incident.${what}.form`), hint: say(lang, `incident.${what}.hint`), lines: 'many' },
      { kind: 'buttons', buttons: [note(view, say(lang, 'incident.write'), 'written', '', true)] },
    ],
  };
}

function proposals({ incident, lang, proposals: found }: StepContents): Section[] {
  if (found.length === 0) return [{ widgets: [{ kind: 'text', html: plain(say(lang, 'incident.prevention.none')) }] }];
  return found.map(({ id, text }): Section => ({
    widgets: [
      { kind: 'text', html: plain(text) },
      {
        kind: 'buttons',
        buttons: [
          button(say(lang, 'incident.rule.add'), 'incidentRule', { incident: incident.id, proposal: id }, true),
          button(say(lang, 'incident.rule.propose'), 'incidentPropose', { incident: incident.id, proposal: id }),
        ],
      },
    ],
  }));
}

function authority(view: StepContents): Section[] {
  const { incident, zone, lang } = view;
  const { quickFrom, quickBy, fullBy, fullByUnlawful } = deadlinesFrom(incident.facts.discoveredAt, zone);
  return [
    { widgets: [{ kind: 'text', html: lines(...say(lang, 'incident.law.kinds').split('\n').map(plain)) }] },
    {
      widgets: [
        { kind: 'decorated', html: plain(say(lang, 'incident.law.quick', { from: showDay(quickFrom, lang), by: showDay(quickBy, lang) })), icon: 'CLOCK' },
        { kind: 'decorated', html: plain(say(lang, 'incident.law.full', { by: showDay(fullBy, lang), unlawful: showDay(fullByUnlawful, lang) })), icon: 'CLOCK' },
        { kind: 'text', html: lines(plain(say(lang, 'incident.law.how')), plain(say(lang, 'incident.law.source'))) },
      ],
    },
    {
      widgets: [
        { kind: 'input', name: FIELD.note, title: say(lang, 'incident.note') },
        { kind: 'buttons', buttons: (['quick', 'full', 'unneeded'] as const).map((one) => note(view, say(lang, `incident.law.done.${one}`), one, '')) },
      ],
    },
  ];
}

function skipSection(view: StepContents): Section {
  const { lang } = view;
  return {
    header: say(lang, 'incident.skip'),
    shown: 0,
    widgets: [{ kind: 'input', name: FIELD.why, title: say(lang, 'incident.skipWhy') }, { kind: 'buttons', buttons: [note(view, say(lang, 'incident.skip'), 'skipped', '')] }],
  };
}
