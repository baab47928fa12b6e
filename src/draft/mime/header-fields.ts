import { type CharsetDecoder, decodeUnlabelled } from '../bytes/charset';
import { binaryString } from '../bytes/utf8';
import type { Defect } from '../draft';

/** One header field (RFC 5322, 2.2), unfolded. */
export interface Field {
  /** In lower case. */
  readonly name: string;
  /** Raw 8-bit characters decoded, encoded words not. */
  readonly value: string;
}

/** A header goes on no longer, in bytes; one with thousands of recipients stays far below. */
const LONGEST_HEADER = 8_000_000;

/** A field's name and colon come within so many bytes of its line (RFC 5322, 2.1.1). */
const LONGEST_NAME = 998;

const LF = 0x0a;
const CR = 0x0d;
const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/s;

/** Fields that say "this is mail"; any text may have a line with a colon. */
const OF_MAIL = /^(?:from|to|cc|bcc|subject|date|message-id|mime-version|content-type|received|return-path|reply-to|sender|delivered-to)[ \t]*:/im;
/** How far into a file such a field is looked for, in bytes. */
const MAIL_BEGINS_WITHIN = 65_536;

/** Whether bytes have a field near their beginning that mail has. */
export function looksLikeMail(bytes: Uint8Array, charsets: CharsetDecoder): boolean {
  return OF_MAIL.test(decodeUnlabelled(bytes.subarray(0, MAIL_BEGINS_WITHIN), charsets).replace(/\r/g, '\n'));
}

/**
 * Reads the header that begins at `start`; it ends at the first empty line, or at `end`. A line that is no field is left
 * out and reported. A bare CR ends a line here as CRLF does: some program down the line may read it so, and a recipient
 * hidden behind one must be seen.
 *
 * @param inner the header of a body part, which may be missing altogether: then everything is body
 */
export function readFields(
  bytes: Uint8Array,
  range: { readonly start: number; readonly end: number },
  charsets: CharsetDecoder,
  inner: boolean,
): { fields: Field[]; bodyStart: number; defects: Defect[] } {
  if (inner && !beginsWithField(bytes, range)) return { fields: [], bodyStart: range.start, defects: [] };
  const { headerEnd, bodyStart } = headerRange(bytes, range.start, Math.min(range.end, range.start + LONGEST_HEADER));
  const lines = decodeUnlabelled(bytes.subarray(range.start, headerEnd), charsets).split(/\r\n|\n|\r/);
  const fields: Field[] = [];
  let defective = false;
  let name = '';
  let folded: string[] = [];
  const flush = (): void => {
    if (name !== '') fields.push({ name, value: folded.join('').trim() });
    name = '';
  };
  for (const [i, line] of lines.entries()) {
    if (/^[ \t]/.test(line) && name !== '') {
      folded.push(line);
      continue;
    }
    flush();
    const [, typed, value] = FIELD.exec(line) ?? [];
    if (typed !== undefined && value !== undefined) {
      name = typed.toLowerCase();
      folded = [value];
    } else if (line.trim() !== '' && !(i === 0 && /^>?From /.test(line))) {
      // The first line of a mailbox file ("From " without a colon) is no defect.
      defective = true;
    }
  }
  flush();
  return { fields, bodyStart, defects: defective ? [{ kind: 'bad-header', where: 'header' }] : [] };
}

/** Whether the first line is a field, or the empty line that says there is none. */
function beginsWithField(bytes: Uint8Array, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const lf = bytes.indexOf(LF, start);
  const line = binaryString(bytes.subarray(start, Math.min(lf === -1 ? end : lf, end, start + LONGEST_NAME)));
  return line.trim() === '' || FIELD.test(line);
}

function headerRange(bytes: Uint8Array, start: number, end: number): { headerEnd: number; bodyStart: number } {
  for (let line = start; line < end; ) {
    const lf = bytes.indexOf(LF, line);
    const next = lf === -1 || lf >= end ? end : lf + 1;
    const length = next - line - (next > line && bytes[next - 1] === LF ? 1 : 0);
    if (length === 0 || (length === 1 && bytes[line] === CR)) return { headerEnd: line, bodyStart: next };
    line = next;
  }
  return { headerEnd: end, bodyStart: end };
}
