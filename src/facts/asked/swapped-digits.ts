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

/**
 * A number that nobody has named, while the conversation has it with two neighbouring digits the other way round and the draft has not: 418,000
 * for 481,000. Swapping neighbours is the commonest slip with two digits in typing numbers.
 */
export function swappedDigits(fresh: string, { all }: Conversation): Differs | null {
  const own = countedIn(fresh);
  const said = own.length === 0 ? [] : countedIn(all);
  const numbersSaid = new Set([...all.matchAll(/\d[\d,.]*/g)].map(([number]) => number.replace(/\D/g, '')));
  const ownNumbers = new Set(own.map(({ digits }) => digits));
  for (const one of own) {
    if (numbersSaid.has(one.digits)) continue;
    const meant = said.find(({ digits, unit }) => unit === one.unit && !ownNumbers.has(digits) && isSwapped(digits, one.digits));
    if (meant === undefined) continue;
    const [line = ''] = fresh.slice(fresh.lastIndexOf('\n', one.at) + 1).split('\n', 1);
    return { message: one.money ? 'amount' : 'count', text: one.text, asked: meant.text, sentence: line };
  }
  return null;
}
