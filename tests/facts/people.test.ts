import fc from 'fast-check';
import { Contacts } from '../../src/facts/contacts';
import { People } from '../../src/facts/people';

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

describe('The people of an address book', () => {
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
