import type { Address } from './addresses/address';
import { parseAddressList } from './addresses/parse-addresses';
import { textOf } from './body-text';
import type { CharsetDecoder } from './bytes/charset';
import { type Sha256, sha256Hex } from './bytes/sha256';
import { bytesOfBinaryString } from './bytes/utf8';
import type { Attachment, Defect, Draft } from './draft';
import { decodeEncodedWords } from './mime/encoded-words';
import { type Field, readFields } from './mime/header-fields';
import { fieldOf, type Part, readMime } from './mime/mime';
import { decodeTransfer } from './mime/transfer-encoding';
import { htmlToText } from './text/html-text';
import { splitText } from './text/split-text';

/** So many of a file's first bytes are kept. */
const HEAD = 256;

/** What is collected on the way through the parts. */
interface Reading {
  readonly charsets: CharsetDecoder;
  readonly sha256: Sha256;
  readonly defects: Defect[];
  readonly files: Part[];
  readonly alternatives: Part[];
}

/** The text of a part or of several: what to show as plain text, and the HTML behind it. */
interface Body {
  readonly text: string;
  readonly html: readonly string[];
}

/**
 * Reads a mail (RFC 5322 with MIME) as a draft. Never throws: whatever can't be read as it should be is in `defects`, and
 * what is no mail at all gives an empty draft with the defect `not-mail`.
 *
 * @param mime the mail's bytes, or a binary string of them (one byte a code unit)
 */
export function readDraft(mime: Uint8Array | string, charsets: CharsetDecoder, sha256: Sha256 = sha256Hex): Draft {
  const { root, defects } = readMime(typeof mime === 'string' ? bytesOfBinaryString(mime) : mime, charsets);
  const reading: Reading = { charsets, sha256, defects: [...defects], files: [], alternatives: [] };
  const { text, html } = root === null ? { text: '', html: [] } : bodyOf(root, reading);
  const wholeHtml = html.length === 0 ? null : html.join('\n');
  const isInline = inlineIn(html);
  const fields = root?.fields ?? [];
  const addresses = (name: string): Address[] => addressesIn(fields, name, reading);
  return {
    from: addresses('from')[0] ?? null,
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    replyTo: addresses('reply-to'),
    subject: decodeHeader(fields, 'subject', reading),
    body: text,
    text: splitText(text),
    html: wholeHtml,
    attachments: reading.files.filter((part) => !isInline(part)).map((part) => fileOf(part, reading)),
    inlineImages: reading.files.filter(isInline).map((part) => fileOf(part, reading)),
    alternatives: reading.alternatives.map((part) => fileOf(part, reading)),
    messageId: idsIn(fields, 'message-id')[0] ?? '',
    inReplyTo: idsIn(fields, 'in-reply-to')[0] ?? '',
    references: idsIn(fields, 'references'),
    defects: reading.defects,
  };
}

/**
 * The parts that `readDraft` gives as attachments and inline images, in the same order, with the whole they are in. `root` is null for what is
 * no mail.
 */
export function attachmentParts(mime: Uint8Array, charsets: CharsetDecoder): { readonly root: Part | null; readonly attachments: readonly Part[]; readonly inline: readonly Part[] } {
  const { root } = readMime(mime, charsets);
  if (root === null) return { root, attachments: [], inline: [] };
  const reading: Reading = { charsets, sha256: () => '', defects: [], files: [], alternatives: [] };
  const isInline = inlineIn(bodyOf(root, reading).html);
  return { root, attachments: reading.files.filter((part) => !isInline(part)), inline: reading.files.filter(isInline) };
}

/** Whether a part is shown inside the HTML. */
function inlineIn(html: readonly string[]): (part: Part) => boolean {
  const shown = imagesShownBy(html.join('\n'));
  return (part) => part.contentId !== '' && shown.has(part.contentId.toLowerCase());
}

/** All fields of that name are read: a second To is forbidden (RFC 5322, 3.6) but delivered to. */
function addressesIn(fields: readonly Field[], name: string, { charsets, defects }: Reading): Address[] {
  const list = fields.filter((field) => field.name === name).map(({ value }) => value).join(', ');
  return parseAddressList(list, charsets, () => defects.push({ kind: 'unknown-charset', where: name }));
}

function decodeHeader(fields: readonly Field[], name: string, { charsets, defects }: Reading): string {
  const decoded = decodeEncodedWords(fieldOf({ fields }, name) ?? '', charsets, () => defects.push({ kind: 'unknown-charset', where: name }));
  return decoded.replace(/[\r\n\t]+/g, ' ').trim();
}

const idsIn = (fields: readonly Field[], name: string): string[] => fieldOf({ fields }, name)?.match(/<[^<>\s]+>/g) ?? [];

/** The text in a part, its files put aside. */
function bodyOf(part: Part, reading: Reading): Body {
  if (part.children.length > 0) {
    const alternative = part.mimeType === 'multipart/alternative';
    const children = part.children.filter((child) => !alternative || !isAlternative(child));
    if (alternative) reading.alternatives.push(...part.children.filter(isAlternative));
    const bodies = children.map((child) => ({ child, body: bodyOf(child, reading) }));
    const html = bodies.flatMap(({ body }) => body.html);
    if (!alternative) {
      return { text: bodies.map(({ body }) => body.text).filter((text) => text.trim() !== '').join('\n'), html };
    }
    // The plain part says the same as the HTML, without the layout; where it is empty the HTML speaks.
    const plain = bodies.find(({ child, body }) => child.mimeType === 'text/plain' && body.text.trim() !== '');
    const best = plain ?? bodies.filter(({ body }) => body.text.trim() !== '').pop();
    return { text: best?.body.text ?? '', html };
  }
  if (!isText(part)) {
    if (!part.mimeType.startsWith('multipart/') || part.body.length > 0) reading.files.push(part);
    return { text: '', html: [] };
  }
  const { text, defects } = textOf(part, reading.charsets);
  reading.defects.push(...defects.map((kind) => ({ kind, where: part.number === '' ? 'body' : part.number })));
  return part.mimeType === 'text/html' ? { text: htmlToText(text), html: [text] } : { text, html: [] };
}

/** Text to read rather than a file: no name, not marked as an attachment. A multipart without parts is read as text too. */
export function isText(part: Part): boolean {
  if (part.mimeType.startsWith('multipart/')) return part.number === '';
  return (part.mimeType === 'text/plain' || part.mimeType === 'text/html') && part.disposition !== 'attachment' && part.fileName === '';
}

/** One more form of the body (RFC 2046, 5.1.4), in a type that is neither plain text nor HTML, with no name of its own: an invitation. */
function isAlternative(part: Part): boolean {
  return part.mimeType.startsWith('text/') && !isText(part) && part.fileName === '' && part.disposition !== 'attachment';
}

/** Content-IDs, in lower case, of the parts that the HTML shows. */
function imagesShownBy(html: string): Set<string> {
  const ids = new Set<string>();
  for (const [, id = ''] of html.matchAll(/\bcid:([^"'\s<>)]+)/gi)) {
    ids.add(id.toLowerCase());
    ids.add(percentDecoded(id).toLowerCase());
  }
  return ids;
}

function percentDecoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** A file's name: its own, or of an attached mail its subject; '' where it has none. `content`: after transfer decoding. */
export function fileNameOf(part: Part, content: Uint8Array, charsets: CharsetDecoder): string {
  return part.fileName !== '' ? part.fileName : part.mimeType === 'message/rfc822' ? nameOfMail(content, charsets) : '';
}

function fileOf(part: Part, { charsets, sha256, defects }: Reading): Attachment {
  const { bytes, valid } = decodeTransfer(withLineEnds(part), part.transferEncoding);
  if (!valid) defects.push({ kind: 'bad-encoding', where: part.number === '' ? 'body' : part.number });
  return {
    name: fileNameOf(part, bytes, charsets),
    mimeType: part.mimeType,
    size: bytes.length,
    sha256: sha256(bytes),
    head: Array.from(bytes.subarray(0, HEAD)),
  };
}

/**
 * A part's body with its line breaks as CRLF, their form on the way (RFC 2046, 4.1.1): sent as lines (7bit, 8bit, quoted-printable), a
 * file's own line ends are whatever the last program wrote. In base64 and binary they are its content.
 */
function withLineEnds({ body, transferEncoding }: Part): Uint8Array {
  if (/^\s*(?:base64|binary)\s*$/i.test(transferEncoding)) return body;
  let bare = 0;
  for (let i = 0; i < body.length; i += 1) if (body[i] === LF && body[i - 1] !== CR) bare += 1;
  if (bare === 0) return body;
  const out = new Uint8Array(body.length + bare);
  let at = 0;
  for (let i = 0; i < body.length; i += 1) {
    if (body[i] === LF && body[i - 1] !== CR) out[at++] = CR;
    out[at++] = body[i] ?? 0;
  }
  return out;
}
const LF = 0x0a;
const CR = 0x0d;

/** An attached mail goes by its subject, as Gmail shows it. */
function nameOfMail(bytes: Uint8Array, charsets: CharsetDecoder): string {
  const { fields } = readFields(bytes, { start: 0, end: bytes.length }, charsets, false);
  const subject = decodeEncodedWords(fieldOf({ fields }, 'subject') ?? '', charsets).replace(/[\s\p{Cc}/\\:*?"<>|]+/gu, ' ').trim();
  return `${subject === '' ? 'noname' : subject}.eml`;
}
