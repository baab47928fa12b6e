import { credentialsInBody } from '../../src/rules/credentials-in-body';
import { ruleTable } from './table';

const mail = (lines: string, more: Readonly<Record<string, unknown>> = {}) => ({ draft: { text: `田中様\n\nお世話になっております。\n${lines}\n`, ...more } });
const signIn = 'ID:yamada01\nパスワード:Kz7!pq2W';

ruleTable(credentialsInBody, {
  silent: [
    { name: 'among colleagues', ...mail(signIn, { to: ['abe@aozora.example'] }) },
    { name: 'a password given another way', ...mail('ID:yamada01\nパスワードはお電話でお伝えします。') },
    { name: 'the password of a file, of which another rule speaks', ...mail('パスワード:Kz7!pq2W', { attachments: [{ name: '山田商事_資料.zip', size: 9 }] }) },
    { name: 'how a password is to be made', ...mail('パスワードは8文字以上、英数字と記号を混ぜて設定してください。') },
    { name: 'where a password is to be changed', ...mail('パスワードの変更: https://portal.aozora.example/password') },
    { name: 'the passcode of a meeting', ...mail('Zoom でお打ち合わせをお願いします。\nミーティングID: 812 3456 7890\nパスコード: 482915') },
    { name: 'the key of a guests’ network', ...mail('来訪時の Wi-Fi\nID:guest\nパスワード:aozora-2026') },
    { name: 'a password that is as before', ...mail('ID:yamada01\nパスワード:unchanged') },
    { name: 'only in a quoted mail', ...mail('ご連絡ありがとうございます。\n\n> ID:yamada01\n> パスワード:Kz7!pq2W') },
    { name: 'English: given by phone', ...mail('User name: yamada01\nThe password is with our desk; I will call you.') },
    { name: 'English: a password spoken of', ...mail('The password is case sensitive and expires after a year.') },
    { name: 'English: stars instead', ...mail('Login: yamada01\nPassword: ********') },
    { name: 'a password to watch a talk', ...mail('視聴用ページのご案内です。\nID:guest\nパスワード:Kz7!pq2W') },
    { name: 'a condition behind the word', ...mail('ID:yamada\nパスワード 8文字以上でお願いします。') },
    { name: 'English: required', ...mail('Username: yamada\nPassword is required.') },
    { name: 'English: how long it may be, in brackets', ...mail('Username: yamada\nPassword (case-sensitive) to follow by phone.') },
    { name: 'with a workbook, which it most likely opens', ...mail('ID:yamada01\nパスワード:Kz7!pq2W', { attachments: [{ name: '一覧.xlsx', size: 9 }] }) },
    { name: 'English: sent another way', ...mail('Username: yamada\nPassword: sent by text message') },
    { name: 'a meeting’s link and passcode', ...mail('Zoom https://zoom.example/j/81234 \nパスコード:Kz7!pq2W') },
  ],
  finds: [
    { name: 'beside the link that it opens', ...mail('画像を上げました。\n\nhttps://files.example/d/8f2k10\nパスワード: Kz7!pq2W'), at: 'body', severity: 'warn' },
    { name: 'far from a link, as a note', ...mail('パスワード: Kz7!pq2W\n\n以上、よろしくお願いいたします。\n\n別件です。\n\nサイトを新しくしました。\nhttps://aozora.example'), at: 'body', severity: 'note' },
    { name: 'a name and a password', ...mail(signIn), at: 'body', message: 'given', severity: 'warn' },
    { name: 'on the line below its heading', ...mail('ログインID:yamada01\nパスワード:\n  Kz7!pq2W'), at: 'body', severity: 'warn' },
    { name: 'as follows', ...mail('ユーザー名:yamada01\nパスワードは以下のとおりです。\nKz7!pq2W'), at: 'body', severity: 'warn' },
    { name: 'in a sentence', ...mail('アカウントはyamada01、パスワードは「Kz7!pq2W」です。'), at: 'body', severity: 'warn' },
    { name: 'of a database', ...mail('ホスト名:db.aozora.example\nPW: Kz7!pq2W'), at: 'body', severity: 'warn' },
    { name: 'in wide letters', ...mail('ＩＤ：ｙａｍａｄａ０１\nパスワード：Ｋｚ７ｐｑ２Ｗ'), at: 'body', severity: 'warn' },
    { name: 'to be changed at the first use, as a note', ...mail('ID:yamada01\n初期パスワード:Kz7!pq2W'), at: 'body', severity: 'note' },
    { name: 'a password without what it opens, as a note', ...mail('パスワード:Kz7!pq2W'), at: 'body', severity: 'note' },
    { name: 'English: a login', ...mail('Username: yamada01\nPassword: Kz7!pq2W'), at: 'body', severity: 'warn' },
    { name: 'English: in a sentence', ...mail('For the server: db2.\nThe password is Fenw!ck26, same as the test box.'), at: 'body', severity: 'warn' },
    { name: 'after a talk about a meeting', ...mail('先日はお打ち合わせをありがとうございました。資料サイトの情報です。\nID:yamada01\nパスワード:Kz7!pq2W'), at: 'body', severity: 'warn' },
    { name: 'a list in which blanks set names off', ...mail('下記でリモート接続をお願いします。\n\n 端末  AZ-0217\n ログイン y.yamada\n パスワード Kz7pq2W'), at: 'body', severity: 'warn' },
    { name: 'with a picture, which has no password', ...mail('ID:yamada01\nパスワード:Kz7!pq2W', { attachments: [{ name: '画面.png', size: 9 }] }), at: 'body', severity: 'warn' },
    { name: 'English: a lasting one beside one to begin with', ...mail('User: yamada\nTemporary password: Lamp-4471-x\n\nThe vault opens with the master password (Kz7!pq2W-9).'), at: 'body', severity: 'warn' },
    { name: 'English: several to begin with, as a note', ...mail('User: yamada\nTemporary password: Lamp-4471-x\nUser: abe\nTemporary password: Lamp-8120-y'), at: 'body', severity: 'note' },
    { name: 'English: in brackets', ...mail('Login: yamada\nThe shared password (Fenw!ck26) works for all of us.'), at: 'body', severity: 'warn' },
    { name: 'set off by a blank alone', ...mail('ユーザー名: yamada01\nパスワード Kz7!pq2W'), at: 'body', severity: 'warn' },
  ],
});
