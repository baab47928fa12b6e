import { binaryString } from '../bytes/utf8';
import { type CharsetDecoder, decodeText } from '../bytes/charset';
import { fieldOf, type Part } from '../mime/mime';
import { decodeTransfer } from '../mime/transfer-encoding';
import type { DefectKind } from '../draft';

/** The text of a text part: transfer encoding and charset undone, lines ended by \n, flowed lines joined (RFC 3676). */
export function textOf(part: Part, charsets: CharsetDecoder): { text: string; defects: DefectKind[] } {
  const { bytes, valid } = decodeTransfer(part.body, part.transferEncoding);
  const { text, known } = decodeText(bytes, part.parameters.get('charset') ?? declaredIn(part, bytes), charsets);
  const defects: DefectKind[] = [...(valid ? [] : ['bad-encoding' as const]), ...(known ? [] : ['unknown-charset' as const])];
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const flowed = part.mimeType === 'text/plain' && part.parameters.get('format')?.toLowerCase() === 'flowed';
  return { text: flowed ? unflowed(lines, part.parameters.get('delsp')?.toLowerCase() === 'yes') : lines, defects };
}

/** HTML without a charset in its header often names one itself; '' where it does not. */
function declaredIn(part: Part, bytes: Uint8Array): string {
  if (part.mimeType !== 'text/html' || fieldOf(part, 'content-type')?.includes('charset') === true) return '';
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(binaryString(bytes.subarray(0, 2048)))?.[1] ?? '';
}

/** RFC 3676, 4: a line that ends in a space goes on in the next one of the same quote depth; `-- ` never does. */
function unflowed(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let pieces: string[] = [];
  let depth = -1;
  for (const line of text.split('\n')) {
    const marks = /^>*/.exec(line)?.[0] ?? '';
    const content = line.slice(marks.length).replace(/^ /, '');
    const fixed = content === '-- ' || !content.endsWith(' ');
    if (pieces.length > 0 && (marks.length !== depth || content === '-- ')) {
      out.push(pieces.join(''));
      pieces = [];
    }
    if (pieces.length === 0 && marks !== '') pieces.push(`${marks} `);
    depth = marks.length;
    pieces.push(deleteSpace && !fixed ? content.slice(0, -1) : content);
    if (fixed) {
      out.push(pieces.join(''));
      pieces = [];
    }
  }
  if (pieces.length > 0) out.push(pieces.join(''));
  return out.join('\n');
}
