/** A number in a signature: Japanese (`03-1234-5678`, `(03) 1234-5678`, `0312345678`) or international (`+44 20 7946 0123`). */
const NUMBER = /(?<![\d-])(?:\+\d{1,3}[\s.-]?(?:\(0\))?[\d\s.()-]{6,16}\d|\(?0\d{1,4}\)?[\s.-]?\d{1,4}[\s.-]?\d{3,4})(?![\d-])/g;
/** Words after which a number is not one to call. */
const OTHER = /(?:fax|ファックス|ファクス|FAX|F|〒|No|登録番号|T\d)\s?[.:：)）]?\s*$/i;

/**
 * The number to call from somebody's signature: one that is named as a mobile or telephone before any other. Null where there
 * is none. Full width is folded.
 */
export function phoneIn(signature: string): string | null {
  const found: { number: string; rank: number }[] = [];
  for (const line of signature.normalize('NFKC').slice(0, 4_000).split('\n')) {
    for (const match of line.matchAll(NUMBER)) {
      const before = line.slice(0, match.index);
      const digits = match[0].replace(/\D/g, '').length;
      if (digits < 9 || digits > 15 || OTHER.test(before)) continue;
      const rank = /(?:携帯|直通|mobile|cell|direct|\bM)[^\d]{0,6}$/i.test(before) ? 0 : /(?:tel|電話|phone|\bT)[^\d]{0,6}$/i.test(before) ? 1 : 2;
      found.push({ number: match[0].trim(), rank });
    }
  }
  return found.sort((a, b) => a.rank - b.rank)[0]?.number ?? null;
}
