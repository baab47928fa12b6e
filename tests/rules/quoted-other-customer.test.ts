import { quotedOtherCustomer } from '../../src/rules/quoted-other-customer';
import { ruleTable } from './table';

ruleTable(quotedOtherCustomer, {
  silent: [
    { name: 'the recipient’s own mail quoted', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 田中 <tanaka@yamada-shoji.example>:\n> よろしくお願いします。\n' } },
  ],
  finds: [
    { name: 'another customer’s mail quoted', draft: { text: '田中様\n\n新製品のご案内です。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 希望単価は 320 円です。\n' }, at: 'body', severity: 'warn', evidence: 'ichiro@suzuki-works.example' },
  ],
});
