import { writeAsk } from '../approval/ask';
import { APPROVAL_NOTE } from '../approval/approvals';
import { filesOf } from '../approval/files';
import { mayApprove, needOf, needWith, nobodyToAsk, type Need, type Sender } from '../approval/need';
import { writeRequest } from '../approval/request';
import type { RequestWords } from '../approval/request-text';
import { digestCode, personOf } from '../approval/codes';
import { approvalFields, peopleOf } from '../cards/approval-fields';
import { FIELD, type Form } from '../cards/form';
import { someOf } from '../cards/texts';
import type { Section } from '../cards/ui';
import type { Report } from '../check/report';
import { wordsOf } from '../check/words';
import type { ReadDraft } from '../compose/find-draft';
import { keyOf } from '../draft/address';
import { decodeBase64 } from '../draft/base64';
import { FIELD_NAMES, type Draft } from '../draft/draft';
import { formatAddress } from '../draft/format-address';
import { htmlToText } from '../draft/html-text';
import { parseAddressList } from '../draft/parse-addresses';
import { insideOf } from '../facts/inside';
import { ask } from '../gmail/call';
import { sendMessage } from '../gmail/calls';
import { listSendAs } from '../gmail/send-as';
import { writeMail } from '../gmail/write-mail';
import { reasonOf } from '../messages/reason';
import { say } from '../messages/say';
import type { HeldMail } from '../outbox/held-mail';
import type { FirstState } from '../outbox/states';
import { showMoment } from '../time/show';
import { MINUTE } from '../time/zoned';
import type { App } from './app';
import { shownRefusal } from './shown-refusal';

type Entry = HeldMail & { readonly state: FirstState };

/** What became of asking: the entry to hold, and what to tell its sender; or why it can't be held. */
export type Asked =
  | { readonly ok: true; readonly entry: Entry; readonly said: string | null; /** Who were told that it leaves, being urgent. */ readonly told: readonly string[] }
  | { readonly ok: false; readonly said: string };

/** With more, the request says their names only: Gmail takes 25 MB of files on a mail, and a card has 30 s. */
const MOST_FILE_BYTES = 20 * 1024 * 1024;
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
  return urgent === '' ? request(app, found, report, need, typedIn(form, FIELD.note), entry) : tellUrgent(app, found, report, need, urgent, entry);
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

function request(app: App, found: ReadDraft, report: Report, need: Need, note: string, entry: Entry): Asked {
  const { lang, outside, approvals, policy } = app;
  const { store } = approvals;
  const now = outside.clock.now();
  const [first] = need.stages;
  const key = store.ensureKey();
  if (key === null || !first) return { ok: false, said: say(lang, 'approval.busy') };

  const expiresAt = approvals.expiresAt(now);
  const delay = Math.min(Math.max(0, entry.dueAt - now), policy.settings.holdMinutes * MINUTE);
  const { raw, seen } = written(app, found, report, need, { key, note, urgent: '', expiresAt, delay, entry });
  const codes = (addresses: readonly string[]): string[] => addresses.map((address) => personOf(key, address));
  const stored = store.create(now, key, {
    id: entry.id, digest: digestCode(key, entry.digest), seen: digestCode(key, seen), sender: personOf(key, outside.account.email),
    stages: need.stages.map(({ approvers, proxies, proxyAfterHours, wished }) => ({ by: codes(approvers), proxies: codes(proxies), proxyAfterHours, wished })),
    turn: 0, since: now, proxyAt: approvals.proxyAt(now, first.proxyAfterHours), expiresAt, state: 'pending', movedAt: now, decided: [], askedAt: 0,
  });
  if (stored !== 'done') return { ok: false, said: say(lang, stored === 'full' ? 'approval.full' : 'approval.busy') };

  const sent = ask(outside.fetcher, sendMessage(raw));
  if (!sent.ok) {
    approvals.drop(entry.id);
    return { ok: false, said: say(lang, 'approval.refused', { reason: shownRefusal(sent.refusal, lang) }) };
  }
  const awaiting: Entry = { ...entry, state: 'awaiting-approval', nextTryAt: approvals.nextLook(now), notes: { ...entry.notes, [APPROVAL_NOTE]: String(delay) } };
  try {
    writeAsk(outside.properties, { v: 1, id: entry.id, stages: need.stages.map((stage) => ({ ...stage, approvers: [...stage.approvers], proxies: [...stage.proxies] })), requestId: sent.value.id, askedAt: now, sentTo: [...first.approvers], remindAt: approvals.remindAt(now) });
  } catch (error) {
    approvals.drop(entry.id);
    return { ok: false, said: say(lang, 'hold.stored', { reason: reasonOf(error) }) };
  }
  outside.log.event('approval-asked', { id: entry.id, people: first.approvers.length, stages: need.stages.length });
  return { ok: true, entry: awaiting, said: say(lang, 'approval.asked', { who: peopleOf(need, lang) }), told: [] };
}

/** The policy lets urgent mail leave without waiting: its approvers are told why, and only then is it held. */
function tellUrgent(app: App, found: ReadDraft, report: Report, need: Need, urgent: string, entry: Entry): Asked {
  const { lang, outside, approvals } = app;
  const key = approvals.store.ensureKey();
  if (key === null) return { ok: false, said: say(lang, 'approval.busy') };
  const { raw } = written(app, found, report, need, { key, note: '', urgent, expiresAt: entry.dueAt, delay: 0, entry });
  const sent = ask(outside.fetcher, sendMessage(raw));
  if (!sent.ok) return { ok: false, said: say(lang, 'approval.refused', { reason: shownRefusal(sent.refusal, lang) }) };
  outside.log.event('approval-urgent', { id: entry.id, people: everybody(need).length });
  return { ok: true, entry, said: say(lang, 'approval.urgentTold', { who: peopleOf(need, lang) }), told: everybody(need) };
}

interface Particulars {
  readonly key: string;
  readonly note: string;
  readonly urgent: string;
  readonly expiresAt: number;
  readonly delay: number;
  readonly entry: HeldMail;
}

function written(app: App, { ref, draft }: ReadDraft, report: Report, need: Need, { key, note, urgent, expiresAt, delay, entry }: Particulars): { raw: string; seen: string } {
  const { lang, zone, outside, mailbox } = app;
  const { email } = outside.account;
  const shownFiles = [...draft.attachments, ...draft.inlineImages];
  const withFiles = need.files && shownFiles.reduce((sum, file) => sum + file.size, 0) <= MOST_FILE_BYTES;
  const time = (at: number): string => showMoment(at, outside.clock.now(), zone, lang);
  const name = draft.from?.name ?? '';
  const words: RequestWords = {
    id: entry.id, note, urgent,
    sender: name === '' ? email : `${name} (${email})`, senderName: name === '' ? email : name,
    subject: draft.subject,
    recipients: report.recipients.map(({ field, address, external }) => ({ shown: `${FIELD_NAMES[field]}: ${formatAddress(address)}`, external })),
    files: shownFiles.map(({ name: file, size }) => ({ name: file, size })),
    filesWith: withFiles,
    // That it goes outside is said beside the recipients already.
    findings: report.findings.filter(({ rule }) => rule !== 'external-recipient').map((finding) => ({ ...wordsOf(finding, lang), confirmed: finding.severity === 'warn' })),
    // What its recipients will read, where the plain part says something else.
    body: draft.html === null ? draft.body : htmlToText(draft.html),
    leaves: time(entry.dueAt), expires: time(expiresAt), delayMinutes: Math.round(delay / MINUTE),
  };
  const files = withFiles ? filesOf(decodeBase64(ref.raw).bytes, mailbox.charsets) : [];
  const to = urgent === '' ? need.stages[0]?.approvers ?? [] : everybody(need);
  return writeRequest({ key, words, from: email, to, dueAt: entry.dueAt, delay, files, lang, boundary: outside.newId() }, mailbox.read);
}

function everybody({ stages }: Need): string[] {
  return [...new Set(stages.flatMap(({ approvers }) => approvers))];
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
