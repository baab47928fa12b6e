import { type CharsetDecoder, decodeText } from '../bytes/charset';
import { concatBytes, encodeUtf8 } from '../bytes/utf8';
import { decodeEncodedWords, hexValue } from './encoded-words';

/** A field like Content-Type: a value, then `; name=value` (RFC 2045, 5.1). */
export interface Parameterized {
  /** In lower case, without comments. */
  readonly value: string;
  /** By name in lower case, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** A piece of a parameter as it stands: RFC 2231 cuts long ones up (`name*0`, `name*1*`). */
interface Piece {
  readonly index: number;
  /** Percent-encoded; the first such piece names the charset. */
  readonly encoded: boolean;
  readonly text: string;
}

/** `name`, `name*`, `name*3`, `name*3*`. */
const NAME = /^([^*]*)(?:\*(\d{1,4}))?(\*)?$/;

/**
 * Reads such a field with RFC 2231 pieces and charsets, and with what mailers do instead: encoded words in quotes, values
 * without quotes that hold spaces, charsets missing.
 *
 * @param onUnknown told of each charset that could not be read
 */
export function readParameterized(field: string, charsets: CharsetDecoder, onUnknown: (charset: string) => void): Parameterized {
  const [first = '', ...rest] = splitAtSemicolons(field);
  const plain = new Map<string, string>();
  const pieces = new Map<string, Piece[]>();
  for (const parameter of rest) {
    const equals = parameter.indexOf('=');
    if (equals === -1) continue;
    const [, name = '', index, star] = NAME.exec(parameter.slice(0, equals).trim().toLowerCase()) ?? [];
    if (name === '') continue;
    const text = unquoted(parameter.slice(equals + 1).trim());
    if (index === undefined && star === undefined) {
      if (!plain.has(name)) plain.set(name, text);
    } else {
      const parts = pieces.get(name) ?? [];
      parts.push({ index: Number(index ?? 0), encoded: star !== undefined, text });
      pieces.set(name, parts);
    }
  }
  const parameters = new Map<string, string>();
  for (const [name, text] of plain) parameters.set(name, decodeEncodedWords(text, charsets, onUnknown));
  // Where both are given the extended one is the better (RFC 6266, 4.3).
  for (const [name, parts] of pieces) parameters.set(name, joinPieces(parts, charsets, onUnknown));
  return { value: first.replace(/\([^()]*\)/g, '').trim().toLowerCase(), parameters };
}

function joinPieces(parts: readonly Piece[], charsets: CharsetDecoder, onUnknown: (charset: string) => void): string {
  const inOrder = [...parts].sort((a, b) => a.index - b.index);
  if (!inOrder.some(({ encoded }) => encoded)) return decodeEncodedWords(inOrder.map(({ text }) => text).join(''), charsets, onUnknown);
  let charset = 'utf-8';
  let named = false;
  const chunks = inRuns(inOrder).map(({ encoded, text }) => {
    if (!encoded) return encodeUtf8(text);
    const [, label, rest] = (named ? null : /^([^']*)'[^']*'(.*)$/s.exec(text)) ?? [];
    if (label !== undefined) charset = label === '' ? 'utf-8' : label;
    named = true;
    return percentDecoded(rest ?? text);
  });
  const { text, known } = decodeText(concatBytes(chunks), charset, charsets);
  if (!known) onUnknown(charset);
  return text;
}

/** Neighbours of one kind joined, since some mailers cut in the middle of a `%E3`. */
function inRuns(pieces: readonly Piece[]): { encoded: boolean; text: string }[] {
  const runs: { encoded: boolean; texts: string[] }[] = [];
  for (const { encoded, text } of pieces) {
    const last = runs[runs.length - 1];
    if (last?.encoded === encoded) last.texts.push(text);
    else runs.push({ encoded, texts: [text] });
  }
  return runs.map(({ encoded, texts }) => ({ encoded, text: texts.join('') }));
}

function percentDecoded(text: string): Uint8Array {
  const bytes = encodeUtf8(text);
  let at = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const high = bytes[i] === 0x25 ? hexValue(bytes[i + 1]) : -1;
    const low = high >= 0 ? hexValue(bytes[i + 2]) : -1;
    if (low >= 0) {
      bytes[at++] = high * 16 + low;
      i += 2;
    } else {
      bytes[at++] = bytes[i] ?? 0;
    }
  }
  return bytes.subarray(0, at);
}

/** A field at its semicolons; those inside quotes do not separate. */
export function splitAtSemicolons(field: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let inQuotes = false;
  for (let i = 0; i < field.length; i += 1) {
    const character = field[i];
    if (character === '\\' && inQuotes) i += 1;
    else if (character === '"') inQuotes = !inQuotes;
    else if (character === ';' && !inQuotes) {
      pieces.push(field.slice(start, i));
      start = i + 1;
    }
  }
  pieces.push(field.slice(start));
  return pieces;
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  const inner = text.length > 1 && text.endsWith('"') ? text.slice(1, -1) : text.slice(1);
  return inner.replace(/\\(.)/gs, '$1');
}
