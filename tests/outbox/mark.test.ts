import { markedRaw } from '../../src/outbox/mark';

const raw = (text: string): string => Buffer.from(text).toString('base64url');
const textOf = (encoded: string): string => Buffer.from(encoded, 'base64url').toString();

describe('The mark of a mail that leaves', () => {
  it('is its first header, whatever the length of id and others, and the message is as it was', () => {
    for (let length = 1; length <= 7; length += 1) {
      const marked = textOf(markedRaw(raw('From: sato@aozora.example\r\n\r\n本文'), 'x'.repeat(length), [{ name: 'Matta-Passed', value: 'v=1' }]));
      expect(marked.replace(/ +\r\n/g, '\r\n')).toBe(`Matta-Id: ${'x'.repeat(length)}\r\nMatta-Passed: v=1\r\nFrom: sato@aozora.example\r\n\r\n本文`);
    }
  });

  it('stands alone where no other header is asked for', () => {
    expect(textOf(markedRaw(raw('\r\n'), 'e1'))).toMatch(/^Matta-Id: e1 *\r\n\r\n$/);
  });

  it('is in the alphabet that Gmail takes, whatever its bytes', () => {
    expect(markedRaw('', 'e1', [{ name: 'A', value: '~~~???>>>~~~???>>>' }])).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['a line break in a value', 'A', 'b\r\nBcc: x@kaede.example'], ['a letter beyond ASCII', 'A', '値'], ['a colon in a name', 'A:', 'b'], ['no name', '', 'b'],
  ])('is refused with %s, named', (_, name, value) => {
    expect(() => markedRaw('', 'e1', [{ name, value }])).toThrow(`Header ${JSON.stringify(name)}: expected a name of letters, digits and hyphens and a value of printable ASCII, got ${JSON.stringify(value)}.`);
  });
});
