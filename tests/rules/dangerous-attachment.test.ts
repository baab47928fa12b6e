import { dangerousAttachment } from '../../src/rules/dangerous-attachment';
import { ruleTable } from './table';

ruleTable(dangerousAttachment, {
  silent: [
    { name: 'a PDF', draft: { attachments: [{ name: 'a.pdf', size: 9 }] } },
    { name: 'a spreadsheet without macros', draft: { attachments: [{ name: 'a.xlsx', size: 9 }] } },
  ],
  finds: [
    { name: 'a program', draft: { attachments: [{ name: '集計.exe', size: 9 }] }, at: 'attachment:集計.exe', message: 'runs' },
    { name: 'a program behind a document’s extension', draft: { attachments: [{ name: '請求書.pdf.js', size: 9 }] }, at: 'attachment:請求書.pdf.js', message: 'runs' },
    { name: 'a program by its first bytes, under the name of a document', draft: { attachments: [{ name: '請求書.pdf', size: 9 }] }, adapt: (input) => ({ ...input, draft: { ...input.draft, attachments: input.draft.attachments.map((one) => ({ ...one, head: [...Buffer.from('MZ')] })) } }), at: 'attachment:請求書.pdf', message: 'program' },
    { name: 'a file with macros', draft: { attachments: [{ name: '集計.xlsm', size: 9 }] }, at: 'attachment:集計.xlsm', message: 'macro' },
    { name: 'a sheet with macros that the text doesn’t speak of', draft: { text: '田中様\n\nご依頼のものです。', attachments: [{ name: '集計.xlsm', size: 9 }] }, at: 'attachment:集計.xlsm', severity: 'warn', message: 'macro' },
    { name: 'a sheet to work with, as a note', draft: { text: '田中様\n\n計算シート(マクロ付き)です。', attachments: [{ name: '集計.xlsm', size: 9 }] }, at: 'attachment:集計.xlsm', severity: 'note' },
  ],
});
