import { forgottenAttachment } from '../../src/rules/forgotten-attachment';
import { ruleTable } from './table';

ruleTable(forgottenAttachment, {
  silent: [
    { name: 'a promise kept', draft: { text: '田中様\n\n見積書を添付いたします。', attachments: [{ name: '山田商事_見積書.pdf', size: 9 }] } },
    { name: 'no promise', draft: { text: '田中様\n\n添付は不要です。' } },
    { name: 'what they attached the last time', draft: { text: '田中様\n\n前回添付いただいた図面を拝見しました。' } },
    { name: 'a request for an attachment', draft: { text: 'Hi Taro,\n\ncould you please attach the drawing?' } },
    { name: 'a promise in the quotation only', draft: { text: '承知しました。\n\n2026年11月20日(金) 10:15 田中 <tanaka@yamada-shoji.example>:\n> 見積書を添付いたします。\n' } },
    { name: 'a link to Drive in its place', draft: { text: '田中様\n\n資料を添付いたします。\nhttps://drive.google.com/file/d/abc\n' } },
  ],
  finds: [
    { name: 'a promise in Japanese', draft: { text: '田中様\n\n見積書を添付いたします。ご確認ください。' }, at: 'body', severity: 'warn', message: 'none', evidence: '添付いたします' },
    { name: 'a promise in casual words', draft: { text: '写真を添付します!' }, at: 'draft' },
    { name: 'a promise in English', draft: { text: 'Dear Taro,\n\nplease find attached the quote.' }, at: 'body', evidence: 'attached' },
    { name: 'a picture of the signature in place of the promised file', draft: { text: 'I have attached the report.', attachments: [{ name: 'image001.png', size: 4000 }] }, at: 'body' },
  ],
});
