import { personalData } from '../../src/rules/personal-data';
import { ruleTable } from './table';

ruleTable(personalData, {
  silent: [
    { name: 'a telephone number and an order number', draft: { text: '田中様\n\nご注文番号 123456789012 の件、03-0000-1234 までお願いします。' } },
    { name: 'sixteen digits that are no card', draft: { text: 'Tracking 4111111111111112 is on its way.' } },
    { name: 'part numbers that look like telephones’', draft: { text: '田中様\n\n部品番号は次のとおりです。\nポンプ部 03-1234-5670\nポンプ部 03-1234-5671\nポンプ部 03-1234-5672\nポンプ部 03-1234-5673\nポンプ部 03-1234-5674\nポンプ部 03-1234-5675\nポンプ部 03-1234-5676' } },
    { name: 'five people’s numbers', draft: { text: '田中様\n\n山口 陽菜 090-0000-1000\n原田 蓮 090-0000-1001\n藤本 さくら 090-0000-1002\n岡田 和真 090-0000-1003\n菅野 美月 090-0000-1004' } },
    { name: 'the offices of a firm', draft: { text: '田中様\n\n大阪支店 06-0000-1000\n京都支店 06-0000-1001\n神戸支店 06-0000-1002\n奈良支店 06-0000-1003\n福岡支店 06-0000-1004\n札幌支店 06-0000-1005\n仙台支店 06-0000-1006' } },
    { name: 'speakers without numbers', draft: { text: '田中様\n\n1. 山口 陽菜\n2. 原田 蓮\n3. 藤本 さくら\n4. 岡田 和真\n5. 菅野 美月\n6. 金子 翼' } },
    { name: 'twelve digits that fail the check', draft: { text: 'マイナンバー:123456789012' } },
    { name: 'a list of people among colleagues', draft: { to: ['abe@aozora.example'], text: '山口 陽菜 090-0000-1000\n原田 蓮 090-0000-1001\n藤本 さくら 090-0000-1002\n岡田 和真 090-0000-1003\n菅野 美月 090-0000-1004\n金子 翼 090-0000-1005' } },
    { name: 'a run of parcel numbers, of which one passes the check by chance', draft: { text: '田中様\n\n123456789018\n123456789029\n123456789030\n' } },
    { name: 'a number below the heading of parcels, some lines up', draft: { text: '田中様\n\n送り状番号\n本日発送分\n東京便\n\n123456789018\n' } },
    { name: 'a card’s number to test with', draft: { text: 'Hi Taro,\n\nuse the test card 4111 1111 1111 1111 in the sandbox.' } },
  ],
  finds: [
    { name: 'a card number among colleagues, as a note', draft: { to: ['abe@aozora.example'], text: '4111 1111 1111 1111' }, at: 'body', severity: 'note' },
    { name: 'a card number by its check digit', draft: { text: 'My card is 4111 1111 1111 1111, exp 12/29.' }, at: 'body', severity: 'warn', message: 'card' },
    { name: 'a My Number by its check digit', draft: { text: '山田様\n\nマイナンバー:123456789018\n' }, at: 'body', message: 'myNumber' },
    { name: 'six people’s numbers', draft: { text: '田中様\n\n山口 陽菜 090-0000-1000\n原田 蓮 090-0000-1001\n藤本 さくら 090-0000-1002\n岡田 和真 090-0000-1003\n菅野 美月 090-0000-1004\n金子 翼 090-0000-1005' }, at: 'body', severity: 'warn', message: 'people' },
    { name: 'six births', draft: { text: '田中様\n\n山口 陽菜 昭和40年5月5日生\n原田 蓮 昭和41年5月5日生\n藤本 さくら 昭和42年5月5日生\n岡田 和真 昭和43年5月5日生\n菅野 美月 昭和44年5月5日生\n金子 翼 昭和45年5月5日生' }, at: 'body', message: 'people' },
    { name: 'three people, where policy says three', draft: { text: '田中様\n\n山口 陽菜 090-0000-1000\n原田 蓮 090-0000-1001\n藤本 さくら 090-0000-1002' }, options: { people: 3 }, at: 'body', message: 'people' },
    { name: 'twelve digits that only pass the check, as a note', draft: { text: '田中様\n\n123456789018\n' }, at: 'body', severity: 'note' },
    { name: 'a My Number in wide figures', draft: { text: '個人番号:１２３４ ５６７８ ９０１８' }, at: 'body', severity: 'warn', message: 'myNumber' },
    { name: 'a named My Number beside other numbers of its length', draft: { text: '田中様\n\n受付 123456789029\nマイナンバー 123456789018\n' }, at: 'body', severity: 'warn', message: 'myNumber' },
    { name: 'a card number below the heading of parcels', draft: { text: '田中様\n\n送り状番号は別途ご連絡します。\n4111 1111 1111 1111\n' }, at: 'body', message: 'card' },
  ],
});
