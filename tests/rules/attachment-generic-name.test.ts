import { attachmentGenericName } from '../../src/rules/attachment-generic-name';
import { ruleTable } from './table';

ruleTable(attachmentGenericName, {
  silent: [
    { name: 'a paper with the number of a type', draft: { attachments: [{ name: 'V-620_仕様書.pdf', size: 9000 }, { name: 'KP65-002 spec.pdf', size: 9000 }] } },
    { name: 'a paper with its date', draft: { attachments: [{ name: '20261120_御見積書.pdf', size: 9 }] } },
    { name: 'a name with the company', draft: { attachments: [{ name: '20261124_山田商事_御見積書.pdf', size: 9 }] } },
    { name: 'the same name to a colleague', draft: { to: ['abe@aozora.example'], attachments: [{ name: '御見積書.pdf', size: 9 }] } },
    { name: 'a drawing whose name speaks for itself', draft: { attachments: [{ name: '北棟配管図_改訂3.pdf', size: 9 }] } },
    { name: 'a brochure', draft: { attachments: [{ name: '総合カタログ.pdf', size: 9 }] } },
    { name: 'a filled-in specimen of a form', draft: { attachments: [{ name: '申込書の記入見本.pdf', size: 9 }] } },
    { name: 'a book of specimens', draft: { attachments: [{ name: '壁紙見本帳_2027春.pdf', size: 9 }] } },
    { name: 'a photograph of a specimen', draft: { attachments: [{ name: '見本.jpg', size: 9 }] } },
    { name: 'a specimen whose very name the text gives', draft: { text: '田中様\n\n見本.pdf を添付します。', attachments: [{ name: '見本.pdf', size: 9 }] } },
    { name: 'a designer’s file with what it is for', draft: { attachments: [{ name: '春号表紙_データ.ai', size: 9 }, { name: 'ロゴ_横組.eps', size: 9 }] } },
    { name: 'a drawing with its number', draft: { attachments: [{ name: 'KG-210_図面.dwg', size: 9 }] } },
    { name: 'a designer’s file for a colleague', draft: { to: ['abe@aozora.example'], attachments: [{ name: 'データ.psd', size: 9 }] } },
  ],
  finds: [
    { name: 'a drawing in a draughtsman’s format', draft: { attachments: [{ name: '図面.dwg', size: 9 }] }, at: 'attachment:図面.dwg', severity: 'warn' },
    { name: 'a designer’s data', draft: { attachments: [{ name: '修正データ.psd', size: 9 }] }, at: 'attachment:修正データ.psd' },
    { name: 'English: a designer’s final of whatever', draft: { text: 'Hi Taro,\n\nhere it is.', attachments: [{ name: 'final_file.indd', size: 9 }] }, at: 'attachment:final_file.indd' },
    { name: 'a quotation that could be anybody’s', draft: { attachments: [{ name: '御見積書.pdf', size: 9 }] }, at: 'attachment:御見積書.pdf', severity: 'warn', evidence: '御見積書.pdf' },
    { name: 'an invoice that could be anybody’s', draft: { text: 'Dear Tanaka-san,\n\nthe invoice is attached.', attachments: [{ name: 'invoice.pdf', size: 9 }] }, at: 'attachment:invoice.pdf' },
    { name: 'a state in wide brackets', draft: { attachments: [{ name: '請求書（最終）.xlsx', size: 9 }] }, at: 'attachment:請求書（最終）.xlsx' },
    { name: 'a proposal', draft: { attachments: [{ name: '提案資料.pptx', size: 9 }] }, at: 'attachment:提案資料.pptx' },
    { name: 'a table of dates', draft: { attachments: [{ name: '工程表.xlsx', size: 9 }] }, at: 'attachment:工程表.xlsx' },
    { name: 'no more than a state', draft: { attachments: [{ name: 'Draft.docx', size: 9 }] }, at: 'attachment:Draft.docx' },
    { name: 'a specimen of whatever', draft: { attachments: [{ name: '見本.pdf', size: 9 }] }, at: 'attachment:見本.pdf' },
    { name: 'a sample of whatever', draft: { attachments: [{ name: 'サンプル(修正).xlsx', size: 9 }] }, at: 'attachment:サンプル(修正).xlsx' },
  ],
});
