import fc from 'fast-check';
import { charsets } from '../../local/charset';
import { decodeBase64, encodeBase64 } from '../../src/draft/bytes/base64';
import { decodeText, decodeUnlabelled, NO_CHARSETS } from '../../src/draft/bytes/charset';
import { decodeEncodedWords } from '../../src/draft/mime/encoded-words';
import { binaryString, bytesOfBinaryString, decodeUtf8, encodeUtf8 } from '../../src/draft/bytes/utf8';
import { decodeTransfer } from '../../src/draft/mime/transfer-encoding';

const anyBytes = fc.uint8Array({ maxLength: 300 });
const plain = (bytes: Uint8Array): number[] => Array.from(bytes);

describe('UTF-8 is written and read as Node does it', () => {
  test('any text, lone surrogates included, gives the bytes that Buffer gives', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\ud800', '\udbff', '\udc00', '\udfff', '\ue000', '\u07ff', '\u0800', 'a', '田', 'é') }), (a, b) => {
      expect(plain(encodeUtf8(a + b))).toEqual(plain(Buffer.from(a + b, 'utf8')));
    }));
  });

  test('any bytes, broken ones included, give the text that TextDecoder gives, and only sound ones are called valid', () => {
    const broken = fc.array(fc.constantFrom(0x41, 0xc3, 0xa9, 0xe3, 0x81, 0x82, 0xed, 0xa0, 0xf0, 0x9f, 0x98, 0x80, 0xf5, 0xff, 0xc0, 0xe0, 0xf4, 0x90), { maxLength: 40 }).map((bytes) => Uint8Array.from(bytes));
    fc.assert(fc.property(fc.oneof(anyBytes, broken), (bytes) => {
      const { text, valid } = decodeUtf8(bytes);
      expect(text).toBe(new TextDecoder().decode(bytes));
      expect(valid).toBe(bytesAreUtf8(bytes));
    }), { numRuns: 2000 });
  });

  test.each(['🐀', '\u{10000}', '\u{10ffff}', '\ud83d', '\udc00', 'a\udbff', '\u007f\u0080', '\u07ff\u0800'])('the edge %j', (text) => {
    expect(plain(encodeUtf8(text))).toEqual(plain(Buffer.from(text, 'utf8')));
  });

  test.each([[0xef, 0xbb, 0xbf, 0x41], [0xef, 0xbb, 0x41], [0xef, 0xbb, 0xbf], [0xef, 0x41, 0xbf], [0x41, 0xef, 0xbb, 0xbf]])('a byte order mark is one at the beginning and whole: %j', (...bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes)).text).toBe(new TextDecoder().decode(Uint8Array.from(bytes)));
  });

  test('text longer than one chunk comes out whole', () => {
    const text = '田中a😀'.repeat(20_000);
    expect(decodeUtf8(encodeUtf8(text)).text).toBe(text);
  });

  test('a binary string gives its bytes back', () => {
    fc.assert(fc.property(anyBytes, (bytes) => {
      expect(plain(bytesOfBinaryString(binaryString(bytes)))).toEqual(plain(bytes));
    }));
  });

  function bytesAreUtf8(bytes: Uint8Array): boolean {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  }
});

describe('base64 is written and read as Node does it', () => {
  test('any bytes in both alphabets', () => {
    fc.assert(fc.property(anyBytes, (bytes) => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(encodeBase64(bytes, { urlSafe: true })).toBe(Buffer.from(bytes).toString('base64url'));
      expect(decodeBase64(encodeBase64(bytes))).toEqual({ bytes, valid: true });
      expect(decodeBase64(encodeUtf8(encodeBase64(bytes, { urlSafe: true })))).toEqual({ bytes, valid: true });
    }));
  });

  test.each([
    ['line breaks', 'QUJD\r\nREVG', 'ABCDEF', true],
    ['pieces strung together, each with its padding', 'QQ==QUI=QUJD', 'AABABC', true],
    ['padding that is missing', 'QUI', 'AB', true],
    ['characters that do not belong there', 'QU*JD', 'ABC', false],
    ['a sextet left over', 'QUJDR', 'ABC', false],
  ])('%s', (_, text, expected, valid) => {
    const decoded = decodeBase64(text);
    expect([binaryString(decoded.bytes), decoded.valid]).toEqual([expected, valid]);
  });
});

describe('a transfer encoding is undone', () => {
  test.each([
    ['quoted-printable', 'caf=C3=A9 =3D=\r\n x', 'café = x', true],
    ['quoted-printable', 'white space at the end \t\r\nis dropped', 'white space at the end\r\nis dropped', true],
    ['quoted-printable', 'encoded space=20\r\nis kept', 'encoded space \r\nis kept', true],
    ['quoted-printable', 'soft break with white space= \t\n gone', 'soft break with white space gone', true],
    ['quoted-printable', 'lower case =c3=a9', 'lower case é', true],
    ['quoted-printable', '1=2 and =ZZ', '1=2 and =ZZ', false],
    ['QUOTED-PRINTABLE', 'cut off=', 'cut off', true],
    ['Base64', 'Y2Fmw6k=', 'café', true],
    ['8bit', 'as it =41 stands', 'as it =41 stands', true],
    ['x-invented', 'as it =41 stands', 'as it =41 stands', false],
  ])('%s: %j', (encoding, text, expected, valid) => {
    const { bytes, valid: sound } = decodeTransfer(encodeUtf8(text), encoding);
    expect([decodeUtf8(bytes).text, sound]).toEqual([expected, valid]);
  });
});

describe('a charset is read by the name that mail gives it', () => {
  const jis = Buffer.from('1b2442454443661b2842', 'hex');
  test.each([
    ['UTF-8', Buffer.from('田中'), '田中'],
    ['us-ascii', Buffer.from('plain'), 'plain'],
    ['us-ascii', Buffer.from('田中'), '田中'],
    ['', jis, '田中'],
    ['ISO-2022-JP', jis, '田中'],
    ['Shift_JIS', Buffer.from('9363928616', 'hex').subarray(0, 4), '田中'],
    ['CP932', Buffer.from('93639286', 'hex'), '田中'],
    ['EUC-JP', Buffer.from('c5c4c3e6', 'hex'), '田中'],
    ['iso-8859-1', Buffer.from('636166e9', 'hex'), 'café'],
    ['windows-1252', Buffer.from('8093', 'hex'), '€“'],
    ['gb2312', Buffer.from('ccef', 'hex'), '田'],
  ])('%s', (charset, bytes, expected) => {
    expect(decodeText(bytes, charset, charsets)).toEqual({ text: expected, known: true });
  });

  test('an unknown charset is read as windows-1252, and said to be unknown', () => {
    expect(decodeText(Buffer.from('41e9', 'hex'), 'x-invented', charsets)).toEqual({ text: 'Aé', known: false });
    expect(decodeText(Buffer.from('41e9', 'hex'), 'constructor', NO_CHARSETS)).toEqual({ text: 'Aé', known: false });
  });

  test('bytes without a label that are not UTF-8 are read as windows-1252', () => {
    expect(decodeUnlabelled(Buffer.from('636166e9', 'hex'), charsets)).toBe('café');
  });
});

describe('encoded words are decoded', () => {
  test.each([
    ['white space between two is dropped', '=?UTF-8?Q?a?= \r\n =?UTF-8?Q?b?=', 'ab'],
    ['white space beside other text is kept', 'x =?UTF-8?Q?a?= y', 'x a y'],
    ['underscores are spaces, encoded ones are not', '=?UTF-8?Q?a_b=5Fc?=', 'a b_c'],
    ['a character cut in two words of different encodings', '=?UTF-8?B?5w==?= =?UTF-8?Q?=94=B0?=', '田'],
    ['ISO-2022-JP in several words', '=?ISO-2022-JP?B?GyRCRUQbKEI=?= =?ISO-2022-JP?B?GyRCQ2YbKEI=?=', '田中'],
    ['glued to other text', 'Re:=?UTF-8?B?55Sw?=さん', 'Re:田さん'],
    ['with a language', '=?UTF-8*ja?B?55Sw?=', '田'],
    ['text that only looks like one', '=?UTF-8?X?abc?= =?a', '=?UTF-8?X?abc?= =?a'],
  ])('%s', (_, text, expected) => {
    expect(decodeEncodedWords(text, charsets)).toBe(expected);
  });
});
