import { encodeUtf8 } from '../draft/bytes/utf8';
import { encodedWords } from '../draft/mime/encode-words';
import { splitAtSemicolons } from '../draft/mime/parameters';

/** Parameters that carry a file's name, in every spelling of RFC 2231. */
const NAME = /^\s*(?:file)?name(?:\*[\d*]*)?\s*=/i;
/** Room on a line for a piece of a name. */
const PIECE = 54;

/**
 * `; name=…` for Content-Type: programs that don't know RFC 2231 look there, and know encoded words in quotes, which no
 * standard allows and all write.
 */
function nameParameter(name: string): string {
  return `;\r\n name="${isPlain(name) ? name : encodedWords(name)}"`;
}

/** `; filename=…` for Content-Disposition, by RFC 2231 where the name is not plain ASCII or is long. */
function fileNameParameter(name: string): string {
  if (isPlain(name)) return `;\r\n filename="${name}"`;
  const escaped = Array.from(encodeUtf8(name), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9._~-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const pieces: string[] = [];
  let piece = "UTF-8''";
  for (const one of escaped) {
    if (piece.length + one.length > PIECE) {
      pieces.push(piece);
      piece = '';
    }
    piece += one;
  }
  return [...pieces, piece].map((text, index) => `;\r\n filename*${index}*=${text}`).join('');
}

function isPlain(name: string): boolean {
  return /^[\x20\x21\x23-\x5b\x5d-\x7e]{1,60}$/.test(name);
}

/** Header and body of a file as a MIME part; the body is base64 on lines of 76. */
export function filePart(name: string, mimeType: string, base64Lines: string): string {
  return `Content-Type: ${mimeType}${nameParameter(name)}\r\nContent-Disposition: attachment${fileNameParameter(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines}`;
}

/** One field of a header as it stands, its folded lines and line ends included. */
interface HeaderField {
  /** In lower case; '' for lines that are no field. */
  readonly name: string;
  readonly text: string;
}

/** A header (binary string) as its fields; joined they give it back. */
export function headerFields(header: string): HeaderField[] {
  const fields: { name: string; text: string }[] = [];
  for (const line of header.match(/[^\r\n]*(?:\r\n|\r|\n|$)/g) ?? []) {
    const last = fields[fields.length - 1];
    if (/^[ \t]/.test(line) && last) last.text += line;
    else if (line !== '') fields.push({ name: (/^([!-9;-~]+)[ \t]*:/.exec(line)?.[1] ?? '').toLowerCase(), text: line });
  }
  return fields;
}

/** A part's header (binary string) with another file name; all other fields and parameters stay as they are. */
export function renamedHeader(header: string, name: string): string {
  const fields = headerFields(header);
  const end = /\r?\n$/.exec(fields[0]?.text ?? '')?.[0] ?? '\r\n';
  const lineEnds = (text: string): string => text.replace(/\r\n/g, end);
  const renamed = fields.map((field) => {
    if (field.name !== 'content-type' && field.name !== 'content-disposition') return field.text;
    const kept = splitAtSemicolons(field.text.trimEnd()).filter((parameter) => !NAME.test(parameter)).join(';');
    return kept + lineEnds((field.name === 'content-type' ? nameParameter : fileNameParameter)(name)) + end;
  });
  if (fields.some((field) => field.name === 'content-disposition')) return renamed.join('');
  const added = lineEnds(`Content-Disposition: attachment${fileNameParameter(name)}\r\n`);
  if (header === '') return `${added}\r\n`;
  // Before the empty line that ends the header.
  const at = renamed.findIndex((text) => text.trim() === '');
  return [...renamed.slice(0, at < 0 ? undefined : at), added, ...(at < 0 ? [] : renamed.slice(at))].join('');
}
