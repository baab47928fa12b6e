import { FERNHILL, HARBOR, KAEDE, MIDORI } from './office';
import { sample, type Sample } from './sample';

const SIGNATURE = ['--', '佐藤 花子', '青空工業株式会社 営業部', 'sato@aozora.example'].join('\n');

function letter(...lines: string[]): string {
  return [...lines, '', SIGNATURE].join('\n');
}

export const JA_SAMPLES: readonly Sample[] = [
  sample(
    'ja-fine',
    'ja',
    '問題のないメール',
    {
      to: MIDORI.tanaka,
      cc: MIDORI.ito,
      subject: '御見積書の送付（11月分）',
      text: letter('株式会社みどり商事', '田中様', '', 'いつもお世話になっております。青空工業の佐藤です。', '', 'ご依頼の御見積書を添付いたします。', 'ご確認のほど、よろしくお願いいたします。'),
    },
    ['御見積書_みどり商事.pdf'],
  ),
  sample('ja-attachment', 'ja', '添付を忘れている', {
    to: MIDORI.tanaka,
    subject: '御見積書の送付',
    text: letter('株式会社みどり商事', '田中様', '', 'お世話になっております。青空工業の佐藤です。', '', '御見積書を添付いたしますので、ご査収ください。'),
  }),
  sample('ja-typo', 'ja', '宛先ドメインの打ち間違い', {
    to: 'tanaka@midori-shooji.example',
    subject: '打ち合わせの日程について',
    text: letter('株式会社みどり商事', '田中様', '', 'お世話になっております。青空工業の佐藤です。', '', '次回の打ち合わせですが、来週のご都合はいかがでしょうか。'),
  }),
  sample(
    'ja-wrong-company',
    'ja',
    '別の会社の同姓の人に送ろうとしている',
    {
      to: KAEDE.tanaka,
      subject: '御請求書の送付',
      text: letter('株式会社みどり商事', '田中様', '', 'お世話になっております。青空工業の佐藤です。', '', '今月分の御請求書をお送りいたします。ご確認をお願いいたします。'),
    },
    ['御請求書_みどり商事.pdf'],
  ),
  sample('ja-many-to', 'ja', '多くの取引先を To に並べている', {
    to: [MIDORI.tanaka, KAEDE.yamamoto, FERNHILL.anna, HARBOR.maya, 'info@sakura-denki.example', 'sales@minato-kizai.example', '小林 望 <kobayashi@tsubame-print.example>'].join(', '),
    subject: '年末年始休業のお知らせ',
    text: letter('お取引先各位', '', '平素は格別のお引き立てを賜り、厚く御礼申し上げます。', '年末年始の休業日につきまして、お知らせいたします。'),
  }),
  sample('ja-placeholder', 'ja', 'ひな形の「○○」が残り、件名もない', {
    to: KAEDE.yamamoto,
    text: letter('株式会社かえで製作所', '○○様', '', 'お世話になっております。青空工業の佐藤です。', '', '先日お問い合わせいただいた件、下記のとおりご回答いたします。'),
  }),
  sample(
    'ja-blocked',
    'ja',
    '送信禁止の相手と「社外秘」の添付',
    {
      to: '中村 誠 <nakamura@old-partner.example>',
      subject: '資料の送付',
      text: letter('中村様', '', 'お世話になっております。青空工業の佐藤です。', '', '先日お話しした資料を添付いたします。'),
    },
    ['社外秘_原価表.pdf'],
  ),
  sample(
    'ja-approval',
    'ja',
    '上長の承認が要る（覚書）',
    {
      to: MIDORI.tanaka,
      subject: '覚書の送付',
      text: letter('株式会社みどり商事', '田中様', '', 'お世話になっております。青空工業の佐藤です。', '', '先日ご相談した覚書を添付いたします。', 'ご確認のほど、よろしくお願いいたします。'),
    },
    ['覚書_みどり商事.pdf'],
  ),
  sample('ja-internal', 'ja', '社内だけのメール', {
    to: '鈴木 一郎 <suzuki@aozora.example>',
    subject: '明日の会議の資料',
    text: letter('鈴木さん', '', 'お疲れさまです。佐藤です。', '明日の会議は第2会議室で行います。'),
  }),
];
