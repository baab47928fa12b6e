import { statementFor } from '../../incident/letters';
import { wrongOnes } from '../../incident/record';
import { MOST_CALLED, notedFor } from '../../incident/steps';
import { say } from '../../messages/say';
import { showMoment } from '../../time/show';
import { bold, lines, plain, type Section } from '../ui';
import { note, type StepContents } from './step-view';
import { INCIDENT_FIELD as FIELD } from './view';

/** Whom to call, under which number, what to say, and what came of it. */
export function callSections(view: StepContents): Section[] {
  const { incident, lang, phones } = view;
  const wrong = wrongOnes(incident);
  if (wrong.length > MOST_CALLED || incident.facts.wrong.includes('*')) {
    return [{ widgets: [{ kind: 'text', html: plain(say(lang, 'incident.call.many')) }, { kind: 'buttons', buttons: [note(view, say(lang, 'incident.call.reached'), 'reached', '*')] }] }, wordsSection(view)];
  }
  const reached = notedFor(incident, 'call', 'reached');
  const people = wrong.flatMap(({ name, address }, index): Section[] => {
    const to = address.toLowerCase();
    const phone = phones.get(to) ?? '';
    const whom = { kind: 'decorated', html: lines(plain(name === '' ? address : `${name} <${address}>`), phone === '' ? plain(say(lang, 'incident.phone.none')) : bold(phone)), icon: 'PHONE' } as const;
    const results = reached.has(to) ? [] : [{
      kind: 'buttons',
      buttons: [note(view, say(lang, 'incident.call.reached'), 'reached', to, true), note(view, say(lang, 'incident.call.missed'), 'missed', to), note(view, say(lang, 'incident.call.message'), 'message', to)],
    } as const];
    const typing = [
      { kind: 'input', name: `${FIELD.phone}-${index}`, title: say(lang, 'incident.phone') } as const,
      { kind: 'buttons', buttons: [note(view, say(lang, 'incident.phone.save'), 'phone', to)] } as const,
    ];
    // A number that was found may be an old one: another can be entered, further down.
    return phone === '' ? [{ widgets: [whom, ...typing, ...results] }] : [{ widgets: [whom, ...results] }, { header: say(lang, 'incident.phone.other'), shown: 0, widgets: typing }];
  });
  return [...people, wordsSection(view)];
}

function wordsSection({ incident: { opened: { mail, by }, facts }, company, me, now, zone, lang }: StepContents): Section {
  return {
    header: say(lang, 'incident.say'),
    widgets: [
      {
        kind: 'text',
        html: plain(say(lang, `incident.say.${statementFor(facts.slip)}`, {
          company: company === '' ? say(lang, 'incident.say.company') : company,
          sender: by !== me || mail.name === '' ? say(lang, 'incident.say.name') : mail.name,
          sent: mail.sentAt === 0 ? say(lang, 'incident.say.sent') : showMoment(mail.sentAt, now, zone, lang),
        })),
      },
      { kind: 'text', html: plain(say(lang, 'incident.say.ask')) },
    ],
  };
}
