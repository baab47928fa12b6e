import type { Attachment } from '../draft/draft';
import { anyOf } from '../draft/text/any-of';
import { copiesOf } from '../facts/attachments/copies';
import { extensionOf } from '../facts/attachments/file-name';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, atAttachment, defineRule } from './rule';

/** Names that an editor or a system gives to files of its own: the lock that Word or LibreOffice keeps beside an open document, and what Windows and macOS leave in folders. */
const LEFT_OVER = /^~\$|^\.~lock\.|^~.*\.idlk$|^(?:ehthumbs(?:_vista)?\.db|thumbs\.db|\.ds_store|desktop\.ini|\._.+|\.localized|__macosx)$/i;
/** What is written while something is saved, downloaded, or open: Windows, Firefox, Chromium, Opera, Safari, AutoCAD, Access. */
const WORKING = new Set(['tmp', 'temp', 'part', 'partial', 'crdownload', 'opdownload', 'download', 'sv$', 'dwl', 'dwl2', 'laccdb', 'ldb']);
/** These only say where something is: a page, or a file in the sender's own Google Drive. */
const POINTERS = new Set(['url', 'webloc', 'gdoc', 'gsheet', 'gslides', 'gdraw', 'gform']);

/** ZIP-based documents of Office (ECMA-376 part 2) and OpenDocument. */
const PACKAGES = new Set(['docx', 'docm', 'dotx', 'xlsx', 'xlsm', 'xltx', 'pptx', 'pptm', 'potx', 'ppsx', 'odt', 'ods', 'odp']);
/** APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16: an archive of one entry has a local header (30 bytes), its central header (46) and the end record (22), each before any name or content. */
const LEAST_PACKAGE = 98;

/** Files that are empty on purpose: they keep a folder, or mark one. */
const MEANT_EMPTY = /^(?:\.\w*keep|\.nojekyll|__init__\.py|py\.typed|\.npmignore|\.placeholder)$/i;
/** The text knows what it sends. */
const SPEAKS_OF = {
  empty: anyOf(
    /空の(?:ファイル|データ)|中身(?:は|が)(?:空|ない|ありません)|(?:^|\D)0\s?(?:バイト|KB|bytes?)(?![a-z])/i,
    /\b(?:empty|zero[- ]byte|blank) (?:files?|documents?|attachments?)\b|\bcorrupt\w*\b|壊れ(?:て|た)|破損|開けな(?:い|かった)/i,
  ),
  leftover: anyOf(
    /一時ファイル|ロックファイル|作業ファイル|分割|ファイル[^。\n]{0,16}(?:消し|消す|削除|残って)|\btemp(?:orary)? files?\b|\block files?\b/i,
    /\bsplit\b|\bpart(?:ial)? (?:files?|downloads?)\b|\bfiles?\b[^.\n]{0,40}\b(?:delete|remove|left behind)/i,
    /\b(?:delete|remove)\b[^.\n]{0,20}\bfiles?\b/i,
  ),
  pointer: /https?:\/\/|ショートカット|リンク|URL|サイト|ページ|ドライブ|共有|\bshort-?cuts?\b|\blinks?\b|\burl\b|\bpage\b|\bdrive\b|\bshared\b/i,
} as const;

function kindOf({ name, size, mimeType }: Attachment): 'empty' | 'tooSmall' | 'leftover' | 'pointer' | null {
  const extension = extensionOf(name);
  if (LEFT_OVER.test(name) || WORKING.has(extension)) return 'leftover';
  if (POINTERS.has(extension)) return 'pointer';
  // A mail within a mail is told by its own parts.
  if (/^(?:message|multipart)\//.test(mimeType) || MEANT_EMPTY.test(name)) return null;
  if (size === 0) return 'empty';
  return PACKAGES.has(extension) && size < LEAST_PACKAGE ? 'tooSmall' : null;
}

/** The text says that there are two of one. */
const SAYS_TWICE = /[2二]\s?(?:部|通|枚|つ|個)|同じ(?:もの|ファイル|内容|資料)|同一|重複|コピー|写し|控え|複製|\b(?:cop(?:y|ies)|duplicates?|twice|identical|same (?:file|document|thing))\b/i;

/** A file that holds nothing, that is there twice, or that a program or system left behind: never the one that is meant. */
export const attachmentBroken = defineRule({
  id: 'attachment-broken',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '中身のない添付',
      messages: {
        empty: { says: '「{file}」は0バイトで、中身がありません。', todo: '元のファイルを開いて確かめ、添付し直してください。' },
        tooSmall: { says: '「{file}」は{size}バイトしかなく、文書として開けません。', todo: '元のファイルを開いて確かめ、添付し直してください。' },
        leftover: { says: '「{file}」は、ソフトやパソコンが作る作業用のファイルで、相手は開けません。', todo: '添付から外し、元のファイルを添付してください。' },
        pointer: { says: '「{file}」は場所を示すだけのファイルで、中身は相手に届きません。', todo: '元のファイルを添付するか、本文にリンクを書いてください。' },
        twice: { says: '「{file}」は「{other}」と名前も大きさも同じで、同じファイルのようです。', todo: '別のファイルを付けるはずでなかったか確かめてください。' },
      },
    },
    en: {
      title: 'Empty or broken file',
      messages: {
        empty: { says: '“{file}” has 0 bytes: it is empty.', todo: 'Open the original and attach it again.' },
        tooSmall: { says: '“{file}” has only {size} bytes and can’t be opened as a document.', todo: 'Open the original and attach it again.' },
        leftover: { says: '“{file}” is a working file of a program or system, which nobody else can open.', todo: 'Remove it and attach the file itself.' },
        pointer: { says: '“{file}” only says where something is: what it points to isn’t sent with it.', todo: 'Attach the file itself, or write the link into the text.' },
        twice: { says: '“{file}” has the name and size of “{other}”: it seems to be the same file twice.', todo: 'Make sure that a different file wasn’t meant.' },
      },
    },
  },
  check({ draft, facts, report }) {
    // Of a mail that could not be read whole, nothing is known about its files.
    if (draft.defects.some(({ kind }) => kind !== 'unknown-charset' && kind !== 'bad-header' && kind !== 'other-text')) return;
    const text = normalise(draft.text.fresh.slice(0, 50_000));
    for (const file of draft.attachments) {
      const kind = file.name === '' ? null : kindOf(file);
      if (kind === null || SPEAKS_OF[kind === 'tooSmall' ? 'empty' : kind].test(text)) continue;
      report({
        at: atAttachment(file), message: kind, values: { file: file.name, size: file.size }, evidence: [file.name, ...(kind === 'tooSmall' ? [String(file.size)] : [])],
        ...(facts.externals.length === 0 ? { severity: 'note' as const } : {}),
      });
    }
    const [twin] = SAYS_TWICE.test(text) ? [] : copiesOf(draft.attachments);
    if (twin !== undefined) {
      const { file, other } = twin;
      report({
        at: atAttachment(file), message: 'twice', values: { file: file.name, other: other.name }, evidence: [file.name, other.name],
        ...(facts.externals.length === 0 ? { severity: 'note' as const } : {}),
      });
    }
  },
});
