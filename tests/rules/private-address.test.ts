import { privateAddress } from '../../src/rules/private-address';
import { ruleTable } from './table';

const diego = { name: 'Diego Arroyo', email: 'diego@olivar.example', company: 'Olivar' };
const org = { counterparties: [{ name: 'Olivar S.A.', aliases: ['Olivar'], domains: ['olivar.example'] }] };

const known = [diego, { name: 'Diego Arroyo', email: 'd.arroyo@gmail.com' }];
const thread = (address: string) => ({ messages: [{ from: address, to: ['sato@aozora.example'], subject: '', text: '' }] });

ruleTable(privateAddress, {
  silent: [
    { name: 'a company address' },
    { name: 'a private customer who has no other address', contacts: [{ name: '岡部 美樹', kana: 'おかべ みき', email: 'miki.okabe@gmail.com' }], history: [{ to: ['miki.okabe@gmail.com'], count: 2 }], draft: { to: ['miki.okabe@gmail.com'], text: '岡部様\n\n物件のご案内です。' } },
    { name: 'a small company that uses a public mail service', contacts: [{ name: '小山 茂', kana: 'こやま しげる', email: 'koyama.kogyo@gmail.com', company: '小山工業' }], draft: { to: ['koyama.kogyo@gmail.com'], text: '小山工業\n小山様\n\nお見積りです。' } },
    { name: 'a private address used for this person all the time', org, contacts: [diego, { name: 'Diego Arroyo', email: 'd.arroyo@gmail.com' }], history: [{ to: ['d.arroyo@gmail.com'], count: 30 }, { to: ['diego@olivar.example'], count: 1 }], draft: { to: ['d.arroyo@gmail.com'] } },
    { name: 'an answer to a mail that came from there', org, contacts: [diego], draft: { to: ['d.arroyo@gmail.com'] }, thread: { messages: [{ from: 'd.arroyo@gmail.com', to: ['sato@aozora.example'], subject: '', text: '' }] } },
    { name: 'a stranger at a public mail service', draft: { to: ['ws.2210@gmail.com'], text: 'こんにちは。' } },
    { name: 'a namesake at home while a numbered mailbox is in the conversation', org, contacts: [], thread: thread('0012345@olivar.example'), draft: { to: ['miki.okabe@gmail.com'], text: '岡部様\n\n物件のご案内です。' } },
    { name: 'somebody at home whose address has nothing of those in the conversation', org, contacts: [], thread: thread('diego@olivar.example'), draft: { to: ['miki.okabe@gmail.com'], text: '岡部様\n\n物件のご案内です。' } },
    { name: 'a desk of the conversation whose word stands in a private address', org, contacts: [], thread: thread('info@olivar.example'), draft: { to: ['info.okabe@gmail.com'], text: '岡部様\n\n物件のご案内です。' } },
    { name: 'a private customer of the same family name as somebody in the conversation', org, contacts: [{ name: '田中 美咲', kana: 'たなか みさき', email: 'tanaka.misaki@gmail.com' }], history: [{ to: ['tanaka.misaki@gmail.com'], count: 2 }], thread: thread('tanaka@olivar.example'), draft: { to: ['tanaka.misaki@gmail.com'], text: '田中 美咲様\n\n物件のご案内です。' } },
    { name: 'a mail from a desk to somebody whose address has its word', contacts: [{ name: '相談窓口', email: 'soudan@aozora.example' }], draft: { from: '相談窓口 <soudan@aozora.example>', to: ['soudan.okabe@gmail.com'], text: 'ご相談ありがとうございます。' } },
  ],
  finds: [
    { name: 'the private address of somebody who has one at work', org, contacts: [diego, { name: 'Diego Arroyo (private)', email: 'olive.grower@gmail.com' }], history: [{ to: ['diego@olivar.example'], count: 11 }], draft: { to: ['olive.grower@gmail.com'], text: 'Diego,\n\nHere is the contract.' }, at: 'recipient:olive.grower@gmail.com', message: 'instead', fix: { kind: 'replace-recipient', address: 'olive.grower@gmail.com', by: 'diego@olivar.example' } },
    { name: 'an unknown address with the name of the person greeted', org, contacts: [diego], draft: { to: ['darroyo.1979@gmail.com'], text: 'Dear Diego,\n\nHere is the contract.' }, at: 'recipient:darroyo.1979@gmail.com', message: 'instead', evidence: 'diego@olivar.example' },
    { name: 'an address that the address book calls private', contacts: [{ name: '千代さん 私用', email: 'chiyo@outlook.jp' }], draft: { to: ['chiyo@outlook.jp'], text: '資料です。' }, at: 'recipient:chiyo@outlook.jp', message: 'marked', evidence: '私用' },
    { name: 'an unknown public address where a company is greeted', draft: { to: ['t.t.2020@yahoo.co.jp'], text: '株式会社山田商事\nご担当者様\n\nお見積りです。' }, at: 'recipient:t.t.2020@yahoo.co.jp', message: 'company', evidence: '山田商事' },
    { name: 'the sender’s own private address', contacts: [{ name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example' }], draft: { to: ['hanako.sato77@gmail.com'], text: '資料' }, at: 'recipient:hanako.sato77@gmail.com', message: 'own' },
    { name: 'one’s own name at a public service, where the address book lacks oneself', draft: { to: ['hanako.sato.home@gmail.com'], text: '資料' }, at: 'recipient:hanako.sato.home@gmail.com', message: 'own' },
    { name: 'the private address, for a party, as a note', org, contacts: known, draft: { to: ['d.arroyo@gmail.com'], text: 'Diego,\n\nare you coming to the birthday party on Friday?' }, at: 'recipient:d.arroyo@gmail.com', message: 'instead', severity: 'note' },
    { name: 'the private address, for 忘年会, as a note', org, contacts: known, draft: { to: ['d.arroyo@gmail.com'], text: 'Diego さん\n\n忘年会の店を決めました。' }, at: 'recipient:d.arroyo@gmail.com', severity: 'note' },
    { name: 'the private address, for a party with a file', org, contacts: known, draft: { to: ['d.arroyo@gmail.com'], text: 'Diego,\n\nhere is the dinner list.', attachments: [{ name: 'List_20261124.xlsx', size: 9 }] }, at: 'recipient:d.arroyo@gmail.com', severity: 'warn' },
    { name: 'the private address, with a party to a contract', org, contacts: known, draft: { to: ['d.arroyo@gmail.com'], text: 'Diego,\n\nneither party may assign the contract, and no third party is bound.' }, at: 'recipient:d.arroyo@gmail.com', severity: 'warn' },
    { name: 'a private address with the name of an address of the conversation', org, contacts: [], thread: thread('diego.arroyo@olivar.example'), draft: { to: ['diego.arroyo.1979@gmail.com'], text: 'Here is the contract.' }, at: 'recipient:diego.arroyo.1979@gmail.com', message: 'instead', evidence: 'diego.arroyo@olivar.example' },
  ],
});
