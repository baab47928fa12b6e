import { nightOrHoliday } from '../../src/rules/night-or-holiday';
import { ruleTable } from './table';

ruleTable(nightOrHoliday, {
  silent: [
    { name: 'a working morning' },
    { name: 'night, in a mail among colleagues', draft: { to: ['abe@aozora.example'] }, now: '2026-11-24T23:40:00+09:00' },
    { name: 'the first minute of working hours', now: '2026-11-24T07:00:00+09:00' },
    { name: 'the last minute of working hours', now: '2026-11-24T20:59:00+09:00' },
    { name: 'night, where policy works through it', now: '2026-11-24T23:40:00+09:00', options: { from: 22, to: 6 } },
  ],
  finds: [
    { name: 'late in the evening, as a note', now: '2026-11-24T23:40:00+09:00', at: 'draft', severity: 'note', message: 'night' },
    { name: 'a public holiday', now: '2026-11-23T11:00:00+09:00', at: 'draft', message: 'holiday' },
    { name: 'a Saturday', now: '2026-11-28T11:00:00+09:00', at: 'draft', message: 'holiday' },
    { name: 'after the hour that policy sets', now: '2026-11-24T19:00:00+09:00', options: { from: 8, to: 18 }, at: 'draft', message: 'night' },
    { name: 'before dawn on a working day', now: '2026-11-25T04:00:00+09:00', at: 'draft', message: 'night' },
    { name: 'noon, where policy works at night', now: '2026-11-24T12:00:00+09:00', options: { from: 22, to: 6 }, at: 'draft', message: 'night' },
    { name: 'a holiday in lieu', now: '2027-03-22T10:00:00+09:00', at: 'draft', message: 'holiday' },
  ],
});
