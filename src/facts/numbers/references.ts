/** A number by which something is called: `SG-2026-141`, `lot 118`, `受付番号 20417`. */
export interface Reference {
  /** As written. */
  readonly text: string;
  /** What stands before its last digits, folded, and how many digits they are: only references of one shape are compared. */
  readonly shape: string;
  readonly digits: string;
}

/** A code of letters and digits with a hyphen or slash in it, whose last group has three digits and more. Kana and kanji beside it are no part of it. */
const CODE = /(?<![A-Za-z0-9@./#%+-])((?:[A-Z]{1,8}\d{0,6})(?:[-/](?:[A-Z]{1,6}|\d{1,6}|[A-Z]{1,4}\d{1,4}))*)[-/](?<!\d)(\d{3,9})(?![A-Za-z0-9]|[-/.:,]\d)/g;
/** More numbers of the same label: `Lots 118 and 181`, `受付番号 20417、20471`. */
const MORE = '((?:\\s?(?:,|/|&|and|or|と|、|・)\\s?\\d{3,9}(?![A-Za-z0-9]|[-/.:,]\\d))*)';
/** What is numbered in English, with `no.` or without. */
const EN_LABEL = '(?:lot|claim|case|order|invoice|ticket|contract|policy|quot(?:e|ation)|estimate|job|account|booking|reservation|application|shipment|consignment|enquiry|file|matter|docket|permit|tender|project|delivery note|bill of lading)';
const EN_NUMBERED = new RegExp(`(?<![A-Za-z0-9])(${EN_LABEL})s?[\\s_-]?(?:no\\.?|nr\\.?|number|ref\\.?|#)?[\\s_:.-]{0,2}(\\d{3,9})(?![A-Za-z0-9]|[-/.:,]\\d)${MORE}`, 'gi');
const JA_NUMBERED = new RegExp(`([\\u3400-\\u9fff\\u30a1-\\u30f6ー]{0,8}?番号|[Nn]o\\.?|№)[\\s_:]{0,2}(\\d{3,9})(?![A-Za-z0-9]|[-/.:,]\\d)${MORE}`, 'g');
/** Letters before digits that tell a day, a money, a standard or a telephone, no thing. */
const NO_LABEL = /^(?:TEL|FAX|EXT|BOX|ROOM|QTY|MOQ|MAX|MIN|UNIT|APT|JPY|USD|EUR|GBP|AUD|SGD|CHF|CNY|RMB|HKD|CAD|NZD|INR|THB|KRW|TWD|KM|KG|MM|CM|DPI|ISO|IEC|JIS|ASTM|AA|EN|DIN|RFC|VER|REV|PAGE|FY|GMT|UTC|JST|UTF|ZIP|A|R|H|S|V|P|PP|Q)$/;
const NO_NUMBER = /(?:電話|携帯|内線|郵便|口座|社員|会員|個人|マイナンバー|暗証|認証|法人|登録|許可|免許)番号$/;
/** From one to the other: all between them are meant. */
const RANGE = /\d\s?(?:to|through|thru|[〜~～–]|から)\s?(?:[A-Za-z]{1,8}-)?\d{3}/i;
/** `20261104`, `202611`, `2026`, `1104`: a day, a month, a year. */
const isDay = (digits: string): boolean => /^(?:(?:199\d|20[0-3]\d)(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?|(?:0[1-9]|1[0-2])[0-3]\d)$/.test(digits);

const MOST = 60;
const LONGEST = 30_000;

/** References that a normalised text has, or the name of a file; none where it gives a range of numbers. The last ones of a long text. */
export function referencesIn(text: string): Reference[] {
  const whole = text.slice(-LONGEST);
  if (!/\d{3}/.test(whole) || RANGE.test(whole)) return [];
  const found: Reference[] = [];
  const taken = new Set<number>();
  const put = (written: string, label: string, digits: string, index: number): void => {
    const head = label.toUpperCase().replace(/[-_/\s.]+/g, '-').replace(/^-|-$/g, '');
    const end = index + written.length;
    // `lot no. 318` is read by its label, not by its number sign again.
    if (taken.has(end) || head.split('-').some((piece) => NO_LABEL.test(piece)) || NO_NUMBER.test(label) || (isDay(digits) && !/\d/.test(head))) return;
    taken.add(end);
    found.push({ text: written.trim(), shape: `${head}:${digits.length}`, digits });
  };
  const putAll = (written: string, label: string, digits: string, more: string, index: number): void => {
    put(written.slice(0, written.length - more.length), label, digits, index);
    for (const { 0: other, index: at } of more.matchAll(/\d{3,9}/g)) put(other, label, other, index + written.length - more.length + at);
  };
  // An underscore joins the words of a file's name.
  for (const { 0: written, 1: label = '', 2: digits = '', index } of whole.replace(/_/g, ' ').matchAll(CODE)) put(written, label, digits, index);
  for (const { 0: written, 1: label = '', 2: digits = '', 3: more = '', index } of whole.matchAll(EN_NUMBERED)) putAll(written, label, digits, more, index);
  for (const { 0: written, 1: label = '', 2: digits = '', 3: more = '', index } of whole.matchAll(JA_NUMBERED)) putAll(written, label, digits, more, index);
  return found.slice(-MOST);
}

/** Up to so many digits two numbers are alike by chance unless those that changed places are neighbours. */
const SHORT = 4;

/**
 * Whether two numbers of the same length differ by two digits that have changed places. Neighbours changed round are the commonest slip with two
 * digits in typing numbers; of numbers of five digits and more any two count.
 */
export function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differing = [...one].flatMap((digit, at) => (digit === other.charAt(at) ? [] : [at]));
  const [first, second, ...more] = differing;
  if (first === undefined || second === undefined || more.length > 0 || (one.length <= SHORT && second !== first + 1)) return false;
  return one.charAt(first) === other.charAt(second) && one.charAt(second) === other.charAt(first);
}
