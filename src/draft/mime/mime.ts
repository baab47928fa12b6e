import type { CharsetDecoder } from '../bytes/charset';
import { encodeUtf8 } from '../bytes/utf8';
import type { Defect } from '../draft';
import { type Field, looksLikeMail, readFields } from './header-fields';
import { readParameterized } from './parameters';

/** A MIME entity (RFC 2045, 2.4). */
export interface Part {
  /** As IMAP numbers them (RFC 3501, 6.4.5): `1`, `2.1`; '' for the mail itself. */
  readonly number: string;
  readonly fields: readonly Field[];
  /** In lower case; `text/plain` where none is given. */
  readonly mimeType: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** `inline`, `attachment`, …, or '' where none is given. */
  readonly disposition: string;
  /** File name from Content-Disposition or Content-Type; '' where there is none. */
  readonly fileName: string;
  readonly transferEncoding: string;
  /** Content-ID without its brackets; '' where there is none. */
  readonly contentId: string;
  /** The body as it was transferred: a view into the mail's bytes, not a copy. */
  readonly body: Uint8Array;
  /** Parts of a multipart; [] for all others. */
  readonly children: readonly Part[];
  /** Where it stands in the mail's bytes: its header from `start`, its body from `bodyStart` up to `end`. */
  readonly place: { readonly start: number; readonly bodyStart: number; readonly end: number };
}

/** Deeper multiparts are kept as one part; mail from real programs has four or five levels. */
const DEEPEST = 20;
/** So many parts in all; what follows is kept as one. */
const MOST_PARTS = 2000;

interface Reader {
  readonly bytes: Uint8Array;
  readonly charsets: CharsetDecoder;
  readonly defects: Defect[];
  parts: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes a mail apart (RFC 5322, RFC 2045, RFC 2046). What is wrong with it is collected as defects, never thrown; of a mail
 * that is cut off everything that is there is read. Bytes with no header of a mail give null and `not-mail`.
 */
export function readMime(mail: Uint8Array, charsets: CharsetDecoder): { root: Part | null; defects: Defect[] } {
  const bytes = withLineFeeds(mail);
  const reader: Reader = { bytes, charsets, defects: [], parts: 0 };
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[start] === LF || bytes[start] === CR) start += 1;
  if (!looksLikeMail(bytes.subarray(start), charsets)) return { root: null, defects: [{ kind: 'not-mail', where: '' }] };
  const root = readPart(reader, { start, end: bytes.length }, '', 'text/plain', 0);
  return { root, defects: reader.defects };
}

/** First value of a field; undefined where it is missing. */
export function fieldOf(part: Pick<Part, 'fields'>, name: string): string | undefined {
  return part.fields.find((field) => field.name === name)?.value;
}

function readPart(reader: Reader, range: Range, number: string, defaultType: string, depth: number): Part {
  reader.parts += 1;
  const where = number === '' ? 'header' : number;
  const { fields, bodyStart, defects } = readFields(reader.bytes, range, reader.charsets, number !== '');
  reader.defects.push(...defects.map(({ kind }) => ({ kind, where })));
  const onUnknown = (): void => {
    reader.defects.push({ kind: 'unknown-charset', where });
  };
  const type = readParameterized(fieldOf({ fields }, 'content-type') ?? '', reader.charsets, onUnknown);
  const disposition = readParameterized(fieldOf({ fields }, 'content-disposition') ?? '', reader.charsets, onUnknown);
  const fileName = (disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  const mimeType = /^[^\s/]+\/[^\s/]+$/.test(type.value) ? type.value : fileName === '' ? defaultType : 'application/octet-stream';
  const body: Range = { start: Math.min(bodyStart, range.end), end: range.end };
  return {
    number,
    fields,
    mimeType,
    parameters: type.parameters,
    disposition: disposition.value,
    fileName,
    transferEncoding: (fieldOf({ fields }, 'content-transfer-encoding') ?? '').replace(/\([^()]*\)/g, '').trim().toLowerCase(),
    contentId: (fieldOf({ fields }, 'content-id') ?? '').replace(/^\s*<|>\s*$/g, ''),
    body: reader.bytes.subarray(body.start, body.end),
    children: mimeType.startsWith('multipart/') ? readChildren(reader, body, number, mimeType, type.parameters.get('boundary'), depth) : [],
    place: { start: range.start, bodyStart: body.start, end: body.end },
  };
}

function readChildren(reader: Reader, body: Range, number: string, mimeType: string, boundary: string | undefined, depth: number): Part[] {
  const where = number === '' ? 'header' : number;
  if (depth >= DEEPEST || reader.parts >= MOST_PARTS) {
    reader.defects.push({ kind: 'too-deep', where });
    return [];
  }
  const delimiter = boundary === undefined || boundary.trim() === '' ? guessedBoundary(reader, body) : encodeUtf8(boundary.trimEnd());
  if (boundary === undefined || delimiter === null) reader.defects.push({ kind: 'bad-header', where });
  if (delimiter === null) return [];
  const { ranges, ending } = splitAtBoundary(reader.bytes, body, delimiter, MOST_PARTS - reader.parts);
  if (ending !== 'closed') reader.defects.push({ kind: ending, where });
  const defaultType = mimeType === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return ranges.map((range, i) => readPart(reader, range, `${number === '' ? '' : `${number}.`}${i + 1}`, defaultType, depth + 1));
}

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/**
 * The parts between delimiter lines (RFC 2046, 5.1.1). Text before the first and after the last is not part of the mail.
 *
 * @param most so many parts at most; the last of them then goes on to the end
 */
function splitAtBoundary(bytes: Uint8Array, { start, end }: Range, boundary: Uint8Array, most: number): { ranges: Range[]; ending: 'closed' | 'truncated' | 'too-deep' } {
  const ranges: Range[] = [];
  let partStart = -1;
  for (let i = start; i < end; i += 1) {
    if (bytes[i] !== DASH || bytes[i + 1] !== DASH || (i > start && bytes[i - 1] !== LF)) continue;
    const after = i + 2 + boundary.length;
    if (after > end || !startsWith(bytes, i + 2, boundary)) continue;
    const closing = bytes[after] === DASH && bytes[after + 1] === DASH && after + 2 <= end;
    const lineEnd = lineEndAfter(bytes, closing ? after + 2 : after, end);
    if (lineEnd === null) continue;
    if (partStart !== -1 && !closing && ranges.length + 1 >= most) return { ranges: [...ranges, { start: partStart, end }], ending: 'too-deep' };
    if (partStart !== -1) ranges.push({ start: partStart, end: Math.max(partStart, withoutLineBreak(bytes, i)) });
    if (closing) return { ranges, ending: 'closed' };
    partStart = lineEnd;
    i = lineEnd - 1;
  }
  if (partStart !== -1) ranges.push({ start: partStart, end });
  return { ranges, ending: 'truncated' };
}

function startsWith(bytes: Uint8Array, at: number, prefix: Uint8Array): boolean {
  for (let i = 0; i < prefix.length; i += 1) {
    if (bytes[at + i] !== prefix[i]) return false;
  }
  return true;
}

/** Start of the next line, when only white space stands before it; null when something else does. */
function lineEndAfter(bytes: Uint8Array, from: number, end: number): number | null {
  let i = from;
  while (i < end && (bytes[i] === 0x20 || bytes[i] === 0x09 || bytes[i] === CR)) i += 1;
  if (i >= end) return end;
  return bytes[i] === LF ? i + 1 : null;
}

/** The line break before a delimiter line belongs to the delimiter. */
function withoutLineBreak(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] !== LF) return at;
  return bytes[at - 2] === CR ? at - 2 : at - 1;
}

/** A multipart that does not name its boundary: the first line that looks like one. */
function guessedBoundary({ bytes }: Reader, { start, end }: Range): Uint8Array | null {
  for (let i = start; i < end; i += 1) {
    if (bytes[i] !== DASH || bytes[i + 1] !== DASH || (i > start && bytes[i - 1] !== LF)) continue;
    let stop = i + 2;
    while (stop < end && bytes[stop] !== LF && bytes[stop] !== CR && stop - i < 80) stop += 1;
    if (stop > i + 2 && (bytes[stop] === LF || bytes[stop] === CR)) return bytes.subarray(i + 2, stop);
  }
  return null;
}

/** Bytes without a single LF come from where CR alone ends lines; only then is a copy made. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (bytes.indexOf(LF) !== -1 || bytes.indexOf(CR) === -1) return bytes;
  return bytes.map((byte) => (byte === CR ? LF : byte));
}
