import { type AddrSpec, readAddrSpecs, withoutEdges } from './addr-spec';
import type { Token } from './address-tokens';

/** What is needed to read one header. */
export interface Reading {
  /** The header as typed: names are taken from here. */
  readonly header: string;
  /** The same with its structure in ASCII: addresses are taken from here. */
  readonly plain: string;
  /** Decodes encoded words; `literal` is applied to what stands between them. */
  readonly decode: (text: string, literal?: (text: string) => string) => string;
}

/** A word of a name, or one that holds addresses. */
export interface Word {
  readonly kind: 'text' | 'quoted' | 'comment';
  /** As typed, without the quotes or parentheses around it. */
  readonly text: string;
  readonly glued: boolean;
  /** The addresses in it; [] for a word that is only a name. */
  readonly specs: readonly AddrSpec[];
  /** What is left of it beside its addresses. */
  readonly rest: string;
}

/** Tokens as words. White space around an `@` (RFC 5322, 4.4) and a quoted local part before it are joined up. */
export function wordsOf(tokens: readonly Token[], reading: Reading): Word[] {
  const words: Word[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'open' || token.kind === 'close') continue;
    let text = reading.header.slice(token.start, token.end);
    let typed = token.kind === 'text' ? reading.plain.slice(token.start, token.end) : '';
    if (!typed.includes('@') || isEncodedWord(typed)) {
      words.push({ kind: token.kind, text, glued: token.glued, specs: [], rest: '' });
      continue;
    }
    let quotedLocal: string | undefined;
    const before = words[words.length - 1];
    if (typed.startsWith('@') && before?.specs.length === 0 && before.kind !== 'comment' && !isEncodedWord(before.text)) {
      if (before.kind === 'quoted') quotedLocal = unescaped(before.text);
      else typed = before.text + typed;
      text = `${before.text}${token.glued ? '' : ' '}${text}`;
      words.pop();
    }
    const next = tokens[i + 1];
    if (typed.endsWith('@') && next?.kind === 'text' && !reading.plain.slice(next.start, next.end).includes('@')) {
      typed += reading.plain.slice(next.start, next.end);
      text += `${next.glued ? '' : ' '}${reading.header.slice(next.start, next.end)}`;
      i += 1;
    }
    words.push({ kind: 'text', text, glued: token.glued, ...readAddrSpecs(typed, quotedLocal) });
  }
  return words;
}

const isEncodedWord = (text: string): boolean => /^=\?.*\?=$/.test(text);

/** RFC 5322 `quoted-pair`. */
const unescaped = (text: string): string => text.replace(/\\(.)/gs, '$1');

/** Words as a display name: encoded words decoded, quotes taken off, white space evened out; a comment keeps its parentheses beside a name. */
export function nameOf(words: readonly Word[], { decode }: Reading): string {
  const alone = words.every(({ kind }) => kind === 'comment');
  let name = '';
  let run = '';
  const flush = (): void => {
    name += decode(run);
    run = '';
  };
  for (const { kind, text, glued } of words) {
    if (run !== '' || name !== '') run += glued ? '' : ' ';
    if (kind === 'text') {
      run += withoutEdges(text, '"');
    } else {
      flush();
      const content = decode(text, unescaped);
      name += kind === 'comment' && !alone ? `(${content})` : content;
    }
  }
  flush();
  return name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
