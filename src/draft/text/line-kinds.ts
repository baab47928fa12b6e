import { anyOf } from './any-of';

/** Signs that rules are drawn with; `ー` and `一` too, which stand in for dashes. */
const RULE_SIGN = /[-‐‑‒–—―─━═_＿=＝*＊+＋~～〜#＃/／\\＼|｜◆◇■□☆★○●◎※▼▲△▽♪∞♦♢ー一]/gu;

/** A line drawn across the mail: `━━━━`, `_/_/_/`, `☆*――――*☆`, `= = = =`; no words, at least three signs. */
export function isRule(line: string): boolean {
  const text = line.trim();
  if (text.length < 3 || text.length > 200 || /[\p{L}\p{N}]/u.test(text.replace(/[ー一]/g, ''))) return false;
  return (text.match(RULE_SIGN)?.length ?? 0) >= 3;
}

/** A name set between ornaments (`◇◆ … ◆◇`, `=== … ===`): the upper edge of a signature, as a rule would be. */
export function isOrnamented(line: string): boolean {
  return line.length <= 200 && /^\s*[-─━═_=*+~#◆◇■□☆★○●◎♪]{2,}\s*[^\s].*?\s*[-─━═_=*+~#◆◇■□☆★○●◎♪]{2,}\s*$/u.test(line) && !isRule(line);
}

/** Telephone numbers: `03-0000-0000`, `(03)0000-0000`, `+81 3 0000 0000`, `020 7946 0142`. */
const PHONE = /(?<![\d-])(?:\+\d{1,3}[ -]?(?:\(?\d{1,4}\)?[ .-]?){2,4}\d{2,4}|\(?0\d{1,4}\)?[ -]\d{1,4}[ -]\d{3,4}|\(?0\d{1,4}\)\d{1,4}-\d{3,4}|\(\d{3}\) ?\d{3}-\d{4}|0\d{9,10})(?![\d-])/;
const PHONE_LABEL = /(?:\bTEL|\bFAX|\bPhone|\bMobile|\bCell|\bDirect|\bOffice|\bT|\bM|\bF|電話|携帯|ＴＥＬ|ＦＡＸ|内線|直通|代表)\s*[.:：)）/]?\s*[(（+＋\d０-９]/i;
const MAIL_ADDRESS = /[\w.+-]+[@＠](?:[\w-]+\.)+[A-Za-z]{2,}(?![\w.-]*\])/;
const URL = /https?:\/\/|\bwww\.[\w-]+\./i;
const POSTCODE = /〒\s*[\d０-９]{3}/;

export interface Contact {
  readonly phone: boolean;
  readonly mail: boolean;
  readonly url: boolean;
  readonly postcode: boolean;
}

/** No line of a signature is longer. */
const LONGEST_ENTRY = 300;

/** Contact data in a line. */
export function contactIn(line: string): Contact {
  if (line.length > LONGEST_ENTRY) return { phone: false, mail: false, url: false, postcode: false };
  return {
    phone: PHONE.test(line) || PHONE_LABEL.test(line),
    mail: MAIL_ADDRESS.test(line),
    url: URL.test(line),
    postcode: POSTCODE.test(line),
  };
}

const ORGANISATION =
  anyOf(
    /株式会社|有限会社|合同会社|[㈱㈲]|[(（][株有][)）]|法人|協会|組合|事務所|事務局|商会|商店|製作所|研究所|研究科|学部|学科|大学|高校|学校|学園/i,
    /病院|医院|クリニック|支店|支社|本社|営業所|工場|[^\s]{1,10}[部課係室局](?:\s|$)|市役所/i,
    /\b(?:Co\.|Ltd|Inc\b|LLP|LLC|PLC|GmbH|B\.V\.|S\.A\.|Corp|Company|Limited|University|Institute|Dept|Department|Division|Team|Group|Office|Committee|Legal|Trading)/i,
  );
const ROLE =
  anyOf(
    /代表|取締役|社長|会長|専務|常務|部長|課長|係長|室長|所長|店長|院長|局長|主任|主査|主事|担当|教授|講師|助教|理事|弁護士|税理士|会計士|司法書士/i,
    /社労士|行政書士/i,
    /\b(?:Manager|Director|President|Officer|Partner|Engineer|Consultant|Assistant|PA to|Head of|Lead|Professor|Solicitor|Secretary|Chief|CEO|CTO|CFO|Sales|Operations|PMO)\b/i,
  );

/** Names an organisation, a part of one, or somebody's place in it. */
export function namesOffice(line: string): boolean {
  return line.length <= LONGEST_ENTRY && (ORGANISATION.test(line) || ROLE.test(line));
}

/** A sentence rather than an entry of a signature. */
export function isProse(line: string): boolean {
  const text = line.trim();
  if (text.length > 120 || /[。！？]|[!?]$|(?:です|ます|ました|ません|ください|下さい|ですが|ので|ため)[、,.\s]*$/.test(text)) return true;
  const words = text.split(/\s+/);
  return words.length >= 6 && words.filter((word) => /^[a-z]+[,.;:]?$/.test(word)).length >= words.length / 2;
}

/** Speaks to somebody: a greeting, or a name with the title that one gives to others. */
export function isAddressed(line: string): boolean {
  return /(?:様|さま|さん|御中|各位|先生|殿|様方)[\s)）]*$|(?:様|御中|殿)\s*[(（]|お世話に|^\s*(?:dear|hi|hello|hey)\b/i.test(line);
}

/** An entry of a list, or a fact that belongs to the matter and not to the sender. */
export function isMatter(line: string): boolean {
  return (
    /^\s*(?:[・•\-–*]\s*[^\s\-–*]|[(（]?\d{1,2}[.)）、]|[①-⑳])/.test(line) ||
    /^[\s【[(（■●◆○◇□◎]*(?:日\s*時|日程|場\s*所|会場|時間|期間|期限|締切|議題|件名|品名|品番|型番|数量|金額|単価|価格|合計|納期|納品先|納入先|届け?先|お届け先|送付先|送り先|配送先|振込先|口座|銀行|支店名|氏名|生年月日|契約|番号|ID\b|パスワード|password|user(?:name)?\b|iban\b|sort code|ship to|(?:date|time|venue|place|agenda|amount|total|account|invoice|order|deliver[a-z]*)(?: (?:no\.?|number|id|name|date|address|to|time))?\s*(?:[:：#=\d¥$€£]|[-–]\s))/i.test(line)
  );
}

/** 「敬具」 and its English relatives, alone on a line. */
export function isValediction(line: string): boolean {
  const text = line.trim();
  if (text.length > 40 || text.split(/\s+/).length > 5) return false;
  return /^(?:with |my |our )?(?:(?:very |all the |many )?(?:best|kind(?:est)?|warm(?:est)?)(?: (?:regards|wishes))?|regards|sincerely|yours(?: (?:sincerely|faithfully|truly|ever))?|(?:many )?thanks(?: (?:again|and regards|in advance))?|thank you|cheers|respectfully|cordially|best|all the best|敬具|草々|以上)[,.!、。]?$/i.test(text);
}
