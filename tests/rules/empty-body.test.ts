import { emptyBody } from '../../src/rules/empty-body';
import { ruleTable } from './table';

ruleTable(emptyBody, {
  silent: [
    { name: 'a mail with text' },
    { name: 'one line', draft: { text: '了解です。' } },
    { name: 'a greeting, an opening and one fact', draft: { text: '田中様\n\nお世話になっております。\n型番はPW-200です。' } },
    { name: 'a greeting and thanks for something', draft: { text: '田中様\n\n昨夜はごちそうさまでした。' } },
    { name: 'a smile', draft: { text: ':-)' } },
    { name: 'an invitation beside an empty text', draft: { text: '' }, adapt: (input) => ({ ...input, draft: { ...input.draft, alternatives: [{ name: '', mimeType: 'text/calendar', size: 9, sha256: '', head: [] }] } }) },
  ],
  finds: [
    { name: 'nothing at all', draft: { text: '' }, at: 'body' },
    { name: 'nothing above the quotation', draft: { text: '\n\n2026年11月20日(金) 10:15 田中 <tanaka@yamada-shoji.example>:\n> よろしくお願いします。\n' }, at: 'body' },
    { name: 'a greeting only', draft: { text: '山田商事 田中様\n' }, at: 'body', severity: 'warn', message: 'opening' },
    { name: 'a greeting, an opening and who writes', draft: { text: '田中様\n\nいつもお世話になっております。\n青空工業の佐藤です。\n' }, at: 'body', message: 'opening' },
    { name: 'an opening broken off', draft: { text: 'お世話に' }, at: 'draft', message: 'opening' },
    { name: 'a greeting only, in English', draft: { text: 'Hi Taro,\n\nBest regards' }, at: 'body', message: 'opening' },
    { name: 'a greeting over a file, as a note', draft: { text: '田中様\n', attachments: [{ name: '山田商事_資料.pdf', size: 9 }] }, at: 'body', severity: 'note' },
    { name: 'characters without a width', draft: { text: '\u200b\u00a0\u3000' }, at: 'body', message: 'empty' },
    { name: 'a forwarded mail, as a note', draft: { subject: 'Fwd: 資料', text: '\n\n---------- Forwarded message ---------\nFrom: 田中 <tanaka@yamada-shoji.example>\nDate: Fri, Nov 20, 2026\nSubject: 資料\nTo: sato@aozora.example\n\n資料です。' }, at: 'body', severity: 'note' },
    { name: 'a greeting and a close with the sender’s first name', draft: { from: 'Ellen Marsh <sato@aozora.example>', text: 'Hi Taro,\n\nBest wishes\nEllen' }, at: 'body', message: 'opening' },
  ],
});
