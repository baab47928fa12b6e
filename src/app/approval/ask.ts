import { APPROVAL_NOTE } from '../../approval/approvals';
import { mayApprove, needOf, needWith, nobodyToAsk, type Sender } from '../../approval/need';
import { approvalFields } from '../../cards/approval/fields';
import { FIELD, type Form } from '../../cards/form';
import { someOf } from '../../cards/texts';
import type { Section } from '../../cards/ui';
import type { Report } from '../../check/report';
import type { ReadDraft } from '../../compose/find-draft';
import { keyOf } from '../../draft/addresses/address';
import { parseAddressList } from '../../draft/addresses/parse-addresses';
import type { Draft } from '../../draft/draft';
import { insideOf } from '../../facts/companies/inside';
import { ask } from '../../gmail/call';
import { sendMessage } from '../../gmail/calls';
import { listSendAs } from '../../gmail/send-as';
import { writeMail } from '../../gmail/write-mail';
import { say } from '../../messages/say';
import type { HeldMail } from '../../outbox/held-mail';
import type { App } from '../app';
import { shownRefusal } from '../shown-refusal';
import { requestApproval, tellUrgent, type Asked, type Entry } from './request';

const LONGEST_NOTE = 1_000;

/** On the report: whose approval the mail needs. Shown without asking for the sender's aliases, which the hold does. */
export function approvalSections(app: App, draft: Draft, report: Report): Section[] {
  return approvalFields(needOf(app.policy, report, draft, senderOf(app, draft, [])), app.lang);
}

/**
 * Before a mail is held: whether it needs an approval, by policy or because its sender wishes one, and if so, the request:
 * its record first, then its mail. When any of it fails, nothing of it counts and nothing may be held.
 */
export function askApproval(app: App, found: ReadDraft, report: Report, form: Form, entry: Entry): Asked {
  const { lang, outside, policy } = app;
  const colleague = typedIn(form, FIELD.colleague);
  if (colleague === '' && !needOf(policy, report, found.draft, senderOf(app, found.draft, []))) return { ok: true, entry, said: null, told: [] };

  const aliases = ask(outside.fetcher, listSendAs());
  if (!aliases.ok) return { ok: false, said: say(lang, 'approval.refused', { reason: shownRefusal(aliases.refusal, lang) }) };
  const sender = senderOf(app, found.draft, aliases.value);
  const asked = parseAddressList(colleague).map(keyOf);
  if (colleague !== '' && (asked.length !== 1 || !mayApprove(asked[0] ?? '', sender))) return { ok: false, said: say(lang, 'approval.badColleague', { address: colleague.slice(0, 80) }) };
  const byPolicy = needOf(policy, report, found.draft, sender);
  const need = asked[0] === undefined ? byPolicy : needWith(byPolicy, asked[0]);
  if (!need) return { ok: true, entry, said: null, told: [] };
  if (nobodyToAsk(need)) return { ok: false, said: say(lang, 'approval.nobody') };

  const urgent = need.urgent ? typedIn(form, FIELD.urgent) : '';
  return urgent === '' ? requestApproval(app, found, report, need, typedIn(form, FIELD.note), entry) : tellUrgent(app, found, report, need, urgent, entry);
}

/** Takes a request back whose mail could not be held after all. */
export function dropRequest({ approvals }: App, { id, notes }: HeldMail): void {
  if (notes[APPROVAL_NOTE] !== undefined) approvals.drop(id);
}

/**
 * Tells those who were told that an urgent mail leaves that it does not. They are told that before it is held: the other way round
 * it could leave with nobody told.
 *
 * @returns what to add for its sender: that they were, or that somebody has to
 */
export function tellNotHeld({ outside, lang }: App, told: readonly string[], { subject }: HeldMail): string {
  if (told.length === 0) return '';
  const raw = writeMail({ from: outside.account.email, to: told, subject: say(lang, 'request.notHeldSubject', { subject, sender: outside.account.email }), text: say(lang, 'request.notHeld') }, outside.newId());
  return say(lang, ask(outside.fetcher, sendMessage(raw)).ok ? 'approval.notHeldTold' : 'approval.notHeldUntold', { who: someOf(lang, told) });
}

function senderOf({ outside, policy }: App, draft: Draft, aliases: readonly string[]): Sender {
  const address = outside.account.email;
  return {
    address,
    own: new Set([address, ...aliases, ...(draft.from ? [keyOf(draft.from)] : [])]),
    isInternal: insideOf(policy, address),
  };
}

function typedIn(form: Form, name: string): string {
  return [...(form.values(name)[0] ?? '').trim()].slice(0, LONGEST_NOTE).join('');
}
