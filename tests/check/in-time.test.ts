import { check } from '../../src/check/check';
import { inputOf } from '../rules/table';
import { ownTime } from '../support/own-time';

describe('A check', () => {
  const long = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
  it.each([
    ['2,000 recipients', { draft: { to: Array.from({ length: 2_000 }, (_, index) => `人${index} <p${index}@c${index % 700}.example>`) } }],
    ['a text of 1 MB', { draft: { text: long('田中様 お世話になっております。見積書を添付いたします。2026年11月24日(月) a@b.example\n', 1_000_000) } }],
    ['a text of 1 MB in one line', { draft: { text: long('添付 田中様、株式会社山田商事 ', 1_000_000) } }],
    ['a text of 1 MB of digits', { draft: { text: long('1234 5678-9012 ', 1_000_000) } }],
    ['a text of 1 MB that nearly asks, copies, gives a password and forbids', { draft: { text: long('11月10日 Cc に 1/1 パスワード: by the 転送 leave Tom \n', 1_000_000) } }],
    ['a text of 1 MB of the same in one line', { draft: { text: long('11月10日 Cc に 1/1 パスワード: by the 転送 leave Tom ', 1_000_000) } }],
    ['a text of 1 MB of brackets', { draft: { text: long('【({[<', 1_000_000) } }],
    ['500 attachments', { draft: { attachments: Array.from({ length: 500 }, (_, index) => ({ name: `2026112${index % 10}_取引先${index}_御見積書_v${index}.pdf`, size: 100_000, mimeType: 'application/pdf' })) } }],
    ['10,000 counterparties and as many contacts', {
      org: { counterparties: Array.from({ length: 10_000 }, (_, index) => ({ name: `株式会社取引先${index}`, aliases: [`取引先${index}`], domains: [`c${index}.example`] })) },
      contacts: Array.from({ length: 10_000 }, (_, index) => ({ name: `山田 太郎${index}`, kana: 'やまだ たろう', email: `p${index}@c${index}.example`, company: `株式会社取引先${index}` })),
    }],
  ])('ends in time: %s', (_, situation) => {
    const input = inputOf({ name: '', ...situation });
    const { value: report, milliseconds } = ownTime(() => check(input));
    expect(report.findings.filter(({ message }) => message === 'couldNotRun')).toEqual([]);
    // Far above what it takes (npm run bench), and far below what a backtracking pattern would.
    expect(milliseconds).toBeLessThan(8_000);
  });
});
