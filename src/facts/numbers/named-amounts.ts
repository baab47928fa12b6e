/** A sum of money that a text names. */
export interface NamedAmount {
  /** As written: `1,820,000円`, `AUD 21.40`. */
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
  readonly amount: number;
  /** `JPY`, `AUD`; `$` or `¥` where the sign alone does not tell whose. */
  readonly currency: string;
}

const NUMBER = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,10}(?:\\.\\d{1,2})?)(?![\\d,]\\d)';
const CODES = 'JPY|USD|AUD|NZD|CAD|SGD|HKD|EUR|GBP|CHF|CNY|RMB|KRW|TWD|THB|INR';
const SIGNS = 'US\\$|AU?\\$|NZ\\$|CA?\\$|SG?\\$|HK\\$|NT\\$|[$£€¥]';
const WORDS = '円|米ドル|豪ドル|ドル|ユーロ|ポンド|人民元|[Yy]en\\b|[Ee]uros?\\b|[Dd]ollars?\\b|[Pp]ounds?(?! of)\\b';
const TIMES = '(?:\\s?(k|m|million)\\b)?';
const BEFORE = new RegExp(`(?<![A-Za-z])(${CODES}|${SIGNS})\\s?${NUMBER}${TIMES}`, 'g');
const AFTER = new RegExp(`(?<![\\d.,]|[$£€¥]\\s?|(?:${CODES})\\s?)${NUMBER}\\s?(${CODES}|${WORDS})`, 'g');
/** `320千円`, `4百万円`. */
const THOUSANDS = new RegExp(`(?<![\\d.,])${NUMBER}\\s?(千|百万)\\s?円`, 'g');
/** `182万円`, `12万5,000円`. */
const MAN = /(?<![\d.,])(\d{1,5}(?:\.\d{1,3})?)\s?万\s?(?:(\d{1,4}|\d,\d{3})\s?)?円/g;

const CURRENCIES: Readonly<Record<string, string>> = {
  円: 'JPY', yen: 'JPY', US$: 'USD', 米ドル: 'USD', A$: 'AUD', AU$: 'AUD', 豪ドル: 'AUD', NZ$: 'NZD', C$: 'CAD', CA$: 'CAD', S$: 'SGD', SG$: 'SGD', HK$: 'HKD', NT$: 'TWD',
  '£': 'GBP', pound: 'GBP', pounds: 'GBP', ポンド: 'GBP', '€': 'EUR', euro: 'EUR', euros: 'EUR', ユーロ: 'EUR', RMB: 'CNY', 人民元: 'CNY', ドル: '$', dollar: '$', dollars: '$',
};
const MANY: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000, million: 1_000_000, 千: 1_000, 百万: 1_000_000 };
const currencyOf = (written: string): string => CURRENCIES[written] ?? CURRENCIES[written.toLowerCase()] ?? written;
const numberOf = (text: string): number => Number(text.replace(/,/g, ''));

/** Sums that a normalised text names. */
export function namedAmounts(text: string): NamedAmount[] {
  if (!/\d/.test(text)) return [];
  return [
    ...[...text.matchAll(BEFORE)].map(({ 0: whole, 1: currency = '', 2: number = '', 3: many = '', index }) => ({ text: whole.trim(), index, amount: numberOf(number) * (MANY[many] ?? 1), currency: currencyOf(currency) })),
    ...[...text.matchAll(AFTER)].map(({ 0: whole, 1: number = '', 2: currency = '', index }) => ({ text: whole.trim(), index, amount: numberOf(number), currency: currencyOf(currency) })),
    ...[...text.matchAll(THOUSANDS)].map(({ 0: whole, 1: number = '', 2: many = '', index }) => ({ text: whole.trim(), index, amount: Math.round(numberOf(number) * (MANY[many] ?? 1)), currency: 'JPY' })),
    ...[...text.matchAll(MAN)].map(({ 0: whole, 1: man = '', 2: rest = '0', index }) => ({ text: whole.trim(), index, amount: Math.round(Number(man) * 10_000) + numberOf(rest), currency: 'JPY' })),
  ];
}

const DOLLARS = /^(?:\$|USD|AUD|NZD|CAD|SGD|HKD|TWD)$/;
const YENS = /^(?:¥|JPY|CNY)$/;

/** Whether two may be of one currency: `$` may be of any dollar. */
export function maySameCurrency(one: string, other: string): boolean {
  const open = (sign: string, all: RegExp): boolean => (one === sign || other === sign) && all.test(one) && all.test(other);
  return one === other || open('$', DOLLARS) || open('¥', YENS);
}

/** Rates of the taxes on sales that the one sum may have and the other not, where they are paid in that currency. */
const TAXES: Readonly<Record<string, readonly number[]>> = { JPY: [0.08, 0.1], AUD: [0.1], NZD: [0.15], GBP: [0.05, 0.2], SGD: [0.07, 0.08, 0.09], EUR: [0.07, 0.1, 0.19, 0.2, 0.21, 0.22, 0.23, 0.25] };
const ANY_TAX = [0.05, 0.07, 0.08, 0.1, 0.13, 0.15, 0.2, 0.25];

/** Rates of the taxes on sales that a sum of a currency may have on it. */
export function taxesOn(currency: string): readonly number[] {
  return TAXES[currency] ?? ANY_TAX;
}

/** Whether one sum may be reckoned from another of its currency: so many of it, or with a tax on it. A zero too many is none. */
export function isReckonedFrom(one: NamedAmount, other: NamedAmount): boolean {
  const [small, large] = [Math.min(one.amount, other.amount), Math.max(one.amount, other.amount)];
  if (small <= 0) return true;
  const ratio = large / small;
  const isMultiple = Number.isInteger(Math.round(ratio * 1e6) / 1e6) && ratio <= 1_000 && ![10, 100, 1_000].includes(Math.round(ratio));
  return isMultiple || taxesOn(one.currency).some((rate) => Math.abs(small * (1 + rate) - large) <= Math.max(1, large * 0.0005));
}
