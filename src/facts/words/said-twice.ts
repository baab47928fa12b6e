import { anyOf } from '../../draft/text/any-of';
import { sentencesOf } from './sentences';
import { unwrapped } from './unwrapped';
import { fold } from './fold';

/** A sentence, or a line that holds no whole one. */
interface Piece {
  readonly text: string;
  /** By `keyOf`. */
  readonly key: string;
  /** How often the text has it. */
  readonly count: number;
}

/** What stands twice in a row. */
interface SaidTwice {
  /** Its first sentence or line. */
  readonly text: string;
  /** Sentences and lines of it; one where a sentence or its end stands twice. */
  readonly length: number;
}

/** Nobody writes, or reads, more. */
const MOST_CHARACTERS = 100_000;
const MOST_PIECES = 600;

const ENDED = /[。!?.]["'」』)]?$/;
const KANA = /[\u3041-\u309f]/;
const JA_PHRASE = /[\u3041-\u9fff][はがをにでとのも、][^、]*[\u3041-\u9fff]/;
const NUMBER = /^\s*\(?(?:\d{1,2}|[a-h])[.)]\s?(?=\S)(?!\d)/i;
/** Headings, which a letter may have above its text once more. */
const HEADING = /(?:について|お知らせ|ご?案内|お願い|まで|とは)$/;
/** Rows of a table, gaps of a form, code, logs, quotations of verse. */
const NO_TEXT = /\t| {3,}|\s\|\s|[:;{}\\]$|_{2,}|[=<>]{1,2}\s?\S|^\s*(?:[#$|>*/]|\/\/|https?:|\w+:\s)|\(\s{2,}\)|…$|\.{3}$|["'「『♪]\s*$|\d:\d\d:\d\d/;
/** What is true of one row and of the next one. */
const SAME_AS_ABOVE = anyOf(
  /同じ|同様|同上|変更(?:は|も)?(?:なし|ありません|ございません)/i,
  /(?:特に)?(?:該当|問題|異常|不足|指摘)(?:は|も)?(?:なし|しません|ありません|ございません)/i,
  /\b(?:same as|not applicable|no change|as above|to be (?:confirmed|announced))\b/i,
);
/** `ありがとうございました!`: said again on purpose. */
const HEARTY = /!["'」)]?$|^(?:本当に|誠に|重ねて)?(?:ありがとう|有難う|おめでとう|申し訳)|\bthank|\bsorry\b|\bplease,? please\b/i;
const ASKS_KINDLY = /(?:よろしく|宜しく)|^お(?:願い|待ち)/;
const SHORTEST_JA = 8;
const SHORTEST_JA_LINE = 12;
const FEWEST_WORDS = 4;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z][a-z'-]*/g) ?? [];
}

/** The sentences of a line; a number before it (`3. 印鑑`) is no sentence. */
function sentencesIn(line: string): string[] {
  const [number = ''] = NUMBER.exec(line) ?? [];
  const [first = '', ...others] = sentencesOf(line.slice(number.length), MOST_PIECES);
  return [number + first, ...others];
}

/** Equal for what reads the same: case, kind of kanji, blanks within Japanese and what ends it left aside. */
function keyOf(piece: string): string {
  const folded = fold(piece);
  const dense = /\s/.test(folded) ? folded.replace(/\s+/g, ' ').replace(/(?<=[\u3041-\u9fff]) | (?=[\u3041-\u9fff])/g, '') : folded;
  return dense.replace(/[。!?.,、]+$/, '');
}

function piecesOf(lines: readonly string[]): Piece[] {
  const counts = new Map<string, number>();
  const pieces: { text: string; key: string }[] = [];
  for (const raw of lines.flatMap(sentencesIn)) {
    const piece = raw.trim();
    const key = keyOf(piece);
    if (!/[\p{L}\p{N}]/u.test(key) || pieces.length >= MOST_PIECES) continue;
    pieces.push({ text: piece, key });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pieces.map((piece) => ({ ...piece, count: counts.get(piece.key) ?? 1 }));
}

/** Whether a piece is something said, rather than a name, a number or a row, and is no refrain. */
function isSaid({ text, key, count }: Piece): boolean {
  if (count > 2 || text.length > 1_000 || NO_TEXT.test(text) || SAME_AS_ABOVE.test(text)) return false;
  if (KANA.test(key)) return key.length >= SHORTEST_JA && JA_PHRASE.test(key);
  return !/[\u3041-\u9fff]/.test(key) && new Set(wordsOf(text)).size >= FEWEST_WORDS;
}

/** One that nobody would repeat: a whole sentence, or a line of one; not a heading, and not for emphasis. */
function isSaidOnce(piece: Piece): boolean {
  const { text, key } = piece;
  if (!isSaid(piece) || HEARTY.test(text)) return false;
  if (ENDED.test(text)) return true;
  if (!KANA.test(key)) return new Set(wordsOf(text)).size > FEWEST_WORDS && /\b(?:is|are|was|will|we|you|i|please|the|to|for)\b/i.test(text);
  return key.length >= SHORTEST_JA_LINE && !HEADING.test(key) && /[\u3041-\u309f、]$/.test(text);
}

/** Whether a sentence is the end of the one before it: `…を明細に入れてください。明細に入れてください。` */
function isEndOf(piece: Piece, before: Piece): boolean {
  const { text, key, count } = piece;
  if (key.length >= before.key.length || count > 1 || !before.key.endsWith(key) || !ENDED.test(text) || !ENDED.test(before.text)) return false;
  if (!isSaidOnce(piece) || ASKS_KINDLY.test(key)) return false;
  return KANA.test(key) || (/^[a-z]/.test(text) && before.key.endsWith(` ${key}`));
}

/** Pieces from `at` on that stand `distance` further down once more. */
function runFrom(pieces: readonly Piece[], at: number, distance: number): number {
  let run = 0;
  while (at + run + distance < pieces.length && pieces[at + run]?.key === pieces[at + run + distance]?.key) run++;
  return run;
}

/** Where pieces begin to stand once more, the nearest first: around those that stand there just twice, since a block of others is none of text. */
function repeats(pieces: readonly Piece[]): { at: number; distance: number }[] {
  const first = new Map<string, number>();
  const found = new Map<string, { at: number; distance: number }>();
  for (const [index, { key, count }] of pieces.entries()) {
    if (count !== 2) continue;
    let at = first.get(key);
    if (at === undefined) {
      first.set(key, index);
      continue;
    }
    const distance = index - at;
    while (at > 0 && pieces[at - 1]?.key === pieces[at + distance - 1]?.key) at--;
    if (distance > 1) found.set(`${at} ${distance}`, { at, distance });
  }
  return [...found.values()].sort((one, other) => one.distance - other.distance || one.at - other.at);
}

/** Whether a block of several pieces may not be two like rows or forms. */
function isBlockOfText(block: readonly Piece[]): boolean {
  if (new Set(block.map(({ key }) => key)).size < 2) return false;
  return block.some((piece) => isSaid(piece) && (ENDED.test(piece.text) || piece.key.length >= SHORTEST_JA_LINE) && !HEARTY.test(piece.text))
    || block.filter(({ text, count }) => count === 2 && NUMBER.test(text) && /[\p{L}]{2}/u.test(text) && !NO_TEXT.test(text)).length >= 2;
}

/** Lines of a signature that the first of two copies may have and the second not, since it is the mail's own. */
const MOST_SIGNED = 8;

/**
 * What stands twice in a row in a text: a sentence, the end of one, a block of lines, or the text as a whole. null where nothing does.
 * Rows of tables and forms, headings, emphasis and whatever stands there more than twice are no mistakes.
 *
 * @param text normalised
 */
export function saidTwice(text: string): SaidTwice | null {
  const known = text.slice(0, MOST_CHARACTERS);
  // A line that stands there twice may look like one that the mail program broke.
  const whole = unwrapped(known);
  return twiceAmong(piecesOf(whole.split('\n', MOST_PIECES))) ?? (whole === known ? null : twiceAmong(piecesOf(known.split('\n', MOST_PIECES))));
}

function twiceAmong(pieces: readonly Piece[]): SaidTwice | null {
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    if (before === undefined) continue;
    if (before.key === piece.key ? isSaidOnce(piece) : isEndOf(piece, before)) return { text: piece.text, length: 1 };
  }
  for (const { at, distance } of repeats(pieces)) {
    const run = runFrom(pieces, at, distance);
    const rest = pieces.length - at - distance;
    const again = run >= distance || (at === 0 && run === rest && run >= 3 && distance - run <= MOST_SIGNED);
    const block = pieces.slice(at, at + Math.min(run, distance));
    if (again && isBlockOfText(block)) return { text: block[0]?.text ?? '', length: block.length };
  }
  return null;
}
