import * as v from 'valibot';
import { reasonOf } from '../messages/reason';
import type { Fetcher, HttpRequest } from '../ports/fetcher';

/** One Gmail API call as a value: what to send, and how to read what comes back. */
export interface Call<T> {
  /** Name in the API reference, e.g. `users.drafts.list`. */
  readonly name: string;
  readonly request: HttpRequest;
  /** Reads the JSON of a 2xx answer; throws an Error that says what was expected where it isn't there. */
  readonly parse: (json: unknown) => T;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Why a call did not do what it should. */
export interface Refusal {
  readonly call: string;
  /** HTTP status, or 0 where no answer came: the effect is then unknown. */
  readonly status: number;
  /** `error.errors[0].reason` of Google's answer, e.g. `notFound`, `rateLimitExceeded`, `invalidArgument`; '' where it has none. */
  readonly reason: string;
  readonly message: string;
}

/**
 * Calls collected from several places and made at once, as one round over the network. What `add` returns gives the
 * answer once the batch was sent.
 */
export class Batch {
  private readonly calls: Call<unknown>[] = [];
  private answers: Answer<unknown>[] | null = null;

  add<T>(call: Call<T>): () => Answer<T> {
    const index = this.calls.push(call) - 1;
    return () => {
      const answer = this.answers?.[index];
      if (!answer) throw new Error(`${call.name} was asked for its answer before its batch was sent.`);
      return answer as Answer<T>;
    };
  }

  /** No calls, no round. */
  send(fetcher: Fetcher): void {
    this.answers = round(fetcher, this.calls);
  }
}

/** Makes calls of one kind at once; answers in their order. */
export function round<T>(fetcher: Fetcher, calls: readonly Call<T>[]): Answer<T>[] {
  const bodies = calls.length === 0 ? [] : fetcher.round(calls.map((call) => call.request));
  return calls.map((call, index) => read(call, bodies[index] ?? { status: 0, body: '' }));
}

/** One call, a round of its own. */
export function ask<T>(fetcher: Fetcher, call: Call<T>): Answer<T> {
  const [answer] = round(fetcher, [call]);
  return answer ?? { ok: false, refusal: { call: call.name, status: 0, reason: '', message: '' } };
}

function read<T>(call: Call<T>, { status, body }: { status: number; body: string }): Answer<T> {
  const refuse = (reason: string, message: string): Answer<T> => ({ ok: false, refusal: { call: call.name, status, reason, message } });
  if (status < 200 || status > 299) return refuse(...errorIn(body));
  try {
    return { ok: true, value: call.parse(body === '' ? {} : JSON.parse(body)) };
  } catch (error) {
    return refuse('unreadableAnswer', reasonOf(error));
  }
}

const text = v.fallback(v.string(), '');
/** Google's error body, `{ error: { code, message, errors: [{ reason }] } }`; each part by itself, so that one of an odd shape does not take the others with it. */
const errorBody = v.object({ error: v.object({ message: text, errors: v.fallback(v.array(v.fallback(v.object({ reason: text }), { reason: '' })), []) }) });

/** What a refusal says; of a body that is no JSON, how it begins. */
function errorIn(body: string): [reason: string, message: string] {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return ['', body.slice(0, 200)];
  }
  const read = v.safeParse(errorBody, json);
  return read.success ? [read.output.error.errors[0]?.reason ?? '', read.output.error.message] : ['', ''];
}

/** Whether asking again later can help: no answer, too many requests, or a fault of the server's. */
export function mayPass(refusal: Refusal): boolean {
  return refusal.status === 0 || refusal.status === 429 || refusal.status >= 500 || /rateLimitExceeded/i.test(refusal.reason);
}
