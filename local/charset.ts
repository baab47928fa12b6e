import type { CharsetDecoder } from '../src/draft/bytes/charset';

/** Node's own decoder as what src/draft asks for. Names are the Encoding Standard's labels. */
export const charsets: CharsetDecoder = (bytes, charset) => {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // Only its constructor throws, and only for a label it does not know.
    return null;
  }
};
