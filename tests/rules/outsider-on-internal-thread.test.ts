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

ruleTable(outsiderOnInternalThread, {
  silent: [
    { name: 'a mail to the outsider alone', contacts },
    { name: 'an answer to the outsider, who is greeted', contacts, thread, draft: { to: ['tanaka@yamada-shoji.example'], cc: ['okuda@aozora.example'], text: '田中様\n\n承知しました。' } },
    { name: 'a talk with an outsider where the last mail was theirs', contacts, thread: { messages: [thread.messages[0]] }, draft: { ...draft, text: '奥田係長\n\n承知しました。' } },
    { name: 'colleagues among themselves', contacts, thread, draft: { ...draft, cc: [] } },
    { name: 'a colleague asked for something with the customer in Cc, openly', contacts, draft: { ...draft, text: '奥田さん\n\n山田商事様の件、対応をお願いします。' } },
    { name: 'everybody greeted at once', contacts, draft: { ...draft, text: '各位\n\n先方の都合で明日になりました。' } },
    { name: 'a customer who is named with respect', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '阿部 誠', kana: 'あべ まこと', email: 'abe@aozora.example', company: '青空工業' }], draft: { to: ['abe@aozora.example'], cc: ['tanaka@yamada-shoji.example'], text: '阿部さん\n\nお疲れさまです。田中様から候補日をいただきました。田中様、よろしくお願いいたします。' } },
  ],
  finds: [
    { name: 'an outsider left in Cc of a talk among colleagues', contacts, thread, draft, at: 'recipient:tanaka@yamada-shoji.example', message: 'thread', severity: 'warn', fix: { kind: 'remove-recipient', address: 'tanaka@yamada-shoji.example' } },
    { name: 'words about “them” to a colleague, with them in Cc', contacts, draft: { ...draft, text: '奥田さん\n\n先方には内部で検討中とだけ返します。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'words', evidence: '先方' },
    { name: 'English: words about “them” to a colleague, with an outsider in Cc', contacts: [{ name: 'Ann Field', email: 'ann@aozora.example' }, { name: 'Tom Hale', email: 'tom@pine.example' }], draft: { to: ['ann@aozora.example'], cc: ['tom@pine.example'], text: 'Hi Ann,\n\nBetween ourselves, our margin is thin here.' }, at: 'body', message: 'words' },
    { name: 'an outsider in Bcc of such a talk', contacts, thread, draft: { ...draft, cc: [], bcc: ['tanaka@yamada-shoji.example'] }, at: 'recipient:tanaka@yamada-shoji.example' },
    { name: 'a customer spoken of to a colleague', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '阿部 誠', kana: 'あべ まこと', email: 'abe@aozora.example', company: '青空工業' }], draft: { to: ['abe@aozora.example'], cc: ['tanaka@yamada-shoji.example'], text: '阿部さん\n\nお疲れさまです。田中さんは気づいていないようです。言い方を考えましょう。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'words' },
    { name: 'a customer’s company, called for short, spoken of to a colleague', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'クロマツ電機株式会社', domains: ['kuromatsu.example'] }, { name: 'ホテル銀砂', domains: ['ginsa.example'] }] }, contacts: [{ name: '阿部 誠', kana: 'あべ まこと', email: 'abe@aozora.example', company: '青空工業' }], draft: { to: ['abe@aozora.example'], cc: ['sales@kuromatsu.example'], text: '阿部さん\n\nお疲れさまです。クロマツさんは相場を知らないので、この金額で押し通しましょう。' }, at: 'recipient:sales@kuromatsu.example' },
  ],
});
