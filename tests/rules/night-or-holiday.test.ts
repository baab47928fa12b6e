import { nightOrHoliday } from '../../src/rules/night-or-holiday';
import { ruleTable } from './table';

ruleTable(nightOrHoliday, {
  silent: [
    { name: 'a working morning' },
  ],
  finds: [
    { name: 'late in the evening, as a note', now: '2026-11-24T23:40:00+09:00', at: 'draft', severity: 'note', message: 'night' },
    { name: 'a public holiday', now: '2026-11-23T11:00:00+09:00', at: 'draft', message: 'holiday' },
    { name: 'a Saturday', now: '2026-11-28T11:00:00+09:00', at: 'draft', message: 'holiday' },
    { name: 'after the hour that policy sets', now: '2026-11-24T19:00:00+09:00', options: { from: 8, to: 18 }, at: 'draft', message: 'night' },
  ],
});
