import { greetedNotRecipient } from '../../src/rules/greeted-not-recipient';
import { ruleTable } from './table';

ruleTable(greetedNotRecipient, {
  silent: [
    { name: 'the recipient' },
    { name: 'everybody', draft: { text: '各位\n\nお知らせです。' } },
    { name: 'the recipient by first name', contacts: [{ name: 'Tom Reed', email: 'tom@harbor.example', company: 'Harbor' }], draft: { to: ['Tom Reed <tom@harbor.example>'], text: 'Hi Tom,\n\nthanks.' } },
  ],
  finds: [
    { name: 'somebody of the address book who is no recipient', draft: { text: '鈴木様\n\nお世話になっております。' }, at: 'recipient:tanaka@yamada-shoji.example', severity: 'warn', message: 'somebodyElse' },
    { name: 'an English name that is no recipient’s', contacts: [{ name: 'Tom Reed', email: 'tom@harbor.example', company: 'Harbor' }, { name: 'Anna Wells', email: 'anna@fern.example', company: 'Fern' }], draft: { to: ['Tom Reed <tom@harbor.example>'], text: 'Dear Anna,\n\nthanks for your call.' }, at: 'recipient:tom@harbor.example' },
  ],
});
