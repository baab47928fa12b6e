import { anyOf } from '../../draft/text/any-of';
import { isCardNumber, isMyNumber } from './check-digits';

/** Numbers that identify a person. Told by check digit or by what is written beside them, never by length alone. */

/** Digits, perhaps grouped by blanks or hyphens, of the given total length. */
const GROUPED = /(?<![\d-])\d(?:[ -]?\d){11,18}(?![\d-])/g;

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

/** A number that is one person’s. */
interface PersonalNumber {
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
