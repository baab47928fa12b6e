import { greetedCompany } from '../../src/rules/greeted-company';
import { ruleTable } from './table';

const holding = { org: { counterparties: [{ name: '株式会社山田商事', aliases: ['山田商事'], domains: ['yamada-hd.example'] }, { name: '山田物流株式会社', aliases: ['山田物流'], domains: ['yamada-logi.example'] }, { name: '鈴木製作所株式会社', aliases: ['鈴木製作所'], domains: ['suzuki-works.example'] }] } };
const subject = (words: string, text = '田中様\n\nお世話になっております。青空工業の佐藤です。\n下記のとおりお願いいたします。') => ({ draft: { subject: words, text } });

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
  ],
  finds: [
    { name: 'another company than the recipient’s', draft: { to: ['田中 太郎 <tanaka@yamada-shoji.example>'], text: '鈴木製作所株式会社\nご担当者様\n\nお世話になっております。' }, at: 'recipient:tanaka@yamada-shoji.example', severity: 'warn', evidence: '鈴木製作所' },
    { name: 'another company in short form', draft: { text: '㈱鈴木製作所 御中\n\nお世話になっております。' }, at: 'body' },
    { name: 'the holding greeted, while the address book has the recipient in another company', ...holding, contacts: [{ name: '森 剛', kana: 'もり つよし', email: 'mori@yamada-logi.example', company: '山田物流株式会社' }], draft: { to: ['mori@yamada-logi.example'], text: '鈴木製作所株式会社\nご担当者様\n\nお世話になっております。' }, at: 'recipient:mori@yamada-logi.example', message: 'other' },
    { name: 'a subject made out to another customer, without a word for a paper', ...subject('【鈴木製作所様】11月稼働状況のご報告'), at: 'subject', message: 'subject', evidence: '鈴木製作所' },
    { name: 'a subject that begins with another customer’s name and title', ...subject('鈴木製作所様 年末年始のご挨拶'), at: 'subject', message: 'subject' },
    { name: 'English: a subject that begins with another customer', org: { counterparties: [{ name: 'Pine Legal', domains: ['pine.example'] }, { name: 'Maple Foods', domains: ['maple.example'] }] }, contacts: [], draft: { to: ['ann@pine.example'], subject: 'Maple Foods - summary of the second year', text: 'Dear Ann,\n\nHere is the summary.' }, at: 'subject', message: 'subject' },
  ],
});
