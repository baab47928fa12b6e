import { normalise } from '../facts/fold';
import { passwordIn } from '../facts/password';
import { NO_OPTIONS, defineRule } from './rule';

/** Characters before and after the password in which it says what it is for. */
const AROUND = 120;
/** A passcode for a meeting lets nobody in anywhere else. */
const MEETING = /(?:会議|ミーティング|打ち?合わ?せ|説明会|面談|面接)の?\s?(?:ID|URL|番号|リンク)|参加|入室|視聴|セミナー|ウェビナー|Zoom|Teams|Webex|Google Meet|パスコード|\bmeeting (?:id|link|number|room)\b|\b(?:webinar|dial-in|passcode|join)\b|wi-?fi/i;
/** One that is changed at the first use. */
const FIRST_USE = /仮の?パスワード|仮PW|初期パスワード|ワンタイム|初回ログイン|\b(?:temporary|initial|one-time|first) (?:password|login|log-in|sign-in)\b|\bchange (?:it|the password|your password)\b/i;
/** What it opens is named beside it. */
const ACCOUNT = /(?:ユーザー?(?:名|ID|ネーム)?|ログイン(?:ID|名)?|アカウント(?:名)?|(?<![A-Za-z])ID|接続(?:先|情報)|ホスト(?:名)?|サーバー?(?:名)?|DB(?:名)?)\s?[:=はが]|\b(?:user(?: ?name)?|login|log-in|account|host(?:name)?|server|database|db|uid|admin)\b\s?[:=]/i;

/** The sign-in to something, in plain text to the outside. */
export const credentialsInBody = defineRule({
  id: 'credentials-in-body',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '本文のパスワード',
      messages: { given: { says: '社外に送る本文に、パスワードがそのまま書かれています(「{shown}」)。', todo: 'パスワードを消し、電話などで伝えてください。' } },
    },
    en: {
      title: 'Password in the text',
      messages: { given: { says: 'A password stands in plain text in a mail to the outside (“{shown}”).', todo: 'Take it out and give it by phone.' } },
    },
  },
  check({ draft, facts, report }) {
    // With a file on the mail it most likely opens the file; `encrypted-zip` speaks of that.
    if (facts.externals.length === 0 || draft.attachments.length > 0) return;
    const text = normalise(draft.text.fresh.slice(0, 50_000));
    const given = passwordIn(text);
    if (given === null) return;
    const at = text.indexOf(given);
    if (MEETING.test(text.slice(Math.max(0, at - AROUND), at + given.length + AROUND))) return;
    const shown = `${given.trim().slice(0, 10)}…`;
    report({ at: 'body', message: 'given', values: { shown }, evidence: [shown], ...(FIRST_USE.test(text) || !ACCOUNT.test(text) ? { severity: 'note' as const } : {}) });
  },
});
