import { senderAlias } from '../../src/rules/sender-alias';
import { ruleTable } from './table';

const org = { internalDomains: ['aozora.example', 'aozora-group.example'] };
const thread = (to: string) => ({ messages: [{ from: 'tanaka@yamada-shoji.example', to: [to], subject: '件', text: 'お願いします。' }] });
const text = '田中様\n\n承知しました。\n';

const desks = [{ name: '営業部', email: 'eigyo@aozora.example' }, { name: '経理部', email: 'keiri@aozora.example' }, { name: '資材センター', email: 'shizai@aozora.example' }];
const desk = (body: string, from = '営業部 <eigyo@aozora.example>') => ({ contacts: desks, draft: { from, text: `田中様\n\n${body}` } });

ruleTable(senderAlias, {
  silent: [
    { name: 'somebody of the desk that was written to, who signs with desk and name', contacts: [{ name: '青空工業 受付', email: 'uketsuke@aozora.example' }, { name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example' }], thread: thread('uketsuke@aozora.example'), draft: { from: 'sato@aozora.example', text: `${text}\n-- \n青空工業 受付 佐藤 花子` } },
    { name: 'the address that was written to', org, thread: thread('sato@aozora.example') },
    { name: 'a new mail' },
    { name: 'a colleague answering for another', org, thread: thread('abe@aozora.example'), draft: { text } },
    { name: 'a private person who has no house', org: { internalDomains: [] }, draft: { from: 'hanako@gmail.com', text } },
    { name: 'a signature with the sending address', org, draft: { text: `${text}\n-- \n佐藤 花子\nsato@aozora.example` } },
    { name: 'a signature with the department’s address', org, draft: { text: `${text}\n-- \n佐藤 花子\ninfo@aozora-group.example` } },
    { name: 'a desk that speaks for itself', ...desk('お世話になっております。青空工業 営業部です。\nお見積りをお送りします。\n\n青空工業 営業部') },
    { name: 'a desk that was asked by another and says both', ...desk('青空工業の営業部です。経理部より依頼を受け、ご連絡いたします。\n\n青空工業 営業部') },
    { name: 'a desk that announces another’s mail', ...desk('お世話になっております。追って経理部からご連絡いたします。ご不明な点は経理部へお願いします。\n\n青空工業 佐藤\n(お支払いのお問い合わせ:経理部 03-0000-0001)') },
    { name: 'a person who passes on what a desk said, from a shared address', ...desk('お世話になっております。青空工業の佐藤です。\n経理部から下記の連絡がありましたので、転送します。\n\n佐藤 / 窓口:経理部 内線 12') },
    { name: 'a branch whose name the address book has longer', contacts: [{ name: '青空工業 営業部', email: 'eigyo@aozora.example' }, { name: '経理部', email: 'keiri@aozora.example' }], draft: { from: 'eigyo@aozora.example', text: '田中様\n\n営業部です。経理部より請求書をお送りしました。\n\n営業部' } },
    { name: 'a person’s address from which a desk is signed', contacts: [...desks, { name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example' }], draft: { text: '田中様\n\n青空工業 経理部です。\n\n青空工業 経理部 佐藤' } },
    { name: 'English: a desk that passes on what another wrote', contacts: [{ name: 'Sales Desk', email: 'sales@aozora.example' }, { name: 'Accounts Team', email: 'accounts@aozora.example' }], draft: { from: 'sales@aozora.example', text: 'Dear Taro,\n\nThe Accounts Team will write to you about the invoice.\n\nKind regards,\nJane\nQuestions on payment: Accounts Team' } },
    { name: 'two desks in one mail, signed by the other', contacts: [{ name: '青空工業 営業部', email: 'eigyo@aozora.example' }, { name: '経理部', email: 'keiri@aozora.example' }], draft: { from: 'eigyo@aozora.example', text: '田中様\n\n営業部・経理部です。\n年末のご案内です。\n\n青空工業 経理部' } },
    { name: 'somebody of the desk that it leaves from', ...desk('お世話になっております。青空工業 営業部の佐藤です。\n\n青空工業 営業部 佐藤') },
    { name: 'somebody of another desk, who says for whom they write', ...desk('お世話になっております。青空工業 経理部の佐藤です。営業部の不在につき代わってご連絡します。\n\n青空工業 経理部 佐藤') },
    { name: 'somebody of a desk, from the address of the whole house', contacts: [...desks, { name: '青空工業 代表窓口', email: 'info@aozora.example' }], draft: { from: 'info@aozora.example', text: '田中様\n\n青空工業 経理部の佐藤です。\n\n青空工業 経理部 佐藤' } },
    { name: 'somebody of a desk that has no mailbox of its own', ...desk('お世話になっております。青空工業 広報室の佐藤です。\n\n青空工業 広報室 佐藤') },
    { name: 'somebody of another desk who is spoken of', ...desk('お世話になっております。青空工業の佐藤です。経理部の井上が伺います。\n\n青空工業 佐藤') },
    { name: 'whom to ask, in a sentence', ...desk('お支払いのお問い合わせ先は、経理部です。\n\n青空工業 佐藤') },
    { name: 'what another desk handed over, with its clerk below', ...desk('経理部からお預かりした書類をお届けします。\n\n経理部 井上') },
    { name: 'English: a person who signs with the mailbox of their desk', contacts: [{ name: 'Hanako Sato', email: 'sato@aozora.example', company: '青空工業' }, { name: 'Business Care', email: 'businesscare@aozora.example', company: '青空工業' }], draft: { text: `${text}\n-- \nHanako Sato\nKey Accounts\nbusinesscare@aozora.example` } },
    { name: 'English: a signature with the operations’ mailbox', contacts: [{ name: 'Hanako Sato', email: 'sato@aozora.example', company: '青空工業' }], draft: { text: `${text}\n-- \nHanako Sato\nops@aozora.example` } },
  ],
  finds: [
    { name: 'the desk that was written to, in whose name alone it is signed', contacts: [{ name: '青空工業 受付', email: 'uketsuke@aozora.example' }, { name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example' }], thread: thread('uketsuke@aozora.example'), draft: { from: 'sato@aozora.example', text: `${text}\n-- \n青空工業 受付` }, at: 'draft', message: 'other' },
    { name: 'the same name at the house’s other domain', org, thread: thread('sato@aozora-group.example'), draft: { text }, at: 'draft', message: 'other', severity: 'warn', evidence: 'sato@aozora-group.example' },
    { name: 'another address than the one written to, which the signature has', org, thread: thread('hanako.s@aozora.example'), draft: { text: `${text}\n-- \n佐藤 花子\nhanako.s@aozora.example` }, at: 'draft', message: 'other' },
    { name: 'another address of the same person by the address book', org, thread: thread('hs@aozora.example'), contacts: [{ name: '佐藤 花子', email: 'hs@aozora.example' }, { name: '佐藤 花子', email: 'sato@aozora.example' }], draft: { text }, at: 'draft', message: 'other' },
    { name: 'a mail signed in the name of the desk that was written to', org, thread: thread('help@aozora.example'), contacts: [{ name: '青空サポート窓口', email: 'help@aozora.example' }], draft: { text: `${text}\n青空サポート窓口` }, at: 'draft', message: 'other' },
    { name: 'a private address as the sender of a house’s mail', org, draft: { from: 'hanako.sato@gmail.com', text }, at: 'draft', message: 'private' },
    { name: 'a signature with one’s address at the other domain', org, draft: { text: `${text}\n-- \n佐藤 花子\nhanako@aozora-group.example` }, at: 'draft', message: 'signed' },
    { name: 'one desk’s question answered from another', draft: { from: 'it-desk@aozora.example' }, thread: { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sales-desk@aozora.example'], subject: '求人', text: 'お願いします' }] }, at: 'draft', message: 'other' },
    { name: 'a desk’s mail by somebody of another desk', ...desk('お世話になっております。青空工業 経理部の佐藤です。\nご返信は私までお願いします。\n\n青空工業 経理部 佐藤 花子'), at: 'draft', message: 'desk', evidence: 'keiri@aozora.example' },
    { name: 'English: a desk’s mail by somebody of another', contacts: [{ name: 'Sales Desk', email: 'sales@aozora.example' }, { name: 'Accounts Team', email: 'accounts@aozora.example' }], draft: { from: 'sales@aozora.example', text: 'Dear Taro,\n\nThis is Ann from the Accounts Team. The invoice is paid.\n\nAnn Field\nAccounts Team' }, at: 'draft', message: 'desk' },
    { name: 'a desk’s mail that opens and closes in another desk’s name', ...desk('お世話になっております。青空工業 経理部です。\nお支払いの件です。\n\n青空工業 経理部'), at: 'draft', message: 'desk', severity: 'warn', evidence: 'keiri@aozora.example' },
    { name: 'a desk’s mail in the name of a centre, in polite words', ...desk('青空工業資材センターでございます。\n\n資材センター'), at: 'draft', message: 'desk' },
    { name: 'a mail said to come from another desk', ...desk('経理部よりご案内申し上げます。\n年末のお支払日は次のとおりです。\n\n青空工業 経理部'), at: 'draft', message: 'desk' },
    { name: 'English: a desk’s mail in the name of another', contacts: [{ name: 'Sales Desk', email: 'sales@aozora.example' }, { name: 'Accounts Team', email: 'accounts@aozora.example' }], draft: { from: 'sales@aozora.example', text: 'Dear Taro,\n\nThis is the Accounts Team of Aozora.\n\nKind regards,\nAccounts Team' }, at: 'draft', message: 'desk' },
  ],
});
