import { quotedOtherCustomer } from '../../src/rules/quoted-other-customer';
import { ruleTable } from './table';

ruleTable(quotedOtherCustomer, {
  silent: [
    { name: 'the recipient’s own mail quoted', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 田中 <tanaka@yamada-shoji.example>:\n> よろしくお願いします。\n' } },
    { name: 'a colleague’s mail quoted', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> よろしく\n' } },
    { name: 'a mail of the recipient’s colleague quoted', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 日高 <hidaka@yamada-shoji.example>:\n> よろしく\n' } },
    { name: 'the same between colleagues', draft: { to: ['abe@aozora.example'], text: '阿部さん\n\nご参考まで。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 単価は 320 円です。\n' } },
    { name: 'an outsider who was in the conversation with the recipient', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> よろしく\n' }, thread: { messages: [{ from: 'ichiro@suzuki-works.example', to: ['tanaka@yamada-shoji.example', 'sato@aozora.example'], subject: '納期', text: 'よろしく' }] } },
  ],
  finds: [
    { name: 'another customer’s mail that was to be passed on, only noted', draft: { subject: '証明書', text: '田中様\n\n証明書です。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 証明書です。先方にも転送してください。' }, at: 'body', severity: 'note' },
    { name: 'another customer’s mail that was not to be passed on', draft: { subject: '証明書', text: '田中様\n\n証明書です。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 証明書です。転送はご遠慮ください。' }, at: 'body', severity: 'warn' },
    { name: 'another customer’s mail that asks to have something sent to them', draft: { subject: '証明書', text: '田中様\n\n証明書です。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 証明書です。資料を弊社にも共有してください。' }, at: 'body', severity: 'warn' },
    { name: 'English: another customer’s mail that asks to have something sent to them', draft: { subject: '証明書', text: '田中様\n\n証明書です。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 証明書です。Please send it to me and share it with us.' }, at: 'body', severity: 'warn' },
    { name: 'another customer’s mail quoted', draft: { text: '田中様\n\n新製品のご案内です。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 希望単価は 320 円です。\n' }, at: 'body', severity: 'warn', evidence: 'ichiro@suzuki-works.example' },
    { name: 'another customer’s mail that the text passes on, as a note', draft: { subject: 'Fwd: カタログ', text: '田中様\n\nメーカーからの回答を転送いたします。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 耐塩塗装で対応可能です。\n' }, at: 'body', severity: 'note' },
    { name: 'another customer’s mail below an Outlook header', draft: { text: '田中様\n\n納期のご相談です。\n\n-----Original Message-----\nFrom: 鈴木 一郎 <ichiro@suzuki-works.example>\nSent: Friday, November 20, 2026 10:15 AM\nTo: sato@aozora.example\nSubject: 単価\n\n単価は 320 円です。' }, at: 'body', severity: 'warn' },
    { name: 'another customer’s mail quoted in English', draft: { text: 'Hi Taro,\n\nfour weeks.\n\nOn Fri, 20 Nov 2026 at 09:12, Ichiro Suzuki <ichiro@suzuki-works.example> wrote:\n> our budget is 12k' }, at: 'body' },
  ],
});
