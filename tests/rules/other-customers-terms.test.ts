import { otherCustomersTerms } from '../../src/rules/other-customers-terms';
import { ruleTable } from './table';

const english = {
  org: { counterparties: [{ name: 'Pine Legal LLP', aliases: ['Pine Legal'], domains: ['pine-legal.example'] }, { name: 'Marrow Foods Ltd', aliases: ['Marrow Foods'], domains: ['marrow-foods.example'] }] },
  contacts: [{ name: 'Ann Field', email: 'ann@pine-legal.example', company: 'Pine Legal' }],
};

ruleTable(otherCustomersTerms, {
  silent: [
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
  ],
  finds: [
    { name: 'another customer’s discount', draft: { text: '田中様\n\nご参考までに、鈴木製作所様の掛け率は 60% です。' }, at: 'body', severity: 'warn', message: 'told', evidence: '鈴木製作所' },
    { name: 'a line left from a mail to another customer', draft: { text: '田中様\n\n・納期 3 日\n・鈴木製作所様向け特価 1,180 円\n' }, at: 'body' },
    { name: 'what another company pays somebody', draft: { text: '田中様\n\n同じ時期に鈴木製作所様に決まった方は、基本給 38 万円で合意されました。' }, at: 'body' },
    { name: 'a price for each of two companies on one mail', draft: { to: ['田中 太郎 <tanaka@yamada-shoji.example>', '鈴木 一郎 <ichiro@suzuki-works.example>'], text: '田中様、鈴木様\n\n年末の価格は、山田商事様 1,320円/kg、鈴木製作所様 1,355円/kg でお出しできます。' }, at: 'recipient:tanaka@yamada-shoji.example', message: 'each' },
    { name: 'English: another client’s salary band', ...english, draft: { to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nMarrow Foods signed off a salary of 95k for their director.' }, at: 'body' },
    { name: 'English: another client’s day rate', ...english, draft: { to: ['ann@pine-legal.example'], text: 'Hi Ann,\n\n- two profiles\n- Marrow Foods: day rate 480\n' }, at: 'body' },
  ],
});
