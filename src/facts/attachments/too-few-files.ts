import { anyOf } from '../../draft/text/any-of';
import { normalise } from '../words/fold';
import { sentencesOf } from '../words/sentences';
import { EARLIER, JA_GOES, NUMBERS, OTHER_WAY, TOGETHER, linesOf } from './promise-words';

/** So many files are spoken of, and fewer are there. */
interface TooFew {
  readonly text: string;
  readonly sentence: string;
}

const JA_SO_MANY = new RegExp(`(\\d{1,2})\\s?(?:点|件|通|(?<=(?:写真|画像)を?\\s?\\d{1,2}\\s?)枚|種類?|ファイル|つのファイル|(?:事業所|営業所|拠点|店舗?|社|名様?|棟|現場|施設|校|園)分)[^。、\\n]{0,10}(?:を|も)\\s?[^。、を\\n]{0,8}${JA_GOES}|添付(?:ファイル|資料|書類)?(?:は|:)\\s?(?:以下の|次の|計|合計|全(?:部?で)?)?\\s?(\\d{1,2})\\s?(?:点|件|ファイル|つ)(?:です|にな|でござ|ござ|あり|$)|(?:写真|画像)を\\s?(\\d{1,2})\\s?[枚点][^。、\\n]{0,8}${JA_GOES}`);
const EN_SO_MANY = anyOf(
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ ){0,2}(?:files|documents|attachments|pdfs|forms|drawings|invoices|photos|photographs|pictures|images|screenshots|reports|certificates|contracts|statements)\b[^.\n]{0,30}\b(?:attached|enclosed)\b/i,
  /\b(?:attached|enclosed|attaching)\b(?: (?:please find|are|is|you will find))?(?: (?:the|all|our))? (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ ){0,2}(?:files|documents|attachments|pdfs|forms|drawings|invoices|photos|photographs|pictures|images|screenshots|reports|certificates|contracts|statements)\b/i,
);

/** `The German and the French version are both attached`, `両方とも添付いたします`. */
const BOTH = anyOf(
  /\bboth (?:are |now |also |of them |of which )?(?:attached|enclosed)\b(?! (?:to|in) )|\b(?:attached|enclosed) (?:are|please find) both\b/i,
  /(?:両方|二つ|2つ|2点|双方)(?:とも|共に|とも共)[^。、\n]{0,6}(?:添付|同封)(?:いた|致)?し(?:ます|ました|て(?:おり|い)ます)/i,
);
/** A file that is called by two things may be both. */
const HOLDS_TWO = /[\s_-](?:and|und|et)[\s_-]|&|[\u3400-\u9fff\u30a1-\u30ffー](?:と|および|及び|・)[\u3400-\u9fff\u30a1-\u30ffー]/i;

/** One picture each. */
const PICTURES = /写真|画像|\b(?:photos|photographs|pictures|images|screenshots)\b/i;
const isPicture = (name: string): boolean => /\.(?:jpe?g|png|heic|gif|webp|tiff?|bmp)$/i.test(name);

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

/** A number of files that the text says are attached, where there are fewer: a series of files short of one, or one where both of two are said to be. */
export function tooFewFiles(text: string, files: readonly string[]): TooFew | null {
  if (files.length === 0 || TOGETHER.test(text) || files.some((name) => TOGETHER.test(name))) return null;
  for (const line of linesOf(text)) {
    if (!/添付|同封|送|attach|enclos/i.test(line)) continue;
    for (const sentence of sentencesOf(line)) {
      const [both] = files.length === 1 && !HOLDS_TWO.test(normalise(files[0] ?? '')) ? BOTH.exec(sentence) ?? [] : [];
      if (both !== undefined && !OTHER_WAY.test(sentence) && !EARLIER.test(sentence)) return { text: both.trim(), sentence: sentence.trim() };
      const [said, jaOne, jaTwo, jaThree] = JA_SO_MANY.exec(sentence) ?? [];
      const [enSaid, enOne, enTwo] = EN_SO_MANY.exec(sentence) ?? [];
      const word = jaOne ?? jaTwo ?? jaThree ?? enOne ?? enTwo;
      if (word === undefined || OTHER_WAY.test(sentence) || EARLIER.test(sentence) || /ください|下さい|いただ[けき]|頂[けき]|\byou(?:'ve| have)?\b/i.test(sentence)) continue;
      const number = /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word.toLowerCase());
      const written = (said ?? enSaid ?? '').trim();
      // A file may hold several papers, unless it is one of a series or a picture, or files are what is counted.
      const pictures = PICTURES.test(sentence.slice(0, sentence.indexOf(written) + written.length)) && files.every(isPicture);
      if (number > files.length && number <= 2 * files.length && (pictures || (files.length >= 2 && isSeries(files)) || /ファイル|\bfiles\b|\battachments\b/i.test(written))) return { text: written, sentence: sentence.trim() };
    }
  }
  return null;
}
