/**
 * Words of an administrator's list, with `*` (any run within a line) and `?` (one character), looked for in texts. Never handed to RegExp;
 * takes at most pattern × text steps. Both sides are folded beforehand.
 *
 * A word that begins or ends in a Latin letter is found as a whole word (`falcon` not in `falconry`; `falcon*` is), one that begins or
 * ends in a digit not within a longer number. Japanese has no such boundaries and is found anywhere.
 */

const LETTER = /[a-z\u00c0-\u024f]/i;
const DIGIT = /[0-9]/;

function joins(one: string, other: string): boolean {
  return (LETTER.test(one) && LETTER.test(other)) || (DIGIT.test(one) && DIGIT.test(other));
}

/** Where a piece without `*` stands in the text at or after a place; -1 where it doesn't. */
function indexOfPiece(piece: string, text: string, from: number, startsWord: boolean, endsWord: boolean): number {
  for (let at = from; at + piece.length <= text.length; at++) {
    if (!piece.includes('?')) {
      at = text.indexOf(piece, at);
      if (at < 0) return -1;
    } else {
      let same = 0;
      while (same < piece.length && (piece[same] === '?' || piece[same] === text[at + same])) same++;
      if (same < piece.length) continue;
    }
    const end = at + piece.length;
    if (startsWord && at > 0 && joins(text.charAt(at - 1), text.charAt(at))) continue;
    if (endsWord && end < text.length && joins(text.charAt(end - 1), text.charAt(end))) continue;
    return at;
  }
  return -1;
}

function findInLine(pattern: string, line: string): string | null {
  const pieces = pattern.split('*').filter((piece) => piece !== '');
  let start = -1;
  let at = 0;
  // The first place for each piece leaves the most room for those after it.
  for (const [index, piece] of pieces.entries()) {
    const found = indexOfPiece(piece, line, at, index === 0 && !pattern.startsWith('*'), index === pieces.length - 1 && !pattern.endsWith('*'));
    if (found < 0) return null;
    if (start < 0) start = found;
    at = found + piece.length;
  }
  // `*` alone stands for any text, an empty one too.
  if (pieces.length === 0) return line;
  return line.slice(start, at);
}

/** The first stretch of a folded text that a folded word of the list matches, within one line; null where there is none. */
export function findWord(word: string, text: string): string | null {
  if (!/[*?]/.test(word)) return findInLine(word, text);
  for (const line of text.split('\n')) {
    const found = findInLine(word, line);
    if (found !== null) return found;
  }
  return null;
}
