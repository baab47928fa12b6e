import { digestDraft } from '../draft/digest';
import { changedParts, partDigests } from '../draft/part-digests';
import { ask, type Refusal } from '../gmail/call';
import { getDraftHeaders, getRawDraft, sendDraft, type RawDraft } from '../gmail/calls';
import type { DraftReader } from '../gmail/read-raw';
import type { Surroundings } from '../ports/surroundings';
import { HOUR, MINUTE } from '../time/zoned';
import { causeOf, surelyUndone, type Cause } from './causes';
import { writeEntry } from './entries';
import { moved, type HeldMail } from './held-mail';
import type { Hooks } from './hooks';
import { markedRaw } from './mark';
import { findMarked, findSentByHand } from './sent-mail';

export interface SendingRules {
  /** A mail this many hours past its time is not sent without asking. */
  readonly lateLimitHours: number;
  /** A mail that could not be sent in so many tries is given up. */
  readonly attempts: number;
}

/** What sending needs of the outside. */
export interface Sender {
  readonly outside: Pick<Surroundings, 'fetcher' | 'properties' | 'clock' | 'log'>;
  readonly read: DraftReader;
  readonly rules: SendingRules;
  readonly hooks: Hooks;
  /** Sees to it that somebody looks after the mail within minutes, should this execution die on it. */
  readonly brace: () => void;
}

/** Pauses between tries, minutes; the last one repeats. */
const PAUSES = [1, 2, 5, 15, 30, 60] as const;
/** A call whose execution died may still be at work at Gmail for so long; before that its mail is not looked for. */
export const SETTLING = 2 * MINUTE;
/** A mail that is neither among the drafts nor under Sent is looked for this long after the intent was written. */
const LOOKED_FOR = 10 * MINUTE;

/**
 * Takes one entry as far as it can be taken now, and writes down each step before it is done: the try itself, so that an
 * execution that dies on it leaves a pause behind; the intent (`sending`) before the irreversible call; the outcome after
 * it. The mail that leaves is the very text whose digest was compared (or what `prepare` made of it), handed over in the
 * sending call itself, so no edit can slip in between.
 */
export function sendEntry(sender: Sender, entry: HeldMail): HeldMail {
  const { clock } = sender.outside;
  const now = clock.now();
  if (entry.state === 'held' && isLate(sender, entry, now)) return keep(sender, moved(entry, 'late', now));
  if (entry.state !== 'sending' && entry.attempts >= sender.rules.attempts) return keep(sender, moved(entry, 'failed', now, { cause: entry.cause === '' ? 'prepare' : entry.cause, reason: entry.reason }));
  if (entry.state !== 'awaiting-approval') sender.brace();
  const tried = { ...entry, attempts: entry.attempts + 1, nextTryAt: now + pauseAfter(entry.attempts + 1) };
  if (entry.state === 'awaiting-approval') return decided(sender, keep(sender, tried), now);
  const begun = keep(sender, { ...tried, shared: entry.shared === 'planned' ? 'perhaps' : entry.shared });
  return entry.state === 'sending' ? recovered(sender, begun) : leaving(sender, begun);
}

/** What somebody else decided about an entry. One that may leave is held until its time, or leaves when that has come. */
function decided(sender: Sender, entry: HeldMail, now: number): HeldMail {
  const decision = sender.hooks.approvals.decisionOn(entry, now);
  switch (decision.kind) {
    case 'waiting':
      return keep(sender, moved(entry, 'awaiting-approval', entry.state === 'awaiting-approval' ? entry.movedAt : now, { nextTryAt: Math.max(decision.askAgainAt, now + MINUTE), attempts: 0 }));
    case 'refused':
      return keep(sender, moved(entry, 'failed', now, { cause: decision.cause, reason: decision.comment }));
    case 'free': {
      const dueAt = Math.max(entry.dueAt, decision.notBefore ?? 0, entry.state === 'awaiting-approval' ? now : 0);
      const held = moved(entry, 'held', now, { dueAt, nextTryAt: dueAt, attempts: 0 });
      return dueAt > now ? keep(sender, held) : sendEntry(sender, held);
    }
  }
}

/** An entry whose intent is written down: Gmail is asked what became of it, before anything else is done. */
function recovered(sender: Sender, entry: HeldMail): HeldMail {
  const { fetcher, clock } = sender.outside;
  const found = findMarked(fetcher, entry, entry.movedAt);
  const now = clock.now();
  if (found.kind === 'unknown') return isGivenUp(sender, entry) ? unsure(sender, entry) : entry;
  if (found.kind === 'found') return keep(sender, moved(entry, 'sent', now, { sentMessageId: found.messageId }));
  return leaving(sender, entry);
}

/**
 * What became of an entry in `sending`, with nothing sent on the way: `sent`, or back to `held` (not yet written) when Gmail
 * knows of no message of ours and still has the draft; as it was while that can't be told.
 */
export function recoverEntry(sender: Sender, entry: HeldMail): HeldMail {
  const { fetcher, clock } = sender.outside;
  const found = findMarked(fetcher, entry, entry.movedAt);
  if (found.kind === 'found') return keep(sender, moved(entry, 'sent', clock.now(), { sentMessageId: found.messageId }));
  if (found.kind === 'unknown' || !ask(fetcher, getDraftHeaders(entry.draftId)).ok) return entry;
  return moved(entry, 'held', clock.now());
}

/** From here on nothing was sent: the entry is `held`, or `sending` with Gmail knowing of no message of ours. */
function leaving(sender: Sender, entry: HeldMail): HeldMail {
  const { outside, read, hooks } = sender;
  const got = ask(outside.fetcher, getRawDraft(entry.draftId));
  const now = outside.clock.now();
  if (!got.ok) {
    if (got.refusal.status === 404) return withoutDraft(sender, entry);
    return entry.state === 'sending' && isGivenUp(sender, entry) ? unsure(sender, entry) : again(sender, entry, got.refusal);
  }
  const held = entry.state === 'held' ? entry : moved(entry, 'held', now);
  if (isLate(sender, held, now)) return keep(sender, moved(held, 'late', now));

  const draft = read(got.value.raw);
  if (digestDraft(draft) !== held.digest) return keep(sender, moved(held, 'changed', now, { changed: changedParts(held.parts, partDigests(draft)) }));
  const decision = hooks.approvals.decisionOn(held, now);
  if (decision.kind !== 'free' || (decision.notBefore ?? 0) > now) return decided(sender, held, now);

  const prepared = hooks.prepare({ raw: got.value.raw, draft, entry: held });
  if (prepared.kind === 'refused') return refused(sender, held, { cause: 'prepare', ...prepared });
  const leavingDigest = prepared.raw === got.value.raw ? '' : digestDraft(read(prepared.raw));
  return handOver(sender, { ...held, leavingDigest }, { ...got.value, raw: prepared.raw });
}

function handOver(sender: Sender, entry: HeldMail, draft: RawDraft): HeldMail {
  const { fetcher, clock } = sender.outside;
  const raw = markedRaw(draft.raw, entry.id, sender.hooks.headers(entry, clock.now(), draft.raw));
  const now = clock.now();
  const intent = keep(sender, moved(entry, 'sending', now, { nextTryAt: now + SETTLING }));
  const sent = ask(fetcher, sendDraft({ id: entry.draftId, threadId: draft.threadId, raw }));
  if (sent.ok) return keep(sender, moved(intent, 'sent', clock.now(), { sentMessageId: sent.value.id }));
  return again(sender, intent, sent.refusal);
}

/** The draft is no longer there. Of a mail whose intent was written that is told only after some looks: Sent may lag behind. */
function withoutDraft(sender: Sender, entry: HeldMail): HeldMail {
  const { fetcher, clock } = sender.outside;
  if (entry.state === 'sending') {
    return clock.now() < entry.movedAt + LOOKED_FOR ? entry : unsure(sender, entry);
  }
  const byHand = findSentByHand(fetcher, entry);
  return keep(sender, moved(entry, 'gone', clock.now(), { cause: byHand.kind === 'found' ? 'by-hand' : byHand.kind === 'none' ? 'deleted' : '' }));
}

/** Nobody can tell whether it left: its sender is told to look, and nothing more is done with it, so that it can't leave twice. */
function unsure(sender: Sender, entry: HeldMail): HeldMail {
  return keep(sender, moved(entry, 'gone', sender.outside.clock.now(), { cause: 'unsure' }));
}

/** Gmail refused, or did not answer. Where the mail may have left all the same, the entry stays `sending`. */
function again(sender: Sender, entry: HeldMail, refusal: Refusal): HeldMail {
  const { cause, retry } = causeOf(refusal);
  const reason = refusal.message === '' ? refusal.reason : refusal.message;
  sender.outside.log.problem('send', { id: entry.id, call: refusal.call, status: refusal.status, reason: refusal.reason, attempt: entry.attempts });
  // 404 on sending: the draft went between reading and sending it, or an earlier call was still at work.
  if (entry.state === 'sending' && (!surelyUndone(refusal) || refusal.status === 404)) {
    return keep(sender, { ...entry, nextTryAt: Math.max(entry.nextTryAt, sender.outside.clock.now() + pauseAfter(entry.attempts)), reason });
  }
  return refused(sender, entry, { cause, reason, retry });
}

/** Surely not sent: tried again after a pause where that can help, given up where it can't. */
function refused(sender: Sender, entry: HeldMail, { cause, reason, retry }: { cause: Cause; reason: string; retry: boolean }): HeldMail {
  const now = sender.outside.clock.now();
  if (!retry || entry.attempts >= sender.rules.attempts) return keep(sender, moved(entry, 'failed', now, { cause, reason }));
  return keep(sender, moved(entry, 'held', now, { nextTryAt: now + pauseAfter(entry.attempts), cause, reason }));
}

function isLate({ rules }: Sender, entry: HeldMail, now: number): boolean {
  return now > entry.dueAt + rules.lateLimitHours * HOUR;
}

/** It was tried, or looked for, as often as that helps: with the pauses between, for most of a working day. */
function isGivenUp({ rules }: Sender, { attempts }: HeldMail): boolean {
  return attempts > rules.attempts;
}

function pauseAfter(attempts: number): number {
  return (PAUSES[Math.min(Math.max(attempts, 1), PAUSES.length) - 1] ?? PAUSES[0]) * MINUTE;
}

function keep({ outside }: Sender, entry: HeldMail): HeldMail {
  writeEntry(outside.properties, entry);
  return entry;
}
