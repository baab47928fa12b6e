/**
 * Syllables that are written one way only and told apart by ear, in Japanese and in English: no し/si/shi, ち, つ, ふ, じ, ぢ, づ, を, and
 * no vowel alone. Each consonant with the vowels it goes with.
 */
const ROWS: readonly (readonly [consonant: string, vowels: string, kana: string])[] = [
  ['k', 'aiueo', 'かきくけこ'], ['s', 'aueo', 'さすせそ'], ['t', 'aeo', 'たてと'], ['n', 'aiueo', 'なにぬねの'], ['h', 'aieo', 'はひへほ'], ['m', 'aiueo', 'まみむめも'],
  ['y', 'auo', 'やゆよ'], ['r', 'aiueo', 'らりるれろ'], ['w', 'a', 'わ'], ['g', 'aiueo', 'がぎぐげご'], ['z', 'aueo', 'ざずぜぞ'], ['d', 'aeo', 'だでど'],
  ['b', 'aiueo', 'ばびぶべぼ'], ['p', 'aiueo', 'ぱぴぷぺぽ'],
];

const SYLLABLES = ROWS.flatMap(([consonant, vowels, kana]) => [...vowels].map((vowel, index) => ({ roman: consonant + vowel, kana: kana.charAt(index) })));

/** Seven groups of two syllables: 57¹⁴ possibilities, over 81 bits. At AE-2's 1,000 rounds that is out of reach; 50 bits would not be. */
const GROUPS = 7;
const SYLLABLES_A_GROUP = 2;

/** A new passphrase such as `kamo-nebi-…`, every one equally likely. */
export function newPassphrase(random: (bytes: number) => Uint8Array): string {
  // Bytes above the last whole multiple are thrown away, since a remainder would favour the first syllables.
  const fair = Math.floor(256 / SYLLABLES.length) * SYLLABLES.length;
  const next = (): string => {
    for (;;) {
      const [byte = 255] = random(1);
      if (byte < fair) return SYLLABLES[byte % SYLLABLES.length]?.roman ?? '';
    }
  };
  const group = (): string => Array.from({ length: SYLLABLES_A_GROUP }, next).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** How a passphrase is read aloud in Japanese: `かも・ねび・…`. */
export function readingOf(passphrase: string): string {
  return passphrase.replace(/[a-z]{2}/g, (roman) => SYLLABLES.find((one) => one.roman === roman)?.kana ?? roman).replace(/-/g, '・');
}

/** log2 of how many passphrases there are. */
export const PASSPHRASE_BITS = Math.log2(SYLLABLES.length) * GROUPS * SYLLABLES_A_GROUP;
