import { anyOf } from '../../draft/text/any-of';

/** Where the reader is to go, by a link that is said to be in the mail. */
const PROMISED = anyOf(
  /(?:下記|以下|次|こちら)の?(?:URL|リンク(?:先)?)(?:より|から|に(?:て|アクセス|お?進)|を(?:クリック|タップ|開|ご?覧)|で(?:ご?覧|ダウンロード|お?手続|お?申))/i,
  /\b(?:use|follow|click(?: on)?|open|see|via|through|using) the (?:link|URL) (?:below|here)(?! (?:the|this|your)\b)|\b(?:use|follow|open|see|via|through|using) the following (?:link|URL)\b/i,
);
/** It is spoken of rather than given: somebody else's mail, a link that did not work. */
const SPOKEN_OF = anyOf(
  /記載|後ほど|のちほど|追って|前日|詐欺|不審|なりすまし|フィッシング|偽|ないで|しないよう|ませんでした|できません|開けません|「[^「」]{0,60}(?:URL|リンク)[^「」]{0,60}」/i,
  /\b(?:phish\w*|scam|fraud\w*|suspicious|do not|don't|never|didn't|did not|could not|couldn't|doesn't|broken)\b|["“][^"“”]{0,60}(?:link|URL)[^"“”]{0,60}["”]/i,
);
/** Anything that may be it: a link, a host, a folder on a server, an address to write to. */
const LINK = /https?:|ftp:|file:|www\.|\\\\[\w-]|(?<![\w-])[\w-]{1,63}\.[a-z]{2,24}(?:\/|\b)/i;
const LONGEST = 50_000;

/**
 * The words by which a mail sends its reader to a link below that it doesn't have, itself or in what it quotes; null where there is a link, or none
 * is spoken of.
 *
 * @param text what the sender wrote, normalised
 * @param html the mail's own HTML, whose links may show no address; null for plain text
 */
export function missingLink(text: string, quoted: string, html: string | null): string | null {
  const fresh = text.slice(0, LONGEST);
  const at = PROMISED.exec(fresh);
  if (at === null || LINK.test(fresh) || LINK.test(quoted.slice(0, LONGEST)) || (html !== null && /\bhref\s*=/i.test(html))) return null;
  const [line = ''] = fresh.slice(fresh.lastIndexOf('\n', at.index) + 1).split('\n', 1);
  return SPOKEN_OF.test(line) ? null : at[0];
}
