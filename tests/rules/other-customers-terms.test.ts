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

const toBoth = (text: string, subject = '来期の件'): { draft: Readonly<Record<string, unknown>> } => ({ draft: { ...both, subject, text: `皆様\n\n${text}` } });
const toPair = (text: string, subject = 'Next year'): typeof english & { draft: Readonly<Record<string, unknown>> } => ({ ...english, draft: { ...pair, subject, text: `Dear Ann, dear Bo,\n\n${text}` } });

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
    { name: 'lines of what each bears', ...toBoth('共同出展の費用は按分いたします。\n山田商事様 320,000円\n鈴木製作所様 180,000円\n単価は見積のとおりです。') },
    { name: 'lines that add up to a whole', ...toBoth('設備工事のお見積り\n山田商事様 320,000円\n鈴木製作所様 180,000円\n合計 500,000円') },
    { name: 'lines of a bid that was opened in public', ...toBoth('開札の結果(価格)です。\n山田商事様 3,200,000円\n鈴木製作所様 3,450,000円') },
    { name: 'the same price for each', ...toBoth('単価は次のとおりです。\n山田商事様 412円/kg\n鈴木製作所様 412円/kg') },
    { name: 'a price for one, a day for the other', ...toBoth('単価は次のとおりです。\n山田商事様 412円/kg\n鈴木製作所様 12月4日にご連絡します') },
    { name: 'lines of sponsors', ...toBoth('協賛金の料金です。\n山田商事様 50,000円\n鈴木製作所様 30,000円') },
    { name: 'lines of counts', ...toBoth('単価は別途ご連絡します。\n山田商事様 412個\n鈴木製作所様 398個') },
    { name: 'lines of progress', ...toBoth('進捗です。値引きの話は別途。\n山田商事様 80%\n鈴木製作所様 65%') },
    { name: 'a price list that hangs in the shop', ...toBoth('店頭の価格です。\n山田商事様の品 412円\n鈴木製作所様の品 398円') },
    { name: 'prices of one company only on the mail', draft: { text: '田中様\n\n単価です。\n山田商事様 412円/kg\n山田商事様(大口) 398円/kg' } },
    { name: 'both companies in each sentence', ...toBoth('単価は山田商事様と鈴木製作所様で 412円です。\n送料は山田商事様と鈴木製作所様で 900円です。') },
    { name: 'two companies of one group', org: { counterparties: [{ name: '山田商事株式会社', aliases: ['山田商事'], domains: ['yamada-shoji.example'] }, { name: '山田物流株式会社', aliases: ['山田物流'], domains: ['suzuki-works.example'] }] }, contacts: [], ...toBoth('単価です。\n山田商事様 412円/kg\n山田物流様 398円/kg') },
    { name: 'sums without a word of price', ...toBoth('お土産代です。\n山田商事様 3,000円\n鈴木製作所様 2,000円') },
    { name: 'prices to colleagues', draft: { to: ['okuda@aozora.example'], text: '奥田さん\n\n単価です。\n山田商事様 412円/kg\n鈴木製作所様 398円/kg' } },
    { name: 'what others pay by another mail', ...toBoth('単価は各社様に個別にお送りします。\n山田商事様 田中様\n鈴木製作所様 鈴木様') },
    { name: 'English: shares of cost', ...toPair('We split the fees as agreed.\nPine Legal: USD 1,240\nMarrow Foods: USD 980') },
    { name: 'English: the budget of a joint project', ...toPair('The quoted budget for the joint stand:\nPine Legal: £1,240\nMarrow Foods: £980') },
    { name: 'English: published prices', ...toPair('The published rates are\n- Pine Legal: £120\n- Marrow Foods: £95') },
    { name: 'English: one rate for all', ...toPair('Rates for 2027:\n- Pine Legal: £120\n- Marrow Foods: £120') },
    { name: 'English: hours of each', ...toPair('Our rates go out separately.\n- Pine Legal: 12 hours\n- Marrow Foods: 9 hours') },
    { name: 'English: a price of one', ...toPair('For Pine Legal we can offer USD 1,240. Marrow Foods will hear from us next week.') },
  ],
  finds: [
    { name: 'a price for each on its own line', ...toBoth('来期の単価です。\n・山田商事様 412円/kg\n・鈴木製作所様 398円/kg'), at: 'recipient:tanaka@yamada-shoji.example', message: 'each', severity: 'warn', evidence: '398円' },
    { name: 'a price for each in its own sentence', ...toBoth('山田商事様には412円でお出しできます。鈴木製作所様は398円になります。'), at: 'draft', message: 'each' },
    { name: 'a discount for each', ...toBoth('値引率は次のとおりです。\n山田商事様: 12%\n鈴木製作所様: 8%'), at: 'draft', message: 'each' },
    { name: 'prices under the companies’ names', ...toBoth('お見積り\n\n山田商事様\n 基本 120,000円\n\n鈴木製作所様\n 基本 98,000円'), at: 'draft', message: 'each' },
    { name: 'a table with bars', ...toBoth('お取引先 | 単価\n山田商事 | 412円\n鈴木製作所 | 398円'), at: 'draft', message: 'each' },
    { name: 'rates in tenths', ...toBoth('掛け率\n山田商事様 6割\n鈴木製作所様 7割'), at: 'draft', message: 'each' },
    { name: 'what each is charged', ...toBoth('今月のご請求額です。\n山田商事様 412,000円\n鈴木製作所様 98,000円'), at: 'recipient:ichiro@suzuki-works.example', message: 'each' },
    { name: 'the word of price in the subject alone', ...toBoth('山田商事様 412円\n鈴木製作所様 398円', '新価格のご案内'), at: 'draft', message: 'each' },
    { name: 'English: a price for each on its own line', ...toPair('Our offers for January:\n- Pine Legal: USD 1,240\n- Marrow Foods: USD 1,180'), at: 'draft', message: 'each', evidence: 'USD 1,180' },
    { name: 'English: a price for each in its own sentence', ...toPair('For Pine Legal we can hold the rate at £120. For Marrow Foods it would be £95.'), at: 'recipient:bo@marrow-foods.example', message: 'each' },
    { name: 'English: a discount for each', ...toPair('Discounts\nPine Legal: 15%\nMarrow Foods: 10%'), at: 'draft', message: 'each' },
    { name: 'English: a price by the pallet', ...toPair('Pine Legal - EUR 41.50 per pallet\nMarrow Foods - EUR 39 per pallet'), at: 'draft', message: 'each' },
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
