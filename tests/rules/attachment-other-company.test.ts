import { attachmentOtherCompany } from '../../src/rules/attachment-other-company';
import { ruleTable } from './table';

ruleTable(attachmentOtherCompany, {
  silent: [
    { name: 'the recipient’s own company', draft: { attachments: [{ name: '20261124_山田商事_御見積書.pdf', size: 9 }] } },
    { name: 'a file that names nobody', draft: { attachments: [{ name: '20261124_議事録.pdf', size: 9 }] } },
    { name: 'another company that the text speaks of', draft: { text: '田中様\n\n鈴木製作所の検査成績書をお送りします。', attachments: [{ name: '検査成績書_鈴木製作所.pdf', size: 9 }] } },
    { name: 'a word that many names begin with', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'クロマツ電機株式会社', domains: ['kuromatsu.example'] }, { name: 'ホテル銀砂', domains: ['ginsa.example'] }] }, draft: { attachments: [{ name: '【ホテル】一覧2026.xlsx', size: 9 }] } },
  ],
  finds: [
    { name: 'another customer’s quotation', draft: { text: '田中様\n\nお見積書を添付します。', attachments: [{ name: '20261124_鈴木製作所_御見積書.pdf', size: 9 }] }, at: 'attachment:20261124_鈴木製作所_御見積書.pdf', severity: 'warn', evidence: '鈴木製作所' },
    { name: 'another customer’s under its alias, in half-width forms', draft: { text: '田中様\n\nお見積書を添付します。', attachments: [{ name: '御見積書(鈴木製作所様).xlsx', size: 9 }] }, at: 'attachment:御見積書(鈴木製作所様).xlsx' },
    { name: 'another customer, called for short', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'クロマツ電機株式会社', domains: ['kuromatsu.example'] }, { name: 'ホテル銀砂', domains: ['ginsa.example'] }] }, draft: { attachments: [{ name: '【クロマツ】単価表2026.xlsx', size: 9 }] }, at: 'attachment:【クロマツ】単価表2026.xlsx', severity: 'warn', evidence: 'クロマツ' },
  ],
});
