import { anyOf } from '../../draft/text/any-of';
import { baseOf } from '../attachments/file-name';
import { normalise } from '../words/fold';

/** A word by which a file or a heading is one of the house's own, and what of it a text would say that means to pass it on. */
interface InsideName {
  readonly word: string;
  readonly spokenOf: RegExp;
  /** Says outright that it is for inside, set off from what is before it: so it is, whomever the name names beside. `山田商事社内資料` is theirs. */
  readonly outright: boolean;
}

interface Kind {
  readonly name: RegExp;
  readonly spokenOf: RegExp;
  /** Says by itself that it stays: a heading in the text or subject is enough. */
  readonly label: boolean;
}

/**
 * What offices call papers that are made for themselves: what a thing costs them, what they think of their people, what isn't decided or
 * published yet, notes to each other. Each is a part of a name by itself: 原価証明書, 利益相反, 社内研修, a salary guide and internal doors are something else.
 */
const KINDS: readonly Kind[] = [
  { label: false, name: anyOf(
    /(?<=^|[\s_.()【】[\]-])社内(?=$|[\s_.()【】[\]-])/,
    /社内(?:原価|粗利|下限|仕入|仕切|単価|価格|査定|積算)(?:表|書|一覧|価格|単価|値|率|資料|メモ)?(?=$|[\s_.()【】[\]\d-])/,
  ), spokenOf: /社内(?:用|原価|粗利|下限|仕入|仕切|単価|価格|査定|積算|資料|版)/ },
  { label: true, name: anyOf(
    /社内(?:資料|メモ|検討(?:用|メモ|資料)?|稟議|回覧|共有(?:用|資料)?|協議(?:用|メモ)?|会議(?:資料|用)|議事(?:録|メモ)|打ち?合わ?せ(?:用|メモ|資料))/,
    /内部(?:メモ|検討(?:用|メモ|資料)?|協議(?:用|メモ)?|会議資料|用(?=$|[\s_.()【】[\]-]))/,
    /(?:部内|課内|所内|院内|庁内|学内|校内|園内)(?:用|資料|メモ|検討用|協議用|回覧)|検討用メモ|稟議書/,
  ), spokenOf: /社内|内部|部内|課内|所内|院内|庁内|学内|校内|園内|検討用|稟議/ },
  { label: true, name: /(?:教職?員|職員|社員|所員|部員|委員|理事|幹部|執行部|関係者|スタッフ|課|係)限り?(?=$|[\s_.()【】[\]-])/, spokenOf: /限り/ },
  { label: true, name: /(?:議決|公表|公開|発表|解禁|決裁|答申)前(?=$|[\s_.()【】[\]-])|(?<![a-z])(?:embargoed|embargo(?=$|[ _-](?:until|\d)))(?![a-z])/i, spokenOf: /(?:議決|公表|公開|発表|解禁|決裁|答申)|プレス|\bembargo|\bpress\b|\brelease/i },
  { label: true, name: /(?<![a-z])(?:board|directors?|partners?|trustees?|committee|management|team|council|officers?)[ _-]only(?=$|[\s_)\]-]+(?:v?\d|$))/i, spokenOf: /\bonly\b/i },
  { label: true, name: /(?<![a-z])internal[ _-](?:notes?|memo|comments?|copy|version|discussion|pricing|costs?|costings?|budget|margins?|briefing|working)(?![a-z])/i, spokenOf: /\binternal/i },
  { label: false, name: /(?<![a-z])internal(?:[ _-](?:draft|review|final|v(?:er)?\.?\d+|\d+))*$/i, spokenOf: /\binternal/i },
  { label: false, name: anyOf(
    /原価(?:計算|積算|試算|見積|管理|集計|分析)?(?:書|表|明細|一覧|内訳|シート|データ|資料|メモ)?(?=$|[\s_.()【】[\]\d-]|入り?|込み|版)/,
    /仕入(?:れ)?(?:値|単価|価格|原価)|仕切(?:り)?(?:率|価格?|単価|値)|粗利|利益(?:率|計算|計画|試算|管理|見込|シミュレーション)/,
    /マージン(?!トレード)/,
  ), spokenOf: /原価|仕入|仕切|粗利|利益|マージン|開示/ },
  { label: false, name: anyOf(
    /(?:人事|勤務|賞与|昇給|昇格|期末|上期|下期)(?:の)?(?:査定|評定|評価|考課)|考課表|査定(?:会議|案|一覧)|(?:給与|賃金)(?:テーブル|改定案)/,
    /(?:昇給|賞与|異動|懲戒|人員整理)(?:原案|案)/,
  ), spokenOf: /査定|評定|評価|考課|給与|賃金|賞与|昇給|昇格|異動/ },
  { label: false, name: /予定価格|最低制限価格|実行予算|金入り?設計書|交渉(?:方針|戦略|メモ|シナリオ)|入札(?:方針|戦略)|想定問答/, spokenOf: /予定価格|制限価格|実行予算|金入|交渉|入札|想定問答/ },
  { label: false, name: /(?<![a-z])(?:costs?[ _-](?:break[ -]?down|sheet|build[ -]?up|model|base|price|analysis)|(?:net|landed|buy(?:ing)?|our)[ _-]costs?|buy(?:ing)?[ _-]prices?|costings?|floor[ _-]prices?|profitability(?![ _-]index)|margins?(?![ _-](?:of|calls?|trad|loans?|accounts?|notes?)))(?![a-z]|[ _-]of(?![a-z]))/i, spokenOf: /\bcost|\bmargin|\bprofit|\bbuy(?:ing)? price|\bfloor price|\bbreak-?down/i },
  { label: false, name: /(?<![a-z])pre-?[ _]?tender[ _-](?:estimate|cost|budget)s?(?![a-z])/i, spokenOf: /\bpre-?\s?tender|\bestimate|\bbudget/i },
  // What is reckoned of every customer at once shows each to the others.
  { label: false, name: /全(?:取引先|得意先|顧客|顧問先|荷主|クライアント)(?:分|一覧|集計|別)?(?=$|[\s_.()【】[\]\d-])/, spokenOf: /全(?:取引先|得意先|顧客|顧問先|荷主|クライアント|社)|すべての|全ての|各社/ },
  { label: false, name: /(?<![a-z])all[ _-]?(?:clients|customers)(?![a-z]|[ _-](?:terms|newsletter|notice|letter|memo|faq|survey|briefing|webinar|invite|update))/i, spokenOf: /\ball (?:of )?(?:our |the |your )?(?:clients|customers)\b/i },
  { label: false, name: /(?<![a-z])(?:salar(?:y|ies)(?![ _-](?:survey|guide|benchmark|report|certificate|sacrifice|slip|scale))|pay[ _-]review|performance[ _-](?:reviews?|ratings?)(?![ _-]of(?![a-z]))|redundanc(?:y|ies)|(?:(?:negotiation|negotiating)[ _-](?:strategy|notes?|position|tactics)|(?:bid|tender)[ _-]strategy))(?![a-z])/i, spokenOf: /\bsalar|\bpay\b|\bpayroll|\bperformance\b|\bredundan|\bnegotiat|\bbid\b|\btender/i },
  { label: false, name: /(?:^|[ _([-])privileged(?=$|[ _)\]-])(?![ _-](?:access|identity|users?|accounts?))/i, spokenOf: /\bprivilege|\badvice\b|\bcounsel\b/i },
];

/** What is written for readers outside: offers, notices, things that are sold or lent to be filled in. */
const FOR_READERS = anyOf(
  /提案|セミナー|講座|案内|紹介|パンフ|カタログ|サービス|システム|ソフト|テンプレート|フォーマット|様式|雛形|ひな形|お願い|お知らせ|の公表|貴社/i,
  /貴校|募集|研修|改善|低減|削減|\b(?:brochure|leaflet|flyer|seminar|webinar|training|course|template|demo|catalogue|catalog|software|proposal)\b/i,
);

/** Set in brackets it is a mark, whatever it stands on. */
const IN_BRACKETS = /[【([〈《〔]\s?社内\s?[】)\]〉》〕]/;
/** What says outright that it is for inside. */
const OUTRIGHT = /社内|内部|部内|課内|所内|院内|庁内|限り?|internal|only/i;

/** Longest name or heading that is looked at. */
const LONGEST = 200;

/** What a file's name says of itself, without its ending. */
export function insideNameOf(file: string): InsideName | null {
  const name = baseOf(file.slice(0, LONGEST));
  return FOR_READERS.test(name.replace(/_/g, ' ')) && !IN_BRACKETS.test(name) ? null : named(name, KINDS);
}

/** What sets a heading off, at its beginning and end. */
const DECORATION = '■□◆◇●○▼【】[]<>〈〉《》〔〕()*#=-: ';
/** The mark in brackets before a subject, a heading or a sentence: `【職員限り】`. */
const BRACKETED = /[【[(<〈《〔]\s?([^【】[\]()<>〈〉《》〔〕\n]{2,24})\s?[】\])>〉》〕]/g;

/** What a subject or a line of text is headed by: a bracket that begins it, or the whole of a heading. */
export function insideLabelOf(line: string): InsideName | null {
  const normal = normalise(line.slice(0, LONGEST)).trim();
  let start = 0;
  let end = normal.length;
  while (start < end && DECORATION.includes(normal.charAt(start))) start++;
  while (end > start && DECORATION.includes(normal.charAt(end - 1))) end--;
  const pieces = [start === 0 ? '' : normal.slice(start, end), ...[...normal.matchAll(BRACKETED)].map(([, inside = '']) => inside)].filter((piece) => piece !== '');
  return pieces.map((piece) => named(piece.trim(), KINDS.filter(({ label }) => label), true)).find((found) => found !== null) ?? null;
}

function named(text: string, kinds: readonly Kind[], whole = false): InsideName | null {
  for (const { name, spokenOf } of kinds) {
    const found = name.exec(text);
    const [word] = found ?? [];
    // A heading that says more is about something: `■社内会議資料のご準備`.
    if (word !== undefined && (!whole || text.length <= word.length + 4)) return { word: word.trim().replace(/^[_([ -]+/, ''), spokenOf, outright: OUTRIGHT.test(word) && !/[\p{L}\p{N}]/u.test(text.charAt((found?.index ?? 0) - 1)) };
  }
  return null;
}
