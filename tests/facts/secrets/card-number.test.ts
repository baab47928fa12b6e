import { isCardNumber, isMyNumber } from '../../../src/facts/secrets/check-digits';

/** With Luhn's check digit behind it. */
function card(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, at) => total + [...String(Number(digit) * (at % 2 === 0 ? 2 : 1))].reduce((one, other) => one + Number(other), 0), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

describe('The number of a card', () => {
  it.each([
    ['Visa', '411111111111', [13, 16, 19]], ['Mastercard', '510510510510510', [16]], ['Mastercard', '559999999999999', [16]], ['Mastercard, the newer range', '222100000000000', [16]], ['the end of that range', '272099999999999', [16]],
    ['Mastercard, between', '235000000000000', [16]], ['American Express', '34000000000000', [15]], ['American Express', '37828224631000', [15]], ['JCB', '352800000000000', [16]], ['JCB', '358999999999999', [16]],
    ['Diners Club', '3000000000000', [14]], ['Diners Club', '3050000000000', [14]], ['Diners Club', '3600000000000', [14]], ['Diners Club', '3800000000000', [14]], ['Discover', '601100000000000', [16]], ['Discover', '644000000000000', [16]], ['Discover', '650000000000000', [16]],
  ] as const)('of %s (%s…) has a length of its own', (_, beginning, lengths) => {
    for (const length of [13, 14, 15, 16, 17, 18, 19]) {
      const number = card(beginning.padEnd(length - 1, '7').slice(0, length - 1));
      expect([length, isCardNumber(number)]).toEqual([length, (lengths as readonly number[]).includes(length)]);
    }
  });

  it.each(['222000000000000', '272100000000000', '500000000000000', '560000000000000', '352700000000000', '359000000000000', '360000000000000', '643000000000000', '601200000000000', '700000000000000', '100000000000000', '000000000000001'])('does not begin with %s', (beginning) => {
    expect(isCardNumber(card(beginning))).toBe(false);
  });

  it('fits its check digit, and is not one digit again and again', () => {
    const number = card('411111111111111');
    for (let wrong = 1; wrong < 10; wrong++) expect(isCardNumber(`${number.slice(0, -1)}${(Number(number.at(-1)) + wrong) % 10}`)).toBe(false);
    expect(isCardNumber('4'.repeat(16))).toBe(false);
  });
});

describe('My Number', () => {
  it('has twelve digits, the last of which checks the others', () => {
    for (const digits of ['12345678901', '00000000001', '98765432109']) {
      const fitting = Array.from({ length: 10 }, (_, last) => `${digits}${last}`).filter(isMyNumber);
      expect(fitting).toHaveLength(1);
      expect(isMyNumber(digits)).toBe(false);
      expect(isMyNumber(`${fitting[0] ?? ''}0`)).toBe(false);
    }
  });
});
