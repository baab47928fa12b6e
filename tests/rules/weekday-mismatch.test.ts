import { weekdayMismatch } from '../../src/rules/weekday-mismatch';
import { ruleTable } from './table';

ruleTable(weekdayMismatch, {
  silent: [
    { name: 'a date and its weekday', draft: { text: '11月25日(水) 10:00 に伺います。' } },
    { name: 'a date in English', draft: { text: 'Let us meet on Wednesday, 25 November 2026.' } },
    { name: 'a date without a weekday', draft: { text: '11月25日に伺います。' } },
    { name: 'a measure in a recipe', draft: { text: '水は3/4(水)カップ入れてください。' } },
    { name: 'last year’s date', draft: { text: '昨年12月3日(水)の議事録をご覧ください。' } },
    { name: 'a bare day of this month or the next', draft: { text: '今週26日(木)と、来月1日(火)でお願いします。' } },
    { name: 'a bare day under the month it is of', draft: { text: '2月の予定\n\n10日(水) 納品\n12日(金) 検収' } },
    { name: 'two weekdays and two days, joined', draft: { text: 'Closed Thu-Fri 11/26-27.\nCome Mon and Tue, December 7 and 8, or Wed–Thu 12/9–10.' } },
    { name: 'a date in figures with an English weekday, either way round', draft: { text: 'Thursday 10/12/2026 or Mon 12/14 or 14/12 (Mon)' } },
    { name: 'a slip quoted with its correction', draft: { text: '田中様\n\n発行日 「12月1日(月)」→「12月1日(火)」に直してください。' } },
    { name: 'a slip owned up to', draft: { text: '田中様\n\n先ほどの「12月1日(月)」は誤りで、12月1日(火)です。' } },
    { name: 'English: a slip corrected', draft: { text: 'Hi Taro,\n\nMonday, 1 December 2026 was wrong; it is Tuesday, 1 December 2026.' } },
  ],
  finds: [
    { name: 'the latter of two weekdays with one day', draft: { text: 'Thursday or Fri 11/26, whichever suits.' }, at: 'body', message: 'wrong', values: { text: 'Fri 11/26', en: 'Thursday' } },
    { name: 'a slip after a correction of something else', draft: { text: '田中様\n\n「旭が丘」→「旭ヶ丘」に直してください。校了は12月1日(月)です。' }, at: 'body', message: 'wrong' },
    { name: 'a weekday that is another day’s', draft: { text: '11月25日(木) 10:00 に伺います。' }, at: 'body', severity: 'warn', message: 'wrong' },
    { name: 'a Japanese year', draft: { text: '令和8年11月25日(金)に伺います。' }, at: 'body' },
    { name: 'an English date on another day', draft: { text: 'Let us meet on Tuesday, 25 November 2026.' }, at: 'body' },
    { name: 'a day that no month has', draft: { text: '11月31日(火)までにお願いします。' }, at: 'body', message: 'noSuchDay' },
    { name: 'a bare day that is so in no month near', draft: { text: '今週26日(水)までにご返信ください。' }, at: 'body', evidence: '26日(水)' },
    { name: 'a date in figures with an English weekday', draft: { text: 'Are you free Mon 12/1?' }, at: 'body', evidence: 'Mon 12/1' },
    { name: 'a date by ISO 8601 with an English weekday', draft: { text: 'The audit starts on 2026-12-08 (Wednesday).' }, at: 'body', message: 'wrong' },
    { name: 'next year’s date', draft: { text: '来年1月8日(木)に伺います。' }, at: 'body' },
  ],
});
