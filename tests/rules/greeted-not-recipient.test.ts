import { greetedNotRecipient } from '../../src/rules/greeted-not-recipient';
import { ruleTable } from './table';

const contacts = [
  { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' },
  { name: '日高 紀子', kana: 'ひだか のりこ', email: 'hidaka@yamada-shoji.example', company: '株式会社山田商事' },
  { name: '真辺 巧', kana: 'まなべ たくみ', email: 'manabe@aozora.example', company: '青空工業' },
  { name: '渡邊 浩', kana: 'わたなべ ひろし', email: 'k-w@harbor.example', company: 'ハーバー' },
  { name: '山田商事 購買部', email: 'purchase@yamada-shoji.example', company: '株式会社山田商事' },
  { name: 'Robert Hale', email: 'r.hale@pine.example', company: 'Pine' },
  { name: 'Imogen Carrow', email: 'i.carrow@maple.example', company: 'Maple' },
];
const mail = (to: string, text: string, more: Readonly<Record<string, unknown>> = {}) => ({ contacts, draft: { to: [to], text, ...more } });

const departments = [
  { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事 営業部' },
  { name: '日高 紀子', kana: 'ひだか のりこ', email: 'hidaka@yamada-shoji.example', company: '株式会社山田商事 購買部' },
];
const department = (text: string, more: Readonly<Record<string, unknown>> = {}) => ({ contacts: departments, draft: { to: ['tanaka@yamada-shoji.example'], text }, ...more });

/** Two of one surname, told apart by what stands in brackets. */
const namesakes = [{ name: '佐藤 陽子', kana: 'さとう ようこ', email: 'yoko@home.example' }, { name: '佐藤 洋子', kana: 'さとう ひろこ', email: 'hiroko@home.example' }, { name: '日高 紀子', kana: 'ひだか のりこ', email: 'hidaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: 'Robert Hale', email: 'r.hale@pine.example', company: 'Pine' }, { name: 'Imogen Carrow', email: 'i.carrow@maple.example', company: 'Maple' }];
const bracketed = (to: string, text: string) => ({ contacts: namesakes, draft: { to: [to], text } });

/** One name in two forms, at two companies; and a colleague whose name is the common form of a customer's. */
const hands = [
  { name: '宮澤 灯', kana: 'みやざわ あかり', email: 'miyazawa@tsubaki-glass.example', company: '椿硝子' }, { name: '宮沢 灯子', kana: 'みやざわ とうこ', email: 'toko@kurumi-kagu.example', company: 'くるみ家具' },
  { name: '髙嶋 努', kana: 'たかしま つとむ', email: 'takashima@tsubaki-glass.example', company: '椿硝子' }, { name: '高島 誠', kana: 'たかしま まこと', email: 'takashima@aozora.example', company: '青空工業' },
  { name: '國井 遥', kana: 'くにい はるか', email: 'kunii@kurumi-kagu.example', company: 'くるみ家具' },
];
const glass = { counterparties: [{ name: '椿硝子', domains: ['tsubaki-glass.example'] }, { name: 'くるみ家具', domains: ['kurumi-kagu.example'] }] };
const byHand = (to: string, text: string, more: Readonly<Record<string, unknown>> = {}) => ({ org: glass, contacts: hands, draft: { to: [to], text: `${text}\n\nお世話になっております。寸法をお知らせします。`, ...more } });

/** Three who are greeted in one line, and one of them may be left out. */
const three = [{ name: '保科 玄', kana: 'ほしな げん', email: 'hoshina@hoshina-law.example', company: '保科法律事務所' }, { name: '水木 蓮', kana: 'みずき れん', email: 'mizuki@yamada-shoji.example', company: '株式会社山田商事' }, { name: '赤金 工', kana: 'あかがね たくみ', email: 'akagane@akagane-koumuten.example', company: '赤金工務店' }, { name: 'Ann Field', email: 'ann@pine.example' }, { name: 'Ben Hale', email: 'ben@maple.example' }, { name: 'Carla Dunn', email: 'carla@elm.example' }];
const toThree = (to: readonly string[], greeting: string) => ({ contacts: three, draft: { to, text: `${greeting}\n\nお世話になっております。資料をお送りします。` } });
const [HOSHINA, MIZUKI, AKAGANE] = ['hoshina@hoshina-law.example', 'mizuki@yamada-shoji.example', 'akagane@akagane-koumuten.example'] as const;

ruleTable(greetedNotRecipient, {
  silent: [
    { name: 'another form of the kanji, under the recipient’s company', ...byHand('toko@kurumi-kagu.example', 'くるみ家具\n宮澤様') },
    { name: 'another form of the kanji, and the one who writes it so gets it too', ...byHand('toko@kurumi-kagu.example', '宮澤様', { cc: ['miyazawa@tsubaki-glass.example'] }) },
    { name: 'another form of the kanji, in an answer', ...byHand('toko@kurumi-kagu.example', '宮澤様'), thread: { messages: [{ from: 'toko@kurumi-kagu.example', to: ['sato@aozora.example'], subject: '', text: 'よろしく。' }] } },
    { name: 'the common form of the kanji, which only a colleague has', ...byHand('takashima@tsubaki-glass.example', '高島様') },
    { name: 'the common form of the kanji, which nobody else has', ...byHand('kunii@kurumi-kagu.example', '国井様') },
    { name: 'one of three forms of the kanji', contacts: [{ name: '薮内 円', kana: 'やぶうち まどか', email: 'yabuuchi@kurumi-kagu.example', company: 'くるみ家具' }], draft: { to: ['yabuuchi@kurumi-kagu.example'], text: '藪内様\n\nお世話になっております。' } },
    { name: 'another form of the kanji, as the header has the name', ...byHand('宮澤 灯子 <toko@kurumi-kagu.example>', '宮澤様') },
    { name: 'the plan of the day, with names behind the hours', ...mail('a.mori@kurokawa.example', '9:30 小林様\n10:00 高橋様\n\nよろしくお願いします。') },
    { name: 'English: a title alone', ...mail('a.mori@kurokawa.example', 'Dear Captain,\n\nThe berth is free from six.\n\nHanako') },
    { name: 'firms that are greeted together', ...mail('a.mori@kurokawa.example', '協力会社各社様\n\n来週の工程です。') },
    { name: 'English: somebody by what they do', ...mail('a.mori@kurokawa.example', 'Dear Planning Officer,\n\nThe amended plans are below.\n\nHanako') },
    { name: 'three in one line, each with a title of their own, who all get it', ...toThree([HOSHINA, MIZUKI, AKAGANE], '保科弁護士、水木本部長、赤金棟梁') },
    { name: 'a deputy’s title', ...toThree([MIZUKI], '水木副社長') },
    { name: 'the same, a line each', ...toThree([HOSHINA, MIZUKI, AKAGANE], '保科顧問\n水木支社長\n赤金監督様') },
    { name: 'a site’s foreman without a name', ...toThree([AKAGANE], '現場監督様') },
    { name: 'the head coach without a name', ...toThree([MIZUKI], 'ヘッドコーチ様') },
    { name: 'a title alone', ...toThree([MIZUKI], '委員長') },
    { name: 'English: three with slashes, who all get it', ...toThree(['ann@pine.example', 'ben@maple.example', 'carla@elm.example'], 'Ann / Ben / Carla,') },
    { name: 'English: a heading with a slash', ...toThree(['ann@pine.example'], 'Costs / dates / rooms:') },
    { name: 'the reading in brackets', ...bracketed('yoko@home.example', '佐藤 陽子(ようこ)様\n\nご予約を承りました。') },
    { name: 'the reading in katakana and full width', ...bracketed('yoko@home.example', '佐藤陽子(サトウ ヨウコ)様\n\nご予約を承りました。') },
    { name: 'the reading in Latin letters', ...bracketed('hiroko@home.example', '佐藤 洋子 (Hiroko) 様\n\nご予約を承りました。') },
    { name: 'the first kanji of the given name in brackets', ...bracketed('hiroko@home.example', '佐藤(洋)様\n\nご予約を承りました。') },
    { name: 'a former name in brackets', ...bracketed('hidaka@yamada-shoji.example', '日高(旧姓 佐藤)様\n\n名簿を直しました。') },
    { name: 'a department in brackets', ...bracketed('hidaka@yamada-shoji.example', '日高(購買部)様\n\n見積です。') },
    { name: 'a company’s form in brackets', ...bracketed('hidaka@yamada-shoji.example', '(株)山田商事\n日高様\n\n見積です。') },
    { name: 'English: a department in brackets', ...bracketed('r.hale@pine.example', 'Dear Robert (Finance),\n\nHello.') },
    { name: 'English: a short form in brackets', ...bracketed('r.hale@pine.example', 'Dear Mr Hale (Bob),\n\nHello.') },
    { name: 'English: a heading with brackets', ...bracketed('r.hale@pine.example', 'Some caveats (mostly mine):\n\nNone.') },
    { name: 'English: somebody in brackets who is in copy', contacts: namesakes, draft: { to: ['r.hale@pine.example'], cc: ['i.carrow@maple.example'], text: 'Hi Robert (and Imogen),\n\nHello.' } },
    { name: 'a title that the address book has behind the name', contacts: [{ name: '箕輪社長 個人', email: 'minowa.ken.tairyoubata@gmail.com' }, { name: '箕輪 健', kana: 'みのわ けん', email: 'minowa@yamada-shoji.example', company: '株式会社山田商事' }], draft: { to: ['箕輪社長 個人 <minowa.ken.tairyoubata@gmail.com>'], text: '箕輪さん\n\n土曜は 18 時に駅前で。' } },
    { name: 'the recipient' },
    { name: 'the recipient with another form of the same kanji', ...mail('k-w@harbor.example', '渡辺様\n\nお世話になっております。') },
    { name: 'the recipient in kana', ...mail('tanaka@yamada-shoji.example', 'たなかさん\n\nこんにちは。') },
    { name: 'the recipient in Latin letters', ...mail('tanaka@yamada-shoji.example', 'Dear Tanaka-san,\n\nHello.') },
    { name: 'a nickname', ...mail('r.hale@pine.example', 'Hi Bob,\n\nHello.') },
    { name: 'a title and surname in English', ...mail('i.carrow@maple.example', 'Dear Dr Carrow,\n\nHello.') },
    { name: 'somebody in Cc as well', ...mail('tanaka@yamada-shoji.example', '田中様、日高様\n\n資料です。', { cc: ['hidaka@yamada-shoji.example'] }) },
    { name: 'somebody reached through their department’s address', ...mail('purchase@yamada-shoji.example', '山田商事 購買部\n日高様\n\n資料です。') },
    { name: 'an unknown address that spells the name', ...mail('k.tokuda@harbor.example', '徳田様\n\n初めてご連絡いたします。') },
    { name: 'everybody', ...mail('tanaka@yamada-shoji.example', '各位\n\n資料です。') },
    { name: 'a title without a name', ...mail('tanaka@yamada-shoji.example', '部長\n\n資料です。') },
    { name: 'thanks that look like a greeting', ...mail('tanaka@yamada-shoji.example', 'お疲れさまです。\n資料です。') },
    { name: 'a company greeted like a person', ...mail('purchase@yamada-shoji.example', '山田商事 様\n\n資料です。') },
    { name: 'a morning’s greeting', contacts: [{ name: 'Daniel Okafor', email: 'd.okafor@pine.example' }], draft: { to: ['d.okafor@pine.example'], text: 'Morning Dan,\n\nthe truck left.' } },
    { name: 'an office greeted through one of its own people', ...mail('tanaka@yamada-shoji.example', '株式会社山田商事 購買部 御中\n\n資料です。') },
    { name: 'whoever makes the quotation', ...mail('tanaka@yamada-shoji.example', '見積ご担当者様\n\n資料です。') },
    { name: 'a clerk whom nobody knows by name', ...mail('k.tokuda@harbor.example', '採用担当者様\n\n初めてご連絡いたします。') },
    { name: 'an office greeted together with a person', contacts: [...contacts, { name: 'Accounts', email: 'accounts@maple.example', company: 'Maple' }], draft: { to: ['r.hale@pine.example'], text: 'Dear Robert and Accounts team,\n\nHere is the statement.' } },
    { name: 'the recipient’s own department', ...department('株式会社山田商事 営業部 御中\n\n資料です。') },
    { name: 'a department with a person, who has moved to it', ...department('株式会社山田商事 購買部\n田中様\n\n資料です。') },
    { name: 'the new department of somebody who wrote from there', ...department('株式会社山田商事 購買部 御中\n\n資料です。', { thread: { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example'], subject: '', text: '購買部の田中です。' }] } }) },
    { name: 'a department of which the recipient’s is a part', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事 第一営業部' }, { name: '日高 紀子', kana: 'ひだか のりこ', email: 'hidaka@yamada-shoji.example', company: '株式会社山田商事 営業部' }], draft: { text: '株式会社山田商事 営業部 御中\n\n資料です。' } },
    { name: 'the company, which another entry writes with a blank', contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事 営業部' }, { name: '日高 紀子', kana: 'ひだか のりこ', email: 'hidaka@yamada-shoji.example', company: '株式会社 山田商事' }], draft: { text: '株式会社山田商事 御中\n\n資料です。' } },
    { name: 'both departments’ people', ...department('株式会社山田商事 購買部 御中\n\n資料です。', { draft: { to: ['tanaka@yamada-shoji.example', 'hidaka@yamada-shoji.example'], text: '株式会社山田商事 購買部 御中\n\n資料です。' } }) },
    { name: 'a department that nobody of the address book is in', ...department('株式会社山田商事 品質保証部 御中\n\n資料です。') },
    { name: 'English: a company’s own words', contacts: [{ name: 'Ann Field', email: 'ann@pine.example', company: 'Pine Legal LLP' }, { name: 'Bo Hale', email: 'bo@pine.example', company: 'Pine Law Team' }], draft: { to: ['ann@pine.example'], text: 'Dear Team,\n\nHere is the deed.' } },
    ...['Dear Parents and Carers', 'Dear Residents', 'Dear Suppliers,', 'Dear Year 9 families', 'Hello Volunteers', 'Dear shareholders and trustees', 'Dear Neighbours', 'Dear Students and Staff'].map((greeting) => ({ name: `English: what they are to the sender (${greeting})`, ...mail('r.hale@pine.example', `${greeting},\n\nThe office is closed on Friday.`) })),
    { name: 'English: a short name that is the address itself', contacts: [{ name: 'Dorothea Stagg', email: 'dot@stagg.example', company: 'Stagg' }], draft: { to: ['dot@stagg.example'], text: 'Dear Dot,\n\nthe dates.' } },
    { name: 'somebody’s mother', ...mail('tanaka@yamada-shoji.example', 'つき組 ひなちゃんのお母様\n田中様\n\n明日のお迎えの件です。') },
    { name: 'a late client’s family', ...mail('tanaka@yamada-shoji.example', '山口様のご遺族様\n\n手続きのご案内です。') },
    { name: 'English: initials of two given names', contacts: [{ name: 'Tan Kok Wee', email: 'kokwee@pine.example', company: 'Pine' }], draft: { to: ['kokwee@pine.example'], text: 'KW,\n\nsee below.' } },
    { name: 'a greeting in Spanish to a name before the @', contacts: [{ name: 'Ignacio Lastra', email: 'nacho@vieja.example', company: 'Vieja' }], draft: { to: ['nacho@vieja.example'], text: 'Hola Nacho,\n\nthe order.' } },
  ],
  finds: [
    { name: 'the rare form of the kanji, which somebody else has', ...byHand('toko@kurumi-kagu.example', '宮澤様'), at: 'recipient:toko@kurumi-kagu.example', message: 'somebodyElse', evidence: 'miyazawa@tsubaki-glass.example', fix: { kind: 'replace-recipient', address: 'toko@kurumi-kagu.example', by: 'miyazawa@tsubaki-glass.example' } },
    { name: 'the common form of the kanji, which somebody of another company has', ...byHand('miyazawa@tsubaki-glass.example', '宮沢部長'), at: 'recipient:miyazawa@tsubaki-glass.example', message: 'somebodyElse', evidence: 'toko@kurumi-kagu.example' },
    { name: 'the rare form of the kanji, which a customer has, to a colleague', ...byHand('takashima@aozora.example', '髙嶋様'), at: 'recipient:takashima@aozora.example', message: 'somebodyElse', evidence: 'takashima@tsubaki-glass.example' },
    { name: 'one of three in a line, each with a title of their own', ...toThree([HOSHINA, MIZUKI], '保科先生、水木様、赤金棟梁'), at: 'body', message: 'somebodyElse', evidence: AKAGANE },
    { name: 'the first of three, a foreman behind', ...toThree([MIZUKI, AKAGANE], '保科先生、水木本部長、赤金監督'), at: 'body', message: 'somebodyElse', evidence: HOSHINA },
    { name: 'one of three, a line each', ...toThree([HOSHINA, AKAGANE], '保科顧問\n水木様\n赤金監督'), at: 'body', message: 'somebodyElse', evidence: MIZUKI },
    { name: 'English: one of three', ...toThree(['ann@pine.example', 'ben@maple.example'], 'Dear Ann, Ben and Carla,'), at: 'body', message: 'somebodyElse', evidence: 'carla@elm.example' },
    { name: 'English: one of three with slashes', ...toThree(['ann@pine.example', 'carla@elm.example'], 'Ann / Ben / Carla,'), at: 'body', message: 'somebodyElse', evidence: 'ben@maple.example' },
    { name: 'English: initials of another', contacts: [{ name: 'Tan Kok Wee', email: 'kokwee@pine.example', company: 'Pine' }], draft: { to: ['Tan Kok Wee <kokwee@pine.example>'], text: 'Dear Bree,\n\nsee below.' }, at: 'recipient:kokwee@pine.example' },
    { name: 'a namesake, with the reading in brackets', ...bracketed('hiroko@home.example', '佐藤 陽子(ようこ)様\n\nご予約を承りました。'), at: 'recipient:hiroko@home.example', message: 'somebodyElse', severity: 'warn', fix: { kind: 'replace-recipient', address: 'hiroko@home.example', by: 'yoko@home.example' } },
    { name: 'somebody else, read out in katakana', ...bracketed('yoko@home.example', '日高 紀子(ヒダカ ノリコ)様\n\n見積です。'), at: 'recipient:yoko@home.example', message: 'somebodyElse' },
    { name: 'somebody else, with a department in brackets', ...bracketed('yoko@home.example', '日高(購買部)様\n\n見積です。'), at: 'recipient:yoko@home.example', message: 'somebodyElse' },
    { name: 'English: somebody else, with a department in brackets', ...bracketed('i.carrow@maple.example', 'Dear Robert (Finance),\n\nHello.'), at: 'recipient:i.carrow@maple.example', message: 'somebodyElse' },
    { name: 'a name that only begins like the recipient’s', contacts: [{ name: '加茂 沙耶', kana: 'かも さや', email: 'kamo@yamada-shoji.example', company: '株式会社山田商事' }, { name: '加茂田 梓', kana: 'かもた あずさ', email: 'kamota@suzuki-works.example', company: '鈴木製作所株式会社' }], draft: { to: ['加茂田 梓 <kamota@suzuki-works.example>'], text: '加茂様\n\nレイアウトを承りました。' }, at: 'recipient:kamota@suzuki-works.example', message: 'somebodyElse' },
    { name: 'another name than the address itself gives, without an address book', contacts: [], draft: { to: ['Maya Lind <maya@harbor-pine.example>'], text: 'Dear Anna,\n\nHere are the prices.' }, at: 'recipient:maya@harbor-pine.example', message: 'nobody' },
    { name: 'a colleague of the recipient', ...mail('hidaka@yamada-shoji.example', '株式会社山田商事\n田中様\n\nお世話になっております。'), at: 'recipient:hidaka@yamada-shoji.example', message: 'somebodyElse', severity: 'warn', fix: { kind: 'replace-recipient', address: 'hidaka@yamada-shoji.example', by: 'tanaka@yamada-shoji.example' } },
    { name: 'somebody of the house in a mail to an outsider', ...mail('tanaka@yamada-shoji.example', '真辺先生\n\n評価の件です。'), at: 'body', message: 'somebodyElse', evidence: 'manabe@aozora.example' },
    { name: 'a name that nobody among the recipients has', ...mail('tanaka@yamada-shoji.example', '高橋様\n\nお世話になっております。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'nobody' },
    { name: 'the full name of another of the same surname', contacts: [{ name: '高橋 実', kana: 'たかはし みのる', email: 'm@harbor.example' }, { name: '高橋 直美', kana: 'たかはし なおみ', email: 'n@pine.example' }], draft: { to: ['n@pine.example'], text: '高橋 実様\n\n資料です。' }, at: 'recipient:n@pine.example', message: 'somebodyElse' },
    { name: 'another customer in English', ...mail('r.hale@pine.example', 'Dear Imogen,\n\nHere is the quotation.'), at: 'recipient:r.hale@pine.example', message: 'somebodyElse' },
    { name: 'one of two who is missing', ...mail('tanaka@yamada-shoji.example', '田中様、日高様\n\n資料です。'), at: 'body', message: 'somebodyElse', evidence: '日高' },
    { name: 'one of two, in whose place somebody else is, while the other stays', contacts, draft: { to: ['tanaka@yamada-shoji.example', 'r.hale@pine.example'], text: '田中様、日高様\n\n資料です。' }, at: 'recipient:r.hale@pine.example', message: 'somebodyElse', fix: { kind: 'replace-recipient', address: 'r.hale@pine.example', by: 'hidaka@yamada-shoji.example' } },
    { name: 'a surname that ends like a department', contacts: [{ name: '渡部 圭', kana: 'わたべ けい', email: 'watabe@pine.example' }, { name: '渡辺 圭介', kana: 'わたなべ けいすけ', email: 'watanabe@maple.example' }], draft: { to: ['watanabe@maple.example'], text: '渡部様\n\nお世話になっております。' }, at: 'recipient:watanabe@maple.example', message: 'somebodyElse' },
    { name: 'a name that begins another’s', contacts: [{ name: 'Daniel Okafor', email: 'd.okafor@pine.example' }, { name: 'Daniela Okonski', email: 'd.okonski@maple.example' }], draft: { to: ['d.okonski@maple.example'], text: 'Hi Daniel,\n\nthe truck left.' }, at: 'recipient:d.okonski@maple.example', message: 'somebodyElse' },
    { name: 'an office of another company greeted', contacts: [...contacts, { name: 'Accounts', email: 'accounts@maple.example', company: 'Maple' }], draft: { to: ['r.hale@pine.example'], text: 'Dear Accounts team,\n\nHere is the statement.' }, at: 'recipient:r.hale@pine.example', message: 'office', evidence: 'accounts@maple.example' },
    { name: 'an office of another company greeted in Japanese', contacts: [...contacts, { name: '経理部', email: 'keiri@suzuki-works.example', company: '鈴木製作所株式会社' }], draft: { to: ['tanaka@yamada-shoji.example'], text: '経理部 御中\n\n請求書です。' }, at: 'body', message: 'office', evidence: 'keiri@suzuki-works.example' },
    { name: 'another department of the recipient’s company', ...department('株式会社山田商事 購買部 御中\n\n資料です。'), at: 'recipient:tanaka@yamada-shoji.example', message: 'office', evidence: 'hidaka@yamada-shoji.example' },
    { name: 'another department’s clerk, by no name', ...department('株式会社山田商事 購買部\nご担当者様\n\n資料です。'), at: 'body', message: 'office', evidence: '購買部' },
  ],
});
