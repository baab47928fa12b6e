import { fold, foldOnce, normalise, scriptOf } from './fold';

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

/** Longest word that is looked for; a bound on the steps taken at each place of a text. */
const LONGEST = 64;
/** What people write into a name or leave out (`Tres Olmos`, `tres_olmos`, `TresOlmos`); at most two at a place. */
const SEPARATORS = /[ _\-.&・'’]/g;
const MOST_SEPARATORS = 2;

/** Kanji after which a company's name can start without being part of a longer name. */
const MAY_PRECEDE = new Set('年月日社人所団会様号殿分件御各対同与の');
/** Kanji that can follow a company's name without being part of a longer name. */
const MAY_FOLLOW = new Set('様御殿社宛向用分案側君氏先各行内');

/**
 * Words (company names, people's names) to be found in text, all at once and in time linear in the text. The longest word
 * at a place wins; a word inside a longer word of the same script is not found (`ヤマブキ` in `ヤマブキビル`).
 */
export class Dictionary<T> {
  /** By the word as it is compared: folded and without separators. */
  private readonly words = new Map<string, T[]>();
  /** 1 where a word begins with this UTF-16 unit; most places of a text begin none. */
  private readonly begins = new Uint8Array(0x10000);
  /** Lengths of the words that begin with two characters, the longest first. */
  private readonly lengths = new Map<number, number[]>();

  /** Adds a word; words too short to mean anything (one character; two Latin letters) are left out. */
  add(word: string, value: T): void {
    const key = foldOnce(word).replace(SEPARATORS, '');
    if (key.length < 2 || key.length > LONGEST || (key.length === 2 && /^[^\u0250-\uffff]*$/.test(key))) return;
    const listed = this.words.get(key);
    if (listed === undefined) this.words.set(key, [value]);
    else if (!listed.includes(value)) listed.push(value);
    this.begins[key.charCodeAt(0)] = 1;
    const start = startAt(key, 0);
    const lengths = this.lengths.get(start);
    if (lengths === undefined) this.lengths.set(start, [key.length]);
    else if (!lengths.includes(key.length)) lengths.splice(lengths.filter((length) => length > key.length).length, 0, key.length);
  }

  /** All that goes by exactly this word. */
  get(word: string): readonly T[] {
    return this.words.get(foldOnce(word).replace(SEPARATORS, '')) ?? [];
  }

  /**
   * Every mention in a text, in order, not overlapping.
   *
   * @param counts false of a value that is to be taken for not there
   */
  find(text: string, counts?: (value: T) => boolean): Mention<T>[] {
    const found: Mention<T>[] = [];
    if (this.words.size === 0) return found;
    const normal = normalise(text);
    const folded = fold(normal);
    const bare = folded.replace(SEPARATORS, '');
    const places = bare.length === folded.length ? null : placesOf(folded);
    let at = 0;
    while (at < bare.length - 1) {
      const mention = this.begins[bare.charCodeAt(at)] === 0 ? null : this.at({ normal, bare, places }, at, counts);
      if (mention !== null) found.push(mention.mention);
      at += mention?.length ?? 1;
    }
    return found;
  }

  private at({ normal, bare, places }: Searched, at: number, counts?: (value: T) => boolean): { readonly mention: Mention<T>; readonly length: number } | null {
    for (const length of this.lengths.get(startAt(bare, at)) ?? NONE) {
      if (at + length > bare.length) continue;
      const all = this.words.get(bare.slice(at, at + length));
      if (all === undefined || (places !== null && isScattered(places, at, length))) continue;
      const start = places === null ? at : places[at] ?? 0;
      const end = (places === null ? at + length - 1 : places[at + length - 1] ?? 0) + 1;
      if (!standsAlone(normal, start, end, length)) continue;
      const values = counts === undefined ? all : all.filter(counts);
      if (values.length > 0) return { mention: { word: normal.slice(start, end), start, end, values }, length };
    }
    return null;
  }
}

/** A text as it is searched: normalised, folded and without separators, and where each of its characters stands in the normalised one (null: where it stands). */
interface Searched {
  readonly normal: string;
  readonly bare: string;
  readonly places: Uint32Array | null;
}

const NONE: readonly number[] = [];

/** Two characters as one number, which needs no string of its own. */
function startAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

function placesOf(folded: string): Uint32Array {
  const places = new Uint32Array(folded.length);
  let last = 0;
  let count = 0;
  for (const { index } of folded.matchAll(SEPARATORS)) {
    while (last < index) places[count++] = last++;
    last = index + 1;
  }
  while (last < folded.length) places[count++] = last++;
  return places;
}

/** Whether more separators than people write stand between the characters of a word. */
function isScattered(places: Uint32Array, at: number, length: number): boolean {
  const span = (places[at + length - 1] ?? 0) - (places[at] ?? 0);
  if (span === length - 1) return false;
  if (span >= LONGEST * 2) return true;
  for (let next = at + 1; next < at + length; next++) if ((places[next] ?? 0) - (places[next - 1] ?? 0) > MOST_SEPARATORS + 1) return true;
  return false;
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
