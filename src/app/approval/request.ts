import { APPROVAL_NOTE } from '../../approval/approvals';
import { writeAsk } from '../../approval/ask';
import { digestCode, personOf } from '../../approval/codes';
import { filesOf } from '../../approval/files';
import type { Need } from '../../approval/need';
import { writeRequest } from '../../approval/request';
import type { RequestWords } from '../../approval/request-text';
import { peopleOf } from '../../cards/approval/fields';
import type { Report } from '../../check/report';
import { wordsOf } from '../../check/words';
import type { ReadDraft } from '../../compose/find-draft';
import { formatAddress } from '../../draft/addresses/format-address';
import { decodeBase64 } from '../../draft/bytes/base64';
import { FIELD_NAMES, type Draft } from '../../draft/draft';
import { textsBeside } from '../../draft/other-texts';
import { htmlToText } from '../../draft/text/html-text';
import { ask } from '../../gmail/call';
import { sendMessage } from '../../gmail/calls';
import { reasonOf } from '../../messages/reason';
import { say } from '../../messages/say';
import type { HeldMail } from '../../outbox/held-mail';
import type { FirstState } from '../../outbox/states';
import { showMoment } from '../../time/show';
import { MINUTE } from '../../time/zoned';
import type { App } from '../app';
import { shownRefusal } from '../shown-refusal';

/** The entry of a mail that is about to be held. */
export type Entry = HeldMail & { readonly state: FirstState };

/** What became of asking: the entry to hold, and what to tell its sender; or why it can't be held. */
export type Asked =
  | { readonly ok: true; readonly entry: Entry; readonly said: string | null; /** Who were told that it leaves, being urgent. */ readonly told: readonly string[] }
  | { readonly ok: false; readonly said: string };

/** With more, the request says their names only: Gmail takes 25 MB of files on a mail, and a card has 30 s. */
const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** Asks for an approval: the record first, then its mail, then who was asked. When any of it fails, nothing of it counts. */
export function requestApproval(app: App, found: ReadDraft, report: Report, need: Need, note: string, entry: Entry): Asked {
  const { lang, outside, approvals, policy, zone } = app;
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
    stages: need.stages.map(({ approvers, proxies, ...more }) => ({ ...more, by: codes(approvers), proxies: codes(proxies) })),
    since: now, proxyAt: approvals.proxyAt(now, first.proxyAfterHours), expiresAt, state: 'pending', movedAt: now, decided: [], askedAt: 0,
  });
  if (stored !== 'done') return { ok: false, said: say(lang, stored === 'full' ? 'approval.full' : 'approval.busy') };

  const sent = ask(outside.fetcher, sendMessage(raw));
  if (!sent.ok) {
    approvals.drop(entry.id);
    return { ok: false, said: say(lang, 'approval.refused', { reason: shownRefusal(sent.refusal, lang) }) };
  }
  const awaiting: Entry = { ...entry, state: 'awaiting-approval', nextTryAt: approvals.nextLook(now, zone), notes: { ...entry.notes, [APPROVAL_NOTE]: String(delay) } };
  try {
    writeAsk(outside.properties, {
      v: 1,
      id: entry.id,
      stages: need.stages.map(({ approvers, proxies, proxyAfterHours, wished }) => ({ approvers: [...approvers], proxies: [...proxies], proxyAfterHours, wished })),
      requestId: sent.value.id,
      askedAt: now,
      sentTo: [...first.approvers],
      remindAt: approvals.remindAt(now, zone),
    });
  } catch (error) {
    approvals.drop(entry.id);
    return { ok: false, said: say(lang, 'hold.stored', { reason: reasonOf(error) }) };
  }
  outside.log.event('approval-asked', { id: entry.id, people: first.approvers.length, stages: need.stages.length });
  return { ok: true, entry: awaiting, said: say(lang, 'approval.asked', { who: peopleOf(need, lang) }), told: [] };
}

/** The policy lets urgent mail leave without waiting: its approvers are told why, and only then is it held. */
export function tellUrgent(app: App, found: ReadDraft, report: Report, need: Need, urgent: string, entry: Entry): Asked {
  const { lang, outside, approvals } = app;
  const key = approvals.store.ensureKey();
  if (key === null) return { ok: false, said: say(lang, 'approval.busy') };
  const { raw } = written(app, found, report, need, { key, note: '', urgent, expiresAt: entry.dueAt, delay: 0, entry });
  const sent = ask(outside.fetcher, sendMessage(raw));
  if (!sent.ok) return { ok: false, said: say(lang, 'approval.refused', { reason: shownRefusal(sent.refusal, lang) }) };
  outside.log.event('approval-urgent', { id: entry.id, people: everybody(need).length });
  return { ok: true, entry, said: say(lang, 'approval.urgentTold', { who: peopleOf(need, lang) }), told: everybody(need) };
}

/** What differs between a request and the word that urgent mail leaves. Times in ms. */
interface Particulars {
  readonly key: string;
  readonly note: string;
  readonly urgent: string;
  readonly expiresAt: number;
  readonly delay: number;
  readonly entry: HeldMail;
}

/** The mail of a request, and the digest of what its reader sees of the draft. */
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
    body: shownText(draft),
    leaves: time(entry.dueAt), expires: time(expiresAt), delayMinutes: Math.round(delay / MINUTE),
  };
  const files = withFiles ? filesOf(decodeBase64(ref.raw).bytes, mailbox.charsets) : [];
  const to = urgent === '' ? need.stages[0]?.approvers ?? [] : everybody(need);
  return writeRequest({ key, words, from: email, to, dueAt: entry.dueAt, delay, files, lang, boundary: outside.newId() }, mailbox.read);
}

/** What its recipients will read, where the plain part says something else; below it whatever else a mail program of theirs may show. */
function shownText(draft: Draft): string {
  const shown = draft.html === null ? draft.body : htmlToText(draft.html);
  const others = textsBeside(draft, shown + (draft.html ?? '')).map(({ mimeType, content }) => (mimeType === 'text/html' ? htmlToText(content) : content).trim());
  return [shown, ...others].join('\n\n――――\n\n');
}

function everybody({ stages }: Need): string[] {
  return [...new Set(stages.flatMap(({ approvers }) => approvers))];
}
