import { charsets } from '../../local/charset';
import { parseAddressList } from '../../src/draft/addresses/parse-addresses';
import { readParameterized } from '../../src/draft/mime/parameters';
import { htmlToText } from '../../src/draft/text/html-text';
import { splitText } from '../../src/draft/text/split-text';
import { ownTime } from '../support/own-time';

/** Texts that a pattern which tries every way, or a list that is walked again and again, would not come to the end of. */
describe('hostile text is read in a time that its size allows:', () => {
  test.each([['pieces', 'a; ' + Array.from({ length: 60_000 }, (_, i) => `n*${i % 9999}*=%41`).join('; ')], ['semicolons', ';'.repeat(1_000_000)], ['quotes', 'a;b="'.repeat(200_000)], ['parentheses', '('.repeat(1_000_000)]])('1 MB of %s in a parameter, in two seconds', (_, field) => {
    expect(ownTime(() => readParameterized(field, charsets, () => undefined)).milliseconds).toBeLessThan(2000);
  });

  const hostile: [title: string, header: string][] = [
    ['opened parentheses', '('.repeat(100_000)], ['opened brackets', '<a@b '.repeat(20_000)], ['quoted addresses', '"a@b" '.repeat(20_000)], ['escapes', '"\\'.repeat(50_000)],
    ['beginnings of encoded words', '=?a?q?'.repeat(20_000)], ['routes', '<@a,'.repeat(20_000)], ['colons', 'a:'.repeat(50_000)], ['dots in a domain', `a@x${'.'.repeat(100_000)}y`],
    ['quotes after an address', `a@b${'"'.repeat(100_000)}c`], ['folds', `a@b${'\n '.repeat(50_000)}`], ['signs', '@'.repeat(100_000)], ['nested comments with addresses', `${'(<a@b>,'.repeat(15_000)}${')'.repeat(15_000)}`],
  ];
  test.each(hostile)('100 KB of %s as recipients, in two seconds', (_, header) => {
    expect(ownTime(() => parseAddressList(header)).milliseconds).toBeLessThan(2000);
  });

  test.each([
    ['one line', 'あ'.repeat(1_000_000)], ['one word', 'a'.repeat(1_000_000)], ['blank lines', '\n'.repeat(1_000_000)], ['dashes', '-'.repeat(1_000_000)], ['short rules', '---\n'.repeat(250_000)], ['quotes by turns', '> a\nb\n'.repeat(160_000)],
    ['header lines', 'From: a@b.example\n'.repeat(55_000)], ['attributions', '2026年11月20日 <a@b.example>:\n> x\n'.repeat(25_000)], ['spaces and marks', ' >\u3000'.repeat(330_000)], ['colons', ': '.repeat(500_000)], ['contact data', 'TEL 03-0000-1111 a@b.example\n'.repeat(35_000)],
  ])('a body of 1 MB of %s, in ten seconds', (_, body) => {
    expect(ownTime(() => splitText(body)).milliseconds).toBeLessThan(10_000);
  });

  test.each([
    ['comments never closed before a tag', `${'<!--'.repeat(250_000)}<p>`], ['tags that end in quotes', `${'<a "'.repeat(250_000)}>`],
    ['tags never closed', '<div>'.repeat(200_000)], ['closing tags only', '</div>'.repeat(160_000)], ['half tags', '<a "'.repeat(250_000)], ['less-than signs', '<'.repeat(1_000_000)], ['comments never closed', '<!--'.repeat(250_000)],
    ['nested quotes', '<blockquote>x'.repeat(75_000)], ['crossed elements', '<div><b></div>'.repeat(70_000)], ['ampersands', '&'.repeat(1_000_000)], ['attributes', `<div ${'class="x '.repeat(110_000)}>`], ['styles never closed', '<style>'.repeat(140_000)], ['links', '<a href="https://docs.google.com/x">y'.repeat(27_000)], ['white space', ' \n'.repeat(500_000)],
  ])('1 MB of %s as HTML, in three seconds', (_, html) => {
    expect(ownTime(() => htmlToText(html)).milliseconds).toBeLessThan(3000);
  });
});
