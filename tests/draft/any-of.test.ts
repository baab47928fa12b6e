import fc from 'fast-check';
import { anyOf } from '../../src/draft/text/any-of';

describe('A pattern of many ways', () => {
  it('matches what any of them matches, and nothing else', () => {
    const pattern = anyOf(/添付(?:し|いた)/, /\battached\b/, /^cc$/);
    for (const text of ['資料を添付します', 'it is attached here', 'cc']) expect(pattern.test(text)).toBe(true);
    for (const text of ['付します', 'detached', 'cc me']) expect(pattern.test(text)).toBe(false);
  });

  it('finds what the same ways find that are written in one line, with the same groups', () => {
    const ways = [/(\d+)個/g, /(\d+) pieces/g, /pieces|個/g];
    const words = fc.array(fc.constantFrom('3', '12', '個', ' pieces', ' ', 'の'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(words, (text) => {
      expect([...text.matchAll(anyOf(ways[0] ?? /x/g, ...ways.slice(1)))].map((match) => [...match])).toEqual([...text.matchAll(/(\d+)個|(\d+) pieces|pieces|個/g)].map((match) => [...match]));
    }));
  });

  it('is refused where the ways have other flags, with both named', () => {
    expect(() => anyOf(/a/i, /b/)).toThrow('anyOf was given /b/ beside /…/i; expected the same flags for all');
  });
});
