import { anyOf } from '../../draft/text/any-of';

/** A paper as a text names it. */
export interface Paper {
  readonly label: string;
  /** Any of them in a file's name shows that the file is this paper. */
  readonly words: readonly string[];
}

/** `の3点`, `の3事業所分`, `各1部`: so many, no part of a paper's name. */
const JA_COUNT = /(?:の|、|計|全|合計|各)*\s?\d{1,2}\s?(?:点|件|通|枚|部|種類?|式|ファイル|(?![月年日期])[\u3400-\u9fff]{1,4}分)(?:の.*)?$/;
const EN_STOP = anyOf(
  /^(?:the|our|your|my|his|her|their|and|for|with|from|this|that|copy|copies|signed|updated|revised|new|latest|final|draft|both|also|each|below)$/,
  /^(?:herewith|you|will|find|please|are|is|of|to|in|on|as|well|file|files|document|documents|form|pdf|one|two|three|four|five)$/,
);

const stripPolite = (word: string): string => word.replace(/^(?:お|ご|御)(?=[\u3400-\u9fff])/, '');

/** null where the piece is no name of a paper. */
export function japanesePaper(piece: string): Paper | null {
  const label = piece.replace(/\([^()]*\)/g, '').replace(JA_COUNT, '').replace(/(?:の|を)$/, '').replace(/^.*(?:は|ので|ため|まして|して|った|した|られた|された|について|として)/, '').trim();
  if (!/^[^\s()]{2,24}$/.test(label) || (label.replace(/の/g, '').match(/[\u3041-\u309f]/g)?.length ?? 0) > 3) return null;
  const last = stripPolite(label.split('の').pop() ?? label);
  const stem = last.replace(/(?:書類|資料|書|表|り|もり|写し|分|案|データ)$/, '');
  // B棟の点検報告書 is B棟's.
  const [head = ''] = label.split('の');
  // 打合せ議事録 is 議事録.
  const [tail = ''] = /(?<=[\u3041-\u309f])[\u3400-\u9fff]{2,}$/.exec(last) ?? [];
  const words = [stripPolite(label), last, stem, stripPolite(head), tail].map((word) => word.toLowerCase()).filter((word) => word.length >= 2);
  return words.length === 0 ? null : { label, words };
}

/** The same in English; a plural is the same word as its singular. */
export function englishPaper(piece: string): Paper | null {
  const label = piece.replace(/\([^()]*\)/g, '').replace(/^\s*(?:and|&)\s+/i, '').trim();
  const words = (label.toLowerCase().match(/[a-z0-9][a-z0-9'-]{2,}/g) ?? []).filter((word) => !EN_STOP.test(word)).map((word) => word.replace(/(?:'s|ies|es|s)$/, '')).filter((word) => word.length >= 3);
  return words.length === 0 || words.length > 5 || label.length > 60 ? null : { label, words };
}

/** What two or more file names have in common tells none of them from another. */
export function distinct(words: readonly string[], names: readonly string[]): string[] {
  return words.filter((word) => !names.every((name) => name.includes(word)));
}
