import { anyOf } from '../draft/text/any-of';
import { apiKeysIn } from '../facts/secrets/api-keys';
import { mayHavePassword } from '../facts/secrets/file-key';
import { passwordsIn } from '../facts/secrets/password';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, defineRule } from './rule';

/** Characters before and after the password in which it says what it is for. */
const AROUND = 120;
/** A passcode for a meeting lets nobody in anywhere else. */
const MEETING = anyOf(
  /(?:会議|ミーティング|打ち?合わ?せ|説明会|面談|面接)の?\s?(?:ID|URL|番号|リンク)|参加|入室|視聴|セミナー|ウェビナー|Zoom|Teams|Webex|Google Meet/i,
  /パスコード|\bmeeting (?:id|link|number|room)\b|\b(?:webinar|dial-in|passcode|join)\b|wi-?fi/i,
);
/** A link that the password opens stands on one of the lines before or after it. */
const LINK = /https?:\/\/\S+/i;
const LINES_TO_LINK = 3;
/** One that is changed at the first use. */
const FIRST_USE = anyOf(
  /仮の?パスワード|仮PW|初期パスワード|ワンタイム|初回ログイン|\b(?:temporary|initial|one-time|first) (?:password|login|log-in|sign-in)\b/i,
  /\bchange (?:it|the password|your password)\b/i,
);
/** What it opens is named beside it. */
const ACCOUNT = anyOf(
  /(?:ユーザー?(?:名|ID|ネーム)?|ログイン(?:ID|名)?|アカウント(?:名)?|(?<![A-Za-z])ID|接続(?:先|情報)|ホスト(?:名)?|サーバー?(?:名)?|DB(?:名)?)\s?[:=はが]/i,
  /\b(?:user(?: ?name)?|login|log-in|account|host(?:name)?|server|database|db|uid|admin)\b\s?[:=]/i,
  /(?:^|\n)[ \t■・●*-]*(?:ユーザー?(?:名|ID|ネーム)?|ログイン(?:ID|名)?|アカウント(?:名)?|ID|端末名?|user(?: ?name)?|login|account|host)[ \t]{1,4}[!-~]{2,40}[ \t]*(?=\n|$)/i,
);

/** The line with that place, from its beginning. */
function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at + 1);
  return text.slice(start, end < 0 ? undefined : end);
}

function standsByLink(text: string, { said, at }: { readonly said: string; readonly at: number }): boolean {
  const before = text.slice(0, at).split('\n').slice(-LINES_TO_LINK);
  const after = text.slice(at + said.length).split('\n').slice(0, LINES_TO_LINK);
  return [...before, ...after].some((line) => LINK.test(line));
}

/** The sign-in to something, in plain text to the outside. */
export const credentialsInBody = defineRule({
  id: 'credentials-in-body',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '本文のパスワード・APIキー',
      messages: {
        given: { title: '本文のパスワード', says: '社外に送る本文に、パスワードがそのまま書かれています(「{shown}」)。', todo: 'パスワードを消し、電話などで伝えてください。' },
        key: { title: '本文のAPIキー・トークン', says: '社外に送る本文に、APIキーやトークンがそのまま書かれています(「{shown}」)。', todo: 'キーを消し、別の安全な方法で渡してください。' },
      },
    },
    en: {
      title: 'Password or API key in the text',
      messages: {
        given: { title: 'Password in the text', says: 'A password is in plain text in an external email (“{shown}”).', todo: 'Remove it and give it by phone.' },
        key: { title: 'API key or token in the text', says: 'An API key or token is in plain text in an external email (“{shown}”).', todo: 'Remove it and share it in a safe way.' },
      },
    },
  },
  check({ draft, facts, report }) {
    if (facts.externals.length === 0) return;
    const text = normalise(draft.text.fresh.slice(0, 50_000));
    const [key] = apiKeysIn(text);
    if (key !== undefined) {
      const shown = `${key.slice(0, 6)}…`;
      report({ at: 'body', message: 'key', values: { shown }, evidence: [shown] });
      return;
    }
    // With a file on the mail that can have one it most likely opens the file; `encrypted-zip` speaks of that.
    if (draft.attachments.some(mayHavePassword)) return;
    const given = passwordsIn(text).filter(({ said, at }) => !MEETING.test(text.slice(Math.max(0, at - AROUND), at + said.length + AROUND)));
    // Where several are given, each says for itself whether it is one to begin with.
    const lasting = given.filter(({ at }) => !FIRST_USE.test(given.length === 1 ? text : lineAt(text, at)));
    const [first] = [...lasting, ...given];
    if (first === undefined) return;
    const shown = `${first.said.trim().slice(0, 10)}…`;
    report({ at: 'body', message: 'given', values: { shown }, evidence: [shown], ...(lasting.length === 0 || (!ACCOUNT.test(text) && !standsByLink(text, first)) ? { severity: 'note' as const } : {}) });
  },
});
