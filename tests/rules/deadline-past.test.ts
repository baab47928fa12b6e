import { deadlinePast } from '../../src/rules/deadline-past';
import { ruleTable } from './table';

// The table's day is Tuesday 24 November 2026.
const mail = (line: string) => ({ draft: { text: `田中様\n\nお世話になっております。\n${line}\n` } });

ruleTable(deadlinePast, {
  silent: [
    { name: 'a day to come', ...mail('11月30日(月)までにご返信ください。') },
    { name: 'today', ...mail('本日11月24日(火)までにご返信をお願いいたします。') },
    { name: 'a day in January, read as the next one', ...mail('1月15日までにご回答ください。') },
    { name: 'a deadline that was, told and not asked', ...mail('ご返信は11月10日までにお願いしておりましたが、いかがでしょうか。') },
    { name: 'a deadline that is extended', ...mail('11月10日までとしていたご提出期限を、11月30日まで延長いたしますのでご利用ください。') },
    { name: 'thanks for what came in time', ...mail('11月10日までにご提出いただきましてありがとうございました。') },
    { name: 'a shop that was shut until then', ...mail('11月20日まで休業しておりました。ご用命をお待ちしております。') },
    { name: 'a time to be reported on', ...mail('4月1日から9月30日までの実績をご確認ください。') },
    { name: 'the date of what is to be looked at', ...mail('11月10日付の請求書をご確認ください。') },
    { name: 'a quoted mail’s deadline', ...mail('承知しました。\n\n> 11月10日までにご返信ください。') },
    { name: 'the day that something had to be bought by', ...mail('9月30日までのご契約分が対象です。該当する方はご連絡ください。') },
    { name: 'no such day', ...mail('11月31日までにご返信ください。') },
    { name: 'a fraction', ...mail('容量の1/2までに減らしてください。') },
    { name: 'English: a day to come', ...mail('Please send it by 30 November.') },
    { name: 'English: a deadline that was', ...mail('You were asked to send it by 10 November.') },
    { name: 'English: what was signed before a day', ...mail('Please find the contract, which was signed by 10 November.') },
    { name: 'English: a clock', ...mail('Please call before 11 on Friday.') },
    { name: 'English: may, the verb', ...mail('Please sign before 3 may leave.') },
    { name: 'what was handed in by then', ...mail('11月10日までに提出した分をご確認ください。') },
    { name: 'what arrived by then', ...mail('11月10日必着で届いた書類をご確認ください。') },
    { name: 'the papers of a closing day', ...mail('10月31日締切分の集計をお送りしますのでご確認ください。') },
    { name: 'an answer that did not come', ...mail('11月10日までにご返信がなかったため、改めてお願いいたします。') },
    { name: 'somebody who was away until then', ...mail('11月20日まで不在でしたので、ご連絡は奥田までお願いします。') },
    { name: 'somebody who is on a journey until then', ...mail('11月20日まで出張のため、ご連絡は来月にお願いします。') },
    { name: 'English: something to be noted', ...mail('Please note that orders placed by 10 November ship today.') },
    { name: 'English: something to be seen', ...mail('Please see the minutes of the meeting held before 10 November.') },
    { name: 'English: what is expected', ...mail('You should have it by 10 November 2026.') },
  ],
  finds: [
    { name: 'a day two weeks ago', ...mail('11月10日(火)までにご返信くださいますようお願いいたします。'), at: 'body', message: 'past', severity: 'warn', evidence: '11月10日(火)まで' },
    { name: 'yesterday', ...mail('11月23日中までにご回答をお願いします。'), at: 'body', evidence: '11月23日' },
    { name: 'last year, by a slip in the year', ...mail('2025年12月10日までにご提出ください。'), at: 'body', evidence: '2025年12月10日' },
    { name: 'the year of the era', ...mail('令和8年11月10日必着でご返送ください。'), at: 'body' },
    { name: 'with a slash and an hour', ...mail('恐れ入りますが、11/20 17時までにご連絡をお願いいたします。'), at: 'body', evidence: '11/20' },
    { name: 'wide figures', ...mail('１１月１０日（火）を期限としてご回答ください。'), at: 'body' },
    { name: 'a closing day', ...mail('アンケートは11月13日締切ですので、ご記入をお願いいたします。'), at: 'body' },
    { name: 'English: the day first', ...mail('Please let us know by Friday 13 November.'), at: 'body', evidence: '13 November' },
    { name: 'English: the month first, with a year', ...mail('Could you return the form no later than November 10, 2026?'), at: 'body' },
    { name: 'English: an ordinal and an hour', ...mail('We need your answer by 5pm on the 20th of November.'), at: 'body' },
    { name: 'what is to be finished by then', ...mail('11月10日までに完了をお願いいたします。'), at: 'body' },
    { name: 'what the sender wants to settle by then', ...mail('11月10日までに確定したいので、ご回答をお願いします。'), at: 'body' },
    { name: 'English: what should be returned', ...mail('The form should come back to us by 10 November.'), at: 'body' },
  ],
});
