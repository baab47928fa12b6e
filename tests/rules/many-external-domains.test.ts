import { manyExternalDomains } from '../../src/rules/many-external-domains';
import { ruleTable } from './table';

const five = ['a@one.example', 'b@two.example', 'c@three.example', 'd@four.example', 'e@five.example'];
const text = 'お世話になっております。\n工事の日程が変わりました。';

ruleTable(manyExternalDomains, {
  silent: [
    { name: 'four organisations', draft: { to: five.slice(0, 4), text } },
    { name: 'five people of one company', draft: { to: ['a@one.example', 'b@one.example', 'c@one.example', 'd@one.example', 'e@one.example'], text } },
    { name: 'five organisations in Bcc', draft: { to: ['sato@aozora.example'], bcc: five, text } },
    { name: 'five organisations, where policy allows nine', draft: { to: five, text }, options: { threshold: 10 } },
    { name: 'two customers addressed as customers', draft: { to: five.slice(0, 2), text: 'お客様各位\n\n休業のお知らせです。' } },
    { name: 'five people of one domain, where every domain counts', draft: { to: ['a@one.example', 'b@one.example', 'c@one.example', 'd@one.example', 'e@one.example'], text }, options: { everyDomain: true } },
  ],
  finds: [
    { name: 'five organisations in To', draft: { to: five, text }, at: 'draft', severity: 'warn', fix: { kind: 'move-to-bcc', addresses: five } },
    { name: 'five organisations across To and Cc', draft: { to: five.slice(0, 2), cc: five.slice(2), text }, at: 'recipient:e@five.example', severity: 'warn' },
    { name: 'three members addressed as members', draft: { to: five.slice(0, 3), text: '会員の皆様\n\n総会のご案内です。' }, at: 'recipient:a@one.example', severity: 'warn' },
    { name: 'three customers addressed as customers in English', draft: { to: five.slice(0, 3), text: 'Dear customers,\n\nOur office moves in May.' }, at: 'draft', severity: 'warn' },
    { name: 'private people at one mail service, each counted', draft: { to: ['a@gmail.com', 'b@gmail.com', 'c@gmail.com', 'd@gmail.com', 'e@gmail.com'], text }, at: 'draft', severity: 'warn' },
    { name: 'a group often written to together, as a note', draft: { to: five, text }, history: [{ to: five, count: 8 }], at: 'draft', severity: 'note' },
    { name: 'everybody of a conversation, as a note', draft: { to: five, text }, thread: { messages: [{ from: five[0], to: [...five.slice(1), 'sato@aozora.example'], subject: '', text: '' }] }, at: 'draft', severity: 'note' },
    { name: 'two domains of one company and a usual group, where every domain counts', draft: { to: five, text }, org: { counterparties: [{ name: '一二商事', domains: ['one.example', 'two.example'] }] }, history: [{ to: five, count: 8 }], options: { everyDomain: true }, at: 'draft', severity: 'warn' },
    { name: 'three organisations, where policy says three', draft: { to: five.slice(0, 3), text }, options: { threshold: 3, strangersThreshold: 2 }, at: 'draft' },
  ],
});
