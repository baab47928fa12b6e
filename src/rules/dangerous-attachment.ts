import type { Attachment } from '../draft/draft';
import { extensionOf } from '../facts/attachments/file-name';
import { NO_OPTIONS, atAttachment, defineRule } from './rule';

/**
 * File types that run when opened. The list is Gmail's own of types it blocks, and those Windows runs by a double click.
 */
const RUNS = new Set(
  `
    ade adp apk appx appxbundle bat cab chm cmd com cpl diagcab diagcfg diagpkg dll dmg ex ex_ exe gadget hlp hta img ins inf iso isp jar jnlp js
    jse lib lnk mde mjs msc msi msix msixbundle msp mst nsh pif pkg ps1 psm1 reg scr sct shb sys vb vbe vbs vhd vhdx vxd wsc wsf wsh xll sh
    command app deb rpm
  `.trim().split(/\s+/),
);
/** A text that speaks of the macro, or of a sheet to work with, knows what is sent. */
const SPEAKS_OF_MACROS = /マクロ|ツール|VBA|計算シート|計算書|入力(?:シート|フォーム|用紙)|様式|書式|フォーマット|テンプレ|ひな[形型]|雛形|macro|\btools?\b|template|calculator|\bform\b/i;
const MACROS = new Set('docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm'.split(' '));

/** First bytes of programs: Windows (MZ), Linux (ELF), macOS (Mach-O). */
function looksLikeProgram({ head }: Attachment): boolean {
  const at = (index: number): number => head[index] ?? -1;
  return (at(0) === 0x4d && at(1) === 0x5a) || (at(0) === 0x7f && at(1) === 0x45 && at(2) === 0x4c && at(3) === 0x46)
    || (at(0) === 0xcf && at(1) === 0xfa && at(2) === 0xed && at(3) === 0xfe);
}

/** Documents' extensions that a second one hides behind (`請求書.pdf.exe`), and the sign that turns a name around. */
const DOUBLE = /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|txt|csv)\s*\.[a-z0-9]{2,4}$/i;

/** A file that runs when it is opened. */
export const dangerousAttachment = defineRule({
  id: 'dangerous-attachment',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '危険な種類の添付',
      messages: {
        runs: { says: '「{file}」は開くと動くファイル(.{extension})で、相手に届かないか、ウイルスと疑われます。', todo: '別の方法で渡すか、添付をやめてください。' },
        program: { says: '「{file}」の中身は実行プログラムで、名前の拡張子と合いません。', todo: 'ファイルを開いて確かめ、添付をやめてください。' },
        macro: { says: '「{file}」はマクロを含むファイル(.{extension})です。', todo: 'マクロが要らなければ、マクロなしの形式で保存し直してください。' },
      },
    },
    en: {
      title: 'Dangerous file type',
      messages: {
        runs: { says: '“{file}” is a file that runs when opened (.{extension}); it will be blocked or taken for a virus.', todo: 'Share it another way, or leave it out.' },
        program: { says: '“{file}” is actually a program, whatever its name says.', todo: 'Open and check it, and leave it out.' },
        macro: { says: '“{file}” is a file that can hold macros (.{extension}).', todo: 'If they are not needed, save it without macros.' },
      },
    },
  },
  check({ draft, facts, report }) {
    for (const file of draft.attachments) {
      const extension = extensionOf(file.name);
      const values = { file: file.name, extension };
      if (RUNS.has(extension)) {
        report({ at: atAttachment(file), message: 'runs', values, evidence: [DOUBLE.test(file.name) ? file.name : `${file.name} (.${extension})`] });
      } else if (looksLikeProgram(file)) {
        report({ at: atAttachment(file), message: 'program', values: { file: file.name }, evidence: [file.name, file.head.slice(0, 4).map((byte) => byte.toString(16).padStart(2, '0')).join(' ')] });
      } else if (MACROS.has(extension) && facts.externals.length > 0) {
        report({ at: atAttachment(file), message: 'macro', values, evidence: [file.name], ...(SPEAKS_OF_MACROS.test(draft.text.fresh) ? { severity: 'note' as const } : {}) });
      }
    }
  },
});
