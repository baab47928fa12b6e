import { FERNHILL, HARBOR, KAEDE, MIDORI } from './office';

/** A mail of the past, days before the playground's first start. */
export interface PastMail {
  readonly daysAgo: number;
  readonly to: string;
  readonly cc?: string;
  readonly subject: string;
  readonly text: string;
}

/** What 佐藤 sent in the last months: enough for the add-on to know whom she writes to. */
export const SENT_BEFORE: readonly PastMail[] = [
  { daysAgo: 2, to: MIDORI.tanaka, cc: MIDORI.ito, subject: 'Re: 11月納品分について', text: '田中様\n\nお世話になっております。青空工業の佐藤です。\n納品日は来週の火曜日を予定しております。' },
  { daysAgo: 5, to: KAEDE.yamamoto, subject: '部品図面の件', text: '山本様\n\nお世話になっております。\n図面の修正版は今週中にお送りします。' },
  { daysAgo: 6, to: FERNHILL.anna, subject: 'Re: November order', text: 'Dear Anna,\n\nThank you, the order is confirmed.\n\nKind regards,\nHanako' },
  { daysAgo: 9, to: MIDORI.tanaka, subject: '打ち合わせのお礼', text: '田中様\n\n本日はありがとうございました。' },
  { daysAgo: 14, to: KAEDE.yamamoto, cc: KAEDE.tanaka, subject: '試作品の評価結果', text: '山本様、田中様\n\n評価の結果をお知らせします。' },
  { daysAgo: 17, to: '鈴木 一郎 <suzuki@aozora.example>', subject: '10月の売上報告', text: '鈴木さん\n\n10月の売上をまとめました。' },
  { daysAgo: 23, to: HARBOR.maya, subject: 'Delivery window', text: 'Dear Maya,\n\nTuesday morning works for us.\n\nKind regards,\nHanako' },
  { daysAgo: 27, to: MIDORI.tanaka, subject: '10月分 御請求書', text: '田中様\n\n御請求書をお送りします。' },
  { daysAgo: 31, to: FERNHILL.anna, cc: FERNHILL.ben, subject: 'Minutes of our call', text: 'Dear both,\n\nHere is what we agreed on.\n\nKind regards,\nHanako' },
  { daysAgo: 40, to: MIDORI.ito, subject: '新しい担当のご挨拶', text: '伊藤様\n\nこれからよろしくお願いいたします。' },
];

export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What lies in 佐藤's inbox at the start. */
export const RECEIVED_BEFORE: readonly Letter[] = [
  {
    from: FERNHILL.anna,
    to: '佐藤 花子 <sato@aozora.example>',
    subject: 'Quotation, please',
    text: 'Dear Hanako,\n\ncould you send us a quotation for 200 pieces by Friday?\n\nBest,\nAnna\n\nAnna Wells\nFernhill Trading',
  },
  {
    from: MIDORI.tanaka,
    to: '佐藤 花子 <sato@aozora.example>',
    subject: '御見積のお願い',
    text: '青空工業株式会社\n佐藤様\n\nいつもお世話になっております。みどり商事の田中です。\n\n部品A 200個の御見積をお願いできますでしょうか。\n\n--\n田中 太郎\n株式会社みどり商事 購買部',
  },
];
