import fc from 'fast-check';
import { backwardRange } from '../../../src/facts/numbers/backward-ranges';
import { offSum } from '../../../src/facts/numbers/off-sums';
import { offTotal } from '../../../src/facts/numbers/off-totals';

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const prices = fc.array(fc.integer({ min: 100, max: 5_000_000 }), { minLength: 2, maxLength: 12 });
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const rows = (items: readonly number[]): string => items.map((price, at) => `品目${'あいうえおかきくけこさし'.charAt(at)} ${grouped(price)}円`).join('\n');

describe('A total below its items', () => {
  // Whatever the prices are: their sum is never called wrong, nor with either rate of tax on it, whichever way that was rounded.
  it('is never reported where it is their sum, with tax or without', () => {
    fc.assert(fc.property(prices, fc.constantFrom(1, 1.08, 1.1), fc.constantFrom(Math.floor, Math.round, Math.ceil), (items, factor, round) => {
      expect(offTotal(`内訳\n${rows(items)}\n合計 ${grouped(round(sumOf(items) * factor))}円`)).toBeNull();
    }));
  });

  // Two or three prices of thousands, and a total that is 3 to 7 per cent too high: no tax, and no part of them.
  it('is reported with their sum where no reading comes to it', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 2, maxLength: 3 }), fc.integer({ min: 3, max: 7 }), (thousands, percent) => {
      const items = thousands.map((one) => one * 1_000);
      const total = Math.round(sumOf(items) * (1 + percent / 100));
      expect(offTotal(`内訳\n${rows(items)}\n合計 ${grouped(total)}円`)).toMatchObject({ sum: `${grouped(sumOf(items))}円`, total: `${grouped(total)}円` });
    }));
  });
});

describe('Numbers of people in a sentence', () => {
  it('are never reported where they come to their total', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (a, b, c) => {
      expect(offSum(`大人${a}名、子ども${b}名、幼児${c}名、計${a + b + c}名で伺います。`)).toBeNull();
      expect(offSum(`We are ${a} adults, ${b} children and ${c} guides, ${a + b + c} in all.`)).toBeNull();
    }));
  });
});

describe('A period', () => {
  const day = fc.record({ year: fc.integer({ min: 2020, max: 2035 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
  type Day = { readonly year: number; readonly month: number; readonly day: number };
  const at = ({ year, month, day: date }: Day): number => Date.UTC(year, month - 1, date);
  const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const spellings: readonly ((one: Day, other: Day) => string)[] = [
    (one, other) => `${one.year}年${one.month}月${one.day}日~${other.year}年${other.month}月${other.day}日`,
    (one, other) => `${one.year}/${one.month}/${one.day}-${other.year}/${other.month}/${other.day}`,
    (one, other) => `令和${one.year - 2018}年${one.month}月${one.day}日から令和${other.year - 2018}年${other.month}月${other.day}日まで`,
    (one, other) => `${one.day} ${MONTHS[one.month - 1] ?? ''} ${one.year} to ${other.day} ${MONTHS[other.month - 1] ?? ''} ${other.year}`,
    (one, other) => `${MONTHS[one.month - 1] ?? ''} ${one.day}, ${one.year} through ${MONTHS[other.month - 1] ?? ''} ${other.day}, ${other.year}`,
  ];

  // However its two days are written with their years: it is reported just where the second is the earlier one.
  it('is reported just where its end comes before its start', () => {
    fc.assert(fc.property(day, day, (one, other) => {
      for (const spell of spellings) {
        const text = spell(one, other);
        expect({ text, isFound: backwardRange(text) !== null }).toEqual({ text, isFound: at(other) < at(one) });
      }
    }));
  });
});
