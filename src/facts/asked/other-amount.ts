import { anyOf } from '../../draft/text/any-of';
import { isReckonedFrom, maySameCurrency, namedAmounts, type NamedAmount } from '../numbers/named-amounts';
import { isProduct, sharesWords, type Differs, type Said } from './said-before';

/** A sum that is reckoned, or of a kind of its own: it must stand in both, or they are two sums. */
const OF_A_SUM = anyOf(
  /税込|税別|税抜|消費税|手数料|送料|運賃|合計|総額|総計|小計|内訳|手付|内金|前金|頭金|着手金|残金|残額|半額|差額|月額|年額|単価|保証金|敷金|当たり/gi,
  /あたり|につき|概算|予算|上限|以内|以上|以下|程度|[×x]\s?\d|%/gi,
  /\b(?:VAT|GST|tax|incl\w*|excl\w*|deposit|balance|total|subtotal|altogether|per|each|nett?|gross|fee|budget|up to|under|over|less than|at least|about|approx\w*|instal\w*|monthly|annual\w*|shipping|freight|handling)\b/gi,
);
/** A sum of theirs of this kind is compared only with another so called. */
const OF_ITS_KIND = anyOf(
  /予算|上限|以内|以上|以下|程度|概算|手付|内金|前金|頭金|着手金|残金|残額|半額|差額|月額|年額|保証金|敷金|売上/gi,
  /\b(?:budget|up to|under|over|less than|at least|about|approx\w*|deposit|balance|monthly|annual\w*)\b/gi,
);
/** Another price is offered, or was agreed. */
const BARGAINS = anyOf(
  /値引|値下|割引|引き下げ|交渉|ご?相談|勉強|端数|切り?捨|丸め|見直|再見積|改定|改めた|別途|調整/i,
  /\b(?:discount\w*|negotia\w*|reduc\w*|round\w*|revis\w*|counter|best price|knock\w*|if you|could you|would you|matching|match)\b/i,
);
/** The sender's own price, or reckoning. */
const OWN_PRICE = /弊社の?(?:見積|価格|単価|金額)|当社の?(?:見積|価格|単価|金額)|\bour (?:own )?(?:quote|quotation|price|fee|offer|rate|estimate)\b/i;

/** A sum, where they named exactly one and nobody another: it can't be reckoned from theirs, or is the same of another currency. */
export function otherAmount(sentence: string, around: string, said: Said): Differs | null {
  const { amounts, theirAmounts, ownAmounts, subject } = said;
  const [own, ...more] = namedAmounts(sentence);
  const [asked] = theirAmounts;
  const isSame = (a: NamedAmount, b: NamedAmount): boolean => a.amount === b.amount && maySameCurrency(a.currency, b.currency);
  if (own === undefined || asked === undefined || [...more, ...amounts].some((one) => isSame(one, own)) || more.length > 0) return null;
  if (amounts.some((one) => !isSame(one, asked)) || ownAmounts.some((one) => isSame(one, asked))) return null;
  if (BARGAINS.test(around) || BARGAINS.test(asked.sentence)) return null;
  const theirs = asked.sentence.toLowerCase();
  if (OWN_PRICE.test(sentence) || (theirs.match(OF_ITS_KIND) ?? []).some((word) => !sentence.toLowerCase().includes(word))) return null;
  if ((sentence.match(OF_A_SUM) ?? []).some((word) => !theirs.includes(word.toLowerCase()))) return null;
  const isAnother = maySameCurrency(own.currency, asked.currency) ? !isReckonedFrom(own, asked) && !isProduct(own.amount, said) : own.amount === asked.amount;
  return isAnother && sharesWords(withoutAmount(sentence, own), asked.sentence, subject) ? { message: 'amount', text: own.text, asked: asked.text, sentence } : null;
}

/** What is said of any price: it doesn't tell what the price is for. */
const OF_PRICES = anyOf(
  /ご(?:提示|指定|請求|連絡|依頼)|お?見積(?:り|書|額|金額)?|金額|価格|発注|注文|受注|契約|購入|税[込別抜]/gi,
  /\b(?:quot\w+|price|offer|order|amount|total|rate|figure|proceed|ahead|hereby)\b/gi,
);
const withoutAmount = (sentence: string, { text }: NamedAmount): string => sentence.replace(text, ' ').replace(OF_PRICES, ' ');
