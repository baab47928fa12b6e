import { personalListAttachment } from '../../src/rules/personal-list-attachment';
import { ruleTable } from './table';

const ja = (name: string, text = '田中様\n\nお打ち合わせの資料です。') => ({ draft: { text, attachments: [{ name, size: 9 }] } });
const en = (name: string) => ja(name, 'Dear Taro,\n\nas promised.');

ruleTable(personalListAttachment, {
  silent: [
    { name: 'an ordinary file', draft: { attachments: [{ name: '山田商事_議事録.pdf', size: 9 }] } },
    { name: 'a list of members among colleagues', draft: { to: ['abe@aozora.example'], attachments: [{ name: '会員名簿.xlsx', size: 9 }] } },
    { name: 'a price list', draft: { text: '田中様\n\nお打ち合わせの資料です。', attachments: [{ name: '価格一覧_山田商事.xlsx', size: 9 }] } },
    { name: 'a list of parts', draft: { text: '田中様\n\nお打ち合わせの資料です。', attachments: [{ name: '部品リスト_20261124.xlsx', size: 9 }] } },
    { name: 'the maker of passport covers', draft: { text: '田中様\n\nお打ち合わせの資料です。', attachments: [{ name: 'Passportal_price.pdf', size: 9 }] } },
    { name: 'a passport scan among colleagues', draft: { to: ['abe@aozora.example'], attachments: [{ name: 'passport_okuda.jpg', size: 9 }] } },
    { name: 'an invoice with the account to pay into', ...ja('請求書_口座入り.xlsx') },
    { name: 'a map with the address', ...ja('会場地図_住所入り.pdf') },
    { name: 'the branches with their addresses', ...ja('店舗一覧_住所入り.xlsx') },
    { name: 'something for everybody to read', ...ja('全員配布資料_20261124.pdf') },
    { name: 'a picture of everybody', ...ja('集合写真_全員.jpg') },
    { name: 'a cup with a name on it', ...ja('氏名入りマグカップ_見本.pdf') },
    { name: 'English: a briefing of all staff', ...en('All staff briefing.pdf') },
    { name: 'English: information for all candidates', ...en('Information for all candidates.xlsx') },
    { name: 'English: an interview in a magazine', ...en('Interview with the chair.docx') },
    { name: 'English: scores of music', ...en('Choir scores.pdf') },
    { name: 'interview scores among colleagues', draft: { to: ['abe@aozora.example'], attachments: [{ name: 'Interview scores.xlsx', size: 9 }] } },
    { name: 'English: a price list for clients', draft: { text: 'Dear Taro,\n\nas promised.', attachments: [{ name: 'Customer price list 2027.pdf', size: 9 }, { name: 'Guest wine list.pdf', size: 9 }] } },
    { name: 'English: what members get', draft: { text: 'Dear Taro,\n\nas promised.', attachments: [{ name: 'Member benefit details.pdf', size: 9 }, { name: 'Client project records.docx', size: 9 }, { name: 'Tenant repair list.xlsx', size: 9 }] } },
    { name: 'English: a list that remembers', draft: { text: 'Dear Taro,\n\nas promised.', attachments: [{ name: 'Remembers full list.pdf', size: 9 }] } },
  ],
  finds: [
    { name: 'a list of customers that leaves', draft: { text: '田中様\n\nお打ち合わせの資料です。', attachments: [{ name: '顧客名簿_全件.xlsx', size: 9 }] }, at: 'attachment:顧客名簿_全件.xlsx', severity: 'warn' },
    { name: 'a list that the text speaks of, as a note', draft: { text: '田中様\n\nご依頼の参加者名簿です。', attachments: [{ name: '参加者名簿_20261120.pdf', size: 9 }] }, at: 'attachment:参加者名簿_20261120.pdf', severity: 'note' },
    { name: 'a form to be filled in, as a note', draft: { text: '田中様\n\nお打ち合わせの資料です。', attachments: [{ name: '名簿_記入例.xlsx', size: 9 }] }, at: 'attachment:名簿_記入例.xlsx', severity: 'note' },
    { name: 'an export of customers in English', draft: { text: '田中様\n\nお打ち合わせの資料です。', attachments: [{ name: 'customer_database_export_all.csv', size: 9 }] }, at: 'attachment:customer_database_export_all.csv', severity: 'warn' },
    { name: 'payslips', draft: { text: '田中様\n\nお打ち合わせの資料です。', attachments: [{ name: '給与明細_202610_全社員.pdf', size: 9 }] }, at: 'attachment:給与明細_202610_全社員.pdf', severity: 'warn' },
    { name: 'patients with their illnesses', draft: { text: '田中様\n\nお打ち合わせの資料です。', attachments: [{ name: '患者一覧_病名.xlsx', size: 9 }] }, at: 'attachment:患者一覧_病名.xlsx', severity: 'warn' },
    { name: 'a scan of a passport', draft: { text: 'Dear Taro,\n\nthe timetable as promised.', attachments: [{ name: 'passport_M_Hale.jpg', size: 9 }] }, at: 'attachment:passport_M_Hale.jpg', severity: 'warn' },
    { name: 'social security numbers', draft: { text: 'Dear Taro,\n\nthe timetable as promised.', attachments: [{ name: 'crew_SSN.xlsx', size: 9 }] }, at: 'attachment:crew_SSN.xlsx', severity: 'warn', evidence: 'SSN' },
    { name: 'a copy of a driving licence', draft: { text: '田中様\n\nお打ち合わせの資料です。', attachments: [{ name: '運転免許証_写し.pdf', size: 9 }] }, at: 'attachment:運転免許証_写し.pdf', severity: 'warn' },
    { name: 'a passport that the text speaks of, as a note', draft: { text: '田中様\n\nパスポートの写しをお送りします。', attachments: [{ name: 'パスポート.jpg', size: 9 }] }, at: 'attachment:パスポート.jpg', severity: 'note' },
    { name: 'those who are paid', ...ja('支払先一覧_202611.xlsx'), at: 'attachment:支払先一覧_202611.xlsx', severity: 'warn', evidence: '支払先一覧' },
    { name: 'a table with addresses', ...ja('当選者_住所・電話入り.xlsx'), at: 'attachment:当選者_住所・電話入り.xlsx', severity: 'warn' },
    { name: 'everybody’s results', ...ja('適性検査結果_全員分.pdf'), at: 'attachment:適性検査結果_全員分.pdf', severity: 'warn' },
    { name: 'what was thought of applicants', ...ja('面接評価_二次.xlsx'), at: 'attachment:面接評価_二次.xlsx', severity: 'warn' },
    { name: 'interview scores that the text speaks of, as a note', ...ja('面接評価.pdf', '田中様\n\nご依頼の面接評価です。'), at: 'attachment:面接評価.pdf', severity: 'note' },
    { name: 'English: all the candidates', ...en('all_candidates.xlsx'), at: 'attachment:all_candidates.xlsx', severity: 'warn', evidence: 'all candidates' },
    { name: 'English: interview scores', ...en('Interview_scores_2026.pdf'), at: 'attachment:Interview_scores_2026.pdf', severity: 'warn', evidence: 'Interview scores' },
    { name: 'English: the addresses of all staff', ...en('All staff addresses.docx'), at: 'attachment:All staff addresses.docx', severity: 'warn' },
    { name: 'English: a full list of members', draft: { text: 'Dear Taro,\n\nthe timetable as promised.', attachments: [{ name: 'Members full list.xlsx', size: 9 }] }, at: 'attachment:Members full list.xlsx', severity: 'warn', evidence: 'Members full list' },
    { name: 'English: the clients’ mailing list', draft: { text: 'Dear Taro,\n\nthe timetable as promised.', attachments: [{ name: 'Clients_current_mailing_list.csv', size: 9 }] }, at: 'attachment:Clients_current_mailing_list.csv', severity: 'warn' },
  ],
});
