import { emptySubject } from '../../src/rules/empty-subject';
import { ruleTable } from './table';

ruleTable(emptySubject, {
  silent: [
    { name: 'a subject' },
    { name: 'a short one', draft: { subject: '御礼' } },
  ],
  finds: [
    { name: 'none', draft: { subject: '' }, at: 'subject', severity: 'warn', message: 'empty' },
    { name: 'spaces only, also wide ones', draft: { subject: '　 ' }, at: 'subject', message: 'empty' },
    { name: 'a reply sign and nothing after it', draft: { subject: 'Re: ' }, at: 'subject' },
    { name: 'what a mail program puts there', draft: { subject: '(no subject)' }, at: 'subject' },
  ],
});
