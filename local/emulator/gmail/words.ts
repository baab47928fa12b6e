/** RFC 2047 encoded words and RFC 2231 parameters: reading, as Gmail shows them. */

/** Bytes to text by a charset's name; an unknown charset is read as Latin-1, so that nothing is lost. */
export function decodeCharset(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset.trim().toLowerCase() || 'utf-8').decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

const WORD = /=\?([^?\s]+)\?([bqBQ])\?([^?\s]*)\?=/g;

/** Replaces the encoded words of a header value (RFC 2047 section 6.2: white space between two of them is dropped). */
export function decodeWords(value: string): string {
  // A multi-byte character may be torn across adjacent words of one charset, against the RFC, so they are joined first.
  const joined = value.replace(/(=\?[^?\s]+\?[bqBQ]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bqBQ]\?)/g, '$1');
  let pending: { charset: string; bytes: Buffer } | undefined;
  let out = '';
  let last = 0;
  const flush = (): void => {
    if (pending) out += decodeCharset(pending.bytes, pending.charset);
    pending = undefined;
  };
  for (const found of joined.matchAll(WORD)) {
    const [whole, charsetAndLang = '', encoding = '', text = ''] = found;
    if (found.index > last) {
      flush();
      out += joined.slice(last, found.index);
    }
    const charset = charsetAndLang.replace(/\*.*$/, '').toLowerCase();
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quotedWord(text);
    if (pending && pending.charset === charset) pending.bytes = Buffer.concat([pending.bytes, bytes]);
    else {
      flush();
      pending = { charset, bytes };
    }
    last = found.index + whole.length;
  }
  flush();
  return out + joined.slice(last);
}

const quotedWord = (text: string): Buffer => Buffer.from(text.replace(/_/g, ' ').replace(/=([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1');

const percent = (text: string): Buffer => Buffer.from(text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1');

/** A header value with parameters, such as Content-Type: the value in lower case, the parameters decoded. */
export function parseParameters(header: string): { value: string; params: Record<string, string> } {
  const parts = splitOutsideQuotes(header, ';');
  const value = (parts.shift() ?? '').trim().toLowerCase();
  const plain: Record<string, string> = {};
  const pieces = new Map<string, { index: number; encoded: boolean; text: string }[]>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    const text = unquote(part.slice(equals + 1).trim());
    const found = /^([^*]+)(?:\*(\d+))?(\*)?$/.exec(name);
    if (!found || (found[2] === undefined && found[3] === undefined)) plain[name] = text;
    else {
      const base = found[1] ?? '';
      pieces.set(base, [...(pieces.get(base) ?? []), { index: Number(found[2] ?? 0), encoded: found[3] !== undefined, text }]);
    }
  }
  const params: Record<string, string> = {};
  for (const [name, text] of Object.entries(plain)) params[name] = decodeWords(text);
  for (const [name, list] of pieces) params[name] = joinContinuations(list);
  return { value, params };
}

/** RFC 2231 sections 3 and 4: pieces in order; the first one names the charset. */
function joinContinuations(list: { index: number; encoded: boolean; text: string }[]): string {
  const ordered = [...list].sort((a, b) => a.index - b.index);
  let charset = 'utf-8';
  const bytes = ordered.map((piece, at) => {
    if (!piece.encoded) return Buffer.from(piece.text, 'latin1');
    let text = piece.text;
    const named = at === 0 ? /^([^']*)'[^']*'(.*)$/s.exec(text) : null;
    if (named) {
      charset = named[1] === undefined || named[1] === '' ? 'utf-8' : named[1];
      text = named[2] ?? '';
    }
    return percent(text);
  });
  return decodeCharset(Buffer.concat(bytes), charset);
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1') : text;
}

/** Splits at a separator that stands outside double quotes. */
function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (char === '\\' && quoted) index += 1;
    else if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
