import { policyWord } from '../../src/rules/policy-word';
import { ruleTable } from './table';

ruleTable(policyWord, {
  silent: [
    { name: 'a mail without the word', policy: { words: [{ word: '極秘', where: 'any', severity: 'warn', reason: '' }] } },
    { name: 'the word in another place than policy names', draft: { text: '極秘の資料' }, policy: { words: [{ word: '極秘', where: 'subject', severity: 'warn', reason: '' }] } },
    { name: 'the word among colleagues', draft: { to: ['abe@aozora.example'], text: '極秘' }, policy: { words: [{ word: '極秘', where: 'any', severity: 'warn', reason: '' }] } },
    { name: 'a Latin word inside a longer one', draft: { text: 'Falconry and gyrfalcons.' }, policy: { words: [{ word: 'falcon', where: 'any', severity: 'warn', reason: '' }] } },
    { name: 'a number inside a longer one', draft: { text: 'PW2000 is not in the list.' }, policy: { words: [{ word: 'pw200', where: 'any', severity: 'warn', reason: '' }] } },
    { name: 'both ends of a wildcard word on different lines', draft: { text: '極秘\n計画' }, policy: { words: [{ word: '極秘*計画', where: 'any', severity: 'warn', reason: '' }] } },
  ],
  finds: [
    { name: 'the word in the text', draft: { text: '田中様\n\n極秘の資料です。' }, policy: { words: [{ word: '極秘', where: 'any', severity: 'warn', reason: '' }] }, at: 'body', severity: 'warn', message: 'found' },
    { name: 'the word in the subject, as a stop, with the reason', draft: { subject: '極秘 計画' }, policy: { words: [{ word: '極秘', where: 'subject', severity: 'stop', reason: '法務の許可が要ります' }] }, at: 'subject', severity: 'stop', message: 'foundBecause' },
    { name: 'the word among colleagues, where policy means any mail', draft: { to: ['abe@aozora.example'], text: '極秘の資料です。' }, policy: { words: [{ word: '極秘', where: 'any', severity: 'warn', reason: '', when: 'always' }] }, at: 'body', message: 'inside' },
    { name: 'the word among colleagues, with the reason', draft: { to: ['abe@aozora.example'], text: '極秘の資料です。' }, policy: { words: [{ word: '極秘', where: 'any', severity: 'warn', reason: '法務の許可が要ります', when: 'always' }] }, at: 'body', message: 'insideBecause' },
    { name: 'a word in a file’s name', draft: { attachments: [{ name: '極秘_計画.pdf', size: 9 }] }, policy: { words: [{ word: '極秘', where: 'attachment', severity: 'warn', reason: '' }] }, at: 'attachment:極秘_計画.pdf' },
    { name: 'a Latin word with a hyphen, in capitals', draft: { text: 'Pre-FALCON review' }, policy: { words: [{ word: 'falcon', where: 'any', severity: 'warn', reason: '' }] }, at: 'body', evidence: 'falcon' },
    { name: 'a longer Latin word that a wildcard allows', draft: { text: 'Falconry for all' }, policy: { words: [{ word: 'falcon*', where: 'any', severity: 'warn', reason: '' }] }, at: 'body', evidence: 'falcon' },
    { name: 'a Latin word beside Japanese', draft: { text: '開発名Falconの件' }, policy: { words: [{ word: 'falcon', where: 'any', severity: 'warn', reason: '' }] }, at: 'body' },
    { name: 'a Japanese word inside a longer one', draft: { text: '超極秘資料' }, policy: { words: [{ word: '極秘', where: 'any', severity: 'warn', reason: '' }] }, at: 'body' },
    { name: 'a wildcard word far along a line', draft: { text: `${'あ'.repeat(5_000)}極秘の新計画` }, policy: { words: [{ word: '極秘*計画', where: 'any', severity: 'warn', reason: '' }] }, at: 'body', evidence: '極秘の新計画' },
    { name: 'a word with one character open', draft: { text: 'Project-X7 starts.' }, policy: { words: [{ word: 'project?x?', where: 'any', severity: 'warn', reason: '' }] }, at: 'body', evidence: 'project-x7' },
  ],
});
