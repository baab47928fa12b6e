import type { Lang } from '../../../src/messages/lang';
import type { Fault } from './form';

/** What Gmail itself writes around an add-on's cards. */
export interface CardWords {
  readonly lang: Lang;
  readonly showMore: string;
  readonly showLess: string;
  readonly back: string;
  readonly menu: string;
  readonly close: string;
  readonly refresh: string;
  readonly working: string;
  readonly dismiss: string;
  readonly failedTitle: string;
  readonly failedBody: string;
  readonly imageNotLoaded: string;
  readonly filter: string;
  readonly date: string;
  readonly time: string;
  readonly emptyCard: string;
  readonly faults: Readonly<Record<Fault, string>>;
}

export const CARD_WORDS: Readonly<Record<Lang, CardWords>> = {
  ja: {
    lang: 'ja',
    showMore: 'もっと見る',
    showLess: '折りたたむ',
    back: '戻る',
    menu: 'その他の操作',
    close: '閉じる',
    refresh: '更新',
    working: '処理しています…',
    dismiss: '閉じる',
    failedTitle: 'アドオンでエラーが発生しました',
    failedBody: '下の「インスペクター」に、このときの実行の記録があります。',
    imageNotLoaded: '外部の画像は読み込みません',
    filter: '候補を絞り込む',
    date: '日付',
    time: '時刻',
    emptyCard: 'アドオンはカードを返しませんでした。',
    faults: {
      required: '入力してください',
      'too-long': '文字数が多すぎます',
      'not-integer': '整数を入力してください',
      'not-number': '数値を入力してください',
      'not-email': 'メールアドレスを入力してください',
    },
  },
  en: {
    lang: 'en',
    showMore: 'Show more',
    showLess: 'Show less',
    back: 'Back',
    menu: 'More actions',
    close: 'Close',
    refresh: 'Refresh',
    working: 'Working…',
    dismiss: 'Dismiss',
    failedTitle: 'Something went wrong in the add-on',
    failedBody: 'The inspector below keeps the record of this run.',
    imageNotLoaded: 'Images from outside are not loaded',
    filter: 'Filter the choices',
    date: 'Date',
    time: 'Time',
    emptyCard: 'The add-on returned no card.',
    faults: {
      required: 'Please fill this in',
      'too-long': 'Too many characters',
      'not-integer': 'Enter a whole number',
      'not-number': 'Enter a number',
      'not-email': 'Enter an email address',
    },
  },
};
