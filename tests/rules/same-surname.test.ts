import { sameSurname } from '../../src/rules/same-surname';
import { ruleTable } from './table';

const org = { counterparties: [{ name: '株式会社ヤドリ', aliases: ['ヤドリ'], domains: ['yadori.example'] }, { name: 'エルダ住建', domains: ['elda.example'] }] };
const contacts = [
  { name: '高橋 実', kana: 'たかはし みのる', email: 'takahashi@yadori.example', company: '株式会社ヤドリ 管理部' },
  { name: '高橋 直美', kana: 'たかはし なおみ', email: 'n.takahashi@elda.example', company: 'エルダ住建' },
  { name: '高橋 進', kana: 'たかはし すすむ', email: 'takahashi@aozora.example', company: '青空工業' },
];
const mail = (text: string, more: Readonly<Record<string, unknown>> = {}) => ({ org, contacts, draft: { to: ['n.takahashi@elda.example'], text, ...more } });

const doctors = [
  { name: '加藤 幸子', kana: 'かとう さちこ', email: 'kato@hikari-hp.example', company: 'ひかり病院' },
  { name: '加藤 仁', kana: 'かとう じん', email: 'kato@forest-works.example', company: '森林工業' },
  { name: '加藤 恵', kana: 'かとう めぐみ', email: 'kato@manabi.example', company: 'まなび研修サービス' },
];
const doctor = (text: string, to = 'kato@forest-works.example') => ({ contacts: doctors, draft: { to: [to], text } });
const sarahs = { org: { counterparties: [{ name: 'Pine', domains: ['pine.example'] }, { name: 'Maple', domains: ['maple.example'] }] }, contacts: [{ name: 'Sarah Kim', email: 'sarah@pine.example', company: 'Pine' }, { name: 'Sarah Lee', email: 'slee@maple.example', company: 'Maple' }] };

const reyes = [{ name: 'Dr. Daniel Reyes', email: 'dreyes@hartwell.example', company: 'Hartwell Family Practice' }, { name: 'Diana Reyes', email: 'diana@ortho.example', company: 'Ortho Supply' }];
const toReyes = (text: string, to = 'Diana Reyes <diana@ortho.example>', contacts: readonly Readonly<Record<string, unknown>>[] = reyes) => ({ contacts, org: { counterparties: [] }, draft: { to: [to], text } });

/** Two of a name in private, each known through somebody. */
const parents = [
  { name: '井上 恵(海斗くん母)', kana: 'いのうえ めぐみ', email: 'megumi@home-post.example' }, { name: '井上 さやか(ゆいさん母)', kana: 'いのうえ さやか', email: 'sayaka@home-post.example' },
  { name: '井上 剛', kana: 'いのうえ つよし', email: 'tsuyoshi@home-post.example' },
];
const toParent = (text: string, to = 'sayaka@home-post.example') => ({ contacts: parents, org: { counterparties: [] }, draft: { to: [to], text: `井上様\n\n${text}` } });
const owners = [{ name: "Ann Reed (Leo's mum)", email: 'ann@home-post.example' }, { name: 'Kate Reed (mother of Mia)', email: 'kate@home-post.example' }];
const toOwner = (text: string) => ({ contacts: owners, org: { counterparties: [] }, draft: { to: ['kate@home-post.example'], text: `Dear Mrs Reed,\n\n${text}` } });

/** Two of a name, each with a superior of their own. */
const superiors = [
  { name: '今井 舞', kana: 'いまい まい', email: 'imai@sazanka-hall.example', company: 'さざんか会館' }, { name: '今井 拓', kana: 'いまい たく', email: 'taku@nagare-denki.example', company: '流電機' },
  { name: '逸見 剛志', kana: 'へんみ つよし', email: 'henmi@nagare-denki.example', company: '流電機' }, { name: '塩見 律', kana: 'しおみ りつ', email: 'shiomi@sazanka-hall.example', company: 'さざんか会館' },
  { name: '小室 茜', kana: 'こむろ あかね', email: 'komuro@nagare-denki.example', company: '流電機' }, { name: '小室 望', kana: 'こむろ のぞむ', email: 'komuro@aozora.example', company: '青空工業' },
];
const halls = { counterparties: [{ name: '流電機', domains: ['nagare-denki.example'] }, { name: 'さざんか会館', domains: ['sazanka-hall.example'] }] };
const toImai = (text: string, more: Readonly<Record<string, unknown>> = {}) => ({ org: halls, contacts: superiors, draft: { to: ['imai@sazanka-hall.example'], text: `今井様\n\nお世話になっております。\n${text}`, ...more } });
const lees = [
  { name: 'Nora Lee', email: 'nora@quince-farm.example', company: 'Quince Farm' }, { name: 'Peter Lee', email: 'peter@holt-marine.example', company: 'Holt Marine' },
  { name: 'Ada Okafor', email: 'ada@holt-marine.example', company: 'Holt Marine' }, { name: 'Ivo Brandt', email: 'ivo@quince-farm.example', company: 'Quince Farm' },
];
const toLee = (text: string) => ({ contacts: lees, org: { counterparties: [{ name: 'Quince Farm', domains: ['quince-farm.example'] }, { name: 'Holt Marine', domains: ['holt-marine.example'] }] }, draft: { to: ['nora@quince-farm.example'], text: `Dear Ms Lee,\n\n${text}` } });

ruleTable(sameSurname, {
  silent: [
    { name: 'a place that is called like the other one’s boat', contacts: [{ name: '大貫 昇', kana: 'おおぬき のぼる', email: 'noboru@mail-at-home.example', company: '艇主(かざぐるま 24ft)' }, { name: '大貫 進', kana: 'おおぬき すすむ', email: 'susumu@kumo-post.example', company: '艇主(はまちどり 31ft)' }], draft: { to: ['大貫 昇 <noboru@mail-at-home.example>'], text: '大貫様\n\nはまちどり桟橋の工事のお知らせです。' } },
    { name: 'the reader’s own boat, and the other’s beside it', contacts: [{ name: '大貫 昇', kana: 'おおぬき のぼる', email: 'noboru@mail-at-home.example', company: '艇主(かざぐるま 24ft)' }, { name: '大貫 進', kana: 'おおぬき すすむ', email: 'susumu@kumo-post.example', company: '艇主(はまちどり 31ft)' }], draft: { to: ['大貫 昇 <noboru@mail-at-home.example>'], text: '大貫様\n\nかざぐるまは、はまちどりの隣の台に上げました。' } },
    { name: 'the other one spoken of by the whole name', ...mail('高橋様\n\n株式会社ヤドリの申込書をお送りします。窓口は高橋 実様です(ご親戚ではないそうです)。') },
    { name: 'English: the other one spoken of by the whole name', ...sarahs, draft: { to: ['Sarah Kim <sarah@pine.example>'], text: 'Hi Sarah,\n\nthe signed form of Maple is attached. The contact there is Sarah Lee, no relation.' } },
    { name: 'the recipient’s own superior', ...toImai('日程は塩見部長にもお伝えください。') },
    { name: 'the other’s superior and the recipient’s own', ...toImai('逸見社長と塩見部長の顔合わせは、火曜の午後でいかがでしょうか。') },
    { name: 'the other’s superior, who made them known', ...toImai('逸見社長からのご紹介でご連絡いたしました。') },
    { name: 'the other’s superior, from whom the sender heard', ...toImai('逸見社長から伺ったのですが、来月は改装とのことですね。') },
    { name: 'the other’s superior, whom the sender met', ...toImai('先日、展示会で逸見社長にお会いしました。') },
    { name: 'the other’s superior as a third party', ...toImai('先方の逸見社長にお渡しする分です。') },
    { name: 'the other’s superior, in a mail about the recipient’s company', ...toImai('さざんか会館様の分は、逸見社長にお渡ししました。') },
    { name: 'a surname that a colleague has as well', ...toImai('小室さんにもお伝えください。') },
    { name: 'the other’s superior, with whom the recipient is written to together', ...toImai('逸見社長にもお伝えください。'), history: [{ to: ['imai@sazanka-hall.example', 'henmi@nagare-denki.example'], count: 2 }] },
    { name: 'English: the recipient’s own superior', ...toLee('Please tell Mr Brandt that we come on Tuesday.') },
    { name: 'English: somebody of the other’s company who was met', ...toLee('I met Ada Okafor at the fair last week.') },
    { name: 'English: another Camille’s company, in an answer to this one', org: { counterparties: [{ name: 'Sillage', domains: ['sillage.example'] }, { name: 'Maison Tiroux', domains: ['tiroux.example'] }] }, contacts: [{ name: 'Camille Odier', email: 'c.odier@sillage.example', company: 'Sillage' }, { name: 'Camille Roux', email: 'roux@tiroux.example', company: 'Maison Tiroux' }], thread: { messages: [{ from: 'Camille Odier <c.odier@sillage.example>', to: ['sato@aozora.example'], cc: [], subject: 'Statement', text: 'Please find it attached.' }] }, draft: { to: ['c.odier@sillage.example'], text: 'Dear Camille,\n\nThank you. We also keep one from Maison Tiroux.\n\nHanako' } },
    { name: 'English: another Emma, at the company of somebody who is written to together with this one', org: { counterparties: [{ name: 'Aldermoor', domains: ['aldermoor.example'] }, { name: 'Fjellheim', domains: ['fjellheim.example'] }] }, contacts: [{ name: 'Emma Hartley', email: 'e.hartley@aldermoor.example', company: 'Aldermoor' }, { name: 'Emma Harstad', email: 'e.harstad@fjellheim.example', company: 'Fjellheim' }, { name: 'Ingrid Dahl', email: 'dahl@fjellheim.example', company: 'Fjellheim' }], history: [{ to: ['e.hartley@aldermoor.example', 'dahl@fjellheim.example'], count: 4 }], draft: { to: ['e.hartley@aldermoor.example', 'dahl@fjellheim.example'], text: 'Dear Emma, dear Ingrid,\n\nThe programme is below.\n\nHanako' } },
    { name: 'the child of the parent who gets it', ...toParent('ゆいさんは今日も元気に過ごしました。') },
    { name: 'another’s child beside the recipient’s own', ...toParent('ゆいさんは海斗くんと同じ班になりました。') },
    { name: 'no child by name', ...toParent('明日は遠足です。') },
    { name: 'a parent of whom the address book says nothing', ...toParent('海斗くんは今日も元気に過ごしました。', 'tsuyoshi@home-post.example') },
    { name: 'a child’s name that is part of another word', ...toParent('海斗山の登山口に集合です。') },
    { name: 'English: the child of the parent who gets it', ...toOwner('Mia had a good day.') },
    { name: 'English: two children of a name each', ...toOwner('Mia and Leo read together.') },
    { name: 'English: a name within a word', ...toOwner('The Leonids can be seen tonight.') },
    { name: 'English: the doctor, called so', ...toReyes('Dear Dr. Reyes,\n\nThe summary is ready.', 'dreyes@hartwell.example') },
    { name: 'English: a doctor by what the sender calls her', ...toReyes('Dear Dr. Reyes,\n\nThe summary is ready.', 'Dr Diana Reyes <diana@ortho.example>') },
    { name: 'English: no title', ...toReyes('Dear Ms. Reyes,\n\nThe prices are ready.') },
    { name: 'English: a title that neither is known by', ...toReyes('Dear Dr. Reyes,\n\nThe summary is ready.', 'diana@ortho.example', [{ name: 'Daniel Reyes', email: 'dreyes@hartwell.example', company: 'Hartwell' }, { name: 'Diana Reyes', email: 'diana@ortho.example', company: 'Ortho' }]) },
    { name: 'a name that only one person has' },
    { name: 'nothing in the mail that speaks for either', ...mail('高橋様\n\n明日伺います。') },
    { name: 'the recipient’s own company named too', ...mail('高橋様\n\nエルダ住建様とヤドリ様の件です。') },
    { name: 'the full name greeted', ...mail('高橋 直美様\n\nヤドリさんの件です。') },
    { name: 'both on the mail', ...mail('高橋様\n\nヤドリ様の件です。', { cc: ['takahashi@yadori.example'] }) },
    { name: 'words for outsiders to an outsider', ...mail('高橋様\n\nいつもお世話になっております。明日伺います。') },
    { name: 'a company’s lecturer called 先生', ...doctor('加藤先生\n\n来月の資料をお送りします。', 'kato@manabi.example') },
    { name: 'an engineer called 先生 for a lecture', ...doctor('加藤先生\n\n先日のご講演、ありがとうございました。') },
    { name: 'an engineer whom the address book calls 先生', contacts: [{ name: '加藤 幸子', email: 'kato@hikari-hp.example', company: 'ひかり病院' }], draft: { to: ['加藤 仁先生 <kato@forest-works.example>'], text: '加藤先生\n\n資料をお送りします。' } },
    { name: 'somebody without a company called 先生', contacts: [{ name: '加藤 幸子', kana: 'かとう さちこ', email: 'kato@hikari-hp.example', company: 'ひかり病院' }, { name: '加藤 仁', kana: 'かとう じん', email: 'jin.kato@mail-at-home.example' }], draft: { to: ['jin.kato@mail-at-home.example'], text: '加藤先生\n\n資料をお送りします。' } },
    { name: 'the other by company and name, as a third party', ...mail('高橋様\n\nヤドリの高橋様にも同じものをお送りしました。') },
    { name: 'goods for the other’s company', ...mail('高橋様\n\nヤドリ様向けの部材を 3 本お願いいたします。') },
    { name: 'an order that came from the other’s company', ...mail('高橋様\n\nヤドリさんからの注文が増えましたので、部材を 3 本追加でお願いします。') },
    { name: 'a colleague to whom one speaks of the namesake’s company', contacts, org, draft: { to: ['takahashi@aozora.example'], text: '高橋さん\n\nヤドリさんの件、明日までに返事をします。' } },
    { name: 'the recipient’s company for short', ...mail('高橋様\n\nエルダさんの納品日に、ヤドリさんの分も出します。'), org: { counterparties: [{ name: '株式会社ヤドリ', aliases: ['ヤドリ'], domains: ['yadori.example'] }, { name: 'エルダ住建', domains: ['elda.example'] }] } },
    { name: 'one company written with a blank in one of two entries', contacts: [{ name: '高橋 実', kana: 'たかはし みのる', email: 'm.takahashi@yadori.example', company: '株式会社 ヤドリ' }, { name: '高橋 茜', kana: 'たかはし あかね', email: 'a.takahashi@yadori.example', company: '株式会社ヤドリ' }], org, draft: { to: ['a.takahashi@yadori.example'], text: '株式会社ヤドリ\n高橋様\n\n明日伺います。' } },
    { name: 'English: another’s company as a third party', ...sarahs, draft: { to: ['slee@maple.example'], text: 'Hi Sarah,\n\nPine asked whether we could join their stand.' } },
    { name: 'English: a third party in the sentence before', ...sarahs, draft: { to: ['slee@maple.example'], text: 'Hi Sarah,\n\nWe have an order from Pine. Could you ship 40 crates to them?' } },
    { name: 'an engineer of a known company whom the display name calls 先生', contacts: doctors, draft: { to: ['加藤 仁先生 <kato@forest-works.example>'], text: '加藤先生\n\n資料をお送りします。' } },
  ],
  finds: [
    { name: 'the other one’s boat, which the address book tells them by', contacts: [{ name: '大貫 昇', kana: 'おおぬき のぼる', email: 'noboru@mail-at-home.example', company: '艇主(かざぐるま 24ft)' }, { name: '大貫 進', kana: 'おおぬき すすむ', email: 'susumu@kumo-post.example', company: '艇主(はまちどり 31ft)' }], draft: { to: ['大貫 昇 <noboru@mail-at-home.example>'], text: '大貫様\n\nお預かりした「はまちどり」ですが、オイル漏れが見つかりました。' }, at: 'recipient:noboru@mail-at-home.example', message: 'other', evidence: 'はまちどり' },
    { name: 'the other’s superior, to whom something is to be told', ...toImai('日程は逸見社長にもお伝えくださいますようお願いいたします。'), at: 'recipient:imai@sazanka-hall.example', severity: 'warn', message: 'other', evidence: '逸見社長', fix: { kind: 'replace-recipient', address: 'imai@sazanka-hall.example', by: 'taku@nagare-denki.example' } },
    { name: 'the other’s superior by the whole name', ...toImai('来週、逸見 剛志様のご都合のよい日に伺います。'), at: 'recipient:imai@sazanka-hall.example', evidence: '逸見 剛志様' },
    { name: 'English: the other’s superior, whom the reader is to tell', ...toLee('Please tell Ms Okafor that the crane is booked for Tuesday.'), at: 'recipient:nora@quince-farm.example', evidence: 'Ms Okafor' },
    { name: 'English: the other’s superior by the whole name, who is to agree', ...toLee('The crane is booked, subject to Ada Okafor’s approval.'), at: 'recipient:nora@quince-farm.example', evidence: 'Ada Okafor' },
    { name: 'English: another Camille’s company, in a new mail', org: { counterparties: [{ name: 'Sillage', domains: ['sillage.example'] }, { name: 'Maison Tiroux', domains: ['tiroux.example'] }] }, contacts: [{ name: 'Camille Odier', email: 'c.odier@sillage.example', company: 'Sillage' }, { name: 'Camille Roux', email: 'roux@tiroux.example', company: 'Maison Tiroux' }], draft: { to: ['c.odier@sillage.example'], text: 'Dear Camille,\n\nThank you for the visit to Maison Tiroux.\n\nHanako' }, at: 'recipient:c.odier@sillage.example' },
    { name: 'English: another Emma, at the company of somebody who is never written to together with this one', org: { counterparties: [{ name: 'Aldermoor', domains: ['aldermoor.example'] }, { name: 'Fjellheim', domains: ['fjellheim.example'] }] }, contacts: [{ name: 'Emma Hartley', email: 'e.hartley@aldermoor.example', company: 'Aldermoor' }, { name: 'Emma Harstad', email: 'e.harstad@fjellheim.example', company: 'Fjellheim' }, { name: 'Ingrid Dahl', email: 'dahl@fjellheim.example', company: 'Fjellheim' }], history: [{ to: ['dahl@fjellheim.example'], count: 4 }], draft: { to: ['e.hartley@aldermoor.example', 'dahl@fjellheim.example'], text: 'Dear Emma, dear Ingrid,\n\nThe programme is below.\n\nHanako' }, at: 'recipient:e.hartley@aldermoor.example' },
    { name: 'the child of another parent of that name', ...toParent('海斗くんは今日、園庭で転びましたが、けがはありません。'), at: 'recipient:sayaka@home-post.example', severity: 'warn', message: 'other', evidence: '海斗', fix: { kind: 'replace-recipient', address: 'sayaka@home-post.example', by: 'megumi@home-post.example' } },
    { name: 'English: the child of another parent of that name', ...toOwner('Leo fell in the yard today but is fine.'), at: 'recipient:kate@home-post.example', message: 'other', evidence: 'Leo' },
    { name: 'English: a doctor greeted, and the other one is a doctor', ...toReyes('Dr. Reyes,\n\nYour patient was seen this morning.'), at: 'recipient:diana@ortho.example', severity: 'warn', evidence: 'Dr. Reyes', fix: { kind: 'replace-recipient', address: 'diana@ortho.example', by: 'dreyes@hartwell.example' } },
    { name: 'English: a professor greeted', ...toReyes('Dear Prof. Reyes,\n\nThank you for the talk.', 'diana@ortho.example', [{ name: 'Prof. Daniel Reyes', email: 'dreyes@hartwell.example', company: 'Hartwell' }, { name: 'Diana Reyes', email: 'diana@ortho.example', company: 'Ortho' }]), at: 'body' },
    { name: 'only the other’s company in the text', ...mail('高橋様\n\nヤドリさんからの報告でお願いします。'), at: 'recipient:n.takahashi@elda.example', severity: 'warn', evidence: 'ヤドリ', fix: { kind: 'replace-recipient', address: 'n.takahashi@elda.example', by: 'takahashi@yadori.example' } },
    { name: 'the other’s department in the greeting', ...mail('管理部\n高橋様\n\n資料です。'), at: 'body', evidence: '管理部' },
    { name: 'the other in the conversation', ...mail('高橋様\n\n承知しました。'), thread: { messages: [{ from: 'takahashi@yadori.example', to: ['sato@aozora.example'], subject: '', text: '' }] }, at: 'recipient:n.takahashi@elda.example' },
    { name: 'a file of the other’s company', ...mail('高橋様\n\n資料です。', { attachments: [{ name: 'ヤドリ様_資料.pdf' }] }), at: 'recipient:n.takahashi@elda.example', evidence: 'ヤドリ様_資料.pdf' },
    { name: 'the other’s colleague on the mail', ...mail('高橋様\n\n資料です。', { cc: ['kanri@yadori.example'] }), at: 'recipient:n.takahashi@elda.example', evidence: 'kanri@yadori.example' },
    { name: 'words for colleagues in a mail to an outsider whose namesake is a colleague', ...mail('高橋さん\n\nお疲れさまです。明日の会議の件です。'), at: 'recipient:n.takahashi@elda.example', evidence: 'お疲れ' },
    { name: 'two of one first name in English', org: { counterparties: [{ name: 'Pine', domains: ['pine.example'] }, { name: 'Maple', domains: ['maple.example'] }] }, contacts: [{ name: 'Sarah Kim', email: 'sarah@pine.example', company: 'Pine' }, { name: 'Sarah Lee', email: 'slee@maple.example', company: 'Maple' }], draft: { to: ['slee@maple.example'], text: 'Hi Sarah,\n\nthe order of Pine is ready.' }, at: 'recipient:slee@maple.example', evidence: 'Pine' },
    { name: 'the other’s given name in the text', contacts: [{ name: '鈴木 涼子', kana: 'すずき りょうこ', email: 'r@pine.example', company: 'パイン' }, { name: '鈴木 慎太郎', kana: 'すずき しんたろう', email: 's@maple.example', company: 'メープル' }], draft: { to: ['s@maple.example'], text: '鈴木様\n\n涼子さんの方で予約もお願いできますか。' }, at: 'recipient:s@maple.example', evidence: '涼子' },
    { name: 'a doctor’s title for an engineer whose namesake is one', ...doctor('加藤先生\n\n検査の件です。'), at: 'recipient:kato@forest-works.example', evidence: '加藤先生', fix: { kind: 'replace-recipient', address: 'kato@forest-works.example', by: 'kato@hikari-hp.example' } },
    { name: 'the other’s company for short', org: { counterparties: [{ name: 'ヤドリギ運輸株式会社', domains: ['yadori.example'] }, { name: 'エルダ住建', domains: ['elda.example'] }] }, contacts, draft: { to: ['n.takahashi@elda.example'], text: '高橋様\n\nヤドリギさんの倉庫の件、承知しました。' }, at: 'recipient:n.takahashi@elda.example', evidence: 'ヤドリギ' },
    { name: 'the other’s company greeted in a mail to a colleague', org, contacts, draft: { to: ['takahashi@aozora.example'], text: '株式会社ヤドリ\n高橋様\n\nお見積りをお送りします。' }, at: 'recipient:takahashi@aozora.example', evidence: 'ヤドリ' },
  ],
});
