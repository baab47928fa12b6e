import { placeholderLeft } from '../../src/rules/placeholder-left';
import { ruleTable } from './table';

ruleTable(placeholderLeft, {
  silent: [
    { name: 'a heading in brackets', draft: { text: '田中様\n\n【日時】11月25日(水) 10:00\n【場所】本社会議室\n' } },
    { name: 'a text without any' },
  ],
  finds: [
    { name: 'a name to be filled in', draft: { text: '〇〇様\n\nお世話になっております。' }, at: 'body', evidence: '〇〇' },
    { name: 'braces of a template', draft: { text: 'Dear {{first_name}},\n\nthank you.' }, at: 'body' },
    { name: 'circles in the subject', draft: { subject: '〇〇株式会社様 ご提案' }, at: 'subject' },
    { name: 'a gap in a letter that was written after a mis-send, alone on its line', draft: { text: '〔含まれていた情報を記入〕\n\n様式について' }, at: 'body', evidence: '〔含まれていた情報を記入〕' },
    { name: 'the same in English', draft: { text: 'Dear 〔fill in the name〕,' }, at: 'body' },
    { name: 'brackets where a name belongs', draft: { text: '【会社名】\n【ご担当者名】様\n\nお世話になっております。' }, at: 'body', evidence: '【ご担当者名】様' },
  ],
});
