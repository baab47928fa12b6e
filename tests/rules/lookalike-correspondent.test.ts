import { lookalikeCorrespondent } from '../../src/rules/lookalike-correspondent';
import { ruleTable } from './table';

const contacts = [
  { name: '江藤 理恵', kana: 'えとう りえ', email: 'eto.r@maple.example', company: 'メープル' },
  { name: '江藤 久', kana: 'えとう ひさし', email: 'eto@harbor.example', company: 'ハーバー' },
  { name: '野原 卓', kana: 'のはら たく', email: 'nohara@pine.example', company: 'パイン' },
  { name: '木下 葵', kana: 'きのした あおい', email: 'kinoshita@maple.example', company: 'メープル' },
];
const history = [{ to: ['eto.r@maple.example', 'kinoshita@maple.example', 'nohara@pine.example'], count: 9 }, { to: ['eto@harbor.example'], count: 4 }];

ruleTable(lookalikeCorrespondent, {
  silent: [
    { name: 'an address often written to' },
    { name: 'a new colleague of theirs whose name is quite another', draft: { to: ['watanabe@yamada-shoji.example'] } },
    { name: 'two real people one letter apart, both known', contacts: [{ name: '田中 太郎', email: 'tanaka@yamada-shoji.example' }, { name: '田仲 花', email: 'tanaaka@yamada-shoji.example' }], draft: { to: ['tanaaka@yamada-shoji.example'] } },
    { name: 'the usual group', contacts, history, draft: { to: ['eto.r@maple.example', 'kinoshita@maple.example', 'nohara@pine.example'] } },
    { name: 'the usual group with somebody joining it', contacts, history, draft: { to: ['eto.r@maple.example', 'kinoshita@maple.example', 'nohara@pine.example', 'eto@harbor.example'] } },
    { name: 'the usual group with quite another person in one place', contacts, history, draft: { to: ['tanaka@yamada-shoji.example', 'kinoshita@maple.example', 'nohara@pine.example'] } },
    { name: 'a display name in other letters than the address book has', draft: { to: ['Tanaka <tanaka@yamada-shoji.example>'] } },
    { name: 'the second of numbered addresses', contacts: [{ name: '営業1', email: 'sales1@yamada-shoji.example' }], draft: { to: ['sales2@yamada-shoji.example'] } },
  ],
  finds: [
    { name: 'a letter dropped before the @', draft: { to: ['tanka@yamada-shoji.example'] }, at: 'recipient:tanka@yamada-shoji.example', message: 'slip', fix: { kind: 'replace-recipient', address: 'tanka@yamada-shoji.example', by: 'tanaka@yamada-shoji.example' } },
    { name: 'letters swapped before the @', draft: { cc: ['tanaak@yamada-shoji.example'] }, at: 'recipient:tanaak@yamada-shoji.example', message: 'slip' },
    { name: 'a mistyped colleague', contacts: [{ name: '上田 進', email: 'ueda.s@aozora.example' }], draft: { to: ['ueda.d@aozora.example'] }, at: 'recipient:ueda.d@aozora.example', message: 'slip' },
    { name: 'a namesake in the usual one’s place', contacts, history, draft: { to: ['eto@harbor.example', 'kinoshita@maple.example', 'nohara@pine.example'] }, at: 'recipient:eto@harbor.example', message: 'displaced', severity: 'warn', fix: { kind: 'replace-recipient', address: 'eto@harbor.example', by: 'eto.r@maple.example' } },
    { name: 'a display name that is another person’s', draft: { to: ['鈴木 一郎 <tanaka@yamada-shoji.example>'] }, at: 'recipient:tanaka@yamada-shoji.example', message: 'displayName', evidence: '鈴木 一郎' },
  ],
});
