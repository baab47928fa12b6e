import { parseParameters } from './words';

export interface Header {
  name: string;
  /** Unfolded; encoded words as they stand. Bytes that are no UTF-8 are read as Latin-1. */
  value: string;
}

/** One entity of a MIME message (RFC 2045), its body not yet decoded. */
export interface MimePart {
  headers: Header[];
  /** In lower case; `text/plain` where none is given. */
  mimeType: string;
  charset: string;
  /** Decoded; '' where there is none. */
  filename: string;
  /** The body as it stands in the source. */
  body: Buffer;
  encoding: string;
  parts: MimePart[];
}

const DEEPEST = 30;

/** Parses a message; never throws: what can't be read as MIME becomes the body of a text part. */
export function parseMime(source: Buffer, depth = 0): MimePart {
  const { head, body } = splitHead(source);
  const headers = parseHeaders(head);
  const type = parseParameters(headerValue(headers, 'Content-Type') ?? 'text/plain');
  const disposition = parseParameters(headerValue(headers, 'Content-Disposition') ?? '');
  const mimeType = /^[\w.+-]+\/[\w.+-]+$/.test(type.value) ? type.value : 'text/plain';
  const boundary = type.params['boundary'];
  const parts = mimeType.startsWith('multipart/') && boundary && depth < DEEPEST ? splitParts(body, boundary).map((part) => parseMime(part, depth + 1)) : [];
  return {
    headers,
    mimeType,
    charset: type.params['charset'] ?? 'us-ascii',
    filename: disposition.params['filename'] ?? type.params['name'] ?? '',
    body: parts.length > 0 ? Buffer.alloc(0) : body,
    encoding: (headerValue(headers, 'Content-Transfer-Encoding') ?? '7bit').trim().toLowerCase(),
    parts,
  };
}

/** The first header of that name, or undefined. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}

export function headerValues(headers: readonly Header[], name: string): string[] {
  return headers.filter((header) => header.name.toLowerCase() === name.toLowerCase()).map((header) => header.value);
}

/** The bytes of a body, its transfer encoding undone. */
export function decodeBody(part: MimePart): Buffer {
  if (part.encoding === 'base64') return Buffer.from(part.body.toString('latin1'), 'base64');
  if (part.encoding !== 'quoted-printable') return part.body;
  const text = part.body.toString('latin1').replace(/[ \t]+(\r?\n|$)/g, '$1').replace(/=\r?\n/g, '');
  return Buffer.from(text.replace(/=([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1');
}

/** Every part without children, in order. */
export function leaves(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leaves);
}

/** Where the header ends: the first empty line, CRLF or LF. */
function splitHead(source: Buffer): { head: Buffer; body: Buffer } {
  if (source.subarray(0, 2).toString('latin1') === '\r\n') return { head: Buffer.alloc(0), body: source.subarray(2) };
  if (source[0] === 0x0a) return { head: Buffer.alloc(0), body: source.subarray(1) };
  const crlf = source.indexOf('\r\n\r\n');
  const lf = source.indexOf('\n\n');
  if (crlf < 0 && lf < 0) return { head: source, body: Buffer.alloc(0) };
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { head: source.subarray(0, crlf + 2), body: source.subarray(crlf + 4) };
  return { head: source.subarray(0, lf + 1), body: source.subarray(lf + 2) };
}

function parseHeaders(head: Buffer): Header[] {
  const text = isUtf8(head) ? head.toString('utf8') : head.toString('latin1');
  const headers: Header[] = [];
  for (const line of text.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ').split('\n')) {
    const found = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line);
    if (found) headers.push({ name: found[1] ?? '', value: (found[2] ?? '').trimEnd() });
  }
  return headers;
}

/** The same message without these headers (with their continuation lines); every other byte stays. */
export function withoutHeaders(source: Buffer, names: readonly string[]): Buffer {
  const { head } = splitHead(source);
  const dropped = new Set(names.map((name) => name.toLowerCase()));
  const kept: string[] = [];
  let dropping = false;
  for (const line of head.toString('latin1').split(/(?<=\n)/)) {
    if (!/^[ \t]/.test(line)) dropping = dropped.has(line.slice(0, Math.max(0, line.indexOf(':'))).trim().toLowerCase());
    if (!dropping) kept.push(line);
  }
  return Buffer.concat([Buffer.from(kept.join(''), 'latin1'), source.subarray(head.length)]);
}

/** The same message with these header lines before its own. */
export function withHeadersBefore(source: Buffer, lines: readonly string[]): Buffer {
  const ending = source.indexOf('\r\n') >= 0 || source.indexOf('\n') < 0 ? '\r\n' : '\n';
  return lines.length === 0 ? source : Buffer.concat([Buffer.from(lines.map((line) => line + ending).join(''), 'utf8'), source]);
}

function splitParts(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'utf8');
  const parts: Buffer[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const after = at + mark.length;
    const lineEnd = body.indexOf(0x0a, after);
    const rest = body.subarray(after, lineEnd < 0 ? body.length : lineEnd).toString('latin1').trimEnd();
    const closing = rest.startsWith('--');
    if (!closing && rest !== '') continue;
    if (start >= 0) parts.push(body.subarray(start, Math.max(start, endBefore(body, at))));
    if (closing || lineEnd < 0) return parts;
    start = lineEnd + 1;
  }
  // A message that was cut off: its last part goes to the end.
  if (start >= 0) parts.push(body.subarray(start));
  return parts;
}

/** The line break before a boundary belongs to the boundary (RFC 2046 section 5.1.1). */
function endBefore(body: Buffer, at: number): number {
  const end = at - 1;
  return end > 0 && body[end - 1] === 0x0d ? end - 1 : end;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
