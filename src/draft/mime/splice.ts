import { concatBytes } from '../bytes/utf8';

/** Bytes from `start` up to `end` of a mail, and what stands there instead. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** The bytes with pieces replaced; everything between them is the same byte for byte. Throws where two pieces overlap or lie outside. */
export function splice(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, bytes: inserted } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || end < start || end > bytes.length) throw new Error(`A piece from ${start} to ${end}: expected one within ${at} to ${bytes.length}, behind the piece before it.`);
    chunks.push(bytes.subarray(at, start), inserted);
    at = end;
  }
  return concatBytes([...chunks, bytes.subarray(at)]);
}
