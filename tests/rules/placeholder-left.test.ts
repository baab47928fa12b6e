import { placeholderLeft } from '../../src/rules/placeholder-left';
import { ruleTable } from './table';

ruleTable(placeholderLeft, {
  silent: [
    { name: 'a heading in brackets', draft: { text: '田中様\n\n【日時】11月25日(水) 10:00\n【場所】本社会議室\n' } },
    { name: 'a text without any' },
    { name: 'a tag in a mail about HTML', draft: { text: 'In the <title> tag, please put the product name.' } },
    { name: 'signs that a form shows', draft: { text: '田中様\n\n〇月〇日と書かれた欄にご記入ください。' } },
    { name: 'marks given in a test', draft: { text: '田中様\n\n採点は◎○△×の4段階です。' } },
    { name: 'numbered items in brackets', draft: { text: '田中様\n\n[1]～[3]の項目をご確認ください。' } },
    { name: 'a promise to look later', draft: { text: '田中様\n\n後で確認します。' } },
    { name: 'a placeholder that the text quotes', draft: { text: '田中様\n\n「〇〇様」のまま届いております。' } },
    { name: 'how a date is to be written', draft: { text: '田中様\n\n日付はYYYY/MM/DD形式でご入力ください。' } },
    { name: 'a web address with coded spaces', draft: { text: 'See http://www.search.example/?q=remove%20the%20hard%20drive' } },
    { name: 'a path of a packager', draft: { text: 'It is in /usr/share/docs/%{name}-%{version}/ now.' } },
  ],
  finds: [
    { name: 'a name to be filled in', draft: { text: '〇〇様\n\nお世話になっております。' }, at: 'body', evidence: '〇〇' },
    { name: 'braces of a template', draft: { text: 'Dear {{first_name}},\n\nthank you.' }, at: 'body' },
    { name: 'circles in the subject', draft: { subject: '〇〇株式会社様 ご提案' }, at: 'subject' },
    { name: 'a gap in a letter that was written after a mis-send, alone on its line', draft: { text: '〔含まれていた情報を記入〕\n\n様式について' }, at: 'body', evidence: '〔含まれていた情報を記入〕' },
    { name: 'the same in English', draft: { text: 'Dear 〔fill in the name〕,' }, at: 'body' },
    { name: 'brackets where a name belongs', draft: { text: '【会社名】\n【ご担当者名】様\n\nお世話になっております。' }, at: 'body', evidence: '【ご担当者名】様' },
    { name: 'a number of days', draft: { text: '田中様\n\n工期は△△日間を見込んでおります。' }, at: 'body', evidence: '△△日間' },
    { name: 'a price in signs', draft: { text: '田中様\n\nお見積金額は￥＊＊＊，＊＊＊でございます。' }, at: 'body' },
    { name: 'a note to oneself', draft: { text: '田中様\n\n金額:要確認!!あとで埋める' }, at: 'body', evidence: '埋める' },
    { name: 'a note to oneself in English', draft: { text: 'Hi Taro,\n\nlead time is TBD - fill in before sending' }, at: 'body' },
    { name: 'an order in brackets on a line of its own', draft: { text: 'Hi Taro,\n\n[INSERT PRICE TABLE HERE]\n\nBest' }, at: 'body' },
    { name: 'a date in circles', draft: { text: '田中様\n\n●月●日に伺います。' }, at: 'body', evidence: '●月●日' },
    { name: 'a date in letters', draft: { text: '田中様\n\n出発日:YYYY年MM月DD日' }, at: 'body' },
    { name: 'a name in angle brackets', draft: { text: '田中様\n\n＜宿泊先名＞にご宿泊いただきます。' }, at: 'body', evidence: '宿泊先名' },
    { name: 'a blank in brackets', draft: { text: 'Hi Taro,\n\nthe price is $[____].' }, at: 'body' },
    { name: 'a date to be determined', draft: { text: 'Hi Taro,\n\nclosing on [DATE TBD].' }, at: 'body' },
  ],
});
