import { Remembered } from './remembered';

/**
 * Folding of text for comparison. Two steps: `normalise` (NFKC: ㈱ → (株), ｱ → ア, full-width letters → ASCII), after
 * which places in the text are counted; and `fold`, which maps one UTF-16 unit to one, so that a place found in folded
 * text is the same place in the normalised one.
 */

/**
 * Variant forms of kanji that one name is written with by different hands, each group by its commonest form. From the
 * forms the Japanese family register accepts for common surnames and the old forms (旧字体) of the jōyō list.
 */
const VARIANTS: readonly string[] = [
  '斎齋斉齊', '高髙', '崎﨑嵜碕', '辺邊邉', '浜濱濵', '沢澤', '島嶋嶌', '広廣', '国國', '桜櫻', '竜龍', '滝瀧', '関關', '富冨',
  '吉𠮷', '渡渉', '恵惠', '徳德', '栄榮', '学學', '会會', '実實', '宝寶', '寿壽', '県縣', '万萬', '与與', '円圓', '塩鹽', '黒黑', '真眞',
  '槙槇', '曽曾', '増增', '条條', '豊豐', '頼賴', '瀬瀨', '隆隆', '郎郞', '晴晴', '祐祐', '神神', '福福', '都都', '青靑', '桧檜',
  '鴬鶯', '篭籠', '蛍螢', '当當', '鉄鐵', '仏佛', '弥彌', '稲稻', '応應', '横橫', '温溫', '岡罡', '亀龜', '帰歸', '気氣', '旧舊', '巌巖',
  '鎌鐮', '園薗', '館舘', '薮藪籔', '峰峯', '略畧', '群羣', '裏裡', '鰺鯵', '葛葛', '辻辻', '芦蘆', '桑桒', '舩船', '濶闊', '凛凜', '遥遙', '尭堯',
];

const TO_BASE: ReadonlyMap<string, string> = new Map(
  VARIANTS.flatMap((group) => {
    const [base, ...others] = [...group];
    // Of one UTF-16 unit each, or places would move.
    return base === undefined ? [] : others.filter((other) => other.length === base.length).map((other): [string, string] => [other, base]);
  }),
);

/** NFKC, with the few variant characters outside the BMP brought into it, and dashes and quotes of one kind. */
export function normalise(text: string): string {
  return PLAIN.test(text) ? text : normalised.of(text);
}

/** Case and kanji variants of normalised text folded; same length as what is given. */
export function fold(text: string): string {
  return folded.of(text);
}

/** As `normalise`, of one of very many words that is asked for once: it takes no place among what is remembered. */
export function normaliseOnce(word: string): string {
  return PLAIN.test(word) ? word : normaliseText(word);
}

/** Normalised and folded, as `normaliseOnce`. */
export function foldOnce(word: string): string {
  return foldText(normaliseOnce(word));
}

/** Nothing that `normalise` would change, which most lines are: ASCII, Japanese punctuation, kana and kanji. No marks that join what is before them (U+3099). */
const PLAIN = /^[\0-\x7f\u3001-\u3003\u3005-\u301f\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff]*$/;
const ALIKE: Readonly<Record<string, string>> = { '𠮷': '吉', '‘': "'", '’': "'", '“': '"', '”': '"', '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-' };
const VARIANT = new RegExp(`[${[...TO_BASE.keys()].join('')}]`, 'g');

const normalised = new Remembered(normaliseText);
const folded = new Remembered(foldText);

function normaliseText(text: string): string {
  return text.normalize('NFKC').replace(/𠮷|[‐‑‒–—―−‘’“”]/g, (char) => ALIKE[char] ?? char);
}

function foldText(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : Array.from({ length: text.length }, (_, at) => lowerOf(text.charAt(at))).join('')).replace(VARIANT, (char) => TO_BASE.get(char) ?? char);
}

/** `İ` becomes two characters in lower case, and would move what follows. */
function lowerOf(char: string): string {
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower : char;
}

/** Normalised and folded at once, for keys. */
export function foldKey(text: string): string {
  return fold(normalise(text)).trim();
}

/** Normalised, and without blanks: a name or a run of text, wherever its writer put blanks and line breaks. */
export function compact(text: string): string {
  return normalise(text).replace(/\s/g, '');
}

/** Normalised, folded and without blanks: what two hands write as one name is one key. */
export function compactKey(text: string): string {
  return foldKey(text).replace(/\s/g, '');
}

/** Script of a character, as far as word boundaries need it. */
export type Script = 'kanji' | 'hiragana' | 'katakana' | 'latin' | 'digit' | 'other';

/** By its first UTF-16 unit; `other` for an empty text, punctuation and everything else. */
export function scriptOf(char: string): Script {
  if (char === '') return 'other';
  const code = char.charCodeAt(0);
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return 'digit';
    return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ? 'latin' : 'other';
  }
  if (code >= 0x3041 && code <= 0x309f) return 'hiragana';
  if ((code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc) return 'katakana';
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || char === '々' || char === 'ヶ') return 'kanji';
  return code >= 0xc0 && code <= 0x24f ? 'latin' : 'other';
}
