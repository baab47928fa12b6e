import { outsiderOnInternalThread } from '../../src/rules/outsider-on-internal-thread';
import { ruleTable } from './table';

const contacts = [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '奥田 満', kana: 'おくだ みつる', email: 'okuda@aozora.example', company: '青空工業' }];
const thread = {
  messages: [
    { from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example'], cc: ['okuda@aozora.example'], subject: '変更の件', text: 'ご検討ください。' },
    { from: 'okuda@aozora.example', to: ['sato@aozora.example'], subject: 'Re: 変更の件', text: 'これは高いね。' },
  ],
};
const draft = { to: ['okuda@aozora.example'], cc: ['tanaka@yamada-shoji.example'], text: '奥田係長\n\nご確認ありがとうございます。うちの積算より高いです。' };

const house = [
  { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '奥田 満', kana: 'おくだ みつる', email: 'okuda@aozora.example', company: '青空工業' },
  { name: '開発部ML', email: 'kaihatsu@ml.aozora.example' }, { name: '営業部', email: 'eigyo@aozora.example' }, { name: 'Helen Orme', email: 'helen@aozora.example' }, { name: 'Council Members', email: 'council@aozora.example' }, { name: 'Ann Field', email: 'ann@pine.example' },
];
const org = { internalDomains: ['aozora.example', 'ml.aozora.example'] };
const toList = (text: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({ to: ['開発部ML <kaihatsu@ml.aozora.example>', '田中 太郎 <tanaka@yamada-shoji.example>'], text, ...more });
const toCouncil = (text: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({ to: ['Council Members <council@aozora.example>', 'Helen Orme <helen@aozora.example>', 'Ann Field <ann@pine.example>'], text, ...more });

ruleTable(outsiderOnInternalThread, {
  silent: [
    { name: 'a list of the house and a partner, on an open matter', contacts: house, org, draft: toList('開発部のみなさん\n\n11月の定例は 12 日 13 時からです。') },
    { name: 'the outsider greeted beside the list', contacts: house, org, draft: toList('開発部のみなさん\n田中様\n\n社内限りの資料は別に送ります。') },
    { name: 'everybody, of whatever house', contacts: house, org, draft: toList('関係者各位\n\n社内限りの資料は別に送ります。') },
    { name: 'a list and a partner who are often written to together', contacts: house, org, history: [{ to: ['kaihatsu@ml.aozora.example', 'tanaka@yamada-shoji.example'], count: 8, last: '2026-11-12' }], draft: toList('開発部のみなさん\n\n資料は共有フォルダの「社内限り」にあります。') },
    { name: 'a partner introduced to the list', contacts: house, org, draft: toList('開発部のみなさん\n\n山田商事の田中様に入っていただきます。社内限りの資料は見せないでください。') },
    { name: 'a partner who is in the conversation', contacts: house, org, thread: { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example', 'kaihatsu@ml.aozora.example'], subject: '試験', text: 'ご確認ください。' }] }, draft: toList('開発部のみなさん\n\n資料は共有フォルダの「社内限り」にあります。') },
    { name: 'a list of the house alone', contacts: house, org, draft: { to: ['開発部ML <kaihatsu@ml.aozora.example>'], text: '開発部のみなさん\n\n資料は共有フォルダの「社内限り」にあります。' } },
    { name: 'a department greeted that is the customer’s', contacts: house, org, draft: { to: ['田中 太郎 <tanaka@yamada-shoji.example>'], cc: ['okuda@aozora.example'], text: '購買部各位\n\n社内限りの価格表をお預かりしました。' } },
    { name: 'English: the council and an outsider on an open matter', contacts: house, org, draft: toCouncil('Helen, council,\n\nThanks for the tour. The minutes follow on Friday.') },
    { name: 'English: an outsider copied in with a word', contacts: house, org, draft: toCouncil('Helen, council,\n\nI have copied Ann, who wrote the privileged memo.') },
    { name: 'English: all greeted', contacts: house, org, draft: toCouncil('Dear all,\n\nThe closed session starts after your presentation.') },
    { name: 'English: often together', contacts: house, org, history: [{ to: ['council@aozora.example', 'ann@pine.example'], count: 5, last: '2026-11-12' }], draft: toCouncil('Helen, council,\n\nThe closed session starts at six.') },
    { name: 'a mail to the outsider alone', contacts },
    { name: 'an answer to the outsider, who is greeted', contacts, thread, draft: { to: ['tanaka@yamada-shoji.example'], cc: ['okuda@aozora.example'], text: '田中様\n\n承知しました。' } },
    { name: 'a talk with an outsider where the last mail was theirs', contacts, thread: { messages: [thread.messages[0]] }, draft: { ...draft, text: '奥田係長\n\n承知しました。' } },
    { name: 'colleagues among themselves', contacts, thread, draft: { ...draft, cc: [] } },
    { name: 'a colleague asked for something with the customer in Cc, openly', contacts, draft: { ...draft, text: '奥田さん\n\n山田商事様の件、対応をお願いします。' } },
    { name: 'everybody greeted at once', contacts, draft: { ...draft, text: '各位\n\n先方の都合で明日になりました。' } },
    { name: 'a customer who is named with respect', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '阿部 誠', kana: 'あべ まこと', email: 'abe@aozora.example', company: '青空工業' }], draft: { to: ['abe@aozora.example'], cc: ['tanaka@yamada-shoji.example'], text: '阿部さん\n\nお疲れさまです。田中様から候補日をいただきました。田中様、よろしくお願いいたします。' } },
  ],
  finds: [
    { name: 'a list of the house is told what is for the house, with a partner in To', contacts: house, org, draft: toList('開発部のみなさん\n\n評価の点数は共有フォルダの「社内限り」にあります。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'house', severity: 'warn', evidence: '社内限り', fix: { kind: 'remove-recipient', address: 'tanaka@yamada-shoji.example' } },
    { name: 'a department greeted by name', contacts: house, org, draft: { to: ['営業部 <eigyo@aozora.example>', '田中 太郎 <tanaka@yamada-shoji.example>'], subject: '【部内限り】来期の人員', text: '営業部各位\n\n来期の人員の案です。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'house' },
    { name: 'the house’s list in To, a partner in Cc', contacts: house, org, draft: { to: ['開発部ML <kaihatsu@ml.aozora.example>'], cc: ['tanaka@yamada-shoji.example'], text: '開発部の皆さん\n\n外部には出さない数字です。粗利は 2 割です。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'house' },
    { name: 'a colleague greeted by name, of what is for the house', contacts: house, org, draft: { to: ['okuda@aozora.example', 'tanaka@yamada-shoji.example'], text: '奥田さん\n\n部内限りの資料です。ご意見をください。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'house' },
    { name: 'English: a council’s closed session, with an outsider in To', contacts: house, org, draft: toCouncil('Helen, council,\n\nMy answers to the three questions: we would wait.', { subject: 'RE: Closed session memo' }), at: 'recipient:ann@pine.example', message: 'house', evidence: 'Closed session' },
    { name: 'English: privileged advice', contacts: house, org, draft: toCouncil('Council,\n\nThe privileged memo says that the claim is weak.'), at: 'recipient:ann@pine.example', message: 'house' },
    { name: 'English: an association that shares the town’s name', contacts: house, org, draft: { to: ['Council Members <council@aozora.example>', 'Helen Orme <helen@aozora.example>', 'Millbeck Tenants Association <tenants.millbeck@gmail.com>'], subject: 'Closed session', text: 'Helen, council,\n\nWe would wait.\n\nHanako, Town of Millbeck' }, at: 'recipient:tenants.millbeck@gmail.com', message: 'house' },
    { name: 'English: for staff only', contacts: house, org, draft: toCouncil('Dear Helen,\n\nThe pay bands are staff only until May.'), at: 'recipient:ann@pine.example', message: 'house' },
    { name: 'English: a word between ourselves to the council', contacts: house, org, draft: toCouncil('Dear council,\n\nBetween ourselves, the bid is too low.'), at: 'recipient:ann@pine.example', message: 'house' },
    { name: 'an outsider left in Cc of a talk among colleagues', contacts, thread, draft, at: 'recipient:tanaka@yamada-shoji.example', message: 'thread', severity: 'warn', fix: { kind: 'remove-recipient', address: 'tanaka@yamada-shoji.example' } },
    { name: 'words about “them” to a colleague, with them in Cc', contacts, draft: { ...draft, text: '奥田さん\n\n先方には内部で検討中とだけ返します。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'words', evidence: '先方' },
    { name: 'English: words about “them” to a colleague, with an outsider in Cc', contacts: [{ name: 'Ann Field', email: 'ann@aozora.example' }, { name: 'Tom Hale', email: 'tom@pine.example' }], draft: { to: ['ann@aozora.example'], cc: ['tom@pine.example'], text: 'Hi Ann,\n\nBetween ourselves, our margin is thin here.' }, at: 'body', message: 'words' },
    { name: 'an outsider in Bcc of such a talk', contacts, thread, draft: { ...draft, cc: [], bcc: ['tanaka@yamada-shoji.example'] }, at: 'recipient:tanaka@yamada-shoji.example' },
    { name: 'a customer spoken of to a colleague', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '阿部 誠', kana: 'あべ まこと', email: 'abe@aozora.example', company: '青空工業' }], draft: { to: ['abe@aozora.example'], cc: ['tanaka@yamada-shoji.example'], text: '阿部さん\n\nお疲れさまです。田中さんは気づいていないようです。言い方を考えましょう。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'words' },
    { name: 'a customer’s company, called for short, spoken of to a colleague', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'クロマツ電機株式会社', domains: ['kuromatsu.example'] }, { name: 'ホテル銀砂', domains: ['ginsa.example'] }] }, contacts: [{ name: '阿部 誠', kana: 'あべ まこと', email: 'abe@aozora.example', company: '青空工業' }], draft: { to: ['abe@aozora.example'], cc: ['sales@kuromatsu.example'], text: '阿部さん\n\nお疲れさまです。クロマツさんは相場を知らないので、この金額で押し通しましょう。' }, at: 'recipient:sales@kuromatsu.example' },
  ],
});
