import fc from 'fast-check';
import { areSwapped, referencesIn } from '../../../src/facts/numbers/references';

const digits = fc.stringMatching(/^\d{3,9}$/);

describe('Numbers by which things are called', () => {
  // Whichever two differing digits of a number of five digits and more change places, the two are told to be a slip of each other, both ways round; of
  // shorter ones only neighbours. A number is no slip of itself, nor of one with a single digit changed.
  it('know two digits changed round from any other difference', () => {
    fc.assert(fc.property(digits, fc.nat(8), fc.nat(8), (number, one, other) => {
      const [a, b] = [one % number.length, other % number.length];
      const changed = [...number];
      [changed[a], changed[b]] = [changed[b] ?? '', changed[a] ?? ''];
      const isSlip = number.charAt(a) !== number.charAt(b) && (number.length >= 5 || Math.abs(a - b) === 1);
      expect(areSwapped(number, changed.join(''))).toBe(isSlip);
      expect(areSwapped(changed.join(''), number)).toBe(isSlip);
      const off = [...number];
      off[a] = String((Number(number.charAt(a)) + 1) % 10);
      expect(areSwapped(number, off.join(''))).toBe(false);
    }));
  });

  it.each([
    ['SG-2026-141', 'SG-2026:3'], ['NP26-0341_claims', 'NP26:4'], ['Report_Lot318', 'LOT:3'], ['lot no. 318', 'LOT:3'], ['受付番号:70352', '受付番号:5'], ['KT-4182とは', 'KT:4'], ['件SG-2026-141の', 'SG-2026:3'],
  ])('reads %s as %s', (text, shape) => {
    expect(referencesIn(text).map((one) => one.shape)).toEqual([shape]);
  });

  it.each([['20261104'], ['議事録 202611'], ['2026'], ['電話番号 0312345678'], ['JPY 41820'], ['ISO 9412'], ['ISO/IEC-27001'], ['QTY 210'], ['NH203'], ['FW-101 to FW-120'], ['03-0000-4182'], ['room 41'], ['sato4182@aozora.example'], ['https://x.example/KT-4182']])('finds no thing called by a number in %s', (text) => {
    expect(referencesIn(text)).toEqual([]);
  });
});
