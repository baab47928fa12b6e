import { decodeBase64 } from '../draft/bytes/base64';
import type { CharsetDecoder } from '../draft/bytes/charset';
import type { Draft } from '../draft/draft';
import { readDraft } from '../draft/read-draft';

/** Reads the base64url text of a Gmail `raw` field. */
export type DraftReader = (raw: string) => Draft;

/** Reads any text, and never throws: what can't be made out of a mail is among its `defects`. `charsets`: those that only the platform knows. */
export function draftReader(charsets: CharsetDecoder): DraftReader {
  return (raw) => readDraft(decodeBase64(raw).bytes, charsets);
}
