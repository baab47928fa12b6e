import { manyRecipients } from '../../src/rules/many-recipients';
import { ruleTable } from './table';

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${index}@harbor.example`);

ruleTable(manyRecipients, {
  silent: [
    { name: 'a single recipient' },
    { name: 'twenty-nine recipients', draft: { to: people(29) } },
    { name: 'thirty, where policy says fifty', draft: { to: people(30) }, options: { threshold: 50 } },
    { name: 'one address twenty-nine times', draft: { to: people(14), cc: people(14) } },
  ],
  finds: [
    { name: 'thirty recipients, as a note', draft: { to: people(30) }, at: 'draft', severity: 'note', evidence: '30' },
    { name: 'recipients of all three fields together', draft: { to: people(10), cc: ['a@x.example'], bcc: people(25) }, at: 'draft', evidence: '36' },
    { name: 'three, where policy says three', draft: { to: people(3) }, options: { threshold: 3 }, at: 'draft' },
    { name: 'colleagues count too', draft: { to: Array.from({ length: 30 }, (_, index) => `p${index}@aozora.example`) }, at: 'draft', severity: 'note' },
  ],
});
