import type { CharsetDecoder } from '../draft/bytes/charset';

/** Charsets that Java knows, through a blob; null for a name it does not know. */
export const charsets: CharsetDecoder = (bytes, charset) => {
  try {
    // Apps Script's bytes are signed.
    return Utilities.newBlob(Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte))).getDataAsString(charset);
  } catch {
    return null;
  }
};
