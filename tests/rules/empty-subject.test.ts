import { emptySubject } from '../../src/rules/empty-subject';
import { ruleTable } from './table';

ruleTable(emptySubject, {
  silent: [
    { name: 'a subject' },
    { name: 'a short one', draft: { subject: '御礼' } },
    { name: 'one sign', draft: { subject: '?' } },
    { name: 'an answer to something', draft: { subject: 'Re: 資料' } },
  ],
  finds: [
    { name: 'none', draft: { subject: '' }, at: 'subject', severity: 'warn', message: 'empty' },
    { name: 'spaces only, also wide ones', draft: { subject: '　 ' }, at: 'subject', message: 'empty' },
    { name: 'a reply sign and nothing after it', draft: { subject: 'Re: ' }, at: 'subject' },
    { name: 'what a mail program puts there', draft: { subject: '(no subject)' }, at: 'subject' },
    { name: '無題', draft: { subject: '(無題)' }, at: 'subject' },
    { name: 'several reply signs', draft: { subject: 'RE: Re: Fwd:' }, at: 'subject' },
  ],
});
