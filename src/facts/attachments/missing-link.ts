import { anyOf } from '../../draft/text/any-of';

/** Where the reader is to go, by a link that is said to stand in the mail. */
const PROMISED = anyOf(
  /(?:下記|以下|次|こちら)の?(?:URL|ＵＲＬ|リンク(?:先)?|アドレス)(?:より|から|に(?:て|アクセス|お?進)|を(?:クリック|タップ|開|ご?覧)|で(?:ご?覧|ダウンロード|お?手続|お?申))/i,
  /\b(?:(?:use|follow|click(?: on)?|open|see|via|from|through|using|at) the (?:link|URL) (?:below|here)|(?:the )?following (?:link|URL)|click (?:on )?the (?:following )?link(?! in))/i,
);
/** Anything that may be it: a link, a host, a folder on a server, an address to write to. */
const LINK = anyOf(
  /https?:|ftp:|file:|www\.|\\\\[\w-]|[\w-]+\.[a-z]{2,}(?:\/|\b)/i,
  /@[\w-]+\./i,
);

/**
 * The words by which a mail sends its reader to a link below that it doesn't have; null where there is a link, or none is spoken of.
 *
 * @param text what the sender wrote, normalised
 * @param html the mail's own HTML, whose links may show no address; null for plain text
 */
export function missingLink(text: string, html: string | null): string | null {
  const [promised] = PROMISED.exec(text) ?? [];
  return promised === undefined || LINK.test(text) || (html !== null && /\bhref\s*=/i.test(html)) ? null : promised;
}
