import { NO_CHARSETS } from '../draft/bytes/charset';
import { sha256Hex } from '../draft/bytes/sha256';
import { encodeUtf8 } from '../draft/bytes/utf8';
import { digestDraft } from '../draft/digest';
import type { Draft } from '../draft/draft';
import { readFields } from '../draft/mime/header-fields';
import { plainValue, REQUEST_HEADER } from './summary';

/** A request mail as an approver's mailbox has it. */
export interface RequestMail {
  readonly draft: Draft;
  /** Value of the header that carries the summary; '' where it has none. */
  readonly summary: string;
}

/** The line that ends what Matta wrote; an organisation's own footer may follow below it. */
export function endLine(id: string): string {
  return `Matta ${id}`;
}

/** Reads the summary's header from a mail's bytes. A second one would be somebody else's work: then none counts. */
export function summaryHeaderOf(mime: Uint8Array): string {
  const { fields } = readFields(mime, { start: 0, end: mime.length }, NO_CHARSETS, false);
  const values = fields.filter(({ name }) => name === REQUEST_HEADER.toLowerCase()).map(({ value }) => value);
  return values.length === 1 ? plainValue(values[0] ?? '') : '';
}

/**
 * Digest of what an approver reads in a request: sender, subject, text, files, and the summary on the card. To whom a copy
 * went does not count, since a reminder is the same mail to fewer people. HTML counts: Matta writes none, and Gmail would
 * show it in place of the text.
 */
export function digestRequest({ draft, summary }: RequestMail, id: string): string {
  const end = endLine(id);
  const at = draft.body.indexOf(end);
  const body = at < 0 ? draft.body : draft.body.slice(0, at + end.length);
  return sha256Hex(encodeUtf8(`${digestDraft({ ...draft, to: [], cc: [], bcc: [], body, textParts: aboveFooter(draft.textParts, end) })}\n${summary}`));
}

/** The texts without what follows the end of Matta's own, in the same part or in plain parts of their own; none where that leaves the one text of a usual mail. */
function aboveFooter(parts: Draft['textParts'], end: string): Draft['textParts'] {
  const last = parts.findIndex(({ mimeType, content }) => mimeType !== 'text/html' && content.includes(end));
  if (last < 0) return parts;
  const kept = parts.flatMap((part, at) => {
    if (at < last || part.mimeType === 'text/html') return [part];
    return at > last ? [] : [{ ...part, content: part.content.slice(0, part.content.indexOf(end) + end.length) }];
  });
  return kept.length === 1 ? [] : kept;
}
