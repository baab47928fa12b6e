import { linesOfPeople } from '../../../src/facts/secrets/lines-of-people';

const count = (lines: readonly string[]): number => linesOfPeople(lines.join('\n'), 2026).length;

describe('A line is about a person', () => {
  it.each([
    ['阿部 晴 090-0000-1111', 'a name and a phone, though the name ends like a department’s'],
    ['札幌支店 林 011-000-1111 h@pine.example', 'somebody at a branch, with one character for a name'],
    ['札幌支店 長谷部 011-000-1111', 'somebody at a branch'],
    ['Ann Field, 090-0000-1111', 'a Latin name and a phone'],
    ['011-000-1111 h@pine.example', 'two ways to reach whoever it is'],
    ['井上 守 1985/3/4', 'a name and a date long ago'],
    ['井上 守 昭和60年3月4日', 'a name and a date long ago by the era'],
  ])('%s: %s', (line) => {
    expect(count([line])).toBe(1);
  });

  it('where it has a child’s birthday under a heading that says so', () => {
    expect(count(['氏名 生年月日', '井上 守 2021/3/4', '宇野 恵 令和3年5月6日'])).toBe(2);
  });
});

describe('A line is about nobody', () => {
  it.each([
    ['2026/12/01 打合せ', 'an appointment'],
    ['R8.12.1 現地調査', 'an appointment by the era'],
    ['札幌支店 011-000-1111', 'a branch’s phone'],
    ['札幌センター 011-000-1111 sapporo@aozora.example', 'an office’s phone and mail'],
    ['営業部 03-0000-1111', 'a department’s phone'],
    ['よろしくお願いいたします。', 'no data at all'],
  ])('%s: %s', (line) => {
    expect(count([line])).toBe(0);
  });
});
