import { attachmentParts, fileNameOf } from '../draft/parts/attachment-parts';
import { encodeBase64 } from '../draft/bytes/base64';
import type { CharsetDecoder } from '../draft/bytes/charset';
import { binaryString, bytesOfBinaryString, concatBytes, encodeUtf8 } from '../draft/bytes/utf8';
import type { Part } from '../draft/mime/mime';
import { splice, type Splice } from '../draft/mime/splice';
import { decodeTransfer } from '../draft/mime/transfer-encoding';
import { filePart, headerFields, renamedHeader } from './part-header';
import type { SealedFile } from './zip';

/** Why a mail's attachments can't be replaced without breaking it. */
export type Unsealable = 'signed' | 'unreadable';

/** A mail taken apart so far that its attachments can be taken out, replaced or renamed. */
export interface Opened {
  readonly mail: Uint8Array;
  readonly root: Part;
  readonly parts: readonly Part[];
  /** Each part's multipart; missing for a mail that is nothing but one file. */
  readonly parents: ReadonlyMap<Part, Part>;
  /** In the order of the draft's attachments. */
  readonly files: readonly OpenedFile[];
  /** Images that the HTML shows. */
  readonly inline: readonly OpenedFile[];
}

export type OpenedFile = SealedFile & { readonly mimeType: string };

/** Containers whose content is signed, or encrypted, as it stands (RFC 1847): one byte less and the signature is broken. */
const SEALED_ALREADY = /^multipart\/(?:signed|encrypted)$|^application\/(?:x-)?pkcs7-mime$/;

/** Takes a mail apart; its attachments are those that `readDraft` gives, in that order. */
export function openMail(mail: Uint8Array, charsets: CharsetDecoder): Opened | Unsealable {
  const { root, attachments, inline } = attachmentParts(mail, charsets);
  if (root === null) return 'unreadable';
  const parents = new Map<Part, Part>();
  const containers = [root];
  for (let part = containers.pop(); part; part = containers.pop()) {
    if (SEALED_ALREADY.test(part.mimeType)) return 'signed';
    for (const child of part.children) {
      parents.set(child, part);
      containers.push(child);
    }
  }
  const files = attachments.map((part) => contentOf(part, charsets));
  const images = inline.map((part) => contentOf(part, charsets));
  if (files.includes(null) || images.includes(null)) return 'unreadable';
  const whole = (file: OpenedFile | null): file is OpenedFile => file !== null;
  return { mail, root, parts: attachments, parents, files: files.filter(whole), inline: images.filter(whole) };
}

/** null where its transfer encoding is damaged: what would be sealed is not what a receiver of the draft would have got. */
function contentOf(part: Part, charsets: CharsetDecoder): OpenedFile | null {
  const { bytes, valid } = decodeTransfer(part.body, part.transferEncoding);
  return valid ? { name: fileNameOf(part, bytes, charsets), content: bytes, mimeType: part.mimeType } : null;
}

/** The mail with its attachments under other names (`null`: as it is); nothing else changes by a single byte. */
export function renameFiles({ mail, parts }: Opened, names: readonly (string | null)[]): Uint8Array {
  return splice(mail, parts.flatMap((part, index): Splice[] => {
    const name = names[index] ?? null;
    if (name === null) return [];
    const { start, bodyStart } = part.place;
    return [{ start, end: bodyStart, bytes: bytesOfBinaryString(renamedHeader(binaryString(mail.subarray(start, bodyStart)), name)) }];
  }));
}

/** What stands in the attachments' place. */
export interface Replacement {
  /** Plain text for the receiver, shown below the mail's own. */
  readonly note: string;
  readonly file: OpenedFile | null;
  /** For where the mail has none yet; must occur nowhere in it. */
  readonly boundary: string;
}

/**
 * The mail with all its attachments taken out, and a note and one file in the first one's place. Header, threading, texts,
 * inline images and parts of other kinds stay as they are, byte for byte.
 */
export function replaceFiles(opened: Opened, replacement: Replacement): Uint8Array {
  const { mail, parts, parents } = opened;
  const entities = entitiesOf(replacement, true);
  const [first] = parts;
  if (!first) throw new Error('The mail has no attachments to replace.');
  const parent = parents.get(first);
  if (!parent) return replaceAll(opened, replacement);

  const gone = new Set(parts.slice(1));
  const splices: Splice[] = [{ start: first.place.start, end: first.place.end, bytes: joined(entities, delimiterBefore(mail, first)) }];
  for (const container of new Set([...gone].flatMap((part) => parents.get(part) ?? []))) splices.push(...withoutChildren(container, gone));
  return splice(mail, splices);
}

/** Cuts children out of a multipart, each run of them with as many delimiters. One that would be left empty keeps an empty text. */
function withoutChildren({ children }: Part, gone: ReadonlySet<Part>): Splice[] {
  const none = new Uint8Array(0);
  const [first] = children;
  const kept = children.filter((child) => !gone.has(child));
  if (kept.length === 0 && first) {
    const last = children[children.length - 1] ?? first;
    return [{ start: first.place.start, end: last.place.end, bytes: encodeUtf8('Content-Type: text/plain; charset=UTF-8\r\n\r\n') }];
  }
  const splices: Splice[] = [];
  for (let from = 0; from < children.length; from += 1) {
    let to = from;
    while (to < children.length && gone.has(children[to] as Part)) to += 1;
    if (to === from) continue;
    const before = children[from - 1];
    const after = children[to];
    const start = children[from]?.place.start ?? 0;
    if (after) splices.push({ start, end: after.place.start, bytes: none });
    else if (before) splices.push({ start: before.place.end, end: children[to - 1]?.place.end ?? before.place.end, bytes: none });
    from = to;
  }
  return splices;
}

/** The mail with nothing left of it but its header (without the fields that describe the content), the note and the file. */
export function replaceAll({ mail, root }: Opened, replacement: Replacement): Uint8Array {
  const { boundary } = replacement;
  const { start, bodyStart, end } = root.place;
  const header = headerFields(binaryString(mail.subarray(start, bodyStart))).filter(({ name, text }) => !/^content-/.test(name) && text.trim() !== '').map(({ text }) => text).join('');
  const delimiter = encodeUtf8(`--${boundary}\r\n`);
  return splice(mail, [{
    start, end,
    bytes: concatBytes([
      bytesOfBinaryString(`${header}Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`), delimiter, joined(entitiesOf(replacement, false), delimiter), encodeUtf8(`\r\n--${boundary}--\r\n`),
    ]),
  }]);
}

/** The delimiter line right before a part, as it stands, its line end included. */
function delimiterBefore(mail: Uint8Array, part: Part): Uint8Array {
  const end = part.place.start;
  const isLineEnd = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;
  let start = end;
  while (start > 0 && isLineEnd(mail[start - 1])) start -= 1;
  while (start > 0 && !isLineEnd(mail[start - 1])) start -= 1;
  return mail.subarray(start, end);
}

function joined(entities: readonly Uint8Array[], delimiter: Uint8Array): Uint8Array {
  const lineEnd = encodeUtf8('\r\n');
  return concatBytes(entities.flatMap((entity, index) => (index === 0 ? [entity] : [lineEnd, delimiter, entity])));
}

/** @param below whether the mail's own text stands above: programs show the note right below it, often right below a signature's last line */
function entitiesOf({ note, file }: Replacement, below: boolean): Uint8Array[] {
  return [noteEntity(below ? `\r\n${note}` : note), ...(file ? [fileEntity(file)] : [])];
}

function noteEntity(note: string): Uint8Array {
  return bytesOfBinaryString(`Content-Type: text/plain; charset=UTF-8\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(encodeUtf8(note))}`);
}

function fileEntity({ name, mimeType, content }: OpenedFile): Uint8Array {
  return bytesOfBinaryString(filePart(name, mimeType, base64Lines(content)));
}

/** RFC 2045, 6.8: lines of at most 76 characters. */
function base64Lines(bytes: Uint8Array): string {
  const text = encodeBase64(bytes);
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += 76) lines.push(text.slice(at, at + 76));
  return lines.join('\r\n');
}
