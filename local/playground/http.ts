import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from './refusal';

/** Gmail takes 35 MiB; a JSON body carries less, a file up to that and a little more. */
const MAX_BODY = 48 * 1024 * 1024;

/** Nothing from outside, no inline script, and nobody may put the page into a frame. */
const PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** For the HTML of a mail: shown without script, without images from outside, in a frame of its own origin. */
export const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

export interface Reply {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export function json(value: unknown, status = 200): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export function answer(response: ServerResponse, { status = 200, type, body, headers = {} }: Reply): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': PAGE_POLICY,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
}

/** @throws Refusal 413 when the body is larger than any mail may be */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Refusal(413, `The request is larger than ${String(MAX_BODY / 1024 / 1024)} MiB, more than any mail may have.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws Refusal 415 or 400 when the body is not a JSON object */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Refusal(415, `The body must be application/json, not ${JSON.stringify(type)}.`);
  const text = (await readBody(request)).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal(400, `The body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(400, 'The body must be a JSON object.');
  return value as Record<string, unknown>;
}
