import { keptFromRecipient } from '../../src/rules/kept-from-recipient';
import { ruleTable } from './table';

const both = ['田中 太郎 <tanaka@yamada-shoji.example>', '鈴木 一郎 <ichiro@suzuki-works.example>'];
const english = [{ name: 'Ann Field', email: 'ann@pine-legal.example', company: 'Pine Legal' }, { name: 'Tom Hale', email: 'tom@yamada-shoji.example', company: 'Yamada Shoji' }];

ruleTable(keptFromRecipient, {
  silent: [
    { name: 'the one it is kept from gets no copy', draft: { text: '田中様\n\nこの単価は鈴木製作所様には内密にお願いいたします。' } },
    { name: 'the reader is asked to tell nobody', draft: { text: '田中様\n\n本件はまだ公表前ですので、口外しないようお願いいたします。第三者には漏らさないでください。' } },
    { name: 'a surprise of which everybody who is written to knows', draft: { to: both, text: '田中様、鈴木様\n\n送別会のことは、主役には当日まで内緒でお願いします。' } },
    { name: '“they” where only the reader is written to', draft: { text: '田中様\n\n先方には内緒で進めております。山田商事様のご都合はいかがでしょうか。' } },
    { name: '“they” in a quoted mail, who may be anybody', draft: { to: both, text: '鈴木様、田中様\n\n承知しました。\n\n> 先方にはまだ伝えないでください。' } },
    { name: 'somebody told of before, to be written to later', draft: { to: both, text: '田中様、鈴木様\n\n資料は鈴木様に先にお見せしました。データは消さないようお願いします。' } },
    { name: 'English: the reader is asked not to forward it', contacts: english, draft: { to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nPlease do not forward this. Tom at Yamada Shoji knows already.' } },
    { name: 'a mail to colleagues only', draft: { to: ['okuda@aozora.example'], text: '奥田さん\n\n山田商事の田中様には言わないでください。' } },
  ],
  finds: [
    { name: '“don’t tell X” with X in Cc', draft: { to: ['okuda@aozora.example'], cc: [both[0]], text: '奥田さん\n\nお疲れさまです。原価のことは田中さんには言わないでください。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'kept', severity: 'warn', evidence: 'tanaka@yamada-shoji.example', fix: { kind: 'remove-recipient', address: 'tanaka@yamada-shoji.example' } },
    { name: 'a company it is kept from, its clerk in Cc', draft: { to: [both[1]], cc: [both[0]], text: '鈴木様\n\nお見積の件、山田商事さんには伏せておいてください。' }, at: 'recipient:tanaka@yamada-shoji.example' },
    { name: '“they” after the company was spoken of', draft: { to: [both[1]], cc: [both[0]], text: '鈴木様\n\n山田商事向けの卸値は二割引いております。\n先方には内緒でお願いいたします。' }, at: 'recipient:tanaka@yamada-shoji.example' },
    { name: 'a name in a quoted mail', draft: { text: '田中様\n\n承知いたしました。\n\n> 佐藤さん\n> 値引きの余地は田中様には悟られないようにしましょう。' }, at: 'body', message: 'kept' },
    { name: 'called by rank in a quoted mail', draft: { text: '田中様\n\n承知いたしました。\n\n> 佐藤さん\n> 移転のことは、田中園長にはまだ伏せておいてください。' }, at: 'body' },
    { name: 'in English', contacts: english, draft: { to: ['ann@pine-legal.example'], cc: ['Tom Hale <tom@yamada-shoji.example>'], text: 'Dear Ann,\n\nWe would settle at half. Please don\u2019t tell Tom yet.' }, at: 'recipient:tom@yamada-shoji.example' },
    { name: 'in English, “them” after their company was named', contacts: english, draft: { to: ['ann@pine-legal.example'], cc: ['Tom Hale <tom@yamada-shoji.example>'], text: 'Dear Ann,\n\nYamada Shoji have a point. Let us not let them know.\nPlease do not show them the log.' }, at: 'recipient:tom@yamada-shoji.example' },
  ],
});
