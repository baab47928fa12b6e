import { eachCard } from '../../cards/seal/each-card';
import { counterpartyNames } from '../../cards/texts';
import type { Form } from '../../cards/form';
import type { Button, Card, Reaction } from '../../cards/ui';
import { forbiddenIn } from '../../check/forbidden';
import type { Report } from '../../check/report';
import { wordsOf } from '../../check/words';
import { keysOf, recipientsInHeaders, recipientsOfDraft, sameRecipients, type ComposeContext, type Recipients } from '../../compose/context';
import type { ReadDraft } from '../../compose/find-draft';
import { decodeBase64, encodeBase64 } from '../../draft/bytes/base64';
import { digestDraft } from '../../draft/digest';
import type { Draft } from '../../draft/draft';
import { readDraft } from '../../draft/read-draft';
import { ask, round } from '../../gmail/call';
import { createDraft, deleteDraft, getDraftHeaders, getRawDraft, listDrafts } from '../../gmail/calls';
import { reasonOf } from '../../messages/reason';
import { say } from '../../messages/say';
import type { HeldMail } from '../../outbox/held-mail';
import { isWaiting } from '../../outbox/states';
import { draftFor, headerFor, idFor, recipientsFor, reportFor, underHeader } from '../../seal/each';
import { openMail, type Opened } from '../../seal/rebuild';
import { beginSplitting, EACH_NOTE, finishSplitting, wholeOf, type Whole } from '../../seal/splitting';
import type { App } from '../app';
import { entryFor, holdOne, type Times } from '../held/hold-entry';
import { notice } from '../reactions';
import { shownRefusal } from '../shown-refusal';
import { sealingShown } from './sealed';

/** No further mail is made this long after the work began, ms: a card's execution is ended after 30 s, and a second press goes on. */
const BUDGET = 15_000;
/** Newest drafts among which one is looked for that a run made and did not live to hold. */
const NEWEST = 30;

/** One of the mails: whose it is, and its notes for the outbox. */
export interface EachPlan {
  readonly counterparty: string;
  readonly notes: Readonly<Record<string, string>>;
}

interface Made {
  readonly counterparty: string;
  readonly id: string;
  readonly header: string;
  readonly draft: Draft;
  readonly report: Report;
  readonly notes: Readonly<Record<string, string>>;
}

/** Mails made of a draft that wait, by the draft or by its text. */
function waitingOf(app: App, { draft, digest }: Whole): HeldMail[] {
  return app.outbox.list().filter((entry) => {
    const whole = isWaiting(entry.state) ? wholeOf(entry) : null;
    return whole !== null && (whole.draft === draft || whole.digest === digest);
  });
}

/**
 * The card of a draft that waits as several mails, wholly; null for any other draft. What a run that died left to do is done. A
 * copy of the draft that Gmail's window saved anew is recognised by its text.
 */
export function standingEach(app: App, whole: Whole): Card | null {
  const waiting = waitingOf(app, whole).filter((entry) => wholeOf(entry)?.digest === whole.digest);
  const [first] = waiting;
  const begun = first ? wholeOf(first) : null;
  return begun && finishSplitting(app.outside, app.mailbox.read, begun.draft) === 'done' ? cardOf(app, waiting) : null;
}

/**
 * The card of mails that wait and together go to just these recipients: what a compose window is about whose draft they have
 * taken the place of. It may be a new mail to the same people, too: `checkNew` looks for that one's draft.
 */
export function eachAddressedTo(app: App, context: ComposeContext, checkNew: Button): Card | null {
  const sought = allKeys(context);
  const whole = new Map<string, HeldMail[]>();
  for (const entry of app.outbox.list()) {
    const of = isWaiting(entry.state) ? wholeOf(entry)?.draft : undefined;
    if (of !== undefined) whole.set(of, [...whole.get(of) ?? [], entry]);
  }
  const found = [...whole.values()].find((entries) => allKeys({ to: entries.flatMap(({ recipients }) => recipients), cc: [], bcc: [] }) === sought);
  return found ? cardOf(app, found, checkNew) : null;
}

function allKeys({ to, cc, bcc }: Recipients): string {
  return [...new Set(keysOf([...to, ...cc, ...bcc]))].sort().join('\n');
}

/**
 * Why a draft can't be held: mails made of it before, or of a copy of it, wait. Null where none does but those that are to be
 * gone on with.
 */
export function hinderedByEach(app: App, whole: Whole, goneOnWith: readonly string[] = []): Reaction | null {
  const others = waitingOf(app, whole).filter(({ id }) => !goneOnWith.includes(id));
  return others.length === 0 ? null : { kind: 'card', as: 'replace', card: cardOf(app, others), notice: say(app.lang, 'each.earlier') };
}

/**
 * Holds one mail for each counterparty in place of the draft: a draft and an entry of the outbox each, then the draft they come
 * from is deleted. None leaves before all are held (`seal/splitting.ts`). Pressed again after anything that went wrong, it goes
 * on where it ended: an entry is known by its id, a draft that has none by its text.
 */
export function holdEach(app: App, found: ReadDraft, report: Report, form: Form, times: Times, plans: readonly EachPlan[]): Reaction {
  const { lang, outside } = app;
  const { ref } = found;
  const mail = openMail(decodeBase64(ref.raw).bytes, app.mailbox.charsets);
  if (typeof mail === 'string') return notice(say(lang, `seal.cannot.${mail}`));
  const mails = mailsOf(app, mail, found, report, plans);
  if (!mails) return notice(say(lang, 'each.cannot'));
  const forbidden = forbiddenOf(app, mails, times.now);
  if (forbidden) return notice(forbidden);
  const hindered = hinderedByEach(app, { draft: ref.id, digest: report.digest }, mails.map(({ id }) => id));
  if (hindered) return hindered;
  let begun;
  try {
    begun = beginSplitting(outside, ref.id, { digest: report.digest, threadId: ref.threadId, ids: mails.map(({ id }) => id) });
  } catch (error) {
    return notice(say(lang, 'hold.stored', { reason: reasonOf(error) }));
  }
  if (begun === 'busy') return notice(say(lang, 'error.busy'));
  const threadId = found.draft.inReplyTo === '' ? undefined : ref.threadId;
  const left = begun === 'again' ? leftOver(app, mails.map(({ draft }) => draft)) : new Map<string, string>();
  const held: HeldMail[] = [];
  const said: string[] = [];
  const stopped = (reason: string): Reaction => notice(say(lang, 'each.stopped', { done: held.length, count: mails.length, reason }));
  for (const { id, header, draft, report: own, notes } of mails) {
    const standing = app.outbox.find(id);
    if (standing && (isWaiting(standing.state) || standing.state === 'sent')) {
      held.push(standing);
      continue;
    }
    if (outside.clock.now() - times.now > BUDGET) return stopped(say(lang, 'each.slow'));
    const there = left.get(own.digest);
    const made = there === undefined ? ask(outside.fetcher, createDraft(encodeBase64(underHeader(mail, header), { urlSafe: true }), threadId)) : { ok: true, value: { id: there } } as const;
    if (!made.ok) return stopped(shownRefusal(made.refusal, lang));
    const draftId = made.value.id;
    const entry = { ...entryFor(app, { ref: { id: draftId, threadId: threadId ?? '' }, draft }, own.digest, times), id, notes };
    const one = holdOne(app, { ref: { ...ref, id: draftId }, draft }, own, form, entry);
    if (one.kind === 'not') return stopped(one.said);
    // Another execution was quicker: its draft is the one that leaves.
    if (one.kind === 'standing' && one.entry.draftId !== draftId) ask(outside.fetcher, deleteDraft(draftId));
    held.push(one.entry);
    if (one.kind === 'held' && one.said !== '') said.push(one.said);
  }
  const finished = finishSplitting(outside, app.mailbox.read, ref.id);
  const words = finished === 'done' ? [...new Set(said)].join(' ') : say(lang, `each.${finished}`);
  return { kind: 'card', as: 'replace', card: cardOf(app, held), ...(words === '' ? {} : { notice: words }), changed: true };
}

/**
 * What the policy's tables stop in one of the mails though the whole one may leave: whom its words call for has a mail of their own. Said
 * before anything is made, since no answer or later press could let such a mail go. Null where they may all leave.
 */
function forbiddenOf({ policy, zone, lang }: App, mails: readonly Made[], now: number): string | null {
  for (const { counterparty, draft } of mails) {
    const [stop] = forbiddenIn(draft, policy, now, zone).stops;
    if (stop) return say(lang, 'each.forbidden', { counterparty: counterpartyNames(lang, policy.counterparties)(counterparty), why: wordsOf(stop, lang).says });
  }
  return null;
}

/** Takes back every mail made of a draft that still can be. */
export function cancelEach(app: App, draft: string): Reaction {
  const outcomes = waitingOf(app, { draft, digest: '' }).map(({ id }) => app.outbox.cancel(id));
  const entries = outcomes.flatMap((outcome) => ('entry' in outcome ? [outcome.entry] : []));
  const cancelled = outcomes.filter(({ kind }) => kind === 'done').length;
  if (entries.length === 0) return notice(say(app.lang, outcomes.length === 0 ? 'held.unknown' : 'error.busy'));
  return { kind: 'card', as: 'replace', card: cardOf(app, entries), notice: say(app.lang, 'each.cancelled', { count: cancelled }), changed: true };
}

function cardOf(app: App, entries: readonly HeldMail[], checkNew: Button | null = null): Card {
  const mails = entries.map((entry) => {
    const sealing = sealingShown(entry);
    return { entry, zipped: sealing === null || sealing.how === 'link' ? null : sealing };
  });
  const [draft = null] = entries.flatMap((entry) => wholeOf(entry)?.draft ?? []);
  return eachCard({ mails, draft, checkNew, named: counterpartyNames(app.lang, app.policy.counterparties), now: app.outside.clock.now(), zone: app.zone, lang: app.lang });
}

/** Null where one of them can't be written for its recipients alone. */
function mailsOf({ mailbox, outside }: App, mail: Opened, { ref, draft }: ReadDraft, report: Report, plans: readonly EachPlan[]): Made[] | null {
  const made = plans.flatMap(({ counterparty, notes }): Made[] => {
    const recipients = recipientsFor(report, counterparty);
    const header = headerFor(mail, draft, recipients, (one) => readDraft(one, mailbox.charsets));
    const own = draftFor(draft, recipients);
    return header === null ? [] : [{
      counterparty, id: idFor(outside.account.email, ref.id, report.digest, counterparty), header, draft: own,
      report: reportFor(report, recipients, digestDraft(own)), notes: { ...notes, [EACH_NOTE]: JSON.stringify({ draft: ref.id, digest: report.digest } satisfies Whole) },
    }];
  });
  return made.length === plans.length ? made : null;
}

/** Drafts that say exactly what one of these is to say, by their digests: a run made them and died before it could hold them. */
function leftOver({ outside, mailbox, outbox }: App, wanted: readonly Draft[]): Map<string, string> {
  const { fetcher } = outside;
  const listed = ask(fetcher, listDrafts({ maxResults: NEWEST }));
  const heads = listed.ok ? round(fetcher, listed.value.map(({ id }) => getDraftHeaders(id))) : [];
  const likely = heads.flatMap((head) => {
    if (!head.ok || outbox.waitingFor(head.value.id)) return [];
    const named = recipientsInHeaders(head.value.message.headers);
    return wanted.some((draft) => sameRecipients(recipientsOfDraft(draft), named)) ? [head.value.id] : [];
  });
  return new Map(likely.flatMap((id): [string, string][] => {
    const got = ask(fetcher, getRawDraft(id));
    return got.ok ? [[digestDraft(mailbox.read(got.value.raw)), id]] : [];
  }));
}
