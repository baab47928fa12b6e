import { otherNameInBody } from '../../src/rules/other-name-in-body';
import { ruleTable } from './table';

const contacts = [
  { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' },
  { name: '鈴木 一郎', kana: 'すずき いちろう', email: 'ichiro@suzuki-works.example', company: '鈴木製作所株式会社' },
  { name: 'Anna Reed', email: 'anna@pine.example', company: 'Pine' },
  { name: 'Tom Hale', email: 'tom@maple.example', company: 'Maple' },
];
const ja = (line: string) => ({ contacts, draft: { text: `田中様\n\nお世話になっております。\n${line}` } });
const en = (line: string) => ({ contacts, draft: { to: ['tom@maple.example'], text: `Dear Tom,\n\n${line}` } });

ruleTable(otherNameInBody, {
  silent: [
    { name: 'a recipient asked by name further down', draft: { to: ['田中 太郎 <tanaka@yamada-shoji.example>', '鈴木 一郎 <ichiro@suzuki-works.example>'], text: '田中様\n\n資料をお送りします。\n鈴木様、ご確認をお願いいたします。' } },
    { name: 'the reader’s own name', ...ja('田中様におかれましては、ご多忙のことと存じます。') },
    { name: 'somebody else spoken of, not to', ...ja('鈴木様から伺った件ですが、明日お返事します。') },
    { name: 'regards to somebody else', ...ja('鈴木様にもよろしくお伝えください。') },
    { name: 'readers in general', ...ja('お客様にはご迷惑をおかけします。皆様のご意見をお聞かせください。') },
    { name: 'members and parents', ...ja('会員様におかれましては、保護者様のご意見もお聞かせください。') },
    { name: 'a mail to everybody', contacts, draft: { text: '各位\n\n鈴木様におかれましてはご確認ください。' } },
    { name: 'a word that opens a sentence in English', ...en('However, we can do it.\nSorry, but no.') },
    { name: 'the reader named again in English', ...en('Tom, could you sign it?') },
    { name: 'another company’s person, named with the company', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '鈴木 一郎', kana: 'すずき いちろう', email: 'ichiro@suzuki-works.example', company: '鈴木製作所株式会社' }], draft: { text: '田中様\n\n鈴木製作所の鈴木様のご都合を確認のうえ、ご連絡いたします。' } },
    { name: 'another company spoken of in passing', ...ja('鈴木製作所様には先週お伺いしました。山田商事様のますますのご発展をお祈りいたします。') },
    { name: 'the reader’s company, wished well', ...ja('山田商事様におかれましては、ますますご清栄のことと存じます。') },
    { name: 'somebody’s chief by rank', ...ja('弊社社長のご挨拶に代えて、営業部長のご意見もお伝えします。取締役社長のご判断を待ちます。') },
    { name: 'ranks in general', ...ja('各部長のご意見、工場長のご判断、支店長のご都合を伺ってから決めます。') },
    { name: 'the former chief', ...ja('前社長には大変お世話になりました。新校長におかれましては、ご多忙のことと存じます。') },
    { name: 'vice-presidents and heads of wards', ...ja('副院長のご意向と、看護部長のご都合に合わせます。') },
    { name: 'what somebody else did, gratefully told', ...ja('先日の件は、鈴木様のほうで対応くださいました。') },
    { name: 'what somebody else will do, as one hears', ...ja('部材は鈴木様の方で手配してくださるとのことです。') },
    { name: 'a department that is asked', ...ja('稟議は総務部のほうでお願いできればと思います。') },
    { name: 'another company’s man who is asked through the reader', ...ja('鈴木製作所の鈴木様のほうで手配いただければと、先方にお伝えください。') },
    { name: 'the reader’s own rank', ...ja('田中社長のご都合はいかがでしょうか。田中様のほうで手配いただければ幸いです。') },
    { name: 'why something is done, by somebody else’s wish', ...ja('ページ番号は鈴木様のご希望で、奇数頁だけに入れます。') },
    { name: 'what somebody else decided', ...ja('色は鈴木様のご指示により、青に変えました。') },
  ],
  finds: [
    { name: 'a namesake within the reader’s own company, by given name', contacts: [...contacts, { name: '田中 陸', kana: 'たなか りく', email: 'riku@yamada-shoji.example', company: '株式会社山田商事' }], draft: { text: '田中様\n\n陸様のご指示で、表は元のままです。' }, at: 'body', message: 'known' },
    { name: 'somebody else asked by name at the end', draft: { text: '田中様\n\n先日はありがとうございました。\n鈴木様、来年の数量の見込みをお聞かせください。' }, at: 'body', message: 'known' },
    { name: 'another customer’s name in a wish', ...ja('鈴木様におかれましては、ますますご清栄のこととお慶び申し上げます。'), at: 'body', message: 'known', severity: 'warn', evidence: '鈴木様' },
    { name: 'another customer’s convenience asked for', ...ja('納期につきまして、鈴木様のご都合はいかがでしょうか。'), at: 'body', message: 'known' },
    { name: 'a name that nobody has', ...ja('田仲様のご希望をお知らせください。'), at: 'body', message: 'differs', evidence: '田仲様' },
    { name: 'another customer spoken to in English', ...en('Anna, could you sign it?'), at: 'body', message: 'known', evidence: 'Anna' },
    { name: 'another customer thanked in English', ...en('That is all. Thanks again, Anna.'), at: 'body', message: 'known' },
    { name: 'somebody else asked to arrange things', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '菊地 進', kana: 'きくち すすむ', email: 'kikuchi@pine.example', company: 'パイン' }, { name: 'Oliver Iles', email: 'oliver@maple.example', company: 'Maple' }], draft: { text: '田中様\n\nお部屋割りの件、菊地様のほうでご調整いただけますでしょうか。' }, at: 'body', message: 'known' },
    { name: 'somebody else asked in the middle of a paragraph', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '菊地 進', kana: 'きくち すすむ', email: 'kikuchi@pine.example', company: 'パイン' }, { name: 'Oliver Iles', email: 'oliver@maple.example', company: 'Maple' }], draft: { text: 'Dear Tanaka-san,\n\nthe deed is recorded. Oliver, please confirm the fee.' }, at: 'body', message: 'known' },
    { name: 'another company wished well', ...ja('鈴木製作所様におかれましては、ますますご清栄のこととお慶び申し上げます。'), at: 'body', message: 'company', evidence: '鈴木製作所' },
    { name: 'another company thanked for its custom', ...ja('平素より鈴木製作所様には格別のご高配を賜り、厚く御礼申し上げます。'), at: 'body', message: 'company' },
    { name: 'another customer by rank', ...ja('納期につきまして、鈴木社長のご都合はいかがでしょうか。'), at: 'body', message: 'known', evidence: '鈴木社長' },
    { name: 'another head of department asked for something', ...ja('鈴木部長におかれましては、ご多忙のことと存じます。'), at: 'body', message: 'known' },
    { name: 'somebody else asked to arrange it, without polite prefixes', ...ja('会場は鈴木様のほうで手配いただければ幸いです。'), at: 'body', message: 'known' },
    { name: 'somebody else asked to pay', ...ja('送料は鈴木様の方で負担をお願いいたします。'), at: 'body', message: 'known' },
  ],
});
