import type { Lang } from '../messages/lang';
import { MINUTE } from '../time/zoned';
import type { MisSentMail } from './record';

/** An invented mail to practise with; nobody has these addresses. */
export function drillMail(lang: Lang, now: number): MisSentMail {
  const ja = lang === 'ja';
  return {
    id: '', sentAt: now - 3 * MINUTE, name: ja ? '練習 太郎' : 'Pat Practice', signature: '', count: 2,
    subject: ja ? '10月分 御請求書の送付' : 'Invoice for October',
    recipients: [
      { field: 'to', name: ja ? '田中 一郎' : 'T. Marsh', address: 'tanaka@drill-kaede.example' },
      { field: 'cc', name: ja ? '伊藤 美咲' : 'Lee Ito', address: 'ito@drill-midori.example' },
    ],
    files: [ja ? '御請求書_みどり商事.pdf' : 'invoice_midori.pdf'],
    found: [],
  };
}

/** The number that the drill's wrong recipient seems to have. */
export const DRILL_PHONE = '03-0000-0000';
