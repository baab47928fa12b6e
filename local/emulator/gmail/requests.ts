import type { Gmail, Mail } from './bridge';
import { MOST_BYTES } from './bridge';
import { invalid, tooLarge } from './errors';
import { matchesQuery, reachesTrash } from './matches';
import { parseQuery } from './query';
import type { Match } from './routes';

export interface GmailRequest {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** Who asks, and in which circumstances. */
export interface Caller {
  email: string;
  timeZone: string;
  scopes: ReadonlySet<string>;
  /** The token that a request must carry. */
  token: string;
  now: number;
  /** Notes what the emulator does not know or Gmail would silently ignore. */
  limit(message: string): void;
}

/** A request on its way through one method. */
export interface Call {
  gmail: Gmail;
  caller: Caller;
  request: GmailRequest;
  match: Match;
  query: URLSearchParams;
}

/** What `q` leaves; spam and trash only where they are asked for. */
export function search(call: Call, mails: Mail[]): Mail[] {
  const { query, unknown } = parseQuery(call.query.get('q') ?? '');
  for (const term of unknown) call.caller.limit(`Gmail's search has no operator for ${JSON.stringify(term)} that the emulator knows; it is looked for as plain words.`);
  const everywhere = call.query.get('includeSpamTrash') === 'true' || reachesTrash(query);
  return mails.filter((mail) => (everywhere || !mail.labelIds.some((label) => label === 'SPAM' || label === 'TRASH')) && matchesQuery(query, mail, { now: call.caller.now, timeZone: call.caller.timeZone }));
}

/** A list response: one page, its list left out where it is empty. */
export function page(call: Call, field: string, mails: Mail[], show: (mail: Mail) => unknown): unknown {
  const wanted = call.query.get('maxResults');
  const most = wanted === null ? 100 : Number(wanted);
  if (!Number.isInteger(most) || most < 1) throw invalid(`Invalid value at 'max_results' (TYPE_UINT32), "${wanted ?? ''}"`);
  const from = Number(call.query.get('pageToken') ?? 0);
  if (!Number.isInteger(from) || from < 0) throw invalid('Invalid pageToken');
  const size = Math.min(most, 500);
  const shown = mails.slice(from, from + size).map(show);
  return { ...(shown.length > 0 ? { [field]: shown } : {}), ...(from + size < mails.length ? { nextPageToken: String(from + size) } : {}), resultSizeEstimate: mails.length };
}

/** A header of the request, whatever the case of its name. */
export const header = (request: GmailRequest, name: string): string | undefined => Object.entries(request.headers).find(([key]) => key.toLowerCase() === name)?.[1];

/** The JSON object that a request carries; {} for none. */
export function jsonOf(request: GmailRequest): Record<string, unknown> {
  if (request.body.length === 0) return {};
  const type = header(request, 'content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw invalid(`Invalid JSON payload received: Content-Type is ${type || 'missing'}, not application/json.`);
  try {
    const value = JSON.parse(request.body.toString('utf8')) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Google's own words follow.
  }
  throw invalid('Invalid JSON payload received. Unexpected token.');
}

export interface Source {
  raw?: Buffer;
  threadId?: string;
  id?: string;
  labelIds?: string[];
}

/** The message that a request carries: JSON with `raw`, or, on an upload path, the MIME text itself. */
export function sourceOf(call: Call): Source {
  const { request, match } = call;
  const id = typeof match.params['id'] === 'string' ? match.params['id'] : undefined;
  if (match.upload) {
    if (!/^message\/rfc822\b/i.test(header(request, 'content-type') ?? '')) throw invalid('Media type must be message/rfc822.');
    if (call.query.get('uploadType') !== 'media') throw invalid('The emulator takes uploadType=media only.');
    if (request.body.length > MOST_BYTES) throw tooLarge();
    return { raw: request.body, ...(id === undefined ? {} : { id }) };
  }
  const body = jsonOf(request);
  const isDraft = match.route.name.startsWith('drafts.');
  const inner = (isDraft ? body['message'] : body) as Record<string, unknown> | undefined;
  const source: Source = {};
  if (typeof body['id'] === 'string' && isDraft) source.id = body['id'];
  if (typeof inner?.['threadId'] === 'string') source.threadId = inner['threadId'];
  if (Array.isArray(inner?.['labelIds'])) source.labelIds = inner['labelIds'].map(String);
  const raw = inner?.['raw'];
  if (raw === undefined) return source;
  if (typeof raw !== 'string' || !/^[A-Za-z0-9+/_-]*={0,2}$/.test(raw)) throw invalid("Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed.");
  source.raw = Buffer.from(raw, 'base64');
  return source;
}
