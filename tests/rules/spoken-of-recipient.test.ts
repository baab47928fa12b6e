import { spokenOfRecipient } from '../../src/rules/spoken-of-recipient';
import { ruleTable } from './table';

const TANAKA = '田中 太郎 <tanaka@yamada-shoji.example>';
const SUZUKI = '鈴木 一郎 <ichiro@suzuki-works.example>';
const toBoth = { to: [TANAKA, SUZUKI] };
const inCopy = { to: [TANAKA], cc: [SUZUKI] };
const ja = (text: string): string => `株式会社山田商事\n田中様\n\nお世話になっております。青空工業の佐藤です。\n${text}\n\n佐藤`;

const english = {
  org: { counterparties: [{ name: 'Pine Legal LLP', aliases: ['Pine Legal'], domains: ['pine-legal.example'] }, { name: 'Marrow Foods Ltd', aliases: ['Marrow Foods'], domains: ['marrow-foods.example'] }] },
  contacts: [{ name: 'Ann Field', email: 'ann@pine-legal.example', company: 'Pine Legal' }, { name: 'Bo Lund', email: 'bo@marrow-foods.example', company: 'Marrow Foods' }, { name: 'Mr & Mrs Orme', email: 'orme.family@gmail.com', company: 'landlord, 2 Mill Row' }],
  history: [{ to: ['ann@pine-legal.example'], count: 9, last: '2026-11-20' }, { to: ['bo@marrow-foods.example'], count: 7, last: '2026-11-18' }],
};
const pair = { to: ['Ann Field <ann@pine-legal.example>', 'Bo Lund <bo@marrow-foods.example>'] };
const copied = { to: ['Ann Field <ann@pine-legal.example>'], cc: ['Bo Lund <bo@marrow-foods.example>'] };
const en = (text: string): string => `Dear Ann,\n\n${text}\n\nHanako`;
const threadOfBoth = { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example', 'ichiro@suzuki-works.example'], subject: '納期', text: 'ご確認ください。' }] };

ruleTable(spokenOfRecipient, {
  silent: [
    { name: 'English: what two share, before a third who knows it', ...english, history: [{ to: ['ann@pine-legal.example', 'bo@marrow-foods.example'], count: 8, last: '2026-11-18' }], draft: { ...copied, text: en('Ken and I will look after the stand; between the two of us we can cover all three days.') } },
    { name: 'English: something between two who are both greeted', ...english, draft: { ...pair, text: 'Dear Ann, dear Bo,\n\nplease keep that between you and me for now.\n\nHanako' } },
    { name: 'the one who is copied in arranges something with the reader', draft: { ...inCopy, text: ja('当日は鈴木製作所様が 9 時に搬入いたします。') } },
    { name: 'the same with both in To', draft: { ...toBoth, text: ja('当日は鈴木製作所様が 9 時に搬入いたします。') } },
    { name: 'both are greeted', draft: { ...toBoth, text: '田中様、鈴木様\n\n鈴木製作所様のほうが田中様より安いお見積りでした。' } },
    { name: 'everybody is greeted', draft: { ...toBoth, text: '各位\n\n鈴木製作所様の支払いが遅いとのご指摘について、経緯をご説明いたします。' } },
    { name: 'somebody is introduced', draft: { ...toBoth, text: ja('鈴木製作所の鈴木様をご紹介いたします。競合する製品はございません。') } },
    { name: 'it is said that a copy goes to them', draft: { ...inCopy, text: ja('鈴木製作所の鈴木様にもお送りしています。お見積りは先月より安くなりました。') } },
    { name: 'the two are often written to together', history: [{ to: ['tanaka@yamada-shoji.example', 'ichiro@suzuki-works.example'], count: 6, last: '2026-11-20' }], draft: { ...inCopy, text: ja('鈴木製作所様の対応が遅いとのこと、申し訳ございません。') } },
    { name: 'the two are in this conversation', thread: threadOfBoth, draft: { ...inCopy, text: ja('鈴木製作所様の対応が遅いとのこと、申し訳ございません。') } },
    { name: 'somebody who is spoken of gets no copy', draft: { text: ja('鈴木製作所様より安くいたします。') } },
    { name: 'their own part of the work', draft: { ...toBoth, text: ja('鈴木様は図面をお願いいたします。\n田中様は見積をお願いいたします。') } },
    { name: 'only the reader is spoken of so', draft: { ...inCopy, text: ja('山田商事様への納品が遅れましたこと、お詫び申し上げます。他社より安くいたします。') } },
    { name: 'somebody thanked, who is copied in', draft: { ...inCopy, text: ja('先日は鈴木様のおかげで無事に終わりました。') } },
    { name: 'a colleague who is copied in', contacts: [{ name: '奥田 恵', kana: 'おくだ めぐみ', email: 'okuda@aozora.example', company: '青空工業' }], draft: { to: [TANAKA], cc: ['okuda@aozora.example'], text: ja('奥田の対応が遅く、申し訳ございません。') } },
    { name: 'a hidden copy is a decision', draft: { to: [TANAKA], bcc: [SUZUKI], text: ja('鈴木製作所様より安くいたします。') } },
    { name: 'their own words are quoted', draft: { ...inCopy, text: `${ja('承知いたしました。')}\n\n> 鈴木製作所様より高いのではありませんか。` } },
    { name: 'English: an appointment with somebody copied in', ...english, draft: { ...copied, text: en('Bo will call on Thursday between 8 and 10. Marrow Foods have approved the work.') } },
    { name: 'English: both greeted', ...english, draft: { ...pair, text: 'Dear Ann and Bo,\n\nMarrow Foods were cheaper than Pine Legal this year.' } },
    { name: 'English: an introduction', ...english, draft: { ...pair, text: en('Meet Bo of Marrow Foods, who was struggling with the same question.') } },
    { name: 'English: said to be in copy', ...english, draft: { ...copied, text: en('I have copied Bo, who suspects the same.') } },
    { name: 'English: spoken to by name', ...english, draft: { ...pair, text: en('Here is the draft.\n\nBo, this is worse than the first, sorry.') } },
    { name: 'English: confidential for all', ...english, draft: { ...copied, text: en('Please treat this as confidential until the exchange.') } },
    { name: 'English: passing on what they asked', ...english, draft: { ...copied, text: en('Bo asked whether the stalls may share a table.') } },
    { name: 'English: often together', ...english, history: [{ to: ['ann@pine-legal.example', 'bo@marrow-foods.example'], count: 4, last: '2026-11-18' }], draft: { ...copied, text: en('Marrow Foods do not know yet which day suits them.') } },
    { name: 'English: frank words to a reader alone', ...english, draft: { to: ['ann@pine-legal.example'], text: en('Between ourselves, Bo was late again.') } },
    { name: 'late, though not behind anybody’s back', draft: { ...inCopy, text: ja('鈴木製作所様の納品が予定より遅れ、12 月 4 日の午後になる見込みです。') } },
    { name: 'something taken down by those who are copied in', draft: { ...inCopy, text: ja('足場は鈴木製作所様が金曜日に外す予定です。部品は生産打ち切りのため、後継品を使います。') } },
    { name: 'a successor at the company copied in', draft: { ...inCopy, text: ja('鈴木製作所の前任の方がご退職のため、今後は鈴木様が窓口になられます。') } },
    { name: 'an invoice of those who are copied in', draft: { ...inCopy, text: ja('鈴木製作所様のお見積りは 120,000 円です。進めてよろしいでしょうか。') } },
    { name: 'English: a repair that is handed on', ...english, draft: { ...copied, text: en('Marrow Foods are replacing the boiler on Monday and Bo will drop the keys off. Bo suspects the valve.') } },
    { name: 'English: a quotation, with the bidder in Cc', ...english, draft: { ...copied, text: en('Marrow Foods quoted £420 for the repair. May they go ahead?') } },
    { name: 'English: a day that they don’t know yet', ...english, draft: { ...copied, text: en('Bo does not know yet which day suits, and finds Thursday difficult.') } },
    { name: 'English: a general remark', ...english, draft: { ...copied, text: en('The second batch was cheaper than the first.') } },
  ],
  finds: [
    { name: 'English: something between two, before a third who has been in the conversation', ...english, thread: { messages: [{ from: 'ann@pine-legal.example', to: ['sato@aozora.example', 'bo@marrow-foods.example'], subject: 'Terms', text: 'See below.' }] }, draft: { ...copied, text: en('Yes to the terms. We ask them for 210 an hour, so please keep that between you and me.') }, at: 'recipient:bo@marrow-foods.example', message: 'confided', severity: 'warn', evidence: 'between you and me' },
    { name: 'something for two alone, before a third with whom both are often written to', history: [{ to: ['tanaka@yamada-shoji.example', 'ichiro@suzuki-works.example'], count: 8, last: '2026-11-18' }], draft: { ...inCopy, text: ja('ここだけの話ですが、単価にはまだ余裕があります。') }, at: 'recipient:ichiro@suzuki-works.example', message: 'confided' },
    { name: 'a candidate’s present employer reads of the interview', draft: { ...toBoth, text: ja('候補の方は鈴木製作所様にご在籍中のため、日中の電話はお控えください。') }, at: 'recipient:ichiro@suzuki-works.example', message: 'spokenOf', severity: 'warn', evidence: '鈴木製作所', fix: { kind: 'remove-recipient', address: 'ichiro@suzuki-works.example' } },
    { name: 'a competitor reads what it is compared with', draft: { ...toBoth, text: ja('鈴木製作所さんより 300 円高いのですが、品質で選びました。') }, at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'a supplier in Cc reads that it will be dropped', draft: { ...inCopy, text: ja('鈴木製作所との契約は来春で打ち切る予定です。') }, at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'a debtor in Cc reads of its arrears', draft: { ...inCopy, text: ja('鈴木製作所様はまた支払いが滞っており、資金繰りが心配です。') }, at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'a judgement about somebody in Cc', draft: { ...inCopy, text: ja('鈴木さんは返事が遅く、いつもこちらが待たされます。') }, at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'the other side of a quarrel in Cc', draft: { ...inCopy, text: ja('鈴木製作所側は 80 万円までなら示談に応じると見ています。') }, at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'what they don’t know yet', draft: { ...inCopy, text: ja('鈴木様はまだ何もご存じないので、来週お話しします。') }, at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'somebody in To who is only spoken of', draft: { ...toBoth, text: ja('鈴木製作所の鈴木さんは、どうも乗り気ではない様子でした。') }, at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'a price one supplier gave, to the other', draft: { ...toBoth, text: ja('鈴木製作所さんは単価 1,200 円と言っています。もう一声いかがでしょうか。') }, at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'a word in confidence before another company', draft: { ...inCopy, text: ja('ここだけの話ですが、来月で担当が替わります。') }, at: 'recipient:ichiro@suzuki-works.example', message: 'confided', evidence: 'ここだけの話' },
    { name: 'a word in confidence of somebody in the conversation', thread: threadOfBoth, draft: { ...inCopy, text: ja('鈴木さんには内緒で、もう一案用意しました。') }, at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'English: what a surveyor is told of the landlords', ...english, draft: { to: ['Ann Field <ann@pine-legal.example>', 'Mr & Mrs Orme <orme.family@gmail.com>'], text: en('I suspect the Ormes have seen the crack before and kept quiet about it.') }, at: 'recipient:orme.family@gmail.com' },
    { name: 'English: the other side’s lawyer left in Cc', ...english, draft: { ...copied, text: en('Bo asked again for our bottom line. I said nothing, of course.') }, at: 'recipient:bo@marrow-foods.example', fix: { kind: 'remove-recipient', address: 'bo@marrow-foods.example' } },
    { name: 'English: a competitor’s price', ...english, draft: { ...pair, text: en('Marrow Foods quoted £4,200 for the same work. Could you beat that?') }, at: 'recipient:bo@marrow-foods.example' },
    { name: 'English: cheaper than the one in Cc', ...english, draft: { ...copied, text: en('You came in cheaper than Marrow Foods, so the job is yours.') }, at: 'recipient:bo@marrow-foods.example' },
    { name: 'another’s offer is the better one', draft: { ...inCopy, text: ja('正直なところ、鈴木製作所様のほうが 1 割ほど安いです。') }, at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'English: a supplier to be replaced', ...english, draft: { ...copied, text: en('We are replacing Marrow Foods in the spring and would like your offer.') }, at: 'recipient:bo@marrow-foods.example' },
    { name: 'English: a debtor', ...english, draft: { ...copied, text: en('Marrow Foods owes us for three months and does not answer.') }, at: 'recipient:bo@marrow-foods.example' },
    { name: 'English: a present employer', ...english, draft: { ...pair, text: en('She currently works at Marrow Foods, so please ring after six.') }, at: 'recipient:bo@marrow-foods.example' },
    { name: 'English: a judgement', ...english, draft: { ...copied, text: en('Bo was late again, as usual. I had to send everything twice.') }, at: 'recipient:bo@marrow-foods.example' },
    { name: 'English: what they have not noticed', ...english, draft: { ...copied, text: en("Marrow Foods haven't noticed the second clause.") }, at: 'recipient:bo@marrow-foods.example' },
    { name: 'English: somebody in To who is only spoken of', ...english, draft: { ...pair, text: en("I found Bo's report thin on numbers.") }, at: 'recipient:bo@marrow-foods.example' },
    { name: 'English: a word in confidence', ...english, draft: { ...copied, text: en('Off the record, the board has lost interest.') }, at: 'body', message: 'confided' },
  ],
});
