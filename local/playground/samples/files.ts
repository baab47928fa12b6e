import type { NewPart } from '../parts';

const TYPES: Readonly<Record<string, string>> = { pdf: 'application/pdf', csv: 'text/csv', txt: 'text/plain' };

/** A small, valid file for a name: a PDF of one empty page, or a text. */
export function madeUpFile(name: string): NewPart {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const mimeType = TYPES[extension] ?? 'application/octet-stream';
  return { name, mimeType, content: extension === 'pdf' ? emptyPage() : Buffer.from(`${name}\r\n`, 'utf8') };
}

function emptyPage(): Buffer {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${String(index + 1)} 0 obj${object}endobj\n`;
    return at;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${text}xref\n0 4\n0000000000 65535 f \n${rows}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${String(text.length)}\n%%EOF\n`, 'latin1');
}
