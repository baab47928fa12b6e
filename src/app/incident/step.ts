import type { Form } from '../../cards/form';
import { stepCard } from '../../cards/incident/step-card';
import { INCIDENT_FIELD as FIELD } from '../../cards/incident/view';
import type { Reaction } from '../../cards/ui';
import { isOnlyCare, proposalsFor } from '../../incident/prevention';
import { RESULTS, STEPS, wrongOnes, type Incident, type Step } from '../../incident/record';
import { notedFor, RESULTS_OF, stepsOf } from '../../incident/steps';
import { say } from '../../messages/say';
import type { App } from '../app';
import { notice } from '../reactions';
import { lettersOf } from './letters';
import { overview, viewOf } from './overview';
import { withPhones } from './phones';
import { add, noteOf, withSent } from './records';

/** The step that a press names; null for anything else. */
export function stepNamed(text: string): Step | null {
  return STEPS.find((one) => one === text) ?? null;
}

/** A step's card. What can be found out for it is, first: telephone numbers for the calls, and which letters have left. */
export function showStep(app: App, incident: Incident, step: Step, said?: string): Reaction {
  const known = step === 'call' ? withPhones(app, incident) : withSent(app, incident);
  const phones = new Map(known.noted.filter(({ result }) => result === 'phone').map(({ to, text }) => [to.toLowerCase(), text]));
  const card = stepCard({
    ...viewOf(app, known), step, phones,
    letters: lettersOf(app, known, step),
    company: app.policy.incident.company[app.lang],
    proposals: step === 'prevention' ? proposalsFor(known, app.policy, app.lang) : [],
  });
  return { kind: 'card', as: 'replace', card, ...(said === undefined ? {} : { notice: said }) };
}

/** Notes what came of a step. What a press claims is only taken where the step knows it and the address is one of the wrong ones. */
export function note(app: App, incident: Incident, { step: named, result: claimed, to }: { step: string; result: string; to: string }, form: Form): Reaction {
  const { lang } = app;
  const step = stepNamed(named);
  const result = RESULTS.find((one) => one === claimed);
  // Drafts, rules and proposals are noted by the presses that make them.
  if (!step || !result || !RESULTS_OF[step].includes(result) || result === 'drafted' || result === 'rule' || result === 'proposed') return notice(say(lang, 'error.unknownAction', { action: `${named} ${claimed}`.slice(0, 40) }));
  const wrong = wrongOnes(incident).map(({ address }) => address.toLowerCase());
  const about = to === '*' || wrong.includes(to) ? to : step === 'superior' || step === 'security' || step === 'right' || step === 'owner' ? lettersOf(app, incident, step)[0]?.to ?? '' : '';
  if (about === '' && to !== '') return notice(say(lang, 'incident.unknown'));
  const value = (name: string): string => (form.values(name)[0] ?? '').trim();
  const text = value(result === 'phone' ? `${FIELD.phone}-${wrong.indexOf(to)}` : result === 'skipped' ? FIELD.why : result === 'written' ? FIELD.text : FIELD.note);
  if (text === '' && result === 'skipped') return notice(say(lang, 'incident.skipNeeds'));
  if (text === '' && (result === 'written' || result === 'phone')) return notice(say(lang, 'incident.needs'));
  if (step === 'prevention' && result === 'written' && isOnlyCare(text)) return notice(say(lang, 'incident.prevention.onlyCare'));
  return add(app, incident, noteOf(app, step, result, about, text), (after) => onwards(app, after, step, result === 'phone' ? say(lang, 'incident.phone.saved') : say(lang, 'incident.noted')));
}

/** Where a press leads: the same step while something of it is left, from calls that reach nobody to the apology, else to the list. */
export function onwards(app: App, incident: Incident, step: Step, said: string): Reaction {
  const state = stepsOf(incident, app.policy.incident).find((one) => one.step === step)?.state;
  if (step === 'call' && state === 'tried') {
    const called = notedFor(incident, 'call', 'reached', 'missed', 'message');
    if (wrongOnes(incident).every(({ address }) => called.has(address.toLowerCase()))) return showStep(app, incident, 'apology', said);
  }
  return state === 'done' || state === 'skipped' ? overview(app, incident, 'replace', said) : showStep(app, incident, step, said);
}
