import { manyExternalDomains } from '../../src/rules/many-external-domains';
import { ruleTable } from './table';

const five = ['a@one.example', 'b@two.example', 'c@three.example', 'd@four.example', 'e@five.example'];
const text = 'お世話になっております。\n工事の日程が変わりました。';

/** Eight private people on three domains that nobody knows. */
const eight = ['k.mori@kumo-post.example', 'yuka-h@kumo-post.example', 'tanuki55@kumo-post.example', 'sachi_1980@kumo-post.example', 'oda@hoshi-tv.example', 'rie.k@hoshi-tv.example', 'masa-0412@hoshi-tv.example', 'j-aoki@kazenet.example'];
const abroad = ['jo.pell@fennet.example', 'sue_marsh@fennet.example', 'bigdave71@fennet.example', 'tamsin@fennet.example', 'r.okoro@larkmail.example', 'minnie84@larkmail.example'];
/** Two companies' people, whose addresses are all of one form. */
const companies = ['k.mori@kuromatsu.example', 's.abe@kuromatsu.example', 't.oda@kuromatsu.example', 'r.kato@akamatsu.example', 'y.ueno@akamatsu.example', 'm.hara@akamatsu.example'];

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
    { name: 'people of two companies told the date of a kick-off', draft: { to: companies, text: '各位\n\nキックオフの日程が決まりました。' } },
    { name: 'people of two companies greeted together, without a word of a project', draft: { to: companies, text: '皆さま\n\nお世話になっております。図面を差し替えました。' } },
    { name: 'people of two companies, in English', draft: { to: companies, text: 'Dear all,\n\nThe drawings are on the server now.' } },
    { name: 'people of two companies greeted by name', draft: { to: companies, text: '森様、加藤様、上野様\n\n試験の結果をお送りします。' } },
    { name: 'two companies as those concerned', draft: { to: companies, text: '関係者各位\n\n通行止めのお知らせです。' } },
    { name: 'members of a project at mail services', draft: { to: eight, text: 'プロジェクトメンバー各位\n\n進み具合をお知らせください。' } },
    { name: 'the committee of parents', draft: { to: eight.slice(0, 7), text: '保護者会役員の皆さま\n\n次回の日程です。' } },
    { name: 'a committee in English', draft: { to: abroad, text: 'Dear committee members,\n\nThe hall is booked.' } },
    { name: 'trustees by the subject', draft: { to: abroad, subject: 'Trustees: papers', text: 'Dear all,\n\nPapers are on the drive.' } },
    { name: 'private people who met yesterday', draft: { to: eight, text: '皆さま\n\n昨日の打ち合わせではありがとうございました。' } },
    { name: 'private people after a meeting, in English', draft: { to: abroad, text: 'Dear all,\n\nHere are the minutes.' } },
    { name: 'private people greeted one by one', draft: { to: eight, text: '森様、林様、小田様\n\n部屋が変わりました。' } },
    { name: 'an introduction of private people to each other', draft: { to: abroad, text: 'Hello everyone,\n\nIntroducing you all: Jo plays the oboe.' } },
    { name: 'an answer to all whose conversation could not be read', draft: { to: abroad, subject: 'Re: Saturday', text: 'Dear all,\n\nYes, at ten.' } },
    { name: 'parents of one conversation', draft: { to: eight.slice(0, 7), text: '保護者の皆さま\n\n場所は体育館です。' }, thread: { messages: [{ from: eight[0], to: [...eight.slice(1, 7), 'sato@aozora.example'], subject: '', text: '' }] } },
    { name: 'parents in Bcc', draft: { to: ['sato@aozora.example'], bcc: eight, text: '保護者の皆さま\n\n場所は体育館です。' } },
    { name: 'four applicants', draft: { to: abroad.slice(0, 4), text: 'Dear applicants,\n\nInterviews are on Monday.' } },
    { name: 'parents at one domain, who may be a school’s own', draft: { to: ['a.mori@one.example', 'b.abe@one.example', 'c.oda@one.example', 'd.kato@one.example', 'e.ueno@one.example'], text: '保護者の皆さま\n\n場所は体育館です。' } },
    { name: 'applicants’ offices by function', draft: { to: ['info@one.example', 'sales@one.example', 'office@two.example', 'contact@two.example', 'support@two.example'], text: 'Dear applicants,\n\nThe form has changed.' } },
    { name: 'parents who were written to together before', draft: { to: eight.slice(0, 7), text: '保護者の皆さま\n\n場所は体育館です。' }, history: [{ to: eight.slice(0, 7), count: 1 }] },
    { name: 'a counterparty’s people with different forms of address', draft: { to: ['tanaka@yamada-shoji.example', 'k_mori@yamada-shoji.example', 'oda12@yamada-shoji.example', 'abe@suzuki-works.example', 's-ueno@suzuki-works.example'], text: '皆さま\n\n休業のお知らせです。' } },
    { name: 'colleagues and two outsiders', draft: { to: ['a@aozora.example', 'b@aozora.example', 'c@aozora.example', 'tanuki55@kumo-post.example', 'minnie84@larkmail.example'], text: '皆さま\n\n鍵は受付です。' } },
  ],
  finds: [
    { name: 'parents on three domains that nobody knows', draft: { to: eight, text: '保護者の皆さま\n\n発表会のご案内です。' }, at: 'draft', severity: 'warn', values: { count: 8 }, fix: { kind: 'move-to-bcc', addresses: eight } },
    { name: 'everybody at what looks like mail services', draft: { to: eight, text: '皆さま\n\n教室の場所が変わりました。' }, at: 'draft', severity: 'warn' },
    { name: 'the same without a greeting', draft: { to: eight, text: '台風のため本日の教室はお休みします。' }, at: 'draft', severity: 'warn' },
    { name: 'applicants', draft: { cc: eight, to: ['sato@aozora.example'], text: '応募者各位\n\n面接の日程です。' }, at: 'recipient:oda@hoshi-tv.example', severity: 'warn' },
    { name: 'supporters, spoken to as those who gave', draft: { to: eight, text: 'ご支援者の皆様\n\n報告書ができました。' }, at: 'draft', severity: 'warn' },
    { name: 'those who applied for a course', draft: { to: companies, text: '講座にお申し込みの方へ\n\n教材を発送しました。' }, at: 'draft', severity: 'warn' },
    { name: 'readers thanked for applying', draft: { to: companies, text: '各位\n\nこのたびは当社の求人にご応募いただきありがとうございます。' }, at: 'draft', severity: 'warn' },
    { name: 'families of residents', draft: { to: eight.slice(0, 6), text: 'ご家族の皆さま\n\n面会時間が変わります。' }, at: 'draft', severity: 'warn' },
    { name: 'members on two domains, in English', draft: { to: abroad, text: 'Dear members,\n\nThe pool reopens on Monday.' }, at: 'draft', severity: 'warn', values: { count: 6 } },
    { name: 'volunteers', draft: { to: abroad, text: 'Hi volunteers,\n\nShifts are below.' }, at: 'draft', severity: 'warn' },
    { name: 'everyone, whose child it is about', draft: { to: abroad, text: 'Hello everyone,\n\nPlease send the form for your child by Friday.' }, at: 'draft', severity: 'warn' },
    { name: 'everyone at what looks like mail services', draft: { to: abroad, text: 'Dear all,\n\nThe studio is closed on Monday.' }, at: 'draft', severity: 'warn' },
    { name: 'tenants each written to before by themselves', draft: { to: abroad, text: 'Dear tenants,\n\nThe lift is out of order.' }, history: abroad.map((one) => ({ to: [one], count: 3 })), at: 'draft', severity: 'warn' },
    { name: 'parents who don’t stand in the conversation it goes on from', draft: { to: eight, text: '保護者の皆さま\n\n場所は体育館です。' }, thread: { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example'], subject: '', text: '体育館が使えます。' }] }, at: 'draft', severity: 'warn' },
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
