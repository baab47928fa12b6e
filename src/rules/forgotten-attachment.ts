import { normalise } from '../facts/fold';
import { NO_OPTIONS, defineRule } from './rule';

/**
 * Promises in Japanese: the sender attaches, or points at what is attached. Each line is one way of saying it; a verb
 * form is needed, since the noun alone (`添付書面`, `添付は不要`) promises nothing.
 */
const JA = new RegExp(
  [
    '添付(?:で|にて|して|の上)?(?:を)?(?:させて(?:いただ|頂)|いたし|致し|し)(?:ます|ました|ております|ています|ている|ていますので|たので|たから|たファイル|た資料|た通り|たとおり|ときます|ておきます|てあります|きます|たよ|た。|たもの|てお送り|て送|く)',
    '添付(?:で|にて)(?:お?送|失礼|ご)', '添付の(?:上|うえ)、?[^。\\n]{0,10}送(?:り|付)(?:いた|致)?します', '添付(?:いたしました|しました)', '添付(?:の|した|いたしました)(?:とおり|通り|如く)',
    '添付(?:の)?(?:ファイル|資料|書類|データ|図|図面|表|写真|画像|別紙|PDF|エクセル|Excel|Word|ワード|見積|請求書|名簿|一覧|リスト|原稿|案|もの)[^。\\n]{0,20}(?:ご?確認|ご査収|ご覧|ご参照|ご一読|ご高覧|お目通し|参照|送|差し替え|お納め|ご検討|ご記入|の通り|のとおり|になります|です|をお?読み)',
    '添付を[^。\\n]{0,10}(?:ご?確認|ご査収|ご覧|ご参照|参照|見て)',
    '(?:別添|別紙添付)(?:の|にて|を|で)[^。\\n]{0,20}(?:ご?確認|ご査収|ご覧|ご参照|お?送|通り|とおり)',
    '(?:^|\\n)\\s*[(【■●◆・*]?\\s?添付(?:ファイル|資料)?\\s?[)】]?\\s?[:：)）】]', '(?:添付|同封)(?:いたし|し)ております',
    'を(?:添付|同封)(?:します|いたします|致します|しました|いたしました|致しました|!|。)',
  ].join('|'),
  'g',
);
/** English promises. */
const EN = new RegExp(
  [
    "\\b(?:i|we)(?:'ve|'m| have| am| are)?(?: also| just| now)? attach(?:ed|ing)?\\b", '\\b(?:please )?(?:find|see|review|refer to|open|check)(?: the| an| our| my)? (?:attached|enclosed|attachments?)\\b',
    '\\b(?:find|see)\\b[^.\\n]{0,60}\\b(?:attached|enclosed)\\b', '\\b(?:is|are)(?: also| now)? (?:attached|enclosed)(?! to\\b)', "\\b(?:here(?:'s| is| are))[^.\\n]{0,20}\\battached\\b",
    '(?:^|\\n)\\s*(?:attached|enclosed)(?: please find| is| are| herewith| you(?: will|\'ll) find|:| the| my| our| a| an)\\b', '\\bthe (?:attached|enclosed) \\w+', '\\bas attached\\b', '^\\s*pfa(?: the| our| my| an?| herewith)\\b',
    '\\bin the attach(?:ed|ment)\\b', '\\battached (?:herewith|hereto|below for)\\b', '\\battaching (?:the|a|an|my|our|it|them|both|here)\\b', '\\bsending (?:you )?[^.\\n]{0,40}\\bas an attachment\\b',
  ].join('|'),
  'gi',
);
/** What turns the words around a promise into something else: a request, a refusal, thanks, or an attachment still to come. */
const JA_NOT = /添付(?:は|を|の|も|する必要は)?(?:不要|いりません|要りません|しません|いたしません|致しません|できません|出来ません|せず|せずに|ではなく|でなく|漏れ|忘れ|し忘れ|できず)|添付(?:して)?(?:いただ|頂|くださ|下さ|もら|ちょうだい)|添付を?お願い|ご添付|添付(?:の必要|制度|書面)|添付し(?:ていた|てい?なか)|(?:別便|別メール|別途|後ほど|のちほど|追って|後日|(?:明日|次回|次のメール)(?!の))[^。\n]{0,30}添付|添付(?:して)?(?:あった|されてい|されて|いただ)|添付[^。、\n]{0,20}(?:ないで(?:くだ|下)さい|ありがと)/;
const EN_NOT = /\b(?:no need|not|never|without|don't|didn't|cannot|can't|couldn't|forgot|need to|needs to|should|must|could you|can you|please|kindly|would you) (?:to )?(?:please )?(?:re-?)?attach|\byou(?:'ve| have)?(?: had)? attached\b|\byour (?:attached|attachment)|\battached (?:earlier|last|previously|before|yesterday)\b|\battached (?:\w+ ){0,3}to (?:my|your|his|her|their|the|our) (?:last|previous|earlier|e?mail|message)|\b(?:in|to|with) my (?:last|previous|earlier) (?:e-?mail|mail|message)\b|\b(?:will|shall|'ll|going to) (?:be )?(?:attach|send)|\bcan be attached\b|\bif (?:attached|you attach)|\bstring attached\b|\bstrings attached\b|\b(?:i|we)\b[^.\n]{0,12}(?:not|n't|unable to) (?:open|see|find|read|view|download|access)(?: the| any| an| that)? attach|\b(?:i|we)(?: can| could| did)? see (?:the|an|that) attach/i;
/** An attachment of an earlier mail or of somebody else's, unless the sender says to be attaching now: `前回の議事録を添付します`. */
const JA_EARLIER = /(?:先日|前回|先ほど|先程|以前|前に|昨日|先週|いただいた|頂いた|送られた|貴社|御社から|そちら)[^。\n]{0,30}添付/;
const JA_NOW = /(?<!(?:メール|便)に[^。\n]{0,20})添付(?:を)?(?:(?:いた|致)?し(?:ます|ております)|させて(?:いただ|頂)きます)/;
const EN_EARLIER = /\b(?:earlier|previous|last|yesterday|already)\b[^.\n]{0,30}\battach/i;
const EN_NOW = /\b(?:(?:i|we)(?:'ve| have) attached|(?:i am|i'm|we are|we're) attaching|find (?:the )?attached|attached (?:please find|is|are))\b/i;

/** Links that stand in for a file. */
const LINK = /https?:\/\/(?:[\w.-]+\.)?(?:drive\.google|docs\.google|dropbox|box|onedrive|1drv|sharepoint|gigafile|firestorage|wetransfer|we\.tl|icloud|datadeliver|axfc|filesend|securedeliver|s3[.-][\w-]+\.amazonaws|storage\.googleapis|egnyte|sharefile|hightail|transfernow|notion|figma|github|gitlab)[\w.-]*\/|\bdrive\.google\.com\b|共有(?:リンク|フォルダ|ドライブ)|(?:Google|グーグル)?ドライブ(?:に|へ)(?:置|アップ|格納|保存|入れ)/i;

/** Images that a signature brings along are nobody's promised file. */
function isSignatureImage(name: string, size: number): boolean {
  return /^(?:image\d{3}|logo[\w-]*|signature[\w-]*|outlook-[\w-]*)\.(?:png|jpe?g|gif|bmp)$/i.test(name) && size < 50_000;
}

interface Promised {
  readonly word: string;
  readonly sentence: string;
}

const LANGUAGES = [
  { pattern: JA, not: JA_NOT, earlier: JA_EARLIER, now: JA_NOW },
  { pattern: EN, not: EN_NOT, earlier: EN_EARLIER, now: EN_NOW },
] as const;

/** The first promise that nothing around it takes back. */
function promiseIn(text: string): Promised | null {
  for (const raw of text.split(/\n/)) {
    const line = raw.slice(0, 2_000);
    if (!/添付|同封|別添|attach|enclos|\bpfa\b/i.test(line)) continue;
    for (const sentence of line.split(/(?<=[。!?])|(?<=[.!?])\s+/)) {
      for (const { pattern, not, earlier, now } of LANGUAGES) {
        pattern.lastIndex = 0;
        const match = pattern.exec(sentence);
        if (match !== null && !not.test(sentence) && (!earlier.test(sentence) || now.test(sentence))) return { word: match[0].trim(), sentence: sentence.trim() };
      }
    }
  }
  return null;
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

/** The text promises a file, and none is attached. */
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
      },
    },
    en: {
      title: 'Attachment forgotten',
      messages: {
        none: { says: 'The text says “{word}”, but nothing is attached.', todo: 'Attach the file, or correct the text.' },
        named: { says: '“{files}” is listed as attached, but is not there.', todo: 'Attach the file, or correct the text.' },
      },
    },
  },
  check({ draft, report }) {
    const text = normalise(draft.text.fresh);
    const files = draft.attachments.filter(({ name, size }) => !isSignatureImage(name, size));
    if (files.length === 0 && draft.inlineImages.filter(({ name, size }) => !isSignatureImage(name, size)).length === 0) {
      const promised = promiseIn(text);
      if (promised === null || LINK.test(text)) return;
      report({ at: ['body', 'draft'], message: 'none', values: { word: promised.word }, evidence: [promised.word, promised.sentence.slice(0, 120)] });
      return;
    }
    const missing = missingNamed(text, draft.attachments.map(({ name }) => name));
    if (missing.length > 0 && !LINK.test(text)) report({ at: ['body', 'draft'], message: 'named', values: { files: missing.slice(0, 3).join(', ') }, evidence: missing.slice(0, MOST_NAMED) });
  },
});
