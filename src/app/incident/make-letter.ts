import type { Form } from '../../cards/form';
import { INCIDENT_FIELD as FIELD } from '../../cards/incident/view';
import type { Reaction } from '../../cards/ui';
import { recipientsOf } from '../../draft/draft';
import { ask } from '../../gmail/call';
import { getRawMessage } from '../../gmail/calls';
import { wrongOnes, type Incident } from '../../incident/record';
import { LANGS } from '../../messages/lang';
import { say } from '../../messages/say';
import { LETTERS } from '../../policy/letter-names';
import type { App } from '../app';
import { notice } from '../reactions';
import { shownRefusal } from '../shown-refusal';
import { addressFor, letterFor, lettersOf, oneAddress, STEP_OF } from './letters';
import { add, noteOf } from './records';
import { saveDraft } from './save-draft';
import { showStep } from './step';
import { showSummary } from './summary';

/**
 * Makes a letter as a Gmail draft. Nothing is sent: the draft is looked over, checked and held like any mail. A drill's goes to
 * whoever practises, whatever address it names.
 */
export function makeLetter(app: App, incident: Incident, named: string, asked: string, form: Form): Reaction {
  const { lang, outside } = app;
  const letter = LETTERS.find((one) => one === named);
  if (letter === undefined) return notice(say(lang, 'incident.unknown'));
  const typed = oneAddress(form.values(`${FIELD.to}-${letter}`)[0] ?? '');
  const known = letter === 'apology' ? lettersOf(app, incident, 'apology').find(({ to }) => to === asked)?.to ?? '' : addressFor(app, incident, letter);
  const to = known === '' && letter !== 'apology' ? typed : known;
  if (to === '') return notice(say(lang, 'incident.letter.noAddress'));
  const written = letterFor(app, incident, letter, to, LANGS.find((one) => one === form.values(FIELD.lang)[0]) ?? lang);
  const me = outside.account.email;
  const everyone = to === '*' && !incident.opened.drill ? everyoneOf(app, incident) : [];
  if (typeof everyone === 'string') return notice(say(lang, 'incident.letter.failed', { reason: everyone }));
  const step = STEP_OF[letter];
  const said = say(lang, `${written.subject}${written.text}`.includes('〔') ? 'incident.letter.madeBlank' : 'incident.letter.made');
  return saveDraft(app, { to: [incident.opened.drill || to === '*' ? me : to], bcc: everyone, subject: written.subject, text: written.text }, (draftId) =>
    add(app, incident, noteOf(app, step, 'drafted', to, draftId), (after) => (step === 'record' ? showSummary(app, after, said) : showStep(app, after, step, said)), said));
}

/** All who got the mail, from the mail itself where it was too wide for the record; or why they can't be named. */
function everyoneOf(app: App, incident: Incident): string[] | string {
  const { opened: { mail } } = incident;
  const others = (addresses: readonly string[]): string[] => [...new Set(addresses.map((address) => address.toLowerCase()))].filter((address) => address !== app.outside.account.email);
  const listed = wrongOnes(incident).map(({ address }) => address);
  if (!incident.facts.wrong.includes('*') || mail.recipients.length === mail.count) return others(listed);
  const answer = ask(app.outside.fetcher, getRawMessage(mail.id));
  return answer.ok ? others(recipientsOf(app.mailbox.read(answer.value.raw)).map(({ address }) => address.address)) : shownRefusal(answer.refusal, app.lang);
}
