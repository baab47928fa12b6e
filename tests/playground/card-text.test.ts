import fc from 'fast-check';
import { parseText, plainText, type TextNode } from '../../local/playground/card/text';

describe('card text', () => {
  test.each<[string, string, TextNode[]]>([
    ['bold', 'a <b>b</b> c', ['a ', { tag: 'b', children: ['b'] }, ' c']],
    ['strong counts as bold', '<strong>b</strong>', [{ tag: 'b', children: ['b'] }]],
    ['a coloured word', '<font color="#b3261e">x</font>', [{ tag: 'font', color: '#b3261e', children: ['x'] }]],
    ['a colour that is no hex colour is ignored', '<font color="red;x:y">x</font>', [{ tag: 'font', color: null, children: ['x'] }]],
    ['a link', "<a href='https://x.example/?a=1&amp;b=2'>x</a>", [{ tag: 'a', href: 'https://x.example/?a=1&b=2', children: ['x'] }]],
    ['a link to a script goes nowhere', '<a href="java&#115;cript:x()">x</a>', [{ tag: 'a', href: null, children: ['x'] }]],
    ['line breaks', 'a<br>b<br/>c', ['a', { tag: 'br' }, 'b', { tag: 'br' }, 'c']],
    ['entities', '&lt;b&gt; &amp;amp; &#12354;&#x3044;', ['<b> &amp; あい']],
    ['unknown tags go, their content stays', '<h1>T</h1><img src=x onerror=y>u', ['T', 'u']],
    ['crossed tags are closed', '<b>x<i>y</b>z', [{ tag: 'b', children: ['x', { tag: 'i', children: ['y'] }] }, 'z']],
    ['an unclosed tag ends with the text', '<b>x', [{ tag: 'b', children: ['x'] }]],
    ['an angle bracket alone is a character', '1 < 2', ['1 ', '<', ' 2']],
  ])('%s', (_, html, expected) => {
    expect(parseText(html)).toEqual(expected);
  });

  test('any string can be shown: escaped text comes back as it was, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        expect(plainText(escaped)).toBe(text);
        parseText(text);
      }),
    );
  });

  test('a hundred thousand open tags are no trouble', () => {
    expect(() => parseText('<b>'.repeat(100_000))).not.toThrow();
  });
});
