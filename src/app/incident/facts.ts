import type { Form } from '../../cards/form';
import { factsCard, MOST_LISTED } from '../../cards/incident/facts-card';
import { INCIDENT_FIELD as FIELD } from '../../cards/incident/view';
import type { Reaction } from '../../cards/ui';
import { keyOf } from '../../draft/addresses/address';
import { parseAddressList } from '../../draft/addresses/parse-addresses';
import { cut, LONGEST_ADDRESS, PERSONAL, SLIPS, type Incident } from '../../incident/record';
import { say } from '../../messages/say';
import type { App } from '../app';
import { notice } from '../reactions';
import { overview, viewOf } from './overview';
import { add } from './records';

/** A clock that runs a little ahead is no future. */
const AHEAD = 5 * 60_000;

/** The form for what happened, filled in with what is known. */
export function showFacts(app: App, incident: Incident): Reaction {
  return { kind: 'card', as: 'replace', card: factsCard(viewOf(app, incident)) };
}

/** Keeps what was entered about what happened. Only the mail's own recipients can be ticked; others are typed as addresses. */
export function saveFacts(app: App, incident: Incident, form: Form): Reaction {
  const { lang, outside } = app;
  const text = (name: string, most: number): string => cut((form.values(name)[0] ?? '').trim(), most);
  const own = new Set(incident.opened.mail.recipients.map(({ address }) => address.toLowerCase()));
  const typed = parseAddressList(form.values(FIELD.wrongTyped)[0] ?? '').filter(({ domain }) => domain !== '').map(keyOf);
  const chosen = form.values(FIELD.wrong).filter((value) => value === '*' || own.has(value));
  const wrong = [...new Set([...chosen, ...typed])].filter((address) => address.length <= LONGEST_ADDRESS);
  if (wrong.length > MOST_LISTED) return notice(say(lang, 'incident.form.many'));
  const now = outside.clock.now();
  const discoveredAt = form.moment(FIELD.discovered) ?? incident.facts.discoveredAt;
  if (discoveredAt > now + AHEAD) return notice(say(lang, 'incident.form.future'));
  const entry = {
    what: 'facts' as const, at: now, by: outside.account.email, discoveredAt, wrong,
    slip: SLIPS.find((one) => one === form.values(FIELD.slip)[0]) ?? incident.facts.slip,
    personal: PERSONAL.find((one) => one === form.values(FIELD.personal)[0]) ?? incident.facts.personal,
    right: text(FIELD.right, 200), whose: text(FIELD.whose, 300), contents: text(FIELD.contents, 600), persons: text(FIELD.persons, 200),
  };
  return add(app, incident, entry, (after) => overview(app, after, 'replace', say(lang, wrong.length === 0 ? 'incident.form.savedNobody' : 'incident.form.saved')));
}
