import { digestDraft } from '../draft/digest';
import type { DraftReader } from '../gmail/read-raw';
import { ask, mayPass, round, type Refusal } from '../gmail/call';
import { getMessageHeaders, getRawDraft, recentSent, sendDraft, type RawDraft } from '../gmail/calls';
import type { Surroundings } from '../ports/surroundings';
import { HOUR, MINUTE } from '../time/zoned';
import { writeEntry } from './entries';
import { moved, type HeldMail } from './held-mail';
import { MARK, markedRaw } from './mark';


type Outside = Pick<Surroundings, 'fetcher' | 'properties' | 'clock' | 'log'>;

export interface SendingRules {
  /** A mail this many hours past its time is not sent without asking. */
  readonly lateLimitHours: number;
  /** A mail that Gmail kept refusing for a passing reason is given up after this many tries. */
  readonly attempts: number;
}

/** Pauses between tries, minutes; the last one repeats. */
const PAUSES = [1, 2, 5, 15, 30, 60] as const;

/**
 * Takes one entry that is due as far as it can be taken now, and writes down each step before it is done: the intent
 * (`sending`) before the irreversible call, the outcome after it. The mail that leaves is the very text whose digest was
 * compared, handed over in the sending call itself, so no edit can slip in between.
 */
export function sendEntry(outside: Outside, read: DraftReader, entry: HeldMail, rules: SendingRules): HeldMail {
  const now = outside.clock.now();
  const tooLate = now > entry.dueAt + rules.lateLimitHours * HOUR;
  if (entry.state === 'held' && tooLate) return keep(outside, moved(entry, 'late', now));

  const got = ask(outside.fetcher, getRawDraft(entry.draftId));
  if (!got.ok) {
    if (got.refusal.status === 404) return withoutDraft(outside, entry, rules);
    return later(outside, entry, got.refusal, rules);
  }
  // Sending removes the draft, so where the draft still is, an earlier try did not send it.
  const unsent = entry.state === 'sending' ? moved(entry, 'held', now, { reason: entry.reason }) : entry;
  if (tooLate) return keep(outside, moved(unsent, 'late', now));
  if (unsent.attempts >= rules.attempts) return keep(outside, moved(unsent, 'failed', now, { reason: unsent.reason }));
  if (digestDraft(read(got.value.raw)) !== unsent.digest) return keep(outside, moved(unsent, 'changed', now));
  return sendNow(outside, unsent, got.value, rules);
}

function sendNow(outside: Outside, entry: HeldMail, draft: RawDraft, rules: SendingRules): HeldMail {
  const intent = keep(outside, moved(entry, 'sending', outside.clock.now(), { attempts: entry.attempts + 1 }));
  const sent = ask(outside.fetcher, sendDraft({ id: entry.draftId, threadId: draft.threadId, raw: markedRaw(draft.raw, entry.id) }));
  if (sent.ok) return keep(outside, moved(intent, 'sent', outside.clock.now(), { sentMessageId: sent.value.id }));
  return later(outside, intent, sent.refusal, rules);
}

/** The draft is no longer there: it was sent by us before a crash, sent by hand, or deleted. Gmail is asked which. */
function withoutDraft(outside: Outside, entry: HeldMail, rules: SendingRules): HeldMail {
  const now = outside.clock.now();
  if (entry.state === 'sending') {
    const found = findSent(outside, entry.id);
    if (found === 'unknown') return later(outside, entry, { call: 'findSent', status: 0, reason: '', message: '' }, rules);
    if (found !== null) return keep(outside, moved(entry, 'sent', now, { sentMessageId: found }));
  }
  return keep(outside, moved(entry, 'gone', now));
}

/** How many of the newest sent messages are looked through for our mark. */
const LOOK_BACK = 25;

function findSent({ fetcher }: Outside, id: string): string | null | 'unknown' {
  const listed = ask(fetcher, recentSent(LOOK_BACK));
  if (!listed.ok) return 'unknown';
  const answers = round(fetcher, listed.value.map((messageId) => getMessageHeaders(messageId, [MARK])));
  for (const answer of answers) {
    if (answer.ok && answer.value.headers[MARK.toLowerCase()]?.includes(id)) return answer.value.id;
  }
  return answers.every((answer) => answer.ok) ? null : 'unknown';
}

/** A refusal that may pass is tried again after a pause; any other ends it. */
function later(outside: Outside, entry: HeldMail, refusal: Refusal, rules: SendingRules): HeldMail {
  const now = outside.clock.now();
  const reason = `${refusal.status} ${refusal.reason} ${refusal.message}`.trim();
  outside.log.problem('send', { id: entry.id, call: refusal.call, status: refusal.status, reason: refusal.reason, attempt: entry.attempts });
  if (!mayPass(refusal)) return keep(outside, moved(entry, 'failed', now, { reason }));
  // An entry that is `sending` may have left although no answer came: it stays so, and the next try looks before it sends.
  const attempts = entry.state === 'sending' ? entry.attempts : entry.attempts + 1;
  if (entry.state === 'held' && attempts >= rules.attempts) return keep(outside, moved(entry, 'failed', now, { reason, attempts }));
  const pause = PAUSES[Math.min(Math.max(attempts, 1), PAUSES.length) - 1] ?? PAUSES[0];
  return keep(outside, { ...entry, attempts, nextTryAt: now + pause * MINUTE, reason });
}

function keep({ properties }: Outside, entry: HeldMail): HeldMail {
  writeEntry(properties, entry);
  return entry;
}
