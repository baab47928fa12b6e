import { quotedInternal } from '../../src/rules/quoted-internal';
import { ruleTable } from './table';

ruleTable(quotedInternal, {
  silent: [
    { name: 'the recipient’s own mail quoted', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 田中 <tanaka@yamada-shoji.example>:\n> よろしくお願いします。\n' } },
    { name: 'internal mail quoted among colleagues', draft: { to: ['abe@aozora.example'], text: '田中様\n\nお世話になっております。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> 佐藤さん\n> 先方には出せない単価です。\n' } },
  ],
  finds: [
    { name: 'what colleagues wrote to each other, quoted to an outsider', draft: { text: '田中様\n\nお世話になっております。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> 佐藤さん\n> 先方には出せない単価です。\n' }, thread: { messages: [{ from: 'abe@aozora.example', to: ['sato@aozora.example'], subject: '単価', text: '佐藤さん\n先方には出せない単価です。' }] }, at: 'body', severity: 'warn' },
  ],
});
