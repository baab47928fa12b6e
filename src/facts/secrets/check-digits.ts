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
