import * as v from 'valibot';
import type { Attachment } from '../draft/draft';
import { anyOf } from '../draft/text/any-of';
import { extensionOf } from '../facts/attachments/file-name';
import { fileKeyIn, mayHavePassword } from '../facts/secrets/file-key';
import { normalise } from '../facts/words/fold';
import { passwordIn, speaksOfPassword } from '../facts/secrets/password';
import { atAttachment, defineRule } from './rule';

/**
 * APPNOTE.TXT 4.3.7: local file header signature, and bit 0 of its general purpose flags, set where the entry is encrypted. Folders, which have
 * no content and are never encrypted, may come first; one entry follows the other.
 */
function isEncryptedZip({ head }: Attachment): boolean {
  const at = (place: number): number => head[place] ?? 0;
  for (let start = 0; start + 30 <= head.length + 22; ) {
    if (at(start) !== 0x50 || at(start + 1) !== 0x4b || at(start + 2) !== 3 || at(start + 3) !== 4) return false;
    if ((at(start + 6) & 1) === 1) return true;
    const isEmpty = [18, 19, 20, 21].every((place) => at(start + place) === 0) && (at(start + 6) & 8) === 0;
    if (!isEmpty) return false;
    start += 30 + at(start + 26) + at(start + 27) * 256 + at(start + 28) + at(start + 29) * 256;
  }
  return false;
}

const ARCHIVES = new Set(['zip', '7z', 'rar', 'lzh', 'exe']);
/** What a password is called; not where one is to be changed or reset. */
const JA_WORD = '(?:パスワード(?!の?(?:変更|再設定|再発行|リセット|管理|入力))|(?<![A-Za-z])PW(?![A-Za-z])|解凍キー|暗証)';
const EN_WORD = '(?<!\\b(?:change|reset|update|renew|forget|forgot) (?:your|the|my|a|their) )\\bpass ?(?:word|code)s?\\b(?! (?:reset|change|polic|manager|expir))';
const JA_LATER = '(?:別途|別便|別送|別メール|別のメール|後ほど|のちほど|追って|この後|次のメール|次便|改めて)';
const FOLLOWS = new RegExp(
  [
    `(?:${JA_WORD}|${EN_WORD})[^。\\n]{0,40}${JA_LATER}`, `${JA_LATER}[^。\\n]{0,40}${JA_WORD}`,
    `${EN_WORD}[^.\\n]{0,60}\\b(?:separate(?:ly)?|follows?|another|next|second|later)\\b[^.\\n]{0,20}(?:e-?mail|mail|message)?`,
    `\\b(?:separate|another|next|second|following) (?:e-?mail|mail|message)[^.\\n]{0,40}${EN_WORD}`,
  ].join('|'),
  'gi',
);
const OTHER_WAY = /電話|口頭|SMS|ショート(?:メッセージ|メール)|FAX|チャット|Teams|Slack|あらかじめ|事前に|取り決め|既にお伝え|以前お伝え|phone|call|text message|in person|agreed|signal|whatsapp/i;
/** The sentence after it says how: 「お電話でお伝えします」, not 「ご不明な点はお電話ください」. */
const TOLD_OTHERWISE = anyOf(
  /(?:電話|口頭|SMS|ショートメッセージ|FAX|チャット|Teams|Slack)(?:に?て|で)[^。]{0,10}(?:伝え|知らせ|連絡|申し上げ|送り|お渡し)/i,
  /\b(?:by|over the|via) (?:phone|sms|text|fax)\b|\b(?:will|'ll) (?:call|phone|ring|text) you\b/i,
);
const NOT_BY_MAIL = /ショートメール|メール(?:では?なく|ではありません|アドレス)|not (?:by|via|in an?) (?:e-?mail|mail)/gi;
const BY_MAIL = /メール|mail/i;

/** Where the text says that the password follows. A phone in the same sentence is another way, unless the sentence speaks of mail as well. */
function followsIn(text: string): string | null {
  if (!speaksOfPassword(text)) return null;
  for (const { 0: word, index } of text.matchAll(FOLLOWS)) {
    const [rest = ''] = /^[^。.\n]{0,120}/.exec(text.slice(index + word.length, index + word.length + 120)) ?? [];
    const sentence = `${word}${rest}`;
    const otherWay = OTHER_WAY.test(word) || (OTHER_WAY.test(sentence) && !BY_MAIL.test(sentence.replace(NOT_BY_MAIL, '')));
    const [next = ''] = /^[。.\n]{1,3}[^。.\n]{0,80}/.exec(text.slice(index + sentence.length)) ?? [];
    if (!otherWay && !(TOLD_OTHERWISE.test(next) && !BY_MAIL.test(next.replace(NOT_BY_MAIL, '')))) return word;
  }
  return null;
}

/** An encrypted archive whose password goes the same way: who gets the one gets the other (PPAP). */
export const encryptedZip = defineRule({
  id: 'encrypted-zip',
  severity: 'warn',
  options: v.object({
    /** Warns of any encrypted archive to the outside, whatever becomes of its password. */
    everyArchive: v.optional(v.boolean(), false),
  }),
  words: {
    ja: {
      title: 'パスワード付きZIP',
      messages: {
        follows: { says: '「{file}」のパスワードを別のメールで送る書き方です(「{word}」)。宛先を間違えていれば、両方とも同じ人に届きます。', todo: 'パスワードは電話などで伝えるか、前もって取り決めたものを使ってください。' },
        inMail: { says: '「{file}」のパスワードが、同じメールに書かれています。', todo: 'パスワードを消し、電話などで伝えてください。' },
        encrypted: { says: '「{file}」はパスワードの付いた圧縮ファイルです。', todo: 'パスワードは、メールでなく電話などで伝えてください。' },
      },
    },
    en: {
      title: 'Password-protected ZIP',
      messages: {
        follows: { says: 'The password for “{file}” is to follow by email (“{word}”): an unintended recipient would get both.', todo: 'Give it by phone, or use one agreed beforehand.' },
        inMail: { says: 'The password for “{file}” is in the same email.', todo: 'Remove it and give it by phone.' },
        encrypted: { says: '“{file}” is a password-protected archive.', todo: 'Give the password by phone, not by email.' },
      },
    },
  },
  check({ draft, facts, options, report }) {
    if (facts.externals.length === 0) return;
    const archive = draft.attachments.find((file) => isEncryptedZip(file)) ?? draft.attachments.find(({ name }) => ARCHIVES.has(extensionOf(name)));
    const text = normalise(draft.text.fresh.slice(0, 50_000));
    const follows = followsIn(text);
    const inMail = passwordIn(text) ?? fileKeyIn(text);
    // A protected document goes the same way as a protected archive.
    const file = archive ?? (inMail !== null || follows !== null ? draft.attachments.find(mayHavePassword) : undefined);
    if (file === undefined) return;
    const values = { file: file.name };
    if (follows !== null) {
      report({ at: [atAttachment(file), 'body'], message: 'follows', values: { ...values, word: follows }, evidence: [file.name, follows] });
    } else if (inMail !== null) {
      report({ at: [atAttachment(file), 'body'], message: 'inMail', values, evidence: [file.name, inMail.slice(0, 14)] });
    } else if (isEncryptedZip(file)) {
      report({ at: atAttachment(file), message: 'encrypted', values, evidence: [file.name], ...(options.everyArchive ? {} : { severity: 'note' as const }) });
    }
  },
});
