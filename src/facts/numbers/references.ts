import { anyOf } from '../../draft/text/any-of';

/** A number by which something is called: `SG-2026-141`, `lot 118`, `受付番号 20417`. */
export interface Reference {
  /** As written. */
  readonly text: string;
  /** What stands before its last digits, folded, and how many digits they are: only references of one shape are compared. */
  readonly shape: string;
  readonly digits: string;
}

/** A code of letters and digits whose last group has three digits and more. */
const CODE = /(?<![\p{L}\p{N}@./#%+-])((?:[A-Z]{1,8}\d{0,6})(?:[-_/](?:[A-Z]{1,6}|\d{1,6}|[A-Z]{1,4}\d{1,4}))*)([-_/ ]?)(?<!\d)(\d{3,9})(?![\p{L}\p{N}]|[-_/.:,]\d)/gu;
/** What is numbered in English, with `no.` or without. */
const EN_LABEL = '(?:lot|claim|case|order|invoice|ticket|contract|policy|quot(?:e|ation)|estimate|job|account|booking|reservation|application|shipment|consignment|enquiry|file|matter|docket|permit|tender|project|delivery note|bill of lading)';
const EN_NUMBERED = new RegExp(`(?<![\\p{L}\\p{N}])(${EN_LABEL})s?[\\s_-]?(?:no\\.?|nr\\.?|number|ref\\.?|#)?[\\s_:.-]{0,2}(\\d{3,9})(?![\\p{L}\\p{N}]|[-_/.:,]\\d)`, 'giu');
const JA_NUMBERED = /([\u3400-\u9fff\u30a1-\u30f6ー]{0,8}?番号|[Nn]o\.?|№)[\s_:]{0,2}(\d{3,9})(?![\p{L}\p{N}]|[-_/.:,]\d)/gu;
/** Letters before digits that tell a day, a money or a telephone, no thing. */
const NO_LABEL = anyOf(
  /^(?:TEL|FAX|EXT|PO BOX|BOX|ROOM|JPY|USD|EUR|GBP|AUD|SGD|CHF|CNY|HKD|CAD|NZD|KM|KG|MM|CM|DPI|ISO|JIS|EN|DIN|RFC|A|R|H|S|V|VER|REV|P|PP|PAGE|Q|FY|MP|GB|MB|TB|HZ|KHZ|IPV|UTF|UTC|GMT|JST|AM|PM)$/i,
  /(?:電話|携帯|内線|郵便|口座|社員|会員|個人|マイナンバー|暗証|認証|法人|登録|許可|免許)番号$/i,
);
/** `20261104`, `202611`, `2026`, `1104`: a day, a month, a year. */
const isDay = (digits: string): boolean => /^(?:(?:199\d|20[0-3]\d)(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?|(?:0[1-9]|1[0-2])[0-3]\d)$/.test(digits);

const MOST = 60;
const LONGEST = 30_000;

/** References that a normalised text has, or the name of a file. */
export function referencesIn(text: string): Reference[] {
  const whole = text.slice(0, LONGEST);
  if (!/\d{3}/.test(whole)) return [];
  const found: Reference[] = [];
  const taken = new Set<number>();
  const put = (written: string, label: string, digits: string, index: number): void => {
    const head = label.toUpperCase().replace(/[-_/\s.]+/g, '-').replace(/^-|-$/g, '');
    const end = index + written.length;
    // `lot no. 318` is read by its label, not by its number sign again.
    if (taken.has(end) || NO_LABEL.test(head) || NO_LABEL.test(label) || (isDay(digits) && !/\d/.test(head))) return;
    taken.add(end);
    found.push({ text: written.trim(), shape: `${head}:${digits.length}`, digits });
  };
  // An underscore joins the words of a file's name.
  for (const { 0: written, 1: label = '', 3: digits = '', index } of whole.replace(/_/g, ' ').matchAll(CODE)) put(written, label, digits, index);
  for (const { 0: written, 1: label = '', 2: digits = '', index } of whole.matchAll(EN_NUMBERED)) put(written, label, digits, index);
  for (const { 0: written, 1: label = '', 2: digits = '', index } of whole.matchAll(JA_NUMBERED)) put(written, label, digits, index);
  return found.slice(0, MOST);
}

/** Whether two numbers of the same length differ by two digits that have changed places: the commonest slip with two digits in typing numbers. */
export function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differing = [...one].flatMap((digit, at) => (digit === other.charAt(at) ? [] : [at]));
  const [first, second, ...more] = differing;
  return first !== undefined && second !== undefined && more.length === 0 && one.charAt(first) === other.charAt(second) && one.charAt(second) === other.charAt(first);
}
