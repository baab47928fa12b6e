import { binaryString, decodeUtf8 } from '../bytes/utf8';
import type { CharsetDecoder } from '../bytes/charset';
import type { Defect, TextPart } from '../draft';
import type { Part } from '../mime/mime';
import { decodeTransfer } from '../mime/transfer-encoding';
import { squeezed } from '../other-texts';
import { htmlToText } from '../text/html-text';
import { textOf } from './body-text';

/** A mail's parts, sorted: what is text to read, and what is not. */
export interface BodyParts {
  /** The whole body as plain text. */
  readonly text: string;
  /** Each HTML part as it stands. */
  readonly html: readonly string[];
  /** What `text` and `html` leave open (`Draft.textParts`). */
  readonly textParts: readonly TextPart[];
  readonly files: readonly Part[];
  /** Further forms of the body that are neither plain text nor HTML. */
  readonly alternatives: readonly Part[];
  readonly defects: readonly Defect[];
}

/** A part that is text. */
interface Leaf extends TextPart {
  readonly number: string;
  /** Its words, as they would stand in the body. */
  readonly text: string;
  /** Where different bytes could have given the same `content`: the bytes, as a binary string. */
  readonly bytes: string | null;
}

/** The text of a part or of several: what to show as plain text, and what it was taken from. */
interface Body {
  readonly text: string;
  readonly leaves: readonly Leaf[];
}

interface Reading {
  readonly charsets: CharsetDecoder;
  readonly leaves: Leaf[];
  /** Texts that a mail program may show in the place of the body's. */
  readonly instead: Leaf[];
  readonly files: Part[];
  readonly alternatives: Part[];
  readonly defects: Defect[];
}

/** Goes through all parts of a mail, in their order. */
export function bodyPartsOf(root: Part, charsets: CharsetDecoder): BodyParts {
  const reading: Reading = { charsets, leaves: [], instead: [], files: [], alternatives: [], defects: [] };
  const { text } = bodyOf(root, reading);
  const said = reading.instead.length === 0 ? '' : squeezed(text);
  const unread = reading.instead.filter((leaf) => !said.includes(squeezed(leaf.text)));
  return {
    text,
    html: reading.leaves.flatMap(({ mimeType, content }) => (mimeType === 'text/html' ? [content] : [])),
    textParts: isUsual(reading.leaves, text) ? [] : reading.leaves.flatMap(({ mimeType, content, bytes }) => [...(content.trim() === '' ? [] : [{ mimeType, content }]), ...(bytes === null ? [] : [{ mimeType, content: bytes }])]),
    files: reading.files,
    alternatives: reading.alternatives,
    defects: [...reading.defects, ...unread.map(({ number }) => ({ kind: 'other-text' as const, where: number }))],
  };
}

/** Text to read rather than a file: no name, not marked as an attachment. A multipart without parts is read as text too. */
export function isText(part: Part): boolean {
  if (part.mimeType.startsWith('multipart/')) return part.number === '';
  return (part.mimeType === 'text/plain' || part.mimeType === 'text/html') && part.disposition !== 'attachment' && part.fileName === '';
}

/** One text, or a plain one and one in HTML that says the same: then the body's text and the HTML are all there is. */
function isUsual(leaves: readonly Leaf[], text: string): boolean {
  const said = leaves.filter(({ content }) => content.trim() !== '');
  const plain = said.filter(({ mimeType }) => mimeType !== 'text/html');
  return said.every(({ bytes }) => bytes === null)
    && plain.length <= 1 && said.length - plain.length <= 1
    && (said.length < 2 || plain[0]?.text === text);
}

/** The text in a part, its files put aside. */
function bodyOf(part: Part, reading: Reading): Body {
  if (part.children.length === 0) {
    if (isText(part)) return leafOf(part, reading);
    if (!part.mimeType.startsWith('multipart/') || part.body.length > 0) reading.files.push(part);
    return { text: '', leaves: [] };
  }
  if (part.mimeType !== 'multipart/alternative') {
    const bodies = part.children.map((child) => bodyOf(child, reading));
    return { text: bodies.map(({ text }) => text).filter((text) => text.trim() !== '').join('\n'), leaves: bodies.flatMap(({ leaves }) => leaves) };
  }
  reading.alternatives.push(...part.children.filter(isAlternative));
  const branches = part.children.filter((child) => !isAlternative(child)).map((child) => ({ child, body: bodyOf(child, reading) }));
  // The plain part says the same as the HTML, without the layout; where it is empty the HTML speaks.
  const plain = branches.find(({ child, body }) => child.mimeType === 'text/plain' && body.text.trim() !== '');
  const best = plain ?? branches.filter(({ body }) => body.text.trim() !== '').pop();
  const others = branches.filter((branch) => branch !== best).flatMap(({ body }) => body.leaves);
  const hasOneHtml = best === plain && others.filter(({ mimeType }) => mimeType === 'text/html').length === 1;
  reading.instead.push(...others.filter(({ mimeType }) => mimeType !== 'text/html' || !hasOneHtml));
  return { text: best?.body.text ?? '', leaves: branches.flatMap(({ body }) => body.leaves) };
}

function leafOf(part: Part, { charsets, leaves, defects }: Reading): Body {
  const { text: content, defects: found } = textOf(part, charsets);
  defects.push(...found.map((kind) => ({ kind, where: part.number === '' ? 'body' : part.number })));
  const text = part.mimeType === 'text/html' ? htmlToText(content) : content;
  const leaf = { number: part.number === '' ? 'body' : part.number, mimeType: part.mimeType, content, text, bytes: found.length > 0 || content.includes('\ufffd') ? lossyBytes(part, content) : null };
  leaves.push(leaf);
  return { text, leaves: [leaf] };
}

/** Of a text that may not have been read without loss its bytes; null where U+FFFD is what was written. */
function lossyBytes(part: Part, content: string): string | null {
  const { bytes, valid } = decodeTransfer(part.body, part.transferEncoding);
  const utf8 = decodeUtf8(bytes);
  return valid && utf8.valid && squeezed(utf8.text) === squeezed(content) ? null : binaryString(valid ? bytes : part.body);
}

/** One more form of the body (RFC 2046, 5.1.4), in a type that is neither plain text nor HTML, with no name of its own: an invitation. */
function isAlternative(part: Part): boolean {
  return part.mimeType.startsWith('text/') && !isText(part) && part.fileName === '' && part.disposition !== 'attachment';
}
