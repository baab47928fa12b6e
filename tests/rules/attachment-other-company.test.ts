import { attachmentOtherCompany } from '../../src/rules/attachment-other-company';
import { ruleTable } from './table';

const hexham = { org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'Hexham Vale Tractors Ltd', domains: ['hexham-vale.example'] }] } };
const applicants = [
  { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' },
  { name: '桐山 玲奈', kana: 'きりやま れいな', email: 'kiriyama@mail-at-home.example' },
];

ruleTable(attachmentOtherCompany, {
  silent: [
    { name: 'the recipient’s own company', draft: { attachments: [{ name: '20261124_山田商事_御見積書.pdf', size: 9 }] } },
    { name: 'a file that names nobody', draft: { attachments: [{ name: '20261124_議事録.pdf', size: 9 }] } },
    { name: 'another company that the text speaks of', draft: { text: '田中様\n\n鈴木製作所の検査成績書をお送りします。', attachments: [{ name: '検査成績書_鈴木製作所.pdf', size: 9 }] } },
    { name: 'a word that many names begin with', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'クロマツ電機株式会社', domains: ['kuromatsu.example'] }, { name: 'ホテル銀砂', domains: ['ginsa.example'] }] }, draft: { attachments: [{ name: '【ホテル】一覧2026.xlsx', size: 9 }] } },
    { name: 'a customer written with a blank in the name, of whom the text speaks without', draft: { text: '田中様\n\n北浜工務店様のご挨拶状を同封いたします。', attachments: [{ name: '挨拶状（北浜 工務店様）.pdf', size: 9 }] } },
    { name: 'a Latin company that the text calls by its first word', ...hexham, draft: { text: 'Dear Taro,\n\nHere is the Hexham drawing you asked about.', attachments: [{ name: 'Drawing_Hexham Vale Tractors.pdf', size: 9 }] } },
    { name: 'the recipient’s own CV', draft: { attachments: [{ name: '職務経歴書_田中太郎.pdf', size: 9 }] } },
    { name: 'a colleague’s profile', contacts: [{ name: '奥田 誠', kana: 'おくだ まこと', email: 'okuda@aozora.example', company: '青空工業' }], draft: { attachments: [{ name: '講師紹介_奥田誠.pdf', size: 9 }] } },
    { name: 'an applicant of whom the text speaks', contacts: applicants, draft: { text: '田中様\n\n桐山さんの書類をお送りします。', attachments: [{ name: '職務経歴書_桐山 玲奈.pdf', size: 9 }] } },
  ],
  finds: [
    { name: 'another customer’s quotation', draft: { text: '田中様\n\nお見積書を添付します。', attachments: [{ name: '20261124_鈴木製作所_御見積書.pdf', size: 9 }] }, at: 'attachment:20261124_鈴木製作所_御見積書.pdf', severity: 'warn', evidence: '鈴木製作所' },
    { name: 'another customer’s under its alias, in half-width forms', draft: { text: '田中様\n\nお見積書を添付します。', attachments: [{ name: '御見積書(鈴木製作所様).xlsx', size: 9 }] }, at: 'attachment:御見積書(鈴木製作所様).xlsx' },
    { name: 'another customer, called for short', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'クロマツ電機株式会社', domains: ['kuromatsu.example'] }, { name: 'ホテル銀砂', domains: ['ginsa.example'] }] }, draft: { attachments: [{ name: '【クロマツ】単価表2026.xlsx', size: 9 }] }, at: 'attachment:【クロマツ】単価表2026.xlsx', severity: 'warn', evidence: 'クロマツ' },
    { name: 'a Latin company whose first word is only part of another word in the text', ...hexham, draft: { text: 'Dear Taro,\n\nThe Hexhamshire drawing is here.', attachments: [{ name: 'Drawing_Hexham Vale Tractors.pdf', size: 9 }] }, at: 'attachment:Drawing_Hexham Vale Tractors.pdf', evidence: 'Hexham Vale Tractors' },
    { name: 'a company whose first word many share, which the text has', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'National Tiles Ltd', domains: ['national-tiles.example'] }] }, draft: { text: 'Dear Taro,\n\nThe National survey is attached.', attachments: [{ name: 'Quote_National Tiles.pdf', size: 9 }] }, at: 'attachment:Quote_National Tiles.pdf' },
    { name: 'another applicant’s CV', contacts: applicants, draft: { text: '田中様\n\n職務経歴書をお送りします。', attachments: [{ name: '職務経歴書_桐山 玲奈.pdf', size: 9 }] }, at: 'attachment:職務経歴書_桐山 玲奈.pdf', evidence: '桐山' },
  ],
});
