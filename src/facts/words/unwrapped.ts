import { Remembered } from './remembered';

/** A line this long may have been broken by whoever wrote it, or by the mail program: a Latin letter takes one place, a kanji or kana two. */
const WRAPPED = 45;

/** Begins something of its own: a bullet, a number, a header line, a list of copies. */
const BEGINS = /^\s*(?:$|[・*■●○◆▼※>|-]|\d{1,3}[.)、:](?!\d)|[([【「]|\(?(?:b?cc|to|from|subject|date)\s*:)/i;
const ENDED = /[。!?:;)\]】」]\s*$/;

function widthOf(line: string): number {
  let width = 0;
  for (const char of line.slice(0, WRAPPED)) width += char > '\u2fff' ? 2 : 1;
  return width;
}

/** Normalised text with the lines of a wrapped sentence put together again; every other line stays a line. */
export function unwrapped(text: string): string {
  return joined.of(text);
}

const joined = new Remembered(join);

/** Whether a line may be the rest of the one before it. */
export function goesOn(last: string, line: string): boolean {
  return widthOf(last) >= WRAPPED && !ENDED.test(last) && !/\.\s*$/.test(last) && !BEGINS.test(line);
}

/** What stands between a line and its rest, and the rest: Japanese has no blank there. */
export function restOf(last: string, line: string): string {
  return /[\u3041-\u9fff、]$/.test(last) ? line.trimStart() : ` ${line.trimStart()}`;
}

function join(text: string): string {
  let out = '';
  let last: string | null = null;
  for (const line of text.split('\n')) {
    out += last === null ? line : goesOn(last, line) ? restOf(last, line) : `\n${line}`;
    last = line;
  }
  return out;
}
