import { copiedNotRecipient } from '../../src/rules/copied-not-recipient';
import { ruleTable } from './table';

const TANAKA = '田中 太郎 <tanaka@yamada-shoji.example>';
const contacts = [
  { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' },
  { name: '鈴木 一郎', kana: 'すずき いちろう', email: 'ichiro@suzuki-works.example', company: '鈴木製作所株式会社' },
  { name: '奥田 誠', kana: 'おくだ まこと', email: 'okuda@aozora.example', company: '青空工業' },
  { name: 'Tom Hale', email: 'tom@maple-works.example', company: 'Maple Works' },
  { name: 'Ann Field', email: 'ann@pine-legal.example', company: 'Pine Legal' },
];
const ja = (line: string, more: Readonly<Record<string, unknown>> = {}) => ({ contacts, draft: { to: [TANAKA], text: `田中様\n\nお世話になっております。佐藤です。\n${line}\n`, ...more } });
const en = (line: string, more: Readonly<Record<string, unknown>> = {}) => ({ contacts, draft: { to: ['ann@pine-legal.example'], text: `Dear Ann,\n\n${line}\n`, ...more } });

ruleTable(copiedNotRecipient, {
  silent: [
    { name: 'the one said to be in copy is there', ...ja('Cc に上司の奥田を入れております。', { cc: ['okuda@aozora.example'] }) },
    { name: 'he stands in To instead', ...ja('奥田も Cc に入れております。', { to: [TANAKA, 'okuda@aozora.example'] }) },
    { name: 'he gets it at an address that the address book doesn’t have', ...ja('奥田も Cc に入れております。', { cc: ['奥田 誠 <okuda@aozora-group.example>'] }) },
    { name: 'the reader is asked to put somebody in', ...ja('ご返信の際は奥田を Cc に入れてください。') },
    { name: 'somebody is to be put in from the next mail on', ...ja('次回から奥田を Cc に入れます。') },
    { name: 'somebody was in copy last time', ...ja('前回のメールでは奥田を Cc に入れておりました。') },
    { name: 'somebody was forgotten last time', ...ja('先ほどのメールで奥田を Cc に入れ忘れておりました。') },
    { name: 'nobody is in copy', ...ja('奥田は Cc に入れておりません。') },
    { name: 'a question whether to', ...ja('奥田を Cc に入れましょうか。') },
    { name: 'the unit of engine size', ...ja('鈴木の 250cc を 2 台入れております。') },
    { name: 'somebody whom nobody knows', ...ja('弊社の権藤を Cc に入れております。') },
    { name: 'the sender', ...ja('確認のため佐藤も Cc に入れております。', { from: '佐藤 花子 <sato@aozora.example>' }) },
    { name: 'only in a quoted mail', ...ja('承知しました。\n\n> 奥田様を Cc に入れております。') },
    { name: 'English: he is there', ...en('I have copied Tom for information.', { cc: ['tom@maple-works.example'] }) },
    { name: 'English: a wish', ...en('Please copy Tom when you answer.') },
    { name: 'English: a plan', ...en('I will copy Tom in once the draft is ready.') },
    { name: 'English: an earlier mail', ...en('I copied Tom on my last mail.') },
    { name: 'English: a file that was copied', ...en('I have copied the drawings to the shared folder; Tom took a copy.') },
    { name: 'the size of an engine beside a colleague', ...ja('排気量 660cc に関する資料を、奥田も確認しております。') },
    { name: 'a copy that went by another mail', ...ja('関連資料を Cc で奥田宛に別メールでお送りしました。') },
    { name: 'a line of copies that is true', ...ja('CC:奥田', { cc: ['okuda@aozora.example'] }) },
    { name: 'English: tables that were copied', contacts: [...contacts, { name: 'Mark Price', email: 'mark@maple-works.example' }], draft: { to: ['ann@pine-legal.example'], text: 'Dear Ann,\n\nI copied Mark Price tables into the sheet.' } },
    { name: 'English: somebody’s way of doing it', ...en('We are copying Tom\u2019s approach.') },
  ],
  finds: [
    { name: 'a colleague', ...ja('Cc に上司の奥田を入れております。'), at: 'draft', message: 'missing', severity: 'warn', evidence: 'okuda@aozora.example', fix: { kind: 'add-recipient', field: 'cc', address: 'okuda@aozora.example' } },
    { name: 'a colleague, with the field behind the name', ...ja('弊社の奥田を Cc に加えております。'), at: 'body', evidence: '奥田' },
    { name: 'somebody of another company', ...ja('鈴木様にも Cc でお送りしております。'), at: 'body', evidence: 'ichiro@suzuki-works.example' },
    { name: 'a colleague with his rank behind the name', ...ja('Cc に奥田部長を入れております。'), at: 'body', evidence: 'okuda@aozora.example' },
    { name: 'in wide letters', ...ja('なお、ＣＣに奥田を追加しました。'), at: 'body', evidence: 'okuda@aozora.example' },
    { name: 'one of two who is missing', ...ja('Cc に奥田と鈴木様を入れております。', { cc: ['okuda@aozora.example'] }), at: 'body', evidence: 'ichiro@suzuki-works.example' },
    { name: 'one of several people of that name, whom no button can choose', contacts: [...contacts, { name: '奥田 恵', kana: 'おくだ めぐみ', email: 'm.okuda@aozora.example', company: '青空工業' }], draft: { text: '田中様\n\n奥田を Cc に入れております。' }, at: 'body', message: 'oneOf', evidence: '奥田' },
    { name: 'English: copied', ...en('I have copied Tom, who runs the site.'), at: 'draft', evidence: 'tom@maple-works.example', fix: { kind: 'add-recipient', field: 'cc', address: 'tom@maple-works.example' } },
    { name: 'English: cc’ing', ...en('Cc\u2019ing Tom Hale for the site side.'), at: 'body', evidence: 'Tom Hale' },
    { name: 'English: in copy', ...en('Tom is in copy and can answer the rest.'), at: 'body' },
    { name: 'English: looped in', ...en('I\u2019m looping in Tom from Maple Works.'), at: 'body' },
    { name: 'English: added to the thread', ...en('Adding Tom to this thread, as he asked.'), at: 'body' },
    { name: 'politely put in', ...ja('今後の窓口となる奥田を Cc に入れさせていただきました。'), at: 'body', evidence: 'okuda@aozora.example' },
    { name: 'Cc as a verb', ...ja('担当の奥田にも CC しております。'), at: 'body' },
    { name: 'in brackets behind the name', ...ja('本件は奥田(Cc)が担当いたします。'), at: 'body' },
    { name: 'a line of copies below the greeting', ...ja('CC:奥田課長'), at: 'body', evidence: 'okuda@aozora.example' },
    { name: 'English: in brackets behind the name', ...en('Tom (cc\u2019d) will send it.'), at: 'body' },
    { name: 'English: in passing', ...en('Tom Hale, copied here, can help.'), at: 'body' },
    { name: 'English: a colleague', ...en('Copying my colleague Tom for visibility.'), at: 'body' },
  ],
});
