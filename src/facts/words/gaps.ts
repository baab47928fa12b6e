import { anyOf } from '../../draft/text/any-of';

/** A circle, cross or triangle where something is to be put in; 〇 on its own is also the kanji for zero. */
const SIGN = '[〇○●◯△×✕]';
const LABELS_JA = '内線|電話|TEL|FAX|携帯|番号|No\\.?|担当者?|型番|品番|型式|品名|商品名|部屋|号室|便名|座席|コード|金額|単価|価格|合計|納期|期日|期限|日時|日程|会場|場所|数量|人数|件数';
const LABELS_EN = anyCase('tel|phone|ext|extension|ref|reference|order|invoice|booking|room|flight|gate|seat|suite|quote|batch');
const VALUES_EN = anyCase('name|date|time|amount|number|address|price|rate|fee|reference|ref|title|venue|location|place|deadline|figure|total|percentage|e-?mail|phone|day|month|year|quantity|link|url');

/** `tel|ref` as a pattern for Tel, TEL and tel; crosses are capitals only, so the whole can't be of any case. */
function anyCase(words: string): string {
  return words.split('|').map((word) => `${word}|${word.toUpperCase()}|${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('|');
}

/** Signs and gaps for a number, a day or a name: `内線 ○○○`, `第○回`, `××円`, `[X.XX]%`, `[arrival date]`, `____ by ____`. */
const GAPS = new RegExp([
  `(?:${LABELS_JA})(?:番号|名)?\\s?[:はが]?\\s?(?:(${SIGN})\\1+|X{2,}(?![\\w-]))(?!\\s?-?\\d)`,
  `第${SIGN}{1,2}(?=回|号|期|条|版|章|次|週|会議室|四半期)`,
  `[×✕]{2,}\\s?(?=(?:千|万)?円|月|日|年|時|分|名|個|台|本|枚|%|様|さん|号|階|株式会社|部長|課長)`,
  `${SIGN}{1,2}月\\s?${SIGN}{1,2}日`, `${SIGN}{1,2}時\\s?${SIGN}{1,2}分`, `${SIGN}{1,2}日\\s?\\(${SIGN}(?:曜日?)?\\)`,
  '(?<![\\d,.〇○◯●△×一二三四五六七八九十百千万])[○◯●△]\\s?(?=(?:千|万)円|円|名様|%)',
  '\\[\\s?[$£€¥]?\\s?X{1,3}(?:[.,]X{1,3})+\\s?%?\\s?\\]\\s?%?', '(?<![\\w.,])X{1,3}[.,]X{2,3}\\s?%', '(?<![\\w/-])XX[/-]XX(?:[/-](?:20)?X{2,4})?(?![\\w/-])', '\\[X{1,3}\\](?=\\s?%|\\s(?:days?|weeks?|months?|hours?|minutes?|nights?|people|guests?|percent|per)\\b)',
  '(?<![\\w/])20XX(?![\\w/])',
  `\\b(?:${LABELS_EN})(?:\\.|\\s?(?:no\\.?|number))?\\s?[:#]?\\s?(?:is )?X{2,}(?:[- ]X{2,})*(?![\\w-])(?!\\s?\\d)`,
  `[[<](?:[A-Za-z]+ ){1,3}(?:${VALUES_EN})(?: of [a-z]+| here)?[\\]>]`,
  '【\\s?(?:納期|単価|価格|納入日|納品日|発送日|到着日|型番|品番|便名|人数|部屋番号|型式|品名|金額)\\s?】(?=\\s?(?:です|でござい|まで|となり|頃|円|名様|個|台))',
  '_{2,}\\s(?:by|at|on|to|from|until|and|of)\\s_{2,}', '\\b(?:by|at|on|from|to|of|for|is|are|until|the|total)\\s[$£€¥]?_{3,}(?=[\\s.,]|$)', '_{2,}\\s?(?=月|日|円|時|様|%|個|台|回)',
].join('|'), 'g');
/** A form that its reader fills in, or marks and results that circles and crosses are for. */
const FORM = anyOf(
  /ご?記入|記入欄|回答欄|返送|出欠|申込(?:書|用紙)|お申し込み|ご署名|該当(?:する|の)|アンケート/i,
  /[〇○◯]\s?(?:印|をつけ|を付け|をお?付|で囲|×|か×|や×|と×)|丸(?:印|で囲|をつけ|を付け)|\d\s?勝|星取|採点|正誤/i,
  /\b(?:complete|fill (?:in|out)|tick|circle|sign(?:ed)? (?:and|below)|return (?:this|the) (?:form|slip)|questionnaire|consent form|checkbox)\b/i,
);
/** Signs that stand for any name or number, on purpose. */
const EXAMPLE = anyOf(
  /例えば|たとえば|(?:記入|書き方|入力)?例\s?[:)】]|の(?:よう|形|書式|形式|ところ|箇所|部分)|といった|など|とか|仮に|伏せ|匿名|某/i,
  /\b(?:e\.g|for example|for instance|such as|format|pattern|wildcard|masked?|redacted|digits?|genotype|chromosomes?)\b/i,
);

/** Whether a mail, normalised, asks its reader to fill something in, so that gaps are theirs. */
export function isForm(text: string): boolean {
  return FORM.test(text);
}

/** Where a line, normalised, has signs or a gap for a value that was not put in. */
export function gapsIn(line: string): RegExpMatchArray[] {
  return EXAMPLE.test(line) ? [] : [...line.matchAll(GAPS)];
}
