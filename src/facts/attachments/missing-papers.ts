import { anyOf } from '../../draft/text/any-of';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { unwrapped } from '../words/unwrapped';
import { distinct, englishPaper, japanesePaper, type Paper } from './paper-names';
import { EARLIER, JA_GOES, NUMBERS, OTHER_WAY, TOGETHER, linesOf } from './promise-words';

/** Papers that a text enumerates as attached, and that no file is named for. */
export interface MissingPapers {
  readonly papers: readonly string[];
  readonly sentence: string;
}

/** What stands before the verb that sends it. */
const JA_LIST = new RegExp(`([^。\\n]{4,160}?)(?:を|も)\\s?[^。、を\\n]{0,10}${JA_GOES}`);
/** `添付は見積書と納期回答書の2通です` */
const JA_ARE = /添付(?:ファイル|資料|書類)?は、?([^。\n]{4,100}?\d\s?(?:点|件|通|ファイル))(?:です|になります|でございます)/;
const JA_SEPARATOR = /[・、,/]|(?<=[\u3400-\u9fffァ-ヶー)A-Za-z0-9])(?:と|及び|および|並びに|ならびに)(?=[\u3400-\u9fffァ-ヶーA-Za-z0-9お御ご])/;
const EN_LIST = /\b(?:attached|enclosed)\b(?: (?:please find|you will find|are|is|to this mail))?:? ([^.;:?!\n]{8,200})|\b(?:attach(?:ing|ed)?|enclos(?:ing|ed|e))\b ([^.;:?!\n]{8,200})/i;
/** `1) programme 2) budget`, `(1) 診断書 (2) 同意書`: before each paper of a sentence. */
const NUMBERED = /(?:^|\s)\(?\d[.)]\s*/;
const EN_BOTH = /^both ([^()]{6,})$/i;
const EN_TWO_OF = /^(?:the |our |your )?(?:two|three|four|five) (?:\w+ ){0,2}\w+s(?: \(([^()]{5,100})\)|, ([^,()]{5,60}))/i;
/** So many are enumerated: two papers alone may well be in one file, two that were counted are two files. */
const COUNTED = /(?<![\d.])(\d)\s?(?:点|件|通|種類?|つ|ファイル)(?![\u3400-\u9fff])|\b(both|two|three|four|five)\b/i;
/** What the attached paper itself is about: `the attached plan covers kitchens, bathrooms and roofs`. */
const EN_ABOUT = /\b(?:covers?|covering|shows?|showing|has|have|lists?|listing|includes?|including|contains?|containing|explains?|describes?|gives?|sets?|applies|concerns?|says?|with|will|should|can|needs?|was|were)\b/i;
/** ① is 1 in normalised text. */
const BULLET = /^\s*(?:[・•●■◆○*-]|\(?\d{1,2}[.)、]|\d(?=[\u3400-\u9fff\u30a1-\u30f6])(?!\d[月年日時分部枚点件通名台個本社回階期]))\s*(\S.{0,80})$/;
/** `③RoHS証明書`, whose number a Latin letter follows: one of the list where it is next in order. `3D図面` and `5S活動` begin so too. */
const LATIN_ITEM = /^\s*(\d)(?!D(?![a-z])|S活動)(?=[A-Za-z])(\S.{0,80})$/;
const HEADS_LIST = anyOf(
  /(?:お?送り|送付|送信)(?:いた|致)?します。?\s*$|(?:添付|同封)(?:ファイル|資料|書類|物)?[^。\n]{0,16}[:】)]?\s*。?\s*$/i,
  /\b(?:attached|attachments?|enclosed|enclosures?|attaching)\b[^.\n]{0,40}:\s*$/i,
);

const PAPER = /(?:書|書類|図|図面|表|票|写真|謄本|抄本|証|証明|資料|報告|データ|リスト|名簿|明細|台帳|一覧|見本|パンフレット|カタログ|議事録|原稿|写し)$/;

const MOST_PAPERS = 20;

/** The papers of an enumeration; from the right, for a clause may stand before the first. */
function papersOf(pieces: readonly string[], read: (piece: string) => Paper | null): Paper[] {
  const papers: Paper[] = [];
  for (const piece of [...pieces].reverse()) {
    const paper = read(piece);
    if (paper === null) break;
    papers.unshift(paper);
  }
  return papers.slice(0, MOST_PAPERS);
}

/** An English enumeration without whom all of it is for: `the survey, the valuation and the offer for Mr Hobday`. */
function forNobody(pieces: readonly string[]): readonly string[] {
  // `all as discussed` is no paper.
  if (/^(?:all|as|per|each|which)\b/i.test((pieces[pieces.length - 1] ?? '').trim())) return forNobody(pieces.slice(0, -1));
  const last = pieces.length - 1;
  return pieces.some((piece, at) => at < last && / for /.test(piece)) ? pieces : pieces.map((piece, at) => (at === last ? piece.replace(/ for .*$/, '') : piece));
}

function enumerated(sentence: string): Paper[] {
  const [, before] = JA_LIST.exec(sentence) ?? JA_ARE.exec(sentence) ?? [];
  if (before !== undefined) {
    const inBrackets = [...before.matchAll(/\(([^()]{4,100})\)/g)].map(([, inside = '']) => papersOf(inside.split(JA_SEPARATOR), japanesePaper)).find((papers) => papers.length >= 3);
    return inBrackets ?? papersOf(before.split(NUMBERED.test(before) ? NUMBERED : JA_SEPARATOR), japanesePaper);
  }
  const [, one, two] = EN_LIST.exec(sentence) ?? [];
  const list = one ?? two;
  if (list === undefined || EN_ABOUT.test(list)) return [];
  const numbered = list.split(NUMBERED).filter((piece) => piece.trim() !== '');
  if (numbered.length >= 3) return papersOf(numbered, englishPaper);
  // `both the lease and the inventory`, `two floor plans (ground and upper)`: counted, so that two are an enumeration.
  const [, inBrackets, behind] = EN_TWO_OF.exec(list) ?? [];
  const [, both] = EN_BOTH.exec(list) ?? [];
  return both === undefined && inBrackets === undefined && behind === undefined && !/,/.test(list) ? [] : papersOf(forNobody((inBrackets ?? behind ?? both ?? list).split(/,\s*(?:and\s+)?|\s+and\s+|\s+&\s+/)), englishPaper);
}

/** `Screener and dialogue list attached.`: names of papers alone, before the word that attaches them. */
const EN_BARE = /^\s*([A-Z0-9][^.;:?!()\n]{6,120}?),? (?:attached|enclosed)(?: (?:here|herewith|as (?:requested|promised|agreed|discussed)))?[.!]?\s*$/;
/** One paper by two names, a clause, or somebody spoken to. */
const EN_NO_NAMES = anyOf(
  /\b(?:terms and conditions|profit and loss|health and safety|income and expenditure|pros and cons|q and a|i|we|you|he|she|it|they|is|are|was|were|be|have|has|had|do|does|will|can|may|should|please|see|find|with|which|that|who|not|no|if|when|as|but|or|hi|hello|dear|hey|thanks|sorry|ok|yes|both|all|same|one|copy|copies)\b/i,
  /ed(?: and\b|,)/i,
);
const EN_NAME = /^(?:[\w'-]{1,20} ){0,3}[\w'-]{2,20}$/;

/** The papers of a sentence that is no more than their names; none where one of them isn't for certain. */
function bareNames(sentence: string): Paper[] {
  const [, list] = EN_BARE.exec(sentence) ?? [];
  if (list === undefined || EN_NO_NAMES.test(list)) return [];
  const pieces = list.split(/,\s*(?:and\s+)?|\s+and\s+|\s+&\s+/);
  const papers = papersOf(pieces, englishPaper);
  return pieces.length >= 2 && pieces.length <= 6 && papers.length === pieces.length && pieces.every((piece) => EN_NAME.test(piece)) ? papers : [];
}

/** `please find attached the packing list and the certificate of origin for your agent`: two, each with an article of its own. */
const EN_EACH = /^\s*(?:please find |you will find )?(?:the|our|your|an?) ([^,.;:?!()\n]{3,40}?) and (?:also )?(?:the|our|your|an?) ([^,.;:?!()\n]{3,40}?)(?: (?:for|as|from) [^.;:?!\n]*)?[.!]?\s*$/i;

/** The two papers of such a sentence; none where it says more, or what a paper is about. */
function eachWithArticle(sentence: string): Paper[] {
  const [, one, two] = EN_LIST.exec(sentence) ?? [];
  const [, first, second] = EN_EACH.exec(one ?? two ?? '') ?? [];
  if (first === undefined || second === undefined || ![first, second].every((name) => EN_NAME.test(name)) || EN_NO_NAMES.test(`${first} ${second}`) || / (?:the|our|your|an?) /i.test(first) || EN_ABOUT.test(`${first} ${second}`.replace(/\blist\b/gi, ' '))) return [];
  const papers = papersOf([first, second], englishPaper);
  return papers.length === 2 ? papers : [];
}

/** Of papers that are but named, those without a file, where each file is called wholly by one of them alone and there are fewer. */
function missingNames(papers: readonly Paper[], names: readonly string[]): Paper[] {
  if (papers.length <= names.length) return [];
  const of = names.map((name) => papers.filter(({ words }) => words.every((word) => name.includes(word))));
  // `menu.pdf` may be both the food and the drink menu.
  if (of.some((own) => own.length !== 1) || names.some((name) => papers.filter(({ words }) => words.some((word) => name.includes(word))).length > 1)) return [];
  return papers.filter((paper) => !of.some(([own]) => own === paper));
}

/** Lists in a text: enumerated in a sentence that attaches them, or line by line below one. */
function* lists(lines: readonly string[]): Generator<{ papers: Paper[]; sentence: string }> {
  for (const [at, line] of lines.entries()) {
    if (!/添付|同封|送|attach|enclos/i.test(line)) continue;
    for (const sentence of sentencesOf(line)) yield { papers: enumerated(sentence), sentence };
    // Points that a paper is gone through by are in it.
    if (!HEADS_LIST.test(line) || /順(?:に|で)|流れで/.test(line)) continue;
    const below: Paper[] = [];
    for (const item of lines.slice(at + 1, at + 2 + MOST_PAPERS)) {
      const [, place, named] = LATIN_ITEM.exec(item) ?? [];
      const text = Number(place) === below.length + 1 ? named : BULLET.exec(item)?.[1];
      if (text === undefined && (item.trim() !== '' || below.length > 0)) break;
      const paper = text === undefined || OTHER_WAY.test(text) ? null : (/[\u3041-\u9fff]/.test(text) ? japanesePaper(text.split(/[::]|\s{2}/)[0] ?? '') : englishPaper(text.split(/:|\s{2}| - /)[0] ?? ''));
      if (paper !== null) below.push(paper);
      else if (text !== undefined) break;
    }
    // Below a line that says no more than that something is sent, an agenda may stand.
    if (/添付|同封|attach|enclos/i.test(line) || below.every(({ label }) => PAPER.test(label))) yield { papers: below, sentence: line };
  }
}

/** How many papers a sentence says that there are; 0 where it doesn't. */
function countIn(sentence: string): number {
  const [, digit, word] = COUNTED.exec(sentence) ?? [];
  return digit !== undefined ? Number(digit) : word === undefined ? 0 : word.toLowerCase() === 'both' ? 2 : NUMBERS.indexOf(word.toLowerCase());
}

/** Whether a sentence of the text says of a paper that it goes later or another way: `窓枠は後日お送りします`. */
export function goesOtherwise(label: string, text: string): boolean {
  return linesOf(text).some((line) => OTHER_WAY.test(line) && sentencesOf(line).some((sentence) => sentence.includes(label) && OTHER_WAY.test(sentence)));
}

/**
 * Papers of an enumeration that have no file, where every file is one of it and at least two of its papers are there (one, where they
 * were counted): as soon as a file has a name of its own, it may be the missing one.
 *
 * @param text what the sender wrote, normalised
 */
export function missingPapers(text: string, files: readonly string[]): MissingPapers | null {
  const names = files.map((name) => normalise(name).toLowerCase());
  if (names.length === 0 || TOGETHER.test(text) || names.some((name) => TOGETHER.test(name))) return null;
  // A list goes on where a long line of it was broken.
  const lines = linesOf(unwrapped(text));
  for (const line of lines) {
    for (const sentence of /attached|enclosed/i.test(line) ? sentencesOf(line) : []) {
      const missing = OTHER_WAY.test(sentence) || EARLIER.test(sentence) ? [] : missingNames([bareNames(sentence), eachWithArticle(sentence)].find((papers) => papers.length > 0) ?? [], names);
      if (missing.length > 0 && !missing.every(({ label }) => goesOtherwise(label, text))) return { papers: missing.map(({ label }) => label), sentence: sentence.trim() };
    }
  }
  for (const { papers, sentence } of lists(lines)) {
    const counted = papers.length === countIn(sentence);
    if (papers.length < (counted ? 2 : 3) || OTHER_WAY.test(sentence) || EARLIER.test(sentence)) continue;
    const known = papers.map(({ label, words }) => ({ label, words: names.length === 1 ? words.filter((word) => !papers.every((other) => other.words.includes(word))) : distinct(words, names) }));
    if (known.some(({ words }) => words.length === 0)) continue;
    const has = ({ words }: Paper, name: string): boolean => words.some((word) => name.includes(word));
    const there = known.filter((paper) => names.some((name) => has(paper, name)));
    if (there.length < (counted ? 1 : 2) || there.length === known.length || there.length > names.length || !names.every((name) => there.some((paper) => has(paper, name)))) continue;
    const missing = known.filter((paper) => !there.includes(paper)).map(({ label }) => label);
    if (missing.every((label) => goesOtherwise(label, text))) continue;
    return { papers: missing, sentence: sentence.trim() };
  }
  return null;
}
