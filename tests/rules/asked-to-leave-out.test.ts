import { askedToLeaveOut } from '../../src/rules/asked-to-leave-out';
import { ruleTable } from './table';

const TANAKA = '田中 太郎 <tanaka@yamada-shoji.example>';
const SUZUKI = '鈴木 一郎 <ichiro@suzuki-works.example>';
const SATO = '佐藤 花子 <sato@aozora.example>';
const both = { to: [TANAKA], cc: [SUZUKI] };
const said = (text: string, from = TANAKA, to: readonly string[] = [SATO]) => ({ from, to, subject: 'ご相談', text });
const asked = (...messages: readonly ReturnType<typeof said>[]) => ({ draft: both, thread: { messages } });

const contacts = [{ name: 'Ann Field', email: 'ann@pine-legal.example', company: 'Pine Legal' }, { name: 'Tom Hale', email: 'tom@maple-works.example', company: 'Maple Works' }];
const english = (text: string, from = 'Ann Field <ann@pine-legal.example>') =>
  ({ contacts, draft: { to: ['ann@pine-legal.example'], cc: ['tom@maple-works.example'], text: 'Dear Ann,\n\nThank you.' }, thread: { messages: [said(text, from)] } });

ruleTable(askedToLeaveOut, {
  silent: [
    { name: 'a first mail, to which nothing was said before', draft: both },
    { name: 'the one to be left out is left out', draft: { to: [TANAKA] }, thread: { messages: [said('今後、鈴木様は Cc から外してください。')] } },
    { name: 'somebody is to be put on', ...asked(said('次回から鈴木様も Cc に入れてください。')) },
    { name: 'taken off a list of names, which is no mail', ...asked(said('名簿の 3 行目、鈴木様は退会されましたので削除してください。')) },
    { name: 'a price without him, not a mail', ...asked(said('鈴木様の分を除いた金額を教えてください。')) },
    { name: 'asked by the sender, who has changed their mind since', ...asked(said('鈴木様は今後 Cc から外しましょう。', SATO, [TANAKA])) },
    { name: 'taken in again by a later mail', ...asked(said('鈴木様は Cc から外してください。'), said('鈴木様にも入っていただきました。', TANAKA, [SATO, SUZUKI])) },
    { name: 'the request stands in what that mail quotes', ...asked(said('承知しました。\n> 鈴木様は Cc から外してください。')) },
    { name: 'somebody else of another name is to be left out', ...asked(said('今後、木村様は Cc から外してください。')) },
    { name: 'asked long ago, four mails back', ...asked(said('鈴木様は Cc から外してください。'), said('承知しました。'), said('資料です。'), said('ありがとうございます。')) },
    { name: 'English: somebody is to be put on', ...english('Please add Tom to these mails.') },
    { name: 'English: somebody takes time off', ...english('Tom is off on Friday, so please keep Tom informed by Thursday.') },
    { name: 'English: something is left with somebody', ...english('Please leave Tom a note at the desk, and take Tom through the drawings.') },
    { name: 'an address that is not needed', ...asked(said('鈴木様のご連絡先は不要です。')) },
    { name: 'somebody who answers by mail without coming', ...asked(said('鈴木様はご出席なしで、メールにてご回答いただきました。')) },
    { name: 'everybody but him is to be left out', ...asked(said('鈴木様以外は Cc から外してください。')) },
    { name: 'he is spoken to, and another is to be left out', ...asked(said('鈴木様、今後、木村は Cc から外してください。')) },
    { name: 'he is not to be taken off', ...asked(said('鈴木様を Cc から外さないでください。')) },
    { name: 'English: he is not to be left out', ...english('Please don\u2019t leave Tom out of this.') },
    { name: 'English: what can’t be done without him', ...english('We could never have sent it without Tom.') },
    { name: 'English: off the hook', ...english('You can take Tom off the hook, he has paid.') },
    { name: 'an answer to one who asked to be answered alone', draft: { to: [TANAKA] }, thread: { messages: [said('この件は、私だけにご返信ください。')] } },
    { name: 'a colleague of the sender’s in copy, beside one who asked to be answered alone', draft: { to: [TANAKA], cc: ['abe@aozora.example'] }, thread: { messages: [said('この件は、私だけにご返信ください。')] } },
    { name: 'the answer is to go to the writer, not to nobody else', ...asked(said('出欠は、私宛てにご返信ください。')) },
    { name: 'it came to the writer alone', ...asked(said('先ほどの返信は私だけに届いていました。鈴木様にもお送りください。')) },
    { name: 'to answer everybody, not the writer alone', ...asked(said('私だけに返信するのではなく、全員にご返信ください。')) },
    { name: 'thanks for an answer to the writer alone', ...asked(said('私だけにご連絡いただき、ありがとうございました。')) },
    { name: 'only the writer comes', ...asked(said('当日は私だけで伺います。ご返信をお願いします。')) },
    { name: 'asked by somebody to whom this mail doesn’t go', draft: { to: [SUZUKI] }, thread: { messages: [said('この件は、私だけにご返信ください。')] } },
    { name: 'English: the answer came to the writer alone', ...english('You replied only to me. Could you send it to Tom as well?') },
    { name: 'English: not to the writer alone', ...english('Please don\u2019t reply only to me, Tom needs it too.') },
    { name: 'English: just an answer', ...english('Just reply to me with the sizes.') },
  ],
  finds: [
    { name: 'somebody who asks to be answered alone', ...asked(said('鈴木にはまだ話していません。このメールは私だけに返していただけると助かります。')), at: 'recipient:ichiro@suzuki-works.example', message: 'asked', severity: 'warn', evidence: '私だけに' },
    { name: 'the answer is for the writer alone', ...asked(said('内々のご相談です。\nご返信は、私のみにお願いいたします。')), at: 'recipient:ichiro@suzuki-works.example', evidence: '私のみに' },
    { name: 'a colleague who asks another to answer him alone', draft: { to: ['abe@aozora.example'], cc: ['mori@aozora.example'], text: '阿部さん\n\n了解です。' }, thread: { messages: [said('昇給の件です。返信は私だけにお願いします。', 'abe@aozora.example')] }, at: 'recipient:mori@aozora.example' },
    { name: 'English: an answer to the writer alone', ...english('Please reply to me only, this is not public yet.'), at: 'recipient:tom@maple-works.example', evidence: 'to me only' },
    { name: 'English: the same, the other way about', ...english('Could you answer only to me on this one?'), at: 'recipient:tom@maple-works.example' },
    { name: 'a person, by family name', ...asked(said('佐藤様\n\n今後、鈴木様は Cc から外していただけますか。')), at: 'recipient:ichiro@suzuki-works.example', message: 'asked', severity: 'warn', evidence: '外して', fix: { kind: 'remove-recipient', address: 'ichiro@suzuki-works.example' } },
    { name: 'a company', ...asked(said('しばらく鈴木製作所様を入れずにご連絡ください。')), at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'the mails are to go without him', ...asked(said('この件の返信は、鈴木さん抜きでお願いします。')), at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'somebody who asks it for themselves', ...asked(said('私は以後 Cc から外していただいて結構です。', SUZUKI)), at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'the name in wide letters around a half-width mark', ...asked(said('鈴木様は、ＣＣに入れないでください。')), at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'asked two mails back', ...asked(said('鈴木様は宛先から外してください。'), said('資料です。')), at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'English: left off', ...english('Could you leave Tom off these for now?'), at: 'recipient:tom@maple-works.example', evidence: 'tom@maple-works.example' },
    { name: 'English: not copied', ...english('One thing: please don\u2019t copy Tom on this.'), at: 'recipient:tom@maple-works.example' },
    { name: 'English: kept out', ...english('I would rather keep Mr Hale out of this.'), at: 'recipient:tom@maple-works.example' },
    { name: 'English: somebody who asks it for themselves', ...english('Please take me off this thread, Ann has it now.', 'Tom Hale <tom@maple-works.example>'), at: 'recipient:tom@maple-works.example' },
    { name: 'copies to him are needed no longer', ...asked(said('鈴木様への Cc は今後不要です。')), at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'the field before the name', ...asked(said('Cc から鈴木様を外してください。')), at: 'recipient:ichiro@suzuki-works.example' },
    { name: 'English: he and another need no copy any more', ...english('No need to copy Tom and Mark any more.'), at: 'recipient:tom@maple-works.example' },
    { name: 'English: an answer without him', ...english('Could you reply only to me, without Tom?'), at: 'recipient:tom@maple-works.example' },
  ],
});
