import { wrongOnes } from '../../incident/record';
import { notedFor, type StepState } from '../../incident/steps';
import { timelineOf } from '../../incident/timeline';
import { say } from '../../messages/say';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import { subjectOr } from '../texts';
import { bold, lines, plain, type Card, type Section, type Widget } from '../ui';
import { authoritySections } from './authority-card';
import { callSections } from './call-card';
import { note, type StepContents, type StepLetter } from './step-view';
import { backButton, headSection, INCIDENT_FIELD as FIELD } from './view';

const DRAFTS = 'https://mail.google.com/mail/#drafts';

/** One step: what to do, how, and what came of it. What it asks for is filled; once it is done, the way back to the list. */
export function stepCard(view: StepContents): Card {
  const { incident, step, lang } = view;
  const past = timelineOf({ noted: incident.noted.filter((one) => one.step === step) }, lang);
  return {
    name: `incident-${step}`,
    title: say(lang, `incident.step.${step}`),
    subtitle: subjectOr(lang, incident.opened.mail.subject),
    sections: [
      headSection(view),
      { widgets: [{ kind: 'text', html: plain(say(lang, `incident.todo.${step}`)) }, ...(past.length > 0 ? [{ kind: 'text', html: lines(...past.map(({ at, line }) => plain(`✓ ${showMoment(at, view.now, view.zone, lang)} ${line}`))) } as const] : [])] },
      ...bodyOf(view),
      ...(isEnded(view) ? [] : [skipSection(view), { widgets: [{ kind: 'buttons', buttons: [backButton(view)] } as const] }]),
    ],
    ...(isEnded(view) ? { footer: { primary: backButton(view) } } : {}),
  };
}

function isEnded({ step, steps }: StepContents): boolean {
  const state: StepState = steps.find((one) => one.step === step)?.state ?? 'open';
  return state === 'done' || state === 'skipped';
}

function bodyOf(view: StepContents): Section[] {
  switch (view.step) {
    case 'call': return callSections(view);
    case 'deletion': return deletions(view);
    case 'cause': return [writing(view, 'cause')];
    case 'prevention': return [...proposals(view), writing(view, 'prevention')];
    case 'authority': return authoritySections(view);
    case 'superior': case 'security': case 'right': case 'owner': return [told(view), ...letters(view)];
    case 'apology': return letters(view);
  }
}

function deletions(view: StepContents): Section[] {
  const { incident, lang } = view;
  const done = notedFor(incident, 'deletion', 'unopened', 'deleted');
  const wrong = wrongOnes(incident).slice(0, 20);
  const everybody = incident.facts.wrong.includes('*') || wrong.length === 0 ? [{ name: '', address: say(lang, 'incident.all'), key: '*' }] : [];
  const left = [...wrong.map(({ name, address }) => ({ name, address, key: address.toLowerCase() })), ...everybody].filter(({ key }) => !done.has(key));
  return left.length === 0 ? [] : [
    { widgets: [{ kind: 'input', name: FIELD.note, title: say(lang, 'incident.deletion.note') }] },
    ...left.map(({ name, address, key }): Section => ({
      widgets: [
        { kind: 'decorated', html: plain(name === '' ? address : `${name} <${address}>`), icon: 'PERSON' },
        { kind: 'buttons', buttons: (['unopened', 'deleted', 'asked'] as const).map((result) => note(view, say(lang, `incident.deletion.${result}`), result, key)) },
      ],
    })),
  ];
}

function told(view: StepContents): Section {
  const { facts: { whose } } = view.incident;
  const known: Widget[] = view.step === 'owner' && whose !== '' ? [{ kind: 'decorated', top: say(view.lang, 'incident.sum.whose'), html: plain(whose), icon: 'PERSON' }] : [];
  return { widgets: [...known, { kind: 'input', name: FIELD.note, title: say(view.lang, 'incident.note') }, { kind: 'buttons', buttons: [note(view, say(view.lang, 'incident.told'), 'told', '', !isEnded(view) && !waitingDraft(view))] }] };
}

/** The first letter that was made and not sent: as long as it lies there, sending it is the way on. */
function waitingDraft({ letters: all }: StepContents): StepLetter | undefined {
  return all.find(({ draft, mailed }) => draft !== '' && !mailed);
}

function letters(view: StepContents): Section[] {
  const { incident, lang } = view;
  const owed = isEnded(view) ? undefined : waitingDraft(view) ?? (view.step === 'apology' ? view.letters.find(({ mailed, called }) => !mailed && !called) : undefined);
  return view.letters.map((one, index): Section => {
    const { letter, to, text, draft, mailed, called } = one;
    const make = button(say(lang, 'incident.letter.make'), 'incidentLetter', { incident: incident.id, letter, to }, one === owed);
    const shown = to === '*' ? say(lang, 'incident.all') : called ? say(lang, 'incident.letter.called', { to }) : to;
    const widgets: Widget[] = [
      ...(shown === '' ? [{ kind: 'input', name: `${FIELD.to}-${letter}`, title: say(lang, 'incident.letter.to') } as const] : []),
      ...(mailed ? [] : [{
        kind: 'buttons',
        buttons: draft === '' ? [make] : [
          button(say(lang, 'incident.letter.check'), 'check', { draft }, one === owed),
          { text: say(lang, 'incident.letter.open'), press: { open: DRAFTS } },
          note(view, say(lang, 'incident.letter.mailed'), 'mailed', to),
        ],
      } as const]),
      { kind: 'text', html: bold(text.subject) },
      { kind: 'text', html: lines(...text.text.split('\n').map(plain)) },
    ];
    // One language for all of a step's letters, asked once.
    return { header: shown === '' ? say(lang, 'incident.letter.text') : shown, shown: shown === '' ? 2 : mailed ? 0 : 1, widgets: index === 0 ? [...widgets.slice(0, -2), languages(view), ...widgets.slice(-2)] : widgets };
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
      { kind: 'buttons', buttons: [note(view, say(lang, 'incident.write'), 'written', '', !isEnded(view))] },
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
          { ...button(say(lang, 'incident.rule.add'), 'incidentRule', { incident: incident.id, proposal: id }), weight: 'tonal' },
          button(say(lang, 'incident.rule.propose'), 'incidentPropose', { incident: incident.id, proposal: id }),
        ],
      },
    ],
  }));
}

function skipSection(view: StepContents): Section {
  const { lang } = view;
  return {
    header: say(lang, view.step === 'deletion' ? 'incident.skip.unsure' : 'incident.skip.header'),
    shown: 0,
    widgets: [{ kind: 'input', name: FIELD.why, title: say(lang, 'incident.skipWhy') }, { kind: 'buttons', buttons: [note(view, say(lang, 'incident.skip'), 'skipped', '')] }],
  };
}
