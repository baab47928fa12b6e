import fc from 'fast-check';
import { Contacts } from '../../../src/facts/contacts';
import type { Contact } from '../../../src/facts/facts';
import { People } from '../../../src/facts/people/people';

const FAMILIES = ['田中', '中田', '高橋', '髙橋', '田', '渡辺', 'さくら', '石ノ森', 'Tanaka', 'Ōta'] as const;
const GIVEN = ['実', '中', '花子', '美 咲', 'みのる', 'Minoru'] as const;
const KANA = ['', 'たなか みのる', 'タナカ ミノル', 'ﾀｶﾊｼ ﾊﾅｺ', 'おおた', 'わたなべ ちゅう'] as const;

const rows = fc.array(fc.record({
  address: fc.constantFrom('a@x.example', 'A@x.example', 'b@x.example', 'c@y.example'),
  name: fc.tuple(fc.constantFrom(...FAMILIES), fc.constantFrom(' ', '　', ' (経理) ', ''), fc.constantFrom(...GIVEN)).map((parts) => parts.join('')),
  kana: fc.constantFrom(...KANA),
  company: fc.constantFrom('', '株式会社みどり商事', '田中'),
  phone: fc.constant(''),
}), { maxLength: 12 });
const asked = fc.oneof(fc.constantFrom(...FAMILIES, ...GIVEN, '田中実', '田中 実', 'tanaka', 'みのる'), fc.tuple(fc.constantFrom(...FAMILIES), fc.constantFrom(...GIVEN)).map((parts) => parts.join('')));

const contact = (name: string, kana: string, address: string): Contact => ({ address, name, kana, company: '', phone: '' });

const people = new People(new Contacts([
  contact('毒島 健一', 'ぶすじま けんいち', 'busujima@aozora.example'),
  contact('高橋 実', 'たかはし みのる', 'm-takahashi@aozora.example'),
  contact('高橋 葵', 'たかはし あおい', 'takahashi@kaede.example'),
  contact('Ann Pike', '', 'ann@fernhill.example'),
  contact('営業部 窓口', '', 'sales@kaede.example'),
]));

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

describe('The people of any address book', () => {
  it('are found by their name in kanji, whether or not everybody’s readings have been spelt out before', () => {
    fc.assert(fc.property(rows, asked, (contacts, name) => {
      const spelt = new People(new Contacts(contacts));
      // A name in Latin letters is compared with all readings.
      spelt.named('minoru');
      expect(new People(new Contacts(contacts)).named(name)).toEqual(spelt.named(name));
    }), { numRuns: 2_000 });
  });

  it('are known by the first row of their address that names a person', () => {
    const book = [['info', '営業部'], ['info', '田中 実'], ['INFO', '高橋 花子']].map(([local, name]) => ({ address: `${local ?? ''}@x.example`, name: name ?? '', kana: '', company: '', phone: '' }));
    expect(new People(new Contacts(book)).ofAddress('Info@x.example')?.name.full).toBe('田中 実');
  });
});
