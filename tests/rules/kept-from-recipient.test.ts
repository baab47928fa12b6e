import { keptFromRecipient } from '../../src/rules/kept-from-recipient';
import { ruleTable } from './table';

const both = ['田中 太郎 <tanaka@yamada-shoji.example>', '鈴木 一郎 <ichiro@suzuki-works.example>'];
const english = [{ name: 'Ann Field', email: 'ann@pine-legal.example', company: 'Pine Legal' }, { name: 'Tom Hale', email: 'tom@yamada-shoji.example', company: 'Yamada Shoji' }];
const kin = [{ name: '宮下 栄', kana: 'みやした さかえ', email: 'sakae@home.example' }, { name: '宮下 薫', kana: 'みやした かおる', email: 'kaoru@home.example' }, { name: '森 賢', kana: 'もり けん', email: 'mori@suzuki-works.example', company: '鈴木製作所株式会社' }, { name: '奥田 恵', kana: 'おくだ めぐみ', email: 'okuda@aozora.example', company: '青空工業' }];
const toKin = (text: string): Readonly<Record<string, unknown>> => ({ to: ['宮下 栄 <sakae@home.example>'], cc: ['宮下 薫 <kaoru@home.example>'], text: `宮下 栄様\n\n${text}` });
const withSuzuki = (text: string): Readonly<Record<string, unknown>> => ({ to: [both[0]], cc: [both[1]], text: `田中様\n\n${text}` });
const withTom = (text: string): Readonly<Record<string, unknown>> => ({ to: ['ann@pine-legal.example'], cc: ['Tom Hale <tom@yamada-shoji.example>'], text: `Dear Ann,\n\n${text}` });

ruleTable(keptFromRecipient, {
  silent: [
    { name: 'English: said to the outsider, of somebody else', contacts: [{ name: 'Ann Field', email: 'ann@pine-legal.example', company: 'Pine Legal' }, { name: 'Jo Sato', email: 'jo@aozora.example', company: 'Aozora' }], draft: { to: ['Ann Field <ann@pine-legal.example>'], cc: ['Jo Sato <jo@aozora.example>'], text: "Ann, the surprise is set for Friday. Don't tell her that yet." } },
    { name: 'a treaty of secrecy', contacts: kin, draft: toKin('薫様には秘密保持契約書をお渡ししました。') },
    { name: 'a name of one kanji that is part of a word', contacts: kin, draft: toKin('薫風荘には内緒で下見に行きました。') },
    { name: 'a name of one kanji, to whom something is sent', contacts: kin, draft: toKin('薫様にもお送りしています。第三者には内密にお願いします。') },
    { name: 'a wood, and a Mr Wood', contacts: kin, draft: { to: [both[0]], cc: ['森 賢 <mori@suzuki-works.example>'], text: '田中様\n\n森には内緒の小道があります。' } },
    { name: 'left out, and so they are', draft: { text: '田中様\n\n鈴木様は Cc に入れておりません。' } },
    { name: 'left out by mistake before, put in now', draft: withSuzuki('前回は鈴木様を Cc に入れておりませんでした。失礼いたしました。') },
    { name: 'somebody greeted to whom something had not been sent', draft: { to: both, text: '田中様、鈴木様\n\n鈴木様には送っていません資料を添えます。' } },
    { name: 'a paper of theirs that is not put in', draft: withSuzuki('鈴木様の図面はこのメールに入れておりません。') },
    { name: 'a hidden copy', draft: { to: [both[0]], bcc: [both[1]], text: '田中様\n\n鈴木様は Cc に入れておりません。' } },
    { name: 'English: begun without somebody', contacts: english, draft: withTom('Tom is late because of the trains. Please start without him.') },
    { name: 'English: away from the office', contacts: english, draft: withTom('Tom is not here this week. Tom is not here.') },
    { name: 'English: not copied before', contacts: english, draft: withTom('Sorry, Tom is not copied on my last mail. Tom has not been copied on the other thread.') },
    { name: 'English: a question', contacts: english, draft: withTom('Is it true that Tom is not in copy?') },
    { name: 'English: left the keys', contacts: english, draft: withTom('I have left Tom the keys. We kept Tom informed.') },
    { name: 'English: left out, and so they are', contacts: english, draft: { to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nI have left Tom off this e-mail.' } },
    { name: 'English: paragraphs of their own', contacts: english, draft: withTom('Please treat the offer as what it is and do not let it lie around\n\nTell Tom that I am back on Monday.') },
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
    { name: 'English: said to a colleague in copy, of the only outsider, who gets it', contacts: [{ name: 'Ann Field', email: 'ann@pine-legal.example', company: 'Pine Legal' }, { name: 'Jo Sato', email: 'jo@aozora.example', company: 'Aozora' }], draft: { to: ['Ann Field <ann@pine-legal.example>'], cc: ['Jo Sato <jo@aozora.example>'], text: "Jo, the lorry is still in pieces. Don't tell her that yet, say we are waiting for a part." }, at: 'recipient:ann@pine-legal.example', message: 'kept' },
    { name: 'what is still a secret from one in copy, by the given name, in the mail that is quoted', contacts: kin, draft: toKin('承知しました。\n\n> 喜寿の会は薫様にはまだ秘密なので、返事は私だけにください。'), at: 'recipient:kaoru@home.example', message: 'kept' },
    { name: 'a given name of one kanji', contacts: kin, draft: toKin('弟さまの薫様には内密にとのご希望でしたので、案は栄様だけにお送りします。'), at: 'recipient:kaoru@home.example', message: 'kept', severity: 'warn' },
    { name: 'a surname of one kanji', contacts: kin, draft: { to: [both[0]], cc: ['森 賢 <mori@suzuki-works.example>'], text: '田中様\n\n単価の件、森さんにはまだ伏せておいてください。' }, at: 'recipient:mori@suzuki-works.example', message: 'kept' },
    { name: 'over the end of a wrapped line', draft: withSuzuki('来期の値上げについては、まだ社内の決裁が下りていませんので、鈴木\n製作所様には言わないでいただけますようお願いいたします。'), at: 'recipient:ichiro@suzuki-works.example', message: 'kept' },
    { name: 'English: over the end of a wrapped line', contacts: english, draft: withTom('The hourly rate goes up to 17 from the first of April. We have decided not\nto tell Yamada Shoji yet.'), at: 'recipient:tom@yamada-shoji.example', message: 'kept' },
    { name: 'English: by a title', contacts: english, draft: withTom('Please don\u2019t mention it to Mr. Hale yet.'), at: 'recipient:tom@yamada-shoji.example', message: 'kept' },
    { name: 'English: over the end of a quoted line', contacts: english, draft: { to: ['tom@yamada-shoji.example'], text: 'Dear Tom,\n\nAgreed.\n\n> The part is in stock, but we want the order first, so please do not\n> tell Tom.' }, at: 'body', message: 'kept' },
    { name: 'said not to be in copy', draft: withSuzuki('鈴木様は Cc に入れておりませんので、率直に申し上げます。'), at: 'recipient:ichiro@suzuki-works.example', message: 'absent', severity: 'warn', fix: { kind: 'remove-recipient', address: 'ichiro@suzuki-works.example' } },
    { name: 'said to get no mail', draft: withSuzuki('鈴木製作所様にはこのメールは送っておりません。'), at: 'recipient:ichiro@suzuki-works.example', message: 'absent' },
    { name: 'a colleague said to be taken off', contacts: kin, draft: { to: [both[0]], cc: ['奥田 恵 <okuda@aozora.example>'], text: '田中様\n\n奥田部長は宛先から外しております。' }, at: 'recipient:okuda@aozora.example', message: 'absent' },
    { name: 'English: without their knowing', contacts: english, draft: withTom('Yamada Shoji will visit on Monday. Please change the label without them noticing.'), at: 'recipient:tom@yamada-shoji.example', message: 'kept' },
    { name: 'English: not copied', contacts: english, draft: withTom('Tom is not copied, so we can speak freely.'), at: 'recipient:tom@yamada-shoji.example', message: 'absent' },
    { name: 'English: left off', contacts: english, draft: withTom('I have left Tom off this mail.'), at: 'recipient:tom@yamada-shoji.example', message: 'absent' },
    { name: 'English: in another mail, not here', contacts: english, draft: withTom('Yamada Shoji do the shipping, so they are in Cc of the other mail, not here.'), at: 'recipient:tom@yamada-shoji.example', message: 'absent' },
    { name: 'English: not copied in by us', contacts: english, draft: withTom('We haven\u2019t copied Tom.'), at: 'recipient:tom@yamada-shoji.example', message: 'absent' },
    { name: '“don’t tell X” with X in Cc', draft: { to: ['okuda@aozora.example'], cc: [both[0]], text: '奥田さん\n\nお疲れさまです。原価のことは田中さんには言わないでください。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'kept', severity: 'warn', evidence: 'tanaka@yamada-shoji.example', fix: { kind: 'remove-recipient', address: 'tanaka@yamada-shoji.example' } },
    { name: 'a company it is kept from, its clerk in Cc', draft: { to: [both[1]], cc: [both[0]], text: '鈴木様\n\nお見積の件、山田商事さんには伏せておいてください。' }, at: 'recipient:tanaka@yamada-shoji.example' },
    { name: '“they” after the company was spoken of', draft: { to: [both[1]], cc: [both[0]], text: '鈴木様\n\n山田商事向けの卸値は二割引いております。\n先方には内緒でお願いいたします。' }, at: 'recipient:tanaka@yamada-shoji.example' },
    { name: 'a name in a quoted mail', draft: { text: '田中様\n\n承知いたしました。\n\n> 佐藤さん\n> 値引きの余地は田中様には悟られないようにしましょう。' }, at: 'body', message: 'kept' },
    { name: 'called by rank in a quoted mail', draft: { text: '田中様\n\n承知いたしました。\n\n> 佐藤さん\n> 移転のことは、田中園長にはまだ伏せておいてください。' }, at: 'body' },
    { name: 'in English', contacts: english, draft: { to: ['ann@pine-legal.example'], cc: ['Tom Hale <tom@yamada-shoji.example>'], text: 'Dear Ann,\n\nWe would settle at half. Please don\u2019t tell Tom yet.' }, at: 'recipient:tom@yamada-shoji.example' },
    { name: 'in English, “them” after their company was named', contacts: english, draft: { to: ['ann@pine-legal.example'], cc: ['Tom Hale <tom@yamada-shoji.example>'], text: 'Dear Ann,\n\nYamada Shoji have a point. Let us not let them know.\nPlease do not show them the log.' }, at: 'recipient:tom@yamada-shoji.example' },
  ],
});
