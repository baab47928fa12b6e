import { anyOf } from '../../draft/text/any-of';

/** One file may hold several papers, or some go another way. */
export const TOGETHER = /まとめ|一式|結合|合本|綴じ|[1一]つの|[1一]ファイル|圧縮|zip|combined|single (?:pdf|file|document)|one (?:pdf|file|document)|\bas one\b|bundle|\bpack\b|https?:/i;
/** A paper that comes later, or not by this mail. */
export const OTHER_WAY = anyOf(
  /郵送|別送|別便|別メール|別途|貼り付け|後ほど|のちほど|後日|追って|紙で|FAX|次第|添付済|by post|later|to follow|(?:will|shall|'ll) follow/i,
  /follows (?:tomorrow|shortly|soon|next|on|by)\b|separately|in the post|hard copy|under separate cover/i,
);

/** Source of a pattern: the verb by which files go along. */
export const JA_GOES = '(?:(?:添付|同封)(?:いた|致)?し(?:ます|ました|て(?:おり|い)ます)|(?:お?送り|送付|送信)(?:いた|致)?します|(?:添付|同封|お?送り|送付|送信)(?:させて(?:いただ|頂)きます|申し上げます))';
/** An earlier mail's files; not what was asked for or spoken of then. */
export const EARLIER = anyOf(
  /(?:先日|先月|先週|前回|昨日|以前|先ほど)(?!に?の?、?(?:ご(?:依頼|要望|請求|相談|連絡|指示|用命|照会|質問)|お?電話|お話|お?打ち?合わ?せ|ご?面談|会議|商談))/i,
  /\b(?:last (?:week|month|time)|earlier|previous(?:ly)?|yesterday)\b/i,
);

/** Numbers as words; the first two are not used. */
export const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Lines of a text that are looked at, and characters of each. */
const MOST_LINES = 1_000;
const LONGEST = 400;

/** A text’s lines, as many and as much of each as is looked at. */
export const linesOf = (text: string): string[] => text.split('\n', MOST_LINES).map((line) => line.slice(0, LONGEST));

/** What a sentence of one language promises a file by. */
export interface WaysToPromise {
  readonly promise: RegExp;
  /** What elsewhere in the sentence takes it back. */
  readonly not: RegExp;
  /** It speaks of an earlier mail's file, which takes the promise back unless `now` is said as well. */
  readonly earlier: RegExp;
  /** A file goes along with this very mail. */
  readonly now: RegExp;
}
