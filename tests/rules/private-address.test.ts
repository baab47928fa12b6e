import { privateAddress } from '../../src/rules/private-address';
import { ruleTable } from './table';

const diego = { name: 'Diego Arroyo', email: 'diego@olivar.example', company: 'Olivar' };
const org = { counterparties: [{ name: 'Olivar S.A.', aliases: ['Olivar'], domains: ['olivar.example'] }] };

const known = [diego, { name: 'Diego Arroyo', email: 'd.arroyo@gmail.com' }];
const thread = (address: string) => ({ messages: [{ from: address, to: ['sato@aozora.example'], subject: '', text: '' }] });

/** Hanako Sato writes to an address outside, with or without a file. */
const hanako = { name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example', company: '青空工業' };
const toSelf = (to: string, text: string, files: readonly string[] = [], contacts: readonly Readonly<Record<string, unknown>>[] = [hanako]) => ({ contacts, draft: { to: [to], subject: '資料', text, attachments: files.map((name) => ({ name, size: 9 })) } });

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
    { name: 'a namesake who is greeted', ...toSelf('hanako.sato@hayama.example', '佐藤様\n\nお見積書です。', ['お見積書.pdf']) },
    { name: 'a namesake’s company that is greeted', ...toSelf('hanako.sato@hayama.example', '株式会社山田商事\nご担当者様\n\nお見積書です。', ['お見積書.pdf']) },
    { name: 'a namesake under another name', ...toSelf('佐藤 華子 <hanako.sato@hayama.example>', 'お見積書です。', ['お見積書.pdf']) },
    { name: 'a namesake in the address book', ...toSelf('hanako.sato@hayama.example', 'お見積書です。', ['お見積書.pdf'], [hanako, { name: '佐藤 華子', email: 'hanako.sato@hayama.example' }]) },
    { name: 'a namesake at a company whose people are known', ...toSelf('hanako.sato@yamada-shoji.example', 'お見積書です。', ['お見積書.pdf'], [hanako, { name: '田中 太郎', email: 'tanaka@yamada-shoji.example' }]) },
    { name: 'a company’s sister, by its name', ...toSelf('sato@aozora-group.example', '今夜の資料です。', ['資料.pdf']) },
    { name: 'a family name alone, with a file', ...toSelf('sato@hayama.example', 'お見積書です。', ['お見積書.pdf']) },
    { name: 'a family name with numbers, and nothing of home', ...toSelf('sato1985@hayama.example', 'お見積書です。', ['お見積書.pdf']) },
    { name: 'initial and family name without a file', ...toSelf('h.sato@hayama.example', 'よろしくお願いします。') },
    { name: 'another given name', ...toSelf('ichiro.sato@hayama.example', '自宅で見てください。', ['資料.pdf']) },
    { name: 'a longer word that begins with the name', ...toSelf('satomi@hayama.example', '自宅で使える商品です。', ['資料.pdf']) },
    { name: 'a desk', ...toSelf('info@hayama.example', '自宅用の商品について', ['資料.pdf']) },
    { name: 'a customer of the same family name in the address book', ...toSelf('sato@hayama.example', '自宅での施工について', ['資料.pdf'], [hanako, { name: '佐藤 健', kana: 'さとう けん', email: 'ken.sato@hoka.example' }]) },
    { name: 'somebody of another name at home', ...toSelf('okabe.home@hayama.example', '自宅にお送りします。', ['資料.pdf']) },
    { name: 'a stranger at a public service, with work for home', ...toSelf('ws.2210@gmail.com', '自宅で使える商品です。', ['資料.pdf']) },
    { name: 'a colleague', ...toSelf('hanako.sato@aozora.example', '自宅で続きを見ます。', ['資料.pdf']) },
    { name: 'English: a namesake greeted', ...toSelf('hanako.sato@hayama.example', 'Dear Hanako,\n\nour offer for tonight.', ['Offer.pdf']) },
    { name: 'English: two letters', ...toSelf('hs@hayama.example', 'to finish at home', ['Offer.pdf']) },
    { name: 'a namesake who was written to before', ...toSelf('hanako.sato@hayama.example', 'お見積書です。', ['お見積書.pdf']), history: [{ to: ['hanako.sato@hayama.example'], count: 4 }] },
    { name: 'a namesake at a company that was written to before', ...toSelf('hanako.sato@hayama.example', 'お見積書です。', ['お見積書.pdf']), history: [{ to: ['okabe@hayama.example'], count: 4 }] },
    { name: 'a namesake who wrote first', ...toSelf('hanako.sato@hayama.example', 'お見積書です。', ['お見積書.pdf']), thread: thread('hanako.sato@hayama.example') },
    { name: 'a namesake at a counterparty', org, ...toSelf('hanako.sato@olivar.example', 'お見積書です。', ['お見積書.pdf']) },
    { name: 'an address at a small provider that the address book calls somebody’s own, who has no other', contacts: [{ name: '堀 久美(個人)', kana: 'ほり くみ', email: 'k.hori@hayama.example' }], history: [], draft: { to: ['k.hori@hayama.example'], text: '堀様\n\nご契約の件です。' } },
    { name: 'two addresses of one person, neither of them called private', org, contacts: [diego, { name: 'Diego Arroyo', email: 'd.arroyo@hayama.example' }], history: [], draft: { to: ['d.arroyo@hayama.example'], text: 'Hi Diego,\n\nthe terms are attached.' } },
    { name: 'an address at home by the address book that was written to several times, though less than the one at work', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '田中 太郎(自宅)', kana: 'たなか たろう', email: 'taro.t@hayama.example' }], history: [{ to: ['tanaka@yamada-shoji.example'], count: 12 }, { to: ['taro.t@hayama.example'], count: 3 }], draft: { to: ['taro.t@hayama.example'], text: '田中様\n\nお休み中にすみません。' } },
    { name: 'English: a private address by the address book alone that was written to several times', contacts: [{ name: 'Moira Finch (personal)', email: 'moira@gmail.com' }], history: [{ to: ['moira@gmail.com'], count: 4 }], draft: { to: ['moira@gmail.com'], text: 'Dear Moira,\n\nthe papers are ready.' } },
    { name: 'an address at home that is the usual one', org, contacts: [diego, { name: 'Diego Arroyo (home)', email: 'd.arroyo@hayama.example' }], history: [{ to: ['d.arroyo@hayama.example'], count: 14, last: '2026-11-20' }], draft: { to: ['d.arroyo@hayama.example'], text: 'Hi Diego,\n\nthe terms are attached.' } },
  ],
  finds: [
    { name: 'an address at home that was written to no more than twice', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '田中 太郎(自宅)', kana: 'たなか たろう', email: 'taro.t@hayama.example' }], history: [{ to: ['tanaka@yamada-shoji.example'], count: 12 }, { to: ['taro.t@hayama.example'], count: 2 }], draft: { to: ['taro.t@hayama.example'], text: '田中様\n\nお見積りの件です。' }, at: 'recipient:taro.t@hayama.example', severity: 'warn', message: 'instead' },
    { name: 'a private address that only its owner’s other name shows, written to three times', org, contacts: known, history: [{ to: ['diego@olivar.example'], count: 12 }, { to: ['d.arroyo@gmail.com'], count: 3 }], draft: { to: ['d.arroyo@gmail.com'], text: 'Diego,\n\nHere is the contract.' }, at: 'recipient:d.arroyo@gmail.com', severity: 'warn', message: 'instead' },
    { name: 'English: an address at a small provider that the address book calls somebody’s at home', org, contacts: [diego, { name: 'Diego Arroyo (home)', email: 'd.arroyo@hayama.example' }], history: [{ to: ['diego@olivar.example'], count: 9, last: '2026-11-20' }, { to: ['d.arroyo@hayama.example'], count: 2, last: '2026-10-20' }], draft: { to: ['d.arroyo@hayama.example'], text: 'Hi Diego,\n\nthe payroll is attached.' }, at: 'recipient:d.arroyo@hayama.example', severity: 'warn', message: 'instead' },
    { name: 'an address at a small provider that the address book calls private', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '田中 太郎(私用)', kana: 'たなか たろう', email: 'taro.t@hayama.example' }], draft: { to: ['taro.t@hayama.example'], text: '田中様\n\nお見積りの件です。' }, at: 'recipient:taro.t@hayama.example', severity: 'warn', message: 'instead' },
    { name: 'one’s full name at a domain that nobody knows', ...toSelf('hanako.sato@hayama.example', '資料', ['顧客一覧.xlsx']), at: 'recipient:hanako.sato@hayama.example', severity: 'warn', message: 'own' },
    { name: 'one’s full name with a number behind', ...toSelf('satohanako1985@hayama.example', '資料', ['顧客一覧.xlsx']), at: 'recipient:satohanako1985@hayama.example', severity: 'warn', message: 'own' },
    { name: 'one’s full name, given name first, without a file', ...toSelf('hanako_sato@hayama.example', '続きのメモ'), at: 'recipient:hanako_sato@hayama.example', severity: 'warn', message: 'own' },
    { name: 'one’s initial and family name, with a file', ...toSelf('hsato@hayama.example', '資料', ['顧客一覧.xlsx']), at: 'recipient:hsato@hayama.example', severity: 'warn', message: 'own' },
    { name: 'one’s family name and initial, with a file', ...toSelf('sato-h@hayama.example', '資料', ['原稿.docx']), at: 'recipient:sato-h@hayama.example', severity: 'warn', message: 'own' },
    { name: 'one’s family name, for the work at home', ...toSelf('sato@hayama.example', '自宅で続きをやります。', ['原稿.docx']), at: 'recipient:sato@hayama.example', severity: 'warn', message: 'own' },
    { name: 'one’s family name, to take along', ...toSelf('sato77@hayama.example', '持ち帰り用です。', ['原稿.docx']), at: 'recipient:sato77@hayama.example', severity: 'warn', message: 'own' },
    { name: 'one’s given name, for tonight', ...toSelf('hanako@hayama.example', '今夜見る', ['原稿.docx']), at: 'recipient:hanako@hayama.example', severity: 'warn', message: 'own' },
    { name: 'one’s family name with home behind it', ...toSelf('sato.home@hayama.example', '帰宅後に確認', ['原稿.docx']), at: 'recipient:sato.home@hayama.example', severity: 'warn', message: 'own' },
    { name: 'initial and family name at a public service, with a file', ...toSelf('h.sato.1985@gmail.com', '資料', ['顧客一覧.xlsx']), at: 'recipient:h.sato.1985@gmail.com', severity: 'warn', message: 'own' },
    { name: 'one’s own name before the address', ...toSelf('佐藤 花子 <hanako.sato@hayama.example>', '資料', ['顧客一覧.xlsx']), at: 'recipient:hanako.sato@hayama.example', severity: 'warn', message: 'own' },
    { name: 'English: to finish at home', ...toSelf('sato@hayama.example', 'to finish at home tonight', ['Budget.xlsx']), at: 'recipient:sato@hayama.example', severity: 'warn', message: 'own' },
    { name: 'English: one’s name as the mail’s sender has it, where the address book lacks oneself', contacts: [], draft: { from: 'Ned Stane <n.stane@aozora.example>', to: ['ned.stane@hayama.example'], text: 'Files for the weekend.', attachments: [{ name: 'Clients.xlsx', size: 9 }] }, at: 'recipient:ned.stane@hayama.example', message: 'own' },
    { name: 'English: the same two words as one’s address at work', contacts: [], draft: { from: 'ned.stane@aozora.example', to: ['nstane@hayama.example'], text: 'Clients', attachments: [{ name: 'Clients.xlsx', size: 9 }] }, at: 'recipient:nstane@hayama.example', message: 'own' },
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
