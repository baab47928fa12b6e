import { summaryOf } from '../../incident/summary';
import { say } from '../../messages/say';
import { button } from '../actions';
import { subjectOr } from '../texts';
import { bold, lines, plain, type Card } from '../ui';
import { backButton, headSection, type IncidentView } from './view';

/** The record on one page. `page` is where it can be printed; null where the script has no page. */
export function summaryCard(view: IncidentView, finalDraft: string, page: string | null): Card {
  const { incident, lang, zone } = view;
  const id = { incident: incident.id };
  const { title, lines: all } = summaryOf(incident, lang, zone);
  // Above them a closed record's state is said already.
  const rows = incident.state === 'open' ? all : all.filter(({ label }) => label !== say(lang, 'incident.sum.state'));
  return {
    name: 'incident-summary',
    title,
    subtitle: subjectOr(lang, incident.opened.mail.subject),
    sections: [
      headSection(view),
      { widgets: rows.map(({ label, text }) => ({ kind: 'text' as const, html: lines(bold(label), ...text.split('\n').map(plain)) })) },
      {
        widgets: [{
          kind: 'buttons',
          buttons: [
            ...(page === null ? [] : [{ text: say(lang, 'incident.sum.print'), press: { open: page } }]),
            button(say(lang, 'incident.sum.draft'), 'incidentPrint', id),
            finalDraft === ''
              ? button(say(lang, 'incident.letter.final'), 'incidentLetter', { ...id, letter: 'final', to: '' })
              : button(say(lang, 'incident.letter.check'), 'check', { draft: finalDraft }),
          ],
        }],
      },
    ],
    footer: { primary: backButton(view) },
  };
}
