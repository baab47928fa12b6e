import type { InBoth } from './fault';

/** What a file's name is made of: literal text, and fields that are filled in. */
export type NamePiece = { readonly text: string } | { readonly field: NameField };
export type NameField = (typeof FIELDS)[number];
const FIELDS = ['date', 'counterparty', 'title'] as const;

export const NAME_PATTERN_EXPECTED: InBoth = {
  ja: '{date}_{counterparty}_{title} のように、{title} を 1 つ含めて書いてください',
  en: 'a pattern such as {date}_{counterparty}_{title}, with {title} in it once',
};

/** Reads a pattern of file names (without extension); null where it has an unknown field, one twice, no title, or what no file name may have. */
export function readNamePattern(typed: string): NamePiece[] | null {
  const pieces: NamePiece[] = [];
  const seen = new Set<string>();
  for (const piece of typed.normalize('NFKC').trim().split(/(\{[^{}]*\})/)) {
    if (piece === '') continue;
    const field = /^\{.*\}$/.test(piece) ? piece.slice(1, -1).trim().toLowerCase() : null;
    if (field === null) {
      if (/[\\/:*?"<>|{}\p{Cc}]/u.test(piece)) return null;
      pieces.push({ text: piece });
      continue;
    }
    const known = FIELDS.find((one) => one === field);
    if (known === undefined || seen.has(known)) return null;
    seen.add(known);
    pieces.push({ field: known });
  }
  return seen.has('title') ? pieces : null;
}
