import { lookalikeCorrespondent } from '../../src/rules/lookalike-correspondent';
import { ruleTable } from './table';

const contacts = [
  { name: '江藤 理恵', kana: 'えとう りえ', email: 'eto.r@maple.example', company: 'メープル' },
  { name: '江藤 久', kana: 'えとう ひさし', email: 'eto@harbor.example', company: 'ハーバー' },
  { name: '野原 卓', kana: 'のはら たく', email: 'nohara@pine.example', company: 'パイン' },
  { name: '木下 葵', kana: 'きのした あおい', email: 'kinoshita@maple.example', company: 'メープル' },
];
const history = [{ to: ['eto.r@maple.example', 'kinoshita@maple.example', 'nohara@pine.example'], count: 9 }, { to: ['eto@harbor.example'], count: 4 }];

/** One person with two addresses, and a namesake. */
const moved = [
  { name: '鳥井 千佳', kana: 'とりい ちか', email: 'torii@maple.example', company: 'メープル化学' }, { name: '鳥井 千佳(HD)', kana: 'とりい ちか', email: 'c.torii@maple-hd.example', company: 'メープルHD' },
  { name: '鳥井 誠', kana: 'とりい まこと', email: 'm.torii@maple.example', company: 'メープル化学' }, { name: 'Anna Reed', email: 'anna@pine.example', company: 'Pine' }, { name: 'Anna Reed', email: 'a.reed@oak.example', company: 'Oak' },
];
const wrote = (from: string, text: string) => ({ messages: [{ from, to: ['sato@aozora.example'], subject: '来期の計画', text }] });
const toOld = (text: string, from = 'c.torii@maple-hd.example', more: Readonly<Record<string, unknown>> = {}) => ({ contacts: moved, thread: wrote(from, text), draft: { to: ['torii@maple.example'], text: '鳥井様\n\n計画案をお送りします。', ...more } });
const toPine = (text: string, from = 'a.reed@oak.example', more: Readonly<Record<string, unknown>> = {}) => ({ contacts: moved, thread: wrote(from, text), draft: { to: ['anna@pine.example'], text: 'Dear Anna,\n\nhere is the plan.', ...more } });

ruleTable(lookalikeCorrespondent, {
  silent: [
    { name: 'somebody who takes over from a colleague', contacts: [{ name: '田中 太郎', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '木野 由香', email: 'kino@yamada-shoji.example', company: '株式会社山田商事' }], thread: { messages: [{ from: '田中 太郎 <tanaka@yamada-shoji.example>', to: ['sato@aozora.example'], subject: '担当交代', text: '前任の木野(kino@yamada-shoji.example)の後任として担当いたします。今後は私までお願いいたします。' }] } },
    { name: 'a colleague who sees to the invoices', contacts: [{ name: '田中 太郎', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '木野 由香', email: 'kino@yamada-shoji.example', company: '株式会社山田商事' }], thread: { messages: [{ from: '田中 太郎 <tanaka@yamada-shoji.example>', to: ['sato@aozora.example'], subject: '担当交代', text: '経理の担当が変わりました。請求書は今後、木野(kino@yamada-shoji.example)までお願いいたします。' }] } },
    { name: 'a colleague for while they are away', contacts: [{ name: '田中 太郎', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '木野 由香', email: 'kino@yamada-shoji.example', company: '株式会社山田商事' }], thread: { messages: [{ from: '田中 太郎 <tanaka@yamada-shoji.example>', to: ['sato@aozora.example'], subject: '担当交代', text: '異動しましたが、引き続き私が担当いたします。不在時は木野(kino@yamada-shoji.example)までご連絡ください。' }] } },
    { name: 'somebody whose successor begins later', contacts: [{ name: '田中 太郎', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '木野 由香', email: 'kino@yamada-shoji.example', company: '株式会社山田商事' }], thread: { messages: [{ from: '田中 太郎 <tanaka@yamada-shoji.example>', to: ['sato@aozora.example'], subject: '担当交代', text: '12月1日付で異動となります。後任は木野(kino@yamada-shoji.example)です。12月以降のご注文は木野までお願いいたします。' }] } },
    { name: 'a successor who gets the mail too', contacts: [{ name: '田中 太郎', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '木野 由香', email: 'kino@yamada-shoji.example', company: '株式会社山田商事' }], thread: { messages: [{ from: '田中 太郎 <tanaka@yamada-shoji.example>', to: ['sato@aozora.example'], subject: '担当交代', text: '11月1日付で異動となりました。後任は木野(kino@yamada-shoji.example)です。以後は木野までお願いいたします。' }] }, draft: { to: ['田中 太郎 <tanaka@yamada-shoji.example>', '木野 由香 <kino@yamada-shoji.example>'] } },
    { name: 'moved, and written to at the new address', ...toOld('出向しました。今後はこちらのアドレスにお願いします。', undefined, { to: ['c.torii@maple-hd.example'] }) },
    { name: 'moved, and written to at both', ...toOld('出向しました。今後はこちらのアドレスにお願いします。', undefined, { cc: ['c.torii@maple-hd.example'] }) },
    { name: 'two addresses, with no word of a move', ...toOld('出先からご連絡します。計画案をお待ちしています。') },
    { name: 'a successor who reads the old address', ...toOld('出向しました。旧アドレスは後任の鳥井誠が見ます。', undefined, { to: ['m.torii@maple.example'] }) },
    { name: 'a successor greeted at the old address', ...toOld('異動しました。旧アドレスは後任の木下が見ます。', undefined, { text: '木下様\n\n計画案をお送りします。' }) },
    { name: 'somebody else’s move', ...toOld('弊社の野原が異動しました。', 'm.torii@maple.example') },
    { name: 'a move to come', ...toOld('4月1日より異動となります。以降は c.torii@maple-hd.example にお願いします。', 'torii@maple.example') },
    { name: 'wrote again from the old address', contacts: moved, thread: { messages: [...wrote('c.torii@maple-hd.example', '出向しました。').messages, ...wrote('torii@maple.example', '今週はこちらで拝見します。').messages] }, draft: { to: ['torii@maple.example'], text: '鳥井様\n\n計画案です。' } },
    { name: 'only in what the mail quotes', ...toOld('承知しました。\n> 異動しました。新しいアドレスにお願いします。') },
    { name: 'a stranger who says that this is the new address', ...toOld('転職しました。新しいアドレスへご連絡ください。', '鳥井 千佳 <torii@new-works.example>') },
    { name: 'the new address, told from the old one', ...toOld('アドレスが c.torii@maple-hd.example に変わりました。', 'torii@maple.example', { to: ['c.torii@maple-hd.example'] }) },
    { name: 'English: no word of a move', ...toPine('Thanks, that suits me well.') },
    { name: 'English: a new address of a shop', ...toPine('The shop has moved. The plan looks fine.') },
    { name: 'English: a move to come', ...toPine('From April my new address is a.reed@oak.example.', 'anna@pine.example') },
    { name: 'an address often written to' },
    { name: 'a new colleague of theirs whose name is quite another', draft: { to: ['watanabe@yamada-shoji.example'] } },
    { name: 'two real people one letter apart, both known', contacts: [{ name: '田中 太郎', email: 'tanaka@yamada-shoji.example' }, { name: '田仲 花', email: 'tanaaka@yamada-shoji.example' }], draft: { to: ['tanaaka@yamada-shoji.example'] } },
    { name: 'the usual group', contacts, history, draft: { to: ['eto.r@maple.example', 'kinoshita@maple.example', 'nohara@pine.example'] } },
    { name: 'the usual group with somebody joining it', contacts, history, draft: { to: ['eto.r@maple.example', 'kinoshita@maple.example', 'nohara@pine.example', 'eto@harbor.example'] } },
    { name: 'the usual group with quite another person in one place', contacts, history, draft: { to: ['tanaka@yamada-shoji.example', 'kinoshita@maple.example', 'nohara@pine.example'] } },
    { name: 'a display name in other letters than the address book has', draft: { to: ['Tanaka <tanaka@yamada-shoji.example>'] } },
    { name: 'the second of numbered addresses', contacts: [{ name: '営業1', email: 'sales1@yamada-shoji.example' }], draft: { to: ['sales2@yamada-shoji.example'] } },
  ],
  finds: [
    { name: 'somebody who asked that all be sent to their successor from a day that has come', contacts: [{ name: '田中 太郎', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '木野 由香', email: 'kino@yamada-shoji.example', company: '株式会社山田商事' }], thread: { messages: [{ from: '田中 太郎 <tanaka@yamada-shoji.example>', to: ['sato@aozora.example'], subject: '担当交代', text: '11月1日付で異動となりました。後任は木野(kino@yamada-shoji.example)です。11月以降のご注文は木野までお願いいたします。' }] }, at: 'recipient:tanaka@yamada-shoji.example', message: 'successor', fix: { kind: 'replace-recipient', address: 'tanaka@yamada-shoji.example', by: 'kino@yamada-shoji.example' } },
    { name: 'the old address of somebody who was seconded', ...toOld('10月より出向しました。旧アドレスは後任が見ますので、今後は HD のアドレスへお願いします。'), at: 'recipient:torii@maple.example', message: 'moved', severity: 'warn', evidence: 'c.torii@maple-hd.example', fix: { kind: 'replace-recipient', address: 'torii@maple.example', by: 'c.torii@maple-hd.example' } },
    { name: 'asked to use the new address, in Cc', ...toOld('アドレスが変わりました。こちらのアドレスにお願いします。', undefined, { to: ['tanaka@yamada-shoji.example'], cc: ['torii@maple.example'], text: 'お世話になっております。' }), at: 'recipient:torii@maple.example', message: 'moved' },
    { name: 'told from the old address, with the new one written out', ...toOld('異動しました。今後は c.torii@maple-hd.example 宛にお願いします。', 'torii@maple.example'), at: 'recipient:torii@maple.example', message: 'moved' },
    { name: 'English: please use my new address', ...toPine('I have moved to Oak. Please use this address from now on.'), at: 'recipient:anna@pine.example', message: 'moved' },
    { name: 'English: no longer reading the old one', ...toPine('I am no longer checking the Pine mailbox, thanks.'), at: 'recipient:anna@pine.example', message: 'moved' },
    { name: 'a letter dropped before the @', draft: { to: ['tanka@yamada-shoji.example'] }, at: 'recipient:tanka@yamada-shoji.example', message: 'slip', fix: { kind: 'replace-recipient', address: 'tanka@yamada-shoji.example', by: 'tanaka@yamada-shoji.example' } },
    { name: 'letters swapped before the @', draft: { cc: ['tanaak@yamada-shoji.example'] }, at: 'recipient:tanaak@yamada-shoji.example', message: 'slip' },
    { name: 'a mistyped colleague', contacts: [{ name: '上田 進', email: 'ueda.s@aozora.example' }], draft: { to: ['ueda.d@aozora.example'] }, at: 'recipient:ueda.d@aozora.example', message: 'slip' },
    { name: 'a namesake in the usual one’s place', contacts, history, draft: { to: ['eto@harbor.example', 'kinoshita@maple.example', 'nohara@pine.example'] }, at: 'recipient:eto@harbor.example', message: 'displaced', severity: 'warn', fix: { kind: 'replace-recipient', address: 'eto@harbor.example', by: 'eto.r@maple.example' } },
    { name: 'a display name that is another person’s', draft: { to: ['鈴木 一郎 <tanaka@yamada-shoji.example>'] }, at: 'recipient:tanaka@yamada-shoji.example', message: 'displayName', evidence: '鈴木 一郎' },
  ],
});
