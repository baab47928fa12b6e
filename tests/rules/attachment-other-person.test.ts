import { attachmentOtherPerson } from '../../src/rules/attachment-other-person';
import { ruleTable } from './table';

const contacts = [
  { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' },
  { name: '山口 陽菜', kana: 'やまぐち ひな', email: 'yamaguchi@aozora.example', company: '青空工業 製造部' },
  { name: '森 健', kana: 'もり けん', email: 'mori@aozora.example', company: '青空工業 製造部' },
  { name: '原田 蓮', kana: 'はらだ れん', email: 'harada@aozora.example', company: '青空工業 人事部' },
  { name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example', company: '青空工業' },
  { name: 'Ann Field', email: 'ann.field@mail-at-home.example' },
  { name: 'Pat Dunstable (née Marsh)', email: 'pat@mail-at-home.example' },
];
const files = (...names: string[]) => names.map((name) => ({ name, size: 9_000 }));
const inside = (text: string, names: string[], to = ['山口 陽菜 <yamaguchi@aozora.example>']) => ({ contacts, draft: { to, text, attachments: files(...names) } });
const english = (text: string, names: string[], to = 'Ann Field <ann.field@mail-at-home.example>') => ({ contacts, draft: { to: [to], text, attachments: files(...names) } });

/** Guests and patients of whom no company is known. */
const guests = [
  { name: 'Mia Holt', email: 'mia.holt@home-post.example' }, { name: 'Martin Hale', email: 'm.hale@home-post.example' }, { name: 'Rosa Park', email: 'park@fern-works.example', company: 'Fern Works' }, { name: 'Bo Reed', email: 'reed@aozora.example' },
  { name: '三宅 悠', kana: 'みやけ ゆう', email: 'miyake@home-post.example' }, { name: '野口 葵', kana: 'のぐち あおい', email: 'aoi@home-post.example' },
];
const toGuest = (text: string, file: string, to: readonly string[] = ['mia.holt@home-post.example']) => ({ contacts: guests, draft: { to, text: `Dear Ms Holt,\n\n${text}`, attachments: files(file) } });
const toPatient = (text: string, file: string) => ({ contacts: guests, draft: { to: ['miyake@home-post.example'], text: `三宅様\n\n${text}`, attachments: files(file) } });

/** Parents of whom the address book notes whose they are. */
const parents = [
  { name: '白石 直子(年長 翔 保護者)', kana: 'しらいし なおこ', email: 'shiraishi@home-post.example' }, { name: '柏木 修【年中 ひより 保護者】', kana: 'かしわぎ おさむ', email: 'kashiwagi@home-post.example' },
  { name: '林 貴子(年長 蒼 保護者)', kana: 'はやし たかこ', email: 'hayashi@home-post.example' }, { name: '秋山 仁', kana: 'あきやま じん', email: 'akiyama@home-post.example' }, { name: '千葉 洋', kana: 'ちば ひろし', email: 'chiba@home-post.example' },
];
const toParent = (file: string, text = '園での記録をお送りします。') => ({ contacts: parents, draft: { to: ['shiraishi@home-post.example'], text: `白石様\n\n${text}`, attachments: files(file) } });

ruleTable(attachmentOtherPerson, {
  silent: [
    { name: 'a child’s paper to the parent, by the family name', ...toParent('健康診断_白石翔.pdf') },
    { name: 'a paper of another child, of whom the text speaks', ...toParent('健康診断_柏木ひより.pdf', 'ひよりちゃんの分もお預けします。') },
    { name: 'a paper that is named for a school in a place', ...toParent('健康診断_千葉小学校.pdf') },
    { name: 'a paper that is named for a clinic', ...toParent('健康診断_秋山歯科.pdf') },
    { name: 'a longer word that begins with a name of one character', ...toParent('健康診断_林間学級.pdf') },
    { name: 'a form of everyday business by a family name alone', ...toParent('申込書_秋山.pdf') },
    { name: 'a picture with another’s full name', ...toParent('写真_秋山_仁.jpg') },
    { name: 'English: a form of one’s own, surname first', ...toGuest('Please sign.', 'Holt_Mia_Registration_Form.pdf') },
    { name: 'English: a form of another, of whom the text speaks', ...toGuest('Martin asked me to show you how he filled it in.', 'Hale_Martin_Registration_Form.pdf') },
    { name: 'English: a form of somebody at a company', ...toGuest('Please sign.', 'Park_Rosa_Registration_Form.pdf') },
    { name: 'English: a guest’s own paper', ...toGuest('Your statement is attached.', 'Statement_8812_Holt_M.pdf') },
    { name: 'English: another guest’s name in a paper of which the text speaks', ...toGuest('Your statement is attached; Mr Hale has paid his half.', 'Statement_8812_Hale_M.pdf') },
    { name: 'English: a paper for two guests', ...toGuest('Your statement is attached.', 'Statement_Holt_Hale.pdf') },
    { name: 'English: a paper by a colleague', ...toGuest('Your statement is attached.', 'Statement_Reed.pdf') },
    { name: 'English: a paper named for a company’s person', ...toGuest('Your statement is attached.', 'Statement_Park.pdf') },
    { name: 'English: a lease between the two', ...toGuest('The lease is attached.', 'Lease_Hale.pdf') },
    { name: 'English: a picture by a guest, nobody’s paper', ...toGuest('The view you asked about.', 'Photo_Hale.jpg') },
    { name: 'English: another guest’s paper to both', ...toGuest('Your statement is attached.', 'Statement_Hale.pdf', ['mia.holt@home-post.example', 'm.hale@home-post.example']) },
    { name: 'a patient’s own paper', ...toPatient('検査結果をお送りします。', '検査結果_三宅.pdf') },
    { name: 'a paper named for nobody', ...toPatient('検査結果をお送りします。', '検査結果_1124.pdf') },
    { name: 'a contract named for the other side', ...toPatient('売買契約書の案です。', '契約書_野口.pdf') },
    { name: 'the recipient’s own payslip', ...inside('山口さん\n\n給与明細です。', ['給与明細_202611_山口陽菜.pdf']) },
    { name: 'a colleague’s, of whom the text speaks', ...inside('山口さん\n\n森さんの評価表を確認してください。', ['人事評価_森健.pdf']) },
    { name: 'a colleague’s, to those who keep such papers', ...inside('原田さん\n\n提出します。', ['人事評価_森健.pdf'], ['原田 蓮 <harada@aozora.example>']) },
    { name: 'a colleague’s, to the office for them', ...inside('人事部御中\n\n提出します。', ['雇用契約_森健.pdf'], ['jinji@aozora.example']) },
    { name: 'the sender’s own', ...inside('山口さん\n\n確認をお願いします。', ['評価シート_佐藤花子.xlsx']) },
    { name: 'a colleague’s paper about nobody', ...inside('山口さん\n\n工程表です。', ['工程表_森健.xlsx']) },
    { name: 'only a family name, alone', ...inside('山口さん\n\n資料です。', ['評価シート_森.xlsx']) },
    { name: 'a paper of the mail that is answered', ...inside('山口さん\n\nお返しします。\n\n2026年11月20日(金) 10:15 山口 陽菜 <yamaguchi@aozora.example>:\n> 森さんの契約書を送ってください。', ['雇用契約_森健.pdf']) },
    { name: 'two papers for the recipient, of other kinds', ...inside('山口さん\n\n書類です。', ['山口陽菜_給与明細.pdf', '山口陽菜_源泉徴収票.pdf']) },
    { name: 'the recipient’s name beside what is no name', ...inside('山口さん\n\n書類です。', ['契約書_山口.pdf', '契約書_写し.pdf', '契約書_最新.pdf']) },
    { name: 'both people among the recipients', ...inside('お二人へ\n\n明細です。', ['給与明細_山口陽菜.pdf', '給与明細_森健.pdf'], ['yamaguchi@aozora.example', 'mori@aozora.example']) },
    { name: 'a bundle of papers about many', ...inside('山口さん\n\n資料です。', Array.from({ length: 11 }, (_, n) => `研修_受講者${n}.pdf`).concat('研修_山口陽菜.pdf', '研修_森健.pdf')) },
    { name: 'one with a title, of which another rule speaks', contacts, draft: { text: '田中様\n\n受講証です。', attachments: files('受講証_田中様.pdf', '受講証_岡本様.pdf') } },
    { name: 'English: two parts for the recipient', ...english('Dear Ann,\n\nthe papers.', ['Contract_Field_Part1.pdf', 'Contract_Field_Part2.pdf']) },
    { name: 'English: a form beside the letter', ...english('Dear Ann,\n\nthe papers.', ['Letter_Field.pdf', 'Letter_Form.pdf', 'Letter_Terms.pdf']) },
    { name: 'English: another of whom the text speaks', ...english('Dear Ann,\n\nyour contract, and Mr Wetherall’s for comparison.', ['Contract_Field.pdf', 'Contract_Wetherall.pdf']) },
    { name: 'English: names of towns, none the recipient’s', ...english('Dear Ann,\n\nthe surveys.', ['Survey_Leeds.pdf', 'Survey_Bristol.pdf']) },
  ],
  finds: [
    { name: 'another family’s child, by the family name', ...toParent('発達記録と健康診断_柏木ひより.pdf'), at: 'attachment:発達記録と健康診断_柏木ひより.pdf', severity: 'warn', evidence: '柏木ひより' },
    { name: 'another family’s child, with a family name of one character', ...toParent('年長_林蒼_健康診断_1124.pdf'), at: 'attachment:年長_林蒼_健康診断_1124.pdf', evidence: '林蒼' },
    { name: 'another’s full name, written as one word', ...toParent('検査結果_秋山仁.pdf'), at: 'attachment:検査結果_秋山仁.pdf', evidence: '秋山仁' },
    { name: 'a form of everyday business by another’s full name', ...toParent('申込書_秋山_仁.pdf'), at: 'attachment:申込書_秋山_仁.pdf', evidence: '秋山 仁' },
    { name: 'English: a form by another’s full name, surname first', ...toGuest('Please sign on page 2.', 'Hale_Martin_Registration_Form.pdf'), at: 'attachment:Hale_Martin_Registration_Form.pdf', severity: 'warn', evidence: 'Martin Hale' },
    { name: 'English: a form by another’s full name, given name first', ...toGuest('Please sign on page 2.', 'Claim-Martin-Hale.pdf'), at: 'attachment:Claim-Martin-Hale.pdf', evidence: 'Martin Hale' },
    { name: 'English: a paper called the reader’s, by another guest’s name', ...toGuest('As you asked, your statement is attached.', 'Statement_8812_Hale_M.pdf'), at: 'attachment:Statement_8812_Hale_M.pdf', severity: 'warn', message: 'other', evidence: 'Martin Hale' },
    { name: 'English: results by another’s name', ...toGuest('As promised.', 'Test_results_Hale.pdf'), at: 'attachment:Test_results_Hale.pdf', message: 'other' },
    { name: 'another patient’s results', ...toPatient('検査結果をお送りします。', '検査結果_野口_1124.pdf'), at: 'attachment:検査結果_野口_1124.pdf', message: 'other', evidence: '野口 葵' },
    { name: 'a colleague’s payslip', ...inside('山口さん\n\n給与明細を添付します。', ['給与明細_202611_森健.pdf']), at: 'attachment:給与明細_202611_森健.pdf', severity: 'warn', evidence: '森 健' },
    { name: 'a colleague’s appraisal beside one’s own', ...inside('山口さん\n\n評価を添付します。', ['評価_山口陽菜.xlsx', '評価_森健.xlsx']), at: 'attachment:評価_森健.xlsx' },
    { name: 'in a customer’s mail a colleague’s health check', contacts, draft: { text: '田中様\n\n資料を添付します。', attachments: files('健康診断結果_山口 陽菜.pdf') }, at: 'attachment:健康診断結果_山口 陽菜.pdf' },
    { name: 'beside the recipient’s certificate one of the same frame', contacts, draft: { text: '田中様\n\n修了証です。', attachments: files('修了証_田中太郎.pdf', '修了証_岡本誠.pdf') }, at: 'attachment:修了証_岡本誠.pdf', evidence: '岡本誠' },
    { name: 'English: a colleague’s contract', contacts: [...contacts, { name: 'Tom Hale', email: 'hale@aozora.example' }, { name: 'Bo Reed', email: 'reed@aozora.example' }], draft: { to: ['Bo Reed <reed@aozora.example>'], text: 'Hi Bo,\n\nplease sign.', attachments: files('Employment_Contract_Tom_Hale.pdf') }, at: 'attachment:Employment_Contract_Tom_Hale.pdf', severity: 'warn', evidence: 'Tom Hale' },
    { name: 'English: the same frame with another surname', ...english('Dear Ann,\n\nyour contract.', ['Contract_Field.pdf', 'Contract_Wetherall.pdf']), at: 'attachment:Contract_Wetherall.pdf', severity: 'warn', evidence: 'Wetherall' },
    { name: 'English: with initials before the names', ...english('Dear Ms Dunstable,\n\nthe account.', ['Estate_of_HMarsh_Account.pdf', 'Estate_of_JCombe_Heirs.xlsx'], 'Pat Dunstable (née Marsh) <pat@mail-at-home.example>'), at: 'attachment:Estate_of_JCombe_Heirs.xlsx' },
  ],
});
