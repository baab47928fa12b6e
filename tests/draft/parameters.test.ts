import { charsets } from '../../local/charset';
import { readParameterized } from '../../src/draft/mime/parameters';

const read = (field: string, name: string): string | undefined => readParameterized(field, charsets, () => undefined).parameters.get(name);

describe('a file name is read however a mail program wrote it', () => {
  test.each([
    ['plain', 'attachment; filename=report.pdf', 'report.pdf'],
    ['quoted, with a semicolon in it', 'attachment; filename="a; b.pdf"; size=3', 'a; b.pdf'],
    ['quoted, with escaped quotes', String.raw`attachment; filename="a \"b\".pdf"`, 'a "b".pdf'],
    ['spaces without quotes', 'attachment; filename=annual report 2026.pdf', 'annual report 2026.pdf'],
    ['a quote never closed', 'attachment; filename="report.pdf', 'report.pdf'],
    ['RFC 2231 with a charset', "attachment; filename*=UTF-8''%E8%A6%8B%E7%A9%8D.pdf", '見積.pdf'],
    ['RFC 2231 in another charset', "attachment; filename*=Shift_JIS'ja'%8C%A9%90%CF.pdf", '見積.pdf'],
    ['RFC 2231 in pieces', "attachment; filename*0*=UTF-8''%E8%A6%8B; filename*1*=%E7%A9%8D; filename*2=.pdf", '見積.pdf'],
    ['pieces out of order', "attachment; filename*1*=%E7%A9%8D.pdf; filename*0*=UTF-8''%E8%A6%8B", '見積.pdf'],
    ['pieces cut within a character', "attachment; filename*0*=UTF-8''%E8%A6; filename*1*=%8B.pdf", '見.pdf'],
    ['pieces cut within an octet', "attachment; filename*0*=UTF-8''%E8%A6%8; filename*1*=B.pdf", '見.pdf'],
    ['pieces that are not encoded', 'attachment; filename*0="annual "; filename*1="report.pdf"', 'annual report.pdf'],
    ['both forms, of which the extended one counts', "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E8%A6%8B%E7%A9%8D.pdf", '見積.pdf'],
    ['encoded words in quotes', 'attachment; filename="=?UTF-8?B?6KaL56mN?=.pdf"', '見積.pdf'],
    ['encoded words over two lines', 'attachment; filename="=?UTF-8?B?6KaL?= =?UTF-8?B?56mNLnBkZg==?="', '見積.pdf'],
    ['raw characters', 'attachment; filename="見積.pdf"', '見積.pdf'],
    ['a percent sign that encodes nothing', "attachment; filename*=UTF-8''100%.pdf", '100%.pdf'],
    ['upper case', 'ATTACHMENT; FILENAME=A.pdf', 'A.pdf'],
  ])('%s', (_, field, expected) => {
    expect(read(field, 'filename')).toBe(expected);
  });

  test('the value is in lower case and without comments', () => {
    expect(readParameterized('Text/HTML (really); charset=utf-8', charsets, () => undefined).value).toBe('text/html');
  });

  test('an unknown charset is reported', () => {
    const unknown: string[] = [];
    readParameterized("attachment; filename*=x-invented''%41.pdf", charsets, (charset) => unknown.push(charset));
    expect(unknown).toEqual(['x-invented']);
  });
});
