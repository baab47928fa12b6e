import { decodeEntities } from './html-entities';

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  /** `attributes` is the source between name and `>`; most are never looked at. */
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string; readonly end: number };

/** Elements whose content is no text of the mail. */
const DROPPED = new Set(['style', 'script', 'title', 'noframes', 'xml']);

/**
 * Cuts HTML into tags and text in linear time. Comments, declarations and the content of `style`, `script` and `title` are
 * left out, as a mail program shows none of it. A `<` that begins no tag is text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  // Once a tag was found not to end, quotes are not trusted again: looking for their end each time would be quadratic.
  let trustQuotes = true;
  // Likewise for the end of a comment, and for a tag's.
  let commentsEnd = true;
  const lastEnd = html.lastIndexOf('>');
  let i = 0;
  while (i < html.length) {
    const open = html.indexOf('<', i);
    if (open > i || open === -1) yield { kind: 'text', text: html.slice(i, open === -1 ? html.length : open) };
    if (open === -1) return;
    i = open;
    if (i > lastEnd) {
      yield { kind: 'text', text: html.slice(i).replaceAll('<!--', '') };
      return;
    }
    if (html.startsWith('<!--', i)) {
      const end: number = commentsEnd ? html.indexOf('-->', i + 4) : -1;
      commentsEnd = end !== -1;
      // A comment that never ends would hide the rest; better to read too much.
      i = end === -1 ? i + 4 : end + 3;
      continue;
    }
    const next = html[i + 1] ?? '';
    if (next === '!' || next === '?') {
      const end = html.indexOf('>', i);
      i = end === -1 ? html.length : end + 1;
      continue;
    }
    const [, slash = '', name] = matchAt(/<(\/?)([a-z][^\s/>]*)/iy, html, i) ?? [];
    let end = name === undefined ? null : tagEnd(html, i + 1, trustQuotes);
    if (name !== undefined && end === null && trustQuotes) {
      trustQuotes = false;
      end = tagEnd(html, i + 1, false);
    }
    if (name === undefined || end === null) {
      yield { kind: 'text', text: '<' };
      i += 1;
      continue;
    }
    const lower = name.toLowerCase();
    yield { kind: slash === '' ? 'open' : 'close', name: lower, attributes: html.slice(i + 1 + slash.length + name.length, end), end: end + 1 };
    i = end + 1;
    if (slash === '' && DROPPED.has(lower)) i = contentEnd(html, lower, i);
  }
}

function tagEnd(html: string, from: number, trustQuotes: boolean): number | null {
  if (!trustQuotes) {
    const end = html.indexOf('>', from);
    return end === -1 ? null : end;
  }
  let quote = '';
  for (let i = from; i < html.length; i += 1) {
    const character = html[i] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') {
      return i;
    } else if ((character === '"' || character === "'") && /[=\s]/.test(html[i - 1] ?? '')) {
      quote = character;
    }
  }
  return null;
}

function contentEnd(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Attributes are looked for no further into a tag: room for long links, none for hostile ones. */
const LONGEST_ATTRIBUTES = 8192;
const ATTRIBUTES = new Map<string, RegExp>();

/** Value of an attribute, decoded; '' where it is missing. */
export function attributeOf(attributes: string, name: string): string {
  let pattern = ATTRIBUTES.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
    ATTRIBUTES.set(name, pattern);
  }
  const found = pattern.exec(attributes.slice(0, LONGEST_ATTRIBUTES));
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
}
