import { personalListAttachment } from '../../src/rules/personal-list-attachment';
import { ruleTable } from './table';

ruleTable(personalListAttachment, {
  silent: [
    { name: 'an ordinary file', draft: { attachments: [{ name: '山田商事_議事録.pdf', size: 9 }] } },
    { name: 'a list of members among colleagues', draft: { to: ['abe@aozora.example'], attachments: [{ name: '会員名簿.xlsx', size: 9 }] } },
  ],
  finds: [
    { name: 'a list of customers that leaves', draft: { text: '田中様\n\nお打ち合わせの資料です。', attachments: [{ name: '顧客名簿_全件.xlsx', size: 9 }] }, at: 'attachment:顧客名簿_全件.xlsx', severity: 'warn' },
  ],
});
