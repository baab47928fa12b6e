import { senderAlias } from '../../src/rules/sender-alias';
import { ruleTable } from './table';

const org = { internalDomains: ['aozora.example', 'aozora-group.example'] };
const thread = (to: string) => ({ messages: [{ from: 'tanaka@yamada-shoji.example', to: [to], subject: '件', text: 'お願いします。' }] });
const text = '田中様\n\n承知しました。\n';

ruleTable(senderAlias, {
  silent: [
    { name: 'the address that was written to', org, thread: thread('sato@aozora.example') },
    { name: 'a new mail' },
    { name: 'a colleague answering for another', org, thread: thread('abe@aozora.example'), draft: { text } },
    { name: 'a private person who has no house', org: { internalDomains: [] }, draft: { from: 'hanako@gmail.com', text } },
    { name: 'a signature with the sending address', org, draft: { text: `${text}\n-- \n佐藤 花子\nsato@aozora.example` } },
    { name: 'a signature with the department’s address', org, draft: { text: `${text}\n-- \n佐藤 花子\ninfo@aozora-group.example` } },
  ],
  finds: [
    { name: 'the same name at the house’s other domain', org, thread: thread('sato@aozora-group.example'), draft: { text }, at: 'draft', message: 'other', severity: 'warn', evidence: 'sato@aozora-group.example' },
    { name: 'another address than the one written to, which the signature has', org, thread: thread('hanako.s@aozora.example'), draft: { text: `${text}\n-- \n佐藤 花子\nhanako.s@aozora.example` }, at: 'draft', message: 'other' },
    { name: 'another address of the same person by the address book', org, thread: thread('hs@aozora.example'), contacts: [{ name: '佐藤 花子', email: 'hs@aozora.example' }, { name: '佐藤 花子', email: 'sato@aozora.example' }], draft: { text }, at: 'draft', message: 'other' },
    { name: 'a mail signed in the name of the desk that was written to', org, thread: thread('help@aozora.example'), contacts: [{ name: '青空サポート窓口', email: 'help@aozora.example' }], draft: { text: `${text}\n青空サポート窓口` }, at: 'draft', message: 'other' },
    { name: 'a private address as the sender of a house’s mail', org, draft: { from: 'hanako.sato@gmail.com', text }, at: 'draft', message: 'private' },
    { name: 'a signature with one’s address at the other domain', org, draft: { text: `${text}\n-- \n佐藤 花子\nhanako@aozora-group.example` }, at: 'draft', message: 'signed' },
    { name: 'one desk’s question answered from another', draft: { from: 'it-desk@aozora.example' }, thread: { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sales-desk@aozora.example'], subject: '求人', text: 'お願いします' }] }, at: 'draft', message: 'other' },
  ],
});
