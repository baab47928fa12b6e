import type { Address } from './addresses/address';
import { parseAddressList } from './addresses/parse-addresses';
import { attachedAndInline, fileNameOf } from './parts/attachment-parts';
import { bodyPartsOf } from './parts/body-parts';
import type { CharsetDecoder } from './bytes/charset';
import { type Sha256, sha256Hex } from './bytes/sha256';
import { bytesOfBinaryString } from './bytes/utf8';
import type { Attachment, Defect, Draft } from './draft';
import { decodeEncodedWords } from './mime/encoded-words';
import type { Field } from './mime/header-fields';
import { fieldOf, type Part, readMime } from './mime/mime';
import { decodeTransfer } from './mime/transfer-encoding';
import { splitText } from './text/split-text';

/** So many of a file's first bytes are kept. */
const HEAD = 256;

/** What is needed on the way through the header and the files. */
interface Reading {
  readonly charsets: CharsetDecoder;
  readonly sha256: Sha256;
  readonly defects: Defect[];
}

/**
 * Reads a mail (RFC 5322 with MIME) as a draft. Never throws: whatever can't be read as it should be is in `defects`, and
 * what is no mail at all gives an empty draft with the defect `not-mail`.
 *
 * @param mime the mail's bytes, or a binary string of them (one byte a code unit)
 */
export function readDraft(mime: Uint8Array | string, charsets: CharsetDecoder, sha256: Sha256 = sha256Hex): Draft {
  const { root, defects } = readMime(typeof mime === 'string' ? bytesOfBinaryString(mime) : mime, charsets);
  const parts = root === null ? { text: '', html: [], textParts: [], files: [], alternatives: [], defects: [] } : bodyPartsOf(root, charsets);
  const { attachments, inline } = attachedAndInline(parts);
  const reading: Reading = { charsets, sha256, defects: [...defects, ...parts.defects] };
  const fields = root?.fields ?? [];
  const addresses = (name: string): Address[] => addressesIn(fields, name, reading);
  return {
    from: addresses('from')[0] ?? null,
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    replyTo: addresses('reply-to'),
    subject: decodeHeader(fields, 'subject', reading),
    body: parts.text,
    text: splitText(parts.text),
    html: parts.html.length === 0 ? null : parts.html.join('\n'),
    textParts: parts.textParts,
    attachments: attachments.map((part) => fileOf(part, reading)),
    inlineImages: inline.map((part) => fileOf(part, reading)),
    alternatives: parts.alternatives.map((part) => fileOf(part, reading)),
    messageId: idsIn(fields, 'message-id')[0] ?? '',
    inReplyTo: idsIn(fields, 'in-reply-to')[0] ?? '',
    references: idsIn(fields, 'references'),
    defects: reading.defects,
  };
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
