import { anyOf } from './any-of';

/** The notice speaks of the mail that it stands in. */
const THIS_MAIL =
  /(?:本|この|当)(?:電子|e-?)?(?:メール|ﾒｰﾙ|mail|通信)|\b(?:this|the|any) (?:e-?mail|message|communication|transmission|electronic (?:mail|message))|\b(?:confidentiality|disclaimer)\b/i;
/** … of those it is meant for, or of those it reached by mistake. */
const FOR_WHOM =
  anyOf(
    /機密|秘密|名宛人|宛先(?:の方|人|以外)|受信者|受取人|意図(?:した|しない|された)|誤って(?:本|この|当|受|お?受け|届|送付|配信|送信された)/i,
    /誤(?:受信|配信)|心当たり|お心あたり|confidential|privileged|intended|addressee|named (?:above|recipient)|received (?:it|this)|in error/i,
  );
/** … and of what those must do or not do. */
const WHAT_TO_DO =
  /削除|破棄|廃棄|消去|ご一報|お知らせ|ご連絡|ご通知|禁止|禁じ|開示|漏[洩え]|複製|複写|転用|転送|delet|destroy|notify|disclos|disseminat|distribut|copy|prohibited|unauthori[sz]ed/i;
/** The short ones, which say no more than that the mail is confidential and for whom it is meant. */
const SHORT =
  anyOf(
    /\b(?:confidential|privileged)\b[^.\n]{0,120}\bintended\b[^.\n]{0,60}\b(?:address(?:ee)?s?|recipients?|individuals?|persons?|use|named)\b/i,
    /\bintended (?:only|solely|exclusively)\b[^.\n]{0,80}\b(?:address(?:ee)?s?|recipients?|individuals?|persons?|named)\b/i,
    /(?:本|この|当)(?:電子)?(?:メール|ﾒｰﾙ|mail)[^。]{0,30}(?:機密|秘密|個人)[^。]{0,20}(?:含(?:む|まれ)[^。]{0,12}(?:場合|こと|可能性|恐れ|おそれ)|対象)/i,
  );
/** What a sender says of the sender's own mistake; that is news, not a notice. */
const OWN_MISTAKE = /誤って送信し|誤送信(?:し|いたし|です|でし)|先ほど|先程|前回の|I (?:sent|have sent)|by mistake I/i;
const HEADING = /^\W*(?:confidentiality|disclaimer|legal notice|important notice|注意事項|機密保持|免責)/i;
const ENDS_A_SENTENCE = /[。.!?！？:：]["」』)）]*\s*$/;

/** Longest notice looked for, in lines. */
const LONGEST = 40;

/**
 * Where an automatic confidentiality notice starts that reaches to the end of a paragraph; null where the paragraph ends
 * otherwise.
 *
 * @param paragraph lines without blank ones
 */
export function disclaimerStart(paragraph: readonly string[]): number | null {
  let text = '';
  for (let i = paragraph.length - 1; i >= 0 && i >= paragraph.length - LONGEST; i -= 1) {
    const line = (paragraph[i] ?? '').trim();
    if (text.length + line.length > 4000) return null;
    text = /[\x21-\x7e]$/.test(line) ? `${line} ${text}` : line + text;
    if (THIS_MAIL.test(text) && ((FOR_WHOM.test(text) && WHAT_TO_DO.test(text)) || SHORT.test(text))) return OWN_MISTAKE.test(text) ? null : sentenceStart(paragraph, i);
  }
  return null;
}

/** Up from the line at `i` to where its sentence, or the heading above it, begins. */
function sentenceStart(paragraph: readonly string[], i: number): number {
  let start = i;
  while (start > 0) {
    const above = (paragraph[start - 1] ?? '').trim();
    if (HEADING.test(above)) return start - 1;
    // Only a line that runs to the margin goes on into the next.
    if (ENDS_A_SENTENCE.test(above) || width(above) < 40) break;
    start -= 1;
  }
  return start;
}

/** Columns, a kana or kanji taking two. */
function width(line: string): number {
  return line.length + (line.match(/[\u1100-\uffef]/g)?.length ?? 0);
}
