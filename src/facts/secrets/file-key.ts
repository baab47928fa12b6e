import type { Attachment } from '../../draft/draft';
import { anyOf } from '../../draft/text/any-of';
import { extensionOf } from '../attachments/file-name';
import { looksLikePassword } from './password';

const TOKEN = '["\'「“]?([!-~]{4,40}?)["\'」”]?';
const END = '(?=[.,;)。、]?(?:[\\s」]|$))';
const OPENS = '(?:open|unlock|unzip|view|read|decrypt|extract)';
const FILE = '(?:the|this|these|it|them|both|all|attached|zip|pdf|file|files|document|documents|attachment|attachments|archive|spreadsheet|workbook|report)';

/** Ways to say what opens a file without the word password: `it opens with …`, `use … to unlock it`, `the code is …`, `開くときは…と入力`. */
const GIVEN = new RegExp(
  [
    `(?:^|\\n|\\b(?:the|its|a|this|file|zip|pdf|unlock(?:ing)?|opening|access|security) )(?:code|key|PIN)(?: (?:to|for) ${OPENS}(?:ing)?| for)?(?: ${FILE}){0,4}(?: is:?|:| =| -) ?${TOKEN}${END}`,
    `\\b(?:${OPENS}s?|unlocked|opened|unzipped|decrypted)(?: ${FILE}){0,4} (?:with|using|by entering|by typing)(?: the)?(?: (?:code|key|PIN|phrase|word))?:? ${TOKEN}${END}`,
    `\\buse(?: the)?(?: (?:code|key|PIN|phrase|word))?:? ${TOKEN} to ${OPENS}\\b`,
    `\\b(?:enter|type(?: in)?|key in)(?: the)?(?: (?:code|key|PIN|phrase|word))?:? ${TOKEN} (?:to ${OPENS}|when (?:asked|prompted|you ${OPENS}))\\b`,
    `(?:(?:お?開き?(?:く|に|いただく)?|解凍|開封|展開|閲覧)(?:する|の|になる|いただく)?(?:とき|時|際|には|場合|ため)(?:には|は|に)?|鍵(?:は|:)|キー(?:は|:)|コード(?:は|:))[、]?[^。\\n!-~]{0,12}?\\s?${TOKEN}\\s?(?:」)?(?:と|を)(?:ご?入力|入れ|打ち込|ご?使用|お使い)`,
    `(?<![!-~])${TOKEN}\\s?(?:という(?:文字|番号)|の(?:番号|文字|数字))?で(?:お?開き(?:に|いただ|くだ|ます)|お?開け|開きます|解凍(?:し|でき|くだ))`,
  ].join('|'),
  'gim',
);
/** The text says that something is closed; a code alone may be anything's. */
const CLOSED = /protect|\block|encrypt|\bsecured?\b|\bunlock|\bunzip|\bdecrypt|\bopens?\b|暗号|保護(?!者)|ロック|鍵|パスワード|解凍|開(?:く|き|け|封)/i;
/** Without these nothing is `CLOSED`. */
const MAY_BE_CLOSED = /protect|lock|crypt|secur|unzip|open|暗号|保護|ロック|鍵|パスワード|解凍|開/i;
/** What else is opened with a code, and what else opens a file. */
const OTHER_LOCK = anyOf(
  /\b(?:doors?|gates?|key ?(?:safe|box)|lock ?box|safe|building|garage|alarm|barrier|car ?park|room|locker|meeting|zoom|webinar|dial|join|wi-?fi|discount|voucher|promo|checkout|portal|accounts?|log-?in|website|app|copyright)\b/i,
  /アプリ|サイト|フォーム|マイページ|会員|注文|契約番号|顧客|社員番号|日付|玄関|ドア|扉|門|金庫|キーボックス|鍵箱|ロッカー|オートロック|会議/i,
  /ミーティング|入室|割引|クーポン/i,
);
const NO_KEY = /^["'「]?(?:.{1,2}=|section|tab|page|annex|appendix|form|figures?|table|chapter|part|step|sheet|slide|volume|option|excel|word|acrobat|adobe|office|windows|version|ver|jw_?cad|autocad|7-?zip|winrar|lhaplus|chrome|firefox|edge|python|https?:|www\.|\d{1,4}[./-]\d{1,2}|.{1,30}\.(?:exe|com|jp|example|pdf|docx?|xlsx?|zip)\b)/i;
/** Characters before and after it that are looked at. */
const BEFORE = 160;
const AFTER = 80;

/** Where a normalised text gives what opens a file on its mail, in other words than that it is a password; null where it doesn't. */
export function fileKeyIn(text: string): string | null {
  for (const found of MAY_BE_CLOSED.test(text) ? text.matchAll(GIVEN) : []) {
    const token = found.slice(1).find((one) => one !== undefined) ?? '';
    const around = text.slice(Math.max(0, found.index - BEFORE), found.index + found[0].length);
    const after = text.slice(found.index, found.index + found[0].length + AFTER);
    if (looksLikePassword(token) && !NO_KEY.test(token) && (CLOSED.test(around) || CLOSED.test(after)) && !OTHER_LOCK.test(around) && !OTHER_LOCK.test(after)) return found[0].trim();
  }
  return null;
}

/** Plain text, pictures, sound and other mail are not opened with a password. */
const OPEN_TO_ALL = new Set(['txt', 'log', 'csv', 'tsv', 'json', 'xml', 'html', 'htm', 'md', 'ics', 'vcf', 'eml', 'msg', 'png', 'jpg', 'jpeg', 'gif', 'bmp', 'webp', 'heic', 'svg', 'tif', 'tiff', 'mp3', 'wav', 'mp4', 'mov']);

/** Whether a password in the mail may be what opens this file. */
export function mayHavePassword({ name }: Attachment): boolean {
  return !OPEN_TO_ALL.has(extensionOf(name));
}
