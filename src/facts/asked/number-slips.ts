import { anyOf } from '../../draft/text/any-of';
import type { Conversation } from '../correspondence/conversation';
import type { Differs } from './said-before';

/** A number with what it is of: `USD 481,000`, `1,810万円`, `63 cases`. Without either it may be a telephone's or a street's. */
const NUMBER = /(?<![\d.,/:-])(US\$|S\$|A\$|HK\$|[$€£¥]|(?:USD|EUR|GBP|JPY|SGD|AUD|CHF|CNY|HKD|CAD|NZD) )?(\d[\d,]*(?:\.\d{1,2})?)(?![\d/:-])\s?(万円|千円|円|[\u3400-\u9fff\u30a1-\u30ffー]{1,6}|[a-z]{3,14})?/g;
/** Days, hours and numbers by which things are called, not counted. */
const NO_UNIT = /^(?:年|月|日|時|分|秒|号|番|階|丁目|条|項|章|頁|ページ|th|and|the|for|per|or|to|from|with|at|is|are|was|on|in)/;
/** Numbers of a text that are looked at. */
const MOST = 400;

interface Counted {
  readonly digits: string;
  readonly text: string;
  readonly unit: string;
  readonly money: boolean;
  readonly at: number;
}

function countedIn(text: string): Counted[] {
  return [...text.matchAll(NUMBER)].slice(0, MOST).flatMap(({ 0: whole, 1: before = '', 2: number = '', 3: after = '', index }) => {
    const currency = before.trim();
    const money = currency !== '' || /円$/.test(after);
    const unit = currency !== '' ? currency : after;
    return unit === '' || (!money && NO_UNIT.test(unit)) ? [] : [{ digits: number.replace(/[.,]/g, ''), text: (currency === '' ? whole : `${before}${number}`).trim(), unit, money, at: index }];
  });
}

/** Whether one is the other with two neighbouring digits swapped. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 2) return false;
  const at = [...one].findIndex((digit, place) => digit !== other.charAt(place));
  return at >= 0 && one.charAt(at) === other.charAt(at + 1) && one.charAt(at + 1) === other.charAt(at) && one.slice(at + 2) === other.slice(at + 2);
}

/** Whether a sum is the other with a zero too many: 125,000 for 12,500. */
function hasZeroMore(one: Counted, other: Counted): boolean {
  const [own = 0, said = 0] = [one, other].map(({ text }) => Number((/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? '').replace(/,/g, '')));
  return one.money && other.money && said >= 1_000 && Math.abs(own - said * 10) < 1e-6;
}

/** Ten of something, or a tenth: a sum ten times another is no slip. */
const TEN = /(?<![\d.,])10(?![\d.,]\d|\d)|十|\b(?:ten|tenth)\b|[×*]/i;

/** `£`, `GBP`: of one currency. */
const CURRENCY: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', US$: 'USD', S$: 'SGD', A$: 'AUD', HK$: 'HKD', '¥': 'JPY', 円: 'JPY' };
/** A part of a sum, or what comes to it: a tenth of a price is a deposit or a tax. */
const OF_A_SUM = anyOf(
  /手付|内金|前金|頭金|着手金|残金|残額|税|手数料|合計|総額|単価|月額|年額|割引|値引|予算|上限|保守|協賛|送料|運賃|免責|日当|[%×]|円となり|(?:個|台|枚|名|人|本|件|部|回|か月|ヶ月)分/i,
  /\b(?:deposit|balance|total|tax|VAT|GST|fee|each|per|monthly|annual\w*|discount|budget|instal\w*|retention|commission|up to|limit|excess|cover|shipping|freight|rate|come[s]? to|maintenance|sponsor\w*|first|charge)\b/i,
);
const sameUnit = (one: string, other: string): boolean => (CURRENCY[one] ?? one) === (CURRENCY[other] ?? other);

/**
 * A number that nobody has named, while the conversation has it with two neighbouring digits the other way round and the draft has not: 418,000
 * for 481,000. Swapping neighbours is the commonest slip with two digits in typing numbers. Of money also a zero too many, where both sides name one
 * sum alone, and nothing is said of ten or of parts of a sum.
 */
export function numberSlip(fresh: string, { all }: Conversation): Differs | null {
  const own = countedIn(fresh);
  const said = own.length === 0 ? [] : countedIn(all);
  const numbersSaid = new Set([...all.matchAll(/\d[\d,.]*/g)].map(([number]) => number.replace(/\D/g, '')));
  const ownNumbers = new Set(own.map(({ digits }) => digits));
  const sums = (some: readonly Counted[]): number => new Set(some.filter(({ money }) => money).map(({ digits }) => digits)).size;
  const mayBeZero = sums(own) === 1 && sums(said) === 1 && !TEN.test(`${fresh}\n${all}`);
  for (const one of own) {
    if (numbersSaid.has(one.digits)) continue;
    const [line = ''] = fresh.slice(fresh.lastIndexOf('\n', one.at) + 1).split('\n', 1);
    const meant = said.find((other) => !ownNumbers.has(other.digits)
      && ((other.unit === one.unit && isSwapped(other.digits, one.digits)) || (mayBeZero && sameUnit(other.unit, one.unit) && hasZeroMore(one, other) && !OF_A_SUM.test(line))));
    if (meant === undefined) continue;
    return { message: one.money ? 'amount' : 'count', text: one.text, asked: meant.text, sentence: line };
  }
  return null;
}
