import { senderAlias } from '../../src/rules/sender-alias';
import { ruleTable } from './table';

ruleTable(senderAlias, {
  silent: [
    { name: 'the address that was written to', draft: { from: 'support@aozora.example' }, thread: { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['support@aozora.example'], subject: 'お問い合わせ', text: '教えてください。' }] } },
    { name: 'a new mail' },
  ],
  finds: [
    { name: 'a private address as the sender', draft: { from: 'sato.hanako@gmail.com' }, thread: { messages: [{ from: 'tanaka@yamada-shoji.example', to: ['sato@aozora.example'], subject: 'ご相談', text: 'よろしくお願いします。' }] }, at: 'draft', severity: 'warn' },
  ],
});
