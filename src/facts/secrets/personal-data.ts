import { anyOf } from '../../draft/text/any-of';

/** Numbers and lists that identify people. Told by check digit, by what is written beside them, or by number, never by length alone. */

/** Digits, perhaps grouped by blanks or hyphens, of the given total length. */
const GROUPED = /(?<![\d-])\d(?:[ -]?\d){11,18}(?![\d-])/g;

/**
 * Check digit of an individual number (個人番号): 行政手続における特定の個人を識別するための番号の利用等に関する法律の規定による通知カード
 * 及び個人番号カード並びに情報提供ネットワークシステムによる特定個人情報の提供等に関する省令 (2014), article 5.
 */
export function isMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let n = 1; n <= 11; n++) sum += Number(digits.charAt(11 - n)) * (n <= 6 ? n + 1 : n - 5);
  const rest = sum % 11;
  return Number(digits.charAt(11)) === (rest <= 1 ? 0 : 11 - rest);
}

/** Luhn's check digit (ISO/IEC 7812-1, annex B) and an issuer range of the large card brands at its length. */
export function isCardNumber(digits: string): boolean {
  const { length } = digits;
  const brand = /^4/.test(digits) ? length === 13 || length === 16 || length === 19
    : /^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/.test(digits) ? length === 16
    : /^3[47]/.test(digits) ? length === 15
    : /^35(?:2[89]|[3-8])/.test(digits) ? length === 16
    : /^3(?:0[0-5]|[689])/.test(digits) ? length === 14
    : /^6(?:011|4[4-9]|5)/.test(digits) ? length === 16
    : false;
  if (!brand || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < length; at++) {
    const digit = Number(digits.charAt(length - 1 - at));
    sum += at % 2 === 1 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/** Words beside a number that make it something else: a parcel, an order, a phone, an account. */
const OTHER_NUMBER = anyOf(
  /送り状|伝票|追跡|問い?合わせ番号|お問合せ|注文|受注|発注|管理番号|請求書?番号|会員番号|顧客番号|契約番号|シリアル|製造番号|型番|品番|登録番号/i,
  /法人番号|JAN|ISBN|IBAN|口座|電話|TEL|FAX|内線|携帯|tracking|waybill|order|invoice|serial|reference|\bref\b|case|ticket|account|phone|\bfax\b/i,
  /\bVAT\b|\bIMEI\b|\bID\b/i,
);
const MY_NUMBER_WORD = /マイナンバー|個人番号|my ?number|individual number/i;
/** Card brands publish numbers to test with. */
const TEST_CARD = /テスト(?:用|カード|番号|決済)|ダミー|サンドボックス|\b(?:test|dummy|sandbox) (?:card|number|payment|account|data)|\bfor testing\b/i;
const CARD_WORD = /カード|クレジット|card|visa|master|amex|jcb|有効期限|expir|cvc|cvv/i;

/** Cards that pay nothing. */
const NO_PAYMENT = /ポイント|会員|診察|図書|プリペイド|ギフト|member|loyalty|library|gift|points|rewards|travel ?card|id card|business card|sim card/i;

/** Nothing but a card has one. */
const SECURITY_CODE = /セキュリティ(?:コード|番号)|\bCV[CV]2?\b|\bsecurity code\b/i;
/** Called a card right before it, or with its security code below it, and as long as one: a slip in a digit makes the number no less a card's. */
function isCalledCard(before: string, digits: string, below: string): boolean {
  return /^[3-6]\d{13,15}$/.test(digits) && (SECURITY_CODE.test(below) || /(?:カード(?:番号)?|card(?: (?:no|num(?:ber)?))?\.?)[^\d\n]{0,6}$/i.test(before) && !NO_PAYMENT.test(before.slice(-60)));
}

export interface PersonalNumber {
  readonly kind: 'my-number' | 'card';
  /** With all but its last four digits hidden: evidence must not repeat what must not be repeated. */
  readonly shown: string;
  /** Named as such beside it, not only by its check digit. */
  readonly named: boolean;
}

/** Lines above a number that may be its heading. */
const HEADING_ABOVE = 5;

function isOrdinary(digits: string): boolean {
  return digits.length === 12 && !isMyNumber(digits);
}

/** Individual numbers and card numbers in a text. */
export function personalNumbers(text: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  const lines = text.split('\n');
  // Among other numbers of that length which are none, one that passes the check digit does so by chance.
  const serial = [...text.matchAll(GROUPED)].some(([run]) => isOrdinary(run.replace(/\D/g, '')));
  lines.forEach((raw, index) => {
    const line = raw.slice(0, 4_000);
    const near = `${(lines[index - 1] ?? '').slice(0, 200)}\n${line}`;
    // A heading above a list of numbers says what they are.
    const above = lines.slice(Math.max(0, index - HEADING_ABOVE), index + 1).map((one) => one.slice(0, 400)).join('\n');
    for (const match of line.matchAll(GROUPED)) {
      const [run] = match;
      const digits = run.replace(/\D/g, '');
      const shown = `${'*'.repeat(digits.length - 4)}${digits.slice(-4)}`;
      const parcel = OTHER_NUMBER.test(digits.length === 12 ? above : line) || (digits.length === 12 && serial);
      if (digits.length === 12 && isMyNumber(digits) && (MY_NUMBER_WORD.test(near) || !parcel)) {
        found.push({ kind: 'my-number', shown, named: MY_NUMBER_WORD.test(near) });
      } else if (!TEST_CARD.test(near) && (isCalledCard(line.slice(0, match.index), digits, lines.slice(index, index + 3).join('\n').slice(0, 400)) || (isCardNumber(digits) && (CARD_WORD.test(near) || !parcel)))) {
        found.push({ kind: 'card', shown, named: CARD_WORD.test(near) });
      }
    }
  });
  return found;
}

/**
 * Numbers by which states know a person, as their own forms write them: US social security number (20 CFR 422.103: three, two and four
 * digits), UK National Insurance number (two letters, six digits, a letter A to D), Japan's basic pension number (基礎年金番号: four and six
 * digits). They have no check digit that a text could be held against, so what they are called must stand with them.
 */
const CALLED_NUMBERS: readonly { readonly called: RegExp; readonly number: RegExp }[] = [
  { called: /\bSSNs?\b|\bsocial security (?:no|num|#)/i, number: /(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/g },
  { called: /\bNINO?s?\b|\bNI (?:no|num|#)|\bnational insurance (?:no|num|#)/i, number: /(?<![A-Za-z\d])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z\d])/g },
  { called: /基礎年金番号|年金番号/, number: /(?<![\d-])\d{4}-\d{6}(?![\d-])/g },
];

/** Of each such number in a text, what it is called there and its last four characters. */
export function calledNumbers(text: string): { readonly called: string; readonly shown: string }[] {
  return CALLED_NUMBERS.flatMap(({ called, number }) => {
    const [word] = called.exec(text) ?? [];
    return word === undefined ? [] : [...text.matchAll(number)].map(([found]) => ({ called: word, shown: `${'*'.repeat(found.length - 4)}${found.slice(-4)}` }));
  });
}

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/;
const PHONE = /(?<!\d)(?:0\d{1,4}[-( ]?\d{1,4}[-) ]?\d{3,4}|\+\d{1,3}[ -]?\d{1,4}[ -]?\d{3,4}[ -]?\d{3,4})(?!\d)/;
/** A date by the Western calendar, year or day first, or a year by a Japanese era, perhaps by its first character (`昭3.9.18`). */
const DATE = anyOf(
  /(?<!\d)((?:19|20)\d\d)[/年.-]\s?\d{1,2}[/月.-]\s?\d{1,2}/,
  /(大正|昭和|平成|令和|(?<![\u3400-\u9fff])[大昭平令](?=\s?\d{1,2}[年.]\s?\d{1,2}[月.]\s?\d)|(?<![A-Za-z])[TSHR])\s?(\d{1,2})[年.]/,
  /(?<![\d/.])\d{1,2}[/.]\d{1,2}[/.]((?:19|20)\d\d)(?!\d)/,
);
/** The year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = { 大正: 1911, 大: 1911, T: 1911, 昭和: 1925, 昭: 1925, S: 1925, 平成: 1988, 平: 1988, H: 1988, 令和: 2018, 令: 2018, R: 2018 };
/** Dates less than so many years ago are of appointments, deliveries and contracts far more often than of births. */
const LEAST_AGE = 10;
const BIRTH_WORD = /生年月日|誕生日|生まれ|\b(?:born|birth|dob)\b/i;
const ADDRESS = /〒\s?\d{3}-?\d{4}|[都道府県][^\s\d]{1,12}[市区町村][^\s]{1,20}\d/;

/** Names of offices, whose phones and addresses are nobody's own. Endings of one character are left out: 阿部 and 古室 are people. */
const OFFICE = /[\u3400-\u9fff\u30a1-\u30ff]{0,20}(?:支店|支社|支所|本店|本社|本部|営業所|出張所|事務所|事業所|センター|工場|倉庫|窓口|受付|(?:営業|総務|経理|人事|購買|広報)[部課係])(?![\u3400-\u9fff\u30a1-\u30ff])/g;

/** Whether a line has a date that may be a birth's. `said`: the text speaks of births, so that any date may be one. */
function holdsBirth(line: string, year: number, said: boolean): boolean {
  const [, yearFirst, era, yearOfEra, yearLast] = DATE.exec(line) ?? [];
  const western = yearFirst ?? yearLast;
  const born = western !== undefined ? Number(western) : era !== undefined ? (ERAS[era] ?? 0) + Number(yearOfEra) : null;
  return born !== null && (said || year - born >= LEAST_AGE);
}

/** A text on parts and orders, in which numbers that look like telephones' are most likely parts'. */
const PARTS = /品番|型番|部品|型式|図番|製番|商品(?:コード|番号)|注文番号|伝票|\bpart (?:no|num)|\bitem (?:no|code)|\bSKU\b/i;
const PHONE_WORD = /電話|TEL|携帯|連絡先|phone|mobile|\bcell\b/i;

/** A table's head that names people and what is told of each. */
const HEAD = /(?:氏名|名前|お名前|\bnames?\b)/i;
const TOLD = /得点|点数|判定|合否|成績|順位|評価|年齢|年収|給与|時給|手当|電話|住所|病名|診断|既往|減免|滞納|残高|\b(?:score|grade|result|age|salary|pay|phone|address|diagnosis|balance)\b/i;
const ROW = /[\u3400-\u9fff々ヶ]{1,4}[ \u3000][\u3400-\u9fff\u3041-\u30ff々ー]{1,5}(?![\u3400-\u9fff])|[A-Z][a-z]+ [A-Z][a-z]+/;

/** Rows of a table below a head that names people and what is told of each: examinees with their marks, staff with their pay. */
export function rowsOfPeople(text: string): string[] {
  const lines = text.split('\n', 20_000).map((line) => line.slice(0, 300).trim());
  const head = lines.findIndex((line) => line.length < 120 && HEAD.test(line) && TOLD.test(line) && !/[。:]$/.test(line));
  if (head < 0) return [];
  const rows: string[] = [];
  for (const line of lines.slice(head + 1)) {
    if (line === '' && rows.length === 0) continue;
    if (!ROW.test(line) || line.length > 120) break;
    rows.push(line);
  }
  return rows;
}

/** Lines that each hold what identifies or reaches a person: an address, a phone, a birth date with a name before it. `year`: the sender's. */
export function linesOfPeople(text: string, year: number): string[] {
  const said = BIRTH_WORD.test(text);
  const reaches = PARTS.test(text) && !PHONE_WORD.test(text) ? [MAIL, ADDRESS] : [MAIL, PHONE, ADDRESS];
  return text.split('\n').map((line) => line.slice(0, 500).trim()).filter((line) => {
    const kinds = reaches.filter((pattern) => pattern.test(line)).length + (holdsBirth(line, year, said) ? 1 : 0);
    if (kinds === 0) return false;
    const bare = line.replace(MAIL, ' ');
    const others = bare.replace(OFFICE, ' ');
    const named = /[\u3400-\u9fff]{2,}|[\u30a1-\u30ff]{3,}|[A-Z][a-z]+ [A-Z][a-z]+/.test(others);
    return named || (kinds >= 2 && (others === bare || /[\u3400-\u9fff]/.test(others)));
  });
}

const ADDRESS_WORD = /住所|現住所|\baddress\b/i;

/** Lines that each say of a person when they were born and where they live or are reached. */
export function linesInDetail(text: string, year: number): string[] {
  const said = BIRTH_WORD.test(text);
  return text.split('\n').map((line) => line.slice(0, 500).trim()).filter((line) => holdsBirth(line, year, said)
    && [MAIL, PHONE, ADDRESS, ADDRESS_WORD].some((pattern) => pattern.test(line)) && (ROW.test(line) || /[\u3400-\u9fff]{2,}(?:様|さん|殿|氏)/.test(line)));
}
