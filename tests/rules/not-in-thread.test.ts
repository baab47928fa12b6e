import { notInThread } from '../../src/rules/not-in-thread';
import { ruleTable } from './table';

const thread = { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example'], cc: ['mori@yamada-shoji.example'], subject: '見積りの件', text: 'お見積りをお願いします。' }] };
const text = '田中様\n\nお見積りは明日お送りします。';

ruleTable(notInThread, {
  silent: [
    { name: 'an answer to who wrote', thread, draft: { text } },
    { name: 'a new mail', draft: { to: ['ichiro@suzuki-works.example'], text: '鈴木様\n\nこんにちは。' } },
    { name: 'another person of the same company joining', thread, draft: { cc: ['new@yamada-shoji.example'], text } },
    { name: 'a colleague joining', thread, draft: { cc: ['abe@aozora.example'], text } },
    { name: 'an outsider in a talk among colleagues, which is another rule’s matter', thread: { messages: [{ from: 'abe@aozora.example', to: ['sato@aozora.example'], subject: '', text: '' }] }, draft: { text } },
  ],
  finds: [
    { name: 'somebody else, where the last mail was to be passed on, only noted', thread: { messages: [{ from: '鈴木 一郎 <ichiro@suzuki-works.example>', to: ['sato@aozora.example'], cc: [], subject: '証明書', text: '証明書です。先方にも転送してください。' }] }, draft: { subject: 'Fwd: 証明書', to: ['tanaka@yamada-shoji.example'], text: 'お世話になっております。\n証明書をお送りします。' }, at: 'recipient:tanaka@yamada-shoji.example', severity: 'note' },
    { name: 'somebody else, where the last mail was not to be passed on', thread: { messages: [{ from: '鈴木 一郎 <ichiro@suzuki-works.example>', to: ['sato@aozora.example'], cc: [], subject: '証明書', text: '証明書です。転送はご遠慮ください。' }] }, draft: { subject: 'Fwd: 証明書', to: ['tanaka@yamada-shoji.example'], text: 'お世話になっております。\n証明書をお送りします。' }, at: 'recipient:tanaka@yamada-shoji.example', severity: 'warn' },
    { name: 'an address that the conversation gave as the new one, as a note', thread: { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example'], subject: '移転', text: '2月からは tanaka@yamada.example になります。' }] }, draft: { to: ['tanaka@yamada-shoji.example', 'tanaka@yamada.example'], text: '田中様\n\n承知しました。' }, at: 'recipient:tanaka@yamada.example', severity: 'note' },
    { name: 'an address that the conversation did not give', thread: { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example'], subject: '移転', text: '2月からは tanaka@yamada.example になります。' }] }, draft: { to: ['tanaka@yamada-shoji.example', 'tanaka@yamata.example'], text: '田中様\n\n承知しました。' }, at: 'recipient:tanaka@yamata.example', severity: 'warn' },
    { name: 'somebody else in the partner’s place', thread, draft: { to: ['ichiro@suzuki-works.example'], text: 'お見積りをお送りします。' }, at: 'recipient:ichiro@suzuki-works.example', message: 'replaced', severity: 'warn', evidence: 'tanaka@yamada-shoji.example' },
    { name: 'another company added without a word', thread, draft: { cc: ['ichiro@suzuki-works.example'], text }, at: 'recipient:ichiro@suzuki-works.example', message: 'added', severity: 'warn' },
    { name: 'another company added and named, as a note', thread, draft: { cc: ['ichiro@suzuki-works.example'], text: `${text}\n鈴木製作所の鈴木様をCcに入れています。` }, at: 'recipient:ichiro@suzuki-works.example', message: 'added', severity: 'note' },
    { name: 'a forward to another who is named, as a note', thread, draft: { to: ['ichiro@suzuki-works.example'], text: '鈴木様\n\n転送します。' }, at: 'draft', message: 'replaced', severity: 'note' },
  ],
});
