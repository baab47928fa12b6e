import { sameSurname } from '../../src/rules/same-surname';
import { ruleTable } from './table';

ruleTable(sameSurname, {
  silent: [
    { name: 'the right one of two', contacts: [{ name: '高橋 実', kana: 'たかはし みのる', email: 'minoru@yamada-shoji.example', company: '株式会社山田商事' }, { name: '高橋 直美', kana: 'たかはし なおみ', email: 'naomi@suzuki-works.example', company: '鈴木製作所株式会社' }], history: [{ to: ['minoru@yamada-shoji.example'], count: 30, last: '2026-11-20' }, { to: ['naomi@suzuki-works.example'], count: 3, last: '2026-07-01' }], draft: { to: ['高橋 実 <minoru@yamada-shoji.example>'], text: '高橋様\n\n山田商事様の納期の件でご連絡しました。' } },
    { name: 'a name that only one person has' },
  ],
  finds: [
    { name: 'the other one’s company in the text', contacts: [{ name: '高橋 実', kana: 'たかはし みのる', email: 'minoru@yamada-shoji.example', company: '株式会社山田商事' }, { name: '高橋 直美', kana: 'たかはし なおみ', email: 'naomi@suzuki-works.example', company: '鈴木製作所株式会社' }], history: [{ to: ['minoru@yamada-shoji.example'], count: 30, last: '2026-11-20' }, { to: ['naomi@suzuki-works.example'], count: 3, last: '2026-07-01' }], draft: { to: ['高橋 直美 <naomi@suzuki-works.example>'], text: '高橋様\n\nいつもお世話になっております。山田商事さんの納品の日程をご連絡ください。' }, at: 'recipient:naomi@suzuki-works.example', severity: 'warn' },
  ],
});
