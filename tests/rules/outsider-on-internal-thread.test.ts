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

/** A colleague is greeted, and an outsider who is a recipient is spoken of. */
const toOkuda = (text: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({ to: ['okuda@aozora.example', '田中 太郎 <tanaka@yamada-shoji.example>'], text: `奥田さん\n\n${text}\n\n佐藤`, ...more });
const toHelen = (text: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({ to: ['Helen Orme <helen@aozora.example>', 'Ann Field <ann@pine.example>'], text: `Helen,\n\n${text}\n\nHanako`, ...more });
const oftenTogether = [{ to: ['okuda@aozora.example', 'tanaka@yamada-shoji.example'], count: 8, last: '2026-11-12' }];

/** A talk of two colleagues, whose subject goes to an outsider alone. */
const talkOf = (subject: string, text: string, more: Readonly<Record<string, unknown>> = {}) => ({
  contacts, thread: { messages: [{ from: 'okuda@aozora.example', to: ['sato@aozora.example'], subject: subject.replace(/^Re: /, ''), text: 'どう思う?' }] }, draft: { subject, text, ...more },
});
const english = { counterparties: [{ name: 'Fernhill Timber Ltd', domains: ['fernhill.example'] }, { name: '株式会社山田商事', aliases: ['山田商事'], domains: ['yamada-shoji.example'] }] };

ruleTable(outsiderOnInternalThread, {
  silent: [
    { name: 'a talk on the recipient’s own company taken to them', ...talkOf('Re: 山田商事 納期の件', '田中様\n\n納期は12月10日でお願いします。') },
    { name: 'a talk on another company that the text speaks of', ...talkOf('Re: 鈴木製作所 納期の件', '田中様\n\n鈴木製作所様の部品が遅れています。') },
    { name: 'work for another company, as the subject says', ...talkOf('Re: 鈴木製作所様向け 部材', '田中様\n\n20本お願いします。') },
    { name: 'a talk whose subject names no company', ...talkOf('Re: 納期の件', '田中様\n\n納期は12月10日でお願いします。') },
    { name: 'a new subject in a talk on another company', ...talkOf('納期の件', '田中様\n\n納期は12月10日でお願いします。') },
    { name: 'a subject on another company in a conversation with the recipient', contacts, thread: { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example'], subject: '鈴木製作所の件', text: 'いかがですか。' }] }, draft: { subject: 'Re: 鈴木製作所の件', text: '田中様\n\n承知しました。' } },
    { name: 'a subject on another company that starts no answer', contacts, draft: { subject: '鈴木製作所の件', text: '田中様\n\n承知しました。' } },
    { name: 'English: a word of the subject that a company’s name begins with', ...talkOf('Re: Fernhill walk in May', 'Dear Taro,\n\nShall we meet at nine?'), org: english },
    { name: 'English: a talk on another company that the text names in short', ...talkOf('Re: Fernhill - late again', 'Dear Taro,\n\nFernhill is late again; can you help out with 20 boards?'), org: english },
    { name: 'what the outsider sent is passed on to a colleague', contacts, draft: toOkuda('田中さんから図面の改訂版が届きました。金曜日までに確認をお願いします。') },
    { name: 'an agreed price told to a colleague, the customer named with respect', contacts, draft: toOkuda('田中様には単価 420 円までなら下げられるとお伝え済みです。手配をお願いします。') },
    { name: 'a number agreed with the outsider', contacts, draft: toOkuda('田中さんと 120 個で合意しました。納期は 12 月 10 日です。') },
    { name: 'an outsider spoken of, a judgement of somebody else', contacts, draft: toOkuda('田中さんの現場は予定どおりです。運送会社の連絡が遅いので、別の便を手配します。', { cc: [] }), history: oftenTogether },
    { name: 'an outsider greeted beside the colleague, and a limit', contacts, draft: toOkuda('', { text: '奥田さん、田中様\n\nまず最初は 5% で提示し、反応を見ることにしましょう。' }) },
    { name: 'bargaining with a third party, of which the outsider is told with a copy', contacts, draft: toOkuda('田中さんを CC に入れています。先方とは 3% までなら下げられると話しました。') },
    { name: 'haggling over somebody who gets no copy', contacts, draft: toOkuda('鈴木さんは押しに弱いので、来月には折れると思います。') },
    { name: 'a limit of a machine', contacts, draft: toOkuda('田中さんの機械は 80 度まで上げられます。試験の準備をお願いします。') },
    { name: 'English: a visit that is arranged with a colleague', contacts: house, org, draft: toHelen('Ann will bring the samples on Thursday. Could you book the small room?') },
    { name: 'English: an offer handed on', contacts: house, org, draft: toHelen('Ann has agreed to 40 pallets at £12 each. Please raise the order.') },
    { name: 'English: a job that starts with a number', contacts: house, org, draft: toHelen('Ann asked for two crews. We start with 3 vans and can bring up to 6 if the weather holds.') },
    { name: 'English: how far along the work is', contacts: house, org, draft: toHelen('Ann wonders how far the roof is. Please send her the photos.') },
    { name: 'English: an outsider who is spoken to below the greeting', contacts: house, org, draft: toHelen('The rota is attached.\n\nAnn, we could go up to 5% if you order before May.') },
    { name: 'English: a customer copied in on purpose, and a price', contacts: house, org, draft: toHelen('I have copied Ann. As discussed, we can go down to £40 for Pine.') },
    { name: 'English: a ceiling that is a ceiling', contacts: house, org, draft: toHelen('Ann will paint our ceiling and the landing on Monday.', { cc: [] }), history: [{ to: ['helen@aozora.example', 'ann@pine.example'], count: 5, last: '2026-11-12' }] },
    { name: 'medicine that is taken', contacts, draft: toOkuda('田中さんは食後に薬を飲むと思います。水を飲ませる係をお願いします。') },
    { name: 'a price list of the outsider’s house', contacts, draft: toOkuda('山田商事の仕入価格表の改訂版です。田中さんは現職に就かれて 3 年になります。') },
    { name: 'English: competitors of whom the outsider told', contacts: house, org, draft: toHelen('Our competitors use pine too, says Ann. Our limit is 20 pallets a week because of the yard.') },
    { name: 'when and where, as the outsider was told', contacts, draft: toOkuda('田中さんには 9 時集合と伝えてあります。聞かれたら正門とお伝えください。') },
    { name: 'a system of theirs, an examination and a noisy place', contacts, draft: toOkuda('山田商事の新システムに切り替える予定です。田中さんは来月の試験を受けるつもりだそうです。現場がうるさいので、電話は事務所でお願いします。') },
    { name: 'a budget that comes through', contacts, draft: toOkuda('田中さんの予算は 300 万円程度で、見積が通り次第発注されます。') },
    { name: 'English: help with a router, and a weak signal', contacts: house, org, draft: toHelen('Ann has no idea how to reset the router. She says the signal is weak. To be honest, her drawing is the best so far.') },
    { name: 'English: boards that are replaced', contacts: house, org, draft: toHelen('The old boards were not up to the job, so we will replace the ones from Ann. Let her think about the colour.') },
    { name: 'English: a least number of boxes', contacts: house, org, draft: toHelen('Our minimum is 20 boxes, which suits Ann. If Ann asks, the code of the gate is on the board.') },
    { name: 'English: what tickets start at', contacts: house, org, draft: toHelen('Ann asked about the concert. Tickets start at £40 and the floor is open from six.') },
    { name: 'English: a limit of guests', contacts: house, org, draft: toHelen('Ann brings her whole team. Our limit of 200 guests stands, how far are we with the list?') },
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
    { name: 'a talk on another company, whose subject is taken along', ...talkOf('Re: 鈴木製作所 取引の見直し', '田中様\n\n先日の納品で5本足りませんでした。ご確認をお願いします。'), at: 'subject', severity: 'warn', message: 'subject', evidence: '鈴木製作所' },
    { name: 'English: a talk on another company by the first word of its name', ...talkOf('Re: Fernhill - late again, find another?', 'Dear Taro,\n\nWe are five boards short on the last delivery.'), org: english, at: 'subject', message: 'subject', values: { word: 'Fernhill' } },
    { name: 'English: a talk on another company by its whole name', ...talkOf('RE: price of Fernhill Timber', 'Dear Taro,\n\nThank you for lunch.'), thread: { messages: [{ from: 'okuda@aozora.example', to: ['sato@aozora.example'], subject: 'price of Fernhill Timber', text: 'Too high.' }] }, org: english, at: 'recipient:tanaka@yamada-shoji.example', message: 'subject' },
    { name: 'what the outsider is to believe', contacts, history: oftenTogether, draft: toOkuda('田中さんには在庫がないと言ってありますが、本当は倉庫に 200 箱あります。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'spoken' },
    { name: 'what would be accepted', contacts, history: oftenTogether, draft: toOkuda('田中さんの提示は 450 円ですが、400 円でも受けます。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'spoken' },
    { name: 'an opinion of their proposal', contacts, draft: toOkuda('山田商事の提案は期待外れでした。田中さんの顔を立てて一度は会います。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'spoken' },
    { name: 'leaving them for another', contacts, draft: toOkuda('来期は山田商事から別の会社に切り替える方向です。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'spoken' },
    { name: 'English: what she is to think', contacts: house, org, draft: toHelen('Ann thinks that we have another bidder. Keep her guessing.'), at: 'recipient:ann@pine.example', message: 'spoken' },
    { name: 'English: an answer ready', contacts: house, org, draft: toHelen('Ann has no idea how little stock we have. If she asks, say Thursday.'), at: 'recipient:ann@pine.example', message: 'spoken' },
    { name: 'English: her proposal', contacts: house, org, draft: toHelen('Ann\u2019s proposal is weak. I would rather give the job to Oakfield.'), at: 'recipient:ann@pine.example', message: 'spoken' },
    { name: 'English: dropping her', contacts: house, org, draft: toHelen('I am for dropping Ann after Christmas.'), at: 'recipient:ann@pine.example', message: 'spoken' },
    { name: 'how to bring the outsider round, told to a colleague', contacts, history: oftenTogether, draft: toOkuda('田中さんは数字に弱いので、先に納期の話を出せば折れるはずです。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'spoken', severity: 'warn', evidence: '折れる', fix: { kind: 'remove-recipient', address: 'tanaka@yamada-shoji.example' } },
    { name: 'how far the price may fall', contacts, draft: toOkuda('山田商事さんの見積、まず最初は 8% 引きで提示し、最悪 12% まで下げます。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'spoken' },
    { name: 'a limit in the sentence after the name', contacts, draft: toOkuda('田中さんに明日電話します。社長からは 30 万円までなら出せると言われています。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'spoken' },
    { name: 'a subject on where to meet', contacts, draft: toOkuda('田中さんの返事は火曜に来ます。', { subject: '賃料の落としどころ' }), at: 'recipient:tanaka@yamada-shoji.example', message: 'spoken', evidence: '落としどころ' },
    { name: 'feigned patience', contacts, draft: toOkuda('田中さんには急いでいないふりをしておきましょう。焦っているのは向こうです。'), at: 'recipient:tanaka@yamada-shoji.example' },
    { name: 'a judgement of somebody never on one mail with the colleague', contacts, draft: toOkuda('田中は対応が遅く、当てにならないと思います。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'spoken' },
    { name: 'to a list of the house', contacts: house, org, draft: toList('開発部のみなさん\n\n田中さんは強気に出れば飲むと思います。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'spoken' },
    { name: 'English: how far the house would go', contacts: house, org, draft: toHelen('Ann wants a discount. The board allows us up to 6% if she signs this year. Open with 3%.'), at: 'recipient:ann@pine.example', message: 'spoken', severity: 'warn', evidence: 'up to 6%' },
    { name: 'English: a limit in the subject', contacts: house, org, draft: toHelen('I meet Ann on Monday.', { subject: 'Lease - how low can we go?' }), at: 'recipient:ann@pine.example', message: 'spoken' },
    { name: 'English: what she would swallow', contacts: house, org, history: [{ to: ['helen@aozora.example', 'ann@pine.example'], count: 5, last: '2026-11-12' }], draft: toHelen('Ann is in a hurry, so she will swallow another 5%.'), at: 'recipient:ann@pine.example', message: 'spoken' },
    { name: 'English: an opinion of somebody new to the colleague', contacts: house, org, draft: toHelen('I would not renew with Ann. She is unreliable and never answers.\nAnn is hopeless with dates.'), at: 'recipient:ann@pine.example', message: 'spoken' },
    { name: 'English: settled for', contacts: house, org, draft: toHelen('If Ann pushes back, settle at £42k. Our floor is 40.'), at: 'body', message: 'spoken' },
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
