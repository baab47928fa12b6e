import type { Attachment } from '../draft/draft';
import { extensionOf } from '../facts/attachments/file-name';
import { NO_OPTIONS, atAttachment, defineRule } from './rule';

/** First bytes by which a kind of file is known, and the extensions it may have. */
const KINDS: readonly { readonly kind: string; readonly bytes: readonly number[]; readonly extensions: readonly string[] }[] = [
  { kind: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46], extensions: ['pdf', 'ai', 'fdf'] },
  { kind: 'ZIP', bytes: [0x50, 0x4b, 3, 4], extensions: 'zip docx docm dotx xlsx xlsm xltx xlsb pptx pptm potx ppsx odt ods odp jar apk epub kmz vsdx pages numbers key cab xps oxps mpp sketch xpi crx war ear aar usdz 3mf'.split(' ') },
  { kind: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47], extensions: ['png', 'apng'] },
  { kind: 'JPEG', bytes: [0xff, 0xd8, 0xff], extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  { kind: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38], extensions: ['gif'] },
  { kind: 'OLE', bytes: [0xd0, 0xcf, 0x11, 0xe0], extensions: 'doc dot xls xlt ppt pot pps msi msg vsd mpp pub hwp thumbs db jtd jww wps'.split(' ') },
  { kind: '7-Zip', bytes: [0x37, 0x7a, 0xbc, 0xaf], extensions: ['7z'] },
  { kind: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21], extensions: ['rar'] },
];
/** Extensions that promise one of the kinds above. */
const PROMISED = new Set(KINDS.flatMap(({ extensions }) => extensions));

/** An Office file with a password is an OLE container around the encrypted package, whatever its extension says. */
function isProtectedOffice(kind: string, extension: string): boolean {
  return kind === 'OLE' && /^(?:doc|xls|ppt|dot|xlt|pot|pps)[xmb]$/.test(extension);
}

function kindOf({ head }: Attachment): (typeof KINDS)[number] | null {
  return KINDS.find(({ bytes }) => head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte)) ?? null;
}

/** A file that is not what its extension says. */
export const attachmentTypeMismatch = defineRule({
  id: 'attachment-type-mismatch',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '拡張子と中身の食い違い',
      messages: { other: { says: '「{file}」は、名前は「.{extension}」ですが、中身は{kind}です。', todo: 'ファイルを開いて、正しいものか確かめてください。' } },
    },
    en: {
      title: 'Not what its name says',
      messages: { other: { says: '“{file}” is named .{extension}, but its content is {kind}.', todo: 'Open it and make sure that it is the right one.' } },
    },
  },
  check({ draft, facts, report }) {
    for (const file of draft.attachments) {
      const kind = kindOf(file);
      const extension = extensionOf(file.name);
      if (kind === null || kind.extensions.includes(extension) || !PROMISED.has(extension) || isProtectedOffice(kind.kind, extension)) continue;
      report({
        at: atAttachment(file), message: 'other', values: { file: file.name, extension, kind: kind.kind }, evidence: [file.name, kind.kind],
        ...(facts.externals.length === 0 ? { severity: 'note' as const } : {}),
      });
    }
  },
});
