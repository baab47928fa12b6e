import { quotedInternal } from '../../src/rules/quoted-internal';
import { ruleTable } from './table';

const colleagues = [
  { name: '阿部 誠', kana: 'あべ まこと', email: 'abe@aozora.example', company: '青空工業' },
  { name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example', company: '青空工業' },
  { name: '奥田 恵', kana: 'おくだ めぐみ', email: 'okuda@aozora.example', company: '青空工業' },
];
const outlook = (from: string, to: string, words: string): string => `田中様\n\nご報告いたします。\n\n-----Original Message-----\nFrom: ${from}\nSent: Friday, November 20, 2026 5:01 PM\nTo: ${to}\nSubject: 不具合\n\n${words}`;

ruleTable(quotedInternal, {
  silent: [
    { name: 'the recipient’s own mail quoted', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 田中 <tanaka@yamada-shoji.example>:\n> よろしくお願いします。\n' } },
    { name: 'internal mail quoted among colleagues', draft: { to: ['abe@aozora.example'], text: '田中様\n\nお世話になっております。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> 佐藤さん\n> 先方には出せない単価です。\n' } },
    { name: 'a colleague’s mail to the recipient quoted, without its header', draft: { text: '田中様\n\n補足です。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> 田中様\n> お世話になっております。阿部です。\n' } },
    { name: 'one’s own mail quoted', draft: { text: '田中様\n\n補足です。\n\n2026年11月20日(金) 10:15 佐藤 花子 <sato@aozora.example>:\n> 佐藤さん\n> お疲れさまです。\n' } },
    { name: 'a header of names, one of them an outsider’s', contacts: [...colleagues, { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }], draft: { text: outlook('阿部 誠', '佐藤 花子; 田中 太郎', '部品を交換いたします。') } },
    { name: 'a header of names, one of them nobody’s that is known', contacts: colleagues, draft: { text: outlook('阿部 誠', '佐藤 花子; 山際', '部品を交換いたします。') } },
    { name: 'a header of a name that an outsider has as well', contacts: [...colleagues, { name: '阿部 誠', email: 'abe@suzuki-works.example', company: '鈴木製作所株式会社' }], draft: { text: outlook('阿部 誠', '佐藤 花子', '部品を交換いたします。') } },
  ],
  finds: [
    { name: 'what colleagues wrote to each other, quoted to an outsider', draft: { text: '田中様\n\nお世話になっております。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> 佐藤さん\n> 先方には出せない単価です。\n' }, thread: { messages: [{ from: 'abe@aozora.example', to: ['sato@aozora.example'], subject: '単価', text: '佐藤さん\n先方には出せない単価です。' }] }, at: 'body', severity: 'warn' },
    { name: 'a colleague who greets the sender in what is quoted', draft: { text: '田中様\n\nお見積りを見直しました。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> 佐藤さん\n> お疲れさまです。2割乗せて出しておいて。\n' }, at: 'body', severity: 'warn' },
    { name: 'a colleague known by name only, as Outlook writes it', contacts: [{ name: '阿部 誠', kana: 'あべ まこと', email: 'abe@aozora.example', company: '青空工業' }, { name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example', company: '青空工業' }], draft: { text: '田中様\n\n部品を交換いたします。\n\n-----Original Message-----\nFrom: 阿部 誠\nSent: Friday, November 20, 2026 5:01 PM\nTo: 佐藤 花子\nSubject: 不具合\n\n佐藤さん\nうちの施工ミスです。' }, at: 'body', evidence: '阿部 誠' },
    { name: 'a colleague who opens with the sender’s name', contacts: [{ name: 'Jane Lowe', email: 'sato@aozora.example' }], draft: { from: 'Jane Lowe <sato@aozora.example>', text: 'Hi Taro,\n\nwe will replace it.\n\nOn Fri, 20 Nov 2026 at 16:40, Judith Stane <judith@aozora.example> wrote:\n> Jane, between us: it is our fault.' }, at: 'body' },
    { name: 'a mail whose To line names colleagues only', draft: { text: '田中様\n\n部品を交換いたします。\n\n-----Original Message-----\nFrom: 阿部 <abe@aozora.example>\nTo: sato@aozora.example\nSubject: 不具合\n\n施工ミスです。' }, at: 'body' },
    { name: 'a header of colleagues’ names, though nobody is greeted', contacts: colleagues, draft: { text: outlook('阿部 誠', '佐藤 花子', '施工の手順が違っていました。') }, at: 'body', evidence: '阿部 誠' },
    { name: 'a header of several colleagues’ names', contacts: colleagues, draft: { text: outlook('阿部 誠', '佐藤 花子; 奥田 恵', '粗利は2割で見ています。') }, at: 'body', severity: 'warn' },
  ],
});
