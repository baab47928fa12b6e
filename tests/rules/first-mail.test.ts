import { firstMail } from '../../src/rules/first-mail';
import { ruleTable } from './table';

ruleTable(firstMail, {
  silent: [
    { name: 'an address written to often before' },
    { name: 'a colleague never written to', draft: { to: ['abe@aozora.example'] } },
    { name: 'a first answer within the conversation that they began', draft: { to: ['new@harbor.example'] }, thread: { messages: [{ from: 'new@harbor.example', to: ['sato@aozora.example'], subject: 'Hello', text: 'Hello' }] } },
    { name: 'an address whose history could not be asked', draft: { to: ['new@harbor.example'] }, adapt: (input) => ({ ...input, history: { sent: new Map(), groups: [] } }) },
  ],
  finds: [
    { name: 'an outsider never written to, as a note', draft: { to: ['new@harbor.example'] }, at: 'recipient:new@harbor.example', severity: 'note', evidence: 'new@harbor.example' },
    { name: 'a stranger in Bcc beside an old acquaintance', draft: { bcc: ['Anna <anna@harbor.example>'] }, at: 'recipient:anna@harbor.example' },
    { name: 'a second stranger too', draft: { to: ['a@harbor.example', 'b@harbor.example'] }, at: 'recipient:b@harbor.example' },
  ],
});
