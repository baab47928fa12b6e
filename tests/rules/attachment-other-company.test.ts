import { attachmentOtherCompany } from '../../src/rules/attachment-other-company';
import { ruleTable } from './table';

const hexham = { org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'Hexham Vale Tractors Ltd', domains: ['hexham-vale.example'] }] } };
const applicants = [
  { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' },
  { name: '桐山 玲奈', kana: 'きりやま れいな', email: 'kiriyama@mail-at-home.example' },
];

const author = { name: '桐山 玲奈', kana: 'きりやま れいな', email: 'kiriyama@mail-at-home.example' };
const latin = [{ name: 'Taro Tanaka', email: 'tanaka@yamada-shoji.example', company: 'Yamada Shoji' }, { name: 'Tamsin Okoro', email: 't.okoro@pine.example', company: 'Pine' }];
const only = (text: string, name: string, contacts: readonly Readonly<Record<string, unknown>>[] = applicants) => ({ contacts, draft: { text, attachments: [{ name, size: 9 }] } });

/** A file for somebody at home, whose surname begins like another. */
const hasebe = (text: string, name: string) => ({
  org: { counterparties: [] }, contacts: [{ name: '長谷部 亮', kana: 'はせべ りょう', email: 'ryo@mail-at-home.example' }],
  draft: { to: ['長谷部 亮 <ryo@mail-at-home.example>'], text, attachments: [{ name, size: 9 }] },
});

ruleTable(attachmentOtherCompany, {
  silent: [
    { name: 'papers of one family, who are written to together', contacts: [{ name: '戸田 光', kana: 'とだ ひかる', email: 'hikaru@mail-at-home.example' }, { name: '戸田 広', kana: 'とだ ひろし', email: 'hiroshi@kumo-post.example' }], history: [{ to: ['hikaru@mail-at-home.example', 'hiroshi@kumo-post.example'], count: 3, last: '2026-11-18' }], draft: { to: ['戸田 光 <hikaru@mail-at-home.example>'], text: '戸田 光様\n\n測定結果とお見積りです。', attachments: [{ name: '測定結果_戸田広様.pdf', size: 9 }, { name: '見積書_戸田光様.pdf', size: 9 }] } },
    { name: 'what a company that inspects has found out', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'Hollin Marine Survey Ltd', aliases: ['Hollin'], domains: ['hollin-survey.example'] }] }, draft: { text: 'Dear Taro,\n\nthe survey report is attached.', attachments: [{ name: 'Hollin_survey_report.pdf', size: 9 }] } },
    { name: 'a double surname that the text speaks of', contacts: [{ name: 'Ivor Penrose', email: 'ivor@penrose-estate.example', company: 'Penrose Estate' }, { name: 'Ivy Penrose-Drew', email: 'ivy@mail-at-home.example' }], draft: { to: ['Ivor Penrose <ivor@penrose-estate.example>'], text: 'Dear Mr Penrose,\n\nMs Penrose-Drew asked us to send you her valuation.', attachments: [{ name: 'Valuation_Penrose-Drew_I.pdf', size: 9 }] } },
    { name: 'a company behind what it is in the matter', org: { counterparties: [{ name: '九重牧場株式会社', aliases: ['九重牧場'], domains: ['kokonoe.example'] }, { name: '山田商事株式会社', aliases: ['山田商事'], domains: ['yamada-shoji.example'] }] }, draft: { text: '田中様\n\n下記の試験をお願いします。\n\n ①M-4 自社品\n ②M-9 (輸入品、委託元九重牧場様)', attachments: [{ name: '依頼書_M-9_九重牧場様分.pdf', size: 9 }] } },
    { name: 'the company of the recipient, who is written to at another address', contacts: [{ name: '小鳥遊 萌', kana: 'たかなし もえ', email: 'moe@kotori.example', company: 'ことり雑貨' }, { name: '小鳥遊 萌(私用)', kana: 'たかなし もえ', email: 'moe.t@kumo-post.example' }, { name: '高梨 恵', kana: 'たかなし めぐみ', email: 'megumi@kumo-post.example' }], draft: { to: ['moe.t@kumo-post.example'], text: '小鳥遊様\n\n10月の試算表をお送りします。', attachments: [{ name: 'ことり雑貨_試算表.pdf', size: 9 }] } },
    { name: 'an applicant whom the text names by family name', draft: { text: '田中様\n\n申込書をお送りします。\n 1 田辺様 自動車\n 2 木下様 火災', attachments: [{ name: '申込書_田辺悦子様.pdf', size: 9 }] } },
    { name: 'the recipient’s name as it is shortened', org: { counterparties: [] }, contacts: [{ name: '磯辺町漁業協同組合', email: 'soumu@isobe-gyokyo.example' }], draft: { to: ['soumu@isobe-gyokyo.example'], text: '磯辺町漁業協同組合\n総務 ご担当者様\n\n請求書をお送りします。', attachments: [{ name: '御請求書_磯辺町漁協様_20260708.pdf', size: 1000, mimeType: 'application/pdf' }] } },
    { name: 'the recipient’s own surname', ...hasebe('長谷部様\n\nお見積りをお送りします。', '御見積書_長谷部様.pdf') },
    { name: 'the recipient’s full name', ...hasebe('長谷部様\n\nお見積りをお送りします。', '御見積書_長谷部亮様.pdf') },
    { name: 'two people, of whom the recipient is one', ...hasebe('長谷部様\n\n席次表をお送りします。', '席次表_江藤様長谷部様.pdf') },
    { name: 'somebody whose surname begins the recipient’s, greeted as well', ...hasebe('長谷部様、長谷様\n\n席次表をお送りします。', '席次表_長谷様.pdf') },
    { name: 'somebody whose surname begins the recipient’s, spoken of', ...hasebe('長谷部様\n\n隣の長谷さんの図面をご参考にお送りします。', '図面_長谷様.pdf') },
    { name: 'a file for customers at large', ...hasebe('長谷部様\n\nご案内をお送りします。', 'ご案内_お客様.pdf') },
    { name: 'the recipient’s company that begins like the recipient’s surname', org: { counterparties: [] }, contacts: [{ name: '長谷部 亮', kana: 'はせべ りょう', email: 'ryo@hase.example', company: '長谷工務店' }], draft: { to: ['ryo@hase.example'], text: '長谷部様\n\nお見積りをお送りします。', attachments: [{ name: '御見積書_長谷様.pdf', size: 9 }] } },
    { name: 'the recipient’s own company', draft: { attachments: [{ name: '20261124_山田商事_御見積書.pdf', size: 9 }] } },
    { name: 'a file that names nobody', draft: { attachments: [{ name: '20261124_議事録.pdf', size: 9 }] } },
    { name: 'another company that the text speaks of', draft: { text: '田中様\n\n鈴木製作所の検査成績書をお送りします。', attachments: [{ name: '検査成績書_鈴木製作所.pdf', size: 9 }] } },
    { name: 'a word that many names begin with', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'クロマツ電機株式会社', domains: ['kuromatsu.example'] }, { name: 'ホテル銀砂', domains: ['ginsa.example'] }] }, draft: { attachments: [{ name: '【ホテル】一覧2026.xlsx', size: 9 }] } },
    { name: 'a customer written with a blank in the name, of whom the text speaks without', draft: { text: '田中様\n\n北浜工務店様のご挨拶状を同封いたします。', attachments: [{ name: '挨拶状（北浜 工務店様）.pdf', size: 9 }] } },
    { name: 'a Latin company that the text calls by its first word', ...hexham, draft: { text: 'Dear Taro,\n\nHere is the Hexham drawing you asked about.', attachments: [{ name: 'Drawing_Hexham Vale Tractors.pdf', size: 9 }] } },
    { name: 'the recipient’s own CV', draft: { attachments: [{ name: '職務経歴書_田中太郎.pdf', size: 9 }] } },
    { name: 'a colleague’s profile', contacts: [{ name: '奥田 誠', kana: 'おくだ まこと', email: 'okuda@aozora.example', company: '青空工業' }], draft: { attachments: [{ name: '講師紹介_奥田誠.pdf', size: 9 }] } },
    { name: 'an applicant of whom the text speaks', contacts: applicants, draft: { text: '田中様\n\n桐山さんの書類をお送りします。', attachments: [{ name: '職務経歴書_桐山 玲奈.pdf', size: 9 }] } },
    { name: 'another applicant’s CV that the earlier mail below speaks of', ...only('田中様\n\nお待たせいたしました。\n\n2026年11月20日(金) 10:15 田中 太郎 <tanaka@yamada-shoji.example>:\n> 桐山さんの職務経歴書をお送りください。', '職務経歴書_桐山玲奈.pdf') },
    { name: 'a colleague with an outsider’s very name', ...only('田中様\n\n書類です。', '講師紹介_桐山玲奈.pdf', [...applicants, { name: '桐山 玲奈', kana: 'きりやま れいな', email: 'r.kiriyama@aozora.example' }]) },
    { name: 'only a family name, which many have', ...only('田中様\n\n書類です。', '桐山_配線図.pdf') },
    { name: 'a guide named after its author, whom the text calls by family name', ...only('田中様\n\n桐山先生の手引きです。', '手引き（桐山 玲奈）.pdf') },
    { name: 'English: two words that are a name and part of another', ...only('Dear Taro,\n\nHere is the map.', 'Mark Way North.pdf', [...latin, { name: 'Mark Wayland', email: 'm.wayland@maple.example' }]) },
    { name: 'English: a CV of which the subject speaks', contacts: latin, draft: { subject: 'Tamsin’s application', text: 'Dear Taro,\n\nas promised.', attachments: [{ name: 'CV Tamsin Okoro.pdf', size: 9 }] } },
    { name: 'an applicant’s CV, sent to the applicant', contacts: [author], draft: { to: ['kiriyama@mail-at-home.example'], text: '桐山様\n\n添削しました。', attachments: [{ name: '職務経歴書_桐山玲奈.pdf', size: 9 }] } },
    { name: 'a form named after an author of the recipient’s own company', ...only('田中様\n\nご提出いただいた申請書をお戻しします。', '申請書_日高紀子.pdf', [...applicants, { name: '日高 紀子', kana: 'ひだか のりこ', email: 'hidaka@yamada-shoji.example', company: '株式会社山田商事' }]) },
    { name: 'a lecture that bears the name of its author', ...only('田中様\n\n先日の講演資料をお送りします。', '講演資料_桐山玲奈.pdf') },
    { name: 'English: slides by somebody', ...only('Dear Taro,\n\nthe slides of Monday.', 'Slides_Tamsin_Okoro.pdf', latin) },
    { name: 'English: a company of which somebody is spoken of by given name', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'Marrin Dairy', domains: ['marrin.example'] }] }, contacts: [{ name: 'Phil Reed', email: 'phil@marrin.example', company: 'Marrin Dairy' }], draft: { text: 'Hi Taro,\n\nthe meters; Phil’s office gives you the codes.', attachments: [{ name: 'List_Marrin Dairy_2027.xlsx', size: 9 }] } },
  ],
  finds: [
    { name: 'a paper of somebody whose name sounds like the reader’s', contacts: [{ name: '渡辺 良雄', kana: 'わたなべ よしお', email: 'watanabe@mail-at-home.example' }, { name: '渡邊 良夫', kana: 'わたなべ よしお', email: 'yoshio@mail-at-home.example' }], draft: { to: ['渡辺 良雄 <watanabe@mail-at-home.example>'], text: '渡辺様\n\n測定の結果をお送りします。', attachments: [{ name: '測定結果_渡邊良夫様.pdf', size: 9 }] }, at: 'attachment:測定結果_渡邊良夫様.pdf', severity: 'warn' },
    { name: 'a namesake’s paper beside the reader’s own', contacts: [{ name: '戸田 光', kana: 'とだ ひかる', email: 'hikaru@mail-at-home.example' }, { name: '戸田 広', kana: 'とだ ひろし', email: 'hiroshi@kumo-post.example' }], draft: { to: ['戸田 光 <hikaru@mail-at-home.example>'], text: '戸田 光様\n\n測定結果とお見積りです。', attachments: [{ name: '測定結果_戸田広様.pdf', size: 9 }, { name: '見積書_戸田光様.pdf', size: 9 }] }, at: 'attachment:測定結果_戸田広様.pdf', severity: 'warn' },
    { name: 'a double surname of which the reader’s is only a part', contacts: [{ name: 'Ivor Penrose', email: 'ivor@penrose-estate.example', company: 'Penrose Estate' }, { name: 'Ivy Penrose-Drew', email: 'ivy@mail-at-home.example' }], org: { counterparties: [{ name: 'Penrose Estate', aliases: ['Penrose'], domains: ['penrose-estate.example'] }] }, draft: { to: ['Ivor Penrose <ivor@penrose-estate.example>'], text: 'Dear Mr Penrose,\n\nyour valuation is attached.', attachments: [{ name: 'Valuation_Penrose-Drew_I.pdf', size: 9 }] }, at: 'attachment:Valuation_Penrose-Drew_I.pdf', severity: 'warn', evidence: 'Penrose-Drew' },
    { name: 'a paper made out to somebody else of the address book', contacts: [{ name: '越智 和代', email: 'ochi@kumo-post.example' }, { name: '小林 由美', email: 'yumi@kumo-post.example' }], draft: { to: ['ochi@kumo-post.example'], text: '越智様\n\n査定書をお送りします。', attachments: [{ name: '査定書_小林由美様.pdf', size: 9 }] }, at: 'attachment:査定書_小林由美様.pdf', severity: 'warn' },
    { name: 'the company of somebody of another name, at the same provider', contacts: [{ name: '小鳥遊 萌', kana: 'たかなし もえ', email: 'moe@kotori.example', company: 'ことり雑貨' }, { name: '小鳥遊 萌(私用)', kana: 'たかなし もえ', email: 'moe.t@kumo-post.example' }, { name: '高梨 恵', kana: 'たかなし めぐみ', email: 'megumi@kumo-post.example' }], draft: { to: ['megumi@kumo-post.example'], text: '高梨様\n\n10月の試算表をお送りします。', attachments: [{ name: 'ことり雑貨_試算表.pdf', size: 9 }] }, at: 'attachment:ことり雑貨_試算表.pdf' },
    { name: 'an applicant while the text names another', draft: { text: '田中様\n\n木下様の申込書をお送りします。', attachments: [{ name: '申込書_田辺悦子様.pdf', size: 9 }] }, at: 'attachment:申込書_田辺悦子様.pdf' },
    { name: 'somebody unknown’s paper beside the recipient’s own, whose company nobody has listed', org: { counterparties: [] }, contacts: [{ name: '畑中 正造', kana: 'はたなか しょうぞう', email: 'shozo@mail-at-home.example' }], draft: { to: ['shozo@mail-at-home.example'], text: '畑中農場 畑中様\n\nご請求書をお送りします。', attachments: [{ name: '202611_畑中農場様_請求書.pdf', size: 9 }, { name: '202611_三笠ゆかり様_支払通知書.pdf', size: 9 }] }, at: 'attachment:202611_三笠ゆかり様_支払通知書.pdf', severity: 'warn' },
    { name: 'English: a company of which only a word like a name stands in the text', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'Marrin Dairy', domains: ['marrin.example'] }] }, contacts: [{ name: 'Will Reed', email: 'will@marrin.example', company: 'Marrin Dairy' }], draft: { text: 'Hi Taro,\n\nI will send the rest goodwill permitting.', attachments: [{ name: 'List_Marrin Dairy_2027.xlsx', size: 9 }] }, at: 'attachment:List_Marrin Dairy_2027.xlsx', severity: 'warn' },
    { name: 'somebody whose surname begins the recipient’s', ...hasebe('長谷部様\n\nお見積りをお送りします。', '御見積書_長谷様.pdf'), at: 'attachment:御見積書_長谷様.pdf', severity: 'warn', evidence: '長谷' },
    { name: 'two others, of whom one begins the recipient’s surname', ...hasebe('長谷部様\n\n席次表をお送りします。', '長谷様江藤様_席次表.pdf'), at: 'attachment:長谷様江藤様_席次表.pdf', severity: 'warn' },
    { name: 'two others, among a customer’s files', draft: { text: '田中様\n\n席次表をお送りします。', attachments: [{ name: '席次表_江藤様黒岩様.pdf', size: 9 }] }, at: 'attachment:席次表_江藤様黒岩様.pdf', severity: 'warn' },
    { name: 'another customer’s quotation', draft: { text: '田中様\n\nお見積書を添付します。', attachments: [{ name: '20261124_鈴木製作所_御見積書.pdf', size: 9 }] }, at: 'attachment:20261124_鈴木製作所_御見積書.pdf', severity: 'warn', evidence: '鈴木製作所' },
    { name: 'another customer’s under its alias, in half-width forms', draft: { text: '田中様\n\nお見積書を添付します。', attachments: [{ name: '御見積書(鈴木製作所様).xlsx', size: 9 }] }, at: 'attachment:御見積書(鈴木製作所様).xlsx' },
    { name: 'another customer, called for short', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'クロマツ電機株式会社', domains: ['kuromatsu.example'] }, { name: 'ホテル銀砂', domains: ['ginsa.example'] }] }, draft: { attachments: [{ name: '【クロマツ】単価表2026.xlsx', size: 9 }] }, at: 'attachment:【クロマツ】単価表2026.xlsx', severity: 'warn', evidence: 'クロマツ' },
    { name: 'a Latin company whose first word is only part of another word in the text', ...hexham, draft: { text: 'Dear Taro,\n\nThe Hexhamshire drawing is here.', attachments: [{ name: 'Drawing_Hexham Vale Tractors.pdf', size: 9 }] }, at: 'attachment:Drawing_Hexham Vale Tractors.pdf', evidence: 'Hexham Vale Tractors' },
    { name: 'a company whose first word many share, which the text has', org: { counterparties: [{ name: '株式会社山田商事', domains: ['yamada-shoji.example'] }, { name: 'National Tiles Ltd', domains: ['national-tiles.example'] }] }, draft: { text: 'Dear Taro,\n\nThe National survey is attached.', attachments: [{ name: 'Quote_National Tiles.pdf', size: 9 }] }, at: 'attachment:Quote_National Tiles.pdf' },
    { name: 'another applicant’s CV', contacts: applicants, draft: { text: '田中様\n\n職務経歴書をお送りします。', attachments: [{ name: '職務経歴書_桐山 玲奈.pdf', size: 9 }] }, at: 'attachment:職務経歴書_桐山 玲奈.pdf', evidence: '桐山' },
    { name: 'English: another applicant’s CV', ...only('Dear Taro,\n\nthe CV as promised.', 'CV Tamsin Okoro.pdf', latin), at: 'attachment:CV Tamsin Okoro.pdf', evidence: 'Tamsin Okoro' },
  ],
});
