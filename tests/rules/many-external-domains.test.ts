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
    { name: 'two rivals in Bcc', draft: { to: ['sato@aozora.example'], bcc: five.slice(0, 2), text: '各社ご担当者様\n\n相見積りをお願いいたします。' } },
    { name: 'two people of one supplier told that others are asked too', draft: { to: ['a@one.example', 'b@one.example'], text: 'ご担当者様\n\n相見積とさせていただいております。' } },
    { name: 'a tender talked over with one’s partners by name', draft: { to: five.slice(0, 2), text: '田中様、鈴木様\n\n市の入札の件、共同で応募する打ち合わせをお願いします。' } },
    { name: 'customers invited to a golf tournament', draft: { to: five.slice(0, 2), subject: 'ゴルフコンペのご案内', text: '各位\n\n恒例のコンペを開きます。' } },
    { name: 'English: tender, to the touch', draft: { to: five.slice(0, 2), text: 'Dear all,\n\nThe meat for the dinner is tender and the legal tender is cash.' } },
    { name: 'five private addresses of one company', draft: { to: ['a@gmail.com', 'b@gmail.com', 'c@gmail.com', 'd@gmail.com', 'e@gmail.com'], text }, contacts: ['a', 'b', 'c', 'd', 'e'].map((one) => ({ name: one, email: `${one}@gmail.com`, company: '有限会社まつかぜ' })) },
  ],
  finds: [
    { name: 'a committee addressed as those concerned, which was written to thrice, as a note', draft: { to: five, text: '関係者の皆様\n\n清掃のご案内です。' }, history: [{ to: five, count: 3 }], at: 'draft', severity: 'note' },
    { name: 'members who were openly written to once', draft: { to: five, text: '会員の皆様\n\n総会のご案内です。' }, history: [{ to: five, count: 1 }], at: 'draft', severity: 'warn' },
    { name: 'members of whom one is new to a group often written to', draft: { to: five, text: '会員の皆様\n\n総会のご案内です。' }, history: [{ to: five.slice(0, 4), count: 9 }], at: 'draft', severity: 'warn' },
    { name: 'five organisations in To', draft: { to: five, text }, at: 'draft', severity: 'warn', fix: { kind: 'move-to-bcc', addresses: five } },
    { name: 'five organisations across To and Cc', draft: { to: five.slice(0, 2), cc: five.slice(2), text }, at: 'recipient:e@five.example', severity: 'warn' },
    { name: 'three members addressed as members', draft: { to: five.slice(0, 3), text: '会員の皆様\n\n総会のご案内です。' }, at: 'recipient:a@one.example', severity: 'warn' },
    { name: 'three customers addressed as customers in English', draft: { to: five.slice(0, 3), text: 'Dear customers,\n\nOur office moves in May.' }, at: 'draft', severity: 'warn' },
    { name: 'private people at one mail service, each counted', draft: { to: ['a@gmail.com', 'b@gmail.com', 'c@gmail.com', 'd@gmail.com', 'e@gmail.com'], text }, at: 'draft', severity: 'warn' },
    { name: 'a group often written to together, as a note', draft: { to: five, text }, history: [{ to: five, count: 8 }], at: 'draft', severity: 'note' },
    { name: 'everybody of a conversation, as a note', draft: { to: five, text }, thread: { messages: [{ from: five[0], to: [...five.slice(1), 'sato@aozora.example'], subject: '', text: '' }] }, at: 'draft', severity: 'note' },
    { name: 'two domains of one company and a usual group, where every domain counts', draft: { to: five, text }, org: { counterparties: [{ name: '一二商事', domains: ['one.example', 'two.example'] }] }, history: [{ to: five, count: 8 }], options: { everyDomain: true }, at: 'draft', severity: 'warn' },
    { name: 'three organisations, where policy says three', draft: { to: five.slice(0, 3), text }, options: { threshold: 3, strangersThreshold: 2 }, at: 'draft' },
    { name: 'two rivals asked for quotations side by side', draft: { to: five.slice(0, 2), text: '各社ご担当者様\n\n相見積りとなりますので、12月4日までにお見積りをお願いいたします。' }, at: 'draft', severity: 'warn', fix: { kind: 'move-to-bcc', addresses: five.slice(0, 2) } },
    { name: 'two rivals in a tender, in English', draft: { to: five.slice(0, 2), text: 'Dear all,\n\nPlease find our request for quotation; bidders may ask until Friday.' }, at: 'recipient:b@two.example', severity: 'warn' },
    { name: 'two rivals told when the tender closes', draft: { to: five.slice(0, 2), text: 'Dear all,\n\nThe tender closes on Friday at noon.' }, at: 'draft', severity: 'warn' },
    { name: 'rivals who were asked together before', draft: { to: five.slice(0, 3), text: '各位\n\nコンペのご案内です。' }, history: [{ to: five.slice(0, 3), count: 4 }], at: 'draft', severity: 'warn' },
    { name: 'five parents at one mail service, whose “company” is their role', draft: { to: ['a@gmail.com', 'b@gmail.com', 'c@gmail.com', 'd@gmail.com', 'e@gmail.com'], text }, contacts: ['a', 'b', 'c', 'd', 'e'].map((one) => ({ name: one, email: `${one}@gmail.com`, company: '保護者' })), at: 'draft', severity: 'warn' },
  ],
});
