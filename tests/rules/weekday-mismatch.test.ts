import { weekdayMismatch } from '../../src/rules/weekday-mismatch';
import { ruleTable } from './table';

ruleTable(weekdayMismatch, {
  silent: [
    { name: 'a date and its weekday', draft: { text: '11月25日(水) 10:00 に伺います。' } },
    { name: 'a date in English', draft: { text: 'Let us meet on Wednesday, 25 November 2026.' } },
    { name: 'a date without a weekday', draft: { text: '11月25日に伺います。' } },
  ],
  finds: [
    { name: 'a weekday that is another day’s', draft: { text: '11月25日(木) 10:00 に伺います。' }, at: 'body', severity: 'warn', message: 'wrong' },
    { name: 'a Japanese year', draft: { text: '令和8年11月25日(金)に伺います。' }, at: 'body' },
    { name: 'an English date on another day', draft: { text: 'Let us meet on Tuesday, 25 November 2026.' }, at: 'body' },
    { name: 'a day that no month has', draft: { text: '11月31日(火)までにお願いします。' }, at: 'body', message: 'noSuchDay' },
  ],
});
