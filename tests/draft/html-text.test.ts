import fc from 'fast-check';
import { htmlToText } from '../../src/draft/text/html-text';
import { splitText } from '../../src/draft/text/split-text';

describe('HTML reads as the text that its reader sees', () => {
  test.each([
    ['lines of divs, a blank one between', '<div dir="ltr">田中様<div><br></div><div>資料です。</div></div>', '田中様\n\n資料です。'],
    ['paragraphs', '<p>One.</p><p>Two,<br>three.</p>', 'One.\n\nTwo,\nthree.'],
    ['Outlook paragraphs, which stand without space between', '<p class="MsoNormal">一<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>二</p>', '一\n\n二'],
    ['white space evened out', '<div>  a \n\t b<b> c</b>d </div>', 'a b cd'],
    ['white space kept in pre', '<pre>a\n  b</pre>c', 'a\n  b\nc'],
    ['no-break spaces', 'a&nbsp;&nbsp;b', 'a  b'],
    ['bullets', '<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    ['numbers', '<ol start="3"><li>three<li>four</ol>', '3. three\n4. four'],
    ['a bullet list in a numbered one', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '1. a\n- b\n2. c'],
    ['a table, a tab between cells', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td><td>d</td></tr></table>', 'a\tb\nc\td'],
    ['character references', '&lt;a&gt; &amp;amp; &#x7530;&#20013; &yen;5 &hellip; &unknown; AT&T &#128;', '<a> &amp; 田中 ¥5 … &unknown; AT&T €'],
    ['style, script, title and comments left out', '<head><title>t</title><style>p{}</style></head><script>if(a<b){}</script><!-- no --><!--[if mso]>no<![endif]-->yes', 'yes'],
    ['a comment that never ends hides nothing', 'a<!-- b', 'a b'],
    ['a sign that begins no tag', 'a < b and <3 > 2', 'a < b and <3 > 2'],
    ['a greater-than inside an attribute', '<a title="x > y" href="https://x.example/">link</a>', 'link'],
    ['a quote never closed', '<div class="a>b</div> c <b>d</b>', 'b\nc d'],
    ['a quoted mail', '<div>yes</div><blockquote type="cite"><div>no?</div><blockquote>maybe?</blockquote></blockquote>', 'yes\n> no?\n> > maybe?'],
    ['an indented paragraph, which is no quote', '<blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>indented</div></blockquote>', 'indented'],
    ['emoji that Gmail sends as pictures', 'ok <img data-emoji="👍" alt="👍" src="x">', 'ok 👍'],
    ['a link whose text says something else', '<a href="https://shop.example/">shop</a>', 'shop'],
    ['a link to a file on Drive, with where it leads', 'See <a href="https://drive.google.com/file/d/1a/view?x=1&amp;y=2">the file</a>.', 'See the file <https://drive.google.com/file/d/1a/view?x=1&y=2>.'],
    ['a link to a document that shows where it leads', '<a href="https://docs.google.com/document/d/1a">https://docs.google.com/document/d/1a</a>', 'https://docs.google.com/document/d/1a'],
    ['a line across', 'a<hr>b', `a\n${'_'.repeat(32)}\nb`],
    ['nothing', '', ''],
  ])('%s', (_, html, expected) => {
    expect(htmlToText(html)).toBe(expected);
  });
});

describe('what mail programs mark in HTML is told apart', () => {
  test('a Gmail signature without its dashes, and the quoted mail', () => {
    const html =
      '<div dir="ltr">はい。<div><br></div><div class="gmail_signature" data-smartmail="gmail_signature">つばめ</div></div><br><div class="gmail_quote gmail_quote_container">' +
      '<div class="gmail_attr">On Fri, Nov 20, 2026 at 10:15 AM Bea &lt;<a href="mailto:b@x.example">b@x.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="border-left:1px solid"><div>ok?</div></blockquote></div>';
    const { fresh, signature, quoted } = splitText(htmlToText(html));
    expect([fresh.trim(), signature.trim(), quoted.trim()]).toEqual(['はい。', '-- \nつばめ', 'On Fri, Nov 20, 2026 at 10:15 AM Bea <b@x.example> wrote:\n> ok?']);
  });

  test('an answer typed between the quotes of a Gmail reply is new', () => {
    const html = '<div class="gmail_quote"><div class="gmail_attr">On Fri, Nov 20, 2026 Bea &lt;b@x.example&gt; wrote:</div><blockquote class="gmail_quote">Price?</blockquote><div>Unchanged.</div><blockquote class="gmail_quote">Date?</blockquote></div>';
    expect(splitText(htmlToText(html)).fresh.trim()).toBe('Unchanged.');
  });

  test('text typed below a mail that Gmail forwards is new', () => {
    const html = '<div>FYI</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Bea</b> &lt;b@x.example&gt;<br>Subject: Prices<br></div><br><div>Our prices.</div></div><div>Do not pass on.</div>';
    const { fresh, quoted } = splitText(htmlToText(html));
    expect(fresh.trim().split('\n')).toEqual(['FYI', 'Do not pass on.']);
    expect(quoted).toContain('Our prices.');
  });

  test('everything below the header block of Outlook is quoted', () => {
    const html = '<p class=MsoNormal>Yes.</p><hr><div id="divRplyFwdMsg"><b>From:</b> Bea &lt;b@x.example&gt;<br><b>Sent:</b> Friday<br><b>Subject:</b> Prices</div><div>Our prices.</div>';
    expect(splitText(htmlToText(html)).fresh.trim()).toBe('Yes.');
  });
});

describe('any HTML is read', () => {
  test('no text is lost outside of what a reader never sees: words between random tags all come out, in order', () => {
    const tag = fc.constantFrom('<div>', '</div>', '<p>', '<br>', '<blockquote>', '</blockquote>', '<b>', '</b>', '<ul>', '<li>', '</ul>', '<td>', '<table>', '<tr>', '</table>', '<a href="https://drive.google.com/x">', '</a>', '<pre>', '</pre>', '<span title="a>b">', '<!-- c -->', '<o:p>', '<img alt="x">', '&nbsp;', ' ', '\n');
    fc.assert(fc.property(fc.array(tag, { maxLength: 40 }), (tags) => {
      const text = htmlToText(tags.map((piece, i) => `${piece}w${i}x`).join(''));
      expect(text.match(/w\d+x/g) ?? []).toEqual(tags.map((_, i) => `w${i}x`));
    }), { numRuns: 1000 });
  });

  test('whatever comes in, however broken, text comes out', () => {
    const piece = fc.constantFrom('<', '>', '</p>', '<p', '<a href="', '"', "'", '&', '&#', '&#x;', '&amp;', '<!--', '-->', '<blockquote>', '</blockquote>', '<style>', '</style', 'x', 'あ', '\0', '=', ' ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(typeof htmlToText(pieces.join(''))).toBe('string');
    }), { numRuns: 500 });
  });
});
