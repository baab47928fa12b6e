import { greetedCompany } from '../../src/rules/greeted-company';
import { ruleTable } from './table';

const holding = { org: { counterparties: [{ name: '株式会社山田商事', aliases: ['山田商事'], domains: ['yamada-hd.example'] }, { name: '山田物流株式会社', aliases: ['山田物流'], domains: ['yamada-logi.example'] }, { name: '鈴木製作所株式会社', aliases: ['鈴木製作所'], domains: ['suzuki-works.example'] }] } };
const subject = (words: string, text = '田中様\n\nお世話になっております。青空工業の佐藤です。\n下記のとおりお願いいたします。') => ({ draft: { subject: words, text } });

const trade = {
  org: { counterparties: [{ name: 'Halewick Instruments Ltd', domains: ['halewick.example'] }, { name: 'Briar & Stone Architects', domains: ['briarstone.example'] }, { name: 'Summit Foods', domains: ['summit-foods.example'] }, { name: 'Summit Legal', domains: ['summit-legal.example'] }, { name: 'Rose Bakery', domains: ['rosebakery.example'] }, { name: '株式会社ハヤブサ精機', domains: ['hayabusa-seiki.example'] }, { name: '北斗ラボ株式会社', domains: ['hokuto-lab.example'] }] },
  contacts: [{ name: 'Ann Field', email: 'ann@summit-legal.example', company: 'Summit Legal' }, { name: 'Joan Peel', email: 'joan@moorcroft.example', company: 'Moorcroft Dairies' }, { name: '早川 優', kana: 'はやかわ ゆう', email: 'hayakawa@tsubame-kiki.example', company: 'つばめ医療器' }, { name: '田辺 光', kana: 'たなべ ひかる', email: 'tanabe@hayabusa-seiki.example', company: '株式会社ハヤブサ精機' }],
};
const to = (address: string, text: string) => ({ ...trade, draft: { to: [address], subject: 'Delivery', text } });

const harbour = { ...trade, contacts: [...trade.contacts, { name: '動物検疫課', email: 'doubutsu@minato-kensa.example', company: '港検査所' }, { name: '品質管理部', email: 'qc@hokuto-lab.example', company: '北斗ラボ株式会社' }] };

ruleTable(greetedCompany, {
  silent: [
    { name: 'the recipient’s company' },
    { name: 'a slip in the greeted company’s own domain, which is said as that', draft: { to: ['tanaka@yamada-shooji.example'], text: '株式会社山田商事\n田中様\n\nお世話になっております。' } },
    { name: 'no company greeted', draft: { text: '田中様\n\nお世話になっております。' } },
    { name: 'another company mentioned further down', draft: { text: '株式会社山田商事\n田中様\n\n鈴木製作所の件でご連絡しました。' } },
    { name: 'a company at the domain of its holding, by the address book', ...holding, contacts: [{ name: '森 剛', kana: 'もり つよし', email: 'mori@yamada-hd.example', company: '山田物流株式会社' }], draft: { to: ['mori@yamada-hd.example'], text: '山田物流株式会社\n森様\n\nお世話になっております。' } },
    { name: 'a company at the domain of its holding, by the display name', ...holding, contacts: [], draft: { to: ['山田物流 配車係 <haisha@yamada-hd.example>'], text: '山田物流株式会社\n配車ご担当者様\n\nお世話になっております。' } },
    { name: 'a delivery ordered for another customer', ...subject('【鈴木製作所様】配送のご依頼') },
    { name: 'a job at another customer’s site', ...subject('鈴木製作所様 現場写真の送付') },
    { name: 'a job for another customer, by its name', ...subject('鈴木製作所様 新築工事の工程について') },
    { name: 'a visit of another customer', ...subject('鈴木製作所様 ご来社時の駐車場について') },
    { name: 'an answer to such a subject of theirs', thread: { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example'], subject: '【鈴木製作所様】ご報告', text: 'ご報告します。' }] }, ...subject('Re: 【鈴木製作所様】ご報告') },
    { name: 'another customer of whom the text speaks', ...subject('【鈴木製作所様】ご報告', '田中様\n\n鈴木製作所様の件、ご報告いたします。') },
    { name: 'English: a word that begins like a company', ...holding, draft: { to: ['tanaka@yamada-hd.example'], subject: 'Pineapple - delivery', text: 'Dear Taro,\n\nas promised.' } },
    { name: 'a quotation asked for on behalf of another customer', ...subject('【鈴木製作所様】お見積りのご依頼') },
    { name: 'English: the recipient’s company for short', ...to('sales@halewick.example', 'Dear Halewick team,\n\nthe boxes left today.') },
    { name: 'English: a team of no company', ...to('ann@summit-legal.example', 'Dear team,\n\nthe boxes left today.') },
    { name: 'English: a team that nobody knows', ...to('ann@summit-legal.example', 'Dear Cedar team,\n\nthe boxes left today.') },
    { name: 'English: the word that two companies begin with, one of them the recipient’s', ...to('ann@summit-legal.example', 'Dear Summit team,\n\nthe boxes left today.') },
    { name: 'English: somebody whose name a company begins with', ...to('ann@summit-legal.example', 'Dear Rose,\n\nthe boxes left today.') },
    { name: 'English: the colleagues who work for a customer', ...to('ops@aozora.example', 'Dear Halewick team,\n\nthe boxes left today.') },
    { name: 'English: the customer’s desk at a service, by its display name', ...to('Halewick Support <help@deskly.example>', 'Dear Halewick team,\n\nthe boxes left today.') },
    { name: 'English: a company in the sentence after the greeting', ...to('ann@summit-legal.example', 'Dear team,\n\nthe Halewick team asked us for two days more.') },
    { name: 'English: a word that is no company’s alone', ...to('ann@summit-legal.example', 'Dear Instruments team,\n\nthe boxes left today.') },
    { name: 'the colleagues in charge of a customer', ...to('eigyo@aozora.example', '北斗ラボ担当の皆様\n\nお疲れ様です。') },
    { name: 'another company that the first sentence speaks of', ...to('tanabe@hayabusa-seiki.example', '田辺様\n\n北斗ラボさんの件でご連絡しました。') },
    { name: 'papers made for another company, in the first sentence', ...to('tanabe@hayabusa-seiki.example', '北斗ラボ様向け資料の件、ご相談です。') },
    { name: 'the recipient’s company by the katakana it begins with', ...to('tanabe@hayabusa-seiki.example', 'ハヤブサ 御中\n\nお世話になっております。') },
    { name: 'the recipient’s company and all who work there', ...to('tanabe@hayabusa-seiki.example', 'ハヤブサ精機の皆様\n\nお世話になっております。') },
    { name: 'an office of the address book that is the recipient', ...harbour, draft: { to: ['doubutsu@minato-kensa.example'], text: '検査所 動物検疫課 御中\n\n申請書をお送りします。' } },
    { name: 'somebody at the organisation of that office', ...harbour, draft: { to: ['mori@minato-kensa.example'], text: '動物検疫課 御中\n\n申請書をお送りします。' } },
    { name: 'an office as every company has one', ...harbour, draft: { to: ['tanabe@hayabusa-seiki.example'], text: '品質管理部 御中\n\n成績書をお送りします。' } },
    { name: 'an office of that name at a company that nobody knows', ...harbour, draft: { to: ['info@kita-kuko.example'], text: '動物検疫課 御中\n\n申請書をお送りします。' } },
    { name: 'an office of that name by the display name of the recipient', ...harbour, draft: { to: ['動物検疫課 窓口 <tanabe@hayabusa-seiki.example>'], text: '動物検疫課 御中\n\n申請書をお送りします。' } },
    { name: 'an office that the text speaks of', ...harbour, draft: { to: ['tanabe@hayabusa-seiki.example'], text: '田辺様\n\n動物検疫課に申請書を出しました。' } },
  ],
  finds: [
    { name: 'the reverence beneath a doctor’s name, of another company', draft: { text: '鈴木製作所\n鈴木先生 御机下\n\n平素より大変お世話になっております。' }, at: 'recipient:tanaka@yamada-shoji.example' },
    { name: 'another company than the recipient’s', draft: { to: ['田中 太郎 <tanaka@yamada-shoji.example>'], text: '鈴木製作所株式会社\nご担当者様\n\nお世話になっております。' }, at: 'recipient:tanaka@yamada-shoji.example', severity: 'warn', evidence: '鈴木製作所' },
    { name: 'another company in short form', draft: { text: '㈱鈴木製作所 御中\n\nお世話になっております。' }, at: 'body' },
    { name: 'the holding greeted, while the address book has the recipient in another company', ...holding, contacts: [{ name: '森 剛', kana: 'もり つよし', email: 'mori@yamada-logi.example', company: '山田物流株式会社' }], draft: { to: ['mori@yamada-logi.example'], text: '鈴木製作所株式会社\nご担当者様\n\nお世話になっております。' }, at: 'recipient:mori@yamada-logi.example', message: 'other' },
    { name: 'a subject made out to another customer, without a word for a paper', ...subject('【鈴木製作所様】11月稼働状況のご報告'), at: 'subject', message: 'subject', evidence: '鈴木製作所' },
    { name: 'a subject that begins with another customer’s name and title', ...subject('鈴木製作所様 年末年始のご挨拶'), at: 'subject', message: 'subject' },
    { name: 'English: a subject that begins with another customer', org: { counterparties: [{ name: 'Pine Legal', domains: ['pine.example'] }, { name: 'Maple Foods', domains: ['maple.example'] }] }, contacts: [], draft: { to: ['ann@pine.example'], subject: 'Maple Foods - summary of the second year', text: 'Dear Ann,\n\nHere is the summary.' }, at: 'subject', message: 'subject' },
    { name: 'English: another company’s team, by the word it begins with', ...to('ann@summit-legal.example', 'Dear Halewick team,\n\nthe boxes left today.'), at: 'recipient:ann@summit-legal.example', message: 'other', evidence: 'Halewick' },
    { name: 'English: all at another company', ...to('ann@summit-legal.example', 'Hello all at Briar & Stone,\n\nthe boxes left today.'), at: 'body', message: 'other' },
    { name: 'English: a team of the address book’s', ...to('ann@summit-legal.example', 'Hi Moorcroft team,\n\nthe boxes left today.'), at: 'body', message: 'other', evidence: 'Moorcroft' },
    { name: 'English: everyone at another company', ...to('joan@moorcroft.example', 'Good morning everyone at Halewick,\n\nthe boxes left today.'), at: 'body', message: 'other' },
    { name: 'English: another company in a line above the greeting', ...to('ann@summit-legal.example', 'Halewick Instruments Ltd\nAccounts department\n\nDear Sir or Madam,\n\nthe boxes left today.'), at: 'body', message: 'other' },
    { name: 'English: another company’s department', ...to('ann@summit-legal.example', 'Dear Halewick Accounts,\n\nthe boxes left today.'), at: 'body', message: 'other' },
    { name: 'English: folks', ...to('ann@summit-legal.example', 'Hi Halewick folks,\n\nthe boxes left today.'), at: 'body', message: 'other' },
    { name: 'another company by the katakana it begins with', ...to('hayakawa@tsubame-kiki.example', 'ハヤブサ 御中\n\nお世話になっております。'), at: 'body', message: 'other', evidence: 'ハヤブサ' },
    { name: 'a company of the address book', ...to('tanabe@hayabusa-seiki.example', 'つばめ医療器 様\n\nお世話になっております。'), at: 'recipient:tanabe@hayabusa-seiki.example', message: 'other' },
    { name: 'an office behind a label', ...to('tanabe@hayabusa-seiki.example', '宛先:北斗ラボ株式会社 品質保証部 御中\n\nお世話になっております。'), at: 'body', message: 'other' },
    { name: 'all who work at another company', ...to('tanabe@hayabusa-seiki.example', '北斗ラボの皆様\n\nお世話になっております。'), at: 'body', message: 'other' },
    { name: 'another company in the first sentence, spoken to', ...to('tanabe@hayabusa-seiki.example', '北斗ラボさん、いつもありがとうございます。\n明日の納品、よろしくお願いします。'), at: 'body', message: 'other' },
    { name: 'an office of the address book', ...harbour, draft: { to: ['tanabe@hayabusa-seiki.example'], text: '検査所 動物検疫課 御中\n\n申請書をお送りします。' }, at: 'recipient:tanabe@hayabusa-seiki.example', message: 'other', evidence: '動物検疫課' },
    { name: 'an office of the address book, and whoever is in charge there', ...harbour, draft: { to: ['tanabe@hayabusa-seiki.example'], text: '動物検疫課 ご担当者様\n\n申請書をお送りします。' }, at: 'body', message: 'other' },
  ],
});
