import { policyWord } from '../../src/rules/policy-word';
import { ruleTable } from './table';

ruleTable(policyWord, {
  silent: [
    { name: 'a mail without the word', policy: { words: [{ word: '極秘', where: 'any', severity: 'warn', reason: '' }] } },
    { name: 'the word in another place than policy names', draft: { text: '極秘の資料' }, policy: { words: [{ word: '極秘', where: 'subject', severity: 'warn', reason: '' }] } },
    { name: 'the word among colleagues', draft: { to: ['abe@aozora.example'], text: '極秘' }, policy: { words: [{ word: '極秘', where: 'any', severity: 'warn', reason: '' }] } },
  ],
  finds: [
    { name: 'the word in the text', draft: { text: '田中様\n\n極秘の資料です。' }, policy: { words: [{ word: '極秘', where: 'any', severity: 'warn', reason: '' }] }, at: 'body', severity: 'warn', message: 'found' },
    { name: 'the word in the subject, as a stop, with the reason', draft: { subject: '極秘 計画' }, policy: { words: [{ word: '極秘', where: 'subject', severity: 'stop', reason: '法務の許可が要ります' }] }, at: 'subject', severity: 'stop', message: 'foundBecause' },
    { name: 'a word in a file’s name', draft: { attachments: [{ name: '極秘_計画.pdf', size: 9 }] }, policy: { words: [{ word: '極秘', where: 'attachment', severity: 'warn', reason: '' }] }, at: 'attachment:極秘_計画.pdf' },
  ],
});
