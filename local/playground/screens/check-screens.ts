import type { Visitor } from '../visit/visitor';
import { dialogOf, reportOf, type Screen } from './screen';

const WORDS = {
  ja: { greeting: '株式会社みどり商事\n田中様\n\nいつもお世話になっております。青空工業の佐藤です。\n\n', to: 'tanaka@midori-shoji.example', stranger: 'nakano@minato-kizai.example' },
  en: { greeting: 'Dear Anna,\n\n', to: 'anna.wells@fernhill-trading.example', stranger: 'tom@copperfield-tools.example' },
};

async function checked(visitor: Visitor, mail: Parameters<Visitor['write']>[0]): Promise<void> {
  await visitor.write(mail);
  await visitor.openMatta();
}

/** What the check shows over a draft, from nothing to the worst. */
export const CHECK_SCREENS: readonly Screen[] = [
  { name: 'check-nothing', show: dialogOf(reportOf('fine')) },
  { name: 'check-ticked', show: dialogOf(reportOf('fine'), (visitor) => visitor.tickAll()) },
  {
    name: 'check-notes',
    show: dialogOf((visitor) => checked(visitor, {
      to: WORDS[visitor.lang].stranger,
      subject: visitor.lang === 'ja' ? '資料のご請求について' : 'Your request',
      body: visitor.lang === 'ja' ? 'ご担当者様\n\nお問い合わせありがとうございます。青空工業の佐藤です。' : 'Hello,\n\nthank you for your request.\n\nKind regards,\nHanako',
    })),
  },
  { name: 'check-inside', langs: ['ja'], show: dialogOf(reportOf('internal')) },
  { name: 'check-fix', show: dialogOf(reportOf('typo')) },
  { name: 'check-attachment', show: dialogOf(reportOf('attachment')) },
  { name: 'check-merged', show: dialogOf(reportOf('wrong-company')) },
  { name: 'check-bcc', show: dialogOf(reportOf('many-to')) },
  { name: 'check-two', show: dialogOf(reportOf('placeholder')) },
  { name: 'check-stop', langs: ['ja'], show: dialogOf(reportOf('blocked')) },
  {
    name: 'check-muted',
    show: dialogOf(reportOf('typo'), (visitor) => visitor.press('mute.button'), (visitor) => visitor.dialog.locator('.card-header').waitFor()),
  },
  {
    name: 'check-missing',
    show: async (visitor) => {
      await reportOf('typo')(visitor);
      await Promise.all([visitor.page.locator('.snack').waitFor(), visitor.press('report.hold')]);
      return null;
    },
  },
  {
    name: 'check-no-recipients',
    show: dialogOf((visitor) => checked(visitor, { subject: visitor.lang === 'ja' ? 'ご連絡' : 'News', body: WORDS[visitor.lang].greeting })),
  },
  { name: 'check-not-saved', show: dialogOf((visitor) => visitor.openMatta()) },
  {
    name: 'check-which',
    show: dialogOf(
      async (visitor) => {
        const { to, greeting } = WORDS[visitor.lang];
        for (const part of visitor.lang === 'ja' ? ['図面をお送りします。', '日程の件です。'] : ['here is the drawing.', 'about the date.']) {
          await visitor.page.getByRole('button', { name: visitor.words.compose, exact: true }).click();
          await visitor.write({ to, body: `${greeting}${part}` });
        }
        await visitor.page.locator('.button.is-addon').click();
        await visitor.dialog.locator('.card-header').waitFor();
        await visitor.idle();
      },
    ),
  },
  {
    name: 'check-gmail-down',
    show: dialogOf(async (visitor) => {
      await visitor.sample('fine');
      await visitor.break();
      await visitor.openMatta();
    }),
  },
  { name: 'check-policy-faulty', policy: { addresses: 'アドレス,区分,理由\n@old..example,禁止,取引は終了しました\n', settings: '項目,値,備考\n社内ドメイン,aozora.example,\n初めの待ち時間(分),すぐ,\n' }, show: dialogOf(reportOf('fine')) },
];
