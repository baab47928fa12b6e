import type { Contact } from '../../src/facts/facts';
import { People } from '../../src/facts/people';

const contact = (name: string, kana: string, address: string): Contact => ({ address, name, kana, company: '', phone: '' });

const people = new People([
  contact('毒島 健一', 'ぶすじま けんいち', 'busujima@aozora.example'),
  contact('高橋 実', 'たかはし みのる', 'm-takahashi@aozora.example'),
  contact('高橋 葵', 'たかはし あおい', 'takahashi@kaede.example'),
  contact('Ann Pike', '', 'ann@fernhill.example'),
  contact('営業部 窓口', '', 'sales@kaede.example'),
]);

describe('The people of the address book', () => {
  it.each([
    ['毒島 健一', 'blanks as the address book has them', ['busujima@aozora.example']],
    ['毒島健一', 'no blanks', ['busujima@aozora.example']],
    ['毒島　健一', 'a wide blank', ['busujima@aozora.example']],
    ['髙橋実', 'a kanji of another form', ['m-takahashi@aozora.example']],
    ['高橋', 'a family name that two have', ['m-takahashi@aozora.example', 'takahashi@kaede.example']],
    ['ブスジマ', 'its reading in katakana', ['busujima@aozora.example']],
    ['Busujima', 'its reading in Latin letters', ['busujima@aozora.example']],
    ['Takahashi Minoru', 'each word of a Latin name', ['m-takahashi@aozora.example', 'takahashi@kaede.example']],
    ['Ann Pike', 'a Latin name', ['ann@fernhill.example']],
    ['ANNPIKE', 'a Latin name in one word', ['ann@fernhill.example']],
  ])('are found by %s: %s', (name, _, addresses) => {
    expect(people.named(name).map(({ address }) => address).sort()).toEqual(addresses);
  });

  it.each([
    ['佐藤', 'a name that nobody has'],
    ['', 'no name'],
    ['  ', 'only blanks'],
    ['窓口', 'an office of theirs'],
    [`Pike and ${'everybody else who was at the meeting '.repeat(3)}`, 'a sentence with a name in it'],
  ])('are not found by %j: %s', (name) => {
    expect(people.named(name)).toEqual([]);
  });
});
