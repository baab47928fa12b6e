import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What fits into half a byte a pixel. */
const MOST_COLOURS = 16;
/** Squared distance in RGB below which two colours pass for one. */
const ALIKE = 1200;

/**
 * Makes a screenshot small: its pixels with 16 colours, the commonest that differ, the others by the nearest of these. Takes what
 * Chromium writes (8 bits a channel, RGB or RGBA, not interlaced); alpha is dropped.
 *
 * @throws Error where the PNG is of another kind
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const count = new Map<number, number>();
  for (const colour of pixels) count.set(colour, (count.get(colour) ?? 0) + 1);
  const palette: number[] = [];
  for (const [colour] of [...count].sort(([, one], [, other]) => other - one)) {
    // A colour that is nearly there already leaves its place to a rarer one: the red of a single line.
    if (palette.length < MOST_COLOURS && palette.every((other) => distance(other, colour) > ALIKE)) palette.push(colour);
  }
  const indexOf = new Map([...count.keys()].map((colour) => [colour, nearest(palette, colour)]));
  // A row begins with its filter, none, and goes on with two pixels a byte.
  const stride = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(stride * height);
  for (let at = 0; at < pixels.length; at++) {
    const x = at % width;
    const to = Math.floor(at / width) * stride + 1 + (x >> 1);
    rows[to] = (rows[to] ?? 0) | ((indexOf.get(pixels[at] ?? 0) ?? 0) << (x % 2 === 0 ? 4 : 0));
  }

  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Pixels as 0xRRGGBB, row by row. */
function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('Expected a PNG file.');
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, type, , , interlaced] = png.subarray(24, 29);
  const channels = type === 2 ? 3 : type === 6 ? 4 : 0;
  if (depth !== 8 || channels === 0 || interlaced !== 0) throw new Error(`Expected a PNG with 8 bits a channel, RGB or RGBA, not interlaced; this has depth ${String(depth)}, colour type ${String(type)}.`);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels);
  const pixels = Uint32Array.from({ length: width * height }, (_, pixel) => {
    const at = pixel * channels;
    return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  });
  return { width, height, pixels };
}

/** Takes back the filters of "PNG Specification, 9: Filtering"; each row is preceded by its filter's number. */
function unfiltered(raw: Buffer, stride: number, step: number): Uint8Array {
  const out = new Uint8Array((raw.length / (stride + 1)) * stride);
  for (let from = 0, to = 0; from < raw.length; from += stride + 1, to += stride) {
    for (let x = 0; x < stride; x++) {
      const left = x >= step ? (out[to + x - step] ?? 0) : 0;
      const up = to > 0 ? (out[to + x - stride] ?? 0) : 0;
      const corner = x >= step && to > 0 ? (out[to + x - stride - step] ?? 0) : 0;
      out[to + x] = (raw[from + 1 + x] ?? 0) + predicted(raw[from] ?? 0, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1: return left;
    case 2: return up;
    case 3: return (left + up) >> 1;
    case 4: return paeth(left, up, corner);
    default: return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  for (const [index, other] of palette.entries()) {
    const away = distance(other, colour);
    if (away < least) [best, least] = [index, away];
  }
  return best;
}

/** Squared, in RGB. */
function distance(one: number, other: number): number {
  return ((one >> 16) - (other >> 16)) ** 2 + (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((one & 255) - (other & 255)) ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** PNG Specification, annex D; zlib has it from Node 20.15 on only. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
