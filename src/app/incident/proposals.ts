import type { Reaction } from '../../cards/ui';
import { proposalsFor, type Proposal } from '../../incident/prevention';
import { proposalLetter } from '../../incident/proposal-letter';
import type { Incident } from '../../incident/record';
import { say } from '../../messages/say';
import { officeFor } from '../../policy/incident-policy';
import { withOwnRow } from '../../policy/own-rules';
import type { App } from '../app';
import { changeOwnRules } from '../own/own-rules';
import type { Press } from '../press';
import { notice } from '../reactions';
import { add, noteOf } from './records';
import { saveDraft } from './save-draft';
import { onwards } from './step';

/** Puts a proposal in force for whoever leads the record; in a drill only says so. */
export function putInForce(app: App, incident: Incident, press: Press): Reaction {
  const { lang } = app;
  const proposal = proposalOf(app, incident, press);
  if (!proposal) return notice(say(lang, 'incident.unknown'));
  if (!incident.opened.drill) {
    const failed = changeOwnRules(app, (own) => withOwnRow(own, proposal.row));
    if (failed !== null) return notice(failed);
  }
  const did = say(lang, incident.opened.drill ? 'incident.rule.drill' : 'incident.rule.added');
  return add(app, incident, noteOf(app, 'prevention', 'rule', '', proposal.text), (after) => onwards(app, after, 'prevention', did), did);
}

/** Writes a proposal to the administrator, or to the security desk, as a draft. */
export function propose(app: App, incident: Incident, press: Press): Reaction {
  const { lang, outside, policy } = app;
  const proposal = proposalOf(app, incident, press);
  if (!proposal) return notice(say(lang, 'incident.unknown'));
  const me = outside.account.email;
  const office = incident.opened.drill ? me : officeFor(policy.incident, 'administrator', me) || officeFor(policy.incident, 'security', me);
  const made = say(lang, 'incident.letter.made');
  const sender = incident.opened.mail.name === '' || incident.opened.by !== me ? me : incident.opened.mail.name;
  return saveDraft(app, { to: office === '' ? [] : [office], ...proposalLetter(proposal, { sender, drill: incident.opened.drill, lang }) }, () =>
    add(app, incident, noteOf(app, 'prevention', 'proposed', '', proposal.text), (after) => onwards(app, after, 'prevention', made), made));
}

function proposalOf(app: App, incident: Incident, { parameters }: Press): Proposal | undefined {
  return proposalsFor(incident, app.policy, app.lang).find(({ id }) => id === parameters.proposal);
}
