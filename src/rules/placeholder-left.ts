import { keyOf } from '../draft/addresses/address';
import { anyOf } from '../draft/text/any-of';
import type { Facts } from '../facts/facts';
import { normalise } from '../facts/words/fold';
import { gapsIn, isForm } from '../facts/words/gaps';
import { notesToSelf } from '../facts/words/notes-to-self';
import { NO_OPTIONS, defineRule } from './rule';

/** What a template asks to have filled in: who, when, how much and what, and bare gaps. */
const FIELD_JA = `(?:${[
  'お?名前|氏名|姓|名|会社名|御社名|貴社名|社名|団体名|組織名|法人名|学校名|店名|部署名?|役職|ご?担当者(?:名|様)?|宛名|宛先|相手先名?|取引先名?|顧客名|お客様名',
  '日付|日時|時刻|曜日|年月日|期日|期限',
  '金額|件名|商品名|製品名|案件名|案件|住所|電話番号|数量|番号|場所|会場|時間',
  '要確認|要記入|要修正|要追記|要入力|後で(?:記入|書く|確認)|未記入|記入|入力|差し込み',
  'TODO|TBD|XX+|[〇○●◯△*]+|[^<>【】《》{}\\[\\]]{1,20}を(?:ご?記入|入力|追記|差し替え|挿入)',
].join('|')})`;
const FIELD_EN = `(?:${[
  '(?:your|client|customer|company|first|last|full|recipient|contact|project|product|firm|their|sender)[ _]?(?:name|company)?',
  'name|company|client|customer|recipient|date|time|amount|address|title|position|number',
  'insert[^\\]>}]{0,40}|add[^\\]>}]{0,40}|enter[^\\]>}]{0,40}|fill in[^\\]>}]{0,40}',
  'tbd|tbc|todo|xx+|placeholder|salutation',
].join('|')})`;
const BRACKETED = new RegExp(
  [
    `【\\s?${FIELD_JA}\\s?】`, `\\[\\s?(?:${FIELD_JA}|${FIELD_EN})\\s?\\]`, `<\\s?(?:${FIELD_JA}|${FIELD_EN})\\s?>`, `《\\s?${FIELD_JA}\\s?》`,
    `\\(\\s?(?:ここに[^()]{0,30}|要確認|要記入|要修正|後で(?:記入|書く|確認)|insert [^()]{0,30}|tbd|tbc)\\s?\\)`,
    `\\{\\{?\\s?(?:${FIELD_JA}|${FIELD_EN})\\s?\\}?\\}`,
    '[<【\\[《〈][^<>【】\\[\\]《》〈〉\\n]{0,20}(?:入れる|記入する|書く|埋める|差し替える|調べる|確認する|追記する|更新する|書き換える|置き換える)\\s?[>】\\]》〉]',
    '\\[\\s?[^<>\\[\\]\\s\\w]{1,10}(?:名|番号|金額|日付|日時|住所|期日|時刻)\\s?\\]',
    '<\\s?[^<>\\s\\w]{1,10}(?:名|番号|金額|日付|日時|住所|期日|時刻)\\s?>', '\\[\\s?_{2,}\\s?\\]', '\\[[^\\]\\n]{0,30}\\b(?:tbd|tbc|todo|xxx)\\b[^\\]\\n]{0,10}\\]',
  ].join('|'),
  'gi',
);
/** Circles and crosses that stand for something to be filled in: `〇〇様`, `●月●日`, `株式会社△△`. */
const CIRCLES = anyOf(
  /(?:株式会社|有限会社)\s?[〇○●◯△▲■□]{2,}/g,
  /[〇○●◯△▲■□]{2,}\s?(?:株式会社|様|さん|さま|殿|御中|社|部|課|氏|日間?|年|月|時|分|名|個|台|本|枚|%|千円|万円|円|件|か月|ヶ月|回|県|市|町|駅|店|支店|工場|大学|施設|病院|学校|学園|会館|地区|事業|先生|課長|部長|の件|について)/g,
  /(?:[〇○●◯△▲■□]{1,2}|X{1,2})月\s?(?:[〇○●◯△▲■□]{1,2}|X{1,2})日|[〇○●◯△]{2,}/g,
);
const BRACES = /\{\{\s?[\p{L}\p{N}_. ]{1,40}\s?\}\}|%%?\w{2,40}%%?|\$\{\s?[\w.]{1,40}\s?\}|<%=?\s?[\w. ]{1,40}%>|\*\|\w{2,30}\|\*|\[\[\s?[\p{L}\p{N}_]{2,40}\s?\]\]/gu;
/** Gaps in the letters that are written after a mis-send (incident/letters.ts): nothing else can be meant. */
const GAPS = /〔(?:fill in [^〔〕\n]{1,40}|[^〔〕\n]{1,30}を記入)〕/g;
/** A price in signs (`¥***,***`), and what people write to themselves: `後で埋める`, `fill in before sending`. */
const NOTES = anyOf(
  /[¥$€£]\s?(?:[*●○〇◯?_]{2,}|X{2,}|x{3,})(?:,[*●○〇◯?_Xx]{3})*|(?<![*●○〇◯])[*●○〇◯]{1,3}(?:,[*●○〇◯]{3})+(?=\s?(?:千|万)?円)/gi,
  /(?:あと|後|のち)で(?:埋め(?:る|ること)|書く|直す|足す|入れる|調べる|確認(?:する)?|追記(?:する)?|記入(?:する)?)(?=[\s。!)】、]|$)/gi,
  /要(?:確認|追記|記入|差し?替え?|修正)[!]{1,3}|\bfill (?:this |it |that )?in (?:before sending|later)\b|\bto be filled in\b/gi,
  /\bYYYY\s?[年/.-]\s?MM\s?[月/.-]\s?DD(?!\w)日?(?!\s*(?:の?(?:形式|書式|順)|format|で(?:ご?入力|ご?記入)))/gi,
  /\b(?:check|fix|change|update) (?:this |it )?before sending\b/gi,
);
/** What a template tells whoever fills it in: `[CONSULTANT: delete this line]`, `(送信前に削除)`, `※この行は消す`. */
const TOLD_TO_WRITER = anyOf(
  /[[<{【《(（]\s?[^[\]<>{}【】《》()（）\n]{0,60}(?:(?<!\b(?:just|you can|could you|can you|might|should|would) )\b(?:delete|remove|replace|complete|amend|edit) (?:this|these|the (?:line|text|paragraph|sentence|section|above|below)|if|when|as|before|where)\b|(?:この|本|上の|下の|右の)(?:行|文|段落|部分|注記|コメント)[^[\]<>{}【】《》()（）\n]{0,10}(?:削除|消す|消して|消去|差し替え)|(?:送信|発送|提出)(?:する)?前に[^[\]<>{}【】《》()（）\n]{0,10}(?:削除|消|直|確認|差し替え))[^[\]<>{}【】《》()（）\n]{0,120}[\]>}】》)）]/gi,
  /^\s*[※*#]\s?[^。\n]{0,20}(?:(?:この|本|上の|下の)(?:行|文|段落|部分|注記|コメント)[^。\n]{0,10}(?:削除|消す|消して|消去)|送信前に[^。\n]{0,10}(?:削除|消))/gi,
);
const LATIN_FILLER = anyOf(
  /[$€£¥]\s?\[[A-Z][A-Z _]{1,20}\]|\b(TBC|TBD|TODO|XXX)(?:[ ,/]+\1\b)+|\blorem ipsum\b|(?:\b(?:USD|EUR|GBP|JPY|SGD|AUD)|[$€£¥])\s?X{2,}(?![A-Za-z])/gi,
  /\bX{3,}(?=\s?(?:円|個|件|名|本|台|枚|%))|\bX{3,}\b(?=\s+(?:Ltd|Inc|Co|company|team|,))|\b(?:Dear|Hi|Hello)\s+(?:X{2,}|_{2,}|\.{3,}|\?{2,})/gi,
);

/** A mail that tells how something is done names its steps. */
const HOW_TO = /手順|操作|ボタン|使い方|マニュアル|\b(?:steps?|how to|instructions|button|checklist)\b/i;

/** A mail that speaks about templates shows placeholders on purpose. */
const ABOUT_TEMPLATES = anyOf(
  /テンプレ|wiki|ウィキ|ひな形|雛形|差し込み|置換|変数|プレースホルダ|タグ|様式|書式|コード|HTML|XML|CSS|マークアップ|ソース/i,
  /\b(?:tags?|elements?|attributes?|mark-?up)\b|\btemplates?\b|\bplaceholders?\b|\bmerge (?:field|tag)s?\b|\bvariables?\b|\bescap(?:e|ing)\b/i,
  /\bsnippet\b|\b(?:square )?brackets\b|角?[括か]っ?[弧こ]|\bsyntax\b|\brender/i,
);
const QUOTES: readonly (readonly [string, string])[] = [['「', '」'], ['『', '』'], ['"', '"'], ['`', '`'], ["'", "'"]];

/** Whether a place in a line lies between quotation marks. */
function isQuoted(line: string, start: number, end: number): boolean {
  return QUOTES.some(([open, close]) => {
    const before = line.lastIndexOf(open, start - 1);
    if (before < 0) return false;
    if (open !== close) return line.indexOf(close, before) >= end;
    return line.slice(0, start).split(open).length % 2 === 0 && line.indexOf(close, end) >= 0;
  });
}

/** `■■施設のご案内■■`, or squares before a heading: ornament, unless somebody's name or title belongs there. */
function isOrnament(line: string, start: number, text: string): boolean {
  const [signs = ''] = /^[〇○●◯△▲■□]{2,}/.exec(text) ?? [];
  if (signs === '') return false;
  const after = line.slice(start + signs.length);
  const opens = line.slice(0, start).trim() === '' && /^[▲■□]/.test(signs);
  return (line.slice(0, start).trim() === '' && after.trimEnd().endsWith(signs)) || (opens && !/株式会社|様|さん|さま|殿|御中|氏|先生/.test(after.slice(0, 20)));
}

/** The labels over a table: `【日付】【時刻】【場所】`, without anything between them. */
function isTableHead(line: string): boolean {
  return /^\s*(?:[【[][^【】[\]]{1,20}[】\]]\s*){3,}$/.test(line);
}

/** Within a web address (`?q=remove%20acer`), a path of files, or a run of letters that no word is. */
function isInPath(line: string, start: number): boolean {
  const [before = ''] = /\S*$/.exec(line.slice(Math.max(0, start - 300), start)) ?? [];
  return /:\/\/|^\/|%$/.test(before) || (before.length > 60 && /^[\x21-\x7e]*$/.test(before));
}

function isCode(line: string): boolean {
  return /^(?: {4}|\t)|^\s*[-+]\s*<|^\s*(?:<\/?[a-z]+|\/\/|#\s|\$\s|```)/.test(line);
}

/**
 * A bracketed label at the beginning of a line is a heading (`【日時】11月25日`, or alone over what belongs to it), unless what
 * follows makes it part of a sentence: another bracket, or the title of the person who was to be named.
 */
function isHeading(line: string, start: number, end: number): boolean {
  return /^[\s・●■◆*-]*$/.test(line.slice(0, start)) && /^[【《[]/.test(line.slice(start)) && !/^\s*(?:[【《[]|様|さま|さん|殿|御中|先生|の|を|に|は|が|で|と|より|から|まで)/.test(line.slice(end));
}

const SHOWN = anyOf(
  /[〇○●◯△]\S{0,4}となって(?:い|お)|と(?:書|記載|印字|表示|記入|ある|あります)[^。]{0,20}(?:欄|箇所|部分|ところ|所|項目)/i,
  /[〇○●◯△]{1,4}(?:月[〇○●◯△]{1,4}日|[年月日円名様社])?」?の(?:欄|箇所|部分|ところ|所|項目)(?:は|に|を|が|も|へ)/i,
  /\bwhere (?:it|the \w+) (?:says|reads|shows)\b/i,
);

/** `次の【金額】をご覧ください`, `[氏名]のところ`: a heading or a template that is spoken of. */
const SPOKEN_OF = /^\s?(?:の(?:ところ|部分|箇所|欄|項|よう)|を(?:ご覧|ご?確認|ご?参照))/;

/** A filler that was there, and is gone: `Lorem ipsum の残りを直しました`. */
const PUT_RIGHT = /(?:直し|直って|差し替え|置き換え|消し|削除し|修正し|除き)(?:ました|済|た|て)|\b(?:replaced|removed|deleted|fixed|corrected|swapped|is gone|are gone|took out|taken out)\b/i;

/** No heading asks for something to be put in. */
const ASKS = /\b(?:insert|enter|add|fill in|tbd|xx+)\b|を(?:ご?記入|入力|追記|差し替え|挿入)|要(?:記入|追記|入力|修正)|ここに/i;

/** What every placeholder has one of: most lines of most mails have none. */
const MAY_HOLD = anyOf(
  /[〇○●◯△▲■□×✕_*【《〔[<({%$€£¥]|x{2}|(?:あと|後|のち)で|要[確追記入差修]|fill|tb[cd]|todo|fixme|insert|before sending|delete|remove|replace/i,
  /complete|amend|edit|削除|消|差し替え|直|lorem|yyyy|\?{2}|\.{3}/i,
);

/** The first placeholders on a line; `sure` where nothing else can be meant. */
function placeholdersIn(line: string, aboutTemplates: boolean, form: boolean, isHowTo: boolean): string[] {
  const found: string[] = [];
  // `〇月〇日と書かれた欄`: what a paper shows, not what this mail lacks.
  if (SHOWN.test(line)) return found;
  const take = (pattern: RegExp | readonly RegExpMatchArray[], allowed: (match: RegExpMatchArray) => boolean): void => {
    for (const match of pattern instanceof RegExp ? line.matchAll(pattern) : pattern) {
      const start = match.index ?? 0;
      if (!isQuoted(line, start, start + match[0].length) && !isInPath(line, start) && allowed(match)) found.push(match[0]);
    }
  };
  const greets = /^\s*(?:dear|hi|hello)\b|(?:様|さん|殿|御中)[、,]?\s*$/i.test(line);
  take(BRACKETED, ({ 0: text, index }) => !SPOKEN_OF.test(line.slice((index ?? 0) + text.length)) && (ASKS.test(text) || !(isTableHead(line) || isHeading(line, index ?? 0, (index ?? 0) + text.length))) && (greets || !aboutTemplates));
  take(CIRCLES, ({ 0: text, index }) => !isOrnament(line, index ?? 0, text) && (/[^〇○●◯△]/.test(text) || greets));
  take(BRACES, () => !aboutTemplates);
  take(LATIN_FILLER, ({ 0: text }) => !/^lorem/i.test(text) || !PUT_RIGHT.test(line));
  take(GAPS, () => true);
  take(NOTES, () => true);
  take(TOLD_TO_WRITER, () => !aboutTemplates);
  for (const { text, index, isSure } of aboutTemplates ? [] : notesToSelf(line, isHowTo)) {
    if ((isSure || !isQuoted(line, index, index + text.length)) && !found.includes(text)) found.push(text);
  }
  // What a pattern above has found as well is no second one.
  if (found.length === 0 && !form && !aboutTemplates) take(gapsIn(line), ({ 0: text, index }) => !isOrnament(line, index ?? 0, text) && !(isTableHead(line) || isHeading(line, index ?? 0, (index ?? 0) + text.length)));
  return found;
}

/** Nobody writes, or reads, more lines than this. */
const MOST_LINES = 20_000;

function isToOneself({ draft, recipients, ownAddresses = [] }: Facts): boolean {
  const own = new Set([...(draft.from === null ? [] : [keyOf(draft.from)]), ...ownAddresses]);
  return recipients.length > 0 && recipients.every(({ key }) => own.has(key));
}

/** A part of a template that was to be filled in. */
export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: 'ひな形の書き残し',
      messages: {
        note: { says: '自分用のメモ「{placeholder}」が残っています。', todo: '済ませて、消してから送ってください。' },
        left: { says: 'ひな形の「{placeholder}」が埋められずに残っています。', todo: '正しい名前や日付に書き換えてください。' },
      },
    },
    en: {
      title: 'Placeholder left',
      messages: {
        note: { says: 'A note to yourself is still in the text: “{placeholder}”.', todo: 'Do what it says, and remove it.' },
        left: { says: 'The placeholder “{placeholder}” has not been filled in.', todo: 'Put the right name or date in its place.' },
      },
    },
  },
  check({ draft, facts, report }) {
    // A memo to oneself is full of what is still to be found out.
    if (isToOneself(facts)) return;
    const aboutTemplates = ABOUT_TEMPLATES.test(draft.text.fresh) || ABOUT_TEMPLATES.test(draft.subject);
    const isHowTo = HOW_TO.test(draft.text.fresh);
    const form = isForm(normalise(draft.text.fresh));
    for (const [at, text] of [['subject', draft.subject], ['body', draft.text.fresh]] as const) {
      const found: { placeholder: string; line: string }[] = [];
      for (const raw of text.split('\n', MOST_LINES)) {
        if (isCode(raw)) continue;
        const line = normalise(raw.slice(0, 1_000));
        if (!MAY_HOLD.test(line)) continue;
        for (const placeholder of placeholdersIn(line, aboutTemplates, form, isHowTo)) found.push({ placeholder, line: line.trim() });
        if (found.length >= 5) break;
      }
      const [first] = found;
      if (first === undefined) continue;
      report({
        at, message: notesToSelf(first.line, isHowTo).some(({ text }) => text === first.placeholder) ? 'note' : 'left',
        values: { placeholder: [...new Set(found.map(({ placeholder }) => placeholder))].slice(0, 3).join(' ') },
        evidence: [...new Set(found.map(({ line }) => line.slice(0, 100)))],
      });
    }
  },
});
