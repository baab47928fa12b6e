import type { CharsetDecoder } from '../bytes/charset';
import { decodeEncodedWords } from '../mime/encoded-words';
import { readFields } from '../mime/header-fields';
import { fieldOf, type Part, readMime } from '../mime/mime';
import { bodyPartsOf } from './body-parts';

/**
 * The parts that `readDraft` gives as attachments and inline images, in the same order, with the whole they are in. `root` is null for what is
 * no mail.
 */
export function attachmentParts(mime: Uint8Array, charsets: CharsetDecoder): { readonly root: Part | null; readonly attachments: readonly Part[]; readonly inline: readonly Part[] } {
  const { root } = readMime(mime, charsets);
  if (root === null) return { root, attachments: [], inline: [] };
  return { root, ...attachedAndInline(bodyPartsOf(root, charsets)) };
}

/** Files told apart: those on the mail, and images that its HTML shows. */
export function attachedAndInline({ files, html }: { readonly files: readonly Part[]; readonly html: readonly string[] }): { readonly attachments: readonly Part[]; readonly inline: readonly Part[] } {
  const shown = imagesShownBy(html.join('\n'));
  const isInline = (part: Part): boolean => part.contentId !== '' && shown.has(part.contentId.toLowerCase());
  return { attachments: files.filter((part) => !isInline(part)), inline: files.filter(isInline) };
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

/** An attached mail goes by its subject, as Gmail shows it. */
function nameOfMail(bytes: Uint8Array, charsets: CharsetDecoder): string {
  const { fields } = readFields(bytes, { start: 0, end: bytes.length }, charsets, false);
  const subject = decodeEncodedWords(fieldOf({ fields }, 'subject') ?? '', charsets).replace(/[\s\p{Cc}/\\:*?"<>|]+/gu, ' ').trim();
  return `${subject === '' ? 'noname' : subject}.eml`;
}
