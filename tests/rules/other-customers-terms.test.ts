import { otherCustomersTerms } from '../../src/rules/other-customers-terms';
import { ruleTable } from './table';

const english = {
  org: { counterparties: [{ name: 'Pine Legal LLP', aliases: ['Pine Legal'], domains: ['pine-legal.example'] }, { name: 'Marrow Foods Ltd', aliases: ['Marrow Foods'], domains: ['marrow-foods.example'] }] },
  contacts: [{ name: 'Ann Field', email: 'ann@pine-legal.example', company: 'Pine Legal' }],
};

const both = { to: ['田中 太郎 <tanaka@yamada-shoji.example>', '鈴木 一郎 <ichiro@suzuki-works.example>'] };
const pair = { to: ['ann@pine-legal.example', 'bo@marrow-foods.example'] };

const staff = [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '山田 桜', kana: 'やまだ さくら', email: 'sakura@yamada-shoji.example', company: '株式会社山田商事' }, { name: '鈴木 一郎', kana: 'すずき いちろう', email: 'ichiro@suzuki-works.example', company: '鈴木製作所株式会社' }, { name: '今井 芽衣', kana: 'いまい めい', email: 'imai@suzuki-works.example', company: '鈴木製作所株式会社' }, { name: '今井 芽衣子', kana: 'いまい めいこ', email: 'meiko@yamada-shoji.example', company: '株式会社山田商事' }];
const books = { ...english, contacts: [...english.contacts, { name: 'Bo Lund', email: 'bo@marrow-foods.example', company: 'Marrow Foods' }, { name: 'Ines Vale', email: 'ines@marrow-foods.example', company: 'Marrow Foods' }, { name: 'Guy Ash', email: 'guy@pine-legal.example', company: 'Pine Legal' }] };

ruleTable(otherCustomersTerms, {
  silent: [
    { name: 'the reader’s own people listed', contacts: staff, draft: { text: '田中様\n\nマイナンバー未提出の方は次の方です。\n 山田 桜様\n 今井 芽衣子様' } },
    { name: 'another company’s people who come to a meeting', contacts: staff, draft: { text: '田中様\n\n当日の参加者です。\n 鈴木 一郎様\n 今井 芽衣様' } },
    { name: 'another company’s people, and the mail says whose', contacts: staff, draft: { text: '田中様\n\n鈴木製作所様から、給与システムの説明に来られる方です。\n 鈴木 一郎様\n 今井 芽衣様' } },
    { name: 'one person of another company', contacts: staff, draft: { text: '田中様\n\n給与システムの件の窓口です。\n 鈴木 一郎様' } },
    { name: 'English: another client’s people at a table', ...books, draft: { to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nAt your table:\n- Bo Lund\n- Ines Vale' } },
    { name: 'another company spoken of without its terms', draft: { text: '田中様\n\n鈴木製作所さんから図面が 3 枚届きました。' } },
    { name: 'what another company quoted for this customer', draft: { text: '田中様\n\n鈴木製作所さんのお見積りは 120,000 円でした。' } },
    { name: 'one price for two companies on one mail', draft: { to: ['田中 太郎 <tanaka@yamada-shoji.example>', '鈴木 一郎 <ichiro@suzuki-works.example>'], text: '田中様、鈴木様\n\n会場費は、山田商事様と鈴木製作所様で 30,000円ずつお願いいたします。' } },
    { name: 'the reader’s own terms, with another company in another sentence', draft: { text: '田中様\n\n鈴木製作所さんにも確認しました。\n御社の掛け率は 65% のままです。' } },
    { name: 'terms of the reader’s company beside the other’s name', draft: { text: '田中様\n\n山田商事様の仕切値は、鈴木製作所様経由でも 65% です。' } },
    { name: 'the reader’s share beside another company’s', draft: { text: '田中様\n\n鈴木製作所様との共同案件の粗利は、御社 10%、先方 10% です。' } },
    { name: 'a count of things beside such a word', draft: { text: '田中様\n\n鈴木製作所様での原価計算システムの導入事例を 3 件お送りします。' } },
    { name: 'a published vacancy', draft: { text: '田中様\n\n鈴木製作所様の求人(年収 500 万円)をご紹介します。' } },
    { name: 'terms without a figure', draft: { text: '田中様\n\n鈴木製作所様の値引き率は、こちらからは申し上げられません。' } },
    { name: 'to the person whose terms they are, at a public mail service', draft: { to: ['木村 あおい <aoi.kimura.oldlibrary@gmail.com>'], text: '木村様\n\n鈴木製作所様からの条件は、年収 560 万円です。' } },
    { name: 'between colleagues', draft: { to: ['okuda@aozora.example'], text: '奥田さん\n\n鈴木製作所様の原価は 51,000 円です。' } },
    { name: 'English: another client spoken of with a date', ...english, draft: { to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nMarrow Foods moved their site visit to 3 March, so I am free.' } },
    { name: 'a supplier’s price list passed on at the customer’s request', draft: { text: '田中様\n\nご依頼のありました鈴木製作所様の特価表をお送りします。ポンプ 12,000円、弁 3,400円です。' } },
    { name: 'another company’s payment by the month', draft: { text: '田中様\n\n鈴木製作所様の納品は 3 か月後の予定です。' } },
    { name: 'what each of two companies bears, agreed by both', draft: { ...both, text: '田中様、鈴木様\n\n三社の打ち合わせのとおり、工事費は山田商事様 300,000円、鈴木製作所様 200,000円のご負担で進めます。' } },
    { name: 'what each of two companies has paid for a party', draft: { ...both, text: '田中様、鈴木様\n\n懇親会の会費は、山田商事様 12,000円(3名)、鈴木製作所様 8,000円(2名)です。' } },
    { name: 'what each delivers, in per cent', draft: { ...both, text: '田中様、鈴木様\n\n進捗は山田商事様 80%、鈴木製作所様 65% です。' } },
    { name: 'a discount in percent that all the shops get', draft: { text: '田中様\n\n鈴木製作所様のカタログ品は、どなたでも 10% 引きの特価でお求めになれます。' } },
    { name: 'a supplier’s cost that rises for everybody', draft: { text: '田中様\n\n鈴木製作所様の値上げにより原価が 8% 上がりましたので、価格を改定いたします。' } },
    { name: 'English: a vacancy published by another company', ...english, draft: { to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nMarrow Foods advertised the post with a salary of £40k.' } },
    { name: 'English: an allowance of days', ...english, draft: { to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nMarrow Foods leaves a margin of 3 days for the lorries.' } },
    { name: 'English: progress of each of two on one mail', ...english, draft: { ...pair, text: 'Dear Ann, dear Bo,\n\nPine Legal is at 80%, Marrow Foods at 65% of the checklist.' } },
    { name: 'what each bears of a quoted sum', draft: { ...both, text: '田中様、鈴木様\n\nお見積り金額のうち、山田商事様 300,000円、鈴木製作所様 200,000円のご負担です。' } },
    { name: 'English: a margin of many days', ...english, draft: { to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nMarrow Foods leaves a margin of 30 days for the lorries.' } },
  ],
  finds: [
    { name: 'another customer’s discount', draft: { text: '田中様\n\nご参考までに、鈴木製作所様の掛け率は 60% です。' }, at: 'body', severity: 'warn', message: 'told', evidence: '鈴木製作所' },
    { name: 'a line left from a mail to another customer', draft: { text: '田中様\n\n・納期 3 日\n・鈴木製作所様向け特価 1,180 円\n' }, at: 'body' },
    { name: 'what another company pays somebody', draft: { text: '田中様\n\n同じ時期に鈴木製作所様に決まった方は、基本給 38 万円で合意されました。' }, at: 'body' },
    { name: 'a price for each of two companies on one mail', draft: { to: ['田中 太郎 <tanaka@yamada-shoji.example>', '鈴木 一郎 <ichiro@suzuki-works.example>'], text: '田中様、鈴木様\n\n年末の価格は、山田商事様 1,320円/kg、鈴木製作所様 1,355円/kg でお出しできます。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'each' },
    { name: 'English: another client’s salary band', ...english, draft: { to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nMarrow Foods signed off a salary of 95k for their director.' }, at: 'body' },
    { name: 'English: another client’s day rate', ...english, draft: { to: ['ann@pine-legal.example'], text: 'Hi Ann,\n\n- two profiles\n- Marrow Foods: day rate 480\n' }, at: 'body' },
    { name: 'English: a price for each of two on one mail', ...english, draft: { ...pair, text: 'Dear Ann, dear Bo,\n\nThe price next year: Pine Legal £120, Marrow Foods £95 a case.' }, at: 'recipient:ann@pine-legal.example', message: 'each' },
    { name: 'a rate for each, with “has to”', draft: { ...both, text: '田中様、鈴木様\n\n仕切りは山田商事様が65%、鈴木製作所様が60%です。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'each' },
    { name: 'another customer’s people listed in a matter of their numbers', contacts: staff, draft: { text: '田中様\n\n扶養の確認のため、マイナンバー未提出の方は次の方です。\n\n 鈴木 一郎様\n 今井 芽衣様\n' }, at: 'body', message: 'people', severity: 'warn', evidence: '鈴木 一郎' },
    { name: 'another customer’s people listed for a second examination', contacts: staff, draft: { text: '田中様\n\n健康診断の再検査の対象です。\n1. 今井 芽衣 12/4\n2. 鈴木 一郎 12/7' }, at: 'body', message: 'people' },
    { name: 'English: another client’s people in a matter of pay', ...books, draft: { to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nTax codes are missing for payroll:\n- Bo Lund\n- Ines Vale: since May' }, at: 'body', message: 'people' },
  ],
});
