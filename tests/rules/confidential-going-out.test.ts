import { confidentialGoingOut } from '../../src/rules/confidential-going-out';
import { ruleTable } from './table';

ruleTable(confidentialGoingOut, {
  silent: [
    { name: 'the mark on a mail among colleagues', draft: { to: ['abe@aozora.example'], cc: [], subject: '【社外秘】来期計画' } },
    { name: 'an ordinary file', draft: { attachments: [{ name: '山田商事_議事録.pdf', size: 9 }] } },
    { name: 'in-house as a word', draft: { text: 'Our in-house lab did the tests.' } },
    { name: 'a stamp that the text speaks of', draft: { text: '田中様\n\n【社外秘】のスタンプは誤りで、公開版はこちらです。' } },
    { name: 'an agreement on secrecy', draft: { attachments: [{ name: '秘密保持契約書_山田商事.docx', size: 9 }] } },
    { name: 'one sentence of notice below the signature', draft: { text: 'Hi Taro,\n\nall fine.\n\nJane\n\nThis e-mail and any attachment are confidential and intended only for the addressee.' } },
    { name: 'how something is treated', draft: { subject: 'Confidential treatment of the term sheet' } },
    { name: 'confidential as an adjective', draft: { text: 'He speaks in a tough, confidential, gravelly voice.' } },
    { name: 'a wish not to share outside their company', draft: { text: 'Hi Taro,\n\nplease don’t share this outside your company.' } },
    { name: 'works outside the scope', draft: { text: 'Hi Taro,\n\nprices must not be discussed outside the contract, nor sent outside our hours.' } },
    { name: 'an internal door, in brackets with other words', draft: { subject: 'Door schedule (internal doors)' } },
  ],
  finds: [
    { name: 'a file marked for the house only', draft: { attachments: [{ name: '【社外秘】原価表.xlsx', size: 9 }] }, at: 'attachment:【社外秘】原価表.xlsx', message: 'file', evidence: '社外秘' },
    { name: 'a subject marked so', draft: { subject: '【社外秘】来期計画について' }, at: 'subject', message: 'subject' },
    { name: 'an English mark', draft: { subject: '[Internal only] Plan' }, at: 'subject' },
    { name: 'a word of the organisation’s own', options: { words: ['青印'] }, draft: { subject: '【青印】来期計画' }, at: 'subject' },
    { name: '社内限', draft: { subject: '【社内限】原価について' }, at: 'subject' },
    { name: 'a file marked マル秘', draft: { attachments: [{ name: 'マル秘_利益計画.pdf', size: 9 }] }, at: 'attachment:マル秘_利益計画.pdf' },
    { name: 'a file marked strictly private', draft: { attachments: [{ name: 'Board paper - strictly private.pdf', size: 9 }] }, at: 'attachment:Board paper - strictly private.pdf' },
    { name: 'a passage marked in the text', draft: { text: '田中様\n\n(以下、社外秘)\n目標粗利 28%' }, at: 'body', message: 'body' },
    { name: 'confidential set off in the text', draft: { text: 'Confidential: our cost is 12 per unit.' }, at: 'body', message: 'body' },
    { name: 'a subject with “(internal)”', draft: { subject: 'Margins 2027 (internal)' }, at: 'subject', evidence: 'internal' },
    { name: 'a file with “[confidential]”', draft: { attachments: [{ name: 'Prices [confidential].xlsx', size: 9 }] }, at: 'attachment:Prices [confidential].xlsx' },
    { name: 'a sentence that keeps it inside the team', draft: { text: 'Hi all,\n\nour floor is 12 per unit. Please don’t share this outside the team.' }, at: 'body', message: 'body' },
    { name: 'a sentence that keeps it inside the house', draft: { text: 'Hi all,\n\nthese must not be circulated beyond our office.' }, at: 'body' },
  ],
});
