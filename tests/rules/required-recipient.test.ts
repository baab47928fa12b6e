import type { RequiredEntry } from '../../src/policy/policy';
import { requiredRecipient } from '../../src/rules/required-recipient';
import { ruleTable } from './table';

const AUDIT = 'audit@aozora.example';
const required = (entry: Partial<RequiredEntry> = {}) => ({ required: [{ recipient: '', word: '', when: 'always', field: 'bcc', address: AUDIT, reason: '', ...entry } as const] });
const file = { name: '御見積書.pdf', size: 1000 };

ruleTable(requiredRecipient, {
  silent: [
    { name: 'nothing is required' },
    { name: 'the address is in Bcc as required', policy: required(), draft: { bcc: [AUDIT] } },
    { name: 'the address is in Cc as required, written in capitals', policy: required({ field: 'cc' }), draft: { cc: ['Audit <AUDIT@Aozora.example>'] } },
    { name: 'an address required in Cc stands in To', policy: required({ field: 'cc' }), draft: { to: [AUDIT, 'tanaka@yamada-shoji.example'] } },
    { name: 'a recipient that the row is not about', policy: required({ recipient: 'suzuki-works.example' }) },
    { name: 'a subdomain of the row’s domain', policy: required({ recipient: 'shoji.example' }) },
    { name: 'a word that is not there', policy: required({ word: '見積' }) },
    { name: 'only mail with files, and there is none', policy: required({ when: 'attachments' }) },
    { name: 'only mail to the outside, and it goes to a colleague', policy: required({ when: 'external' }), draft: { to: ['ito@aozora.example'] } },
    { name: 'only files to the outside, and the file goes to a colleague', policy: required({ when: 'external-attachments' }), draft: { to: ['ito@aozora.example'], attachments: [file] } },
    { name: 'the sender’s own address is required and there', policy: required({ address: '', field: 'cc' }), draft: { cc: ['sato@aozora.example'] } },
    { name: 'no recipients yet', policy: required(), draft: { to: [] } },
  ],
  finds: [
    { name: 'a missing Bcc, stops, and offers to add it', policy: required(), at: 'draft', severity: 'stop', message: 'missing', fix: { kind: 'add-recipient', field: 'bcc', address: AUDIT } },
    { name: 'a hidden copy that stands in Cc for all to see', policy: required(), draft: { cc: [AUDIT] }, at: 'draft' },
    { name: 'a recipient of the row’s domain', policy: required({ recipient: 'yamada-shoji.example', reason: '契約による' }), at: 'draft', message: 'missingBecause', evidence: 'tanaka@yamada-shoji.example' },
    { name: 'a recipient by wildcard', policy: required({ recipient: '*.harbor.example' }), draft: { to: ['x@eu.harbor.example'] }, at: 'draft' },
    { name: 'a word in the subject, in other width', policy: required({ word: 'ABC' }), draft: { subject: 'ＡＢＣ案件' }, at: 'draft', evidence: 'ABC' },
    { name: 'a word in the text', policy: required({ word: '御見積' }), draft: { text: '御見積をお送りします。' }, at: 'draft' },
    { name: 'files to the outside', policy: required({ when: 'external-attachments' }), draft: { attachments: [file] }, at: 'draft' },
    { name: 'the sender’s own address', policy: required({ address: '' }), at: 'draft', fix: { kind: 'add-recipient', field: 'bcc', address: 'sato@aozora.example' } },
  ],
});
