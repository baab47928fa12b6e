import { sameSurname } from '../../src/rules/same-surname';
import { ruleTable } from './table';

const org = { counterparties: [{ name: '株式会社ヤドリ', aliases: ['ヤドリ'], domains: ['yadori.example'] }, { name: 'エルダ住建', domains: ['elda.example'] }] };
const contacts = [
  { name: '高橋 実', kana: 'たかはし みのる', email: 'takahashi@yadori.example', company: '株式会社ヤドリ 管理部' },
  { name: '高橋 直美', kana: 'たかはし なおみ', email: 'n.takahashi@elda.example', company: 'エルダ住建' },
  { name: '高橋 進', kana: 'たかはし すすむ', email: 'takahashi@aozora.example', company: '青空工業' },
];
const mail = (text: string, more: Readonly<Record<string, unknown>> = {}) => ({ org, contacts, draft: { to: ['n.takahashi@elda.example'], text, ...more } });

ruleTable(sameSurname, {
  silent: [
    { name: 'a name that only one person has' },
    { name: 'nothing in the mail that speaks for either', ...mail('高橋様\n\n明日伺います。') },
    { name: 'the recipient’s own company named too', ...mail('高橋様\n\nエルダ住建様とヤドリ様の件です。') },
    { name: 'the full name greeted', ...mail('高橋 直美様\n\nヤドリさんの件です。') },
    { name: 'both on the mail', ...mail('高橋様\n\nヤドリ様の件です。', { cc: ['takahashi@yadori.example'] }) },
    { name: 'words for outsiders to an outsider', ...mail('高橋様\n\nいつもお世話になっております。明日伺います。') },
  ],
  finds: [
    { name: 'only the other’s company in the text', ...mail('高橋様\n\nヤドリさんからの報告でお願いします。'), at: 'recipient:n.takahashi@elda.example', severity: 'warn', evidence: 'ヤドリ', fix: { kind: 'replace-recipient', address: 'n.takahashi@elda.example', by: 'takahashi@yadori.example' } },
    { name: 'the other’s department in the greeting', ...mail('管理部\n高橋様\n\n資料です。'), at: 'body', evidence: '管理部' },
    { name: 'the other in the conversation', ...mail('高橋様\n\n承知しました。'), thread: { messages: [{ from: 'takahashi@yadori.example', to: ['sato@aozora.example'], subject: '', text: '' }] }, at: 'recipient:n.takahashi@elda.example' },
    { name: 'a file of the other’s company', ...mail('高橋様\n\n資料です。', { attachments: [{ name: 'ヤドリ様_資料.pdf' }] }), at: 'recipient:n.takahashi@elda.example', evidence: 'ヤドリ様_資料.pdf' },
    { name: 'the other’s colleague on the mail', ...mail('高橋様\n\n資料です。', { cc: ['kanri@yadori.example'] }), at: 'recipient:n.takahashi@elda.example', evidence: 'kanri@yadori.example' },
    { name: 'words for colleagues in a mail to an outsider whose namesake is a colleague', ...mail('高橋さん\n\nお疲れさまです。明日の会議の件です。'), at: 'recipient:n.takahashi@elda.example', evidence: 'お疲れ' },
    { name: 'two of one first name in English', org: { counterparties: [{ name: 'Pine', domains: ['pine.example'] }, { name: 'Maple', domains: ['maple.example'] }] }, contacts: [{ name: 'Sarah Kim', email: 'sarah@pine.example', company: 'Pine' }, { name: 'Sarah Lee', email: 'slee@maple.example', company: 'Maple' }], draft: { to: ['slee@maple.example'], text: 'Hi Sarah,\n\nthe order of Pine is ready.' }, at: 'recipient:slee@maple.example', evidence: 'Pine' },
    { name: 'the other’s given name in the text', contacts: [{ name: '鈴木 涼子', kana: 'すずき りょうこ', email: 'r@pine.example', company: 'パイン' }, { name: '鈴木 慎太郎', kana: 'すずき しんたろう', email: 's@maple.example', company: 'メープル' }], draft: { to: ['s@maple.example'], text: '鈴木様\n\n涼子さんの方で予約もお願いできますか。' }, at: 'recipient:s@maple.example', evidence: '涼子' },
  ],
});
