/** Hepburn romanisation of the kana an address book gives readings in, and a key under which its spellings meet. */

const PAIRS: ReadonlyMap<string, string> = new Map(Object.entries({
  きゃ: 'kya', きゅ: 'kyu', きょ: 'kyo', しゃ: 'sha', しゅ: 'shu', しょ: 'sho', ちゃ: 'cha', ちゅ: 'chu', ちょ: 'cho',
  にゃ: 'nya', にゅ: 'nyu', にょ: 'nyo', ひゃ: 'hya', ひゅ: 'hyu', ひょ: 'hyo', みゃ: 'mya', みゅ: 'myu', みょ: 'myo',
  りゃ: 'rya', りゅ: 'ryu', りょ: 'ryo', ぎゃ: 'gya', ぎゅ: 'gyu', ぎょ: 'gyo', じゃ: 'ja', じゅ: 'ju', じょ: 'jo',
  びゃ: 'bya', びゅ: 'byu', びょ: 'byo', ぴゃ: 'pya', ぴゅ: 'pyu', ぴょ: 'pyo', ふぁ: 'fa', ふぃ: 'fi', ふぇ: 'fe', ふぉ: 'fo',
  てぃ: 'ti', でぃ: 'di', じぇ: 'je', しぇ: 'she', ちぇ: 'che', うぃ: 'wi', うぇ: 'we', ゔぁ: 'va', ゔぃ: 'vi', ゔぇ: 've', ゔぉ: 'vo',
}));
/** What a pair ends in. */
const SMALL = new Set('ゃゅょぁぃぇぉ');
const ROW = (kana: string, romaji: string): [string, string][] => {
  const sounds = romaji.split(' ');
  return [...kana].map((char, at) => [char, sounds[at] ?? '']);
};
const SINGLE: ReadonlyMap<string, string> = new Map([
  ...ROW('あいうえお', 'a i u e o'), ...ROW('かきくけこ', 'ka ki ku ke ko'), ...ROW('さしすせそ', 'sa shi su se so'),
  ...ROW('たちつてと', 'ta chi tsu te to'), ...ROW('なにぬねの', 'na ni nu ne no'), ...ROW('はひふへほ', 'ha hi fu he ho'),
  ...ROW('まみむめも', 'ma mi mu me mo'), ...ROW('やゆよ', 'ya yu yo'), ...ROW('らりるれろ', 'ra ri ru re ro'), ...ROW('わゐゑをん', 'wa i e o n'),
  ...ROW('がぎぐげご', 'ga gi gu ge go'), ...ROW('ざじずぜぞ', 'za ji zu ze zo'), ...ROW('だぢづでど', 'da ji zu de do'),
  ...ROW('ばびぶべぼ', 'ba bi bu be bo'), ...ROW('ぱぴぷぺぽ', 'pa pi pu pe po'), ...ROW('ぁぃぅぇぉゔ', 'a i u e o vu'),
]);

/** Katakana as hiragana. */
export function toHiragana(kana: string): string {
  let hiragana = '';
  // Of address books with thousands of readings: a replacement by a function takes several times as long.
  for (const char of kana.normalize('NFKC')) hiragana += char >= 'ァ' && char <= 'ヶ' ? String.fromCharCode(char.charCodeAt(0) - 0x60) : char;
  return hiragana;
}

/** Kana in Hepburn letters, long vowels as written (おおた → oota); characters other than kana are left out. */
export function toRomaji(kana: string): string {
  const text = toHiragana(kana);
  let out = '';
  let double = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === 'っ') {
      double = true;
      continue;
    }
    const pair = SMALL.has(text.charAt(at + 1)) ? PAIRS.get(text.slice(at, at + 2)) : undefined;
    if (pair !== undefined) at++;
    const sound = pair ?? SINGLE.get(text.charAt(at)) ?? '';
    out += double && sound !== '' ? (sound.startsWith('ch') ? 't' : sound.charAt(0)) + sound : sound;
    double = false;
  }
  return out;
}

/** Sounds that are spelt in several ways. */
const SEVERAL_SPELLINGS = /[fjl]|[sc]h|tsu|[sztc]y|m[bmp]|o[hou]|uu/;

/** A key under which spellings of one name meet: Hepburn or Kunrei, long vowels written or not (Ohta, Oota, Ota → ota). */
export function romajiKey(latin: string): string {
  const plain = latin.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z]/g, '');
  return !SEVERAL_SPELLINGS.test(plain) ? plain : plain
    .replace(/sh/g, 's').replace(/ch/g, 't').replace(/tsu/g, 'tu').replace(/f/g, 'h').replace(/j/g, 'z').replace(/([sztc])y/g, '$1')
    .replace(/m(?=[bmp])/g, 'n').replace(/oh(?![aiueo])/g, 'o').replace(/ou|oo/g, 'o').replace(/uu/g, 'u').replace(/l/g, 'r');
}
