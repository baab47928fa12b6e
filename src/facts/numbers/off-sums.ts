import { anyOf } from '../../draft/text/any-of';
import { sentencesOf } from '../words/sentences';
import { unwrapped } from '../words/unwrapped';
import { readItemLine } from './item-lines';
import { isLeft, judge, type OffTotal } from './off-totals';

const MOST_SENTENCES = 400;
const LONGEST = 300;

/** A total within a sentence stands right before its number, or right after it. */
const TOTAL_BEFORE = /(?:合計|総計|総額|しめて|計)(?:金額|額|人数)?(?:で|は|が)?[ :]?$|\b(?:total(?:ling| of| is)?|totals?:?|altogether|making|in all)[,:]? ?$/i;
const TOTAL_AFTER = /^,? ?(?:in total|in all|altogether|all told|total)\b/i;
/** Part of what is counted is counted again, or some are left out. */
const APART = anyOf(
  /うち|内訳|など|ほか|他に|[以約程]|前後|ほど|~|または|もしくは|あたり|[名人個枚本台部冊箱脚席点]から|より|残り|追加|キャンセル|欠席|変更|増|減/i,
  /\b(?:of (?:which|whom|these|them)|includ\w+|about|around|approx\w*|up to|or|per|each|more|another|extra|left|remain\w*|from|instead|was|were|between|cancel\w*|plus)\b/i,
  /\+/i,
);

const JA_COUNT = /(?<![\d.,/:-])(\d{1,3}(?:,\d{3})+|\d{1,6})\s?(名|人|個|枚|本|台|部|冊|箱|脚|席|点|セット|ケース|袋)(?!目|様?あたり|分|間|[前以]|[部屋用掛乗])/g;
const EN_COUNT = /(?<![\d.,/:A-Za-z#-])(\d{1,3}(?:,\d{3})+|\d{1,5})(?![\d.,:/%-]\d|[-%/:]|\s?(?:am|pm|st|nd|rd|th|x|years?|days?|hours?|minutes?|weeks?|months?|January|February|March|April|May|June|July|August|September|October|November|December)\b)/g;

interface Count {
  readonly text: string;
  readonly index: number;
  readonly count: number;
}

const countsOf = (sentence: string, pattern: RegExp): Count[] => [...sentence.matchAll(pattern)].map(({ 0: text, 1: number = '', index }) => ({ text, index, count: Number(number.replace(/,/g, '')) }));

/** Whether some two or more of the numbers come to the total, or some taken off the others. */
function someComeTo(numbers: readonly number[], total: number): boolean {
  let sums = new Map<number, number>([[0, 0]]);
  for (const number of numbers) {
    const next = new Map(sums);
    for (const [sum, taken] of sums) next.set(sum + number, Math.max(next.get(sum + number) ?? 0, taken + 1));
    sums = next;
  }
  return (sums.get(total) ?? 0) >= 2 || isLeft(numbers, total);
}

/** `大人5名、子ども3名、計9名`; `12 vegetarian, 4 vegan and 40 others, 60 in all`. */
function offCount(sentence: string): OffTotal | null {
  if (APART.test(sentence) || /[$£€¥円%]|\b(?:USD|EUR|GBP|SGD|JPY)\b/.test(sentence)) return null;
  const isJa = /[\u3041-\u9fff]/.test(sentence);
  const counts = countsOf(sentence, isJa ? JA_COUNT : EN_COUNT);
  const last = counts[counts.length - 1];
  if (last === undefined || counts.length < 3 || counts.length > 8) return null;
  const [before, after] = [sentence.slice(0, last.index), sentence.slice(last.index + last.text.length)];
  if (!TOTAL_BEFORE.test(before) && !TOTAL_AFTER.test(after.replace(/^ [a-z]{3,12}/i, (word) => (/^ (?:in|all)/i.test(word) ? word : '')))) return null;
  const items = counts.slice(0, -1);
  const unitOf = ({ text }: Count): string => text.replace(/[\d,\s]/g, '').replace('人', '名');
  if (items.some((one) => unitOf(one) !== unitOf(last))) return null;
  // `3, 4 and 5 December`: numbers of nothing.
  if (!isJa && items.some(({ index, text }) => !/^ [a-z(]/i.test(sentence.slice(index + text.length)))) return null;
  // Numbers of other things among them: dates, times, how many of each.
  const others = isJa ? before.replace(JA_COUNT, '').match(/\d/) : items.some(({ index }, at) => at > 0 && !/[,;:(]|\band\b/.test(sentence.slice((items[at - 1]?.index ?? 0), index)));
  if (others !== null && others !== false) return null;
  const sum = items.reduce((whole, { count }) => whole + count, 0);
  if (sum === last.count || someComeTo(items.map(({ count }) => count), last.count) || last.count < sum / 2 || last.count > sum * 2) return null;
  return { sum: last.text.replace(/\d[\d,]*/, String(sum)), total: last.text.trim(), lines: [sentence.trim()] };
}

/** `交通費 12,000円、宿泊費 9,500円、合計 22,500円です`. */
function offPrice(sentence: string, text: string): OffTotal | null {
  const pieces = sentence.split(/[、;()]|,(?!\d{3})|\+|と(?=[^、。]{1,20}\d)|\band\b|\s-\s/).map((piece) => piece.trim()).filter((piece) => piece !== '');
  const lines = pieces.map((piece) => readItemLine(piece.replace(/(?:です|ます|となります|になります|でした)?[。.!]*\s*$/, '')));
  const from = lines.findIndex(({ amounts }) => amounts.some(({ currency }) => currency !== ''));
  const to = lines.map(({ amounts }) => amounts.length > 0).lastIndexOf(true);
  const listed = from < 0 ? [] : lines.slice(from, to + 1);
  const total = listed[listed.length - 1];
  const [amount] = total?.amounts ?? [];
  if (total === undefined || amount === undefined || total.amounts.length !== 1 || listed.length < 3) return null;
  const after = `${total.text.slice(amount.index + amount.text.length)}${sentence.slice(sentence.lastIndexOf(total.text) + total.text.length)}`;
  if (!TOTAL_BEFORE.test(total.text.slice(0, amount.index)) && !TOTAL_AFTER.test(after)) return null;
  const items = listed.slice(0, -1);
  if (items.some(({ kind, amounts }) => kind !== 'item' || amounts.length !== 1)) return null;
  const found = judge(items.map((line) => ({ line, isTotal: false })), total, 0, text);
  return found === null ? null : { ...found, lines: [sentence.trim()] };
}

/** `大人: 12名`, `Children 9`, a line each. */
const COUNT_LINE = /^[\s・*•●○■◆-]{0,10}([\p{L} ]{1,30}?)\s{0,10}(:?)\s{0,10}(\d{1,5})\s?(名様?|人|個|枚|本|台|部|冊|箱|脚|席|点|セット|ケース|袋|people|persons|guests|pcs|boxes|cartons)?\s*$/u;
const COUNT_TOTAL = /^(?:合計|総計|計|総数|(?:合計|総)人数|total|in all|altogether)$/i;

/** Counts line by line, and their total below. */
function offCountLines(text: string): OffTotal | null {
  let run: { readonly line: string; readonly count: number; readonly unit: string }[] = [];
  for (const line of text.split('\n', MOST_SENTENCES)) {
    if (!/[\p{L}\d]/u.test(line)) continue;
    const [, label = '', colon = '', number = '', unit = ''] = COUNT_LINE.exec(line) ?? [];
    // `Points 40`: a number of nothing is one of a list where a colon says so.
    const isCount = label !== '' && (colon !== '' || unit !== '');
    const [sum, last] = [run.reduce((whole, { count }) => whole + count, 0), Number(number)];
    if (isCount && COUNT_TOTAL.test(label.trim()) && run.length >= 2 && run.length <= 20 && !run.some((one) => APART.test(one.line) || one.unit !== (unit === '' ? one.unit : unit))) {
      const differs = sum !== last && !someComeTo(run.map(({ count }) => count), last) && last >= sum / 2 && last <= sum * 2;
      if (differs) return { sum: `${sum}${unit}`, total: `${last}${unit}`, lines: [...run.map((one) => one.line.trim()), line.trim()] };
    }
    run = !isCount || COUNT_TOTAL.test(label.trim()) ? [] : [...run.slice(-20), { line, count: last, unit }];
  }
  return null;
}

/** The first total in a sentence of a normalised text, or below a list of counts, that is not what the numbers before it come to. */
export function offSum(text: string): OffTotal | null {
  for (const sentence of sentencesOf(unwrapped(text), MOST_SENTENCES)) {
    if (sentence.length > LONGEST || !/\d[^]*\d[^]*\d/.test(sentence) || !/計|総額|しめて|total|in all|altogether|making|all told/i.test(sentence)) continue;
    const found = offCount(sentence) ?? (APART.test(sentence.replace(/より|\+|\b(?:plus|was|were)\b/g, '')) ? null : offPrice(sentence, text));
    if (found !== null) return found;
  }
  return offCountLines(text);
}
