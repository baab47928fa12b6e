import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

/** A PNG as Chromium writes it, 8 bits a channel and RGB, every row with one filter (0 none, 1 sub, 2 up, 3 average, 4 Paeth). */
export function rgbPng(width: number, height: number, colour: (x: number, y: number) => Colour, filter: number): Buffer {
  const plain = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => [...colour(x, y)]).flat());
  const rows = plain.map((row, y) => [filter, ...row.map((byte, at) => (byte - guess(filter, row[at - 3] ?? 0, plain[y - 1]?.[at] ?? 0, plain[y - 1]?.[at - 3] ?? 0)) & 255)]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from(rows.flat()))), chunk('IEND', Buffer.alloc(0))]);
}

function guess(filter: number, left: number, up: number, corner: number): number {
  const near = [left, up, corner].sort((one, other) => Math.abs(left + up - corner - one) - Math.abs(left + up - corner - other))[0] ?? 0;
  return [0, left, up, Math.floor((left + up) / 2), near][filter] ?? 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
