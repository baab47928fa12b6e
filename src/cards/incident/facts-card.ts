import { FIELD_NAMES } from '../../draft/draft';
import { PERSONAL, SLIPS } from '../../incident/record';
import { listOf } from '../../messages/list-of';
import { say } from '../../messages/say';
import { button } from '../actions';
import { subjectOr } from '../texts';
import { plain, type Card, type Item, type Widget } from '../ui';
import { backButton, headSection, INCIDENT_FIELD as FIELD, type IncidentView } from './view';

/** Recipients offered one by one; a wider mail is recorded as going to all. */
export const MOST_LISTED = 40;

/** What happened, filled in from the mail as far as it tells. */
export function factsCard(view: IncidentView): Card {
  const { incident: { id, opened: { mail }, facts }, lang, now, zone } = view;
  const wrong = new Set(facts.wrong);
  const listed = mail.recipients.slice(0, MOST_LISTED);
  const items: Item[] = [
    ...listed.map(({ field, name, address }) => {
      const value = address.toLowerCase();
      return { text: `${FIELD_NAMES[field]}: ${name === '' ? address : `${name} <${address}>`}`, value, selected: wrong.has(value) };
    }),
    ...(mail.count > 1 ? [{ text: `${say(lang, 'incident.all')} (${mail.count})`, value: '*', selected: wrong.has('*') }] : []),
  ];
  const typed = facts.wrong.filter((one) => !items.some(({ value }) => value === one));
  // Only in the form, where it is read before it is kept: file names tell what may have been in the mail.
  const found = { ...facts, contents: facts.contents === '' ? listOf(lang, mail.files) : facts.contents };
  const input = (name: 'right' | 'whose' | 'contents' | 'persons', long = false): Widget =>
    ({ kind: 'input', name: FIELD[name], title: say(lang, `incident.form.${name}`), value: found[name], ...(long ? { lines: 'many' as const } : {}) });
  return {
    name: 'incident-facts',
    title: say(lang, 'incident.what'),
    subtitle: subjectOr(lang, mail.subject),
    sections: [
      headSection(view),
      {
        widgets: [
          ...(items.length > 0 ? [{ kind: 'checks', name: FIELD.wrong, title: say(lang, 'incident.form.wrong'), items } as const] : []),
          ...(items.length === 0 || typed.length > 0 ? [{ kind: 'input', name: FIELD.wrongTyped, title: say(lang, 'incident.form.wrongTyped'), value: typed.join(', ') } as const] : []),
          { kind: 'dropdown', name: FIELD.slip, title: say(lang, 'incident.form.slip'), items: SLIPS.map((slip) => ({ text: say(lang, `incident.slip.${slip}`), value: slip, selected: slip === facts.slip })) },
          input('right'), input('whose'), input('contents', true),
          ...(mail.found.length > 0 ? [{ kind: 'text', html: plain(say(lang, 'incident.form.found')) } as const] : []),
          { kind: 'dropdown', name: FIELD.personal, title: say(lang, 'incident.form.personal'), items: PERSONAL.map((one) => ({ text: say(lang, `incident.personal.${one}`), value: one, selected: one === facts.personal })) },
          input('persons'),
          { kind: 'moment', name: FIELD.discovered, title: say(lang, 'incident.form.discovered'), at: facts.discoveredAt, offset: zone.offsetAt(now) },
        ],
      },
    ],
    footer: { primary: button(say(lang, 'incident.form.save'), 'incidentSave', { incident: id }), secondary: backButton(view) },
  };
}
