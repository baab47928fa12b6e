import { quotedInternal } from '../../src/rules/quoted-internal';
import { ruleTable } from './table';

const colleagues = [
  { name: '阿部 誠', kana: 'あべ まこと', email: 'abe@aozora.example', company: '青空工業' },
  { name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example', company: '青空工業' },
  { name: '奥田 恵', kana: 'おくだ めぐみ', email: 'okuda@aozora.example', company: '青空工業' },
];
const outlook = (from: string, to: string, words: string): string => `田中様\n\nご報告いたします。\n\n-----Original Message-----\nFrom: ${from}\nSent: Friday, November 20, 2026 5:01 PM\nTo: ${to}\nSubject: 不具合\n\n${words}`;

const people = [...colleagues, { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '鈴木 一郎', kana: 'すずき いちろう', email: 'ichiro@suzuki-works.example', company: '鈴木製作所株式会社' }];
const reply = (...quoted: string[]): { text: string } => ({ text: `田中様\n\nお世話になっております。\nご希望のとおり進めます。\n\n${quoted.join('\n\n')}` });
const theirs = '> From: 田中 太郎 <tanaka@yamada-shoji.example>\n> 金額の内訳をご教示ください。';
const english = {
  org: { counterparties: [{ name: 'Pine Legal LLP', aliases: ['Pine Legal'], domains: ['pine-legal.example'] }, { name: 'Marrow Foods Ltd', aliases: ['Marrow Foods'], domains: ['marrow-foods.example'] }] },
  contacts: [{ name: 'Ann Field', email: 'ann@pine-legal.example', company: 'Pine Legal' }, { name: 'Bo Lund', email: 'bo@marrow-foods.example', company: 'Marrow Foods' }, { name: 'Ned Stane', email: 'ned@aozora.example', company: 'Aozora' }],
};
const answer = (...quoted: string[]): Readonly<Record<string, unknown>> => ({ to: ['Ann Field <ann@pine-legal.example>'], text: `Dear Ann,\n\nWe will waive the fee, as agreed.\n\n${quoted.join('\n\n')}` });
const hers = '> From: Ann Field <ann@pine-legal.example>\n> What would the charges be?';
const withOffices = [...people, { name: '営業課', email: 'eigyo@aozora.example' }, { name: '青空工業 出荷係', email: 'shukka@aozora.example' }, { name: 'Aozora Service Desk', email: 'service@aozora.example' }, { name: '経理課', email: 'keiri@aozora.example' }, { name: '経理課', email: 'keiri@yamada-shoji.example' }, { name: '山田商事 購買係', email: 'kobai@yamada-shoji.example' }];
const forwarded = (marker: string, from: string, to: string, words: string): { text: string } => reply(`----- ${marker} -----\nFrom: ${from}\nTo: ${to}\n${words}`);

/** A conversation with the recipient in which colleagues had one mail among themselves. */
const between = (text: string, ...more: readonly Readonly<Record<string, unknown>>[]): { contacts: typeof people; thread: Readonly<Record<string, unknown>> } => ({
  contacts: people,
  thread: { messages: [{ from: '田中 太郎 <tanaka@yamada-shoji.example>', to: ['sato@aozora.example'], subject: '単価', text: '佐藤様\n来期の単価をお聞かせください。\n田中' }, { from: 'abe@aozora.example', to: ['sato@aozora.example'], subject: '単価', text }, ...more] },
});
const secret = '佐藤さん\nお疲れさまです。\n来期は一割までなら下げられますが、まずは据え置きで出してください。\n阿部';
const engineers = {
  org: english.org, contacts: english.contacts,
  thread: { messages: [{ from: 'Ann Field <ann@pine-legal.example>', to: ['sato@aozora.example'], subject: 'Fees', text: 'What would the charges be?\nAnn' }, { from: 'ned@aozora.example', to: ['sato@aozora.example'], subject: 'Fees', text: 'We can go down to forty pounds an hour if she pushes, but start with fifty five and let her work for it.\nNed' }] },
};

ruleTable(quotedInternal, {
  silent: [
    { name: 'what a colleague wrote and agreed to have shown', contacts: withOffices, draft: { text: outlook('阿部 誠', '佐藤 花子', '図3を差し替えました。').replace('ご報告いたします。', '本人の了解済みで転送します。') } },
    { name: 'a header with an office that is the recipient’s', contacts: withOffices, draft: { text: outlook('阿部 誠', '佐藤 花子; 購買係', '部品を交換いたします。') } },
    { name: 'a header with an office that both have', contacts: withOffices, draft: { text: outlook('阿部 誠', '佐藤 花子; 経理課', '部品を交換いたします。') } },
    { name: 'an office of the house to the recipient by name', contacts: withOffices, draft: forwarded('Forwarded', '奥田 恵', '田中 太郎; 出荷係', '本日発送いたしました。') },
    { name: 'the recipient’s own mail forwarded back', contacts: withOffices, draft: forwarded('転送', '田中 太郎', '佐藤 花子', '内訳をお願いいたします。') },
    { name: 'a heading in dashes that is no forwarded mail', contacts: withOffices, draft: reply('----- 転送 -----\n転送先の電話番号は 2 番です。') },
    { name: 'an outsider who has the sender’s name', contacts: people, draft: { from: '佐藤 花子 <hanako@aozora.example>', text: outlook('阿部 誠', '鈴木 一郎', '部品を交換いたします。') } },
    { name: 'the recipient’s own mail quoted', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 田中 <tanaka@yamada-shoji.example>:\n> よろしくお願いします。\n' } },
    { name: 'internal mail quoted among colleagues', draft: { to: ['abe@aozora.example'], text: '田中様\n\nお世話になっております。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> 佐藤さん\n> 先方には出せない単価です。\n' } },
    { name: 'a colleague’s mail to the recipient quoted, without its header', draft: { text: '田中様\n\n補足です。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> 田中様\n> お世話になっております。阿部です。\n' } },
    { name: 'one’s own mail quoted', draft: { text: '田中様\n\n補足です。\n\n2026年11月20日(金) 10:15 佐藤 花子 <sato@aozora.example>:\n> 佐藤さん\n> お疲れさまです。\n' } },
    { name: 'a header of names, one of them an outsider’s', contacts: [...colleagues, { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }], draft: { text: outlook('阿部 誠', '佐藤 花子; 田中 太郎', '部品を交換いたします。') } },
    { name: 'a header of names, one of them nobody’s that is known', contacts: colleagues, draft: { text: outlook('阿部 誠', '佐藤 花子; 山際', '部品を交換いたします。') } },
    { name: 'a header of a name that an outsider has as well', contacts: [...colleagues, { name: '阿部 誠', email: 'abe@suzuki-works.example', company: '鈴木製作所株式会社' }], draft: { text: outlook('阿部 誠', '佐藤 花子', '部品を交換いたします。') } },
    { name: 'the recipient’s own word in confidence comes back', contacts: people, draft: reply('> ここだけの話ですが、来月で担当が替わります。社内にもまだ伏せております。') },
    { name: 'the same, above an older mail of theirs', contacts: people, draft: reply('> 佐藤様\n> 弊社の社内にはまだ伏せております。\n> 田中', theirs) },
    { name: 'the recipient’s own mail under its header, in confidence', contacts: people, draft: reply('> From: 田中 太郎 <tanaka@yamada-shoji.example>\n> 内密にお願いします。上司には言わないでください。') },
    { name: 'the recipient’s colleague under a header, in confidence', contacts: people, draft: reply('> From: 加藤 <kato@yamada-shoji.example>\n> この件は内密にお願いします。') },
    { name: 'a nameless quotation without a frank word', contacts: people, draft: reply('> 佐藤さん(社内)\n> 田中様の件、金曜までにお返事をお願いします。課長', theirs) },
    { name: 'a colleague’s open mail, left under its header', contacts: people, draft: reply('> From: 阿部 誠 <abe@aozora.example>\n> 田中様\n> 社外秘の資料は先方には出せないとのこと、承知しました。') },
    { name: 'a colleague’s frank mail that had gone to the recipient too', contacts: people, draft: reply('> From: 阿部 誠 <abe@aozora.example>\n> To: tanaka@yamada-shoji.example\n> 施主様にはまだ伏せておいてください。') },
    { name: 'a frank mail that the recipient had in the conversation', contacts: people, thread: { messages: [{ from: 'abe@aozora.example', to: ['sato@aozora.example'], cc: ['tanaka@yamada-shoji.example'], subject: '単価', text: '施主様にはまだ伏せておいてください。来週ご説明します。' }] }, draft: reply('> From: 阿部 誠 <abe@aozora.example>\n> 施主様にはまだ伏せておいてください。来週ご説明します。') },
    { name: 'another outsider’s mail passed on, with nothing in confidence', contacts: people, draft: reply('> From: 鈴木 一郎 <ichiro@suzuki-works.example>\n> 先方へそのまま転送してください。粗利の計算は不要です。') },
    { name: 'a frank quotation among colleagues', contacts: people, draft: { to: ['okuda@aozora.example'], text: '奥田さん\n\n共有します。\n\n> 佐藤さん(社内)\n> 田中さんには伏せておいてください。課長' } },
    { name: 'English: the recipient’s own word in confidence', ...english, draft: answer('> Between us, the board is not keen. Please don\u2019t tell my chairman.') },
    { name: 'English: the same above an older mail, signed by them', ...english, draft: answer('> Between us, Pine Legal would settle at 40.\n> Ann', hers) },
    { name: 'English: nobody knows', ...english, draft: answer('> I don\u2019t know when the van leaves; we never check that. -- Ned', hers) },
    { name: 'English: a notice of confidentiality that is quoted', ...english, draft: answer('> From: Bo Lund <bo@marrow-foods.example>\n> The list is attached.\n> This e-mail is confidential. If you are not the intended recipient, do not disclose it.') },
    { name: 'English: a colleague’s mail to the recipient', ...english, draft: answer('> From: Ned Stane <ned@aozora.example>\n> Ann,\n> off the record: I would wait for March.') },
    { name: 'a colleague’s words that the recipient had by another mail', ...between(secret, { from: 'sato@aozora.example', to: ['tanaka@yamada-shoji.example'], subject: '単価', text: '田中様\n来期は一割までなら下げられますが、まずは据え置きで出してください。' }), draft: reply('> 来期は一割までなら下げられますが、まずは据え置きで出してください。') },
    { name: 'the recipient’s words, which a colleague had copied', ...between('佐藤さん\n来期の単価を十一月末までに書面でお聞かせくださいとのことです。', { from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example'], subject: '単価', text: '来期の単価を十一月末までに書面でお聞かせください。' }), draft: reply('> 来期の単価を十一月末までに書面でお聞かせください。') },
    { name: 'a colleague’s text written in the sender’s own words', ...between('佐藤さん\n下記でお送りください。\n納期は十二月十日の午前中、四トン車一台でお届けいたします。'), draft: { text: '田中様\n\n納期は十二月十日の午前中、四トン車一台でお届けいたします。\n\n> 来期の単価をお聞かせください。' } },
    { name: 'the same, of which an own mail stands in the quotation too', ...between('佐藤さん\n納期は十二月十日の午前中、四トン車一台でお届けいたします。'), draft: { text: '田中様\n\n納期は十二月十日の午前中、四トン車一台でお届けいたします。\n\n> 納期は十二月十日の午前中、四トン車一台でお届けいたします。' } },
    { name: 'the engineer’s answer, announced as such', ...between('佐藤さん\n軸受の給脂口が逆に付いていたのが原因で、本体には影響ありません。'), draft: { text: '田中様\n\n技術担当からの回答を引用いたします。\n\n> 軸受の給脂口が逆に付いていたのが原因で、本体には影響ありません。' } },
    { name: 'English: our engineer’s answer below', ...engineers, draft: answer('The explanation from our engineer is below.', '> We can go down to forty pounds an hour if she pushes, but start with fifty five') },
    { name: 'formulas that a colleague used too', ...between('佐藤さん\nお手数をおかけいたしますが、何卒よろしくお願い申し上げます。'), draft: reply('> お手数をおかけいたしますが、何卒よろしくお願い申し上げます。') },
    { name: 'a colleague’s signature', ...between('佐藤さん\n了解。\n\n--\n青空工業株式会社 営業部第一課 阿部 誠\n東京都千代田区大手町 一丁目 二番地'), draft: reply('> --\n> 青空工業株式会社 営業部第一課 阿部 誠\n> 東京都千代田区大手町 一丁目 二番地') },
    { name: 'a few words alike', ...between('佐藤さん\n来期の単価は据え置きで。'), draft: reply('> 来期の単価は据え置きで。') },
    { name: 'a colleague’s mail that the recipient had in copy', contacts: people, thread: { messages: [{ from: 'abe@aozora.example', to: ['sato@aozora.example'], cc: ['tanaka@yamada-shoji.example'], subject: '単価', text: secret }] }, draft: reply('> 来期は一割までなら下げられますが、まずは据え置きで出してください。') },
    { name: 'a conversation among colleagues quoted to a colleague', ...between(secret), draft: { to: ['okuda@aozora.example'], text: '奥田さん\n\n共有です。\n\n> 来期は一割までなら下げられますが、まずは据え置きで出してください。' } },
    { name: 'a quotation under a header with the recipient', ...between(secret), draft: reply('> From: 佐藤 花子 <sato@aozora.example>\n> To: 田中 太郎 <tanaka@yamada-shoji.example>\n> 来期は一割までなら下げられますが、まずは据え置きで出してください。') },
    { name: 'the recipient’s mail by name', contacts: people, draft: reply('On Tue, Nov 24, 2026 at 10:15 AM, 田中 太郎 wrote:\n> 佐藤さん、単価の件ですが据え置きで。') },
    { name: 'a colleague’s mail by name, which greets the recipient', contacts: people, draft: reply('2026年11月20日(金) 10:15 阿部 誠:\n> 田中様\n> お世話になっております。単価は据え置きです。') },
    { name: 'two towns with an arrow between them', contacts: people, draft: reply('> 東京 → 大阪\n> 四トン車で明日出ます。') },
    { name: 'the recipient’s way of the mail by an arrow', contacts: people, draft: reply('阿部 → 田中様\n> 単価は据え置きです。') },
    { name: 'English: the recipient quoted by name', ...english, draft: answer('On Tuesday Ann Field wrote:\n> Ned, what would the charges be?') },
    { name: 'English: what was said openly before', ...engineers, thread: { messages: [...engineers.thread.messages, { from: 'sato@aozora.example', to: ['ann@pine-legal.example'], subject: 'Fees', text: 'My colleague says: we can go down to forty pounds an hour if she pushes, but start with fifty five.' }] }, draft: answer('> We can go down to forty pounds an hour if she pushes, but start with fifty five') },
    { name: 'a colleague’s mail by name that names the reader, but guesses nothing', contacts: people, draft: reply('2026年11月20日(金) 10:15 阿部 誠:\n> 田中様のご希望の仕様でお見積りをご用意いたしました。') },
    { name: 'a colleague’s mail that speaks to the reader’s company', contacts: people, draft: reply('2026年11月20日(金) 10:15 阿部 誠:\n> 御社の田中様がお急ぎのようですので、先にお送りします。') },
    { name: 'a colleague’s mail of one of two readers', contacts: people, draft: { to: ['tanaka@yamada-shoji.example', 'ichiro@suzuki-works.example'], ...reply('2026年11月20日(金) 10:15 阿部 誠:\n> 鈴木様は遅れるそうです。先に始めましょう。') } },
    { name: 'the sender’s own mail of the reader', contacts: people, draft: reply('2026年11月20日(金) 10:15 佐藤 花子:\n> 田中様はお急ぎのようですので、先にお送りします。') },
    { name: 'English: a colleague’s mail that greets the reader and names them again', ...english, draft: answer('On Tuesday Ned Stane wrote:\n> Dear Ann,\n> Ann is also my sister’s name.') },
    { name: 'English: a list set in from the margin', ...engineers, draft: answer('Our proposal:\n  one day in London\n  two days in Leeds') },
  ],
  finds: [
    { name: 'what a colleague wrote, beside talk of papers of identity', contacts: withOffices, draft: { text: outlook('阿部 誠', '佐藤 花子', '図3を差し替えました。').replace('ご報告いたします。', '本人確認済みの書類の件です。') }, at: 'body' },
    { name: 'what a colleague wrote, passed on without a word of leave', contacts: withOffices, draft: { text: outlook('阿部 誠', '佐藤 花子', '図3を差し替えました。').replace('ご報告いたします。', '担当からのメールを転送します。') }, at: 'body' },
    { name: 'a stretch of colleagues’ talk with its lines broken otherwise', ...between(secret), draft: reply('> 来期は一割までなら\n> 下げられますが、まずは\n> 据え置きで出してください。'), at: 'body', message: 'inside', evidence: 'abe@aozora.example' },
    { name: 'the same in full-width marks, two deep', ...between(secret), draft: reply('＞＞来期は一割までなら下げられますが、\n＞＞まずは据え置きで出してください。'), at: 'body', message: 'inside' },
    { name: 'the same behind bars', ...between(secret), draft: reply('| 来期は一割までなら下げられますが、まずは\n| 据え置きで出してください。'), at: 'body', message: 'inside' },
    { name: 'the same under an arrow between colleagues', ...between(secret), draft: reply('阿部部長 → 佐藤\n来期は一割までなら下げられますが、まずは据え置きで出してください。'), at: 'body', message: 'inside' },
    { name: 'the same set in under a line', ...between(secret), draft: reply('経緯:\n  来期は一割までなら下げられますが、\n  まずは据え置きで出してください。'), at: 'body', message: 'inside' },
    { name: 'the same under a mark without a header', ...between(secret), draft: reply('-----Original Message-----\n来期は一割までなら下げられますが、まずは据え置きで出してください。'), at: 'body', message: 'inside' },
    { name: 'the end of it alone', ...between(secret), draft: reply('> (中略)まずは据え置きで出してください。\n> 下げられますが、まずは据え置きで出してください。'), at: 'body', message: 'inside' },
    { name: 'what the sender told a colleague', ...between('阿部さん\n山田商事さんには型の費用を二重に載せてありますので、内訳は出しません。'), draft: reply('> 山田商事さんには型の費用を二重に載せてありますので、内訳は出しません。'), at: 'body', message: 'inside' },
    { name: 'a colleague by name in a quotation, who greets the sender', contacts: people, draft: reply('2026年11月20日(金) 10:15 阿部 誠:\n> 佐藤さん\n> お疲れさまです。二割乗せて出しておいて。'), at: 'body', message: 'inside', evidence: '阿部' },
    { name: 'an arrow between colleagues above a quotation', contacts: people, draft: reply('> 阿部部長 → 佐藤\n> 二割乗せて出しておいて。'), at: 'body', message: 'inside' },
    { name: 'English: a stretch of colleagues’ talk, wrapped', ...engineers, draft: answer('> We can go down to forty\n> pounds an hour if she pushes, but start\n> with fifty five and let her work for it.'), at: 'body', message: 'inside' },
    { name: 'English: cut in the middle', ...engineers, draft: answer('> ... down to forty pounds an hour if she pushes, but start with [...]'), at: 'body', message: 'inside' },
    { name: 'English: the attribution has no address', ...english, draft: { from: 'Jane Lowe <sato@aozora.example>', to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nNoted.\n\nOn Tue, 24 Nov 2026 at 10:15, Ned Stane wrote:\n> Jane,\n> start with fifty five.' }, at: 'body', message: 'inside', evidence: 'Ned Stane' },
    { name: 'a colleague by name, who guesses what the reader wants', contacts: people, draft: reply('2026年11月20日(金) 10:15 阿部 誠:\n> 田中さんは納期を気にしているだけだから、値段は下げなくていい。'), at: 'body', message: 'inside' },
    { name: 'a colleague by address, who guesses about the reader’s company', contacts: people, draft: reply('2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> 山田商事は他に頼むところがないはず。急がなくてよい。'), at: 'body', message: 'inside' },
    { name: 'English: a colleague by name, of the reader', ...english, draft: answer('On Tuesday Ned Stane wrote:\n> Ann never reads the small print, so leave clause nine as it is.'), at: 'body', message: 'inside' },
    { name: 'English: behind bars', ...engineers, draft: answer('| We can go down to forty pounds an hour if she pushes,\n| but start with fifty five'), at: 'body', message: 'inside' },
    { name: 'forwarded by hand under a short line', contacts: withOffices, draft: forwarded('Forwarded', '奥田 恵', '佐藤 花子', '予備費は仮設に混ぜてあります。'), at: 'body', message: 'inside', severity: 'warn', evidence: '奥田 恵' },
    { name: 'the same in Japanese', contacts: withOffices, draft: forwarded('以下、転送', '奥田 恵', '佐藤 花子', '田中さんは細かいので、合計だけお見せしてください。'), at: 'body', message: 'inside' },
    { name: 'a header with an office of the house', contacts: withOffices, draft: { text: outlook('阿部 誠', '佐藤 花子; 出荷係', '在庫はありますが、来月まで出さないことにします。') }, at: 'body', message: 'inside' },
    { name: 'a header with an office by what stands before the @', contacts: withOffices, draft: reply('> From: 阿部 誠\n> To: 佐藤 花子; Service\n> 同じ不具合が他社でも出ています。田中さんには言わないでください。'), at: 'body', message: 'inside' },
    { name: 'the sender’s own name, which no address book has', contacts: [...colleagues.slice(0, 1), ...people.slice(3)], draft: { from: '佐藤 花子 <sato@aozora.example>', text: outlook('阿部 誠', '佐藤 花子', '原因は当社の施工です。') }, at: 'body', message: 'inside' },
    { name: 'English: the sender’s name as their address spells it', ...english, draft: { from: 'kohei.isaka@aozora.example', to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nNoted.\n\n> From: Ned Stane\n> To: Kohei Isaka\n> We change it quietly when somebody complains.' }, at: 'body', message: 'inside' },
    { name: 'English: an office and the sender', ...english, contacts: [...english.contacts, { name: 'Aozora Service Desk', email: 'service@aozora.example' }], draft: { from: 'kohei.isaka@aozora.example', to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nNoted.\n\n> From: Ned Stane\n> To: Kohei Isaka; Service\n> No recall for now, says the board.' }, at: 'body', message: 'inside' },
    { name: 'what colleagues wrote to each other, quoted to an outsider', draft: { text: '田中様\n\nお世話になっております。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> 佐藤さん\n> 先方には出せない単価です。\n' }, thread: { messages: [{ from: 'abe@aozora.example', to: ['sato@aozora.example'], subject: '単価', text: '佐藤さん\n先方には出せない単価です。' }] }, at: 'body', severity: 'warn' },
    { name: 'a colleague who greets the sender in what is quoted', draft: { text: '田中様\n\nお見積りを見直しました。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> 佐藤さん\n> お疲れさまです。2割乗せて出しておいて。\n' }, at: 'body', severity: 'warn' },
    { name: 'a colleague known by name only, as Outlook writes it', contacts: [{ name: '阿部 誠', kana: 'あべ まこと', email: 'abe@aozora.example', company: '青空工業' }, { name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example', company: '青空工業' }], draft: { text: '田中様\n\n部品を交換いたします。\n\n-----Original Message-----\nFrom: 阿部 誠\nSent: Friday, November 20, 2026 5:01 PM\nTo: 佐藤 花子\nSubject: 不具合\n\n佐藤さん\nうちの施工ミスです。' }, at: 'body', evidence: '阿部 誠' },
    { name: 'a colleague who opens with the sender’s name', contacts: [{ name: 'Jane Lowe', email: 'sato@aozora.example' }], draft: { from: 'Jane Lowe <sato@aozora.example>', text: 'Hi Taro,\n\nwe will replace it.\n\nOn Fri, 20 Nov 2026 at 16:40, Judith Stane <judith@aozora.example> wrote:\n> Jane, between us: it is our fault.' }, at: 'body' },
    { name: 'a mail whose To line names colleagues only', draft: { text: '田中様\n\n部品を交換いたします。\n\n-----Original Message-----\nFrom: 阿部 <abe@aozora.example>\nTo: sato@aozora.example\nSubject: 不具合\n\n施工ミスです。' }, at: 'body' },
    { name: 'a header of colleagues’ names, though nobody is greeted', contacts: colleagues, draft: { text: outlook('阿部 誠', '佐藤 花子', '施工の手順が違っていました。') }, at: 'body', evidence: '阿部 誠' },
    { name: 'a header of several colleagues’ names', contacts: colleagues, draft: { text: outlook('阿部 誠', '佐藤 花子; 奥田 恵', '粗利は2割で見ています。') }, at: 'body', severity: 'warn' },
    { name: 'a superior’s note without header, marked internal', contacts: people, draft: reply('> 佐藤さん(社内限り)\n> 値引きは 1 割まで。先方にはまだ言わないでおいて。', theirs), at: 'body', message: 'remark', severity: 'warn', evidence: '言わない' },
    { name: 'a note signed by rank alone', contacts: people, draft: reply('> 来期で契約は終わりにする。それまで伏せておいてください。 課長'), at: 'body', message: 'remark' },
    { name: 'a note signed by a colleague', contacts: people, draft: reply('> 内訳は出さなくていいよ。粗利が分かるから。 阿部', theirs), at: 'body', message: 'remark' },
    { name: 'a nameless note of the very recipient, above their mail', contacts: people, draft: reply('> 田中さんには内緒で進めてください。', theirs), at: 'body', message: 'remark' },
    { name: 'a colleague’s mail under its header, without a To line', contacts: people, draft: reply('> From: 奥田 恵 <okuda@aozora.example>\n> 少し上乗せして出しておいて。どうせ言い値で通ります。'), at: 'body', message: 'remark', evidence: 'okuda@aozora.example' },
    { name: 'a client’s confidence in the reply to the other side', contacts: people, draft: reply('> From: 鈴木 一郎 <ichiro@suzuki-works.example>\n> To: sato@aozora.example\n> 本音を言えば 80 万円で手を打ちたいところです。先方には伝えないでください。'), at: 'body', message: 'remark' },
    { name: 'English: a colleague signs with the family name', ...english, draft: answer('> Charge them the full amount, Pine Legal never checks. -- Stane', hers), at: 'body', message: 'remark' },
    { name: 'English: of the recipient, above their own mail', ...english, draft: answer('> Between us: Ann will pay anyway.', hers), at: 'body', message: 'remark' },
    { name: 'English: marked internal', ...english, draft: answer('> (Internal only)\n> Stall them until the new year.', hers), at: 'body', message: 'remark' },
    { name: 'English: a colleague under a header', ...english, draft: answer('> From: Ned Stane <ned@aozora.example>\n> Do not let them know that the part is in stock.'), at: 'body', message: 'remark' },
    { name: 'English: a client’s confidence to the other side', ...english, draft: answer('> From: Bo Lund <bo@marrow-foods.example>\n> To: sato@aozora.example\n> Off the record, we would settle at 40.'), at: 'body', message: 'remark' },
  ],
});
