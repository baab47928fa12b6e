import { anyOf } from '../../draft/text/any-of';
import { namedAmounts, type NamedAmount } from './named-amounts';

/** A line of a list with prices, or a piece of a sentence that lists some. */
export interface ItemLine {
  /** `unsure` names a sum but not one that could be added up: about so much, from so much, of which so much. */
  readonly kind: 'item' | 'total' | 'subtotal' | 'unsure' | 'blank' | 'other';
  readonly text: string;
  /** In the order in which they stand. */
  readonly amounts: readonly NamedAmount[];
  /** What the line may add to a total, the likeliest first: its last sum, or so many of it; less where it may be taken off. */
  readonly adds: readonly number[];
}

const BULLET = /^[\s|・*•●■○◆◇▪>]*(?:-\s+|\(?\d{1,2}[.)]\s+)?/;
/** `320,000` at the end of a row whose currency stands in the head of the table. */
const BARE = /(?<![\d.,/-])(\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{1,6}\.\d\d)[\s|]*$/;

const ABOUT = anyOf(
  /約|およそ|概算|[程前]?度(?=\)|$)|ほど|前後|目安|見込|上限|最大|未定|別途|任意|オプション|参考|単価のみ|前[年回月]|昨年|残高|予算|累計|あたり/i,
  /当たり|毎月|月額|年額|\/\s?[月年人名]|うち|内[ :](?!訳)/i,
  /\b(?:about|approx\w*|around|roughly|circa|ca|est\w*|up to|from|max\w*|tb[cd]|optional|if (?:needed|required)|of which|includ\w+(?! (?:VAT|GST|tax))|thereof|budget|last (?:year|month)|previous|balance|per (?:month|year|annum|person|head|guest)|monthly|annual\w*|or)\b/i,
  /[?]/i,
);
const RANGE_BEFORE = /(?:[~〜]|\d\s?-)\s?$/;
const RANGE_AFTER = /^\s?(?:[~〜]|-\s?[\d¥$€£]|以[上下内]|から|より|未満|or (?:more|less)|\+)/;
/** Thousands set apart as this reading doesn't know: `1'200`, `1 200`, `1.200`. In `42 243,600` they are two cells of a row. */
const OTHER_THOUSANDS = /\d[' .]\d{3}(?!\d|,\d{3})/;

const TOTAL_JA = /^[\s(【[]*(?:以上|上記)?[、,の]?[\d点件]{0,4}(?:税込み?|税抜き?|[おご]?(?:請求|見積り?|支払い?|買上げ?|注文))?(?:金額|額)?の?(?:総?合計|総額|総計|計)(?:金?額)?(?![画算上器測\u30a1-\u30fa])/;
const TOTAL_EN = /^[\s([]*(?:(?:the|in|our|your)\s+)?(?:(?:grand|overall|invoice|order|net|gross|final)\s+)?(?:total|sum|altogether|amount due)\b(?! of\b)/i;
const SUBTOTAL = /^[\s(【[]*(?:小計|中計|sub[- ]?total\b)/i;
/** The total has more in it than the lines say, or is of something else. */
const TOTAL_MORE = /(?<!税)(?:込み?(?=$|[\s)円])|含[むみめ])|など|ほか|値引後|割引後|人数|\b(?:after|so far|to date|incl\w*\.? (?!VAT|GST|tax)|each|for|expected)\b/i;
const DEDUCTED = anyOf(
  /値引|割引|入金|前受|前払|前渡|内金|手付|充当|相殺|控除|源泉|返金|減額|ポイント|クーポン|▲|△/i,
  /\b(?:less|minus|discount|deposit|credit\w*|paid|payment|refund|rebate|withh\w+|deduct\w*|advance)\b/i,
);
const TAXED = /消費税|税額|税\s?\(|^税|\b(?:VAT|GST|tax|IVA|MwSt|TVA|HST)\b/i;
const FREE = /無料|無償|サービス|\b(?:free|no charge|complimentary|included|waived)\b/i;
const PROSE = /[。]\s*$|(?:です|ます|ました|ません|ください)[^\S\n]*[。!]?$|[a-z]{2,}[.!]\s*$/;

/** How many of something: a number that is no date, no part of a name and no per cent. */
const QUANTITY = /(?<![\d.,/:A-Za-z#-]|第)(\d{1,3}(?:,\d{3})+|\d{1,5}(?:\.\d{1,2})?)(?![\d.,:/%]|\s?(?:月|日(?!間)|年|号|期|番|階|丁目|時(?!間))|-\d)/g;
const TIMES_SIGN = /[×*@]|\bx\b|\d\s?x(?=\s|\d)|\b(?:at|each|ea|per)\b|単価/i;
/** Longest line of a list. */
const LONGEST = 120;

function amountsOf(line: string): NamedAmount[] {
  const named = namedAmounts(line).sort((a, b) => a.index - b.index);
  if (named.length > 0) return named;
  const bare = BARE.exec(line);
  return bare === null ? [] : [{ text: bare[1] ?? '', index: bare.index, amount: Number((bare[1] ?? '').replace(/,/g, '')), currency: '' }];
}

function products(quantities: readonly number[]): number[] {
  return quantities.slice(0, 3).reduce<number[]>((all, one) => [...all, ...all.map((product) => product * one)], [1]);
}

/** `5,800×42名  243,600円`: two or three numbers, not counting ones, whose product stands at the end of their row. */
function isProduct(quantities: readonly number[], amount: number): boolean {
  const counted = quantities.slice(0, 3).filter((one) => one !== 1);
  return counted.length >= 2 && Math.abs(counted.reduce((product, one) => product * one, 1) - amount) < 0.01;
}

function addsOf(line: string, amounts: readonly NamedAmount[]): number[] {
  const [first, last] = [amounts[0], amounts[amounts.length - 1]];
  if (first === undefined || last === undefined) return [];
  const rest = amounts.reduceRight((left, { index, text }) => `${left.slice(0, index)} ; ${left.slice(index + text.length)}`, line);
  const quantities = [...rest.matchAll(QUANTITY)].map(([, number = '']) => Number(number.replace(/,/g, ''))).filter((number) => number > 0);
  const times = products(quantities);
  const multiplied = amounts.length === 1 && TIMES_SIGN.test(rest) ? [...times].sort((a, b) => b - a) : times;
  const all = [...multiplied.map((count) => last.amount * count), ...(amounts.length > 1 ? [amounts.reduce((sum, { amount }) => sum + amount, 0), ...times.map((count) => first.amount * count)] : [])];
  // A row that reckons itself: `120円 × 50 = 6,000円`.
  const isReckoned = /=\s?[A-Z$£€¥]{0,4}\s?$/.test(line.slice(0, last.index)) || (amounts.length === 2 && times.some((count) => count !== 1 && count * first.amount === last.amount)) || (amounts.length === 1 && isProduct(quantities, last.amount));
  if (isReckoned && !DEDUCTED.test(line)) return [last.amount];
  const minus = DEDUCTED.test(line);
  // A deposit is paid with what is bought, or has been paid before.
  const isLess = minus && (!/deposit|敷金|保証金/i.test(line) || /\b(?:less|minus|paid|received)\b|-\s?[$£€¥A-Z]{0,4}\s?$/i.test(line.slice(0, last.index)));
  if (minus || TAXED.test(line)) return isLess ? [-last.amount, 0, last.amount] : [last.amount, 0, -last.amount];
  // A dash before a price may be a minus as well as a dash.
  return [...new Set(/-\s?$/.test(line.slice(0, last.index)) ? [...all, ...all.map((one) => -one)] : all)];
}

/** Reads one line of a normalised text. */
export function readItemLine(raw: string): ItemLine {
  const line = raw.replace(BULLET, '').trimEnd();
  const read = (kind: ItemLine['kind'], amounts: readonly NamedAmount[] = []): ItemLine => ({ kind, text: line, amounts, adds: addsOf(line, amounts) });
  if (!/[\p{L}\p{N}]/u.test(line)) return read('blank');
  if (line.length > LONGEST) return read(/\d/.test(line) ? 'unsure' : 'other');
  const amounts = amountsOf(line);
  const last = amounts[amounts.length - 1];
  if (last === undefined) return read(FREE.test(line) && line.length < 40 && !PROSE.test(line) ? 'blank' : 'other');
  const label = SUBTOTAL.test(line) ? 'subtotal' : TOTAL_JA.test(line) || TOTAL_EN.test(line) ? 'total' : null;
  const isRange = amounts.some(({ index, text }) => RANGE_BEFORE.test(line.slice(0, index)) || RANGE_AFTER.test(line.slice(index + text.length)));
  const isUnsure = isRange || ABOUT.test(line) || OTHER_THOUSANDS.test(line);
  if (label !== null) return read(isUnsure || TOTAL_MORE.test(line) || (amounts[0]?.index ?? 0) > 50 ? 'unsure' : label, amounts);
  if (PROSE.test(line)) return read('other');
  // A sum that nothing is said of: a column of a table whose cells stand one below the other.
  const isBare = !/[\p{L}\d]/u.test(amounts.reduce((left, { text }) => left.replace(text, ''), line));
  return read(isUnsure || isBare || line.length - last.index - last.text.length > 30 ? 'unsure' : 'item', amounts);
}
