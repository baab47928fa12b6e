import type { AddressEntry } from '../../src/policy/policy';
import { noAttachmentsFor } from '../../src/rules/no-attachments-for';
import { ruleTable } from './table';

const list = (pattern: string, list: AddressEntry['list'], reason = '') => ({ addresses: [{ pattern, list, reason }] });
const draft = { attachments: [{ name: '御見積書.pdf', size: 1000 }] };
const at = 'recipient:tanaka@yamada-shoji.example';

ruleTable(noAttachmentsFor, {
  silent: [
    { name: 'no list', draft },
    { name: 'no file', policy: list('yamada-shoji.example', 'no-attachments') },
    { name: 'a parent domain', draft, policy: list('shoji.example', 'no-attachments') },
    { name: 'an address that is blocked or watched anyway', draft, policy: list('yamada-shoji.example', 'watched') },
    { name: 'somebody else of that domain', draft, policy: list('abe@yamada-shoji.example', 'no-attachments') },
  ],
  finds: [
    { name: 'a file to an address on the list, and stops', draft, policy: list('tanaka@yamada-shoji.example', 'no-attachments'), at, severity: 'stop', message: 'forbidden', fix: { kind: 'remove-recipient', address: 'tanaka@yamada-shoji.example' } },
    { name: 'a domain with the reason', draft, policy: list('yamada-shoji.example', 'no-attachments', '共有フォルダー'), at, message: 'forbiddenBecause' },
    { name: 'a watched one, and warns', draft, policy: list('*shoji.example', 'watch-attachments'), at, severity: 'warn', message: 'watched' },
    { name: 'a watched one with the reason', draft, policy: list('*shoji.example', 'watch-attachments', '確認中'), at, message: 'watchedBecause' },
    { name: 'the stricter of two rows', draft, policy: { addresses: [{ pattern: 'yamada-shoji.example', list: 'watch-attachments', reason: '' }, { pattern: '*.example', list: 'no-attachments', reason: '' }] }, at, severity: 'stop' },
  ],
});
