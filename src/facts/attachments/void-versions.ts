import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';

/** A version as texts and names of files write it: `v1`, `ver.2.1`, `Rev. B`, `改1`, `第2版`. Counts of years, meetings and items are none. */
const VERSION = '(?<![A-Za-z0-9])(?:(?:version|ver\\.?|v)[\\s_-]?\\d{1,2}(?:\\.\\d{1,2})?|(?:revision|rev\\.?)[\\s_-]?(?:\\d{1,2}|[A-H])|改[訂定]?(?:第|版)?\\s?\\d{1,2}|第\\s?\\d{1,2}(?:版|稿))(?![A-Za-z\\d]|\\.\\d|\\s?[年月日回期条章号項人件点か所])';
const EACH = new RegExp(VERSION, 'gi');
/** Without these a text names no version. */
const LIKE_VERSION = /v(?:er(?:sion)?)?\.?[\s_-]?\d|rev|改|第/i;
const PARTS = /^(v|r|改|第)\D*?(\d{1,2}(?:\.\d{1,2})?|[a-h]$)/;

/** `v1`, `r2`, `rb`, `改1`, `第2`: the same for every way of writing one version; '' where there is none. */
function keyOf(version: string): string {
  const [, kind = '', number = ''] = PARTS.exec(version.toLowerCase().replace(/^(?:version|revision|ver|rev)/, (word) => word.charAt(0))) ?? [];
  return kind + number.replace(/^0+(?=\d)/, '').replace(/\.0+$/, '');
}

/** What may stand between a version and what is said of it, in Japanese. */
const THING = '(?:版|分|[)」』】]|の?(?:図面|もの|ほう|方|ファイル|データ|資料|見積書?|仕様書|原稿|書類|工程表)){0,3}';
/** Things about a version (`the comments on v1`) are not the version. */
const WORDS = "(?:(?!(?:in|on|from|to|about|under|at|with|by|for|and|but|until|after|before|comments?|changes?|notes?)\\b)[A-Za-z'-]+ ){0,5}?\\(?";
const OF_IT = "(?!'s|\\s(?:comments?|changes?|notes?|mark-?ups?|feedback|clauses?|until|after|once|when|if)\\b)";

const VOID = [
  new RegExp(`(${VERSION})${THING}\\s?[はを]、?\\s?[^。、\\d以限末]{0,8}?(?:(?:破棄|廃棄)(?!しない|せず|する前|予定)|無効(?!に)|使わない|(?:ご?使用|ご?利用)(?:に)?(?:しない|ならない|なさらない)|お使いにならない|取り下げ|(?:差し?替え|置き換え)(?!る前|ない))`, 'gi'),
  new RegExp(`(${VERSION})${THING}\\s?(?:ではなく|でなく|じゃなく|に代えて|に代わり|に替えて|の代わりに)`, 'gi'),
  new RegExp(`(${VERSION})${THING}\\s?(?:を|から)\\s?${VERSION}${THING}\\s?[にへ](?:差し?替え|置き換え|更新|改訂)(?!る前|ない)`, 'gi'),
  new RegExp(`(?<!\\b(?:not|never|\\w+n't|to) )\\b(?:discard|disregard|ignore|destroy|delete|bin|scrap|(?:do not|don't|no longer|stop) us(?:e|ing)|supersed(?:es?|ing)|replac(?:es?|ing)|instead of|rather than) ${WORDS}(${VERSION})${OF_IT}`, 'gi'),
  new RegExp(`(?<=\\b${VERSION}\\W{1,3})(?:and )?not (?:the )?(${VERSION})${OF_IT}`, 'gi'),
  new RegExp(`\\bnot (?:the )?(${VERSION}),? but (?:the )?${VERSION}`, 'gi'),
  new RegExp(`(${VERSION})\\)? (?:is|was|has been|are)(?: now| hereby| therefore)? (?:void|superseded|obsolete|withdrawn|replaced|no longer valid|no longer current|not to be used|out of date)\\b(?! (?:from|on|as of|until|after))`, 'gi'),
];
/** Whether one version takes the place of another is asked, not said. */
const ASKS = /^(?:does|do|is|are|was|has|did|should|shall|which)\b[^?]*\?$/i;
/** The void one goes along on purpose. */
const MEANT = /比較|対照|新旧|差分|参考|両方|双方|いずれも|控え|履歴|\b(?:compar\w*|redline|diff|both|for (?:your )?(?:reference|records?)|history|changelog)\b/i;

/** Versions that a text says are thrown away, replaced or not meant, each with the sentence that says so. */
export function voidVersions(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!LIKE_VERSION.test(text) || MEANT.test(text)) return found;
  for (const whole of sentencesOf(text)) {
    const sentence = whole.slice(0, 300).trim();
    if (sentence.search(EACH) < 0 || ASKS.test(sentence)) continue;
    for (const pattern of VOID) for (const [, version = ''] of sentence.matchAll(pattern)) found.set(keyOf(version), sentence);
  }
  return found;
}

/** The sentence that makes void the one version that a file's name bears; null where it bears none, or another beside it. */
export function voidedBy(versions: ReadonlyMap<string, string>, name: string): string | null {
  if (versions.size === 0 || /廃棄|破棄|証明/.test(name)) return null;
  const own = [...new Set([...normalise(name).slice(0, 200).matchAll(EACH)].map(([version]) => keyOf(version)))];
  return own.length === 1 ? versions.get(own[0] ?? '') ?? null : null;
}
