import { keyOf } from '../draft/addresses/address';
import { decodeBase64 } from '../draft/bytes/base64';
import type { Draft } from '../draft/draft';
import { ask as askGmail, round, type Answer, type Refusal } from '../gmail/call';
import { getRawMessage } from '../gmail/calls';
import { getMessageHeaders, searchMessages, sendMessage, type MessageHeaders } from '../gmail/calls';
import type { DraftReader } from '../gmail/read-raw';
import { quoted } from '../gmail/search';
import { writeMail } from '../gmail/write-mail';
import type { Surroundings } from '../ports/surroundings';
import { personOf } from './codes';
import { approved, barredFrom, returned, type Barred } from './decide';
import { isAbout, type ApprovalRecord, type Stage } from './record';
import { digestRequest, summaryHeaderOf } from './request-digest';
import { ApprovalStore } from './store';
import { readSummary, REQUEST_HEADER, type Summary } from './summary';

/** A request as one user may see it. */
export interface Request {
  readonly summary: Summary;
  readonly messageId: string;
  /** null where it is over: decided and gone, taken back, or run out. */
  readonly record: ApprovalRecord | null;
  /** Why this user can't decide; null where they can. */
  readonly barred: Barred | null;
}

export type Decided =
  | { readonly kind: 'done'; readonly record: ApprovalRecord; readonly request: Draft }
  | { readonly kind: 'barred'; readonly why: Barred }
  /** No open request: taken back, over, or its record is not sound. */
  | { readonly kind: 'over' }
  /** The mail is not the one that Matta wrote. */
  | { readonly kind: 'other-mail' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreachable'; readonly refusal: Refusal };

/** Requests shown on a homepage; each costs a search and a look. */
const MOST_SHOWN = 10;
/** Mails looked at for one request: its reminders are the request, answers by hand that quote it are not. */
const MOST_HITS = 10;

export interface ApproverRules {
  /** When the proxies of a stage that begins now may stand in. */
  readonly proxyAt: (now: number, hours: number) => number;
  /** Whether the policy in force names somebody as an approver (`isNamed`). */
  readonly named: (address: string) => boolean;
}

/** The approver's side: what is asked of this user, and what they decide. */
export class ApproverRequests {
  private readonly store: ApprovalStore;

  constructor(private readonly outside: Surroundings, private readonly read: DraftReader, private readonly rules: ApproverRules) {
    this.store = new ApprovalStore(outside.shared, outside.log, outside.newId);
  }

  /** The request that an opened message is; null for any other message, at no call to Gmail where nobody ever asked for an approval. */
  opened(messageId: string): Request | null {
    const key = this.store.key();
    if (key === null) return null;
    const headers = askGmail(this.outside.fetcher, getMessageHeaders(messageId, [REQUEST_HEADER]));
    return headers.ok ? this.requestIn(key, headers.value) : null;
  }

  /** What waits for this user's decision: how many, and the longest waiting first. One whose mail can't be found is there with no request. */
  waiting(): { readonly count: number; readonly first: readonly { readonly record: ApprovalRecord; readonly request: Request | null }[] } {
    const { fetcher, account } = this.outside;
    const key = this.store.key();
    if (key === null) return { count: 0, first: [] };
    const all = this.store.pendingFor(account.email).filter((record) => this.barred(key, record) === null);
    const records = all.slice(0, MOST_SHOWN);
    const found = round(fetcher, records.map((record) => searchMessages({ q: quoted(record.id), maxResults: MOST_HITS })));
    const hits = found.map((answer) => (answer.ok ? answer.value.ids : []));
    // Nearly always the newest is it; only of the others a second round looks further.
    const newest = this.requestsAmong(key, hits.flatMap((ids) => ids.slice(0, 1)));
    const missing = records.map(({ id }) => !newest.some(({ summary }) => summary.id === id));
    const requests = [...newest, ...this.requestsAmong(key, hits.flatMap((ids, index) => (missing[index] === true ? ids.slice(1) : [])))];
    return { count: all.length, first: records.map((record) => ({ record, request: requests.find(({ summary }) => summary.id === record.id) ?? null })) };
  }

  /** Those of these messages that are requests. */
  private requestsAmong(key: string, ids: readonly string[]): Request[] {
    const heads = round(this.outside.fetcher, ids.map((id) => getMessageHeaders(id, [REQUEST_HEADER])));
    return heads.flatMap((answer: Answer<MessageHeaders>) => (answer.ok ? this.requestIn(key, answer.value) ?? [] : []));
  }

  approve(messageId: string): Decided {
    const now = this.outside.clock.now();
    const proxyAt = ({ proxyAfterHours }: Stage): number => this.rules.proxyAt(now, proxyAfterHours);
    return this.decide(messageId, (record, person) => approved(record, person, now, this.rules.named(this.outside.account.email), proxyAt), 'approved');
  }

  sendBack(messageId: string): Decided {
    const now = this.outside.clock.now();
    return this.decide(messageId, (record, person) => returned(record, person, now), 'sent-back');
  }

  /** Notes that a question went out; who may decide may ask. */
  noteQuestion(messageId: string): Decided {
    const now = this.outside.clock.now();
    return this.decide(messageId, (record) => ({ ...record, askedAt: now }), 'approval-question');
  }

  /** Mails the sender, in the conversation of their request. */
  tellSender(request: Draft, subject: string, text: string): boolean {
    const to = request.from ? keyOf(request.from) : '';
    const thread = request.messageId === '' ? {} : { 'In-Reply-To': request.messageId, References: request.messageId };
    const { fetcher, account, newId } = this.outside;
    return to !== '' && askGmail(fetcher, sendMessage(writeMail({ from: account.email, to: [to], subject, text, headers: thread }, newId()))).ok;
  }

  private requestIn(key: string, { id, headers }: MessageHeaders): Request | null {
    const values = headers[REQUEST_HEADER.toLowerCase()] ?? [];
    const summary = values.length === 1 ? readSummary(key, values[0] ?? '') : null;
    if (!summary) return null;
    const record = this.store.read(summary.id, key);
    return { summary, messageId: id, record, barred: record && this.barred(key, record) };
  }

  private barred(key: string, record: ApprovalRecord): Barred | null {
    const { account, clock } = this.outside;
    return barredFrom(record, personOf(key, account.email), clock.now(), () => this.rules.named(account.email));
  }

  /**
   * Counts only for the mail that this user has before them: it is read whole, and must be, in all that it says, the one
   * that was written for this very request.
   */
  private decide(messageId: string, next: (record: ApprovalRecord, person: string) => ApprovalRecord, event: string): Decided {
    const { fetcher, account, log } = this.outside;
    const key = this.store.key();
    if (key === null) return { kind: 'over' };
    const answer = askGmail(fetcher, getRawMessage(messageId));
    if (!answer.ok) return { kind: 'unreachable', refusal: answer.refusal };
    const { raw } = answer.value;
    const header = summaryHeaderOf(decodeBase64(raw).bytes);
    const summary = readSummary(key, header);
    if (!summary) return { kind: 'other-mail' };
    const request = this.read(raw);
    const seen = digestRequest({ draft: request, summary: header }, summary.id);

    return this.store.change(summary.id, (record, keep): Decided => {
      if (!record) return { kind: 'over' };
      const why = this.barred(key, record);
      if (why !== null) return { kind: 'barred', why };
      if (!isAbout(key, record.seen, seen)) return { kind: 'other-mail' };
      const after = next(record, personOf(key, account.email));
      keep(after);
      log.event(event, { id: record.id });
      return { kind: 'done', record: after, request };
    }) ?? { kind: 'busy' };
  }
}
