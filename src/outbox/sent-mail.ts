import { NO_CHARSETS } from '../draft/bytes/charset';
import { decodeEncodedWords } from '../draft/mime/encoded-words';
import { ask, mayPass, round, type Answer } from '../gmail/call';
import { getMessageHeaders, recentSent, type MessageHeaders } from '../gmail/calls';
import type { Fetcher } from '../ports/fetcher';
import { MINUTE } from '../time/zoned';
import { shortSubject, type HeldMail } from './held-mail';
import { MARK } from './mark';

/** Messages under Sent that are looked through, newest first, a round of `CHUNK` at a time. 100 cost 2,005 of 6,000 quota units a minute. */
const LOOK_BACK = 100;
const CHUNK = 25;
/** Gmail's clock and ours need not agree to the second. */
const SLACK = 5 * MINUTE;
const HEADERS = [MARK, 'Subject', 'To', 'Cc', 'Bcc'];

/** What Gmail says about a search through Sent. `unknown`: it did not answer, or there was more to look through. */
export type Search = { readonly kind: 'found'; readonly messageId: string } | { readonly kind: 'none' } | { readonly kind: 'unknown' };

/** The message that left with this entry's mark, sent at `since` or later. */
export function findMarked(fetcher: Fetcher, entry: HeldMail, since: number): Search {
  return search(fetcher, since, (message) => message.headers[MARK.toLowerCase()]?.includes(entry.id) === true);
}

/**
 * A message that its sender sent without Matta in place of the held one: in the same thread, or with the same subject to
 * the same first recipient. An informed guess, used for a word on a card and nothing else.
 */
export function findSentByHand(fetcher: Fetcher, entry: HeldMail): Search {
  const first = entry.recipients[0]?.toLowerCase() ?? '';
  return search(fetcher, entry.heldAt, ({ threadId, headers }) => {
    if (headers[MARK.toLowerCase()] !== undefined) return false;
    if (entry.threadId !== '' && threadId === entry.threadId) return true;
    const recipients = ['to', 'cc', 'bcc'].flatMap((name) => headers[name] ?? []).join(' ').toLowerCase();
    // As Gmail's own Send writes it: in UTF-8. Of any other charset nothing is guessed.
    const subject = headers.subject?.[0];
    return first !== '' && recipients.includes(first) && subject !== undefined && shortSubject(decodeEncodedWords(subject, NO_CHARSETS)) === entry.subject;
  });
}

function search(fetcher: Fetcher, since: number, matches: (message: MessageHeaders) => boolean): Search {
  const listed = ask(fetcher, recentSent(LOOK_BACK));
  if (!listed.ok) return { kind: 'unknown' };
  const ids = listed.value;
  let complete = true;
  for (let at = 0; at < ids.length; at += CHUNK) {
    const answers = headersOf(fetcher, ids.slice(at, at + CHUNK));
    let older = 0;
    for (const answer of answers) {
      // A message that was deleted since it was listed is none of ours.
      if (!answer.ok) complete &&= answer.refusal.status === 404;
      else if (answer.value.internalDate < since - SLACK) older += 1;
      else if (matches(answer.value)) return { kind: 'found', messageId: answer.value.id };
    }
    // No order is promised, but a whole round of older messages has passed the moment asked for.
    if (older === answers.length) return { kind: complete ? 'none' : 'unknown' };
  }
  return { kind: complete && ids.length < LOOK_BACK ? 'none' : 'unknown' };
}

/**
 * The headers of messages, in the order of their ids. What was refused for the moment is asked once more if anything was answered:
 * at one refusal in a hundred, most searches would otherwise end as `unknown`, and each costs hundreds of units.
 */
function headersOf(fetcher: Fetcher, ids: readonly string[]): Answer<MessageHeaders>[] {
  const asked = (some: readonly string[]): Answer<MessageHeaders>[] => round(fetcher, some.map((id) => getMessageHeaders(id, HEADERS)));
  const answers = asked(ids);
  const missing = ids.filter((_, index) => isMissing(answers[index]));
  if (missing.length === ids.length) return answers;
  const second = new Map(asked(missing).map((answer, index) => [missing[index], answer]));
  return answers.map((answer, index) => second.get(ids[index]) ?? answer);
}

function isMissing(answer: Answer<unknown> | undefined): boolean {
  return answer?.ok === false && mayPass(answer.refusal);
}
