import { subjectOtherDay } from '../../src/rules/subject-other-day';
import { ruleTable } from './table';

const ja = (subject: string, text: string) => ({ draft: { subject, text: `株式会社山田商事\n田中様\n\nお世話になっております。青空工業の佐藤です。\n${text}\n\nよろしくお願いいたします。\n佐藤` } });
const en = (subject: string, text: string) => ({ draft: { subject, text: `Dear Taro,\n\n${text}\n\nKind regards,\nHanako` } });

ruleTable(subjectOtherDay, {
  silent: [
    { name: 'the same closing day', ...ja('【12/4締切】工場見学のお申し込み', '締切は12月4日(金)です。') },
    { name: 'the subject’s day beside that of another thing', ...ja('【締切12/4】工場見学のご案内', '申込締切は12月4日、アンケートの締切は12月18日です。') },
    { name: 'a closing day that is moved', ...ja('締切12/4の工場見学について', '締切を12月11日まで延長いたします。') },
    { name: 'a closing day put right', ...ja('【締切12/4】工場見学のご案内', '締切は12月11日です。先の案内は誤りでした。') },
    { name: 'another kind of limit', ...ja('【申込締切12/4】工場見学のご案内', '参加費のお支払期限は12月18日です。') },
    { name: 'the closing day of another task', ...ja('【申込締切12/4】工場見学のご案内', '感想文の提出締切は12月18日です。') },
    { name: 'an answer under an older subject', ...ja('Re: 【締切12/4】工場見学のご案内', '承知しました。締切は12月11日でお願いします。') },
    { name: 'questions by another day', ...ja('【12/4締切】工場見学のご案内', 'ご質問は11月30日までにお寄せください。') },
    { name: 'two days in the subject', ...ja('締切12/4・発表12/11 写真展のご案内', '締切は12月5日です。') },
    { name: 'a fair of some days', ...ja('【12/4開催】物産展のご案内', '会期: 12月4日(金)～6日(日)\n開催は10時からです。') },
    { name: 'the term of something else', ...ja('【回答期限12/4】年次調査のお願い', '調査票のダウンロード期限は12月11日です。') },
    { name: 'the one that was held before', ...ja('【12/4開催】句会のお知らせ', '前の句会は10月2日に開催しました。') },
    { name: 'a day that belongs to no limit', ...ja('12/4のお打ち合わせ', '資料の締切は12月2日です。') },
    { name: 'a day after the word that is of another thing', ...ja('【締切12/4】工場見学のご案内', '締切が近づいてまいりました。当日は12月18日です。') },
    { name: 'a subject without a day', ...ja('締切のご案内', '締切は12月11日です。') },
    { name: 'a bare day of the same number', ...ja('【締切12/4】工場見学のご案内', '締切は来月4日です。') },
    { name: 'English: the same embargo', ...en('Embargo until Friday 4 December', 'It is under embargo until 00:01 on December 4.') },
    { name: 'English: the deadline is moved', ...en('Deadline 4 December: awards', 'The deadline has been extended to 11 December.') },
    { name: 'English: another limit', ...en('Deadline 4 December: awards', 'Tickets go on sale on 11 December.') },
    { name: 'English: a deadline of the subject, and the day of the dinner', ...en('Deadline 4 December: awards', 'Do not miss the deadline. The dinner is on 11 December.') },
    { name: 'English: another invoice', ...en('Invoice 5521 due 4 December', 'Invoice 5520 is due 27 November as well.') },
    { name: 'English: a forwarded mail', ...en('Fwd: Deadline 4 December', 'Our own deadline is 2 December.') },
    { name: 'English: two days, one of them the subject’s', ...en('RSVP by 4 December: dinner', 'Please RSVP by 4 December. Late RSVP to Jo until 7 December.') },
  ],
  finds: [
    { name: 'a closing day', ...ja('【12/4締切】工場見学のご案内', '申込締切は12月11日(金)です。'), at: 'subject', severity: 'warn', message: 'other', evidence: '12/4締切', values: { subject: '12/4締切' } },
    { name: 'the same in the text’s place', ...ja('【締切12/4】工場見学のご案内', '・締切 12月2日(水)17時'), at: 'body', evidence: '12月2日' },
    { name: 'by when to answer, in other words', ...ja('【12月4日まで】出欠のご回答のお願い', '恐れ入りますが、12月2日(水)までに出欠をお知らせください。'), at: 'body', evidence: '12月2日(水)まで' },
    { name: 'a closing day and by when to apply', ...ja('【12/4(金)締切】講座お申し込みのお願い', '12月7日(月)までにお申込みをお願いいたします。'), at: 'body' },
    { name: 'the day on which it is held', ...ja('【12/4開催】新酒の会のお知らせ', '開催日時: 12月5日(土) 14時'), at: 'body' },
    { name: 'a term of delivery', ...ja('額縁の発注(納期12/10)', '納期は12月17日でお願いします。'), at: 'body' },
    { name: 'a term until which an offer is valid', ...ja('お見積り(有効期限12月18日)', '有効期限:12月25日'), at: 'body' },
    { name: 'a day of release', ...ja('新曲の情報解禁12/4', '解禁日は12月8日(火)正午です。'), at: 'body' },
    { name: 'English: an embargo', ...en('EMBARGOED until noon, Friday 4 December: annual results', 'The figures are under strict embargo until noon on Monday 7 December.'), at: 'subject', severity: 'warn', message: 'other', evidence: '7 December' },
    { name: 'English: a deadline', ...en('Call for papers - deadline December 4', 'The deadline is Friday, December 11. We look forward to your paper.'), at: 'body' },
    { name: 'English: an answer', ...en('Winter lunch, RSVP by 4 December', 'Please RSVP by the 2nd of December to the kitchen.'), at: 'body' },
    { name: 'English: a closing date', ...en('Bursary: closing date 18 December', 'Closing date: Friday 11 December 2026'), at: 'body' },
    { name: 'English: an offer', ...en('Paint offer valid until 12 December', 'All colours at half price, valid until 21 December.'), at: 'body' },
  ],
});
