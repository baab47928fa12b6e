import fc from 'fast-check';
import { htmlToText } from '../../src/draft/html-text';

const lines = (html: string): string[] => htmlToText(html).split('\n').map((line) => line.trimEnd()).filter((line) => line !== '');

describe('HTML mail as text', () => {
  it.each([
    ['paragraphs are lines', '<p>one</p><p>two</p>', ['one', 'two']],
    ['line breaks are lines', 'one<br>two<br/>three', ['one', 'two', 'three']],
    ['Gmail’s divs are lines', '<div dir="ltr">one<div>two</div><div><br></div><div>three</div></div>', ['one', 'two', 'three']],
    ['entities are characters', 'a &lt;b&gt; &amp; &quot;c&quot; &#12354;&#x3044;&nbsp;d', ['a <b> & "c" あい d']],
    ['styles, scripts and comments are left out', '<style>p{}</style><script>x()</script><!-- y --><p>z</p>', ['z']],
    ['inline tags leave no gap', '添<b>付</b>し<span>ます</span>', ['添付します']],
  ])('%s', (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  it('marks what is quoted', () => {
    expect(htmlToText('<p>mine</p><blockquote><p>theirs</p></blockquote>')).toMatch(/mine[\s\S]*^> ?theirs/m);
  });

  it('keeps a link to a file in Drive that its text hides', () => {
    expect(htmlToText('<a href="https://drive.google.com/file/d/abc">見積書</a>')).toContain('https://drive.google.com/file/d/abc');
  });

  // Whatever comes in, however broken, text comes out, and no tag survives as a tag.
  it('reads anything', () => {
    const piece = fc.constantFrom('<', '>', '</p>', '<p', '<a href="', '"', "'", '&', '&#', '&#x;', '&amp;', '<!--', '-->', '<blockquote>', '</blockquote>', '<style>', '</style', 'x', 'あ', '\0', '=', ' ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(typeof htmlToText(pieces.join(''))).toBe('string');
    }), { numRuns: 500 });
  });

  it.each([['many open brackets', '<'.repeat(300_000)], ['many comments that never end', '<!--'.repeat(80_000)], ['many comments that never end before a tag', `${'<!--'.repeat(80_000)}<p>`], ['many tags that never end', '<a '.repeat(200_000)], ['many tags that end in quotes', `${'<a "'.repeat(100_000)}>`], ['many attributes', `<a ${'x="'.repeat(100_000)}`], ['deep quotes', '<blockquote>'.repeat(20_000)], ['many ampersands', '&'.repeat(300_000)]])('takes no longer than its size allows: %s', (_, html) => {
    const began = performance.now();
    htmlToText(html);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
