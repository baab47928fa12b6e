import { anyOf } from '../draft/text/any-of';
import { normalise } from '../facts/words/fold';
import { missingMonths } from '../facts/attachments/missing-months';
import { missingCoded } from '../facts/attachments/coded-papers';
import { missingLink } from '../facts/attachments/missing-link';
import { missingPart } from '../facts/attachments/missing-part';
import { missingPapers } from '../facts/attachments/promised-files';
import { promisedAgain, type Promised } from '../facts/attachments/promised-again';
import { tooFewFiles } from '../facts/attachments/too-few-files';
import { NO_OPTIONS, defineRule } from './rule';

/** What a reader is asked to do with a paper, in every degree of politeness. */
const JA_LOOK = `(?:${anyOf(
  /ご?確認|[ご御](?:確認|参照|査収|検収|受領|覧|一読|一覧|高覧|笑覧|清覧|賢覧|閲覧|供覧|回覧|高閲|査閲|精読|精査|検討|笑納|活用)/,
  /[ご御](?:記入|回答|記名|署名|捺印|押印)|お(?:目通し|納め|収め|受け?取り|読み(?!取)|改め)|目を通し/,
).source})`;
const JA_FILE = '(?:ファイル|資料|書類|データ|図|図面|表|写真|画像|別紙|PDF|エクセル|Excel|Word|ワード|見積|請求書|名簿|一覧|リスト|原稿|案|もの)';
/**
 * Promises in Japanese: the sender attaches, or points at what is attached. Each line is one way of saying it; a verb
 * form is needed, since the noun alone (`添付書面`, `添付は不要`) promises nothing.
 */
const JA = new RegExp(
  [
    '添付(?:で|にて|して|の上)?(?:を)?(?:させて(?:いただ|頂)|いたし|致し|し)(?:ます|ました|ております|ています|ている|ていますので|たので|たから|たファイル|た資料|た通り|たとおり|ときます|ておきます|てあります|きます|たよ|た。|たもの|てお送り|て送|く)',
    '添付(?:で|にて)(?:お?送|失礼|ご|提出(?:いた|致)?し|申請(?:いた|致)?し|報告(?:いた|致)?し)', '添付の(?:上|うえ)、?[^。\\n]{0,10}送(?:り|付)(?:いた|致)?します', '添付の(?:上|うえ)、?(?:ここに|下記のとおり|本メールにて)?(?:ご?(?:提出|申請|報告|回答|返信|返送|送信|納品|提案|案内)|お?届け?出?)(?:(?:いた|致)?します|させて(?:いただ|頂)きます|申し上げます)', '添付(?:いたしました|しました)', '添付(?:の|した|いたしました)(?:とおり|通り|如く)',
    `添付(?:の)?\\s?[お御ご]?${JA_FILE}[^。\\n]{0,20}(?:${JA_LOOK}|参照|送|差し替え|の通り|のとおり|(?<!書類[^。\\n]{0,20})(?:になります|です))`,
    `添付の[^\\s、。]{1,14}(?:を|も|は|に|から)[^。\\n]{0,20}${JA_LOOK}`, `添付を[^。\\n]{0,10}(?:${JA_LOOK}|参照|見て)`,
    `(?:別添|別紙添付)(?:の|にて|を|で|資料|書類|ファイル)[^。\\n]{0,20}(?:${JA_LOOK}|お?送|通り|とおり)`, '(?:添付|別添|別紙)、?[ご御](?:確認|参照|査収|覧|一読|高覧)',
    '(?:^|\\n)\\s*[(【■●◆・*]?\\s?添付(?:ファイル|資料)?\\s?[)】]?\\s?[:：)）】]', '(?:添付|同封)(?:いたし|し)ております',
    '添付\\s?(?:→|⇒|=>|->)',
    `別紙(?:(?:の|に)?(?:とおり|通り|如く)|(?:を|も)(?:${JA_LOOK}|参照)|に(?:て|記載|まとめ))`, '貼付(?:いた|致)?し(?:ます|ました|ております)',
    'を(?:添付|同封)(?:します|いたします|致します|しました|いたしました|致しました|!|。)',
  ].join('|'),
  'g',
);
/**
 * A paper that the sender says goes now, without the word 添付. Only as long as nothing says that it goes later or another way, and
 * only of papers: goods and catalogues go by carrier.
 */
const JA_PAPER = '(?:見積(?:書|り|もり)?|請求書|納品書|領収書|契約書|契約書面|覚書|資料|書類|図面?|(?:工程|行程|日程|予定|一覧|比較|明細)表|表|案内(?:文|状)?|議事録|データ|写真|画像|一覧|リスト|名簿|(?:修正|改訂|更新|確定|最終|初)版|原稿|校正|報告書|レポート|仕様書|要領書|計画書|提案書|企画書|申請書|申込書|回答書?|説明書|マニュアル|規程|議案|メモ|スライド|ファイル|PDF|Excel|エクセル)';
const JA_SENDS = new RegExp(
  [
    `${JA_PAPER}(?:\\([^()]{1,20}\\)|[「」]|一式|など|等|の?案|を?\\d{1,2}[案点部枚通種]|[^。\\n、「」]{0,8}で)*(?:を|も|、)[^。\\n、]{0,12}(?:お送り|送付|送信|お付け)(?:(?:いた|致)?し(?:ます|ておきます)|させて(?:いただ|頂)きます|申し上げます)`,
    `${JA_PAPER}[^。\\n、]{0,10}(?:を|も)添え(?:て|ます)`,
  ].join('|'),
  'g',
);
const JA_NOT_NOW = anyOf(
  /添え(?:て|の(?:上|うえ))(?:(?!お?送り(?:し|いた|致)|送[付信](?:し|いた|致))[^。\n]){0,24}(?:くださ|下さ|お願い|願い|いただ|頂|申請|提出|申し込)/i,
  /郵送|郵便|宅配|宅急便|航空便|レターパック|バイク便|速達|書留|FAX|ファックス|ファクス|紙で|原本|別便|別メール|別のメール|別途|後ほど|のちほど/i,
  /後日|追って|改めて|次第|(?:本|今|明|翌|当)日中|明日|明後日|来週|来月|今週|週明け|月末|月初|までに|頃に|後に|際(?:に|は)|たら|れば|場合|予定|見込/i,
  /毎[月週日]|随時|都度|システム|サイト|マイページ|チャット|Slack|Teams|LINE|アプリ|クラウド/i,
);

/** English promises. */
const EN = new RegExp(
  [
    "\\b(?:i|we)(?:'ve|'m| have| am| are)?(?: also| just| now| already)? (?:attach(?:ed|ing)?|enclos(?:ed|ing|e))\\b", '\\battached to this (?:e-?mail|mail|message)\\b', '\\b(?:please )?(?:find|see|review|refer to|open|check)(?: the| an| our| my)? (?:attached|enclosed|attachments?)\\b',
    '\\b(?:find|see)\\b[^.\\n]{0,60}\\b(?:attached|enclosed)\\b', '\\b(?:is|are)(?: also| now)? (?:attached|enclosed)(?! to\\b)', "\\b(?:here(?:'s| is| are))[^.\\n]{0,20}\\battached\\b",
    '(?:^|\\n)\\s*(?:attached|enclosed)(?: please find| is| are| herewith| you(?: will|\'ll) find| the| my| our| a| an)\\b', '(?:^|\\n)\\s*(?:attached|enclosed):\\s', '\\bthe (?:attached|enclosed) \\w+', '\\bas attached\\b', '\\b(?:attached|enclosed) please find\\b', '^\\s*pfa(?: the| our| my| an?| herewith)\\b',
    '\\bin the attach(?:ed|ment)\\b', '\\battached (?:herewith|hereto|below for)\\b', '\\battaching (?:the|a|an|my|our|it|them|both|here)\\b', '\\bsending (?:you )?[^.\\n]{0,40}\\bas an attachment\\b',
  ].join('|'),
  'gi',
);
/** A paper that the reader is said to have looked at, or thanked for it. */
const JA_LOOKED_AT = `添付の?[^。\\n、]{0,20}${JA_LOOK}`;
/** What turns the words around a promise into something else: a request, a refusal, thanks, or an attachment still to come. */
const JA_NOT = anyOf(
  /「添付[^「」]{0,20}」|(?:箱|荷物|小包|封筒|封書|便|品物|製品|商品|現物|試料|郵便|宅配)(?:便|物)?(?:の中)?に(?:も)?同封/,
  /メールには?(?:付け|添付し|つけ)(?:ない|ません|ておりません)|添付書類の(?:返送|原本|提出)/,
  /添付(?:して|の(?:上|うえ)で?|にて|で)?、?ご?(?:お?送り|送付|送信|提出|返送|返信|送っ)(?:して|を|て)?(?:くださ|下さ|いただ|頂|もら|お願い|願)/,
  /添付(?:は|を|の|も|する必要は)?(?:不要|いりません|要りません|しません|いたしません|致しません|できません|出来ません|せず|せずに|ではなく|でなく|漏れ|忘れ|し忘れ|できず)/,
  /添付(?:して)?(?:いただ|頂|くださ|下さ|もら|ちょうだい)|添付を?お願い|ご添付|添付(?:の必要|制度|書面)/,
  /の添付(?:書類|資料)(?:は|が|と|一式|に(?:は|つ))|[^\s、。]を添付(?:する|した)|添付し(?:ていた|てい?なか)/,
  /(?:別便|別メール|別途|後ほど|のちほど|追って|後日|(?:明日|次回|次のメール)(?!の))[^。\n]{0,30}添付/,
  /(?:品|物|機|器|箱|薬|装置|本体|キット|証券|契約書?|申請書?|申込書|届|[前先別]便|[前先]の(?:メール|お?知らせ|書状))に添付の/,
  /添付(?:を|も)?お忘れ/,
  /添付(?:で|にて|して)お?送(?:り|信|付)(?:した|いたしました|しました)(?:もの|とおり|通り|の(?:が|は|を)|[\u3400-\u9fff])/,
  new RegExp(`${JA_LOOKED_AT}(?:(?:いただ|頂)けました(?:で|か)|にな(?:り|られ)ましたか|(?:いただ|頂)けて(?:おり|い)ます(?:で|か))`),
  new RegExp(`${JA_LOOKED_AT}(?:の?ご?状況(?:は|、)?(?:いかが|どう)|(?:いただ|頂)いた(?:内容|件|とおり|通り|もの))`),
  new RegExp(`${JA_LOOKED_AT}(?:(?:いただ|頂)き|くださり|下さり)(?:まして)?、?(?:誠に|まことに|大変)?(?:ありがと|有り?難|感謝)`),
  /(?:受付|窓口|会場|店頭|事務所|フロント|当日)[^。\n]{0,12}別紙/,
  /添付(?:して)?(?:あった|されてい|されて|いただ)|添付[^。、\n]{0,20}(?:ないで(?:くだ|下)さい|ありがと)/,
  /(?:以降|年明け|来週|来月|翌月|翌週|週明け|月末|次第|までに|頃に|ごろに)[^。\n]{0,24}添付/,
);
const EN_NOT = anyOf(
  /\b(?:nothing|not|no longer|no files? (?:is|are)|none (?:is|are))(?: is| are)?(?: yet)? attached\b/i,
  /\b(?:no need|not|never|without|don't|didn't|cannot|can't|couldn't|forgot|need to|needs to|should|must|could you|can you|please|kindly|would you) (?:to )?(?:please )?(?:re-?)?attach/i,
  /\byou(?:'ve| have)?(?: had)? attached\b|\byour (?:attached|attachment)|\battached (?:earlier|last|previously|before|yesterday)\b/i,
  /\battached (?:\w+ ){0,2}?on (?:the \d|\d{1,2}(?:st|nd|rd|th)?\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)|\b(?:in|see|to) the attachment (?:to|in|of|with) (?:your|his|her|their|the (?:last|previous|earlier))\b/i,
  /\battached (?:\w+ ){0,3}to (?:my|your|his|her|their|the|our) (?:last|previous|earlier|e?mail|message)/i,
  /\b(?:in|to|with) my (?:last|previous|earlier) (?:e-?mail|mail|message)\b|\b(?:will|shall|'ll|going to) (?:be )?(?:attach|send)/i,
  /\bcan be attached\b|\bif (?:attached|you attach)|\bthank(?:s| you)\b[^.,;:\n]{0,25}\battach(?:ed|ing)\b/i,
  /\b(?:attached|enclosed) (?:garage|building|house|bath(?:room)?|bedroom|room|terrace|balcony|kitchen|patio|garden|yard|shed|warehouse|car ?park|cable|bracket|hose|lid|label|tag)\b/i,
  /\bstring attached\b|\bstrings attached\b/i,
  /\b(?:i|we)\b[^.\n]{0,12}(?:not|n't|unable to) (?:open|see|find|read|view|download|access)(?: the| any| an| that)? attach/i,
  /\b(?:i|we)(?: can| could| did)? see (?:the|an|that) attach/i,
);
/** An attachment of an earlier mail or of somebody else's, unless the sender says to be attaching now: `前回の議事録を添付します`. */
const JA_EARLIER = /(?:先日|前回|先ほど|先程|以前|(?<!の)前に|昨日|先週|いただいた|頂いた|送られた|貴社|御社から|そちら)[^。\n]{0,30}添付/;
const JA_NOW = /(?<!(?:メール|便)に[^。\n]{0,20})添付(?:を)?(?:(?:いた|致)?し(?:ます|ております)|させて(?:いただ|頂)きます)/;
const EN_EARLIER = /\b(?:earlier|previous|last|yesterday|already)\b[^.\n]{0,30}\battach/i;
const EN_NOW = /\b(?:(?:i|we)(?:'ve| have)(?: already| also| just| now)? attached|(?:i am|i'm|we are|we're) attaching|find (?:the )?attached|attached (?:please find|is|are))\b/i;

/** Links that stand in for a file. */
const LINK = anyOf(
  /https?:\/\/(?:[\w.-]+\.)?(?:drive\.google|docs\.google|dropbox|box|onedrive|1drv|sharepoint|gigafile|firestorage|wetransfer|we\.tl|icloud|datadeliver|axfc|filesend|securedeliver|s3[.-][\w-]+\.amazonaws|storage\.googleapis|egnyte|sharefile|hightail|transfernow|notion|figma|github|gitlab)[\w.-]*\//i,
  /\bdrive\.google\.com\b|共有(?:リンク|フォルダ|ドライブ)|(?:Google|グーグル)?ドライブ(?:に|へ)(?:置|アップ|格納|保存|入れ)/i,
);

/** Images that a signature brings along are nobody's promised file. */
function isSignatureImage(name: string, size: number): boolean {
  return /^(?:image\d{3}|logo[\w-]*|signature[\w-]*|outlook-[\w-]*)\.(?:png|jpe?g|gif|bmp)$/i.test(name) && size < 50_000;
}

const LANGUAGES = [
  { pattern: JA_SENDS, not: JA_NOT_NOW, earlier: JA_EARLIER, now: JA_NOW },
  { pattern: JA, not: JA_NOT, earlier: JA_EARLIER, now: JA_NOW },
  { pattern: EN, not: EN_NOT, earlier: EN_EARLIER, now: EN_NOW },
] as const;

/** 添付 in the middle of what is quoted from somebody: `「私の添付ファイルのような人生」`. A paper's name begins with it, or has it last. */
const QUOTED = /「[^「」\n]{1,80}添付(?:ファイル|資料|書類)?[^「」\n]{2,80}」/g;
/** What somebody says somewhere: `you say "as attached" on p. 4`. */
const QUOTED_EN = /"([^"\n]{0,120})"/g;

/** What ties a promise to the word before it is no part of what is quoted: `添付いたします`, not `を添付いたします`. */
const LEADING = /^(?:にて|[をにでへもは、])(?=[添貼同別])/;

/** The first promise that nothing around it takes back. */
function promiseIn(text: string): Promised | null {
  for (const raw of text.split(/\n/)) {
    const line = raw.slice(0, 2_000).replace(QUOTED, '「」').replace(QUOTED_EN, (all, inside: string) => (/\b(?:attached|enclosed)\b/i.test(inside) ? '""' : all));
    if (!/添付|貼付|同封|別添|別紙|お?送り|送付|送信|お付け|添え|attach|enclos|\bpfa\b/i.test(line)) continue;
    for (const sentence of line.split(/(?<=[。!?])|(?<=[.!?])\s+/)) {
      for (const { pattern, not, earlier, now } of LANGUAGES) {
        pattern.lastIndex = 0;
        const match = pattern.exec(sentence);
        if (match !== null && !not.test(sentence) && (!earlier.test(sentence) || now.test(sentence))) return { word: match[0].trim().replace(LEADING, ''), sentence: sentence.trim() };
      }
    }
  }
  return null;
}

/** Whether the promise says 添付 or "attach", and not only that a paper goes out. */
function isWord(promise: string): boolean {
  return /[添貼]付|同封|別[添紙]|attach|enclos|pfa/i.test(promise);
}

/** A link, a list or something announced by 下記 may be the very paper. */
function standsInText(text: string): boolean {
  return /https?:\/\/|下記|以下|次のとおり|本文に/i.test(text) || (text.match(/^\s*(?:[・•●■◆*-]|[(（]?\d{1,2}[.)）、]|[①-⑳])/gm)?.length ?? 0) >= 2;
}

/** Missing files looked for; the finding shows as many. */
const MOST_NAMED = 5;
const FILE_NAME = /[^\s「」『』"()（）、。:：]{1,80}\.(?:pdf|docx?|xlsx?|pptx?|zip|csv|txt|jpe?g|png|ai|psd|dwg|dxf)\b/gi;
/** Bullets and numbers that stand against a file's name in a list. */
const BULLET = /^(?:[・*•●■◆□○▪‣>#-]+|\d{1,2}[.)])/;

/** Whether a name read from the text is this file's: all of it, or what follows a space or bracket in it. */
function isName(read: string, name: string): boolean {
  return name === read || (name.endsWith(read) && /[\s「」『』"():、。]/.test(name.charAt(name.length - read.length - 1)));
}

/** Files that a line marked as a list of attachments names and that are not there. */
function missingNamed(text: string, names: readonly string[]): string[] {
  const there = names.map((name) => normalise(name).toLowerCase());
  const missing: string[] = [];
  let listing = false;
  for (const raw of text.split('\n')) {
    const line = raw.slice(0, 1_000);
    if (/添付(?:ファイル|資料|書類)?\s?[:)】]|attach(?:ed|ments?)( files?)?\s?:/i.test(line)) listing = true;
    else if (line.trim() === '') listing = false;
    if (!listing) continue;
    for (const [found] of line.matchAll(FILE_NAME)) {
      const bare = found.replace(BULLET, '');
      const readings = [found.toLowerCase(), bare.toLowerCase()];
      if (!there.some((name) => readings.some((read) => isName(read, name)))) missing.push(bare);
    }
    if (missing.length >= MOST_NAMED) break;
  }
  return missing;
}

/** The text promises a file, and none is attached, or not this one. */
export const forgottenAttachment = defineRule({
  id: 'forgotten-attachment',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '添付し忘れ',
      messages: {
        none: { says: '本文に「{word}」とありますが、添付ファイルがありません。', todo: 'ファイルを添付するか、本文を直してください。' },
        named: { says: '本文の添付の一覧にある「{files}」が添付されていません。', todo: 'ファイルを添付するか、本文を直してください。' },
        paper: { says: '本文では「{papers}」も添付すると書いていますが、そのファイルが見当たりません。', todo: 'ファイルを添付するか、本文を直してください。' },
        link: { says: '本文に「{word}」とありますが、リンクがどこにもありません。', todo: 'リンクを入れるか、本文を直してください。' },
        fewer: { says: '本文に「{word}」とありますが、添付は{count}件です。', todo: '足りないファイルがないか確かめてください。' },
      },
    },
    en: {
      title: 'Missing attachment',
      messages: {
        none: { says: 'The text says “{word}”, but nothing is attached.', todo: 'Attach the file, or correct the text.' },
        named: { says: '“{files}” is listed as attached, but is missing.', todo: 'Attach the file, or correct the text.' },
        paper: { says: 'The text says that “{papers}” is attached too, but no file has a name like it.', todo: 'Attach the file, or correct the text.' },
        link: { says: 'The text says “{word}”, but there is no link in it.', todo: 'Put the link in, or correct the text.' },
        fewer: { says: 'The text says “{word}”, but the number of files attached is {count}.', todo: 'Check whether one is missing.' },
      },
    },
  },
  check({ draft, report }) {
    const text = normalise(draft.text.fresh);
    const link = missingLink(text, draft.html);
    if (link !== null) report({ at: ['body', 'draft'], message: 'link', values: { word: link }, evidence: [link] });
    const files = draft.attachments.filter(({ name, size }) => !isSignatureImage(name, size));
    const shown = draft.inlineImages.filter(({ name, size }) => !isSignatureImage(name, size));
    if (files.length === 0 && draft.alternatives.length === 0 && shown.length === 0) {
      const promised = promiseIn(text) ?? promisedAgain(text);
      if (promised === null || LINK.test(text) || (!isWord(promised.word) && standsInText(text))) return;
      report({ at: ['body', 'draft'], message: 'none', values: { word: promised.word }, evidence: [promised.word, promised.sentence.slice(0, 120)] });
      return;
    }
    const missing = missingNamed(text, draft.attachments.map(({ name }) => name));
    if (LINK.test(text)) return;
    if (missing.length > 0) {
      report({ at: ['body', 'draft'], message: 'named', values: { files: missing.slice(0, 3).join(', ') }, evidence: missing.slice(0, MOST_NAMED) });
      return;
    }
    if (draft.alternatives.length > 0 || shown.length > 0) return;
    const names = files.map(({ name }) => name);
    const lacking = missingPapers(text, names) ?? missingMonths(text, names) ?? missingPart(text, names) ?? missingCoded(text, names);
    const few = tooFewFiles(text, names);
    if (lacking !== null) report({ at: ['body', 'draft'], message: 'paper', values: { papers: lacking.papers.slice(0, 3).join(', ') }, evidence: [...lacking.papers.slice(0, MOST_NAMED), lacking.sentence.slice(0, 120)] });
    else if (few !== null) report({ at: ['body', 'draft'], message: 'fewer', values: { word: few.text, count: names.length }, evidence: [few.text, few.sentence.slice(0, 120)] });
  },
});
