import { unfinishedText } from '../../src/rules/unfinished-text';
import { ruleTable } from './table';

const from = '佐々木 翔 <sasaki@aozora.example>';
const ja = (...lines: readonly string[]) => ({ draft: { from, text: `田中様\n\nお世話になっております。青空工業の佐々木です。\n\n${lines.join('\n')}` } });
const en = (...lines: readonly string[]) => ({ draft: { from: 'Ellen Marsh <marsh@aozora.example>', text: `Dear Taro,\n\nThank you for your call.\n\n${lines.join('\n')}` } });

ruleTable(unfinishedText, {
  silent: [
    { name: 'lines broken where the writer takes breath', ...ja('この度は弊社の展示会に', 'お越しいただき、', '誠にありがとうございました。', '', 'よろしくお願いいたします。') },
    { name: 'a beginning whose details stand below it', ...ja('下記の日程で、', '', '日時:12月3日', '場所:本社', '', 'お待ちしております。') },
    { name: 'what is asked for kindly, over an empty line', ...ja('お手数をおかけいたしますが、', '', 'よろしくお願いいたします。') },
    { name: 'a kind request that goes on into the closing', ...ja('資料をお送りします。ご確認のほど、', '', 'よろしくお願い申し上げます。') },
    { name: 'a day that goes on into the closing', ...ja('それでは、当日は', '', 'よろしくお願いいたします。') },
    { name: 'something that goes on into the closing', ...ja('お手数ですが、ご確認を', '', 'よろしくお願いいたします。') },
    { name: 'a report that ends without a verb', ...ja('まずは取り急ぎ、ご報告まで', '', '佐々木') },
    { name: 'a heading over the closing', ...ja('搬入は裏門からお願いします。', '', '■ お問い合わせについて', '', '佐々木') },
    { name: 'a text that ends in a noun', ...ja('当日の持ち物は、筆記用具と印鑑', '', '以上、よろしくお願いいたします。') },
    { name: 'さて on a line of its own', ...ja('さて、', '', '先日の件ですが、無事に終わりました。') },
    { name: 'a list behind the last particle', ...ja('ご用意いただくものは', '', '・印鑑', '・通帳', '', '佐々木') },
    { name: 'an ending left to the reader', ...ja('できれば今週中に決めたいのですが…', '', '佐々木') },
    { name: 'what is said in half sentences, between colleagues', ...ja('明日の会議、少し遅れるかもしれませんが', '', '佐々木') },
    { name: 'a name that ends in a particle’s letter', ...ja('担当は次の者です。', '', '山田かの', '', '佐々木') },
    { name: 'English: a list behind the last word', ...en('Please bring the', '', '- hard hat', '- boots', '', 'Kind regards,', 'Ellen') },
    { name: 'English: a sentence that goes on over an empty line', ...en('I look forward to seeing you and the', '', 'whole team on Monday.', '', 'Kind regards,', 'Ellen') },
    { name: 'English: a question that ends in a preposition', ...en('Let me know who you are going with', '', 'Best,', 'Ellen') },
    { name: 'English: thanks in advance', ...en('Thanks in advance for your help and kindness,', '', 'Ellen') },
    { name: 'English: a grade', ...en('We would go for Plan A', '', 'Best wishes,', 'Ellen') },
    { name: 'English: what somebody is glad to do', ...en('You asked whether I can help: happy to', '', 'Best,', 'Ellen') },
    { name: 'English: a wish that ends in that', ...en('Yes, I would like that', '', 'Ellen') },
    { name: 'English: a closing in two parts', ...en('We look forward to hearing from you, and', '', 'remain,', 'Yours sincerely,', 'Ellen') },
    { name: 'English: what the quotation below breaks off with', draft: { from, text: 'Dear Taro,\n\nYes, Monday suits us.\n\nKind regards,\nEllen\n\nOn Mon, Nov 23, 2026 at 9:00 AM Taro <tanaka@yamada-shoji.example> wrote:\n> could you send the\n>\n> Kind regards,\n> Taro' } },
    { name: 'English: kisses', ...en('See you all on Monday xxx', '', 'Ellen') },
    { name: 'thanks and a word, without a verb', ...ja('見積の件、承知いたしました。', '取り急ぎ、お礼とご連絡を', '', '佐々木') },
    { name: 'what one looks forward to, without a verb', ...ja('先日はありがとうございました。', '皆様にお会いできるのを楽しみに', '', '佐々木') },
    { name: 'a time that goes on into the closing', ...ja('ご返信は来週でも構いません。お手すきの折に', '', 'よろしくお願いいたします。') },
  ],
  finds: [
    { name: 'a clause, and then the closing', ...ja('ご依頼の部品は、来週月曜に入荷する予定で、', '', '以上、よろしくお願いいたします。'), at: 'body', severity: 'warn', evidence: '入荷する予定で、' },
    { name: 'an object without its verb', ...ja('つきましては、次回のお打ち合わせの日程を', '', '以上、取り急ぎご連絡まで。'), at: 'body', evidence: '日程を' },
    { name: 'a subject without anything of it', ...ja('金額につきましては、消費税を含めた総額は', '', 'ご不明な点がございましたら、お知らせください。'), at: 'body', evidence: '総額は' },
    { name: 'the way that breaks off at the gate', ...ja('搬入は裏門から入っていただき、そのまま突き当たりを右に', '', 'どうぞよろしくお願いいたします。'), at: 'body', evidence: '右に' },
    { name: 'a clause, and then the name', ...ja('なお、当日の持ち物ですが、', '', '佐々木'), at: 'body', evidence: '当日の持ち物ですが、' },
    { name: 'a clause at the very end', ...ja('ご請求の締め日は毎月20日で、お支払いは翌月の'), at: 'body', evidence: '翌月の' },
    { name: 'a quotation without its verb', ...ja('工場に確かめたところ、再発の恐れはないと', '', '引き続きよろしくお願いいたします。'), at: 'body', evidence: 'ないと' },
    { name: 'English: an article, and then the closing', ...en('The delivery will be on Tuesday and the', '', 'Kind regards,', 'Ellen'), at: 'body', severity: 'warn', evidence: 'on Tuesday and the' },
    { name: 'English: a price without its number', ...en('For forty rooms we can offer you a rate of', '', 'Best wishes,', 'Ellen'), at: 'body', evidence: 'a rate of' },
    { name: 'English: what the bank said', ...en('Regarding the deposit, I spoke to the bank and they said that', '', 'Thanks,', 'Ellen'), at: 'body', evidence: 'they said that' },
    { name: 'English: a reason that is missing', ...en('Please note that the gate code has changed, because', '', 'Let me know if you have any questions.', '', 'Ellen'), at: 'body', evidence: 'because' },
    { name: 'English: a sentence at the very end', ...en('The engineers will be with you by ten, and they will need access to our'), at: 'body', evidence: 'access to our' },
    { name: 'English: the second sentence of a paragraph', ...en('The hall is booked. We have put your', '', 'Yours sincerely,', 'Ellen Marsh'), at: 'body', evidence: 'We have put your' },
    { name: 'English: a condition that is missing', ...en('We can hold the rooms until Friday, unless', '', 'Regards', 'Ellen'), at: 'body', evidence: 'unless' },
    { name: 'English: only the subject of the clause', ...en('The pump is too loud at night, and the neighbours ask that we', '', 'Kind regards,', 'Ellen'), at: 'body', evidence: 'ask that we' },
  ],
});
