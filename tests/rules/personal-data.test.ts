import { personalData } from '../../src/rules/personal-data';
import { ruleTable } from './table';

const class3 = { to: ['山口 陽菜 <yamaguchi@aozora.example>', '原田 蓮 <harada@aozora.example>', '岡田 和真 <okada@aozora.example>'] };
const trio = { to: ['Ann Field <ann@pine.example>', 'Bo Hale <bohale@pine.example>', 'Cy Reed <cy.reed@pine.example>'] };

/** A short note above a mail that is passed on. */
const house = [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '奥田 恵', kana: 'おくだ めぐみ', email: 'okuda@aozora.example', company: '青空工業' }, { name: '青空工業 予約係', email: 'yoyaku@aozora.example' }, { name: 'Ned Stane', email: 'ned@aozora.example' }];
const passedOn = (header: string, text: string, more: Readonly<Record<string, unknown>> = {}) => ({ contacts: house, draft: { text: `田中様\n\n一覧を転送します。\n\n---------- Forwarded message ---------\n${header}\n\n${text}`, ...more } });
const guests = '山口 陽菜様 2名 住所:若木市南3-9 生年月日:1955/11/2 備考:心臓の持病\n原田 蓮様 6名 住所:汐見市北2-8 生年月日:1968/5/14';
const staff = '山口 陽菜 090-0000-1000\n原田 蓮 090-0000-1001\n藤本 さくら 090-0000-1002\n岡田 和真 090-0000-1003\n菅野 美月 090-0000-1004\n金子 翼 090-0000-1005';
const signature = '奥田 恵\n青空工業株式会社 営業部\n〒100-0000 東京都港区北町1-2\nTEL 03-0000-1000 FAX 03-0000-1001\nokuda@aozora.example';
const INSIDE = 'From: 奥田 恵 <okuda@aozora.example>\nTo: sato@aozora.example';

ruleTable(personalData, {
  silent: [
    { name: 'a colleague’s mail passed on with its signature', ...passedOn(INSIDE, `当日は 15 時に駅前です。\n\n${signature}`) },
    { name: 'signatures of six mails, one below the other', ...passedOn(INSIDE, [1, 2, 3, 4, 5, 6].map((n) => `${String(n)} 件目です。\n\n${signature}`).join('\n\nFrom: 奥田 恵 <okuda@aozora.example>\nTo: sato@aozora.example\n\n')) },
    { name: 'names alone, passed on', ...passedOn(INSIDE, '山口 陽菜様 2名\n原田 蓮様 6名\n藤本 さくら様 1名') },
    { name: 'a list that the recipient wrote', ...passedOn('From: 田中 太郎 <tanaka@yamada-shoji.example>\nTo: sato@aozora.example', `${guests}\n${staff}`) },
    { name: 'a list that a colleague of the recipient wrote', ...passedOn('From: kato@yamada-shoji.example\nTo: sato@aozora.example', staff) },
    { name: 'a list that the recipient had', ...passedOn('From: 奥田 恵 <okuda@aozora.example>\nTo: sato@aozora.example, tanaka@yamada-shoji.example', guests) },
    { name: 'a list that the recipient had by a name without address', ...passedOn('From: 奥田 恵\nTo: 佐藤 花子; 田中 太郎', guests) },
    { name: 'a list passed on among colleagues', ...passedOn(INSIDE, guests, { to: ['abe@aozora.example'] }) },
    { name: 'two people’s dates of birth and addresses for a contract, with nothing that one tells few', ...passedOn(INSIDE, '山口 陽菜様 住所:若木市南3-9 生年月日:1955/11/2\n原田 蓮様 住所:汐見市北2-8 生年月日:1968/5/14') },
    { name: 'one person’s, passed on', ...passedOn(INSIDE, '山口 陽菜様 住所:若木市南3-9 生年月日:1955/11/2 備考:心臓の持病') },
    { name: 'offices passed on', ...passedOn(INSIDE, '大阪支店 06-0000-1000\n京都支店 06-0000-1001\n神戸支店 06-0000-1002\n奈良支店 06-0000-1003\n福岡支店 06-0000-1004\n札幌支店 06-0000-1005') },
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
    { name: 'English: a number of that shape that nothing calls so', draft: { text: 'Hi Taro,\n\nspare part 000-52-4418 is in stock.' } },
    { name: 'English: how many digits such a number has', draft: { text: 'Hi Taro,\n\nplease enter your SSN on the portal, not here.' } },
    { name: 'English: such numbers among colleagues', draft: { to: ['abe@aozora.example'], text: 'SSN 000-52-4418' } },
    { name: 'a pension number asked for', draft: { text: '田中様\n\n基礎年金番号は窓口でお知らせください。電話は 0120-000-000 です。' } },
    { name: 'three people with an illness among colleagues', draft: { to: ['abe@aozora.example'], text: '山口 陽菜 090-0000-1000 持病あり\n原田 蓮 090-0000-1001 妊娠中\n藤本 さくら 090-0000-1002 離婚' } },
    { name: 'a member’s card, which pays nothing', draft: { text: '田中様\n\n会員カード番号 4000 1234 5678 9010 のポイントです。' } },
    { name: 'a security code that is asked for by telephone', draft: { text: '田中様\n\nご注文番号 4980011277350064 の件、セキュリティのためお電話します。' } },
  ],
  finds: [
    { name: 'a number with expiry and security code', draft: { text: '田中様\n\n名義 YAMADA\n番号 4980 0112 7735 0064\n期限 08/29 セキュリティコード 411' }, at: 'body', severity: 'warn', message: 'card' },
    { name: 'a colleague’s list with births and an illness, passed on', ...passedOn(INSIDE, guests), at: 'body', severity: 'warn', message: 'quoted', values: { count: 2 } },
    { name: 'an office’s list under a header of names', ...passedOn('From: 予約係\nTo: 佐藤 花子', guests), at: 'draft', message: 'quoted' },
    { name: 'six people’s numbers, passed on, above a signature', ...passedOn(INSIDE, `当番表です。\n${staff}\n\n${signature}`), at: 'body', message: 'quoted', values: { count: 6 } },
    { name: 'another company’s list, passed on', ...passedOn('From: ichiro@suzuki-works.example\nTo: sato@aozora.example', staff), at: 'body', message: 'quoted' },
    { name: 'a list under quote marks', contacts: house, draft: { text: `田中様\n\nお名前は下のとおりです。\n\n> From: 奥田 恵 <okuda@aozora.example>\n> To: sato@aozora.example\n${staff.replace(/^/gm, '> ')}` }, at: 'body', message: 'quoted' },
    { name: 'a table of pay, passed on', ...passedOn(INSIDE, '氏名 年収 判定\n山口 陽菜 410万円 A\n原田 蓮 380万円 B\n藤本 さくら 520万円 A\n岡田 和真 300万円 C\n菅野 美月 450万円 B\n金子 翼 390万円 B'), at: 'body', message: 'quoted' },
    { name: 'English: pupils with births and a diagnosis', ...passedOn('From: Ned Stane <ned@aozora.example>\nTo: sato@aozora.example', 'Ann Field, born 2012-05-04, address 3 Mill Row, diagnosed with asthma\nBo Hale, born 2013-02-11, address 8 Mill Row'), at: 'body', message: 'quoted' },
    { name: 'English: a card’s number with a slip in it, called a card’s', draft: { text: 'Hi Taro,\n\nyour card 4000 1234 5678 9010 is on our system.' }, at: 'body', severity: 'warn', message: 'card' },
    { name: 'English: social security numbers', draft: { text: 'Hello,\n\n1. Ann Field, SSN 000-52-4418\n2. Bo Hale, SSN 000-61-7730' }, at: 'body', severity: 'warn', message: 'called', values: { called: 'SSN', count: 2 } },
    { name: 'English: one under a heading', draft: { text: 'Hello,\n\nName / Social Security No.\nAnn Field: 000 52 4418\n\nPlease set her up by Monday, so that she can be paid this month.' }, at: 'body', severity: 'warn', message: 'called' },
    { name: 'English: a National Insurance number', draft: { text: 'Hello,\n\nher NI number is QQ 12 34 56 C.' }, at: 'body', severity: 'warn', message: 'called', evidence: '6 C' },
    { name: 'a basic pension number', draft: { text: '田中様\n\n基礎年金番号:1234-567890(山口様)' }, at: 'body', severity: 'warn', message: 'called' },
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
