import { policyFaulty } from '../../src/rules/policy-faulty';
import { ruleTable } from './table';

ruleTable(policyFaulty, {
  silent: [
    { name: 'a policy that reads well' },
  ],
  finds: [
    { name: 'the same for a mail among colleagues, as a note', draft: { to: ['abe@aozora.example'] }, policy: { faults: [{ table: 'addresses', row: 2, column: 'pattern', value: '@x..example', expected: { ja: 'x', en: 'x' }, instead: { ja: 'y', en: 'y' }, guards: true }] }, at: 'draft', severity: 'note' },
    { name: 'a row that was to block somebody', policy: { faults: [{ table: 'addresses', row: 2, column: 'pattern', value: '@x..example', expected: { ja: 'x', en: 'x' }, instead: { ja: 'y', en: 'y' }, guards: true }] }, at: 'draft', message: 'guards' },
    { name: 'another row, as a note', policy: { faults: [{ table: 'addresses', row: 2, column: 'pattern', value: '@x..example', expected: { ja: 'x', en: 'x' }, instead: { ja: 'y', en: 'y' }, guards: false }] }, at: 'draft', message: 'other' },
  ],
});
