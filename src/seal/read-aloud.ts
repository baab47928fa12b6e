import type { Lang } from '../messages/lang';
import { readingOf } from './words';

/** How single letters are said: their names in Japanese, the words of the ICAO alphabet in English. Those that passphrases are made of. */
const LETTERS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  ja: {
    a: 'エー', b: 'ビー', d: 'ディー', e: 'イー', g: 'ジー', h: 'エイチ', i: 'アイ', k: 'ケー', m: 'エム', n: 'エヌ', o: 'オー', p: 'ピー', r: 'アール', s: 'エス', t: 'ティー', u: 'ユー',
    w: 'ダブリュー', y: 'ワイ', z: 'ゼット',
  },
  en: {
    a: 'Alfa', b: 'Bravo', d: 'Delta', e: 'Echo', g: 'Golf', h: 'Hotel', i: 'India', k: 'Kilo', m: 'Mike', n: 'November', o: 'Oscar', p: 'Papa', r: 'Romeo', s: 'Sierra', t: 'Tango',
    u: 'Uniform', w: 'Whiskey', y: 'Yankee', z: 'Zulu',
  },
};

/** One group of a passphrase, such as `kamo`. */
export interface Aloud {
  readonly letters: string;
  /** In kana, or for English ears in syllables: `かも`, `ka-mo`. */
  readonly reading: string;
  /** Letter by letter. */
  readonly spelling: string;
}

/** A passphrase as it is read aloud, group by group. */
export function aloud(passphrase: string, lang: Lang): Aloud[] {
  return passphrase.split('-').map((letters) => ({
    letters,
    reading: lang === 'ja' ? readingOf(letters) : letters.replace(/..(?=.)/g, '$&-'),
    spelling: [...letters].map((letter) => LETTERS[lang][letter] ?? letter).join(lang === 'ja' ? '・' : ' '),
  }));
}
