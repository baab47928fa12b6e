import { anyOf } from '../../draft/text/any-of';
import { readItemLine, type ItemLine } from './item-lines';
import { maySameCurrency, taxesOn, type NamedAmount } from './named-amounts';

/** A total that no reading of the items above it comes to. */
export interface OffTotal {
  /** What the items come to, written as the total is: `900,000円`. */
  readonly sum: string;
  /** As written: `960,000円`. */
  readonly total: string;
  /** The items and the total, line by line. */
  readonly lines: readonly string[];
}

/** Lines looked at, items of one list, and sums that its readings may come to; with more, nothing is said. */
const MOST_LINES = 600;
const MOST_ITEMS = 40;
const MOST_SUMS = 4_000;

/** An introduction to a list that isn't all there is, or that is of things to choose from. */
const EXTRACT = anyOf(
  /など|主な|主に|一部|抜粋|例えば|上位|比較|いずれか|または|プラン|[A-CＡ-Ｃ\d]案/i,
  /\b(?:such as|e\.g\.|examples?|main|largest|top|selected|extract|excerpt|options?|either|some of|compar\w+|choice)\b/i,
);
/** What may stand right above a list: a sentence, a title, the head of a table. */
const ABOVE = anyOf(
  /[。.:!;)\]】」>]\s*$|^[\s■◆●【[<(=*#]/i,
  /(?:内訳|明細|見積り?|請求|精算|費用|料金|注文|発注|\b(?:breakdown|quote|quotation|costs|order|follows|below))\s*$/i,
  /^(?:記|内訳|明細|品名|品目|項目|内容|item|description|service|qty|product)/i,
);
/** Heads of columns, two of which make a line the head of a table, whatever its first column is called: `費目  単価×人数  小計`. */
const COLUMN = /単価|数量|人数|個数|回数|日数|小計|金額|価格|税[込抜]|備考|\b(?:unit price|price|rate|qty|quantity|hours|nights|days|amount|subtotal)\b/gi;
const LONGEST_HEAD = 60;

/** Whether a list that this line stands right above may begin below it. */
function standsAbove(line: string): boolean {
  return ABOVE.test(line) || (line.length <= LONGEST_HEAD && !/\d/.test(line) && new Set(line.match(COLUMN) ?? []).size >= 2);
}

/** A line of a list with its amount. */
export interface Part {
  readonly line: ItemLine;
  readonly isTotal: boolean;
}

function grouped(number: number, decimals: number): string {
  const [whole = '', fraction] = number.toFixed(decimals).split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? apart : `${apart}.${fraction}`;
}

function written(sum: number, like: NamedAmount): string {
  const decimals = Number.isInteger(sum) && !/\.\d\d/.test(like.text) ? 0 : 2;
  return /[万千]/.test(like.text) ? `${grouped(sum, 0)}円` : /k\b|m\b|million/.test(like.text) ? grouped(sum, decimals) : like.text.replace(/\d[\d,.]*/, grouped(sum, decimals));
}

/** By how much a sum may be off for having been rounded when it was written. */
function rounding({ text }: NamedAmount): number {
  const [, fraction = '', unit = ''] = /(?:\.(\d+))?\s?(百万|万|千|k\b|million)?/.exec(text.replace(/^\D*[\d,]+/, '')) ?? [];
  const step = unit === '' ? 0 : unit === '万' ? 10_000 : unit === '千' || unit === 'k' ? 1_000 : 1_000_000;
  return step === 0 ? 0 : (step / 10 ** fraction.length) * 0.5;
}

/** All that the parts may come to: a subtotal stands for what is above it, or begins anew, or is an item like others. Null where that is too much to say. */
function sumsOf(parts: readonly Part[], start: number): Set<number> | null {
  let sums = new Set([0, start]);
  for (const [at, { line, isTotal }] of parts.entries()) {
    const next = new Set<number>();
    // `改め 1,200,000円`: what stands so far, by another name.
    const isSoFar = isTotal || (at >= 2 && line.amounts.some(({ amount }) => sums.has(amount)));
    for (const sum of sums) {
      if (isSoFar) for (const { amount } of line.amounts) for (const one of [sum, amount, 0, sum + amount]) next.add(one);
      if (!isTotal) for (const add of line.adds) next.add(Math.round((sum + add) * 100) / 100);
    }
    if (next.size > MOST_SUMS) return null;
    sums = next;
  }
  return sums;
}

/** Whether the total is left when one item, or all from one on, are taken off the others: income and costs, stock and deliveries. */
export function isLeft(items: readonly number[], total: number): boolean {
  const sum = items.reduce((whole, one) => whole + one, 0);
  let rest = 0;
  return [...items].reverse().some((one) => {
    rest += one;
    return [one, rest].some((taken) => Math.abs(sum - 2 * taken - total) < 0.01);
  });
}

/** Whether a sum with or without taxes and the rates named comes to the total. */
function comesTo(sum: number, total: NamedAmount, rates: readonly number[], slack: number, items: number): boolean {
  const { amount, currency } = total;
  if (Math.abs(sum - amount) <= slack) return true;
  if (sum <= 0) return false;
  const factors = [...rates.flatMap((rate) => [1 + rate, 1 - rate, 1 / (1 + rate)]), ...(rates.length <= 4 ? rates.flatMap((one) => rates.map((other) => (1 + one) * (1 + other))) : [])];
  if (factors.some((factor) => Math.abs(sum * factor - amount) <= slack + (currency === 'JPY' || currency === '¥' || amount >= 1_000 ? items : 0.02 * items))) return true;
  // Food at 8 % among other things at 10 %.
  if (['JPY', '¥', ''].includes(currency) && amount >= Math.floor(sum * 1.08) && amount <= Math.ceil(sum * 1.1)) return true;
  return false;
}

/** So many persons, nights or months of it, with tax or without; a zero too many is none. */
function isManyOf(sum: number, total: number, rates: readonly number[]): boolean {
  return [1, ...rates.map((rate) => 1 + rate)].some((factor) => {
    const ratio = Math.round((total / (sum * factor)) * 1e4) / 1e4;
    return Number.isInteger(ratio) && ratio >= 2 && ![10, 100].includes(ratio);
  });
}

/** Null where some reading of the parts comes to the total, or they can't be added up. */
export function judge(parts: readonly Part[], total: ItemLine, closed: number, text: string): OffTotal | null {
  const items = parts.filter(({ isTotal }) => !isTotal);
  const [first] = total.amounts;
  if (first === undefined || items.length < 2 || items.length > MOST_ITEMS) return null;
  if (items.filter(({ line }) => (line.adds[0] ?? 0) > 0).length < 2) return null;
  const all = parts.flatMap(({ line }) => line.amounts);
  if ([...all, ...total.amounts].some(({ currency }) => currency !== '' && first.currency !== '' && !maySameCurrency(currency, first.currency))) return null;
  if (items.filter(({ line }) => line.text.includes('%')).length > 1) return null;
  const sums = sumsOf(parts, closed);
  if (sums === null) return null;
  const percents = [...text.matchAll(/(?<![\d.])(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|パーセント|per ?cent)/g)].slice(0, 6).map(([, rate]) => Number(rate) / 100).filter((rate) => rate > 0);
  const rates = [...new Set([...percents, ...taxesOn(first.currency === '¥' || first.currency === '' ? 'JPY' : first.currency)])];
  const unrounded = /\.\d/.test(first.text) ? 0 : all.some(({ text: written }) => /\.\d\d(?!\d)/.test(written)) ? 1 : 0;
  const slack = 0.006 + unrounded + [...all, first].reduce((sum, one) => sum + rounding(one), 0);
  if (total.amounts.some((one) => [...sums].some((sum) => comesTo(sum, one, rates, slack, items.length)))) return null;
  const sum = Math.round(items.reduce((whole, { line }) => whole + (line.adds[0] ?? 0), 0) * 100) / 100;
  const ratio = first.amount / sum;
  // A total that is nowhere near is one of something else, except for a zero too many or too few.
  if (sum <= 0 || isLeft(items.map(({ line }) => line.adds[0] ?? 0), first.amount) || isManyOf(sum, first.amount, rates) || ((ratio < 0.4 || ratio > 2.5) && ![0.1, 10, 100].includes(Math.round(ratio * 1e4) / 1e4))) return null;
  return { sum: written(sum, first), total: first.text, lines: [...parts.slice(-8).map(({ line }) => line.text.trim()), total.text.trim()] };
}

/** A price alone in its line is one with the line above: `Proofreading` / `EUR 120.00`. */
function joined(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const above = out[out.length - 1] ?? '';
    const { amounts } = readItemLine(line);
    const isAlone = amounts.length === 1 && !/[\p{L}\d]/u.test(line.replace(amounts[0]?.text ?? '', ''));
    if (isAlone && above.trim() !== '' && readItemLine(above).kind === 'other' && !/[。.:]\s*$/.test(above)) out[out.length - 1] = `${above} ${line.trim()}`;
    else out.push(line);
  }
  return out;
}

/** The first total in a normalised text that is not what its items come to: a list of lines with prices, and the line of their total. */
export function offTotal(text: string): OffTotal | null {
  let parts: Part[] = [];
  let closed = 0;
  let isSure = true;
  let intro = '';
  let isRightBelow = false;
  for (const raw of joined(text.split('\n').slice(0, MOST_LINES))) {
    const line = readItemLine(raw);
    if (line.kind === 'blank') {
      isRightBelow = false;
    } else if (line.kind === 'other') {
      const last = parts[parts.length - 1];
      // Items that no total has closed may be part of a later one.
      if (last?.isTotal === false) isSure = false;
      if (last?.isTotal === true) closed += last.line.amounts[0]?.amount ?? 0;
      parts = [];
      intro = raw;
      isRightBelow = true;
    } else if (line.kind === 'unsure') {
      isSure = false;
    } else {
      if (parts.length === 0 && ((isRightBelow && !standsAbove(intro)) || EXTRACT.test(intro))) isSure = false;
      if (line.kind !== 'item') {
        const found = isSure ? judge(parts, line, closed, text) : null;
        if (found !== null) return found;
      }
      parts.push({ line, isTotal: line.kind !== 'item' });
    }
  }
  return null;
}
