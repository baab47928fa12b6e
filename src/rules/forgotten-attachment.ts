import { anyOf } from '../draft/text/any-of';
import { normalise } from '../facts/words/fold';
import { missingCoded } from '../facts/attachments/coded-papers';
import { missingLink } from '../facts/attachments/missing-link';
import { missingMonths } from '../facts/attachments/missing-months';
import { missingPapers } from '../facts/attachments/missing-papers';
import { missingPart } from '../facts/attachments/missing-part';
import { promisedAgain } from '../facts/attachments/promised-again';
import { promiseIn, saysAttached } from '../facts/attachments/promises';
import { tooFewFiles } from '../facts/attachments/too-few-files';
import { NO_OPTIONS, defineRule } from './rule';

/** Links that stand in for a file. */
const LINK = anyOf(
  /https?:\/\/(?:[\w.-]+\.)?(?:drive\.google|docs\.google|dropbox|box|onedrive|1drv|sharepoint|gigafile|firestorage|wetransfer|we\.tl|icloud|datadeliver|axfc|filesend|securedeliver|s3[.-][\w-]+\.amazonaws|storage\.googleapis|egnyte|sharefile|hightail|transfernow|notion|figma|github|gitlab)[\w.-]*\//i,
  /\bdrive\.google\.com\b|共有(?:リンク|フォルダ|ドライブ)|(?:Google|グーグル)?ドライブ(?:に|へ)(?:置|アップ|格納|保存|入れ)/i,
);

/** Images that a signature brings along are nobody's promised file. */
function isSignatureImage(name: string, size: number): boolean {
  return /^(?:image\d{3}|logo[\w-]*|signature[\w-]*|outlook-[\w-]*)\.(?:png|jpe?g|gif|bmp)$/i.test(name) && size < 50_000;
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
        link: { title: 'リンクの入れ忘れ', says: '本文に「{word}」とありますが、リンクがどこにもありません。', todo: 'リンクを入れるか、本文を直してください。' },
        fewer: { says: '本文に「{word}」とありますが、添付は{count}件です。', todo: '足りないファイルがないか確かめてください。' },
      },
    },
    en: {
      title: 'Missing attachment',
      messages: {
        none: { says: 'The text says “{word}”, but nothing is attached.', todo: 'Attach the file, or correct the text.' },
        named: { says: '“{files}” is listed as attached, but is missing.', todo: 'Attach the file, or correct the text.' },
        paper: { says: 'The text says that “{papers}” is attached too, but no file has a name like it.', todo: 'Attach the file, or correct the text.' },
        link: { title: 'Missing link', says: 'The text says “{word}”, but there is no link in it.', todo: 'Put the link in, or correct the text.' },
        fewer: { says: 'The text says “{word}”, but the number of files attached is {count}.', todo: 'Check whether one is missing.' },
      },
    },
  },
  check({ draft, report }) {
    const text = normalise(draft.text.fresh);
    const link = missingLink(text, draft.text.quoted, draft.html);
    if (link !== null) report({ at: ['body', 'draft'], message: 'link', values: { word: link }, evidence: [link] });
    const files = draft.attachments.filter(({ name, size }) => !isSignatureImage(name, size));
    const shown = draft.inlineImages.filter(({ name, size }) => !isSignatureImage(name, size));
    if (files.length === 0 && draft.alternatives.length === 0 && shown.length === 0) {
      const promised = promiseIn(text) ?? promisedAgain(text);
      if (promised === null || LINK.test(text) || (!saysAttached(promised) && standsInText(text))) return;
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
