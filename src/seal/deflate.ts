import { deflateSync } from 'fflate';
import { concatBytes } from '../draft/bytes/utf8';

/** Where a file is looked at to see whether it shrinks, and how much: reading a whole photo or PDF for nothing takes seconds in Apps Script. */
const SAMPLES = 4;
const SAMPLE_BYTES = 16_384;
/** A sample that stays above this share of its size is taken to be packed already. */
const WORTH_IT = 0.95;

/** The content as raw deflate (RFC 1951), or null where that would not be smaller. */
export function deflated(content: Uint8Array): Uint8Array | null {
  if (!looksPackable(content)) return null;
  const packed = deflateSync(content);
  return packed.length < content.length ? packed : null;
}

function looksPackable(content: Uint8Array): boolean {
  if (content.length <= SAMPLES * SAMPLE_BYTES) return content.length > 0;
  const step = Math.floor((content.length - SAMPLE_BYTES) / (SAMPLES - 1));
  const sample = concatBytes(Array.from({ length: SAMPLES }, (_, index) => content.subarray(index * step, index * step + SAMPLE_BYTES)));
  return deflateSync(sample).length < sample.length * WORTH_IT;
}
