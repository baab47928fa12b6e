import { confidentialGoingOut } from '../../src/rules/confidential-going-out';
import { ruleTable } from './table';

ruleTable(confidentialGoingOut, {
  silent: [
    { name: 'the mark on a mail among colleagues', draft: { to: ['abe@aozora.example'], cc: [], subject: '【社外秘】来期計画' } },
    { name: 'an ordinary file', draft: { attachments: [{ name: '山田商事_議事録.pdf', size: 9 }] } },
  ],
  finds: [
    { name: 'a file marked for the house only', draft: { attachments: [{ name: '【社外秘】原価表.xlsx', size: 9 }] }, at: 'attachment:【社外秘】原価表.xlsx', message: 'file', evidence: '社外秘' },
    { name: 'a subject marked so', draft: { subject: '【社外秘】来期計画について' }, at: 'subject', message: 'subject' },
    { name: 'an English mark', draft: { subject: '[Internal only] Plan' }, at: 'subject' },
    { name: 'a word of the organisation’s own', options: { words: ['青印'] }, draft: { subject: '【青印】来期計画' }, at: 'subject' },
  ],
});
