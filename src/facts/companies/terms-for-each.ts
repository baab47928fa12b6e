import { anyOf } from '../../draft/text/any-of';
import type { Facts } from '../facts';
import { sentencesOf } from '../words/sentences';
import { normalise } from '../words/fold';
import { withoutForm } from './company';

/** A sum of money, or a share. */
const SUM = anyOf(
  /[¥$€£]\s?\d[\d,.]*|\b(?:USD|EUR|GBP|JPY|AUD|CAD|CHF|SGD|HKD|IDR|MYR|THB|CNY|RMB|Rp|RM)\s?\d[\d,.]*/,
  /\d[\d,.]*\s?(?:万円|千円|円|ドル|ユーロ|(?:USD|EUR|GBP|JPY|AUD|CAD|CHF|SGD|HKD|IDR|MYR|THB|CNY|RMB)\b)/,
);
const SHARE = /\d[\d.]*\s?(?:%|割|掛け?(?!け))/;
/** What one customer pays, gets off or is offered. */
const OF_PRICE = anyOf(
  /価格|単価|見積|料金|お?値段|金額|請求額|条件|お出しでき|ご提供|仕切|卸値|特価/i,
  /\/\s?(?:kg|g|t|個|本|枚|箱|台|袋|ケース|月|時間|日|m2|case|unit|box|hour|day|month|pallet|ton(?:ne)?)\b/i,
  /\b(?:prices?|priced|pricing|rates?|quot(?:e|es|ed|ation)|terms|offers?|fees?|charges?|per (?:case|unit|box|kg|hour|day|month|pallet|ton(?:ne)?|word|page))\b/i,
);
const OF_DISCOUNT = /値引|割引|掛け?率|仕切|手数料率|マージン|リベート|\b(?:discounts?|rebates?|margins?|commission|mark-?up)\b/i;
/** A cost that they bear together, or figures that anybody may know: as the mail says. */
const SHARED = anyOf(
  /負担|会費|割り?勘|按分|分担|折半|出資|共同|共催|合同|協賛|寄付|寄附|精算|持ち分|実績|売上|入金|支払い?済|進捗|達成|公開|公表|入札|落札|開札|定価/i,
  /一律|標準価格|カタログ|料金表|価格表|小間|店頭|合計|総額/i,
  /\b(?:shares?|split|contribut\w*|bears?|joint(?:ly)?|pro rata|consortium|partnership|sponsor\w*|donat\w*|list prices?|price list|published|publicly|public|tender|bid opening|awarded|settlement|budget|progress|paid|sales figures|totals?)\b/i,
);
/** Lines of a text that are looked at, and characters of each. */
const MOST_LINES = 1_000;
const LONGEST = 300;

interface TermsForEach {
  readonly orgs: readonly string[];
  /** The companies as the text calls them. */
  readonly words: readonly string[];
  readonly lines: readonly string[];
}

/** Two of one group by their names: 山田商事 and 山田物流, `Marrow Foods` and `Marrow Logistics`. */
function isOneGroup(a: string, b: string): boolean {
  const [one = '', other = ''] = [a, b].map((name) => withoutForm(name).toLowerCase());
  const first = /^[\p{Script=Latin}\d'&-]+/u.exec(one)?.[0];
  return first === undefined ? one.slice(0, 2) === other.slice(0, 2) : other.startsWith(first);
}

/**
 * Companies on the mail, to each of which its text gives a price, rate or discount of its own by name, on a line or in a
 * sentence of its own: `ミドリ様 412円/kg`, then `クロガネ様 398円/kg`. Null where fewer than two have one, or the mail says that they share the cost.
 */
export function termsForEach({ draft, prose, organisations, recipientOrgs }: Facts): TermsForEach | null {
  if (recipientOrgs.size < 2) return null;
  const text = normalise(`${draft.subject}\n${prose.slice(0, 50_000)}`);
  const [ofPrice, ofDiscount] = [OF_PRICE.test(text), OF_DISCOUNT.test(text)];
  if ((!ofPrice && !ofDiscount) || SHARED.test(text)) return null;
  const found = new Map<string, { word: string; figure: string; line: string }>();
  let heading: [string, string] | null = null;
  for (const raw of sentencesOf(normalise(prose), MOST_LINES)) {
    const line = raw.slice(0, LONGEST).trim();
    if (line === '') continue;
    const named = [...organisations.namedIn(line)].filter(([org]) => /^c[po]:/.test(org));
    const [only] = named;
    // Of several companies, nobody can tell whose it is.
    if (named.length > 1 || (only !== undefined && !recipientOrgs.has(only[0]))) heading = null;
    else if (only !== undefined) heading = only;
    if (named.length > 1 || heading === null) continue;
    const figure = (SUM.exec(line) ?? (ofDiscount ? SHARE.exec(line) : null))?.[0];
    // A heading is a line of hardly more than the name; a sentence with it speaks for itself.
    if (figure === undefined) {
      if (only !== undefined && line.length > only[1].length + 8) heading = null;
      continue;
    }
    const [org, word] = heading;
    if (!found.has(org)) found.set(org, { word, figure: figure.replace(/\s/g, ''), line });
    if (only === undefined) heading = null;
  }
  const each = [...found];
  const apart = each.filter(([org], at) => each.every(([other], place) => place === at || !isOneGroup(organisations.nameOf(org), organisations.nameOf(other))));
  if (apart.length < 2 || new Set(apart.map(([, { figure }]) => figure)).size < 2) return null;
  return { orgs: apart.map(([org]) => org), words: apart.map(([, { word }]) => word), lines: apart.map(([, { line }]) => line) };
}
