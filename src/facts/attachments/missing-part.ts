import { anyOf } from '../../draft/text/any-of';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { goesOtherwise, type MissingPapers } from './missing-papers';
import { distinct, englishPaper, japanesePaper, type Paper } from './paper-names';
import { EARLIER, JA_GOES, NUMBERS, OTHER_WAY, TOGETHER, linesOf } from './promise-words';

/** `図面3点(階段、カウンター、窓枠)`, `図面3点:階段、カウンター、窓枠を添付します`: what is counted, how many, and which. */
const JA_PARTS = /([\u3400-\u9fff\u30a1-\u30f6ーA-Za-z]{1,12})(?:を|の|は)?\s?(?:計|全|各)?(\d{1,2})\s?(?:点|件|枚|通|部|種類?|つ|ファイル|案|店舗分|か所分|箇所分|社分|名分|棟分)\s?(?:\(([^()\n]{4,120})\)|[:]\s?([^。:()\n]{4,120}?)を)/;
/** `four drawings: plan, section, elevation and roof`, `three reports (Leeds, York, Hull)`, `three quotes - roof, walls and floor`. */
const EN_PARTS = /\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:[\w-]+ ){0,2}([A-Za-z]{3,20}s)(?: (?:attached|enclosed))?\s?(?:\(([^()\n]{4,120})\)|(?::| [-–—]) ?([^.:;()\n]{4,120}))/i;
const GOES = new RegExp(JA_GOES);
const EN_GOES = /\b(?:attach(?:ed|ing)?|enclos(?:ed|ing)?|here are|i am sending|i'm sending|we are sending|please find)\b/i;
const SEPARATOR = /\s*[、・,]\s*(?:and\s+|&\s+)?|\s+and\s+|\s+&\s+|(?<=[\u3400-\u9fffァ-ヶー])(?:と|及び|および)(?=[\u3400-\u9fffァ-ヶー])/;

/** One of a numbered list, in a line of its own or in a row with the others. */
const ITEM = /(?:^|\s)\(?(\d{1,2})[.)、]\s?(?=[^\s\d])/;
const ITEM_LINE = /^\s*\(?\d{1,2}[.)、]\s?[^\s\d]/;
/** What heads a list of the papers that go along; an agenda's points have papers or not. */
const HEADS_PAPERS = /添付|同封|(?:資料|書類)(?:は|を|一覧|:|$)|\battach(?:ed|ments?)?\b|\benclos\w+|\b(?:papers|documents|files)\b/i;
const AGENDA = anyOf(
  /議題|次第|アジェンダ|必要書類|ご?(?:提出|用意|準備|返送)(?:を|く|い)|ください|下さい|\bagenda (?:is|for|items?)\b|\bitems? (?:for|to)\b/i,
  /\bplease (?:send|bring|complete|return)\b|説明|順|流れ|目次|構成|\bneed\b|\brequired\b|\bcover(?:s|ing)?\b|\bcontents\b/i,
);
/** Points of a meeting that no paper is for. */
const POINT = /^(?:welcome|apologies|opening|closing|introductions?|declarations?\b.*|matters arising|any other business|aob|date of next\b.*|questions|discussion)$|開会|閉会|挨拶|質疑|その他/i;
/** Files that begin with the number of their place in the list. */
const NUMBERED_FILE = /^0?(\d{1,2})(?:[\s._)-]+|(?=[^\d.]))/;

interface Listed {
  readonly papers: readonly Paper[];
  readonly sentence: string;
  /** What is counted, of which every part is one. */
  readonly kind: string;
}

const japanese = /[\u3041-\u9fff]/;
const paperOf = (piece: string): Paper | null => (japanese.test(piece) ? japanesePaper(piece.trim()) : englishPaper(piece.trim()));

function counted(sentence: string): Listed | null {
  const [, kind, count, inBrackets, behind] = JA_PARTS.exec(sentence) ?? [];
  const ja = kind !== undefined && GOES.test(sentence);
  const [, enCount = '', enKind, enBrackets, enBehind] = ja || !EN_GOES.test(sentence) ? [] : EN_PARTS.exec(sentence) ?? [];
  const list = ja ? inBrackets ?? behind : enBrackets ?? enBehind;
  if (list === undefined) return null;
  const many = Number(ja ? count : /^\d/.test(enCount) ? enCount : NUMBERS.indexOf(enCount.toLowerCase()));
  const papers = list.split(SEPARATOR).filter((piece) => piece.trim() !== '').map(paperOf).filter((paper) => paper !== null);
  return papers.length === many && many >= 3 ? { papers, sentence, kind: (ja ? kind : (enKind ?? '').replace(/s$/, '')).toLowerCase() } : null;
}

/** The papers of a numbered list, from 1 on, below or behind words that head it. */
function numbered(lines: readonly string[]): Listed[] {
  return lines.flatMap((line, at) => {
    if (!HEADS_PAPERS.test(line) || AGENDA.test(line)) return [];
    const below = lines.slice(at, at + 25);
    const end = below.findIndex((one, turn) => turn > 0 && one.trim() !== '' && !ITEM_LINE.test(one));
    const pieces = below.slice(0, end < 0 ? undefined : end).join('\n').split(ITEM).slice(1);
    const items = pieces.flatMap((piece, turn) => (turn % 2 === 1 ? [{ number: Number(pieces[turn - 1]), paper: OTHER_WAY.test(piece) ? null : paperOf((piece.split(/[:\n]|\s{2}| - /)[0] ?? '').replace(/[.,;。]\s*$/, '')) }] : []));
    const papers = items.map(({ paper }) => paper).filter((paper) => paper !== null);
    return papers.length >= 3 && papers.length === items.length && !papers.some(({ label }) => POINT.test(label)) && items.every(({ number }, turn) => number === turn + 1) ? [{ papers, sentence: line, kind: '' }] : [];
  });
}

const has = ({ words }: Paper, name: string): boolean => words.some((word) => name.includes(word));

/** Whether a file is another paper that the text speaks of: some word of its name stands outside what is listed. */
function isOtherPaper(name: string, rest: string): boolean {
  return (name.replace(/\.[a-z0-9]{1,5}$/, '').match(/[\u3400-\u9fff\u30a1-\u30f6ー]{2,}|[a-z]{4,}/g) ?? []).some((word) => rest.includes(word) || (word.length >= 4 && japanese.test(word) && rest.includes(word.slice(-3))));
}

/**
 * The one paper that has no file of those that are counted and named, or numbered in a list, where each of the others has one and every
 * other file is something else the text speaks of.
 *
 * @param text what the sender wrote, normalised
 */
export function missingPart(text: string, files: readonly string[]): MissingPapers | null {
  const names = files.map((name) => normalise(name).toLowerCase());
  if (names.length < 2 || TOGETHER.test(text) || names.some((name) => TOGETHER.test(name))) return null;
  const lines = linesOf(text);
  const sentences = lines.flatMap((line) => sentencesOf(line)).filter((sentence) => /\d|\b(?:three|four|five|six|seven|eight|nine|ten)\b/i.test(sentence) && !OTHER_WAY.test(sentence) && !EARLIER.test(sentence));
  for (const { papers, sentence, kind } of [...sentences.flatMap((one) => counted(one) ?? []), ...numbered(lines)]) {
    const known = papers.map(({ label, words }) => ({ label, words: distinct(words, names) }));
    const missing = known.flatMap((paper, at) => (names.some((name) => has(paper, name)) ? [] : [{ paper, number: at + 1 }]));
    const [one, ...more] = missing;
    if (one === undefined || more.length > 0 || one.paper.words.length === 0) continue;
    // Of what stands in a list alone nothing else is said; what the text comes back to may be asked for.
    if (goesOtherwise(one.paper.label, text) || (kind === '' && text.split(one.paper.label, 3).length > 2)) continue;
    const there = known.filter((paper) => paper !== one.paper);
    const others = names.filter((name) => !there.some((paper) => has(paper, name)));
    // A file for each of the others; one that holds two of them may hold the missing one as well.
    if (names.length - others.length < there.length || names.some((name) => there.filter((paper) => has(paper, name)).length > 1)) continue;
    const rest = papers.reduce((left, { label }) => left.replace(label.toLowerCase(), ' '), text.toLowerCase());
    if (others.some((name) => (kind !== '' && name.includes(kind)) || Number(NUMBERED_FILE.exec(name)?.[1]) === one.number || !isOtherPaper(name, rest))) continue;
    return { papers: [one.paper.label], sentence: sentence.trim() };
  }
  return null;
}
