/**
 * What an address list is made of, before anything is understood. `start` and `end` bound the content in the header:
 * without quotes for a quoted string, without parentheses for a comment.
 */
export interface Token {
  readonly kind: 'text' | 'quoted' | 'comment' | 'open' | 'close';
  readonly start: number;
  readonly end: number;
  /** No white space before it. */
  readonly glued: boolean;
}

/** The tokens between two separators. */
export interface Item {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** The name of the RFC 5322 group it is listed in; null outside groups. */
  readonly group: readonly Token[] | null;
}

/** Longer comments are taken for text: a parenthesis that was never meant to be closed must not swallow recipients. */
const LONGEST_COMMENT = 256;

const ROUTE = /\s*@[^\s<>:,@"]+(?:[\s,]*@[^\s<>:,@"]+)*\s*:/y;
const ENCODED_WORD = /=\?[^\s?<>"]+\?[bq]\?[^?\s<>"]*\?=/iy;
const DOMAIN_LITERAL = /\[[^\]\s,;<>"]*\]/y;
const URI_SCHEME = /^["'[(]*(?:mailto|smtp)$/i;
/** Words of a display name, then the bracket that they belong to. A word glued to a quote shows that the quote opens one. */
const WORDS_TO_BRACKET = /(?=[\s<(])[^<>,;"@\r\n]*</y;
const END_OF_TEXT = /[\s<>,;\0]/;

/**
 * The header with every structural character in its ASCII form, each in its place, so that offsets hold for both:
 * `＠ ＜ ＞` and the separators of Japanese input methods, ideographic and no-break spaces.
 */
export function withAsciiStructure(header: string): string {
  return header.replace(/[＠＜＞，、､；\u3000\u00a0]/g, (character) => ASCII_FORM[character] ?? character);
}
const ASCII_FORM: Readonly<Record<string, string>> = {
  '＠': '@', '＜': '<', '＞': '>', '，': ',', '、': ',', '､': ',', '；': ';', '\u3000': ' ', '\u00a0': ' ',
};

/**
 * Cuts an address list (RFC 5322, 3.4) into items and tokens, in time linear in its length. What RFC 5322 allows is read
 * as it says; quotes, brackets and parentheses that are not closed are read so that no address beyond them is swallowed.
 *
 * @param text the header, structure in ASCII (see `withAsciiStructure`)
 */
export function tokenizeAddressList(text: string): Item[] {
  const items: Item[] = [];
  const closing = matchingParentheses(text);
  let tokens: Token[] = [];
  let itemStart = 0;
  let group: Item['group'] = null;
  let inAngle = false;
  let sawAt = false;
  let glued = false;
  let i = 0;

  const add = (kind: Token['kind'], start: number, end: number): void => {
    tokens.push({ kind, start, end, glued });
    glued = kind !== 'open' && kind !== 'close';
  };
  const endItem = (at: number): void => {
    if (tokens.length > 0) items.push({ tokens, start: itemStart, end: at, group });
    tokens = [];
    itemStart = at + 1;
    inAngle = sawAt = glued = false;
  };

  while (i < text.length) {
    const character = text[i] ?? '';
    if (character === ',' || character === ';') {
      endItem(i);
      if (character === ';') group = null;
      i += 1;
    } else if (character === '\r' || character === '\n') {
      const next = skipBreak(text, i);
      if (endsItem(text, next, sawAt)) endItem(i);
      glued = false;
      i = next;
    } else if (/\s/.test(character)) {
      glued = false;
      i += 1;
    } else if (character === '<') {
      add('open', i, i + 1);
      inAngle = true;
      i = matchAt(ROUTE, text, i + 1) ?? i + 1;
    } else if (character === '>') {
      if (inAngle) add('close', i, i + 1);
      inAngle = false;
      i += 1;
    } else if (character === '(' && isComment(text, i, closing)) {
      const end = closing.get(i) ?? i;
      add('comment', i + 1, end);
      i = end + 1;
    } else if (character === ':' && !inAngle && !sawAt) {
      const first = tokens[0];
      const scheme = tokens.length === 1 && first !== undefined && URI_SCHEME.test(text.slice(first.start, first.end));
      if (!scheme && first !== undefined) group = tokens;
      tokens = [];
      if (!scheme) itemStart = i + 1;
      i += 1;
    } else {
      const closed = character === '"' ? quotedEnd(text, i) : null;
      if (closed !== null) {
        add('quoted', i + 1, closed);
        i = closed + 1;
        continue;
      }
      const end: number = matchAt(ENCODED_WORD, text, i) ?? textEnd(text, i, closing, inAngle || sawAt);
      sawAt ||= text.slice(i, end).includes('@');
      add('text', i, end);
      i = end;
    }
  }
  endItem(text.length);
  return items;
}

/** Where a run of plain text ends: at white space, a separator, a bracket, a comment or a group's colon. */
function textEnd(text: string, start: number, closing: ReadonlyMap<number, number>, colonIsText: boolean): number {
  let sawAt = colonIsText;
  let i = start;
  // The first character is text whatever it is: an opening quote that nothing closes, for one.
  do {
    const character = text[i] ?? '';
    if (character === '@') {
      sawAt = true;
      i = matchAt(DOMAIN_LITERAL, text, i + 1) ?? i + 1;
    } else {
      i += 1;
    }
    const next = text[i] ?? '';
    if (next === ':' && !sawAt) break;
    if (next === '(' && isComment(text, i, closing)) break;
  } while (i < text.length && !END_OF_TEXT.test(text[i] ?? ''));
  return i;
}

function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Past the line break(s) at `at`. */
function skipBreak(text: string, at: number): number {
  let i = at;
  while (text[i] === '\r' || text[i] === '\n') i += 1;
  return i;
}

/**
 * A line break separates, unless it folds the header: then white space follows, and either no address has come yet or
 * a comment on the one that has.
 */
function endsItem(text: string, next: number, sawAt: boolean): boolean {
  if (!/[ \t]/.test(text[next] ?? '')) return true;
  if (!sawAt) return false;
  let i = next;
  while (text[i] === ' ' || text[i] === '\t') i += 1;
  return text[i] !== '(';
}

/** For each `(` the place of its `)`; parentheses nest, and `\` takes the meaning from the next character. */
function matchingParentheses(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '\\') i += 1;
    else if (character === '(') open.push(i);
    else if (character === ')') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, i);
    }
  }
  return closing;
}

/** Not when it is too long, or holds a whole mailbox and goes on after it: then the parenthesis was left open by mistake. */
function isComment(text: string, at: number, closing: ReadonlyMap<number, number>): boolean {
  const end = closing.get(at);
  if (end === undefined || end - at > LONGEST_COMMENT) return false;
  return !/<[^<>]*@[^<>]*>[^,;]*[,;]/.test(text.slice(at + 1, end));
}

/**
 * Where the quoted string that opens at `at` closes, or null where the quote is to be read as a plain character: never
 * closed, or closed in a way that would hide an address (`"A <a@x.example>, "B" <b@y.example>`).
 */
function quotedEnd(text: string, at: number): number | null {
  let i = at + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  if (i >= text.length) return null;
  if (!text.slice(at, i).includes('@')) return i;
  const next = text[i + 1] ?? '';
  if (next === '@' || next === '.') return i;
  return matchAt(WORDS_TO_BRACKET, text, i + 1) === null ? null : i;
}
