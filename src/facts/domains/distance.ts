/**
 * Damerau–Levenshtein distance (optimal string alignment: insertion, deletion, substitution, and transposition of two
 * neighbours, each costing 1), or `most + 1` as soon as it is known to be greater. Time: length × (2 × most + 1).
 */
export function distanceUpTo(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = new Array<number>(b.length + 1).fill(most + 1);
    row[0] = i;
    let least = i;
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? most) + 1, (row[j - 1] ?? most) + 1, (last[j - 1] ?? most) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
        cost = Math.min(cost, (before[j - 2] ?? most) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

/** Rows of a QWERTY keyboard (the JIS one has the same letters), each shifted half a key against the one above. */
const KEY_ROWS = ['1234567890-', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two keys lie side by side or diagonally, so that a finger slips from one to the other. */
function areNeighbourKeys(a: string, b: string): boolean {
  const at = (key: string): [number, number] | null => {
    for (let row = 0; row < KEY_ROWS.length; row++) {
      const column = KEY_ROWS[row]?.indexOf(key) ?? -1;
      if (column >= 0) return [row, column + row / 2];
    }
    return null;
  };
  const one = at(a);
  const other = at(b);
  return one !== null && other !== null && a !== b && Math.abs(one[0] - other[0]) <= 1 && Math.abs(one[1] - other[1]) <= 1;
}

type Slip = 'dropped' | 'doubled' | 'added' | 'swapped' | 'neighbour' | 'replaced';

/** What single slip of a finger makes `typed` out of `meant`; null where one is not enough. */
export function slipBetween(typed: string, meant: string): Slip | null {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return null;
  let at = 0;
  while (at < typed.length && at < meant.length && typed.charCodeAt(at) === meant.charCodeAt(at)) at++;
  const a = typed.charAt(at);
  const b = meant.charAt(at);
  if (typed.length < meant.length) return typed.slice(at) === meant.slice(at + 1) ? 'dropped' : null;
  if (typed.length > meant.length) {
    if (typed.slice(at + 1) !== meant.slice(at)) return null;
    return a === typed.charAt(at - 1) || a === typed.charAt(at + 1) ? 'doubled' : 'added';
  }
  if (typed.slice(at + 1) === meant.slice(at + 1)) return areNeighbourKeys(a, b) ? 'neighbour' : 'replaced';
  const swapped = typed.charAt(at + 1) === b && meant.charAt(at + 1) === a && typed.slice(at + 2) === meant.slice(at + 2);
  return swapped ? 'swapped' : null;
}
