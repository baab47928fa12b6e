import { inflateSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallPng } from '../../local/playground/screens/small-png';
import { rgbPng } from './support/rgb-png';

const RED = [0xb3, 0x26, 0x1e] as const;
const WHITE = [255, 255, 255] as const;

/** The pixels of what smallPng writes: one palette, two pixels a byte, no filter. */
function pixels(png: Buffer, width: number): string[][] {
  const palette = png.subarray(png.indexOf('PLTE') + 4);
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const stride = Math.ceil(width / 2) + 1;
  return Array.from({ length: rows.length / stride }, (_, y) => Array.from({ length: width }, (_column, x) => {
    const index = ((rows[y * stride + 1 + (x >> 1)] ?? 0) >> (x % 2 === 0 ? 4 : 0)) & 15;
    return palette.subarray(index * 3, index * 3 + 3).toString('hex');
  }));
}

test.each([0, 1, 2, 3, 4])('a picture of few colours keeps every pixel, whichever filter its rows were written with (%i)', (filter) => {
  const colour = (x: number, y: number): readonly [number, number, number] => (x === 3 && y === 2 ? RED : (x + y) % 3 === 0 ? [40, 40, 40] : WHITE);
  const small = pixels(smallPng(rgbPng(7, 5, colour, filter)), 7);
  expect(small).toEqual(Array.from({ length: 5 }, (_, y) => Array.from({ length: 7 }, (_, x) => Buffer.from(colour(x, y)).toString('hex'))));
});

test('a rare colour is not lost among many shades of a common one', () => {
  const small = pixels(smallPng(rgbPng(256, 40, (x, y) => (x === 9 && y === 9 ? RED : [x, x, Math.min(255, x + (y % 4))]), 0)), 256);
  const [red, green] = Buffer.from(small[9]?.[9] ?? '', 'hex');
  expect((red ?? 0) - (green ?? 0)).toBeGreaterThan(100);
});

test('what is no PNG of a screenshot’s kind is refused with what was expected', () => {
  expect(() => smallPng(Buffer.from('GIF89a'))).toThrow('Expected a PNG file.');
  expect(() => smallPng(smallPng(rgbPng(2, 2, () => WHITE, 0)))).toThrow('Expected a PNG with 8 bits a channel');
});

test('the pictures of the documents stay small together', () => {
  const folder = join(__dirname, '../../docs/screens');
  const sizes = readdirSync(folder).map((file) => readFileSync(join(folder, file)).length);
  expect(sizes.reduce((all, one) => all + one, 0)).toBeLessThan(3_000_000);
});
