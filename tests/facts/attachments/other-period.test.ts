import type { Attachment } from '../../../src/draft/draft';
import { otherPeriods } from '../../../src/facts/attachments/other-period';

const TODAY = { year: 2026, month: 11, day: 24 };

const file = (name: string): Attachment => ({ name, mimeType: 'application/pdf', size: 9, sha256: '', head: [] });

/** What each file is said to be at odds with, by message and the text's words. */
function cluesOf(text: string, ...names: readonly string[]): string[][] {
  return otherPeriods(text, names.map(file), TODAY).files.map(({ clues }) => clues.map(({ message, evidence }) => `${message} ${evidence[0] ?? ''}`));
}

describe('A file that is not of the time the text speaks of', () => {
  it.each([
    ['a price list of another fiscal year, by its edition', '2027年度の価格表を添付します。', '価格表_2026年度.xlsx', 'version 2027年度'],
    ['an invoice of another month of another year, by its month', '1月の請求書を添付します。', '請求書_2025年3月.pdf', 'month 1月の請求'],
    ['the same month of another year, by its year', '1月の請求書を添付します。', '請求書_202501.pdf', 'version 1月の請求'],
    ['another issue of another year, by its number', '2027年のカレンダー第3号をお送りします。', 'カレンダー_第2号_2026年.pdf', 'version 第3号'],
  ])('is told of once where two clues would say the same: %s', (_, text, name, clue) => {
    expect(cluesOf(text, name)).toEqual([[clue]]);
  });

  it('is told of nothing more once the text throws it away', () => {
    expect(cluesOf('v1は破棄し、v3をご使用ください。', '見積書_v1_old.pdf')).toEqual([['voided v1は破棄し、v3をご使用ください。']]);
  });

  it('is told of twice where month and mark are both wrong', () => {
    expect(cluesOf('11月分の請求書を添付します。', '請求書_202610_old.pdf')).toEqual([['month 11月分', 'old 請求書_202610_old.pdf']]);
  });

  it('is no older version of one that the text throws away', () => {
    const files = ['見積書_v1.pdf', '見積書_v2.pdf'].map(file);
    expect(otherPeriods('v1は破棄してください。', files, TODAY).pairs).toEqual([]);
    expect(otherPeriods('見積書をお送りします。', files, TODAY).pairs).toEqual([{ older: files[0], newer: files[1] }]);
  });
});
