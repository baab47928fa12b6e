import { fold, normalise, scriptOf } from './fold';

/** A word of a dictionary found in a text. */
export interface Mention<T> {
  /** As it stands in the (normalised) text. */
  readonly word: string;
  /** Place in the normalised text. */
  readonly start: number;
  readonly end: number;
  /** Everything that goes by this word. */
  readonly values: readonly T[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  values: T[] | null;
  length: number;
}

/** Longest word that is looked for; a bound on the steps taken at each place of a text. */
const LONGEST = 64;
const SEPARATOR = /[ _\-.&・'’]/;

function newNode<T>(): Node<T> {
  return { next: new Map(), values: null, length: 0 };
}

/** A word as it is stored: folded, without the separators that people write or leave out (`Tres Olmos`, `tres_olmos`, `TresOlmos`). */
function squeeze(word: string): string {
  return fold(normalise(word)).replace(/[ _\-.&・'’]/g, '');
}

/** Kanji after which a company's name can start without being part of a longer name. */
const MAY_PRECEDE = new Set('年月日社人所団会様号殿分件御各対同与の');
/** Kanji that can follow a company's name without being part of a longer name. */
const MAY_FOLLOW = new Set('様御殿社宛向用分案側君氏先各行内');

/**
 * Words (company names, people's names) to be found in text, all at once and in time linear in the text. The longest word
 * at a place wins; a word inside a longer word of the same script is not found (`ヤマブキ` in `ヤマブキビル`).
 */
export class Dictionary<T> {
  private readonly root: Node<T> = newNode();

  /** Adds a word; words too short to mean anything (one character; two Latin letters) are left out. */
  add(word: string, value: T): void {
    const key = squeeze(word);
    const least = /^[^\u0250-\uffff]*$/.test(key) ? 3 : 2;
    if (key.length < least || key.length > LONGEST) return;
    let node = this.root;
    for (let at = 0; at < key.length; at++) {
      const char = key.charAt(at);
      let child = node.next.get(char);
      if (child === undefined) {
        child = newNode();
        node.next.set(char, child);
      }
      node = child;
    }
    node.length = key.length;
    if (node.values === null) node.values = [value];
    else if (!node.values.includes(value)) node.values.push(value);
  }

  /** All that goes by exactly this word. */
  get(word: string): readonly T[] {
    let node: Node<T> | undefined = this.root;
    for (const char of squeeze(word).split('')) node = node?.next.get(char);
    return node?.values ?? [];
  }

  /** Every mention in a text, in order, not overlapping. */
  find(text: string): Mention<T>[] {
    const normal = normalise(text);
    const folded = fold(normal);
    const found: Mention<T>[] = [];
    let at = 0;
    while (at < folded.length) {
      const mention = this.at(normal, folded, at);
      if (mention !== null) {
        found.push(mention);
        at = mention.end;
      } else at++;
    }
    return found;
  }

  private at(normal: string, folded: string, start: number): Mention<T> | null {
    if (!this.root.next.has(folded.charAt(start))) return null;
    let node = this.root;
    let best: Mention<T> | null = null;
    let skipped = 0;
    for (let at = start; at < folded.length && at - start < LONGEST * 2; at++) {
      const char = folded.charAt(at);
      const child = node.next.get(char);
      if (child === undefined) {
        if (skipped < 2 && SEPARATOR.test(char)) {
          skipped++;
          continue;
        }
        break;
      }
      skipped = 0;
      node = child;
      if (node.values !== null && standsAlone(normal, start, at + 1, node.length)) {
        best = { word: normal.slice(start, at + 1), start, end: at + 1, values: node.values };
      }
    }
    return best;
  }
}

function standsAlone(normal: string, start: number, end: number, length: number): boolean {
  const first = normal.charAt(start);
  const last = normal.charAt(end - 1);
  const before = normal.charAt(start - 1);
  const after = normal.charAt(end);
  return !joinsBefore(before, first, length) && !joinsAfter(last, after, length);
}

function joinsBefore(before: string, first: string, length: number): boolean {
  const script = scriptOf(first);
  if (script === 'latin') return scriptOf(before) === 'latin' && !(isLower(before) && isUpper(first));
  if (scriptOf(before) !== script) return false;
  if (script === 'katakana') return true;
  return script === 'kanji' && length < 5 && !MAY_PRECEDE.has(before);
}

function joinsAfter(last: string, after: string, length: number): boolean {
  const script = scriptOf(last);
  if (script === 'latin') return scriptOf(after) === 'latin' && !(isLower(last) && isUpper(after));
  if (scriptOf(after) !== script) return false;
  if (script === 'katakana') return true;
  return script === 'kanji' && length < 4 && !MAY_FOLLOW.has(after);
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}
