import { baseOf, extensionOf } from '../facts/attachments/file-name';
import { foldKey, normalise } from '../facts/words/fold';
import { NO_OPTIONS, atAttachment, defineRule } from './rule';

/** Papers of which one goes to each customer: without a name or a date, one can't be told from another's. */
const PAPERS = [
  '御?お?見積(?:もり|り)?(?:書|金額)?|再見積(?:書)?|御?ご?請求(?:書|明細)?|納品(?:書)?|注文(?:書|請書)?|発注(?:書)?|受注書|契約(?:書)?(?:案)?|覚書',
  '領収(?:書|証)?|検収(?:書)?|検査成績書|仕様(?:書)?|ご?提案(?:書|資料)?|報告(?:書)?|明細(?:書)?|申込(?:書)?|申請(?:書)?|支払(?:通知書|明細)?',
  '試算表|決算書|議事録|名簿|リスト|一覧(?:表)?|図面|原稿|履歴書|職務経歴書|(?:工程|行程|日程|予定|計画|価格|単価|料金|進捗|比較|在庫)表',
  'ご?案内(?:文|状)|(?:計画|企画|要領|説明|確認|回答|依頼|通知|届出|同意|誓約)書|スケジュール|アジェンダ|レポート',
].join('|');
const PAPERS_EN = [
  'quot(?:e|es|ation|ations)|invoices?|estimates?|contracts?|agreements?|proposals?|purchase ?orders?|po|orders?|receipts?|statements?|reports?',
  'price ?lists?|minutes|specs?|specifications?|nda|cv|resume|list|letter|schedule|agenda|itinerary|notes|deck|plan|budget|form|offer|memo',
].join('|');
/** Names that say nothing at all. */
const NOTHING = [
  '資料|見本|サンプル|添付(?:資料|ファイル)?|書類|データ|ファイル|文書|新しい(?:テキスト ?)?(?:ドキュメント|文書)?|新規.{0,30}',
  '無題(?:の?(?:ドキュメント|文書|スプレッドシート|プレゼンテーション))?|名称未設定|コピー|スキャン(?:データ)?|book|sheet|document|doc|file|data',
  'untitled|attachment|scan(?:ned)? ?\\d{0,4}|new ?(?:document|file|text document)?|microsoft word ?.{0,12}|test|temp|output|download|export',
  'presentation|プレゼンテーション|表',
].join('|');
const AROUND = '(?:(?<!\\d)\\d{1,3}(?!\\d)|のコピー|コピー|copy|final|最終|最終版|確定|確定版|修正|修正版|改訂|改訂版|最新|最新版|新|rev\\.?\\d{0,2}|v(?:er)?\\.?\\d{0,2}|draft|案|new|signed|御中|様)';
const GENERIC = new RegExp(`^(?!$)(?:${AROUND}\\s?){0,3}(?:(?:(${PAPERS}|${PAPERS_EN})|(?:${NOTHING}))(?:\\s?${AROUND}){0,3})?$`, 'i');
/** So many digits in a row are a date or a number of its own, unless anything may follow. Most names have one, and `GENERIC` is dear. */
const NUMBERED = /\d{5}/;
const ANY_BEHIND = /新規|microsoft word/i;
/** Kinds of file that offices, designers and draughtsmen send: of pictures the name says little anyway. */
const PAPER_TYPES = new Set('pdf doc docx xls xlsx xlsm ppt pptx csv txt rtf odt ods zip pages numbers key ai psd indd eps dwg dxf jww'.split(' '));

/** A type or part number (`V-620`, `KP65-002`) tells a paper from another customer's as well as a name does; a version has two digits at most. */
const CODE = /(?<![A-Za-z\d])(?!(?:scan|img|image|doc|document|file|book|sheet|copy|no|p|page)[-. _]?\d)[A-Za-z]{1,5}\d{0,3}-?\d{3,6}(?!\d)/i;

/** A file whose name would fit any customer's. */
export const attachmentGenericName = defineRule({
  id: 'attachment-generic-name',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '見分けのつかない添付名',
      messages: {
        generic: { says: '社外に送る「{file}」は、名前に会社名も日付もなく、ほかの相手のものと取り違えても分かりません。', todo: 'ファイルを開いて中身を確かめ、「日付_会社名_{name}」のように名前を変えてください。' },
      },
    },
    en: {
      title: 'File name says nothing',
      messages: {
        generic: { says: '“{file}”, going to an external recipient, has neither a company nor a date in its name: nobody would notice if it were another customer’s.', todo: 'Open it, and give it a name such as “date_company_{name}”.' },
      },
    },
  },
  check({ draft, facts, report }) {
    if (facts.externals.every(({ own }) => own)) return;
    const text = foldKey(draft.text.fresh);
    for (const file of draft.attachments) {
      if (!PAPER_TYPES.has(extensionOf(file.name))) continue;
      const base = baseOf(file.name).replace(/[_\-\s()【】[\]「」<>]+/g, ' ').trim();
      if (base.length > 40 || (NUMBERED.test(base) && !ANY_BEHIND.test(base))) continue;
      const match = GENERIC.exec(base);
      if (match === null || CODE.test(normalise(file.name))) continue;
      // A sender who writes the file's very name in the text knows which one it is.
      if (text.includes(foldKey(file.name))) continue;
      report({ at: atAttachment(file), message: 'generic', values: { file: file.name, name: match[1] ?? base }, evidence: [file.name] });
    }
  },
});
