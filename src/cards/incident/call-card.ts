import { statementFor } from '../../incident/letters';
import { wrongOnes } from '../../incident/record';
import { MOST_CALLED, notedFor } from '../../incident/steps';
import { say } from '../../messages/say';
import { showMoment } from '../../time/show';
import { bold, lines, plain, type Section, type Widget } from '../ui';
import { note, type StepContents } from './step-view';
import { INCIDENT_FIELD as FIELD } from './view';

/** In the order of a call: the number, what to say, and what came of it. Nobody knows the last beforehand: none of its buttons is louder. */
export function callSections(view: StepContents): Section[] {
  const { incident, lang, phones } = view;
  const wrong = wrongOnes(incident);
  if (wrong.length > MOST_CALLED || incident.facts.wrong.includes('*')) {
    return [
      { widgets: [{ kind: 'text', html: plain(say(lang, 'incident.call.many')) }] }, wordsSection(view),
      { header: say(lang, 'incident.call.result'), widgets: [{ kind: 'buttons', buttons: [note(view, say(lang, 'incident.call.reached'), 'reached', '*')] }] },
    ];
  }
  const numbers = wrong.flatMap(({ name, address }, index): Section[] => {
    const to = address.toLowerCase();
    const phone = phones.get(to) ?? '';
    const whom = { kind: 'decorated', html: lines(plain(name === '' ? address : `${name} <${address}>`), phone === '' ? plain(say(lang, 'incident.phone.none')) : bold(phone)), icon: 'PHONE' } as const;
    const typing = [
      { kind: 'input', name: `${FIELD.phone}-${index}`, title: say(lang, 'incident.phone') } as const,
      { kind: 'buttons', buttons: [note(view, say(lang, 'incident.phone.save'), 'phone', to)] } as const,
    ];
    // A number that was found may be an old one: another can be entered, further down.
    return phone === '' ? [{ widgets: [whom, ...typing] }] : [{ widgets: [whom] }, { header: say(lang, 'incident.phone.other'), shown: 0, widgets: typing }];
  });
  return [...numbers, wordsSection(view), ...resultSection(view)];
}

/** What came of the calls that nobody was reached by yet; each by whom it was to, where there are several. */
function resultSection(view: StepContents): Section[] {
  const { incident, lang } = view;
  const reached = notedFor(incident, 'call', 'reached');
  const wrong = wrongOnes(incident);
  const widgets = wrong.filter(({ address }) => !reached.has(address.toLowerCase())).flatMap(({ name, address }): Widget[] => {
    const to = address.toLowerCase();
    return [
      ...(wrong.length > 1 ? [{ kind: 'text', html: plain(name === '' ? address : `${name} <${address}>`) } as const] : []),
      { kind: 'buttons', buttons: (['reached', 'missed', 'message'] as const).map((result) => note(view, say(lang, `incident.call.${result}`), result, to)) },
    ];
  });
  return widgets.length === 0 ? [] : [{ header: say(lang, 'incident.call.result'), widgets }];
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
