import type { Attachment } from '../draft/draft';
import { normalise } from '../facts/fold';
import { NO_OPTIONS, atAttachment, defineRule } from './rule';
import { extensionOf } from './dangerous-attachment';

/** APPNOTE.TXT 4.3.7: local file header signature, and bit 0 of its general purpose flags, set where the entry is encrypted. */
function isEncryptedZip({ head }: Attachment): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4 && ((head[6] ?? 0) & 1) === 1;
}

const ARCHIVES = new Set(['zip', '7z', 'rar', 'lzh', 'exe']);
const FOLLOWS = /(?:パスワード|PW|pass ?word|passcode|解凍キー|暗証)[^。\n]{0,40}(?:別途|別メール|別のメール|後ほど|のちほど|追って|この後|次のメール|次便|改めて)|(?:別途|別メール|別のメール|後ほど|のちほど|追って|この後|次のメール|改めて)[^。\n]{0,40}(?:パスワード|PW|解凍)|password[^.\n]{0,60}(?:separate(?:ly)?|follow|another|next|second|later)\b[^.\n]{0,20}(?:e-?mail|mail|message)?|(?:separate|another|next|second|following) (?:e-?mail|mail|message)[^.\n]{0,40}password/i;
const OTHER_WAY = /電話|口頭|SMS|ショートメッセージ|FAX|チャット|Teams|Slack|あらかじめ|事前に|取り決め|既にお伝え|以前お伝え|phone|call|text message|\bSMS\b|in person|agreed|signal|whatsapp/i;
const IN_MAIL = /(?:パスワード|PW|解凍キー|password|passcode)\s?(?:は|[:=]|is)\s?[「"']?([A-Za-z0-9!-/:-@[-`{-~]{4,40})/i;

/** An encrypted archive whose password goes the same way: who gets the one gets the other (PPAP). */
export const encryptedZip = defineRule({
  id: 'encrypted-zip',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: 'パスワードも同じ道で送る ZIP',
      messages: {
        follows: { says: '「{file}」のパスワードを別のメールで送る書き方です(「{word}」)。宛先を間違えていれば、両方とも同じ人に届きます。', todo: 'パスワードは電話などで伝えるか、前もって取り決めたものを使ってください。' },
        inMail: { says: '「{file}」のパスワードが、同じメールに書かれています。', todo: 'パスワードを消し、電話などで伝えてください。' },
        encrypted: { says: '「{file}」はパスワードの付いた圧縮ファイルです。', todo: 'パスワードは、メールでなく電話などで伝えてください。' },
      },
    },
    en: {
      title: 'Password the same way',
      messages: {
        follows: { says: 'The password of “{file}” is to follow by mail (“{word}”): a wrong recipient would get both.', todo: 'Give it by phone, or use one agreed beforehand.' },
        inMail: { says: 'The password of “{file}” is in the same mail.', todo: 'Take it out and give it by phone.' },
        encrypted: { says: '“{file}” is an archive with a password.', todo: 'Give the password by phone, not by mail.' },
      },
    },
  },
  check({ draft, facts, report }) {
    if (facts.externals.length === 0) return;
    const archive = draft.attachments.find((file) => isEncryptedZip(file)) ?? draft.attachments.find(({ name }) => ARCHIVES.has(extensionOf(name)));
    const text = normalise(draft.text.fresh.slice(0, 50_000));
    const follows = FOLLOWS.exec(text);
    const inMail = IN_MAIL.exec(text);
    // A protected document goes the same way as a protected archive.
    const file = archive ?? (inMail !== null || follows !== null ? draft.attachments[0] : undefined);
    if (file === undefined) return;
    const values = { file: file.name };
    if (follows !== null && !OTHER_WAY.test(follows[0])) {
      report({ at: [atAttachment(file), 'body'], message: 'follows', values: { ...values, word: follows[0] }, evidence: [file.name, follows[0]] });
    } else if (inMail !== null) {
      report({ at: [atAttachment(file), 'body'], message: 'inMail', values, evidence: [file.name, inMail[0].slice(0, 14)] });
    } else if (isEncryptedZip(file)) {
      report({ at: atAttachment(file), message: 'encrypted', values, evidence: [file.name], severity: 'note' });
    }
  },
});
