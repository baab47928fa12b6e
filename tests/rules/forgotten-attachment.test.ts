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
    { name: 'papers that another form wants attached', draft: { text: '田中様\n\n申請書の添付書類は、印鑑証明と登記簿の2点です。' } },
    { name: 'a drawing to be attached to a contract', draft: { text: '田中様\n\n契約書に添付する図面の縮尺は1/50でお願いします。' } },
    { name: 'a paper that goes by post', draft: { text: '田中様\n\n見積書は郵送にてお送りします。' } },
    { name: 'a paper that goes later', draft: { text: '田中様\n\n見積書は来週お送りします。' } },
    { name: 'minutes that stand in the text', draft: { text: '田中様\n\n議事録をお送りします。\n・足場は来週まで\n・図面は再来週' } },
    { name: 'a paper behind a link of any service', draft: { text: '田中様\n\n図面をお送りします。\nhttps://files.harbor.example/dl/aB3xK' } },
    { name: 'goods that go', draft: { text: '田中様\n\n商品をお送りしますのでご確認ください。' } },
    { name: 'thanks for their attachment', draft: { text: 'Hi Taro,\n\nthanks for the attached drawings, very clear.' } },
    { name: 'an invitation beside the text', draft: { text: 'Hi Taro,\n\nI have attached the invitation.' }, adapt: (input) => ({ ...input, draft: { ...input.draft, alternatives: [{ name: '', mimeType: 'text/calendar', size: 9, sha256: '', head: [] }] } }) },
    { name: 'a building’s attached garage', draft: { text: 'Hi Taro,\n\nthe attached garage is part of the parcel.' } },
    { name: 'thanks for attaching', draft: { text: 'Hi Taro,\n\nthank you for attaching the menus.' } },
  ],
  finds: [
    { name: 'a promise in Japanese', draft: { text: '田中様\n\n見積書を添付いたします。ご確認ください。' }, at: 'body', severity: 'warn', message: 'none', evidence: '添付いたします' },
    { name: 'a promise in casual words', draft: { text: '写真を添付します!' }, at: 'draft' },
    { name: 'a promise in English', draft: { text: 'Dear Taro,\n\nplease find attached the quote.' }, at: 'body', evidence: 'attached' },
    { name: 'a picture of the signature in place of the promised file', draft: { text: 'I have attached the report.', attachments: [{ name: 'image001.png', size: 4000 }] }, at: 'body' },
    { name: '“I have already attached”', draft: { text: 'Hi Taro,\n\nI have already attached the order form.' }, at: 'body' },
    { name: 'drawings that are sent herewith', draft: { text: '田中様\n\nご依頼の図面一式、お送りいたしますのでご査収ください。' }, at: 'body', evidence: '図面一式' },
    { name: 'a quotation put with the mail', draft: { text: '田中様\n\n見積書(PDF)を添えてお送りします。' }, at: 'body' },
    { name: '別紙', draft: { text: '田中様\n\n別紙のとおりお見積り申し上げます。' }, at: 'body' },
    { name: '貼付', draft: { text: '田中様\n\n先ほどの工程表を貼付いたします。' }, at: 'body' },
    { name: 'a file named behind an arrow', draft: { text: '田中様\n\n施工要領書です。添付→施工要領書_rev2.pdf' }, at: 'body' },
    { name: 'any paper that 添付の points at', draft: { text: '田中様\n\n添付のパンフレットもあわせてご覧ください。' }, at: 'body' },
    { name: '“I’ve enclosed”', draft: { text: 'Hi Taro,\n\nI’ve enclosed a copy of the deed.' }, at: 'body' },
    { name: '“Attached:” and what it is', draft: { text: 'Hi Taro,\n\nAttached: final menu.' }, at: 'body' },
  ],
});
