import { personalData } from '../../src/rules/personal-data';
import { ruleTable } from './table';

const class3 = { to: ['山口 陽菜 <yamaguchi@aozora.example>', '原田 蓮 <harada@aozora.example>', '岡田 和真 <okada@aozora.example>'] };
const trio = { to: ['Ann Field <ann@pine.example>', 'Bo Hale <bohale@pine.example>', 'Cy Reed <cy.reed@pine.example>'] };

ruleTable(personalData, {
  silent: [
    { name: 'when each of the recipients is to come about the marks', draft: { ...class3, text: '各位\n\n成績の面談の日程です。\n山口 陽菜 10:00\n原田 蓮 10:20\n岡田 和真 10:40' } },
    { name: 'who of the recipients deals with what', draft: { ...class3, text: '各位\n\n山口 陽菜 給与担当 内線 331\n原田 蓮 成績入力 内線 332\n岡田 和真 督促担当 内線 333' } },
    { name: 'who has not paid for the party yet', draft: { ...class3, text: '各位\n\n懇親会の会費が未納の方\n山口 陽菜 3,000円\n原田 蓮 3,000円\n岡田 和真 3,000円' } },
    { name: 'marks of recipients who don’t see each other', draft: { to: [], bcc: class3.to, text: '各位\n\n山口 陽菜 評点 41\n原田 蓮 評点 38\n岡田 和真 評点 52' } },
    { name: 'copies for each of the recipients', draft: { ...class3, text: '各位\n\n評点の記入用紙を配ります。\n山口 陽菜 12 部\n原田 蓮 8 部\n岡田 和真 20 部' } },
    { name: 'marks of others, to those who give them', draft: { ...class3, text: '各位\n\n評点を確認してください。\n金子 翼 評点 41\n菅野 美月 評点 38\n藤本 さくら 評点 52' } },
    { name: 'English: when each is to talk about the grades', draft: { ...trio, text: 'Dear all,\n\nTalks about grades:\nAnn Field 10:00\nBo Hale 10:20\nCy Reed 10:40' } },
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
    { name: 'whom to call when systems fail', draft: { text: '田中様\n\n障害受付 山口 陽菜 090-0000-1000\n障害対応(夜間) 原田 蓮 090-0000-1001\nシステム障害の連絡 藤本 さくら 090-0000-1002' } },
    { name: 'who pays wages out', draft: { text: '田中様\n\n給与担当 山口 陽菜 090-0000-1000\n給与計算 原田 蓮 090-0000-1001\n社会保険 藤本 さくら 090-0000-1002' } },
    { name: 'consultants', draft: { text: '田中様\n\n中小企業診断士 山口 陽菜 090-0000-1000\n耐震診断 原田 蓮 090-0000-1001\n中小企業診断士 藤本 さくら 090-0000-1002' } },
    { name: 'two people with an illness', draft: { text: '田中様\n\n山口 陽菜 090-0000-1000 持病あり\n原田 蓮 090-0000-1001 妊娠中' } },
    { name: 'three people of whom one has an illness', draft: { text: '田中様\n\n山口 陽菜 090-0000-1000 持病あり\n原田 蓮 090-0000-1001\n藤本 さくら 090-0000-1002' } },
    { name: 'English: engineers of diagnostics', draft: { text: 'Dear Taro,\n\nDiagnostics lead Ann Field ann@pine.example\nDiagnostics support Bo Hale bo@pine.example\nDiagnostics support Cy Reed cy@pine.example' } },
    { name: 'three people with an illness among colleagues', draft: { to: ['abe@aozora.example'], text: '山口 陽菜 090-0000-1000 持病あり\n原田 蓮 090-0000-1001 妊娠中\n藤本 さくら 090-0000-1002 離婚' } },
  ],
  finds: [
    { name: 'a My Number by its check digit', draft: { text: '山田様\n\nマイナンバー:123456789018\n' }, at: 'body', message: 'myNumber' },
    { name: 'a card number by its check digit', draft: { text: 'My card is 4111 1111 1111 1111, exp 12/29.' }, at: 'body', severity: 'warn', message: 'card' },
    { name: 'a card number among colleagues, as a note', draft: { to: ['abe@aozora.example'], text: '4111 1111 1111 1111' }, at: 'body', severity: 'note' },
    { name: 'six people’s numbers', draft: { text: '田中様\n\n山口 陽菜 090-0000-1000\n原田 蓮 090-0000-1001\n藤本 さくら 090-0000-1002\n岡田 和真 090-0000-1003\n菅野 美月 090-0000-1004\n金子 翼 090-0000-1005' }, at: 'body', severity: 'warn', message: 'people' },
    { name: 'six births', draft: { text: '田中様\n\n山口 陽菜 昭和40年5月5日生\n原田 蓮 昭和41年5月5日生\n藤本 さくら 昭和42年5月5日生\n岡田 和真 昭和43年5月5日生\n菅野 美月 昭和44年5月5日生\n金子 翼 昭和45年5月5日生' }, at: 'body', message: 'people' },
    { name: 'three people, where policy says three', draft: { text: '田中様\n\n山口 陽菜 090-0000-1000\n原田 蓮 090-0000-1001\n藤本 さくら 090-0000-1002' }, options: { people: 3 }, at: 'body', message: 'people' },
    { name: 'twelve digits that only pass the check, as a note', draft: { text: '田中様\n\n123456789018\n' }, at: 'body', severity: 'note' },
    { name: 'a My Number in wide figures', draft: { text: '個人番号:１２３４ ５６７８ ９０１８' }, at: 'body', severity: 'warn', message: 'myNumber' },
    { name: 'a named My Number beside other numbers of its length', draft: { text: '田中様\n\n受付 123456789029\nマイナンバー 123456789018\n' }, at: 'body', severity: 'warn', message: 'myNumber' },
    { name: 'a card number below the heading of parcels', draft: { text: '田中様\n\n送り状番号は別途ご連絡します。\n4111 1111 1111 1111\n' }, at: 'body', message: 'card' },
    { name: 'three people, two with what one tells few', draft: { text: '田中様\n\n山口 陽菜 090-0000-1000 持病あり\n原田 蓮 090-0000-1001 生活保護\n藤本 さくら 090-0000-1002' }, at: 'body', message: 'people', severity: 'warn' },
    { name: 'three people’s disabilities beside whom to call', draft: { text: '田中様\n\n山口 陽菜 090-0000-1000 障害者手帳 2級\n原田 蓮 090-0000-1001 障害あり\n障害受付 藤本 さくら 090-0000-1002' }, at: 'body', message: 'people' },
    { name: 'English: three people, two with what one tells few', draft: { text: 'Dear Taro,\n\nAnn Field ann@pine.example pregnant\nBo Hale bo@pine.example disability\nCy Reed cy@pine.example' }, at: 'body', message: 'people' },
    { name: 'marks of the recipients, each of whom reads the others’', draft: { ...class3, text: '受講者の皆さん\n\n再提出は次の方です。\n 山口 陽菜  評点 41\n 原田 蓮  評点 38\n okada  評点 52' }, at: 'recipient:harada@aozora.example', message: 'eachOther', severity: 'warn' },
    { name: 'arrears of the recipients below a heading', draft: { ...class3, text: '入居者の皆様\n\n家賃の滞納額をお知らせします。\n・山口 陽菜様 68,000円\n・原田 蓮様 136,000円\n・岡田 和真様 34,000円' }, at: 'body', message: 'eachOther' },
    { name: 'English: grades of the recipients', draft: { ...trio, text: 'Dear all,\n\nResubmissions:\n- Ann Field: grade D\n- Bo Hale: failed (41)\n- cy.reed: grade 38' }, at: 'recipient:ann@pine.example', message: 'eachOther' },
    { name: 'English: what each of the recipients owes', draft: { ...trio, text: 'Dear tenants,\n\nThe following is overdue:\nAnn Field £420\nBo Hale £80\nCy Reed £1,260' }, at: 'body', message: 'eachOther' },
  ],
});
