import fc from 'fast-check';
import addressparser from 'nodemailer/lib/addressparser';
import { formatAddress } from '../../src/draft/addresses/format-address';
import { parseAddressList } from '../../src/draft/addresses/parse-addresses';
import { charsets } from '../../local/charset';

type Shown = [name: string, address: string];
const read = (header: string): Shown[] => parseAddressList(header, charsets).map(({ name, address }) => [name, address]);

describe('an address list is read as its sender meant it', () => {
  const cases: [title: string, header: string, expected: Shown[]][] = [
    ['a bare address', 'a@x.example', [['', 'a@x.example']]],
    ['name and brackets', '田中 太郎 <tanaka@yamada.example>', [['田中 太郎', 'tanaka@yamada.example']]],
    ['a quoted name with the separator in it', '"Last, First" <a@x.example>, b@y.example', [['Last, First', 'a@x.example'], ['', 'b@y.example']]],
    ['escaped quotes in a name', String.raw`"Taro \"T\" Tanaka" <a@x.example>`, [['Taro "T" Tanaka', 'a@x.example']]],
    ['addresses inside a quoted name', '"a@x.example, b@y.example" <c@z.example>', [['a@x.example, b@y.example', 'c@z.example']]],
    ['an address as its own name', 'a@x.example <b@y.example>', [['a@x.example', 'b@y.example']]],
    ['a person at an office as the name', '佐藤@総務 花子 <sato@x.example>', [['佐藤@総務 花子', 'sato@x.example']]],
    ['a comment for a name, as once was usual', 'a@x.example (Taro (the younger) Tanaka)', [['Taro (the younger) Tanaka', 'a@x.example']]],
    ['a comment beside a name', 'Tanaka (Sales) <a@x.example>', [['Tanaka (Sales)', 'a@x.example']]],
    ['every separator that people type', 'a@x.example, b@x.example; c@x.example、d@x.example；e@x.example，f@x.example\ng@x.example\r\nh@x.example', 'abcdefgh'.split('').map((local): Shown => ['', `${local}@x.example`])],
    ['separators with nothing between', ', ;a@x.example,,;\n\n, ', [['', 'a@x.example']]],
    ['full-width signs, letters and brackets', '田中＜ｔａｎａｋａ＠ｙａｍａｄａ．ｅｘａｍｐｌｅ＞', [['田中', 'tanaka@yamada.example']]],
    ['ideographic full stops in a domain', 'a@テスト。example', [['', 'a@xn--zckzah.example']]],
    ['half-width ideographic full stops', 'a@テスト｡example', [['', 'a@xn--zckzah.example']]],
    ['a domain in Japanese as its A-label', 'a@日本語.example', [['', 'a@xn--wgv71a119e.example']]],
    ['a domain in capitals, its root dot left out', 'Taro.T@X.EXAMPLE.', [['', 'Taro.T@x.example']]],
    ['local parts with stray dots, as carriers gave out', 'a..b@docomo.example, .a@docomo.example, a.@docomo.example', [['', 'a..b@docomo.example'], ['', '.a@docomo.example'], ['', 'a.@docomo.example']]],
    ['the same with the quotes they need', '"a..b"@docomo.example', [['', 'a..b@docomo.example']]],
    ['a local part that does need quotes', '"a b"@x.example', [['', '"a b"@x.example']]],
    ['an apostrophe in a local part', "o'brien@x.example", [['', "o'brien@x.example"]]],
    ['a sub-address', 'tanaka+list@x.example', [['', 'tanaka+list@x.example']]],
    ['a name without brackets around the address', 'Taro Tanaka tanaka@x.example', [['Taro Tanaka', 'tanaka@x.example']]],
    ['a name in full-width parentheses after the address', 'a@x.example（田中）', [['(田中)', 'a@x.example']]],
    ['white space around the sign', 'tanaka @ x.example', [['', 'tanaka@x.example']]],
    ['a missing separator between bare addresses', 'a@x.example b@y.example', [['', 'a@x.example'], ['', 'b@y.example']]],
    ['a missing separator between bracketed ones', 'A <a@x.example> B <b@y.example>', [['A', 'a@x.example'], ['B', 'b@y.example']]],
    ['a slash for a separator', 'a@x.example/b@y.example', [['', 'a@x.example'], ['', 'b@y.example']]],
    ['a bracket never closed', 'A <a@x.example, B <b@y.example', [['A', 'a@x.example'], ['B', 'b@y.example']]],
    ['a bracket never opened', 'a@x.example>, b@y.example', [['', 'a@x.example'], ['', 'b@y.example']]],
    ['a quote never closed', '"Tanaka <a@x.example>, "B" <b@y.example>', [['Tanaka', 'a@x.example'], ['B', 'b@y.example']]],
    ['a quote that only the next entry closes', '"Tanaka <a@x.example>, " B" <b@y.example>', [['Tanaka', 'a@x.example'], ['B', 'b@y.example']]],
    ['a parenthesis never closed', '田中(総務 <a@x.example>, 佐藤(営業) <b@y.example>', [['田中(総務', 'a@x.example'], ['佐藤(営業)', 'b@y.example']]],
    ['a list pasted from a table, each in quotes', '"a@x.example","b@y.example"', [['', 'a@x.example'], ['', 'b@y.example']]],
    ['a whole list in one pair of quotes', '"a@x.example, b@y.example"', [['', 'a@x.example'], ['', 'b@y.example']]],
    ['a link pasted', 'mailto:a@x.example, <mailto:b@y.example>', [['', 'a@x.example'], ['', 'b@y.example']]],
    ['a label pasted along', '宛先：a@x.example', [['', 'a@x.example']]],
    ['a route', '<@relay.example,@other.example:user@host.example>', [['', 'user@host.example']]],
    ['domain literals', 'a@[192.0.2.1], b@[IPv6:2001:db8::1]', [['', 'a@[192.0.2.1]'], ['', 'b@[ipv6:2001:db8::1]']]],
    ['brackets that hold no address before those that do', 'Tanaka <sales> <a@x.example>', [['Tanaka sales', 'a@x.example']]],
    ['a folded header', '"Tanaka\r\n Taro" <a@x.example>,\r\n\tSato\r\n <b@y.example>', [['Tanaka Taro', 'a@x.example'], ['Sato', 'b@y.example']]],
    ['lines that are indented, not folded', 'a@x.example\n  b@y.example', [['', 'a@x.example'], ['', 'b@y.example']]],
    ['zero-width and direction marks', '\u200ba@x.example\u202c, \ufeffb@y.example', [['', 'a@x.example'], ['', 'b@y.example']]],
    ['two signs, as a mail server reads them', 'a@b@c.example', [['', '"a@b"@c.example']]],
    ['a name alone', '田中 太郎', [['田中 太郎', '田中 太郎']]],
    ['brackets without a domain', 'Tanaka <tanaka>', [['Tanaka', 'tanaka']]],
    ['nothing', '', []],
    ['a group of nobody', 'undisclosed-recipients:;', []],
    ['UTF-8 encoded words', '=?UTF-8?B?55Sw5Lit?= =?UTF-8?Q?_=E5=A4=AA=E9=83=8E?= <a@x.example>', [['田中 太郎', 'a@x.example']]],
    ['an encoded word cut in the middle of a character', '=?UTF-8?B?55Sw5A==?= =?UTF-8?B?uK0=?= <a@x.example>', [['田中', 'a@x.example']]],
    ['ISO-2022-JP encoded words', '=?ISO-2022-JP?B?GyRCRURDZhsoQg==?= =?ISO-2022-JP?B?GyRCQkBPOhsoQg==?= <a@x.example>', [['田中太郎', 'a@x.example']]],
    ['a Shift_JIS encoded word in quotes', '"=?Shift_JIS?B?k2OShg==?=" <a@x.example>', [['田中', 'a@x.example']]],
    ['an encoded separator', '=?UTF-8?Q?Tanaka=2C_T?= <a@x.example>, b@y.example', [['Tanaka, T', 'a@x.example'], ['', 'b@y.example']]],
    ['a bare separator inside an encoded word', '=?UTF-8?Q?Tanaka,_T?= <a@x.example>', [['Tanaka, T', 'a@x.example']]],
    ['a mailbox encoded as a whole', '=?UTF-8?B?dGFuYWthIDxhQHguZXhhbXBsZT4=?=', [['tanaka', 'a@x.example']]],
  ];
  test.each(cases)('%s', (_, header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  test('members carry the name of their group, what follows the group does not', () => {
    const list = parseAddressList('=?UTF-8?B?5Za25qWt?=: a@x.example, B <b@y.example>; c@z.example');
    expect(list.map(({ address, group }) => [address, group])).toEqual([['a@x.example', '営業'], ['b@y.example', '営業'], ['c@z.example', undefined]]);
  });

  test('an address without a domain is kept, and says that it has none', () => {
    expect(parseAddressList('a@x.example, 総務部, foo@').map(({ local, domain }) => [local, domain])).toEqual([['a', 'x.example'], ['総務部', ''], ['foo', '']]);
  });

  test('raw is the piece of the header that an address came from', () => {
    expect(parseAddressList(' "A, B" <a@x.example> ; b@y.example').map(({ raw }) => raw)).toEqual(['"A, B" <a@x.example>', 'b@y.example']);
  });

  test('an unknown charset is reported and keeps no recipient from being read', () => {
    const unknown: string[] = [];
    const list = parseAddressList('=?x-invented?B?QUJD?= <a@x.example>', charsets, (charset) => unknown.push(charset));
    expect(list).toMatchObject([{ name: 'ABC', address: 'a@x.example' }]);
    expect(unknown).toEqual(['x-invented']);
  });
});

const local = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(?:[.+_-]{1,2}[a-z0-9]{1,4})?\.?$/);
const domain = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(?:-[a-z0-9]{1,3})?(?:\.[a-z]{2,5}){0,2}\.example$/);
const mailbox = fc.tuple(local, domain).map(([l, d]) => `${l}@${d}`);
const name = fc.constantFrom(
  'Tanaka', '田中 太郎', '"Last, First"', '"a@lure.example, b" ', '"say \\"hi\\""', "O'Neil", '㈱山田', '佐藤@総務', '=?UTF-8?B?55Sw5Lit?=', '"=?UTF-8?Q?a=2C?="',
  '(left) x', 'x (a;b, c)', '"unfinished', '“curly, no', 'Mr. T', 'sales:', '「角」', '"":', '10', '',
).filter((text) => !text.includes(','.repeat(2)));
const wide = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** One mailbox as somebody might type it; whatever the decoration, it is this mailbox and no other. */
const decorated = fc.tuple(mailbox, name, fc.nat(9)).map(([address, shown, style]) => {
  const quoted = shown.replace(/^“curly, no$/, '“curly”').replace(/^.*:$/, 'Sales');
  const typed = [
    address, `<${address}>`, `${quoted} <${address}>`, `${quoted}<${address}>`, `${address} (${'who, what'})`, wide(address), `田中＜${wide(address)}＞`,
    `${quoted} < ${address} >`, `<mailto:${address}>`, `${quoted} <${address}`,
  ][style] ?? address;
  return { address, typed };
});
const separator = fc.constantFrom(',', ', ', ';', '; ', '、', '；', '，', '\n', '\r\n', ',\r\n ', ' , ', ',,', ';\n');

describe('no recipient is ever lost, added, or given another domain', () => {
  test('a list of known mailboxes, decorated and separated in any way, reads as exactly those mailboxes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(decorated, separator), { minLength: 1, maxLength: 8 }), (entries) => {
        const header = entries.map(([{ typed }, between]) => typed + between).join('');
        expect(parseAddressList(header).map(({ address }) => address)).toEqual(entries.map(([{ address }]) => address));
      }),
      { numRuns: 3000 },
    );
  });

  test('whatever is typed, every word with an @ in it shows up in some address or name, and nothing throws', () => {
    const alphabet = fc.constantFrom('a', 'b', '.', '@', '＠', ',', ';', '、', '；', ' ', '\n', '\r\n ', '"', '\\', '<', '>', '＜', '＞', '(', ')', '[', ']', ':', '=?', '?=', '?q?', '\'', '/', '田', '\u3000', '\u200b', '\0');
    const fold = (text: string): string => text.normalize('NFKC').replace(/[\p{Cc}\p{Cf}"\\<>()[\]'\s:/.]/gu, '').toLowerCase();
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 40 }).map((pieces) => pieces.join('')), (header) => {
        const shown = fold(parseAddressList(header).map(({ name: shownName, address }) => `${shownName} ${address}`).join(' '));
        for (const [word] of header.matchAll(/[ab.]+[@＠][ab.]+/g)) {
          for (const piece of fold(word).split('@')) expect(shown).toContain(piece);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('the parser of nodemailer finds the same addresses in well-formed lists', () => {
    const wellFormed = fc.tuple(mailbox, fc.constantFrom('', 'Tanaka ', '"Last, First" ', '"a (b) c" ', 'X Y Z ')).map(([address, shown]) => (shown === '' ? address : `${shown}<${address}>`));
    fc.assert(
      fc.property(fc.array(wellFormed, { maxLength: 10 }), (list) => {
        const header = list.join(', ');
        const theirs = addressparser(header, { flatten: true }).map((found) => found.address.toLowerCase());
        expect(parseAddressList(header).map(({ address }) => address)).toEqual(theirs);
      }),
    );
  });
});

describe('an address is written so that it reads back the same', () => {
  test.each([
    ['a plain name', { name: 'Taro Tanaka', local: 'a', domain: 'x.example', address: 'a@x.example' }, 'Taro Tanaka <a@x.example>'],
    ['a Japanese name', { name: '田中 太郎', local: 'a', domain: 'x.example', address: 'a@x.example' }, '田中 太郎 <a@x.example>'],
    ['a separator in the name', { name: 'Last, First', local: 'a', domain: 'x.example', address: 'a@x.example' }, '"Last, First" <a@x.example>'],
    ['a Japanese separator in the name', { name: '営業、総務', local: 'a', domain: 'x.example', address: 'a@x.example' }, '"営業、総務" <a@x.example>'],
    ['quotes in the name', { name: 'say "hi"', local: 'a', domain: 'x.example', address: 'a@x.example' }, String.raw`"say \"hi\"" <a@x.example>`],
    ['a line break in the name starts no new field', { name: 'A\r\nBcc: evil@y.example', local: 'a', domain: 'x.example', address: 'a@x.example' }, '"A Bcc: evil@y.example" <a@x.example>'],
    ['no name', { name: '', local: 'a', domain: 'x.example', address: 'a@x.example' }, 'a@x.example'],
    ['a name that stands for no address', { name: '総務部', local: '総務部', domain: '', address: '総務部' }, '総務部'],
  ])('%s', (_, address, expected) => {
    expect(formatAddress(address)).toBe(expected);
  });

  test('any name beside any mailbox survives being written and read, white space evened out', () => {
    const anyName = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: fc.constantFrom('"', '\\', ',', '<', '>', '@', '(', ')', ':', ';', ' ', 'a', '田', '、', '＠', '=?', '?=', 'utf-8', '?q?'), maxLength: 10 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, mailbox), { minLength: 1, maxLength: 4 }), (entries) => {
        const wanted = entries.map(([shown, address]) => ({ name: shown.replace(/[\s\p{Cc}]+/gu, ' ').trim(), address }));
        const header = wanted.map(({ name: shown, address }) => {
          const [l = '', d = ''] = address.split('@');
          return formatAddress({ name: shown, address, local: l, domain: d });
        }).join(', ');
        expect(parseAddressList(header).map(({ name: shown, address }) => ({ name: shown, address }))).toEqual(wanted);
      }),
      { numRuns: 3000 },
    );
  });
});
