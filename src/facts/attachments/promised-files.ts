import { normalise } from '../words/fold';

/** Papers that a text enumerates as attached, and that no file is named for. */
export interface MissingPapers {
  readonly papers: readonly string[];
  readonly sentence: string;
}

/** So many files are spoken of, and fewer are there. */
export interface TooFew {
  readonly text: string;
  readonly sentence: string;
}

/** One file may hold several papers, or some go another way. */
const TOGETHER = /まとめ|一式|結合|合本|綴じ|[1一]つの|[1一]ファイル|圧縮|zip|combined|single (?:pdf|file|document)|one (?:pdf|file|document)|\bas one\b|bundle|\bpack\b|https?:/i;
const OTHER_WAY = /郵送|別送|別便|別メール|別途|後ほど|のちほど|後日|追って|紙で|FAX|次第|添付済|by post|later|to follow|separately|in the post|hard copy|under separate cover/i;

const JA_GOES = '(?:(?:添付|同封)(?:いた|致)?し(?:ます|ました|ております)|(?:お?送り|送付|送信)(?:いた|致)?します|(?:添付|同封|お?送り|送付|送信)(?:させて(?:いただ|頂)きます|申し上げます))';
/** An earlier mail's files. */
const EARLIER = /先日|先月|先週|前回|昨日|以前|先ほど|\b(?:last (?:week|month|time)|earlier|previous(?:ly)?|yesterday)\b/i;
const JA_LIST = new RegExp(`([^。\\n]{4,160}?)(?:を|も)\\s?[^。、を\\n]{0,10}${JA_GOES}`);
const JA_SEPARATOR = /[・、,/]|(?<=[\u3400-\u9fffァ-ヶー)A-Za-z0-9])(?:と|及び|および|並びに|ならびに)(?=[\u3400-\u9fffァ-ヶーA-Za-z0-9お御ご])/;
/** `の3点`, `の3事業所分`, `各1部`: so many, no part of a paper's name. */
const JA_COUNT = /(?:の|、|計|全|合計|各)*\s?\d{1,2}\s?(?:点|件|通|枚|部|種類?|式|ファイル|(?![月年日期])[\u3400-\u9fff]{1,4}分)(?:の.*)?$/;
const EN_LIST = /\b(?:attached|enclosed)\b(?: (?:please find|you will find|are|is|to this mail))?:? ([^.;:?!\n]{8,200})|\b(?:attach(?:ing|ed)?|enclos(?:ing|ed|e))\b ([^.;:?!\n]{8,200})/i;
/** What the attached paper itself is about: `the attached plan covers kitchens, bathrooms and roofs`. */
const EN_ABOUT = /\b(?:covers?|covering|shows?|showing|has|have|lists?|listing|includes?|including|contains?|containing|explains?|describes?|gives?|sets?|applies|concerns?|says?|will|should|can|needs?|was|were)\b/i;
const EN_STOP = /^(?:the|our|your|my|his|her|their|and|for|with|from|this|that|copy|copies|signed|updated|revised|new|latest|final|draft|both|also|each|below|herewith|you|will|find|please|are|is|of|to|in|on|as|well|file|files|document|documents|form|pdf|one|two|three|four|five)$/;

const BULLET = /^\s*(?:[・•●■◆○*-]|\(?\d{1,2}[.)、]|[①-⑳])\s*(\S.{0,80})$/;
const HEADS_LIST = /(?:添付|同封)(?:ファイル|資料|書類|物)?[^。\n]{0,16}[:】)]?\s*。?\s*$|\b(?:attached|attachments?|enclosed|enclosures?|attaching)\b[^.\n]{0,40}:\s*$/i;

const MOST_LINES = 1_000;
const LONGEST = 400;
const MOST_PAPERS = 20;

interface Paper {
  readonly label: string;
  /** Any of them in a file's name shows that the file is this paper. */
  readonly words: readonly string[];
}

const stripPolite = (word: string): string => word.replace(/^(?:お|ご|御)(?=[\u3400-\u9fff])/, '');

/** null where the piece is no name of a paper. */
function japanesePaper(piece: string): Paper | null {
  const label = piece.replace(/\([^()]*\)/g, '').replace(JA_COUNT, '').replace(/(?:の|を)$/, '').replace(/^.*(?:は|ので|ため|まして|して|った|した|られた|された|について|として)/, '').trim();
  if (!/^[^\s()]{2,24}$/.test(label) || (label.replace(/の/g, '').match(/[\u3041-\u309f]/g)?.length ?? 0) > 3) return null;
  const last = stripPolite(label.split('の').pop() ?? label);
  const stem = last.replace(/(?:書類|資料|書|表|り|もり|写し|分|案|データ)$/, '');
  // B棟の点検報告書 is B棟's.
  const [head = ''] = label.split('の');
  const words = [stripPolite(label), last, stem, stripPolite(head)].map((word) => word.toLowerCase()).filter((word) => word.length >= 2);
  return words.length === 0 ? null : { label, words };
}

function englishPaper(piece: string): Paper | null {
  const label = piece.replace(/\([^()]*\)/g, '').replace(/^\s*(?:and|&)\s+/i, '').trim();
  const words = (label.toLowerCase().match(/[a-z0-9][a-z0-9'-]{2,}/g) ?? []).filter((word) => !EN_STOP.test(word)).map((word) => word.replace(/(?:'s|ies|es|s)$/, '')).filter((word) => word.length >= 3);
  return words.length === 0 || words.length > 5 || label.length > 60 ? null : { label, words };
}

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

function enumerated(sentence: string): Paper[] {
  const [, before] = JA_LIST.exec(sentence) ?? [];
  if (before !== undefined) {
    const inBrackets = [...before.matchAll(/\(([^()]{4,100})\)/g)].map(([, inside = '']) => papersOf(inside.split(JA_SEPARATOR), japanesePaper)).find((papers) => papers.length >= 3);
    return inBrackets ?? papersOf(before.split(JA_SEPARATOR), japanesePaper);
  }
  const [, one, two] = EN_LIST.exec(sentence) ?? [];
  const list = one ?? two;
  return list === undefined || !/,/.test(list) || EN_ABOUT.test(list) ? [] : papersOf(list.split(/,\s*(?:and\s+)?|\s+and\s+|\s+&\s+/), englishPaper);
}

/** Lists in a text: enumerated in a sentence that attaches them, or line by line below one. */
function* lists(lines: readonly string[]): Generator<{ papers: Paper[]; sentence: string }> {
  for (const [at, line] of lines.entries()) {
    if (!/添付|同封|送|attach|enclos/i.test(line)) continue;
    for (const sentence of line.split(/(?<=[。!?])|(?<=[a-z)][.!?])\s+/)) yield { papers: enumerated(sentence), sentence };
    if (!HEADS_LIST.test(line)) continue;
    const below: Paper[] = [];
    for (const item of lines.slice(at + 1, at + 2 + MOST_PAPERS)) {
      const [, text] = BULLET.exec(item) ?? [];
      if (text === undefined && (item.trim() !== '' || below.length > 0)) break;
      const paper = text === undefined || OTHER_WAY.test(text) ? null : (/[\u3041-\u9fff]/.test(text) ? japanesePaper(text.split(/[::]|\s{2}/)[0] ?? '') : englishPaper(text.split(/:|\s{2}| - /)[0] ?? ''));
      if (paper !== null) below.push(paper);
      else if (text !== undefined) break;
    }
    yield { papers: below, sentence: line };
  }
}

/** What two or more file names have in common tells none of them from another. */
function distinct(words: readonly string[], names: readonly string[]): string[] {
  return words.filter((word) => !names.every((name) => name.includes(word)));
}

const lineOf = (text: string): string[] => text.split('\n', MOST_LINES).map((line) => line.slice(0, LONGEST));

/**
 * Papers of an enumeration that have no file, where every file is one of it and at least two of its papers are there: as soon as a file
 * has a name of its own, it may be the missing one.
 *
 * @param text what the sender wrote, normalised
 */
export function missingPapers(text: string, files: readonly string[]): MissingPapers | null {
  const names = files.map((name) => normalise(name).toLowerCase());
  if (names.length < 2 || TOGETHER.test(text) || names.some((name) => TOGETHER.test(name))) return null;
  for (const { papers, sentence } of lists(lineOf(text))) {
    if (papers.length < 3 || papers.length <= names.length || OTHER_WAY.test(sentence) || EARLIER.test(sentence)) continue;
    const known = papers.map(({ label, words }) => ({ label, words: distinct(words, names) }));
    if (known.some(({ words }) => words.length === 0)) continue;
    const has = ({ words }: Paper, name: string): boolean => words.some((word) => name.includes(word));
    const there = known.filter((paper) => names.some((name) => has(paper, name)));
    if (there.length < 2 || there.length === known.length || there.length > names.length || !names.every((name) => there.some((paper) => has(paper, name)))) continue;
    return { papers: known.filter((paper) => !there.includes(paper)).map(({ label }) => label), sentence: sentence.trim() };
  }
  return null;
}

const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const JA_SO_MANY = new RegExp(`(\\d{1,2})\\s?(?:点|件|通|(?<=写真\\s?\\d{1,2}\\s?)枚|種類?|ファイル|つのファイル|(?:事業所|営業所|拠点|店舗?|社|名様?|棟|現場|施設|校|園)分)[^。、\\n]{0,10}(?:を|も)\\s?[^。、を\\n]{0,8}${JA_GOES}|添付(?:ファイル|資料|書類)?(?:は|:)\\s?(?:以下の|次の|計|合計|全部?で?)?\\s?(\\d{1,2})\\s?(?:点|件|ファイル|つ)(?:です|にな|でござ|ござ|あり)`);
const EN_SO_MANY = /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ ){0,2}(?:files|documents|attachments|pdfs|forms|drawings|invoices|photos|reports|certificates|contracts|statements)\b[^.\n]{0,30}\b(?:attached|enclosed)\b|\b(?:attached|enclosed|attaching)\b(?: (?:please find|are|is|you will find))?(?: (?:the|all|our))? (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ ){0,2}(?:files|documents|attachments|pdfs|forms|drawings|invoices|photos|reports|certificates|contracts|statements)\b/i;

/** Files named alike but for a part, one for each: `協定届_本社`, `協定届_西営業所`. */
function isSeries(names: readonly string[]): boolean {
  const bare = names.map((name) => normalise(name).toLowerCase().replace(/\.[a-z0-9]{1,5}$/, ''));
  const [first = ''] = bare;
  const shared = (pick: (name: string, length: number) => string): number => {
    let length = 0;
    while (length < first.length && bare.every((name) => pick(name, length + 1) === pick(first, length + 1))) length++;
    return length;
  };
  const common = shared((name, length) => name.slice(0, length)) + shared((name, length) => name.slice(-length));
  return common >= 3 && common * 3 >= first.length;
}

/** A number of files that the text says are attached, where there are fewer: a series of files short of one. */
export function tooFewFiles(text: string, files: readonly string[]): TooFew | null {
  if (files.length === 0 || TOGETHER.test(text) || files.some((name) => TOGETHER.test(name))) return null;
  for (const line of lineOf(text)) {
    if (!/添付|同封|送|attach|enclos/i.test(line)) continue;
    for (const sentence of line.split(/(?<=[。!?])|(?<=[a-z)][.!?])\s+/)) {
      const [said, jaOne, jaTwo] = JA_SO_MANY.exec(sentence) ?? [];
      const [enSaid, enOne, enTwo] = EN_SO_MANY.exec(sentence) ?? [];
      const word = jaOne ?? jaTwo ?? enOne ?? enTwo;
      if (word === undefined || OTHER_WAY.test(sentence) || EARLIER.test(sentence) || /ください|下さい|いただ[けき]|頂[けき]|\byou(?:'ve| have)?\b/i.test(sentence)) continue;
      const number = /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word.toLowerCase());
      const written = (said ?? enSaid ?? '').trim();
      // A file may hold several papers, unless it is one of a series or files are what is counted.
      if (number > files.length && number <= 2 * files.length && ((files.length >= 2 && isSeries(files)) || /ファイル|\bfiles\b|\battachments\b/i.test(written))) return { text: written, sentence: sentence.trim() };
    }
  }
  return null;
}
