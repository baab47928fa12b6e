import { honorificMissing } from '../../src/rules/honorific-missing';
import { ruleTable } from './table';

const OPENING = 'いつもお世話になっております。青空工業の佐藤です。\n図面をお送りします。';
const head = (...lines: readonly string[]) => ({ draft: { text: `${lines.join('\n')}\n\n${OPENING}` } });
const both = (...lines: readonly string[]) => ({ draft: { to: ['田中 太郎 <tanaka@yamada-shoji.example>', '鈴木 一郎 <ichiro@suzuki-works.example>'], text: `${lines.join('\n')}\n\n図面をお送りします。` } });

ruleTable(honorificMissing, {
  silent: [
    { name: 'a name with 様' },
    { name: 'a name with 様 behind a space', ...head('株式会社山田商事', '田中 太郎 様') },
    { name: 'a name with a title', ...head('株式会社山田商事', '田中部長') },
    { name: 'a name with 先生', ...head('田中先生') },
    { name: 'a name with さん', ...head('田中さん') },
    { name: '様 on a line of its own', ...head('株式会社山田商事', '田中 太郎', '様') },
    { name: 'a title on a line of its own', ...head('株式会社山田商事', '田中 太郎', '部長') },
    { name: 'one 様 for two', ...both('田中、鈴木様') },
    { name: 'no block of addressees', draft: { text: OPENING } },
    { name: 'an office', ...head('株式会社山田商事 御中') },
    { name: 'a mail to a colleague', draft: { to: ['高橋 実 <takahashi@aozora.example>'], text: `高橋\n\n${OPENING}` } },
    { name: 'a short word to a friend', draft: { text: '田中\n\n明日いつもの店で。' } },
    { name: 'the sender’s own name at the head', draft: { from: '田中 花子 <hanako@aozora.example>', text: `青空工業\n田中\n\n${OPENING}` } },
    { name: 'the name in the signature', draft: { text: `田中様\n\n${OPENING}\n\n田中 太郎` } },
    { name: 'the name in a list of the text', draft: { text: `皆様\n\n${OPENING}\n当日の参加者\n田中 太郎\n佐藤 花子` } },
    { name: 'the name in the quotation', draft: { text: `田中様\n\n${OPENING}\n\n> 佐藤様\n> 田中\n> お世話になっております。` } },
    { name: 'somebody who is no recipient', ...head('株式会社山田商事', '高木') },
    { name: 'a list of copies', ...head('鈴木様', 'CC:田中') },
    { name: 'a label', ...head('宛先:田中') },
    { name: 'a company of that name', ...head('株式会社田中') },
    { name: 'somebody whom the address book has with さん', draft: { to: ['tanaka@yamada-shoji.example'], text: `田中さん\n\n${OPENING}` }, contacts: [{ name: '田中さん 自宅', kana: '', email: 'tanaka@yamada-shoji.example', company: '' }] },
    { name: 'an inn over whom it is for', draft: { to: ['霧笛荘 予約 <yoyaku@muteki.example>'], text: `霧笛荘\nご予約ご担当者様\n\n${OPENING}` }, contacts: [{ name: '霧笛荘 予約', kana: '', email: 'yoyaku@muteki.example', company: '' }] },
    { name: 'a sentence with the name', ...head('先日は田中', 'から伺いました。') },
    { name: 'a name in Latin letters', draft: { to: ['Taro Tanaka <tanaka@yamada-shoji.example>'], text: `Tanaka\n\n${OPENING}` }, contacts: [] },
    { name: 'the head of a title', ...head('田中 太郎 個展のご案内') },
    { name: 'the title of a minute', draft: { text: '議事メモ\n田中 太郎\n佐藤 花子\n\n次回は12月です。' } },
  ],
  finds: [
    { name: 'a family name under the company', ...head('株式会社山田商事', '田中'), at: 'body', severity: 'warn', evidence: '田中' },
    { name: 'a full name', ...head('株式会社山田商事', '営業部', '田中 太郎'), at: 'body', evidence: '田中 太郎' },
    { name: 'a full name without its space', ...head('田中太郎'), at: 'recipient:tanaka@yamada-shoji.example' },
    { name: 'a full name with a wide space', ...head('山田商事', '田中　太郎'), at: 'body' },
    { name: 'company and name on one line', ...head('株式会社山田商事 田中'), at: 'body', evidence: '株式会社山田商事 田中' },
    { name: 'department and name on one line', ...head('株式会社山田商事', '第二営業部 田中 太郎'), at: 'body' },
    { name: 'a comma behind it', ...head('田中、'), at: 'body' },
    { name: 'the name alone, and an opening with 平素', draft: { text: '田中\n\n平素より格別のお引き立てを賜り、厚く御礼申し上げます。' }, at: 'body' },
    { name: 'the name alone, and an opening with 拝啓', draft: { text: '山田商事 田中太郎\n\n拝啓 晩秋の候、ますますご清栄のこととお慶び申し上げます。' }, at: 'body' },
    { name: 'the name alone, and a first mail', draft: { text: '田中 太郎\n\n初めてご連絡いたします。青空工業の佐藤と申します。' }, at: 'body' },
    { name: 'the first of two', ...both('株式会社山田商事', '田中', '鈴木製作所株式会社', '鈴木様'), at: 'recipient:tanaka@yamada-shoji.example' },
    { name: 'the second of two', ...both('田中様', '鈴木製作所株式会社', '鈴木 一郎'), at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'somebody known by the address alone', draft: { to: ['tanaka@yamada-shoji.example'], text: `田中\n\n${OPENING}` }, at: 'body' },
    { name: 'somebody in copy', draft: { cc: ['鈴木 一郎 <ichiro@suzuki-works.example>'], text: `田中様\n鈴木\n\n${OPENING}` }, at: 'recipient:ichiro@suzuki-works.example' },
  ],
});
