import { attachmentNameParts } from '../../src/rules/attachment-name-parts';
import { ruleTable } from './table';

ruleTable(attachmentNameParts, {
  silent: [
    { name: 'nothing where the organisation has not asked for it', draft: { attachments: [{ name: '資料.pdf', size: 9 }] } },
    { name: 'a name with date and company', options: { date: true, company: true }, draft: { attachments: [{ name: '20261124_山田商事_議事録.pdf', size: 9 }] } },
    { name: 'a name without the company, to another than the one asked for', options: { companies: ['株式会社別の会社'] }, draft: { attachments: [{ name: '議事録.pdf', size: 9 }] } },
    { name: 'a date in Japanese years', options: { date: true }, draft: { attachments: [{ name: '令和8年11月_議事録.pdf', size: 9 }] } },
  ],
  finds: [
    { name: 'a name without a date', options: { date: true }, draft: { attachments: [{ name: '山田商事_議事録.pdf', size: 9 }] }, at: 'attachment:山田商事_議事録.pdf', message: 'date' },
    { name: 'a name without the company, to a counterparty that is asked for', options: { companies: ['株式会社山田商事'] }, draft: { attachments: [{ name: '議事録.pdf', size: 9 }] }, at: 'attachment:議事録.pdf', message: 'company' },
    { name: 'a name without the company', options: { company: true }, draft: { attachments: [{ name: '20261124_議事録.pdf', size: 9 }] }, at: 'attachment:20261124_議事録.pdf', message: 'company' },
  ],
});
