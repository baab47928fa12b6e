import type { CharsetDecoder } from '../draft/bytes/charset';
import { RECIPIENT_FIELDS, type Draft } from '../draft/draft';
import { decodeEncodedWords } from '../draft/mime/encoded-words';
import { Batch, type Answer, type Refusal } from '../gmail/call';
import { getDraftHeaders, getRawDraft, listDrafts, type DraftHeaders, type DraftRef, type RawDraft } from '../gmail/calls';
import type { DraftReader } from '../gmail/read-raw';
import { quoted } from '../gmail/search';
import type { Fetcher } from '../ports/fetcher';
import { keysOf, recipientsInHeaders, sameRecipients, type ComposeContext } from './context';
import type { SeenDrafts } from './seen-drafts';

/** How many drafts are looked at: the newest, and those that a search by recipient finds. */
const NEWEST = 8;
const SEARCHED = 8;
/** Recipients that go into the search; more would not narrow it. */
const SEARCH_WORDS = 3;

/** A draft as Gmail stores it, and as it was read. */
export interface ReadDraft {
  readonly ref: RawDraft;
  readonly draft: Draft;
}

export type Candidate = DraftHeaders & { readonly subject: string };

export type Found =
  | { readonly kind: 'one'; readonly found: ReadDraft }
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreachable'; readonly refusal: Refusal };

/** What travels along with the calls for a draft: told which draft it is, it adds its own calls to their round. */
export type Alongside = (ref: Pick<DraftRef, 'threadId'>, batch: Batch) => void;

export interface Search {
  /** What travels with the first round. */
  readonly first: Batch;
  readonly alongside: Alongside;
  readonly seen: SeenDrafts;
}

/** What reading from a mailbox needs. */
export interface Mailbox {
  readonly fetcher: Fetcher;
  readonly read: DraftReader;
  readonly charsets: CharsetDecoder;
}

/**
 * Finds the draft that is open in the compose window by its recipients, and by its subject where that is known.
 *
 * Two rounds when the likeliest draft is the one: the lists (together with what is in `first` already), then the
 * likeliest whole and the headers of the others. A third round only when another one turns out to be meant, or when none
 * of those fits that were not seen before: then the others are looked at all the same.
 */
export function findDraft(mailbox: Mailbox, context: ComposeContext, { first, alongside, seen }: Search): Found {
  const search = searchFor(context);
  const newest = first.add(listDrafts({ maxResults: NEWEST }));
  const searched = search === null ? null : first.add(listDrafts({ q: search, maxResults: SEARCHED }));
  first.send(mailbox.fetcher);

  const recent = newest();
  if (!recent.ok) return { kind: 'unreachable', refusal: recent.refusal };
  // The search index may lag behind, so a search that fails or finds nothing takes nothing away.
  const hits = searched?.() ?? null;
  const refs = ordered(recent.value, hits?.ok ? hits.value : []);
  const likely = refs.filter((ref) => !seen.isToOthers(ref, context));
  const found = amongDrafts(mailbox, context, likely, { alongside, seen });
  return found.kind !== 'none' ? found : amongDrafts(mailbox, context, refs.filter((ref) => !likely.includes(ref)), { alongside, seen });
}

function amongDrafts(mailbox: Mailbox, context: ComposeContext, refs: readonly DraftRef[], { alongside, seen }: Pick<Search, 'alongside' | 'seen'>): Found {
  const [likeliest, ...others] = refs;
  if (!likeliest) return { kind: 'none' };

  const second = new Batch();
  const whole = second.add(getRawDraft(likeliest.id));
  const heads = [likeliest, ...others].map((ref) => second.add(getDraftHeaders(ref.id)));
  alongside(likeliest, second);
  second.send(mailbox.fetcher);

  const answers = heads.map((head) => head());
  for (const answer of answers) if (answer.ok) seen.note(answer.value);
  seen.keep();
  const refused = answers.find((answer) => !answer.ok && answer.refusal.status !== 404);
  if (refused && !refused.ok) return { kind: 'unreachable', refusal: refused.refusal };
  const matches = matching(context, answers, mailbox.charsets);
  const [meant, ...more] = matches;
  if (!meant) return { kind: 'none' };
  if (more.length > 0) return { kind: 'several', candidates: matches };
  if (meant.id === likeliest.id) return opened(mailbox, whole());
  const third = new Batch();
  alongside(meant, third);
  return openDraft(mailbox, meant.id, third);
}

/** Reads a draft that is known by its id, together with what is in the batch already. */
export function openDraft(mailbox: Mailbox, id: string, first = new Batch()): Found {
  const whole = first.add(getRawDraft(id));
  first.send(mailbox.fetcher);
  return opened(mailbox, whole());
}

function opened({ read }: Mailbox, answer: Answer<RawDraft>): Found {
  if (answer.ok) return { kind: 'one', found: { ref: answer.value, draft: read(answer.value.raw) } };
  return answer.refusal.status === 404 ? { kind: 'gone' } : { kind: 'unreachable', refusal: answer.refusal };
}

function searchFor(context: ComposeContext): string | null {
  const words = RECIPIENT_FIELDS.flatMap((field) => keysOf(context[field]).map((key) => `${field}:${quoted(key)}`));
  return words.length === 0 ? null : words.slice(0, SEARCH_WORDS).join(' ');
}

/** Drafts that both lists name come first, then the newest, then the rest of the search. */
function ordered(newest: readonly DraftRef[], hits: readonly DraftRef[]): DraftRef[] {
  const inHits = new Set(hits.map((ref) => ref.id));
  const all = [...newest.filter((ref) => inHits.has(ref.id)), ...newest, ...hits];
  return [...new Map(all.map((ref) => [ref.id, ref])).values()];
}

function matching(context: ComposeContext, answers: readonly Answer<DraftHeaders>[], charsets: CharsetDecoder): Candidate[] {
  const fitting = answers.flatMap((answer) => {
    if (!answer.ok) return [];
    const { headers } = answer.value.message;
    return sameRecipients(context, recipientsInHeaders(headers)) ? [{ ...answer.value, subject: decodeEncodedWords((headers.subject ?? []).join(' '), charsets) }] : [];
  });
  // The subject is undocumented in the event and may lag behind what is saved: it can only narrow a choice.
  const sameSubject = fitting.filter((candidate) => candidate.subject.trim() === context.subject?.trim());
  return sameSubject.length > 0 ? sameSubject : fitting;
}
